"""`Base`: packs made answerable. Immutable; the service holds one and swaps it whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.answering.attributes import CATALOGUE
from bot.answering.bank import SUBJECT, VALUE, Bank, attributes_of, rewrites_of, texts
from bot.answering.compose import Composer
from bot.answering.english import AUXILIARIES, CONCEPTS, FILLERS, PRONOUNS, QUESTION_WORDS, REQUESTS
from bot.answering.entities import Linker
from bot.answering.facts import FactBase
from bot.answering.index import Index
from bot.answering.meaning import Meanings
from bot.answering.normalise import clean, stem, tokens
from bot.answering.resolve import Finding, Resolver
from bot.answering.spelling import Speller
from bot.answering.understand import Reader
from bot.packs.model import Pack


class Base:
    """Everything that answering a question needs."""

    def __init__(self, packs: Sequence[Pack], index: Index, facts: FactBase, reader: Reader, resolver: Resolver) -> None:
        self.packs = tuple(packs)
        self.index = index
        self.facts = facts
        self.reader = reader
        self.resolver = resolver
        self.attributes = attributes_of(packs)
        self.composer = Composer(facts, packs, {a.id: a.label for a in self.attributes.values()})

    @classmethod
    def build(cls, packs: Sequence[Pack], meanings: Meanings) -> Base:
        """Read and index packs; seconds of work for a thousand wordings."""
        facts = FactBase(packs)
        reader = reader_of(packs, facts, meanings)
        rows = list(Bank(packs, facts, reader).rows())
        index = Index.build(rows, notions(), meanings)
        return cls(packs, index, facts, reader, Resolver(facts, _named_in(facts, reader)))

    def wording_for(self, finding: Finding) -> str:
        """A question that this finding answers, to offer a member; empty where there is none."""
        if finding.entry is not None:
            opening = [w for w in finding.entry.wordings if w.split()[0].lower() in QUESTION_WORDS]
            return _as_question((opening or list(finding.entry.wordings))[0])
        if not finding.facts:
            return ""
        questions = self.attributes[finding.facts[0].attribute].questions
        names = {"subject": self.facts.entities[finding.facts[0].subject].short, "value": ""}
        usable = [q for q in questions if "{value}" not in q]
        return _as_question(usable[0].format(**names)) if usable else ""


def _as_question(wording: str) -> str:
    return wording[:1].upper() + wording[1:].rstrip("?. ") + "?"


def reader_of(packs: Sequence[Pack], facts: FactBase, meanings: Meanings) -> Reader:
    """The reader whose words and names are the packs' own."""
    labels = (w for a in CATALOGUE.values() for w in tokens(clean(a.label)))
    linker = Linker(list(facts.entities.values()), labels, meanings.is_common)
    counts = Counter(t for text in texts(packs) for t in tokens(clean(text.replace("*", ""))))
    language = {*FILLERS, *CONCEPTS, *PRONOUNS, *QUESTION_WORDS, *AUXILIARIES, *REQUESTS, SUBJECT, VALUE}
    for word in language - {SUBJECT, VALUE}:
        counts[word] += 1
    return Reader(linker, Speller(counts, frozenset(language), meanings), facts.entities, facts.abouts, rewrites_of(packs))


def notions() -> dict[str, str]:
    """Words and their stems to the notion that they share."""
    return {**{stem(w): c for w, c in CONCEPTS.items()}, **CONCEPTS}


def _named_in(facts: FactBase, reader: Reader) -> dict[str, frozenset[str]]:
    """Curated entries' ids to the entities in their wordings."""
    return {
        entry.id: frozenset(e for wording in entry.wordings for e in reader.read(wording).entities)
        for entry in (*facts.faq.values(), *facts.unknown.values())
    }
