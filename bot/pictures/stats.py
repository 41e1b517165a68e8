"""The picture of a server's statistics: big numbers, questions a day, and what was asked most."""

from __future__ import annotations

from bot.pictures.cards import Chart, Day, Figure, Ranking, StatsCard, Theme
from bot.pictures.common import (
    BODY,
    GAP,
    HEADING,
    INSIDE,
    PADDING,
    PANEL,
    SMALL,
    TOP,
    fitted,
    foot,
    foot_height,
    head,
)
from bot.pictures.fonts import Type, Weight, legible
from bot.pictures.palette import PALETTES
from bot.pictures.sketch import MARGIN, Sketch

NUMBERS = tuple(Type(Weight.BOLD, size) for size in (58, 50, 42, 34, 26))
"""Sizes of the big numbers; the first in which all of them fit is taken."""
WIDTH = (INSIDE - GAP) // 2
"""How wide each half is: figures and chart at the left, rankings at the right."""
LEFT, RIGHT = MARGIN + PADDING, MARGIN + WIDTH - PADDING
"""Where what is in the chart's panel begins and ends."""
COLUMNS, ROWS, BESIDE = 2, 2, 22
"""Figures in a row, rows of them, and what stays empty at both sides of one."""
TILE, LABEL_LINES = 138, 2
"""How high a figure's panel is, and the lines that its label takes at most."""
UPPER, CHART = ROWS * (TILE + GAP) - GAP, 288
"""How high the figures are together, and the chart; so are the rankings beside them."""
BAR, SPACE = 56, 0.3
"""The width of a bar at most, and the share of a day's width that stays empty."""
ROW, FILLED, INSET = 43, 38, 12
"""How high a ranking's row is and the bar in it, and how far into the bar its words are."""


def stats_picture(card: StatsCard, theme: Theme) -> bytes:
    """A PNG, 1,100 pixels wide and about 770 high."""
    sketch = Sketch(PALETTES[theme])
    head(sketch, card.title, card.period)
    _figures(sketch, card.figures[: COLUMNS * ROWS])
    lower = TOP + UPPER + GAP
    _chart(sketch, lower, card.chart, card.nothing)
    for ranking, top, height in zip(card.rankings, (TOP, lower), (UPPER, CHART), strict=False):
        _ranking(sketch, top, height, ranking, card.nothing)
    bottom = lower + CHART
    foot(sketch, bottom, card.foot)
    return sketch.png(bottom + foot_height(card.foot))


def _figures(sketch: Sketch, figures: tuple[Figure, ...]) -> None:
    """The big numbers, two in a row."""
    colours = sketch.palette
    width = (WIDTH - GAP) // COLUMNS
    room = width - 2 * BESIDE
    numbers = [legible(figure.number) for figure in figures]
    face = fitted(NUMBERS, numbers, room)
    for i, figure in enumerate(figures):
        x, y = MARGIN + i % COLUMNS * (width + GAP), TOP + i // COLUMNS * (TILE + GAP)
        sketch.panel(x, y, width, TILE, PANEL, colours.panel)
        label = SMALL.wrapped(legible(figure.label), room, LABEL_LINES)
        y += 60 + (LABEL_LINES - len(label)) * SMALL.line // 2
        colour = colours.accent if figure.accent else colours.text
        sketch.text(x + BESIDE, y, face.shortened(numbers[i], room), face, colour)
        for line in label:
            y += SMALL.line
            sketch.text(x + BESIDE, y + 2, line, SMALL, colours.muted)


def _panel(sketch: Sketch, x: int, top: int, height: int, heading: str) -> int:
    """A panel with its heading; where what is in it begins."""
    sketch.panel(x, top, WIDTH, height, PANEL, sketch.palette.panel)
    y = top + PADDING + HEADING.size
    words = HEADING.shortened(legible(heading), WIDTH - 2 * PADDING)
    sketch.text(x + PADDING, y - 6, words, HEADING, sketch.palette.muted)
    return y


def _nothing(sketch: Sketch, x: int, y: int, words: str) -> None:
    fitting = BODY.shortened(legible(words), WIDTH - 2 * PADDING)
    sketch.text(x, y + 48, fitting, BODY, sketch.palette.muted)


def _chart(sketch: Sketch, top: int, chart: Chart, nothing: str) -> None:
    """The panel of the bars."""
    colours = sketch.palette
    y = _panel(sketch, MARGIN, top, CHART, chart.heading)
    peak = max((day.answered + day.declined for day in chart.days), default=0)
    if not peak:
        _nothing(sketch, LEFT, y, nothing)
        return
    words = SMALL.shortened(legible(chart.peak), (RIGHT - LEFT) / 3)
    ceiling, ground = y + 72, top + CHART - PADDING - 30
    _legend(sketch, y + 34, chart)
    sketch.text(RIGHT - SMALL.width(words), ceiling - 8, words, SMALL, colours.muted)
    sketch.line(LEFT, ceiling, RIGHT, ceiling, colours.line)
    _bars(sketch, ceiling, ground, chart.days, peak)
    sketch.line(LEFT, ground, RIGHT, ground, colours.line)
    _ends(sketch, ground + 34, chart.days)


def _legend(sketch: Sketch, y: int, chart: Chart) -> None:
    """What the two colours stand for."""
    x, left = float(LEFT), 2
    for words, colour in ((chart.answered, sketch.palette.accent), (chart.declined, sketch.palette.quiet)):
        sketch.dot(round(x) + 9, y - 9, 9, colour)
        room = (RIGHT - x) / left - 26
        x = sketch.text(x + 26, y, SMALL.shortened(legible(words), room), SMALL, sketch.palette.muted) + 24
        left -= 1


def _bars(sketch: Sketch, ceiling: int, ground: int, days: tuple[Day, ...], peak: int) -> None:
    """A bar a day, what was declined on top of what was answered."""
    step = (RIGHT - LEFT) / len(days)
    width = max(2, min(BAR, round(step * (1 - SPACE))))
    for i, day in enumerate(days):
        x = round(LEFT + step * (i + 0.5) - width / 2)
        whole = _height(day.answered + day.declined, peak, ground - ceiling)
        answered = min(_height(day.answered, peak, ground - ceiling), whole)
        radius = min(6, width // 3)
        if whole:
            sketch.panel(x, ground - whole, width, whole, min(radius, whole // 2), sketch.palette.quiet)
        if answered:
            sketch.panel(
                x, ground - answered, width, answered, min(radius, answered // 2), sketch.palette.accent
            )


def _ends(sketch: Sketch, y: int, days: tuple[Day, ...]) -> None:
    """The names of the first and the last day below their bars; a single one's in the middle."""
    half = (RIGHT - LEFT) / 2 - 16
    first, last = (SMALL.shortened(legible(day.label), half) for day in (days[0], days[-1]))
    if len(days) == 1:
        sketch.text((LEFT + RIGHT - SMALL.width(first)) / 2, y, first, SMALL, sketch.palette.muted)
        return
    sketch.text(LEFT, y, first, SMALL, sketch.palette.muted)
    sketch.text(RIGHT - SMALL.width(last), y, last, SMALL, sketch.palette.muted)


def _height(count: int, peak: int, most: int) -> int:
    """How high a bar is; whatever is not nothing can be seen."""
    return max(4, round(most * count / peak)) if count > 0 else 0


def _ranking(sketch: Sketch, top: int, height: int, ranking: Ranking, nothing: str) -> None:
    """A panel of as many rows as have room, the words of each in front of its bar."""
    colours, left = sketch.palette, MARGIN + WIDTH + GAP
    y = _panel(sketch, left, top, height, ranking.heading) + 10
    start, end = left + PADDING - INSET, left + WIDTH - PADDING + INSET
    room = top + height - 10 - y
    rows = ranking.rows[: max(1, room // ROW)]
    if not rows:
        _nothing(sketch, left + PADDING, y - 10, nothing)
    most = max((row.count for row in rows), default=0) or 1
    spare = (room - len(rows) * ROW) // SMALL.line
    for row in rows:
        number = SMALL.shortened(legible(row.number), (end - start) / 3)
        beside = end - INSET - SMALL.width(number)
        label = SMALL.wrapped(legible(row.label), beside - start - INSET - 18, 2 if spare > 0 else 1)
        added = SMALL.line * (len(label) - 1) if label else 0
        spare -= 1 if added else 0
        share = min(max(row.count, 0) / most, 1)
        if share:
            length = max(FILLED // 2, round((end - start) * share))
            fill = colours.line if ranking.quiet else colours.tint
            sketch.panel(start, y, length, FILLED + added, 10, fill)
        for i, line in enumerate(label):
            sketch.text(start + INSET, y + 28 + i * SMALL.line, line, SMALL, colours.text)
        sketch.text(beside, y + 28, number, SMALL, colours.text)
        y += ROW + added
