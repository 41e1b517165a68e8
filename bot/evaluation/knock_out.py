"""Taking facts out: what the engine says to a question once its answer is gone.

To compile a base without each single fact would take an hour, so the facts are dealt out to a few folds,
those of one attribute to different ones: a fact's rivals stay while it is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering.facts import FactBase, involved
from bot.evaluation.judge import Item, Verdict, plain
from bot.evaluation.trial import Judged
from bot.packs.model import FaqEntry, Pack, Unknown

Trial = Callable[[Sequence[Item]], Iterable[Judged]]
"""Asks items, in order, of an engine over a fold's packs."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Packs without some facts, and for each of these the right answers that rested on it."""

    packs: tuple[Pack, ...]
    answers: Mapping[str, tuple[Judged, ...]]


class Tellings:
    """Tells what answers are made of. Immutable after construction."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._sentences = {fact.id: plain(fact.text) for pack in packs for fact in pack.facts}
        self._carried = {entry.id: frozenset(entry.facts) for pack in packs for entry in pack.faq}

    def facts(self, judged: Judged) -> frozenset[str]:
        """The facts that an answer rests on: its entries carry them, or it says their sentence."""
        return self._said(judged) | self._borne(judged)

    def pieces(self, judged: Judged) -> frozenset[str]:
        """The curated entries that an answer tells, and the facts that it says besides."""
        told = {entry for entry in judged.entries if entry in self._carried}
        return (self._said(judged) - self._borne(judged)) | told

    def _said(self, judged: Judged) -> frozenset[str]:
        body = plain(judged.said.answer)
        return frozenset(fact for fact, sentence in self._sentences.items() if sentence in body)

    def _borne(self, judged: Judged) -> frozenset[str]:
        return frozenset[str]().union(*(self._carried.get(entry, ()) for entry in judged.entries))


def deal(packs: Sequence[Pack], judged: Iterable[Judged], folds: int) -> tuple[Fold, ...]:
    """The facts that right answers rest on, dealt out to at most so many folds.

    With as many folds as facts, each is taken out by itself.
    """
    tellings = Tellings(packs)
    answers: dict[str, list[Judged]] = {}
    for each in judged:
        if each.verdict is Verdict.RIGHT and each.said.status == "answered":
            for fact in tellings.facts(each):
                answers.setdefault(fact, []).append(each)
    kin = _kin(packs, answers)
    groups: list[list[str]] = [[] for _ in range(min(folds, len(answers)))]
    for fact in sorted(answers, key=lambda fact: (-len(kin[fact]), fact)):
        min(groups, key=lambda group: (sum(kin[fact][other] for other in group), len(group))).append(fact)
    return tuple(
        Fold(tuple(without(pack, gone) for pack in packs), {fact: tuple(answers[fact]) for fact in gone})
        for gone in groups
    )


def _kin(packs: Sequence[Pack], answers: Mapping[str, Sequence[Judged]]) -> dict[str, Counter[str]]:
    """How much each fact has to do with others: answers and entries in common, the attribute, names."""
    kin: dict[str, Counter[str]] = {fact: Counter() for fact in answers}
    groups: dict[Hashable, list[str]] = {}
    for fact, rested in answers.items():
        for judged in rested:
            groups.setdefault(("answer", judged.item.id), []).append(fact)
    for pack in packs:
        for carried in (entry.facts for entry in pack.entries):
            groups[carried] = [fact for fact in carried if fact in answers]
        for known in pack.facts:
            if known.id in answers:
                groups.setdefault(("attribute", known.attribute), []).append(known.id)
                for name in involved([known]) - {pack.about}:
                    groups.setdefault(("name", name), []).append(known.id)
    for members in groups.values():
        for fact in members:
            kin[fact].update(other for other in members if other != fact)
    return kin


def without(pack: Pack, facts: Collection[str]) -> Pack:
    """A pack that never knew some facts: without the history before them, and every entry that rests on one.

    What a fact made history of goes with it, else old news would rightly be told as new.
    """
    known = FactBase([pack])
    out = [fact for fact in pack.facts if fact.id in facts]
    gone = {older.id for fact in out for older in (fact, *known.history(fact))}

    def stays(entry: FaqEntry | Unknown) -> bool:
        return gone.isdisjoint(entry.facts)

    return replace(
        pack,
        facts=tuple(fact for fact in pack.facts if fact.id not in gone),
        faq=tuple(filter(stays, pack.faq)),
        unknown=tuple(filter(stays, pack.unknown)),
    )


def ask_again(fold: Fold, trial: Trial, tellings: Tellings) -> Iterator[Judged]:
    """Ask the questions of a fold's answers again, once for each of its facts that they rested on.

    Right is still right (other facts say the same), missed is silent, wrong is something else. Who tells
    only the rest of the former answer ("I don't know who wrote it; she directed it") is silent about
    the fact. `tellings` are those of the whole packs.
    """
    for before in fold.answers.values():
        for old, new in zip(before, trial([each.item for each in before]), strict=True):
            rest = tellings.pieces(new) < tellings.pieces(old)
            silent = new.verdict is Verdict.WRONG and rest
            yield replace(new, verdict=Verdict.MISSED) if silent else new
