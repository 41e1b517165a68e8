"""Questions that a base can answer, as they are shown to members, each with what it gives away.

Whatever suggests questions takes them from here: completions, topics, follow-ups. A question that is only
shown may spoil as much as its answer, by the names in it and by what it takes for granted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.answering.attributes import MEMBERSHIP
from bot.answering.bank import Label, LabelKind
from bot.answering.english import AUXILIARIES, QUESTION_WORDS
from bot.answering.entities import NAMED_IN_PARTS
from bot.answering.facts import IDENTITY, WORKS, FactBase, Pair, involved, values_of
from bot.answering.normalise import plain_tokens
from bot.answering.resolve import Finding, FindingKind
from bot.packs.model import Attribute, Entity, Fact, FaqEntry, Spoiler, most_telling

LONGEST = 100
"""Characters of a question that is shown; Discord's limit for a suggestion."""
_OPENINGS = (QUESTION_WORDS - {"why"}, AUXILIARIES)
"""What a shown question begins with, the best first; one that asks why takes something for granted."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A question and the entry or fact that answers it.

    `facts` are what the answer rests on, `about` whom they name. `spoiler` is what question and answer give
    away; `wordings` are other ways to ask the same, `topic` is the curators' heading, empty for what no
    curator worded.
    """

    entry: str
    question: str
    facts: tuple[Fact, ...]
    about: frozenset[str]
    spoiler: Spoiler
    finding: Finding
    wordings: tuple[str, ...]
    topic: str = ""

    def is_open(self, most: Spoiler, excluded: frozenset[str]) -> bool:
        """Whether it may be shown where at most so much is given away and some ids are taken back."""
        rests = {self.entry, *(f.id for f in self.facts)}
        return self.spoiler.rank <= most.rank and excluded.isdisjoint(rests)


class Names:
    """The names that give something away by themselves: every fact that involves them does."""

    def __init__(self, facts: FactBase) -> None:
        least: dict[str, Spoiler] = {}
        for fact in facts.facts.values():
            for entity in (fact.subject, *values_of(fact)):
                least[entity] = min(least.get(entity, fact.spoiler), fact.spoiler, key=lambda s: s.rank)
        telling = {e: s for e, s in least.items() if s is not Spoiler.NONE and e in facts.entities}
        self._telling = [
            (f" {' '.join(plain_tokens(name))} ", level)
            for entity, level in telling.items()
            for name in _names(facts.entities[entity])
        ]

    def told_by(self, text: str) -> Spoiler:
        """What the names in a text give away."""
        if not self._telling:
            return Spoiler.NONE
        words = f" {' '.join(plain_tokens(text))} "
        return most_telling((Spoiler.NONE, *(level for name, level in self._telling if name in words)))


def _names(entity: Entity) -> Iterable[str]:
    return dict.fromkeys((entity.name, entity.short, *entity.aliases))


@dataclass(frozen=True, slots=True)
class Asking:
    """What questions are made from: facts, how their attributes are asked for, and the names that tell."""

    facts: FactBase
    attributes: Mapping[str, Attribute]
    names: Names

    def wording_for(self, finding: Finding) -> str:
        """A question that this finding answers, to offer a member; empty where there is none."""
        if finding.entry is not None:
            opening = [w for w in finding.entry.wordings if w.split()[0].lower() in QUESTION_WORDS]
            return _as_question((opening or list(finding.entry.wordings))[0])
        if not finding.facts:
            return ""
        fact = finding.facts[0]
        subject = self.facts.entities[fact.subject]
        usable = [q for q in self.attributes[fact.attribute].questions if "{value}" not in q]
        if fact.attribute == IDENTITY:
            asked = "who is" if subject.kind in NAMED_IN_PARTS else "what is"
            usable = [q for q in usable if q.startswith(asked)] or usable
        return _as_question(usable[0].format(subject=subject.short)) if usable else ""

    def reveals(self, finding: Finding, question: str) -> Spoiler:
        """What a question and its answer give away."""
        own = finding.entry.spoiler if finding.entry else Spoiler.NONE
        return most_telling((own, self.names.told_by(question), *(f.spoiler for f in finding.facts)))


def _as_question(wording: str) -> str:
    return wording[:1].upper() + wording[1:].rstrip("?. ") + "?"


def offers(asking: Asking) -> tuple[Offer, ...]:
    """Every question that facts and entries answer, each once: the curated ones first, then the facts'."""
    found: dict[str, Offer] = {}
    for offer in (*_curated(asking), *_stated(asking)):
        found.setdefault(" ".join(plain_tokens(offer.question)), offer)
    return tuple(found.values())


def _curated(asking: Asking) -> Iterator[Offer]:
    """What curators worded."""
    for entry in asking.facts.faq.values():
        wordings = tuple(w for w in entry.wordings if len(w) < LONGEST)
        if not wordings:
            continue
        facts = {f.id: f for f in (*asking.facts.behind(entry), *_pair_facts(asking.facts, entry))}
        label = Label(LabelKind.FAQ, entry.id)
        finding = Finding(FindingKind.FACTS, label, tuple(facts.values()), entry, entry.subject)
        question = asking.wording_for(replace(finding, entry=replace(entry, wordings=_best(wordings))))
        yield _offer(asking, entry.id, finding, question, wordings, entry.topic)


def _offer(
    asking: Asking, entry: str, finding: Finding, question: str, wordings: tuple[str, ...], topic: str = ""
) -> Offer:
    level = asking.reveals(finding, question)
    return Offer(entry, question, finding.facts, involved(finding.facts), level, finding, wordings, topic)


def _best(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings of the best form that there is; "why" where curators put it first."""
    if _opens(wordings[0], {"why"}):
        return wordings
    forms = ([w for w in wordings if _opens(w, openings)] for openings in _OPENINGS)
    return next((tuple(form) for form in forms if form), wordings)


def _opens(wording: str, openings: Set[str]) -> bool:
    return wording.split(maxsplit=1)[0].lower() in openings


def _pair_facts(facts: FactBase, entry: FaqEntry) -> tuple[Fact, ...]:
    return facts.about(entry.subject, entry.attribute) if entry.subject and entry.attribute else ()


def _stated(asking: Asking) -> Iterator[Offer]:
    """What facts state and no curator worded."""
    pairs: dict[Pair, list[Fact]] = {}
    for attribute in dict.fromkeys(f.attribute for f in asking.facts.facts.values()):
        for fact in asking.facts.of(attribute):
            pairs.setdefault((fact.subject, attribute), []).append(fact)
    for pair, facts in pairs.items():
        if pair in asking.facts.worded or _is_beside(asking, pair):
            continue
        whole = None if pair[1] in MEMBERSHIP else _asked(asking, facts)
        for finding, question in [whole] if whole else _one_by_one(asking, facts):
            yield _offer(asking, finding.facts[0].id, finding, question, _ways(asking, finding.facts[0]))


def _is_beside(asking: Asking, pair: Pair) -> bool:
    """Whether an attribute of works is stated of something else: its questions would not read right."""
    subject, attribute = pair
    of_works = any(f.subject in asking.facts.abouts for f in asking.facts.of(attribute))
    return of_works and attribute != IDENTITY and asking.facts.entities[subject].kind not in WORKS


def _asked(asking: Asking, facts: Sequence[Fact]) -> tuple[Finding, str] | None:
    """The question that all facts of a pair answer; none where it would not say whose they are."""
    subject = facts[0].subject
    label = Label(LabelKind.PAIR, facts[0].attribute)
    finding = Finding(FindingKind.FACTS, label, tuple(facts), subject=subject)
    question = asking.wording_for(finding)
    named = asking.facts.entities[subject].short.lower() in question.lower()
    return (finding, question) if question and len(question) <= LONGEST and named else None


def _one_by_one(asking: Asking, facts: Sequence[Fact]) -> Iterator[tuple[Finding, str]]:
    """The yes-or-no question for each fact of a pair that is only asked with its value."""
    for fact in facts:
        wording = next((w for w in _ways(asking, fact) if len(w) < LONGEST), None)
        if wording:
            label = Label(LabelKind.PAIR, fact.attribute)
            yield (
                Finding(FindingKind.FACTS, label, (fact,), subject=fact.subject),
                f"{wording[:1].upper()}{wording[1:]}?",
            )


def _ways(asking: Asking, fact: Fact) -> tuple[str, ...]:
    """The attribute's questions that name both ends of a fact, or its subject alone where that will do."""
    subject = asking.facts.entities[fact.subject].short
    values = values_of(fact)
    value = asking.facts.entities[values[0]].name if len(values) == 1 else None
    needs = "{value}" if fact.attribute in MEMBERSHIP else ""
    ways = (q for q in asking.attributes[fact.attribute].questions if "{subject}" in q and needs in q)
    return tuple(q.format(subject=subject, value=value) for q in ways if value or "{value}" not in q)
