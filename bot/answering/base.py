"""`Base`: packs made answerable. Immutable; the service holds one and swaps it whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.answering.attributes import CATALOGUE
from bot.answering.bank import SUBJECT, VALUE, Bank, attributes_of, rewrites_of, texts
from bot.answering.compose import Composer
from bot.answering.english import (
    CONCEPTS,
    DESCRIPTIONS,
    FILLERS,
    IT_PHRASES,
    OPENINGS,
    PRONOUNS,
    WORK_NOUNS,
    WORK_PHRASES,
)
from bot.answering.entities import Linker
from bot.answering.facts import FactBase, values_of
from bot.answering.index import Index
from bot.answering.meaning import Meanings
from bot.answering.normalise import plain_tokens, prose_tokens, stem
from bot.answering.offers import Asking, Names, Offer, offers
from bot.answering.resolve import Lore, Resolver
from bot.answering.spelling import Speller
from bot.answering.understand import Reader
from bot.packs.model import Pack


@dataclass(frozen=True, slots=True)
class Compiled:
    """What takes long to make of packs: the index, their words, what their texts name and say."""

    index: Index
    counts: Mapping[str, int]
    lore: Lore

    @classmethod
    def of(cls, packs: Sequence[Pack], meanings: Meanings) -> Compiled:
        """Read and index packs; seconds of work for some thousand wordings."""
        facts, counts = FactBase(packs), word_counts(packs)
        reader = reader_of(packs, facts, counts, meanings)
        rows = list(Bank(packs, facts, reader).rows())
        return cls(Index.build(rows, notions(), meanings), counts, Lore.of(facts, reader))


class Base:
    """Everything that answering a question needs."""

    def __init__(self, packs: Sequence[Pack], compiled: Compiled, meanings: Meanings) -> None:
        self.packs = tuple(packs)
        self.meanings = meanings
        self.facts = FactBase(packs)
        self.index = compiled.index
        self.reader = reader_of(packs, self.facts, compiled.counts, meanings)
        self.resolver = Resolver(self.facts, compiled.lore)
        self.attributes = attributes_of(packs)
        self.composer = Composer(self.facts, packs, {a.id: a.label for a in self.attributes.values()})
        self.asking = Asking(self.facts, self.attributes, Names(self.facts))

    @classmethod
    def build(cls, packs: Sequence[Pack], meanings: Meanings) -> Base:
        """The base of some packs, compiled afresh."""
        return cls(packs, Compiled.of(packs, meanings), meanings)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """Every question that it can answer, as members are shown it; made when one is first wanted."""
        return offers(self.asking)


def word_counts(packs: Sequence[Pack]) -> dict[str, int]:
    """How often packs use each word, the language's own question words and fillers included."""
    counts = Counter(t for text in texts(packs) for t in prose_tokens(text))
    counts.update({*FILLERS, *CONCEPTS, *PRONOUNS, *OPENINGS})
    return dict(counts)


def reader_of(
    packs: Sequence[Pack], facts: FactBase, counts: Mapping[str, int], meanings: Meanings
) -> Reader:
    """The reader whose words and names are the packs' own."""
    labels = (w for a in CATALOGUE.values() for w in plain_tokens(a.label))
    main, others = _work_phrases(facts)
    described = _described(facts) | others
    linker = Linker(
        list(facts.entities.values()), labels, meanings.is_common, described, (*IT_PHRASES, *main)
    )
    speller = Speller(counts, frozenset((SUBJECT, VALUE)), meanings)
    return Reader(linker, speller, facts.entities, facts.abouts, rewrites_of(packs))


def _described(facts: FactBase) -> dict[str, str]:
    """Descriptions that stand for somebody ("the lead actress") to the entity, where facts tell who."""
    found: dict[str, str] = {}
    for attribute, phrases in DESCRIPTIONS.items():
        values = {v for about in facts.abouts for f in facts.about(about, attribute) for v in values_of(f)}
        if len(values) == 1:
            found.update(dict.fromkeys(phrases.split(", "), values.pop()))
    return found


def _work_phrases(facts: FactBase) -> tuple[list[str], dict[str, str]]:
    """Phrases such as "the series" that mean a main subject, and those that mean the one other such work."""
    main: list[str] = []
    others: dict[str, str] = {}
    kinds = {facts.entities[about].kind for about in facts.abouts}
    for kind, nouns in WORK_NOUNS.items():
        phrases = [phrase.format(noun) for noun in nouns.split() for phrase in WORK_PHRASES]
        owners = [e.id for e in facts.entities.values() if e.kind == kind]
        if kind in kinds:
            main += phrases
        elif len(owners) == 1:
            others |= dict.fromkeys(phrases, owners[0])
    return main, others


def notions() -> dict[str, str]:
    """Words and their stems to the notion that they share."""
    return {**{stem(w): c for w, c in CONCEPTS.items()}, **CONCEPTS}
