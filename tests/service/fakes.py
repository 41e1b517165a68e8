"""A clock that stands still, a base of an invented franchise, and an engine that says what it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import cast

from bot.answering.base import Base
from bot.answering.values import (
    Choice,
    Citation,
    Context,
    Part,
    PartKind,
    Question,
    Reply,
    ReplyStatus,
    Turn,
    Words,
)
from bot.packs.model import Lexicon, Pack, PartialDate, Source, SourceKind, Spoiler

GAZETTE = Source("gazette", "The lamp is lit", SourceKind.NEWS, PartialDate(2024, 3), "the Gazette")


@dataclass(slots=True)
class StillClock:
    """Time that passes when it is told to."""

    now: dt.datetime = dt.datetime(2026, 5, 4, 23, 59, tzinfo=dt.UTC)
    seconds: float = 100.0

    def utcnow(self) -> dt.datetime:
        return self.now

    def today(self) -> dt.date:
        return self.now.date()

    def monotonic(self) -> float:
        return self.seconds


def pack(name: str = "harbour", examples: tuple[str, ...] = ("Who lit the lamp?",), sources: int = 1) -> Pack:
    """A pack without facts."""
    return Pack(
        name=name,
        title=f"The *{name.title()}*",
        version="1",
        language="en",
        licence="CC0-1.0",
        about="lamp",
        spoiler=Spoiler.NONE,
        examples=examples,
        sources=(GAZETTE,) * sources,
        entities=(),
        facts=(),
        faq=(),
        unknown=(),
        lexicon=Lexicon(),
    )


class BareBase:
    """Packs without anything to answer or to suggest."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
        self.offers = ()
        self.asking = SimpleNamespace(names=None)


def base(*packs: Pack) -> Base:
    """As much of a base as the service looks at."""
    return cast("Base", BareBase(packs or (pack(),)))


def answered(text: str, *, history: str = "", sourced: bool = True) -> Reply:
    """A plain answer."""
    parts = [Part(PartKind.LEAD, Words(text))]
    if history:
        parts.append(Part(PartKind.HISTORY, Words(history)))
    citation = Citation(GAZETTE.id, GAZETTE.title, None, GAZETTE.kind, GAZETTE.published, dt.date(2026, 1, 1))
    return Reply(ReplyStatus.ANSWERED, tuple(parts), (citation,) if sourced else (), (), 0.9, ("lamp.lit",))


def offered(*questions: str, lead: str = "Did you want one of these?") -> Reply:
    """An offer of choices."""
    choices = tuple(Choice(question, f"entry-{n}", 0.4) for n, question in enumerate(questions))
    return Reply(ReplyStatus.SUGGESTED, (Part(PartKind.LEAD, Words(lead)),), (), choices, 0.4, ())


@dataclass(slots=True)
class ScriptedEngine:
    """Says what its script has for a question; otherwise what has been asked in the conversation so far."""

    script: Mapping[str, Reply | Callable[[], Reply]] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)

    def __call__(self, _base: Base, question: Question, context: Context) -> tuple[Reply, Context]:
        self.asked.append(question)
        words = (*(word for turn in context.turns for word in turn.words), question.text)
        after = Context((*context.turns, Turn((), None, (), (question.text,), ())))
        found = self.script.get(question.text)
        if found is None:
            return answered(" / ".join(words)), after
        return (found() if callable(found) else found), after
