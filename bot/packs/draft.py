"""A pack while it is being checked: what could be read of it, each part with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from bot.packs.model import Attribute, Entity, Fact, FaqEntry, Lexicon, Pack, Source, Synonyms, Unknown
from bot.packs.problems import Report
from bot.packs.schema import Located, Read
from bot.packs.shapes import Header
from bot.packs.strictyaml import MapNode, Node, Scalar

T = TypeVar("T")
_ID_LIKE: Final = re.compile(r"[a-z0-9._-]+")
Entry = Located[Fact] | Located[FaqEntry] | Located[Unknown]


@dataclass(slots=True)
class Collected(Generic[T]):
    """The readable parts of one kind, and the ids of those that are broken.

    `complete` turns false where a whole file or an id could not be read: then any id may exist.
    """

    parts: list[Located[T]] = field(default_factory=list)
    ids: dict[str, None] = field(default_factory=dict)
    complete: bool = True

    def __iter__(self) -> Iterator[Located[T]]:
        return iter(self.parts)

    def lacks(self, id_: str) -> bool:
        """Whether no part, not even a broken one, can have this id."""
        return self.complete and id_ not in self.ids

    def reader(self, read: Read[T]) -> Read[Located[T]]:
        """A reader that keeps here what `read` reads."""

        def collect(node: Node, report: Report) -> Located[T] | None:
            id_ = node.get("id") if isinstance(node, MapNode) else None
            written = id_.text.strip() if isinstance(id_, Scalar) else ""
            self.ids[written] = None
            value = read(node, report)
            if value is None:
                self.complete = self.complete and _ID_LIKE.fullmatch(written) is not None
                return None
            self.parts.append(Located(value, node, report.file))
            return self.parts[-1]

        return collect

    def values(self) -> tuple[T, ...]:
        """The parts without their places."""
        return tuple(part.value for part in self.parts)


@dataclass(slots=True)
class Draft:
    """Everything that could be read of a pack, whatever is wrong with the rest."""

    header: Located[Header] | None = None
    sources: Collected[Source] = field(default_factory=Collected)
    entities: Collected[Entity] = field(default_factory=Collected)
    facts: Collected[Fact] = field(default_factory=Collected)
    faq: Collected[FaqEntry] = field(default_factory=Collected)
    unknown: Collected[Unknown] = field(default_factory=Collected)
    synonyms: Collected[Synonyms] = field(default_factory=Collected)
    attributes: Collected[Attribute] = field(default_factory=Collected)

    def entries(self) -> Iterator[Entry]:
        """Facts, curated questions and known unknowns: all that an answer can come from."""
        yield from self.facts
        yield from self.faq
        yield from self.unknown

    def pack(self) -> Pack | None:
        """The finished pack; None without a header."""
        if self.header is None:
            return None
        head = self.header.value
        return Pack(
            name=head.name,
            title=head.title,
            version=head.version,
            language=head.language,
            licence=head.licence,
            about=head.about,
            spoiler=head.spoiler,
            examples=head.examples,
            sources=self.sources.values(),
            entities=self.entities.values(),
            facts=self.facts.values(),
            faq=self.faq.values(),
            unknown=self.unknown.values(),
            lexicon=Lexicon(self.synonyms.values(), self.attributes.values()),
        )
