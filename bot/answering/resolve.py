"""From a label to what the base has to say about it: which facts, for whose attribute, or nothing."""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.attributes import CATALOGUE, MEMBERSHIP, PEOPLE
from bot.answering.bank import Label, LabelKind
from bot.answering.english import FILLERS
from bot.answering.entities import IT, STRANGER, stranger_kind
from bot.answering.facts import IDENTITY, PLAYS, WORKS, FactBase, involved, values_of
from bot.answering.normalise import prose_tokens, stem
from bot.answering.smalltalk import PERSONAL
from bot.answering.timing import Comparison, Measure
from bot.answering.understand import Reader, Reading
from bot.packs.model import EntityKind, Fact, FaqEntry, Unknown

PEOPLE_KINDS = frozenset({EntityKind.PERSON, EntityKind.CHARACTER})
REFERENCE = re.compile(r"\{fact:([^{}]+)\}")
"""A fact referred to in a curated answer."""
LIST = "cast_list"
"""The attribute that asks for all of a work's people."""
WHO = PEOPLE | {PLAYS}
"""Attributes that tell who somebody is: another name in a question about them is wrong."""
AGREEMENT = 0.6
"""Share of the shorter answer's telling words that two answers must have in common to agree."""
NAMED_OFTEN = 3
"""Wordings of an entry that must name another work or person for the entry to be about that too."""
MOST_FACTS = 3
"""Facts of one pair that are told together where no curated answer words them."""


@dataclass(frozen=True, slots=True)
class Lore:
    """What resolving needs to know of a base's texts, by the ids of entries and facts.

    `named_in`: the entities that an entry's wordings are about; `mentioned`: all that a wording or the
    answer so much as names; `said`: the telling stems of an answer; `stems`: the stems of a fact's
    sentence and keywords.
    """

    named_in: Mapping[str, frozenset[str]]
    mentioned: Mapping[str, frozenset[str]]
    said: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, facts: FactBase, reader: Reader) -> Lore:
        """From all the texts of a base."""
        wordings = {e.id: e.wordings for e in facts.faq.values()}
        wordings |= {u.id: u.wordings for u in facts.unknown.values()}
        named = {
            i: Counter(n for w in asked for n in reader.read(w).entities) for i, asked in wordings.items()
        }
        told = {f.id: f.text for f in facts.facts.values()} | {
            e.id: REFERENCE.sub(lambda m: facts.facts[m[1]].text, e.answer) for e in facts.faq.values()
        }
        mentions = {i: frozenset(reader.read(text.replace("*", "")).named) for i, text in told.items()}
        return cls(
            {i: frozenset(n for n, k in c.items() if k >= _least(facts, n)) for i, c in named.items()},
            {i: mentions.get(i, frozenset()) | named.get(i, Counter()).keys() for i in mentions | named},
            {i: _telling((text,)) for i, text in told.items()},
            {f.id: _stems((f.text, *f.keywords)) for f in facts.facts.values()},
        )


def _least(facts: FactBase, entity: str) -> int:
    """Wordings that must name an entity for an entry to be about it, not only to name it in passing."""
    return NAMED_OFTEN if facts.kind(entity) in (EntityKind.FILM, EntityKind.PERSON) else 1


class FindingKind(enum.StrEnum):
    """What the base has to say to a label."""

    FACTS = "facts"
    UNSAID = "unsaid"
    NOT_LISTED = "not listed"
    TALK = "talk"
    ELSEWHERE = "elsewhere"


GAPS = frozenset({FindingKind.UNSAID, FindingKind.NOT_LISTED})
"""What says that the sources don't say."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a label comes to for one question.

    `entry` words the answer where a curator did. `affirms` says that a yes-or-no question about a name
    is answered with yes. `wrong` are names that the question got wrong, `strays` those that the finding says
    nothing about. `timing` is what is to be computed from the facts' dates and lengths.
    """

    kind: FindingKind
    label: Label
    facts: tuple[Fact, ...] = ()
    entry: FaqEntry | Unknown | None = None
    subject: str | None = None
    affirms: bool = False
    wrong: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    timing: Comparison | Measure | None = None

    @property
    def is_guess(self) -> bool:
        """Whether no entry says that there is nothing to say."""
        return self.kind in GAPS and self.entry is None

    @property
    def identity(self) -> tuple[object, ...]:
        """Equal for findings that say the same."""
        if self.entry is not None:
            return (self.kind, self.entry.id)
        return (
            self.kind,
            self.label.key if not self.facts else "",
            *(f.id for f in self.facts),
            self.subject if not self.facts else "",
        )


def agree(a: int, b: int) -> bool:
    """Whether two gists have so much in common that either answers for the other."""
    smaller = min(a.bit_count(), b.bit_count())
    return smaller > 0 and (a & b).bit_count() >= AGREEMENT * smaller


class Resolver:
    """Resolves labels against the facts of a base. Immutable after construction."""

    def __init__(self, facts: FactBase, lore: Lore) -> None:
        self._facts = facts
        self._named_in = lore.named_in
        self._mentioned = lore.mentioned
        self._stems = lore.stems
        bits = {
            word: 1 << n for n, word in enumerate(sorted({w for words in lore.said.values() for w in words}))
        }
        self._gists = {id_: sum(bits[w] for w in words) for id_, words in lore.said.items()}

    def resolve(self, label: Label, reading: Reading, topics: Sequence[str]) -> Finding | None:
        """What a label comes to, or None where it makes no sense for this question.

        `topics` are what the conversation was about, latest first.
        """
        if label.kind is LabelKind.TALK:
            return None if label.key == PERSONAL and reading.named else Finding(FindingKind.TALK, label)
        if label.kind is LabelKind.ELSEWHERE:
            return Finding(FindingKind.ELSEWHERE, label)
        if label.kind is LabelKind.FAQ:
            return self._fitting(self._curated(label, reading), reading)
        if label.kind is LabelKind.UNKNOWN:
            unknown = self._facts.unknown[label.key]
            return Finding(
                FindingKind.UNSAID,
                label,
                (),
                unknown,
                unknown.subject,
                strays=self._strays(reading, (), unknown.id),
            )
        if label.key in MEMBERSHIP:
            return self._membership(label, reading)
        finding = self._pair(label, reading, topics)
        return self._fitting(finding, reading) if finding else None

    def _fitting(self, finding: Finding, reading: Reading) -> Finding | None:
        """The finding, or that nothing is said where the question is about another work or other people.

        None where a pack's own attribute is not told of them: it may never have been meant.
        """
        if finding.kind is not FindingKind.FACTS or finding.wrong:
            return finding
        mentioned = self._mentions(finding)
        if self._of_another_work(finding, reading, mentioned):
            return None
        for kind in (EntityKind.FILM, EntityKind.PERSON, EntityKind.CHARACTER):
            asked = [e for e in reading.entities if self._facts.kind(e) is kind and e not in reading.beside]
            told = any(self._facts.kind(e) is kind for e in involved(finding.facts))
            if asked and told and set(asked) <= set(finding.strays) - mentioned:
                if finding.label.kind is LabelKind.PAIR and finding.label.key not in CATALOGUE:
                    return None
                return Finding(FindingKind.UNSAID, finding.label, subject=asked[0])
        return finding

    def _of_another_work(self, finding: Finding, reading: Reading, mentioned: frozenset[str]) -> bool:
        """Whether one work's attribute would be told to a question that names only others."""
        subject = finding.subject or ""
        if finding.label.kind is not LabelKind.PAIR or self._kind(subject) is not EntityKind.FILM:
            return False
        asked = [e for e in reading.named if self._kind(e) is EntityKind.FILM and e not in reading.beside]
        asked += self._facts.abouts if IT in reading.tokens else ()
        told = mentioned | self._facts.family(subject)
        return bool(asked) and not any(e in told or subject in self._facts.family(e) for e in asked)

    def _mentions(self, finding: Finding) -> frozenset[str]:
        """Every entity that the finding's words, or a wording of its entry, name."""
        ids = [f.id for f in finding.facts] + ([finding.entry.id] if finding.entry else [])
        return frozenset[str]().union(*(self._mentioned.get(i, frozenset()) for i in ids))

    def _curated(self, label: Label, reading: Reading) -> Finding:
        entry = self._facts.faq[label.key]
        facts = self._facts.behind(entry)
        strays = self._strays(reading, facts, entry.id)
        return Finding(FindingKind.FACTS, label, facts, entry, entry.subject, strays=strays)

    def gist(self, finding: Finding) -> int:
        """The telling stems of what a finding says, one bit each; 0 for what states no facts."""
        if finding.kind is not FindingKind.FACTS:
            return 0
        if finding.entry is not None:
            return self._gists[finding.entry.id]
        gist = 0
        for fact in finding.facts:
            gist |= self._gists[fact.id]
        return gist

    def _membership(self, label: Label, reading: Reading) -> Finding | None:
        """Whether somebody is among a work's people."""
        people = [e for e in reading.named if self._kind(e) in PEOPLE_KINDS]
        works = [e for e in reading.named if self._kind(e) in WORKS]
        work = works[0] if works else self._facts.abouts[0]
        listed = [f for p in people for f in self._listed(p, work, label.key)]
        if listed:
            strays = self._strays(reading, listed)
            return Finding(
                FindingKind.FACTS,
                label,
                tuple(listed),
                None,
                work,
                affirms=reading.is_check,
                strays=strays,
            )
        known = work in self._facts.abouts and self._facts.of(label.key)
        if known and (identities := [f for p in people for f in self._facts.about(p, IDENTITY)]):
            return Finding(FindingKind.FACTS, label, tuple(identities), None, work)
        if not people and work in self._facts.abouts and not reading.unknown:
            return self._pair(Label(LabelKind.PAIR, LIST), reading, ())
        return Finding(FindingKind.NOT_LISTED, label, subject=people[0] if people else None)

    def _listed(self, person: str, work: str, attribute: str) -> list[Fact]:
        return [f for f in self._facts.with_value(person, attribute) if f.subject in self._facts.family(work)]

    def _pair(self, label: Label, reading: Reading, topics: Sequence[str]) -> Finding | None:
        if label.key == IDENTITY and not reading.named and IT not in reading.tokens:
            return None
        if stranger := self._about_stranger(label.key, reading):
            return Finding(FindingKind.UNSAID, label, subject=stranger)
        specific = [e for e in reading.named if e not in self._facts.abouts]
        if finding := self._of_named(label, specific, reading):
            return finding
        if specific:
            return self._for_other(label, specific, reading)
        return self._by_default(label, reading, topics)

    def _about_stranger(self, attribute: str, reading: Reading) -> str | None:
        """Whom or what a question is about that the base does not know; one word may be anybody's surname."""
        stranger = next((e for e in reading.named if e.startswith(STRANGER)), None)
        if stranger is None:
            return None
        person = attribute in WHO and self._kind(stranger) not in WORKS and " " in stranger
        return None if person else stranger

    def _of_named(self, label: Label, specific: Sequence[str], reading: Reading) -> Finding | None:
        """The finding for the names in a question: as subjects, by whom they play, or as values."""
        if label.key == PLAYS and (found := [f for e in specific for f in self._facts.with_value(e, PLAYS)]):
            return self._told(label, found[0].subject, found, reading)
        others = [c for e in specific for c in self._facts.counterparts(e)]
        beside = [e for e in specific if e in reading.beside]
        asked = [e for e in specific if e not in beside]
        main = self._facts.abouts if IT in reading.tokens or (beside and not asked) else ()
        for entity in (*asked, *main, *others, *beside):
            if finding := self._for_subject(label, entity, reading):
                return finding
        if found := [f for e in specific for f in self._facts.with_value(e, label.key)]:
            return self._told(label, found[0].subject, found, reading)
        return self._off_stage(specific, reading) if label.key == PLAYS else None

    def _off_stage(self, named: Sequence[str], reading: Reading) -> Finding | None:
        """Who somebody is that has another part in things than playing one."""
        person = next((e for e in named if self._kind(e) is EntityKind.PERSON), None)
        if person is None or any(self._facts.with_value(person, attribute) for attribute in MEMBERSHIP):
            return None
        return self._for_subject(Label(LabelKind.PAIR, IDENTITY), person, reading)

    def _for_subject(self, label: Label, entity: str, reading: Reading) -> Finding | None:
        """The finding for an entity as the subject, where the base knows or knows not to know."""
        if facts := self._facts.about(entity, label.key) or self._people(entity, label.key):
            return self._told(label, entity, facts, reading)
        if (entry := self._facts.worded.get((entity, label.key))) and (facts := self._facts.behind(entry)):
            return self._told(label, entity, facts, reading)
        if unknown := self._facts.unsaid.get((entity, label.key)):
            return Finding(FindingKind.UNSAID, label, (), unknown, entity)
        return None

    def _people(self, work: str, attribute: str) -> tuple[Fact, ...]:
        """All of a work's people one by one, where no fact lists them."""
        return tuple(f for m in MEMBERSHIP for f in self._facts.about(work, m)) if attribute == LIST else ()

    def _for_other(self, label: Label, named: Sequence[str], reading: Reading) -> Finding | None:
        """A name that is neither subject nor value: a wrong premise, or something that is not said."""
        default = self._facts.abouts[0]
        worded = self._facts.worded.get((default, label.key))
        if worded and set(named) & self._named_in.get(worded.id, frozenset()):
            return self._for_subject(label, default, reading)
        subject_kinds = {self._kind(f.subject) for f in self._facts.of(label.key)}
        generic = label.key in CATALOGUE
        for entity in named if generic else ():
            kind = self._kind(entity)
            if kind in WORKS or (kind in subject_kinds and kind in PEOPLE_KINDS):
                return Finding(FindingKind.UNSAID, label, subject=entity)
        if finding := self._for_subject(label, default, reading):
            return finding
        return (
            Finding(FindingKind.UNSAID, label, subject=named[0])
            if generic
            else self._by_default(label, reading, ())
        )

    def _by_default(self, label: Label, reading: Reading, topics: Sequence[str]) -> Finding | None:
        """No name at all: the conversation's topic where it fits, else the main subject."""
        for entity in (*self._facts.abouts, *topics):
            if finding := self._for_subject(label, entity, reading):
                return finding
        general = label.key in CATALOGUE
        facts = [f for f in self._facts.of(label.key) if not (general and self._kind(f.subject) in WORKS)]
        subjects = {f.subject for f in facts}
        if len(subjects) == 1:
            return self._told(label, facts[0].subject, facts, reading)
        if facts:
            best = self._closest(facts, reading)
            return self._told(label, best[0].subject, best[:1], reading)
        return Finding(FindingKind.UNSAID, label, subject=self._facts.abouts[0]) if general else None

    def _told(self, label: Label, subject: str, facts: Sequence[Fact], reading: Reading) -> Finding:
        """The finding that tells facts of one pair, with what the question got wrong about them."""
        entry = self._facts.worded.get((subject, label.key)) or self._facts.worded.get(
            (facts[0].subject, label.key)
        )
        known = {v for f in facts for v in values_of(f)}
        people = [e for e in reading.named if self._kind(e) is EntityKind.PERSON and e != subject]
        held = known | {c for v in known for c in self._facts.counterparts(v)} | {f.subject for f in facts}
        wrong = tuple(e for e in people if label.key in WHO and known and e not in held)
        told = facts if entry or label.key == LIST else self._closest(facts, reading)[:MOST_FACTS]
        affirms = False
        characters = [e for e in reading.named if self._kind(e) is EntityKind.CHARACTER]
        if reading.is_check and label.key in WHO and people and (label.key == PLAYS or not characters):
            affirms = not wrong
        rest = self._facts.behind(entry) if entry else ()
        return Finding(
            FindingKind.FACTS,
            label,
            tuple({f.id: f for f in (*told, *rest)}.values()),
            entry,
            subject,
            affirms,
            wrong,
            tuple(
                e
                for e in self._strays(reading, (*facts, *rest), entry.id if entry else None)
                if e not in wrong
            ),
        )

    def _closest(self, facts: Sequence[Fact], reading: Reading) -> list[Fact]:
        """Facts that share most with the question, where some share more than others."""
        if len(facts) < 2:
            return list(facts)
        asked = frozenset(reading.content)
        shared = [
            len(asked & self._stems[f.id]) + 2 * bool(involved([f]) & set(reading.entities)) for f in facts
        ]
        best = max(shared)
        return [f for f, n in zip(facts, shared, strict=True) if n == best]

    def _strays(self, reading: Reading, facts: Iterable[Fact], entry: str | None = None) -> tuple[str, ...]:
        """Entities that the question names and the finding has nothing to do with."""
        if not reading.entities:
            return ()
        covered = set(involved(facts)) | set(self._facts.abouts)
        if entry:
            covered |= self._named_in.get(entry, frozenset())
        return tuple(e for e in reading.entities if not self._related(e) & covered)

    def _related(self, entity: str) -> frozenset[str]:
        """An entity, what it is part of, and who plays it or is played by it."""
        return self._facts.family(entity) | set(self._facts.counterparts(entity))

    def _kind(self, entity: str) -> EntityKind | None:
        return stranger_kind(entity) or self._facts.kind(entity)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(t) for text in texts for t in prose_tokens(text))


def _telling(texts: Iterable[str]) -> frozenset[str]:
    """The stems of texts that carry meaning."""
    words = (t for text in texts for t in prose_tokens(text))
    return frozenset(stem(w) for w in words if w not in FILLERS)
