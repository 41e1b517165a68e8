"""The bank of wordings: every way of asking that a base knows, each with what it asks for.

Questions for a pair of subject and attribute share one label an attribute, with the names masked: whose
attribute is meant is decided later, from the entities named. Curated and known-unknown entries
without such a pair are labels of their own, and so are the wordings of a pair's entry whose names would lead
elsewhere, as is each sort of small talk.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering import elsewhere, smalltalk
from bot.answering.attributes import CATALOGUE, SUBJECT_KINDS
from bot.answering.entities import IT
from bot.answering.facts import FactBase, values_of
from bot.answering.understand import Reader, placeholder
from bot.packs.model import Attribute, FaqEntry, Pack, Unknown

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
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Label:
    """What a wording asks for: an attribute, an entry, a sort of small talk, or nothing of any pack."""

    kind: LabelKind
    key: str


ELSEWHERE = Label(LabelKind.ELSEWHERE, "elsewhere")
"""The label of messages that have nothing to do with any pack: with it, they pull at no pack's entry."""


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
            for entry in pack.entries:
                yield from self._entry(entry)
        for attribute in self._attributes.values():
            yield from self._attribute(attribute)
        for fact in self._facts.facts.values():
            label = Label(LabelKind.PAIR, fact.attribute)
            yield self._row(" ".join((fact.text, *fact.keywords)), label, prose=True)
            for keyword in fact.keywords:
                yield self._row(keyword, label)
        for key, wordings in smalltalk.wordings().items():
            yield from (self._row(w, Label(LabelKind.TALK, key)) for w in wordings)
        yield from self._asides()

    def _asides(self) -> Iterator[Row]:
        """What has nothing to do with the packs, unless it names something of theirs.

        Neither what names a stranger: with the name masked it would be a question about anybody.
        """
        readings = (self._reader.read(text) for text in elsewhere.messages())
        yield from (Row(r.tokens, r.entities, ELSEWHERE) for r in readings if not r.named)

    def _entry(self, entry: FaqEntry | Unknown) -> Iterator[Row]:
        """Its wordings, for its pair where the names in them lead to that, else for the entry itself."""
        own, ends = own_label(entry), self._ends(entry)
        main = entry.subject in self._facts.abouts
        for wording in entry.wordings:
            row = self._row(wording, own)
            leads = ends.issuperset(row.entities) and (main or bool(row.entities))
            yield (
                replace(row, label=Label(LabelKind.PAIR, entry.attribute))
                if entry.attribute and leads
                else row
            )
        if isinstance(entry, FaqEntry) and not entry.attribute:
            yield self._row(entry.answer, own, prose=True)

    def _ends(self, entry: FaqEntry | Unknown) -> frozenset[str]:
        """Whom an entry's pair may be asked by: its subject, its values, who plays them; none without one."""
        if not entry.subject or not entry.attribute:
            return frozenset()
        values = (v for f in self._facts.about(entry.subject, entry.attribute) for v in values_of(f))
        ends = {entry.subject, *values}
        return frozenset(ends).union(*map(self._facts.counterparts, ends))

    def _attribute(self, attribute: Attribute) -> Iterator[Row]:
        label = Label(LabelKind.PAIR, attribute.id)
        masks = self._masks(attribute.id)
        for question in attribute.questions:
            text = question.replace("{subject}", SUBJECT).replace("{value}", VALUE)
            row = self._row(text, label)
            ends = [SUBJECT in row.tokens, VALUE in row.tokens]
            seen = {(s if ends[0] else "", v if ends[1] else "") for s, v in masks}
            for s, v in itertools.islice(sorted(seen), MOST_MASKS):
                swap = {SUBJECT: s, VALUE: v}
                yield Row(tuple(swap.get(t, t) for t in row.tokens), row.entities, label)

    def _masks(self, attribute: str) -> list[tuple[str, str]]:
        facts, entities, abouts = self._facts.of(attribute), self._facts.entities, self._facts.abouts

        def mask(entity: str) -> str:
            return placeholder(entities[entity], abouts) if entity in entities else IT

        found = {(mask(f.subject), mask(v)) for f in facts for v in values_of(f)}
        found |= {(mask(f.subject), "<person>") for f in facts if not values_of(f)}
        return sorted(found) or [(subject, "<person>") for subject in subject_masks(attribute)]

    def _row(self, text: str, label: Label, *, prose: bool = False) -> Row:
        reading = self._reader.read(text.replace("*", ""))
        return Row(reading.tokens, reading.entities, label, prose)


def subject_masks(attribute: str) -> tuple[str, ...]:
    """The masks of what an attribute may be asked of."""
    kinds = SUBJECT_KINDS.get(attribute)
    return tuple(f"<{kind.value}>" for kind in kinds) if kinds else (IT, "<work>")


def own_label(entry: FaqEntry | Unknown) -> Label:
    """The label of an entry itself."""
    return Label(LabelKind.FAQ if isinstance(entry, FaqEntry) else LabelKind.UNKNOWN, entry.id)


def rewrites_of(packs: Sequence[Pack]) -> Mapping[str, str]:
    """Members' words to the words that a pack's facts use for the same."""
    return {
        other: synonyms.words[0]
        for pack in packs
        for synonyms in pack.lexicon.synonyms
        for other in synonyms.words[1:]
    }
