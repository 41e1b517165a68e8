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
from bot.packs.model import DateValue, Fact, FaqEntry, Pack, Source, Spoiler, Status, most_telling

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
            return tuple(_compared(finding.facts, computed))
        if finding.kind is FindingKind.UNSAID:
            return (Part(PartKind.LEAD, self._unsaid(finding, today), self._hides(finding)),)
        return tuple(self._told(finding, computed, today))

    def _told(self, finding: Finding, computed: Message | None, today: dt.date) -> Iterable[Part]:
        entry = finding.entry if isinstance(finding.entry, FaqEntry) else None
        spoiler = entry.spoiler if entry else most_telling(f.spoiler for f in finding.facts)
        text = entry.answer if entry else " ".join(f.text for f in finding.facts)
        if (
            not entry and finding.facts[0].attribute == RELEASE
        ):  # however it was asked, how far off the day is
            text += f" {{since:{finding.facts[0].id}}}"
        if finding.wrong:
            names = ", ".join(self._name(e) for e in finding.wrong)
            yield Part(PartKind.LEAD, Message("answer.not_them", {"names": names}), Spoiler.NONE)
        elif finding.affirms and not text.startswith("Yes") and not _DENIAL.search(text):
            yield Part(PartKind.LEAD, Message("answer.yes"), Spoiler.NONE)
        elif computed and not text.startswith(("Yes", "No")):
            yield Part(PartKind.LEAD, computed, spoiler)
        yield Part(PartKind.LEAD, self._filled(text, today), spoiler)
        for entity in finding.wrong:
            for fact in self._facts.about(entity, IDENTITY)[:1]:
                yield Part(PartKind.DETAIL, Words(fact.text), fact.spoiler)
        yield from self._history(finding, entry, today)

    def _history(self, finding: Finding, entry: FaqEntry | None, today: dt.date) -> Iterable[Part]:
        if entry is not None:
            if entry.history:
                yield Part(PartKind.HISTORY, self._filled(entry.history, today), entry.spoiler)
            return
        for fact in finding.facts[:1]:
            for older in self._facts.history(fact)[:1]:
                yield Part(PartKind.HISTORY, Words(older.text), older.spoiler)

    def _filled(self, text: str, today: dt.date) -> Words:
        """Text with its facts written out; what depends on the day stays a slot."""
        slots: dict[str, Message] = {}

        def fill(match: re.Match[str]) -> str:
            fact = self._facts.facts[match[2]]
            if match[1] == "fact":
                return fact.text
            slots[match[0][1:-1]] = _since(fact, today)
            return match[0]

        return Words(_SLOT.sub(fill, text), slots)

    def _unsaid(self, finding: Finding, today: dt.date) -> Words | Message:
        if finding.entry is not None:
            return self._filled(finding.entry.answer, today)
        name = self._name(finding.subject or "")
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


def _compared(facts: Sequence[Fact], computed: Message) -> Iterable[Part]:
    """What comparing facts comes to, with the words of those that are not firm."""
    spoiler = most_telling(f.spoiler for f in facts)
    yield Part(PartKind.LEAD, computed, spoiler)
    if hedged := " ".join(f.text for f in facts if f.status is not Status.CONFIRMED):
        yield Part(PartKind.DETAIL, Words(hedged), spoiler)


def _since(fact: Fact, today: dt.date) -> Message:
    day = fact.value.date.exact if isinstance(fact.value, DateValue) else None
    if day is None:
        return Message("since.unknown")
    return Message(f"since.{dates.tense(today, day)}", dates.since(today, day))
