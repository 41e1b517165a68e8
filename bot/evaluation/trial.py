"""Trying an engine on questions, and counting what came of it."""

from __future__ import annotations

import datetime as dt
import math
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.values import Question, Reply
from bot.evaluation.calibration import Outcome
from bot.evaluation.dialogue import Engine, context_after
from bot.evaluation.judge import Item, Said, Verdict, verdict

Wording = Callable[[Reply], Said]
"""Turns a reply into what a person reads of it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with what was said to it, its verdict, and the time that its last turn took.

    `entries` are the ids of the pack entries told.
    """

    item: Item
    said: Said
    entries: tuple[str, ...]
    confidence: float
    verdict: Verdict
    seconds: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions of one kind were right, missed and wrong."""

    kind: str
    right: int
    missed: int
    wrong: int

    @property
    def total(self) -> int:
        """All questions of the kind."""
        return self.right + self.missed + self.wrong

    def share(self, what: Verdict) -> float:
        """The share (0 to 1) of a verdict; 0 where there are no questions."""
        counts = {Verdict.RIGHT: self.right, Verdict.MISSED: self.missed, Verdict.WRONG: self.wrong}
        return counts[what] / self.total if self.total else 0.0


def try_questions(
    items: Sequence[Item], engine: Engine, wording: Wording, today: dt.date
) -> Iterator[Judged]:
    """Ask each item and judge the reply; `today` is the day for items that name none."""
    for item in items:
        day = item.today or today
        context = context_after(engine, item.turns[:-1], day)
        start = time.perf_counter()
        reply, _ = engine(Question(item.turns[-1], day), context)
        said = wording(reply)
        seconds = time.perf_counter() - start
        yield Judged(item, said, reply.entries, reply.confidence, verdict(item, said), seconds)


def tallies(judged: Sequence[Judged]) -> tuple[Tally, ...]:
    """The verdicts by kind, in the order of the alphabet."""
    kinds = sorted({each.item.kind for each in judged})
    return tuple(tally(kind, [each for each in judged if each.item.kind == kind]) for kind in kinds)


def tally(name: str, judged: Sequence[Judged]) -> Tally:
    """The verdicts of all of `judged` under one name."""
    return tally_of(name, (each.verdict for each in judged))


def tally_of(name: str, verdicts: Iterable[Verdict]) -> Tally:
    """Verdicts counted under one name."""
    counts = Counter(verdicts)
    return Tally(name, counts[Verdict.RIGHT], counts[Verdict.MISSED], counts[Verdict.WRONG])


def answer_lengths(judged: Sequence[Judged]) -> tuple[float, int]:
    """The median and the longest of the answers given, in characters; (0, 0) without answers."""
    lengths = [len(each.said.answer) for each in judged if each.said.status == "answered"] or [0]
    return statistics.median(lengths), max(lengths)


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that `percent` (above 0, to 100) of all values do not exceed; 0 without values."""
    ordered = sorted(values)
    return ordered[max(math.ceil(len(ordered) * percent / 100), 1) - 1] if ordered else 0.0


def outcomes(judged: Sequence[Judged]) -> list[Outcome]:
    """Confidence and rightness of the answers given, small talk apart."""
    return [
        (each.confidence, each.verdict is Verdict.RIGHT)
        for each in judged
        if each.said.status == "answered" and each.item.kind != "chitchat"
    ]
