"""What both pictures have: sizes of letters, the head and the foot.

Discord shows a picture in a box of 550 by 350 on a desktop, 360 wide or so on a phone. In that box the
smallest letters are 11 pixels high where a picture is no higher than `MOST`; so is what matters on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.pictures.fonts import ELLIPSIS, Type, Weight, legible
from bot.pictures.sketch import MARGIN, WIDTH, Sketch

TITLES = tuple(Type(Weight.BOLD, size) for size in (48, 42, 36))
"""Sizes of the title; the first in which all of it fits is taken."""
HEADING = Type(Weight.BOLD, 28)
BODY = Type(Weight.REGULAR, 28)
SMALL = Type(Weight.REGULAR, 26)
"""The smallest letters."""
PADDING, PANEL, GAP = 24, 22, 16
"""What stays empty within a panel, how round its corners are, and what is between panels."""
INSIDE = WIDTH - 2 * MARGIN
TOP = 108
"""Where the first panel begins."""
MOST, LONG = 825, 990
"""The height that a picture has at most, and where it has much to show."""
FOOT_LINES, CLEAR = 2, 150
"""Lines of the foot, and what stays empty at the bottom left, where Discord puts a badge."""


def fitted(faces: Sequence[Type], texts: Iterable[str], width: float) -> Type:
    """The first size in which each of some texts is no wider than that, else the last."""
    widest = list(texts)
    return next((face for face in faces if all(face.width(text) <= width for text in widest)), faces[-1])


def head(sketch: Sketch, title: str, subtitle: str) -> None:
    """The title, and at the right of it what it is of."""
    colours, baseline = sketch.palette, TOP - 36
    said = BODY.shortened(legible(subtitle), INSIDE / 2)
    sketch.text(WIDTH - MARGIN - BODY.width(said), baseline, said, BODY, colours.muted)
    words, room = legible(title), INSIDE - BODY.width(said) - (40 if said else 0)
    face = fitted(TITLES, (words,), room)
    sketch.text(MARGIN, baseline, face.shortened(words, room), face, colours.text)


def foot_height(words: str) -> int:
    """What is below the panels, the margin included, in pixels."""
    lines = len(_foot(words))
    return MARGIN + (lines * SMALL.line + GAP if lines else 0)


def foot(sketch: Sketch, y: int, words: str) -> None:
    """The small print below the panels, at the right."""
    y += GAP
    for line in _foot(words):
        y += SMALL.line
        sketch.text(WIDTH - MARGIN - SMALL.width(line), y - SMALL.drop, line, SMALL, sketch.palette.muted)


def _foot(words: str) -> list[str]:
    """The lines of the foot. Of what is listed with semicolons whole parts are left off the end."""
    parts, room = legible(words).split("; "), INSIDE - CLEAR
    for kept in range(len(parts), 0, -1):
        told = "; ".join([*parts[:kept], ELLIPSIS][: len(parts)])
        if len(SMALL.wrapped(told, room, FOOT_LINES + 1)) <= FOOT_LINES:
            break
    return SMALL.balanced(told, room, FOOT_LINES, ";")
