"""What both pictures have: sizes of letters, the head and the foot."""

from __future__ import annotations

from bot.pictures.fonts import Type, Weight, legible
from bot.pictures.sketch import MARGIN, WIDTH, Sketch

TITLE = Type(Weight.BOLD, 52)
HEADING = Type(Weight.BOLD, 28)
BODY = Type(Weight.REGULAR, 28)
FOOT = Type(Weight.REGULAR, 24)
"""The smallest letters: 12 pixels high on a phone that shows the picture 400 wide."""
PADDING, PANEL = 36, 28
"""What stays empty within a panel, and how round its corners are."""
INSIDE = WIDTH - 2 * MARGIN
TITLE_LINES, FOOT_LINES = 3, 6


def head(sketch: Sketch, title: str, subtitle: str) -> int:
    """The title with what stands below it; where the first panel begins."""
    y = MARGIN + 4
    for line in TITLE.wrapped(legible(title), INSIDE, TITLE_LINES):
        y += 62
        sketch.text(MARGIN, y - 12, line, TITLE, sketch.palette.text)
    if said := legible(subtitle):
        y += 40
        sketch.text(MARGIN, y - 8, BODY.shortened(said, INSIDE), BODY, sketch.palette.muted)
    return y + 28


def foot(sketch: Sketch, y: int, words: str) -> int:
    """The small print; the height of the picture."""
    lines = FOOT.wrapped(legible(words), INSIDE, FOOT_LINES)
    y += 24 if lines else 0
    for line in lines:
        y += 34
        sketch.text(MARGIN, y - 8, line, FOOT, sketch.palette.muted)
    return y + MARGIN
