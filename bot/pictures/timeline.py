"""The picture of a timeline: one lane below the other, each a rail with the works along it."""

from __future__ import annotations

from itertools import pairwise

from bot.pictures.cards import Entry, Lane, Link, Theme, TimelineCard
from bot.pictures.common import BODY, FOOT, HEADING, PADDING, PANEL, foot, head
from bot.pictures.fonts import Type, Weight, legible
from bot.pictures.palette import PALETTES
from bot.pictures.sketch import MARGIN, WIDTH, Sketch

NAME = Type(Weight.BOLD, 36)
LEFT, RIGHT = MARGIN + PADDING, WIDTH - MARGIN - PADDING
"""Where what is on a panel begins and ends."""
RAIL = LEFT + 12
INDENT = LEFT + 52
"""Where rails are, and the words beside them."""
RADIUS = 11
NAME_LINES, NOTE_LINES = 3, 3
GAP, LINE, SMALL_LINE = 40, 44, 36
"""What is between entries, and how high a line is."""


def timeline_picture(card: TimelineCard, theme: Theme) -> bytes:
    """A PNG, 800 pixels wide and as high as it needs to be."""
    sketch = Sketch(PALETTES[theme])
    y = head(sketch, card.title, card.subtitle)
    for lane in card.lanes:
        y = _lane(sketch, y, lane) + 24
    return sketch.png(foot(sketch, y - 24, card.foot))


def _lane(sketch: Sketch, top: int, lane: Lane) -> int:
    """A panel with a lane; where it ends."""
    mark, colours = sketch.mark, sketch.palette
    y = top + PADDING + HEADING.size
    sketch.text(LEFT, y, HEADING.shortened(legible(lane.heading), RIGHT - LEFT), HEADING, colours.muted)
    y += 28
    y = _entries(sketch, y, lane.entries) if lane.entries else _nothing(sketch, y, lane.nothing)
    if lane.rest:
        y = _rest(sketch, y, lane)
    bottom = y + PADDING
    sketch.panel(MARGIN, top, WIDTH - 2 * MARGIN, bottom - top, PANEL, colours.panel, mark=mark)
    return bottom


def _nothing(sketch: Sketch, y: int, words: str) -> int:
    sketch.text(LEFT, y + 36, BODY.shortened(legible(words), RIGHT - LEFT), BODY, sketch.palette.muted)
    return y + 48


def _entries(sketch: Sketch, y: int, entries: tuple[Entry, ...]) -> int:
    """The entries with the rail that joins them; where the last one ends."""
    dots: list[int] = []
    mark = sketch.mark
    for entry in entries:
        if dots:
            y += GAP + (GAP if entry.link is Link.APART else 0)
        y, dot = _entry(sketch, y, entry)
        dots.append(dot)
    later = _Rail(sketch, mark)
    for (above, below), entry in zip(pairwise(dots), entries[1:], strict=True):
        later.join(above, below, entry.link)
    return y


class _Rail:
    """The line behind the dots."""

    def __init__(self, sketch: Sketch, mark: int) -> None:
        self._sketch, self._mark = sketch, mark

    def join(self, above: int, below: int, link: Link) -> None:
        """Join two dots as an entry follows the one above."""
        line = self._sketch.palette.line
        if link is Link.NEXT:
            self._sketch.line(RAIL, above + RADIUS + 8, RAIL, below - RADIUS - 8, line, 4)
        elif link is Link.LOOSE:
            self._sketch.dashes(RAIL, above + RADIUS + 8, below - RADIUS - 8, line)


def _entry(sketch: Sketch, top: int, entry: Entry) -> tuple[int, int]:
    """One work; where it ends and how high its dot is."""
    colours, width = sketch.palette, RIGHT - INDENT
    y = top
    for line in NAME.wrapped(legible(entry.name), width, NAME_LINES):
        y += LINE
        sketch.text(INDENT, y - 10, line, NAME, colours.text)
    dot = top + LINE - 10 - 13
    ring = colours.accent if entry.main else colours.quiet
    sketch.dot(RAIL, dot, RADIUS, ring)
    if entry.hollow:
        sketch.dot(RAIL, dot, RADIUS - 5, colours.panel)
    if entry.date or entry.tag or entry.struck:
        y = _date(sketch, y, entry)
    for line in FOOT.wrapped(legible(entry.note), width, NOTE_LINES):
        y += SMALL_LINE
        sketch.text(INDENT, y - 8, line, FOOT, colours.muted)
    return y, dot


def _date(sketch: Sketch, y: int, entry: Entry) -> int:
    """The date with its tag, and the dates that no longer hold, struck through; where they end."""
    colours, x = sketch.palette, INDENT
    y += SMALL_LINE + 2
    pieces = [(entry.date, False), (entry.tag, False), *((date, True) for date in entry.struck)]
    for words, struck in ((legible(words), struck) for words, struck in pieces if words):
        fitting = BODY.shortened(words, RIGHT - INDENT)
        if x > INDENT and x + BODY.width(fitting) > RIGHT:
            x, y = INDENT, y + SMALL_LINE
        first = x == INDENT and words == legible(entry.date)
        colour = (colours.accent if entry.main else colours.text) if first else colours.muted
        end = sketch.text(x, y - 8, fitting, BODY, colour)
        if struck:
            sketch.line(x - 2, y - 17, end + 2, y - 17, colours.muted, 2)
        x = round(end) + 22
    return y


def _rest(sketch: Sketch, y: int, lane: Lane) -> int:
    """The works that have no place in the lane, as chips; where they end."""
    colours = sketch.palette
    y += 36
    sketch.line(LEFT, y, RIGHT, y, colours.line)
    y += 28 + FOOT.size
    sketch.text(LEFT, y, FOOT.shortened(legible(lane.rest_heading), RIGHT - LEFT), FOOT, colours.muted)
    y += 20
    x, height = LEFT, 50
    for name in lane.rest:
        fitting = FOOT.shortened(legible(name), RIGHT - LEFT - 40)
        width = round(FOOT.width(fitting)) + 40
        if x > LEFT and x + width > RIGHT:
            x, y = LEFT, y + height + 12
        sketch.panel(x, y, width, height, height // 2, colours.line)
        sketch.panel(x + 2, y + 2, width - 4, height - 4, height // 2, colours.panel)
        sketch.text(x + 20, y + 33, fitting, FOOT, colours.muted)
        x += width + 12
    return y + height
