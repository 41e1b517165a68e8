"""Leaving wordings out: how well an entry's other wordings find it when a member says it differently.

Each wording is asked of a base compiled without it. To compile once for every wording would take hours, so
the wordings of every entry are dealt out to a few folds, and one base is compiled without each fold.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bot.answering.values import Context, Question, Reply, ReplyStatus
from bot.evaluation.dialogue import Engine
from bot.evaluation.judge import Verdict
from bot.packs.model import FaqEntry, Pack, Unknown

Entry = FaqEntry | Unknown
Alike = Callable[[str], Hashable]
"""What of a wording the engine sees: wordings with equal values are left out together."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Packs without some wordings, and these wordings with their entries."""

    packs: tuple[Pack, ...]
    left_out: tuple[tuple[Entry, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a wording that the base did not know: its verdict, and the entries told.

    `akin` tells that what was told rests on a fact that the wording's own entry rests on too.
    """

    entry: Entry
    wording: str
    verdict: Verdict
    told: tuple[str, ...]
    akin: bool

    @property
    def kind(self) -> str:
        """The kind of entry: `gap`, `pair` (it words an attribute's answer) or `free`."""
        if isinstance(self.entry, Unknown):
            return "gap"
        return "pair" if self.entry.subject else "free"


def deal(packs: Sequence[Pack], folds: int, alike: Alike) -> tuple[Fold, ...]:
    """The wordings of every entry dealt out to at most so many folds (at least 2), entry by entry, in order.

    An entry whose wordings are all alike has nothing else to be found by: it stays in every fold.
    """
    turn = count()
    places: dict[str, dict[str, int]] = {}
    for entry in _entries(packs):
        groups = dict.fromkeys(map(alike, entry.wordings))
        if len(groups) > 1:
            fold_of = {group: next(turn) % folds for group in groups}
            places[entry.id] = {wording: fold_of[alike(wording)] for wording in entry.wordings}
    left_out: dict[int, list[tuple[Entry, str]]] = {}
    for entry in _entries(packs):
        for wording, place in places.get(entry.id, {}).items():
            left_out.setdefault(place, []).append((entry, wording))
    return tuple(
        Fold(tuple(_without(pack, places, number) for pack in packs), tuple(asked))
        for number, asked in sorted(left_out.items())
    )


def _entries(packs: Sequence[Pack]) -> Iterator[Entry]:
    for pack in packs:
        yield from pack.entries


def _without(pack: Pack, places: dict[str, dict[str, int]], number: int) -> Pack:
    def kept(entry: Entry) -> tuple[str, ...]:
        place = places.get(entry.id, {})
        return tuple(wording for wording in entry.wordings if place.get(wording) != number)

    return replace(
        pack,
        faq=tuple(replace(entry, wordings=kept(entry)) for entry in pack.faq),
        unknown=tuple(replace(entry, wordings=kept(entry)) for entry in pack.unknown),
    )


def ask_left_out(fold: Fold, engine: Engine, today: dt.date) -> Iterator[Found]:
    """Ask the wordings of a fold of an engine over its packs.

    Right is the wording's own entry, for a gap its own sentence; missed is any other decline or offer;
    wrong is any other answer.
    """
    facts = {entry.id: frozenset(entry.facts) for entry in _entries(fold.packs)}
    for entry, wording in fold.left_out:
        reply, _ = engine(Question(wording, today), Context())
        told = frozenset[str]().union(*(facts.get(each, {each}) for each in reply.entries))
        verdict = _verdict(entry, reply)
        yield Found(entry, wording, verdict, reply.entries, akin=not told.isdisjoint(entry.facts))


def _verdict(entry: Entry, reply: Reply) -> Verdict:
    answered = reply.status is ReplyStatus.ANSWERED
    told = reply.status is not ReplyStatus.SUGGESTED and entry.id in reply.entries
    if told and answered == isinstance(entry, FaqEntry):
        return Verdict.RIGHT
    return Verdict.WRONG if answered else Verdict.MISSED


def hardest(found: Sequence[Found], limit: int) -> list[tuple[str, int, int, int]]:
    """The entries with most wordings that did not find them: id, wordings asked, missed and wrong."""
    asked = Counter(each.entry.id for each in found)
    missed = Counter(each.entry.id for each in found if each.verdict is Verdict.MISSED)
    wrong = Counter(each.entry.id for each in found if each.verdict is Verdict.WRONG)
    unfound = missed + wrong
    ordered = sorted(unfound, key=lambda entry: (-unfound[entry], -wrong[entry], entry))
    return [(entry, asked[entry], missed[entry], wrong[entry]) for entry in ordered[:limit]]
