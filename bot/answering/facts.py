"""The facts of a base as something to query: by subject and attribute, and by value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.packs.model import EntitiesValue, Entity, EntityKind, Fact, FaqEntry, Pack, Unknown

WORKS = frozenset({EntityKind.FILM, EntityKind.SERIES, EntityKind.GAME, EntityKind.BOOK})
"""Kinds of entity that are works of fiction."""
IDENTITY = "identity"
"""The attribute that tells who or what something is."""
PLAYS = "plays"
"""The attribute that ties a person to a character."""

Pair = tuple[str, str]
"""A subject and an attribute."""


class FactBase:
    """The statements of one or several packs, current ones apart from history.

    Immutable after construction.
    """

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.abouts = tuple(p.about for p in packs)
        self.entities: dict[str, Entity] = {e.id: e for p in packs for e in p.entities}
        self.facts: dict[str, Fact] = {f.id: f for p in packs for f in p.facts}
        self.faq: dict[str, FaqEntry] = {e.id: e for p in packs for e in p.faq}
        self.unknown: dict[str, Unknown] = {u.id: u for p in packs for u in p.unknown}
        self._newer = {f.supersedes: f.id for f in self.facts.values() if f.supersedes}
        self._by_pair: dict[Pair, list[Fact]] = {}
        self._by_attribute: dict[str, list[Fact]] = {}
        self._by_value: dict[Pair, list[Fact]] = {}
        for fact in self.facts.values():
            if fact.id not in self._newer:
                self._file(fact)
        self._counterparts = _counterparts(self.of(PLAYS))
        self.worded: dict[Pair, FaqEntry] = {
            _pair(e): e for e in self.faq.values() if e.subject and e.attribute
        }
        self.unsaid: dict[Pair, Unknown] = {
            _pair(u): u for u in self.unknown.values() if u.subject and u.attribute
        }

    def _file(self, fact: Fact) -> None:
        self._by_pair.setdefault((fact.subject, fact.attribute), []).append(fact)
        self._by_attribute.setdefault(fact.attribute, []).append(fact)
        for entity in values_of(fact):
            self._by_value.setdefault((entity, fact.attribute), []).append(fact)

    def about(self, subject: str, attribute: str) -> tuple[Fact, ...]:
        """The current facts for a pair; where there are none, those of the work that it is part of."""
        found = self._by_pair.get((subject, attribute), ())
        parent = self.entities[subject].part_of if subject in self.entities else None
        return tuple(found) if found or parent is None else self.about(parent, attribute)

    def with_value(self, entity: str, attribute: str) -> tuple[Fact, ...]:
        """The current facts of an attribute whose value is, or holds, an entity."""
        return tuple(self._by_value.get((entity, attribute), ()))

    def of(self, attribute: str) -> tuple[Fact, ...]:
        """All current facts of an attribute."""
        return tuple(self._by_attribute.get(attribute, ()))

    def behind(self, entry: FaqEntry | Unknown) -> tuple[Fact, ...]:
        """The facts that an entry rests on."""
        return tuple(self.facts[f] for f in entry.facts)

    def history(self, fact: Fact) -> tuple[Fact, ...]:
        """What a fact supersedes, newest first."""
        older: list[Fact] = []
        at: Fact | None = fact
        while at is not None and at.supersedes:
            at = self.facts.get(at.supersedes)
            if at is not None:
                older.append(at)
        return tuple(older)

    def kind(self, entity: str) -> EntityKind | None:
        """What an entity is; None where the base does not know it. All works count as films."""
        known = self.entities.get(entity)
        if known is None:
            return None
        return EntityKind.FILM if known.kind in WORKS else known.kind

    def counterparts(self, entity: str) -> tuple[str, ...]:
        """The characters that a person plays, or the people who play a character."""
        return self._counterparts.get(entity, ())

    def family(self, entity: str) -> frozenset[str]:
        """An entity and what it is part of."""
        members = {entity}
        while (parent := self.entities[entity].part_of if entity in self.entities else None) is not None:
            if parent in members:
                break
            members.add(parent)
            entity = parent
        return frozenset(members)


def values_of(fact: Fact) -> tuple[str, ...]:
    """The entities in a fact's value."""
    return fact.value.ids if isinstance(fact.value, EntitiesValue) else ()


def involved(facts: Iterable[Fact]) -> frozenset[str]:
    """Every entity that facts name: subjects, values, speakers."""
    named = {e for f in facts for e in (f.subject, f.said_by, *values_of(f)) if e}
    return frozenset(named)


def _counterparts(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for fact in facts:
        for value in values_of(fact):
            found.setdefault(fact.subject, []).append(value)
            found.setdefault(value, []).append(fact.subject)
    return {entity: tuple(others) for entity, others in found.items()}


def _pair(entry: FaqEntry | Unknown) -> Pair:
    return (entry.subject or "", entry.attribute or "")
