"""The pictures by what must hold of any of them: they can be read, fit, and are the same every time."""

from __future__ import annotations

import dataclasses
import io
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures import common, lanes, stats
from bot.pictures.cards import (
    Chart,
    Day,
    Entry,
    Figure,
    Lane,
    Link,
    Ranking,
    Row,
    StatsCard,
    Theme,
    TimelineCard,
)
from bot.pictures.palette import PALETTES, Colour
from bot.pictures.sketch import MARGIN, WIDTH
from bot.pictures.stats import stats_picture
from bot.pictures.timeline import timeline_picture
from tests.pictures import samples
from tests.pictures.test_fonts import LABELS

DESKTOP, PHONE = (550, 350), 360
"""The box that a picture is fitted into on a desktop, and the width it has on a phone, in pixels."""
LEGIBLE = 11
"""How high letters are at least so as to be read, in pixels."""
BADGE = (110, 56)
"""What Discord's badge covers at the bottom left, in pixels of a picture."""
AA = 4.5


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    assert image.format == "PNG"
    return image.convert("RGB")


def fits(png: bytes, theme: Theme) -> Image.Image:
    """The picture, whose margins are empty."""
    image = opened(png)
    assert image.width == WIDTH
    assert image.height <= common.LONG
    ground = PALETTES[theme].ground
    for left, top, right, bottom in (
        (0, 0, MARGIN - 4, image.height),
        (WIDTH - MARGIN + 4, 0, WIDTH, image.height),
        (0, 0, WIDTH, MARGIN - 8),
        (0, image.height - MARGIN + 8, WIDTH, image.height),
    ):
        assert image.crop((left, top, right, bottom)).getcolors() == [
            ((right - left) * (bottom - top), ground)
        ]
    return image


@pytest.mark.parametrize("theme", Theme)
def test_a_timeline_is_drawn(theme: Theme) -> None:
    png = timeline_picture(samples.TIMELINE, theme)
    assert fits(png, theme).height <= common.MOST
    assert len(png) < 300_000


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("days", [1, 7, 30, 90, 1000])
def test_statistics_are_drawn(days: int, theme: Theme) -> None:
    png = stats_picture(samples.stats(days, 997), theme)
    assert fits(png, theme).height <= common.MOST
    assert len(png) < 300_000


@pytest.mark.parametrize("theme", Theme)
def test_nothing_stands_where_discord_puts_its_badge(theme: Theme) -> None:
    long = "A source with a name that takes some room (June 15, 2029); " * 9
    pictures = (
        timeline_picture(dataclasses.replace(samples.TIMELINE, foot=long), theme),
        stats_picture(dataclasses.replace(samples.stats(7), foot=long), theme),
    )
    for image in map(opened, pictures):
        corner = image.crop((0, image.height - BADGE[1], BADGE[0], image.height))
        assert corner.getcolors() == [(BADGE[0] * BADGE[1], PALETTES[theme].ground)]


@pytest.mark.parametrize("size", range(1, 41))
def test_the_main_work_is_shown_among_as_many_as_have_room(size: int) -> None:
    """What is not shown is counted, before and after."""
    said: list[int] = []

    def more(count: int) -> str:
        said.append(count)
        return f"{count} more"

    for main in range(size):
        works = lanes.blocks(
            Lane("", tuple(Entry(f"W{i}", "2031", main=i == main) for i in range(size))),
            400,
            lanes.DENSITIES[-1],
        )
        shown = lanes.window(works, 400, 40)
        assert shown.start <= main < shown.stop
        left_out = (shown.start > 0) + (shown.stop < size)
        assert lanes.extent(works[shown]) + 40 * left_out <= 400
    entries = tuple(Entry(f"Work {i}", "2031", main=i == size // 2) for i in range(size))
    timeline_picture(TimelineCard("", "", (Lane("", entries, more=more),)), Theme.DARK)
    assert sum(said) < size
    assert not said or size > 15
    assert said or size < 20


def test_chips_that_have_no_room_are_counted() -> None:
    lane = Lane("", (), rest=tuple(f"Volume {i}" for i in range(60)), more=lambda count: f"{count} more")
    rows = lanes.chips(lane, 450, 2)
    shown = [chip for row in rows for chip in row]
    assert len(rows) == 2
    assert [chip.many for chip in shown] == [False] * (len(shown) - 1) + [True]
    assert shown[-1].words == f"{60 - (len(shown) - 1)} more"
    assert all(chip.x + chip.width <= 450 for chip in shown)
    assert all(one.x + one.width < other.x for row in rows for one, other in pairwise(row))


def test_of_many_sources_whole_ones_are_told() -> None:
    def drawn(foot: str) -> bytes:
        return timeline_picture(TimelineCard("", "", (), foot), Theme.LIGHT)

    one, other = "Sources: Northlight (June 2030)", "Tidewright review " * 20
    assert drawn(f"{one}; {other}") == drawn(f"{one}; …")
    assert drawn(f"{one}; short") not in (drawn(one), drawn(f"{one}; …"))


def test_the_same_card_gives_the_same_bytes_in_another_process() -> None:
    code = """
from hashlib import sha256
from bot.pictures.cards import Theme
from bot.pictures.stats import stats_picture
from bot.pictures.timeline import timeline_picture
from tests.pictures import samples
png = timeline_picture(samples.TIMELINE, Theme.DARK) + stats_picture(samples.stats(30), Theme.LIGHT)
print(sha256(png).hexdigest())
"""
    runs = {
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1


def test_themes_differ_in_colours_alone() -> None:
    dark, light = (opened(timeline_picture(samples.TIMELINE, theme)) for theme in Theme)
    assert dark.size == light.size
    assert dark.tobytes() != light.tobytes()


def test_nothing_yet_is_said_where_nothing_was_counted() -> None:
    said = stats_picture(samples.QUIET, Theme.DARK)
    silent = stats_picture(dataclasses.replace(samples.QUIET, nothing=""), Theme.DARK)
    assert said != silent
    empty = TimelineCard("A title", "", (Lane("Release order", (), "My sources don't say"),))
    assert timeline_picture(empty, Theme.DARK) != timeline_picture(
        dataclasses.replace(empty, lanes=(Lane("Release order", ()),)), Theme.DARK
    )


def test_what_no_longer_holds_is_struck_through() -> None:
    def drawn(entry: Entry) -> Image.Image:
        return opened(timeline_picture(TimelineCard("", "", (Lane("", (entry,)),)), Theme.LIGHT))

    struck, plain = drawn(Entry("A", "2031", ("2030",))), drawn(Entry("A", "2031", (), "2030"))
    assert struck.size == plain.size
    muted = PALETTES[Theme.LIGHT].muted
    lines = [_longest_run(image, muted) for image in (struck, plain)]
    assert lines[0] > 50 > lines[1]


def _longest_run(image: Image.Image, colour: Colour) -> int:
    """The longest level line of a colour, in pixels."""
    pixels, longest = image.tobytes(), 0
    for y in range(image.height):
        row, run = pixels[3 * WIDTH * y : 3 * WIDTH * (y + 1)], 0
        for x in range(WIDTH):
            run = run + 1 if tuple(row[3 * x : 3 * x + 3]) == colour else 0
            longest = max(longest, run)
    return longest


@pytest.mark.parametrize("link", Link)
def test_links_look_different(link: Link) -> None:
    def drawn(how: Link) -> bytes:
        return timeline_picture(
            TimelineCard("", "", (Lane("", (Entry("A"), Entry("B", link=how))),)), Theme.DARK
        )

    assert [other for other in Link if drawn(other) == drawn(link)] == [link]


def test_bars_are_as_high_as_their_days() -> None:
    chart = Chart("", "", "", (Day("", 100, 0), Day("", 50, 0), Day("", 0, 0)), "")
    card = StatsCard("", "", (), chart, (), "")
    image = opened(stats_picture(card, Theme.DARK))
    accent = PALETTES[Theme.DARK].accent
    step = (stats.RIGHT - stats.LEFT) / 3
    columns = [round(stats.LEFT + step * (i + 0.5)) for i in range(3)]
    heights = [sum(image.getpixel((x, y)) == accent for y in range(image.height)) for x in columns]
    assert heights[0] > stats.CHART / 3
    assert heights[1] == pytest.approx(heights[0] / 2, abs=4)
    assert heights[2] == 0


def test_a_long_franchise_stays_a_small_file() -> None:
    entries = tuple(Entry(f"Halcyon Drift: Volume {i}", f"June {i % 28 + 1}, 20{i + 10}") for i in range(40))
    png = timeline_picture(TimelineCard("A", "", (Lane("Release order", entries),)), Theme.DARK)
    fits(png, Theme.DARK)
    assert len(png) < 300_000


def luminance(colour: Colour) -> float:
    """The relative luminance of the Web Content Accessibility Guidelines."""
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", Theme)
def test_whatever_is_read_stands_out(theme: Theme) -> None:
    colours = PALETTES[theme]
    for behind in (colours.ground, colours.panel):
        for read in (colours.text, colours.muted, colours.accent):
            assert contrast(read, behind) >= AA
    for bar in (colours.tint, colours.line):
        assert contrast(colours.text, bar) >= AA
    assert contrast(colours.accent, colours.quiet) >= 1.5


def test_letters_can_be_read_on_a_desktop_and_what_matters_on_a_phone() -> None:
    usual, *_, closest = lanes.DENSITIES
    faces = (*common.TITLES, common.HEADING, common.BODY, common.SMALL, usual.name, *stats.NUMBERS)
    desktop = min(DESKTOP[0] / WIDTH, DESKTOP[1] / common.MOST)
    assert min(face.size for face in faces) * desktop >= LEGIBLE
    assert closest.name.size * min(DESKTOP[0] / WIDTH, DESKTOP[1] / common.LONG) >= LEGIBLE - 0.5
    first = (*common.TITLES, usual.name, usual.date, *stats.NUMBERS[:-1])
    assert min(face.size for face in first) * PHONE / WIDTH >= LEGIBLE


ENTRIES = st.builds(
    Entry,
    LABELS,
    LABELS,
    st.lists(LABELS, max_size=3).map(tuple),
    LABELS,
    LABELS,
    st.sampled_from(Link),
    st.booleans(),
    st.booleans(),
)
LANES = st.builds(
    Lane,
    LABELS,
    st.lists(ENTRIES, max_size=3).map(tuple),
    LABELS,
    LABELS,
    st.lists(LABELS, max_size=3).map(tuple),
)
COUNTS = st.integers(0, 10**12)
ROWS = st.lists(st.builds(Row, LABELS, COUNTS, LABELS), max_size=3).map(tuple)
DAYS = st.lists(st.builds(Day, LABELS, COUNTS, COUNTS), max_size=4).map(tuple)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(
    st.builds(TimelineCard, LABELS, LABELS, st.lists(LANES, max_size=2).map(tuple), LABELS),
    st.sampled_from(Theme),
)
def test_any_timeline_fits(card: TimelineCard, theme: Theme) -> None:
    fits(timeline_picture(card, theme), theme)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(
    st.builds(
        StatsCard,
        LABELS,
        LABELS,
        st.lists(st.builds(Figure, LABELS, LABELS, st.booleans()), max_size=4).map(tuple),
        st.builds(Chart, LABELS, LABELS, LABELS, DAYS, LABELS),
        st.lists(st.builds(Ranking, LABELS, ROWS, st.booleans()), max_size=2).map(tuple),
        LABELS,
        LABELS,
    ),
    st.sampled_from(Theme),
)
def test_any_statistics_fit(card: StatsCard, theme: Theme) -> None:
    fits(stats_picture(card, theme), theme)
