"""The parts of a knowledge pack, as values.

A `Pack` is what a curator wrote, read and checked: nothing here is derived. What the
engine computes from it (wordings, indices, vectors) lives in `bot.answering`.
The files these values come from are described in `docs/packs.md`.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class EntityKind(enum.StrEnum):
    """What a thing with a name is."""

    PERSON = "person"
    CHARACTER = "character"
    FILM = "film"
    SERIES = "series"
    GAME = "game"
    BOOK = "book"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    PROGRAMME = "programme"
    PUBLICATION = "publication"
    THING = "thing"


class Status(enum.StrEnum):
    """How firmly a fact stands."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    SPECULATED = "speculated"
    OPINION = "opinion"
    QUOTE = "quote"


class Spoiler(enum.StrEnum):
    """How much a statement gives away, from least to most."""

    NONE = "none"
    MILD = "mild"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """0 for none, 1 for mild, 2 for major."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Spoiler)}


def most_telling(levels: Iterable[Spoiler]) -> Spoiler:
    """The level of what gives most away. ValueError for no level at all."""
    return max(levels, key=lambda level: level.rank)


class SourceKind(enum.StrEnum):
    """What sort of text a source is."""

    NEWS = "news"
    REVIEW = "review"
    INTERVIEW = "interview"
    OFFICIAL = "official"
    WIKI = "wiki"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: 2025-06-06, 2023-01 or 2025."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> dt.date | None:
        """The day, where all three parts are known."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    def isoformat(self) -> str:
        """`2025-06-06`, `2023-01` or `2025`."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that facts are taken from.

    `cite` is how a sentence names it ("the review", "the April 2023 article").
    """

    id: str
    title: str
    kind: SourceKind
    published: PartialDate
    cite: str
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with a name.

    `aliases` are other names that members type. `part_of` is the id of a larger work whose
    facts hold for this one too, where it has none of its own. `pronouns` are those that
    may refer to it ("he", "she", "they", "it").
    """

    id: str
    kind: EntityKind
    name: str
    short: str
    aliases: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class EntitiesValue:
    """One or several entities, by id."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateValue:
    """A calendar date, possibly partial."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number with its unit ("percent", "films"); money has a currency, a duration a unit of time."""

    amount: float
    unit: str


@dataclass(frozen=True, slots=True)
class TextValue:
    """Anything else, in a few words."""

    text: str


Value = EntitiesValue | DateValue | NumberValue | TextValue


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a source a fact stands: paragraph and sentence, both from 1, and a check.

    `digest` is the first eight hex digits of the SHA-256 of the normalised sentence, so the
    place can be verified against the text without a word of it being kept here.
    """

    source: str
    paragraph: int
    sentence: int
    digest: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement, with who said it and where it stands."""

    id: str
    subject: str
    attribute: str
    value: Value
    text: str
    status: Status
    locators: tuple[Locator, ...]
    verified: dt.date
    spoiler: Spoiler
    said_by: str | None = None
    as_of: PartialDate | None = None
    supersedes: str | None = None
    keywords: tuple[str, ...] = ()
    translations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TestQuestion:
    """A question that an entry must answer; `says` are words that the answer holds."""

    ask: str
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """An entry's answer and history in another language, with the placeholders that those may hold."""

    answer: str
    history: str | None = None


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A curated question in several wordings, and its answer.

    `answer` and `history` may hold `{fact:ID}` (the fact's sentence) and
    `{since:ID}` (where the fact's date stands relative to today, in words).
    With `subject` and `attribute` the entry words the answer for that pair: every question
    for it, also one generated from facts, gets this answer. `facts` are the facts that it rests on.
    `translations` maps languages to the answer in them.
    """

    id: str
    topic: str
    wordings: tuple[str, ...]
    answer: str
    facts: tuple[str, ...]
    spoiler: Spoiler
    history: str | None = None
    subject: str | None = None
    attribute: str | None = None
    tests: tuple[TestQuestion, ...] = ()
    translations: Mapping[str, Translation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that the sources are known not to say, with the honest sentence for it.

    `facts` are the nearest things that the sources do say; the sentence may refer to them.
    """

    id: str
    wordings: tuple[str, ...]
    answer: str
    facts: tuple[str, ...] = ()
    spoiler: Spoiler = Spoiler.NONE
    subject: str | None = None
    attribute: str | None = None
    tests: tuple[TestQuestion, ...] = ()
    translations: Mapping[str, Translation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A kind of thing that facts state, with the ways members ask for it.

    `questions` are wordings with `{subject}` and `{value}` for the two ends of a fact.
    """

    id: str
    label: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same to this franchise's fans; the first is the one facts use."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a franchise's fans."""

    synonyms: tuple[Synonyms, ...] = ()
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A curated base about one franchise.

    `about` is the id of the entity meant by "it" or "the film" where a question names none.
    `examples` are questions shown to a member who does not know what to ask.
    """

    name: str
    title: str
    version: str
    language: str
    licence: str
    about: str
    spoiler: Spoiler
    examples: tuple[str, ...]
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    faq: tuple[FaqEntry, ...]
    unknown: tuple[Unknown, ...]
    lexicon: Lexicon

    @property
    def entries(self) -> tuple[FaqEntry | Unknown, ...]:
        """Whatever has wordings: the curated questions, then the known unknowns."""
        return (*self.faq, *self.unknown)
