"""The bank of wordings: every way of asking that a base knows, each with what it asks for.

Questions for a pair of subject and attribute share one label an attribute, with the names masked: whose
attribute is meant is decided later, from the entities named. Curated and known-unknown entries
without such a pair are labels of their own, as is each sort of small talk.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answering import smalltalk
from bot.answering.attributes import CATALOGUE
from bot.answering.entities import IT
from bot.answering.facts import FactBase, values_of
from bot.answering.understand import Reader, placeholder
from bot.packs.model import Attribute, Fact, FaqEntry, Pack, Unknown

SUBJECT, VALUE = "xsubjectx", "xvaluex"
"""Words that stand for the two ends of a fact while an attribute's question is read."""
MOST_MASKS = 6
"""Combinations of masks that one attribute's question is read with."""


class LabelKind(enum.StrEnum):
    """What sort of thing a question asks for."""

    PAIR = "pair"
    FAQ = "faq"
    UNKNOWN = "unknown"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Label:
    """What a wording asks for: an attribute, an entry or a sort of small talk."""

    kind: LabelKind
    key: str


@dataclass(frozen=True, slots=True)
class Row:
    """One wording, read: masked tokens, entities, its label, and whether it is prose, not a question."""

    tokens: tuple[str, ...]
    entities: tuple[str, ...]
    label: Label
    prose: bool = False


def attributes_of(packs: Sequence[Pack]) -> dict[str, Attribute]:
    """The catalogue, extended by what packs declare; an attribute of both has both's questions."""
    found = dict(CATALOGUE)
    for declared in (a for pack in packs for a in pack.lexicon.attributes):
        known = found.get(declared.id)
        questions = (*declared.questions, *(known.questions if known else ()))
        found[declared.id] = Attribute(declared.id, declared.label, questions)
    for fact in (f for pack in packs for f in pack.facts):
        name = fact.attribute.replace("_", " ").replace("-", " ")
        found.setdefault(fact.attribute, Attribute(fact.attribute, name, (name,)))
    return found


def texts(packs: Sequence[Pack]) -> Iterator[str]:
    """Every text whose words the base knows, for spelling."""
    for pack in packs:
        for entity in pack.entities:
            yield from (entity.name, entity.short, *entity.aliases)
        for fact in pack.facts:
            yield from (fact.text, *fact.keywords)
        yield from (text for faq in pack.faq for text in (faq.answer, *faq.wordings))
        yield from (text for gap in pack.unknown for text in (gap.answer, *gap.wordings))
        for synonyms in pack.lexicon.synonyms:
            yield from synonyms.words
    for attribute in attributes_of(packs).values():
        yield attribute.label
        yield from (q.replace("{subject}", " ").replace("{value}", " ") for q in attribute.questions)
    for wordings in smalltalk.wordings().values():
        yield from wordings


class Bank:
    """Reads the wordings of packs into rows."""

    def __init__(self, packs: Sequence[Pack], facts: FactBase, reader: Reader) -> None:
        self._packs = packs
        self._facts = facts
        self._reader = reader
        self._attributes = attributes_of(packs)

    def rows(self) -> Iterator[Row]:
        """All rows, in a fixed order."""
        for pack in self._packs:
            for faq in pack.faq:
                yield from self._entry(faq)
            for gap in pack.unknown:
                yield from self._entry(gap)
        for attribute in self._attributes.values():
            yield from self._attribute(attribute)
        for fact in self._facts.facts.values():
            label = Label(LabelKind.PAIR, fact.attribute)
            yield self._row(" ".join((fact.text, *fact.keywords)), label, prose=True)
            for keyword in fact.keywords:
                yield self._row(keyword, label)
        for key, wordings in smalltalk.wordings().items():
            yield from (self._row(w, Label(LabelKind.TALK, key)) for w in wordings)

    def _entry(self, entry: FaqEntry | Unknown) -> Iterator[Row]:
        label = label_of(entry)
        for wording in entry.wordings:
            yield self._row(wording, label)
        if label.kind is LabelKind.FAQ:
            yield self._row(entry.answer, label, prose=True)

    def _attribute(self, attribute: Attribute) -> Iterator[Row]:
        label = Label(LabelKind.PAIR, attribute.id)
        masks = self._masks(self._facts.of(attribute.id))
        for question in attribute.questions:
            text = question.replace("{subject}", SUBJECT).replace("{value}", VALUE)
            row = self._row(text, label)
            ends = [SUBJECT in row.tokens, VALUE in row.tokens]
            seen = {(s if ends[0] else "", v if ends[1] else "") for s, v in masks}
            for s, v in itertools.islice(sorted(seen), MOST_MASKS):
                swap = {SUBJECT: s, VALUE: v}
                yield Row(tuple(swap.get(t, t) for t in row.tokens), row.entities, label)

    def _masks(self, facts: Iterable[Fact]) -> list[tuple[str, str]]:
        entities, abouts = self._facts.entities, self._facts.abouts

        def mask(entity: str) -> str:
            return placeholder(entities[entity], abouts) if entity in entities else IT

        found = {(mask(f.subject), mask(v)) for f in facts for v in values_of(f)}
        found |= {(mask(f.subject), "<person>") for f in facts if not values_of(f)}
        return sorted(found) or [(IT, "<person>"), ("<work>", "<person>")]

    def _row(self, text: str, label: Label, *, prose: bool = False) -> Row:
        reading = self._reader.read(text.replace("*", ""))
        return Row(reading.tokens, reading.entities, label, prose)


def label_of(entry: FaqEntry | Unknown) -> Label:
    """The label of an entry's wordings: its attribute where it words a pair, else itself."""
    if entry.subject and entry.attribute:
        return Label(LabelKind.PAIR, entry.attribute)
    return Label(LabelKind.FAQ if isinstance(entry, FaqEntry) else LabelKind.UNKNOWN, entry.id)


def rewrites_of(packs: Sequence[Pack]) -> Mapping[str, str]:
    """Members' words to the words that a pack's facts use for the same."""
    return {
        other: synonyms.words[0]
        for pack in packs
        for synonyms in pack.lexicon.synonyms
        for other in synonyms.words[1:]
    }
