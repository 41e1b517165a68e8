"""Why a reply is what it is, in terms that a curator reads: names and questions instead of ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.base import Base
from bot.answering.values import Reply, ReplyStatus, Trace
from bot.packs.model import Fact, Locator, Pack, Spoiler
from bot.service.guide import Guide

CANDIDATES = 5
"""How many of the entries considered are shown."""
LEAST = 0.01
"""The score below which an entry was hardly considered, and is not shown."""


@dataclass(frozen=True, slots=True)
class Considered:
    """An entry that was considered: a question that it answers, its id, its score (0 to 1)."""

    question: str
    entry: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a question, or of one of several in a message."""

    words: str
    corrections: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    considered: tuple[Considered, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where in a source something stands: paragraph and sentence, both from 1."""

    title: str
    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of a question, how sure (0 to 1), what it rests on and what else was considered."""

    status: ReplyStatus
    confidence: float
    spoiler: Spoiler
    entries: tuple[str, ...]
    places: tuple[Reference, ...]
    readings: tuple[Reading, ...]


def explain(reply: Reply, base: Base, guide: Guide) -> Explanation:
    """The reply's explanation; `base` is the one that it was made from."""
    names = {entity.id: entity.name for pack in base.packs for entity in pack.entities}
    return Explanation(
        reply.status,
        reply.confidence,
        reply.spoiler,
        reply.entries,
        tuple(dict.fromkeys(place for pack in base.packs for place in _places(pack, reply))),
        tuple(_reading(trace, names, guide) for trace in reply.traces),
    )


def _reading(trace: Trace, names: dict[str, str], guide: Guide) -> Reading:
    return Reading(
        trace.normalised,
        trace.corrections,
        tuple(names.get(entity, entity) for entity in trace.entities),
        tuple(
            Considered(guide.question_for(each.entry), each.entry, each.score)
            for each in trace.candidates[:CANDIDATES]
            if each.score >= LEAST
        ),
    )


def _places(pack: Pack, reply: Reply) -> Iterator[Reference]:
    """Where the facts stand that the reply's entries rest on."""
    titles = {source.id: source.title for source in pack.sources}
    for locator in _locators(pack, frozenset(reply.entries)):
        yield Reference(titles.get(locator.source, locator.source), locator.paragraph, locator.sentence)


def _locators(pack: Pack, entries: frozenset[str]) -> Iterator[Locator]:
    facts: dict[str, Fact] = {fact.id: fact for fact in pack.facts}
    behind = {*entries, *(id_ for entry in pack.entries if entry.id in entries for id_ in entry.facts)}
    for fact in facts.values():
        if fact.id in behind:
            yield from fact.locators
