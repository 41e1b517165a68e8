"""The picture of a server's statistics: big numbers, questions a day, and what was asked most."""

from __future__ import annotations

from bot.pictures.cards import Chart, Day, Figure, Ranking, StatsCard, Theme
from bot.pictures.common import BODY, FOOT, HEADING, INSIDE, PADDING, PANEL, foot, head
from bot.pictures.fonts import Type, Weight, legible
from bot.pictures.palette import PALETTES
from bot.pictures.sketch import MARGIN, WIDTH, Sketch

NUMBERS = tuple(Type(Weight.BOLD, size) for size in (68, 56, 44, 34, 26))
"""Sizes of the big numbers; the first in which all of them fit is taken."""
LEFT, RIGHT = MARGIN + PADDING, WIDTH - MARGIN - PADDING
"""Where what is on a panel begins and ends."""
GAP, TILE = 24, 158
COLUMNS = 2
CHART = 220
"""Height of the bars' ground."""
BAR, SPACE = 56, 0.3
"""The width of a bar at most, and the share of a day's width that stays empty."""


def stats_picture(card: StatsCard, theme: Theme) -> bytes:
    """A PNG, 800 pixels wide and as high as it needs to be."""
    sketch = Sketch(PALETTES[theme])
    y = _figures(sketch, head(sketch, card.title, card.period), card.figures)
    y = _chart(sketch, y, card.chart, card.nothing) + GAP
    for ranking in card.rankings:
        y = _ranking(sketch, y, ranking, card.nothing) + GAP
    return sketch.png(foot(sketch, y - GAP, card.foot))


def _figures(sketch: Sketch, top: int, figures: tuple[Figure, ...]) -> int:
    """The big numbers, two in a row; where what is below begins."""
    colours = sketch.palette
    width = (INSIDE - GAP) // COLUMNS
    room = width - 2 * PADDING
    numbers = [legible(figure.number) for figure in figures]
    fits = (face for face in NUMBERS if all(face.width(number) <= room for number in numbers))
    face = next(fits, NUMBERS[-1])
    for i, figure in enumerate(figures):
        x, y = MARGIN + i % COLUMNS * (width + GAP), top + i // COLUMNS * (TILE + GAP)
        sketch.panel(x, y, width, TILE, PANEL, colours.panel)
        colour = colours.accent if figure.accent else colours.text
        sketch.text(x + PADDING, y + 92, face.shortened(numbers[i], room), face, colour)
        sketch.text(x + PADDING, y + 130, FOOT.shortened(legible(figure.label), room), FOOT, colours.muted)
    return top + -(-len(figures) // COLUMNS) * (TILE + GAP)


def _heading(sketch: Sketch, top: int, words: str) -> int:
    y = top + PADDING + HEADING.size
    sketch.text(LEFT, y, HEADING.shortened(legible(words), RIGHT - LEFT), HEADING, sketch.palette.muted)
    return y


def _close(sketch: Sketch, top: int, bottom: int, mark: int) -> int:
    """The panel behind what was drawn since `mark`; where it ends."""
    sketch.panel(MARGIN, top, INSIDE, bottom - top, PANEL, sketch.palette.panel, mark=mark)
    return bottom


def _nothing(sketch: Sketch, y: int, words: str) -> int:
    sketch.text(LEFT, y + 52, BODY.shortened(legible(words), RIGHT - LEFT), BODY, sketch.palette.muted)
    return y + 60


def _chart(sketch: Sketch, top: int, chart: Chart, nothing: str) -> int:
    """The panel of the bars; where it ends."""
    mark, colours = sketch.mark, sketch.palette
    y = _heading(sketch, top, chart.heading)
    peak = max((day.answered + day.declined for day in chart.days), default=0)
    if not peak:
        return _close(sketch, top, _nothing(sketch, y, nothing) + PADDING, mark)
    y = _legend(sketch, y + 52, chart)
    words = legible(chart.peak)
    ceiling = y + 52
    sketch.text(RIGHT - FOOT.width(words), ceiling - 10, words, FOOT, colours.muted)
    sketch.line(LEFT, ceiling, RIGHT, ceiling, colours.line)
    ground = ceiling + CHART
    _bars(sketch, ground, chart.days, peak)
    sketch.line(LEFT, ground, RIGHT, ground, colours.line)
    _ends(sketch, ground + 36, chart.days)
    return _close(sketch, top, ground + 44 + PADDING, mark)


def _legend(sketch: Sketch, y: int, chart: Chart) -> int:
    """What the two colours stand for; the line on which it is."""
    x: float = LEFT
    half = (RIGHT - LEFT) / 2 - 60
    for words, colour in ((chart.answered, sketch.palette.accent), (chart.declined, sketch.palette.quiet)):
        sketch.dot(round(x) + 9, y - 9, 9, colour)
        x = sketch.text(x + 30, y, FOOT.shortened(legible(words), half), FOOT, sketch.palette.muted) + 32
    return y


def _bars(sketch: Sketch, ground: int, days: tuple[Day, ...], peak: int) -> None:
    """A bar a day, what was declined on top of what was answered."""
    step = (RIGHT - LEFT) / len(days)
    width = max(2, min(BAR, round(step * (1 - SPACE))))
    for i, day in enumerate(days):
        x = round(LEFT + step * (i + 0.5) - width / 2)
        whole = _height(day.answered + day.declined, peak)
        answered = min(_height(day.answered, peak), whole)
        radius = min(6, width // 3)
        if whole:
            sketch.panel(x, ground - whole, width, whole, min(radius, whole // 2), sketch.palette.quiet)
        if answered:
            sketch.panel(
                x, ground - answered, width, answered, min(radius, answered // 2), sketch.palette.accent
            )


def _ends(sketch: Sketch, y: int, days: tuple[Day, ...]) -> None:
    """The names of the first and the last day below their bars; a single one's in the middle."""
    half = (RIGHT - LEFT) / 2 - 20
    first, last = (FOOT.shortened(legible(day.label), half) for day in (days[0], days[-1]))
    if len(days) == 1:
        sketch.text((WIDTH - FOOT.width(first)) / 2, y, first, FOOT, sketch.palette.muted)
        return
    sketch.text(LEFT, y, first, FOOT, sketch.palette.muted)
    sketch.text(RIGHT - FOOT.width(last), y, last, FOOT, sketch.palette.muted)


def _height(count: int, peak: int) -> int:
    """How high a bar is; whatever is not nothing can be seen."""
    return max(4, round(CHART * count / peak)) if count > 0 else 0


def _ranking(sketch: Sketch, top: int, ranking: Ranking, nothing: str) -> int:
    """A panel of rows with bars; where it ends."""
    mark, colours = sketch.mark, sketch.palette
    y = _heading(sketch, top, ranking.heading)
    if not ranking.rows:
        return _close(sketch, top, _nothing(sketch, y, nothing) + PADDING, mark)
    most = max(1, *(row.count for row in ranking.rows))
    y += 10
    for row in ranking.rows:
        number = BODY.shortened(legible(row.number), (RIGHT - LEFT) / 3)
        start = RIGHT - BODY.width(number)
        y += 48
        sketch.text(LEFT, y, BODY.shortened(legible(row.label), start - LEFT - 24), BODY, colours.text)
        sketch.text(start, y, number, BODY, colours.muted)
        y += 16
        sketch.panel(LEFT, y, RIGHT - LEFT, 8, 4, colours.line)
        share = min(max(row.count, 0) / most, 1)
        if share:
            length = max(8, round((RIGHT - LEFT) * share))
            sketch.panel(LEFT, y, length, 8, 4, colours.quiet if ranking.quiet else colours.accent)
        y += 10
    return _close(sketch, top, y + PADDING - 4, mark)
