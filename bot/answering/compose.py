"""From findings to the parts of a reply: the answer first, then its history; the words stay the pack's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence

from bot.answering import chronology, dates
from bot.answering.attributes import CATALOGUE
from bot.answering.comparing import RELEASE
from bot.answering.entities import STRANGER
from bot.answering.facts import IDENTITY, FactBase
from bot.answering.resolve import Finding, FindingKind
from bot.answering.timing import Comparison
from bot.answering.values import Citation, Message, Part, PartKind, Words
from bot.packs.model import DateValue, Fact, FaqEntry, Pack, Source, Spoiler, Status, Unknown, most_telling

_SLOT = re.compile(r"\{(fact|since):([^{}]+)\}")
_DENIAL = re.compile(r"^[^.:;]*\b(?:not?|never|nobody|none|[a-z]+n't)\b", re.IGNORECASE)
"""Something is denied before the first pause."""


class Composer:
    """Lays out findings. Immutable after construction."""

    def __init__(self, facts: FactBase, packs: Sequence[Pack], labels: Mapping[str, str]) -> None:
        """`labels` are the attributes' names in words."""
        self._facts = facts
        self._labels = labels
        self._sources: dict[str, Source] = {s.id: s for p in packs for s in p.sources}
        self._languages = {part.id: p.language for p in packs for part in (*p.facts, *p.entries)}
        self._self = {
            "titles": " · ".join(p.title for p in packs),
            "example": next((e for p in packs for e in p.examples), ""),
            "sources": "; ".join(s.title for s in self._sources.values()),
        }

    def parts(self, finding: Finding, today: dt.date) -> tuple[Part, ...]:
        """The parts of one finding, the one that answers first."""
        if finding.kind is FindingKind.TALK:
            return (Part(PartKind.LEAD, Message(finding.label.key, self._self)),)
        if finding.kind is FindingKind.NOT_LISTED:
            return (Part(PartKind.LEAD, self._not_listed(finding)),)
        computed = chronology.lead(finding, self._facts, today)
        if computed and isinstance(finding.timing, Comparison):
            return tuple(self._compared(finding.facts, computed, today))
        if finding.kind is FindingKind.UNSAID:
            return (Part(PartKind.LEAD, self._unsaid(finding, today), self._hides(finding)),)
        return tuple(self._told(finding, computed, today))

    def _told(self, finding: Finding, computed: Message | None, today: dt.date) -> Iterable[Part]:
        entry = finding.entry if isinstance(finding.entry, FaqEntry) else None
        spoiler = entry.spoiler if entry else most_telling(f.spoiler for f in finding.facts)
        text = entry.answer if entry else " ".join(f.text for f in finding.facts)
        if finding.wrong:
            names = tuple(self._name(e) for e in finding.wrong)
            yield Part(PartKind.LEAD, Message("answer.not_them", {"names": names}), Spoiler.NONE)
        elif finding.affirms and not text.startswith("Yes") and not _DENIAL.search(text):
            yield Part(PartKind.LEAD, Message("answer.yes"), Spoiler.NONE)
        elif computed and not text.startswith(("Yes", "No")):
            yield Part(PartKind.LEAD, computed, spoiler)
        yield Part(PartKind.LEAD, self._answer(entry, finding.facts, today), spoiler)
        for entity in finding.wrong:
            for fact in self._facts.about(entity, IDENTITY)[:1]:
                yield Part(PartKind.DETAIL, self._sentences((fact,), today), fact.spoiler)
        yield from self._history(finding, entry, today)

    def _compared(self, facts: Sequence[Fact], computed: Message, today: dt.date) -> Iterable[Part]:
        """What comparing facts comes to, with the words of those that are not firm."""
        spoiler = most_telling(f.spoiler for f in facts)
        yield Part(PartKind.LEAD, computed, spoiler)
        if hedged := [f for f in facts if f.status is not Status.CONFIRMED]:
            yield Part(PartKind.DETAIL, self._sentences(hedged, today), spoiler)

    def _history(self, finding: Finding, entry: FaqEntry | None, today: dt.date) -> Iterable[Part]:
        if entry is not None:
            if entry.history:
                told = {k: t.history for k, t in entry.translations.items() if t.history}
                yield Part(PartKind.HISTORY, self._words(entry.id, entry.history, told, today), entry.spoiler)
            return
        for fact in finding.facts[:1]:
            for older in self._facts.history(fact)[:1]:
                yield Part(PartKind.HISTORY, self._sentences((older,), today), older.spoiler)

    def _answer(self, entry: FaqEntry | Unknown | None, facts: Sequence[Fact], today: dt.date) -> Words:
        """What an entry says, or the sentences of facts; of a release also how far off it is."""
        if entry is not None:
            told = {language: said.answer for language, said in entry.translations.items()}
            return self._words(entry.id, entry.answer, told, today)
        return self._sentences(facts, today, since=facts[0].attribute == RELEASE)

    def _sentences(self, facts: Sequence[Fact], today: dt.date, *, since: bool = False) -> Words:
        text = " ".join(f"{{fact:{fact.id}}}" for fact in facts)
        return self._words(facts[0].id, text + f" {{since:{facts[0].id}}}" * since, {}, today)

    def _words(self, id_: str, text: str, translated: Mapping[str, str], today: dt.date) -> Words:
        """Text of a part of a pack with its facts written out; what depends on the day stays a slot.

        A text of facts alone is translated where all of them are.
        """
        facts = [self._facts.facts[m[2]] for m in _SLOT.finditer(text) if m[1] == "fact"]
        if facts and not _SLOT.sub("", text).strip():
            shared = set[str].intersection(*(set(f.translations) for f in facts))
            translated = dict.fromkeys(sorted(shared), text) | dict(translated)
        days = {
            m[0][1:-1]: m[2]
            for t in (text, *translated.values())
            for m in _SLOT.finditer(t)
            if m[1] == "since"
        }
        return Words(
            self._written(text, None),
            {slot: _since(self._facts.facts[fact], today) for slot, fact in days.items()},
            self._languages[id_],
            {language: self._written(said, language) for language, said in translated.items()},
        )

    def _written(self, text: str, language: str | None) -> str:
        """Text with the sentences of its facts, in the pack's language or in another."""

        def fill(match: re.Match[str]) -> str:
            if match[1] != "fact":
                return match[0]
            fact = self._facts.facts[match[2]]
            return fact.translations[language] if language else fact.text

        return _SLOT.sub(fill, text)

    def _unsaid(self, finding: Finding, today: dt.date) -> Words | Message:
        if finding.entry is not None:
            return self._answer(finding.entry, (), today)
        name = self._short(finding.subject or "")
        if finding.label.key not in CATALOGUE or finding.label.key == IDENTITY:
            return Message("decline.unsaid_that", {"name": name})
        return Message("decline.unsaid", {"label": self._labels[finding.label.key], "name": name})

    def _hides(self, finding: Finding) -> Spoiler:
        """How much the answer of a known gap gives away, the facts it tells included."""
        if finding.entry is None:
            return Spoiler.NONE
        told = (self._facts.facts[m[2]].spoiler for m in _SLOT.finditer(finding.entry.answer))
        return most_telling((finding.entry.spoiler, *told))

    def _not_listed(self, finding: Finding) -> Message:
        if finding.subject is None:
            return Message("decline.not_listed")
        return Message("decline.not_listed_name", {"name": self._name(finding.subject)})

    def _short(self, entity: str) -> str:
        known = self._facts.entities.get(entity)
        return known.short if known else self._name(entity)

    def _name(self, entity: str) -> str:
        known = self._facts.entities.get(entity)
        return known.name if known else entity.removeprefix(STRANGER)

    def citations(self, facts: Iterable[Fact]) -> tuple[Citation, ...]:
        """The sources of facts, each once, the most used first."""
        uses: dict[str, list[Fact]] = {}
        for fact in facts:
            for locator in fact.locators:
                uses.setdefault(locator.source, []).append(fact)
        ordered = sorted(uses, key=lambda s: -len(uses[s]))
        return tuple(self._citation(self._sources[s], max(f.verified for f in uses[s])) for s in ordered)

    @staticmethod
    def _citation(source: Source, verified: dt.date) -> Citation:
        return Citation(source.id, source.title, source.publisher, source.kind, source.published, verified)


def _since(fact: Fact, today: dt.date) -> Message:
    day = fact.value.date.exact if isinstance(fact.value, DateValue) else None
    if day is None:
        return Message("since.unknown")
    return Message(f"since.{dates.tense(today, day)}", dates.since(today, day))
