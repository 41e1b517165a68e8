"""The values that go in and out of the engine: `Question`, `Context`, `Reply`.

A reply is made of typed parts. The pack gives the words of facts; the bot's own sentences are
`Message`s, a key and its arguments, which `bot.wording` turns into a language. So any face,
language or spoiler policy can lay out the same value.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.answering.dates import Length, Span
from bot.packs.model import PartialDate, SourceKind, Spoiler

SURE = 0.46
"""Least probability of an answer that is given, where nobody has decided otherwise."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a member typed, as it came, and the day on which it is answered.

    `sure` is the least probability (0 to 1) of an answer that is given. `excluded` are ids of entries and
    facts that curators took back: nothing that rests on one of them is told or offered.
    """

    text: str
    today: dt.date
    sure: float = SURE
    excluded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """What the engine understood of one earlier message.

    `topics` are the entities that a pronoun may mean, likeliest first; `focus` is the work that "it" means
    where that is not the main subject; `answered` the entries told;
    `words` the question's own, corrected; `names` where in them entities are named.
    """

    topics: tuple[str, ...]
    focus: str | None
    answered: tuple[str, ...]
    words: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a conversation has been about, newest turn last. Opaque to everything but the engine."""

    turns: tuple[Turn, ...] = ()


class ReplyStatus(enum.StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    DECLINED = "declined"


class PartKind(enum.StrEnum):
    """What a part of a reply is for: faces lay the kinds out differently."""

    LEAD = "lead"
    DETAIL = "detail"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, or a piece of one, of the bot's own: a key of the message catalogue and its arguments."""

    key: str
    args: Mapping[str, Argument] = field(default_factory=dict)


Argument = str | int | dt.date | PartialDate | Span | Length | Message | tuple[str | Message, ...]
"""What a message is filled with; dates, lengths of time, messages and lists are put into words first."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are ready to read, as a pack gives them.

    `slots` fill `{name}` placeholders that depend on the day or the language. `language` is the pack's;
    `translations` are the same words in other languages, with the same slots.
    """

    text: str
    slots: Mapping[str, Message] = field(default_factory=dict)
    language: str = "en"
    translations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a reply, with how much it gives away."""

    kind: PartKind
    content: Words | Message
    spoiler: Spoiler = Spoiler.NONE


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that a reply rests on."""

    id: str
    title: str
    publisher: str | None
    kind: SourceKind
    published: PartialDate
    verified: dt.date


@dataclass(frozen=True, slots=True)
class Choice:
    """A question that the bot offers instead of a guess, or as the next one to ask."""

    question: str
    entry: str
    confidence: float
    spoiler: Spoiler = Spoiler.NONE


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that was considered, with its score (0 to 1, before calibration)."""

    entry: str
    score: float


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a reply is what it is, for curators: what was understood and considered."""

    normalised: str
    corrections: tuple[tuple[str, str], ...]
    entities: tuple[str, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, an offer of choices or a decline.

    `confidence` is the probability (0 to 1) that the answer, or the best candidate, is right.
    `entries` are the ids of the pack entries used. The `choices` of a decline are the nearest questions that
    the base can answer; they are seldom what was meant.
    """

    status: ReplyStatus
    parts: tuple[Part, ...]
    citations: tuple[Citation, ...]
    choices: tuple[Choice, ...]
    confidence: float
    entries: tuple[str, ...]
    traces: tuple[Trace, ...] = ()

    @property
    def spoiler(self) -> Spoiler:
        """The highest level of any part."""
        return max((part.spoiler for part in self.parts), key=lambda s: s.rank, default=Spoiler.NONE)
