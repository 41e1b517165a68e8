"""The picture of a timeline: lanes side by side, each a rail with the works along it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.pictures.cards import Lane, Link, Theme, TimelineCard
from bot.pictures.common import (
    BODY,
    GAP,
    HEADING,
    INSIDE,
    PADDING,
    PANEL,
    SMALL,
    TOP,
    foot,
    foot_height,
    head,
)
from bot.pictures.fonts import legible
from bot.pictures.lanes import (
    BESIDE,
    BETWEEN,
    CHIP,
    DENSITIES,
    INDENT,
    Block,
    Density,
    Tone,
    blocks,
    chips,
    extent,
    window,
)
from bot.pictures.palette import PALETTES
from bot.pictures.sketch import MARGIN, Sketch

RADIUS = 10
UNDER_HEADING, UNDER_LINE = 18, 20
MORE = SMALL.line + 12
"""How high the line is that tells of works there is no room for."""


def timeline_picture(card: TimelineCard, theme: Theme) -> bytes:
    """A PNG, 1,100 pixels wide and as high as it needs to be, at most 825, or 990 where works are many."""
    width = (INSIDE - GAP * (len(card.lanes) - 1)) // max(1, len(card.lanes))
    for density in DENSITIES:
        room = density.most - TOP - foot_height(card.foot)
        columns = [_Column(lane, width, room, density) for lane in card.lanes]
        needed = max((column.height for column in columns), default=0)
        if needed <= room:
            break
    height = min(needed, room)
    sketch = Sketch(PALETTES[theme])
    head(sketch, card.title, card.subtitle)
    for i, column in enumerate(columns):
        column.draw(sketch, MARGIN + i * (width + GAP), height)
    foot(sketch, TOP + height, card.foot)
    return sketch.png(TOP + height + foot_height(card.foot))


class _Column:
    """A lane in a panel of its own; `height` is what it takes with all its works."""

    def __init__(self, lane: Lane, width: int, room: int, density: Density) -> None:
        self._lane, self._width = lane, width
        self._inside = width - 2 * PADDING
        self._works = blocks(lane, self._inside - INDENT, density)
        self._chips = chips(lane, self._inside, density.chips)
        rows = len(self._chips)
        self._rest = UNDER_LINE + SMALL.line + 14 + rows * (CHIP + BETWEEN) - BETWEEN if rows else 0
        around = 2 * PADDING + HEADING.line + UNDER_HEADING + (self._rest + UNDER_LINE if rows else 0)
        self.height = around + (extent(self._works) if self._works else BODY.line)
        self._shown = window(self._works, room - around, MORE)

    def draw(self, sketch: Sketch, left: int, height: int) -> None:
        """The panel with the works from the top and the chips at the bottom."""
        colours, x, y = sketch.palette, left + PADDING, TOP + PADDING + HEADING.line
        sketch.panel(left, TOP, self._width, height, PANEL, colours.panel)
        heading = HEADING.shortened(legible(self._lane.heading), self._inside)
        sketch.text(x, y - HEADING.drop, heading, HEADING, colours.muted)
        y += UNDER_HEADING
        if self._works:
            self._entries(sketch, x, y)
        else:
            nothing = BODY.shortened(legible(self._lane.nothing), self._inside)
            sketch.text(x, y + BODY.line - BODY.drop, nothing, BODY, colours.muted)
        if self._chips:
            self._put_rest(sketch, x, TOP + height - PADDING - self._rest)

    def _entries(self, sketch: Sketch, x: int, y: int) -> None:
        """The works that there is room for, with the rail that joins them, and how many more there are."""
        shown = self._works[self._shown]
        before, after = self._shown.start, len(self._works) - self._shown.stop
        if before:
            self._more(sketch, x, y, before)
            y += MORE
        dots: list[int] = []
        for block in shown:
            y += block.space if dots else 0
            _words(sketch, x, y, block)
            dots.append(y + block.dot)
            y += block.height
        _rail(sketch, x + RADIUS, dots, [block.entry.link for block in shown[1:]])
        if after:
            self._more(sketch, x, y + MORE - SMALL.line, after)

    def _more(self, sketch: Sketch, x: int, y: int, count: int) -> None:
        baseline = y + SMALL.line - SMALL.drop
        words = SMALL.shortened(legible(self._lane.more(count)), self._inside - INDENT)
        sketch.text(x + INDENT, baseline, words, SMALL, sketch.palette.muted)
        for down in (-19, -9, 1):
            sketch.dot(x + RADIUS, baseline + down, 3, sketch.palette.quiet)

    def _put_rest(self, sketch: Sketch, x: int, y: int) -> None:
        """A line, and below it the works that have no place in the lane, as chips."""
        colours = sketch.palette
        sketch.line(x, y, x + self._inside, y, colours.line)
        y += UNDER_LINE + SMALL.line
        heading = SMALL.shortened(legible(self._lane.rest_heading), self._inside)
        sketch.text(x, y - SMALL.drop, heading, SMALL, colours.muted)
        y += 14
        for row in self._chips:
            for chip in row:
                left = x + chip.x
                if not chip.many:
                    sketch.panel(left, y, chip.width, CHIP, CHIP // 2, colours.line)
                    sketch.panel(left + 2, y + 2, chip.width - 4, CHIP - 4, CHIP // 2 - 2, colours.panel)
                colour = colours.muted if chip.many else colours.text
                sketch.text(left + BESIDE, y + 31, chip.words, SMALL, colour)
            y += CHIP + BETWEEN


def _words(sketch: Sketch, x: int, y: int, block: Block) -> None:
    """A work's dot and its words."""
    colours, entry = sketch.palette, block.entry
    tones = {Tone.TEXT: colours.text, Tone.MUTED: colours.muted, Tone.ACCENT: colours.accent}
    sketch.dot(x + RADIUS, y + block.dot, RADIUS, colours.accent if entry.main else colours.quiet)
    if entry.hollow:
        sketch.dot(x + RADIUS, y + block.dot, RADIUS - 4, colours.panel)
    for piece in block.pieces:
        start, baseline = x + INDENT + piece.x, y + piece.baseline
        end = sketch.text(start, baseline, piece.words, piece.face, tones[piece.tone])
        if piece.struck:
            sketch.line(start - 2, baseline - 9, end + 2, baseline - 9, colours.muted, 2)


def _rail(sketch: Sketch, x: int, dots: Sequence[int], links: Sequence[Link]) -> None:
    """The line between dots, as each work follows the one above."""
    for (above, below), link in zip(pairwise(dots), links, strict=True):
        top, bottom = above + RADIUS + 4, below - RADIUS - 4
        if link is Link.NEXT:
            sketch.line(x, top, x, bottom, sketch.palette.line, 4)
        elif link is Link.LOOSE:
            sketch.dashes(x, top, bottom, sketch.palette.quiet)
