"""Where the words of a lane stand: its works one below the other, and those without a place as chips."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.pictures.cards import Entry, Lane, Link
from bot.pictures.common import BODY, LONG, MOST, SMALL
from bot.pictures.fonts import Type, Weight, legible

INDENT = 38
"""From the rail's left edge to the words beside it."""
CHIP, BESIDE, BETWEEN = 44, 16, 10
"""How high a chip is, what is at both sides of its words, and between chips."""
MOST_CHIPS = 40
SPACE = 18
"""What is between words of one line."""


class Tone(enum.Enum):
    """How words are coloured."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at a place within their block; those that no longer hold are `struck` through."""

    x: float
    baseline: int
    words: str
    face: Type
    tone: Tone
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A work with its words: `height` is theirs, `dot` how far down its dot is, `space` what is above it."""

    entry: Entry
    pieces: tuple[Piece, ...]
    height: int
    dot: int
    space: int


@dataclass(frozen=True, slots=True)
class Density:
    """How close things stand.

    A name takes `names` lines at most, what is told of a date `dates`, a note `notes`, and chips `chips`
    rows. `space` is what is between works, `most` how high the picture may be. In a `terse` lane names are
    short, with their dates beside them where there is room.
    """

    name: Type
    date: Type
    names: int
    dates: int
    notes: int
    chips: int
    space: int
    most: int = MOST
    terse: bool = False


DENSITIES = (
    Density(Type(Weight.BOLD, 36), Type(Weight.REGULAR, 34), 3, 4, 3, 4, 26),
    Density(Type(Weight.BOLD, 34), Type(Weight.REGULAR, 33), 2, 3, 2, 3, 18),
    Density(Type(Weight.BOLD, 34), Type(Weight.REGULAR, 31), 2, 2, 2, 3, 14, terse=True),
    Density(Type(Weight.BOLD, 30), BODY, 1, 2, 1, 2, 8, LONG, terse=True),
)
"""From the one that reads best to the one that has most room."""


def blocks(lane: Lane, width: int, density: Density) -> list[Block]:
    """The works of a lane, whose words are no wider than that."""
    return [_block(entry, width, density) for entry in lane.entries]


def _block(entry: Entry, width: int, density: Density) -> Block:
    face, name = density.name, legible(entry.short if density.terse and entry.short else entry.name)
    tone = Tone.ACCENT if entry.main else Tone.TEXT
    date = Piece(0, 0, legible(entry.date), density.date, tone)
    told = [Piece(0, 0, legible(entry.tag), SMALL, Tone.MUTED)]
    told += [Piece(0, 0, legible(struck), SMALL, Tone.MUTED, struck=True) for struck in entry.struck]
    pieces: list[Piece] = []
    y, beside = face.line, width - date.face.width(date.words)
    if density.terse and face.width(name) + SPACE <= beside:
        pieces.append(replace(date, x=beside, baseline=y - face.drop))
    else:
        told.insert(0, date)
    for i, line in enumerate(face.balanced(name, width, density.names, ":：")):
        y = face.line * (i + 1)
        pieces.append(Piece(0, y - face.drop, line, face, Tone.TEXT))
    y = _flow(pieces, y, told, width, density.dates)
    for line in SMALL.balanced(legible(entry.note), width, density.notes):
        y += SMALL.line
        pieces.append(Piece(0, y - SMALL.drop, line, SMALL, Tone.MUTED))
    dot = face.line - face.drop - round(face.size * 0.36)
    space = density.space * (2 if entry.link is Link.APART else 1)
    return Block(entry, tuple(pieces), y, dot, space)


def _flow(pieces: list[Piece], y: int, told: Iterable[Piece], width: int, lines: int) -> int:
    """Add pieces one beside the other, in so many lines at most; where the last of them ends."""
    x, drop = float(width), 0
    for piece in told:
        if not piece.words:
            continue
        words = piece.face.shortened(piece.words, width)
        if x + piece.face.width(words) > width:
            if not lines:
                break
            x, y, lines, drop = 0, y + piece.face.line, lines - 1, piece.face.drop
        pieces.append(replace(piece, x=x, baseline=y - drop, words=words))
        x += piece.face.width(words) + SPACE
    return y


def extent(shown: Sequence[Block]) -> int:
    """How high works are, one below the other."""
    return sum(block.height for block in shown) + sum(block.space for block in shown[1:])


def window(works: Sequence[Block], room: int, more: int) -> slice:
    """Those that fit into a height, the main one among them; `more` is what a line about others takes."""
    if extent(works) <= room:
        return slice(0, len(works))
    wanted = next((i for i, block in enumerate(works) if block.entry.main), 0)
    ends = ((first, _last(works, first, room, more)) for first in range(wanted + 1))
    return slice(*next((first, last) for first, last in ends if last > wanted))


def _last(works: Sequence[Block], first: int, room: int, more: int) -> int:
    """Where works from the first on must end so as to fit; one is always taken."""
    room -= more if first else 0
    last = first + 1
    while last < len(works):
        below = more if last + 1 < len(works) else 0
        if extent(works[first : last + 1]) + below > room:
            break
        last += 1
    return last


@dataclass(frozen=True, slots=True)
class Chip:
    """A name without a place, or how `many` more there are: where it begins, and how wide it is."""

    words: str
    width: int
    x: int = 0
    many: bool = False


def chips(lane: Lane, width: int, rows: int) -> list[list[Chip]]:
    """The names without a place in so many rows at most, then how many more there are."""
    names = [_chip(name, width) for name in lane.rest[:MOST_CHIPS]]
    for kept in range(len(names), -1, -1):
        left = len(lane.rest) - kept
        others = [replace(_chip(lane.more(left), width), many=True)] if left else []
        found = _rows([*names[:kept], *others], width)
        if len(found) <= rows:
            return found
    return []


def _chip(name: str, width: int) -> Chip:
    words = SMALL.shortened(legible(name), width - 2 * BESIDE)
    return Chip(words, round(SMALL.width(words)) + 2 * BESIDE)


def _rows(names: Iterable[Chip], width: int) -> list[list[Chip]]:
    rows: list[list[Chip]] = []
    x = 0
    for chip in names:
        if not rows or x + chip.width > width:
            rows.append([])
            x = 0
        rows[-1].append(replace(chip, x=x))
        x += chip.width + BETWEEN
    return rows
