"""What the pictures show, as values: every string is ready to be read, but for how many more there are."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass


class Theme(enum.Enum):
    """What a picture is to be looked at on."""

    DARK = "dark"
    LIGHT = "light"


class Link(enum.Enum):
    """How an entry follows the one above."""

    NEXT = "next"
    """It comes after it."""
    LOOSE = "loose"
    """Which of the two comes first is not certain."""
    APART = "apart"
    """Nothing is known of the two; between them is a gap."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in a lane.

    `struck` are dates that no longer hold, `tag` a word or two on how firmly the date stands, `note` a line
    of explanation. A `hollow` entry is still to come; the `main` one is what the franchise's bot is about.
    `short` is the name where room is scarce.
    """

    name: str
    date: str = ""
    struck: tuple[str, ...] = ()
    tag: str = ""
    note: str = ""
    link: Link = Link.NEXT
    hollow: bool = False
    main: bool = False
    short: str = ""


def plus(count: int) -> str:
    """How many more there are, in any language."""
    return f"+{count}"


@dataclass(frozen=True, slots=True)
class Lane:
    """An order of works from top to bottom; `nothing` stands where there is none.

    `rest` are the works that have no place in it, under a heading of their own. `more` tells how many more
    there are where there is no room for all.
    """

    heading: str
    entries: tuple[Entry, ...]
    nothing: str = ""
    rest_heading: str = ""
    rest: tuple[str, ...] = ()
    more: Callable[[int], str] = plus


@dataclass(frozen=True, slots=True)
class TimelineCard:
    """A franchise's works in several orders; `foot` are the sources."""

    title: str
    subtitle: str
    lanes: tuple[Lane, ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be read first, as it is written in the reader's language; an `accent` one is in colour."""

    label: str
    number: str
    accent: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """The questions of one day."""

    label: str
    answered: int
    declined: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Questions over time, oldest day first; `peak` is the number of the busiest day in words."""

    heading: str
    answered: str
    declined: str
    days: tuple[Day, ...]
    peak: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Something counted: `count` gives the bar its length, `number` is what is read."""

    label: str
    count: int
    number: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was counted most, first things first. A `quiet` one has no accent."""

    heading: str
    rows: tuple[Row, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class StatsCard:
    """A server's statistics: four figures and two rankings at most.

    `nothing` stands wherever nothing was counted.
    """

    title: str
    period: str
    figures: tuple[Figure, ...]
    chart: Chart
    rankings: tuple[Ranking, ...]
    nothing: str
    foot: str = ""
