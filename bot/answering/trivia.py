"""Quiz questions made from the facts of a base: one right answer, three wrong ones of the same kind.

A wrong answer must be wrong: it is nothing that any fact, however old or unsure, gives for what is asked,
and neither holds the right one nor is held by it. So only attributes are asked for whose facts tell all there
is to tell ("who directed X"), and nobody who may be in a film is a wrong answer to who is in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.base import Base
from bot.answering.dates import order
from bot.answering.facts import WORKS, FactBase, involved, values_of
from bot.answering.guesses import date_in_words, dates_near, number_in_words, numbers_near
from bot.answering.normalise import plain_tokens
from bot.answering.trivia_forms import (
    CAST,
    COMPANIES,
    CREDITS,
    MEASURES,
    MEMBER,
    ON_SCREEN,
    PLAYED,
    PRESENT,
    QUESTIONS,
    SAME,
    STRICT,
)
from bot.answering.values import Citation
from bot.packs.model import (
    DateValue,
    Entity,
    EntityKind,
    Fact,
    NumberValue,
    PartialDate,
    Spoiler,
    Status,
    most_telling,
)

WRONG = 3
"""Wrong answers to a question."""
_FIRM = frozenset({Status.CONFIRMED, Status.REPORTED})
_ASKED = frozenset((*CREDITS, *COMPANIES, *PLAYED, *QUESTIONS, *MEASURES, CAST))
_BEHIND = CREDITS.keys() - ON_SCREEN - STRICT
_COMPANY_KINDS = frozenset({EntityKind.ORGANISATION, EntityKind.PUBLICATION})
_GROUPS = {EntityKind.PERSON: "people", EntityKind.CHARACTER: "characters"}
_READABLE = 30
"""Characters up to which something is called by its full name."""


@dataclass(frozen=True, slots=True)
class TriviaQuestion:
    """A question with four answers, one of which is right.

    `right` is the index of that one, `fact` the id of the fact that says so and `explanation` its sentence.
    `spoiler` is what all of it gives away.
    """

    question: str
    choices: tuple[str, ...]
    right: int
    fact: str
    explanation: str
    citations: tuple[Citation, ...]
    spoiler: Spoiler


@dataclass(frozen=True, slots=True)
class _Draft:
    """A question, its right answer, and all wrong ones that there are, the most plausible first."""

    question: str
    right: str
    wrong: tuple[str, ...]


def trivia(
    base: Base, seed: int, most: Spoiler = Spoiler.NONE, excluded: frozenset[str] = frozenset()
) -> TriviaQuestion | None:
    """The question that a seed picks; every sort of question is as likely as any other.

    It gives away no more than `most`, and its fact is not `excluded`. None where no fact makes a question.
    """
    facts = [f for f in _playable(base.facts) if f.spoiler.rank <= most.rank and f.id not in excluded]
    for fact in sorted(facts, key=lambda f: (_draw(seed, f.attribute), _draw(seed, f.id))):
        made = _made(base, fact, seed)
        if made and made.spoiler.rank <= most.rank:
            return made
    return None


def trivia_from(base: Base, fact_id: str, seed: int) -> TriviaQuestion | None:
    """The question that a seed makes of a fact: the very same each time, as long as the base is.

    None where there is no such fact any more, or it makes no question.
    """
    fact = base.facts.facts.get(fact_id)
    return _made(base, fact, seed) if fact and fact in _playable(base.facts) else None


def _playable(facts: FactBase) -> list[Fact]:
    """The firm and current facts of what is asked for."""
    current = (f for attribute in sorted(_ASKED) for f in facts.of(attribute))
    return [f for f in current if f.status in _FIRM]


def _draw(seed: int, text: str) -> int:
    """A number that looks random, always the same for a seed and a text."""
    return int.from_bytes(hashlib.blake2b(f"{seed} {text}".encode(), digest_size=8).digest())


def _made(base: Base, fact: Fact, seed: int) -> TriviaQuestion | None:
    names = base.asking.names
    drafts = [d for d in _drafts(base.facts, fact, seed) if not _gives_itself_away(d)]
    for draft in sorted(drafts, key=lambda d: _draw(seed, d.question)):
        level = most_telling((fact.spoiler, names.told_by(draft.question), names.told_by(draft.right)))
        wrong = [w for w in draft.wrong if names.told_by(w).rank <= level.rank][:WRONG]
        if len(wrong) == WRONG:
            choices = tuple(sorted((draft.right, *wrong), key=lambda c: _draw(seed, f"{fact.id} {c}")))
            return TriviaQuestion(
                draft.question,
                choices,
                choices.index(draft.right),
                fact.id,
                fact.text,
                base.composer.citations([fact]),
                level,
            )
    return None


def _gives_itself_away(draft: _Draft) -> bool:
    return _holds(_plain(draft.question), draft.right)


def _plain(text: str) -> str:
    return f" {' '.join(plain_tokens(text))} "


def _holds(plain: str, name: str) -> bool:
    """Whether plain words hold a name's."""
    return _plain(name) in plain


def _drafts(facts: FactBase, fact: Fact, seed: int) -> Iterator[_Draft]:
    """The questions that a fact makes."""
    if isinstance(fact.value, DateValue | NumberValue):
        yield from _of_measure(facts, fact, seed)
        return
    for value in sorted(values_of(fact), key=lambda v: _draw(seed, v)):
        subject = _name(facts.entities[fact.subject])
        if question := _question(facts, fact, value):
            yield _draft(facts, fact, question.format(subject=subject), value, seed)
        if fact.attribute in PLAYED:
            asked = PLAYED[fact.attribute][1].format(value=_name(facts.entities[value]))
            yield _draft(facts, fact, asked, fact.subject, seed)


def _draft(facts: FactBase, fact: Fact, question: str, right: str, seed: int) -> _Draft:
    """The question whose right answer is an entity."""
    others = _others(facts, fact, right)
    others.sort(key=lambda e: (_distance(facts, fact.attribute, e.id, right), _draw(seed, e.id)))
    wrong = tuple(dict.fromkeys(_capital(_name(e)) for e in others))
    return _Draft(question, _capital(_name(facts.entities[right])), wrong)


def _question(facts: FactBase, fact: Fact, value: str) -> str | None:
    """How to ask for an entity in a fact's value; None where it would not read well."""
    kind, attribute = facts.entities[value].kind, fact.attribute
    group = _GROUPS.get(kind)
    if attribute in PLAYED:
        return PLAYED[attribute][0]
    if attribute == CAST:
        does = MEMBER if kind is EntityKind.PERSON else PRESENT
        return f"Which of these {group} {does}?" if group else None
    alone = len({v for f in facts.about(fact.subject, attribute) for v in values_of(f)}) == 1
    if attribute in CREDITS and group:
        return f"{'Who' if alone else f'Which of these {group}'} {CREDITS[attribute]}?"
    if attribute in COMPANIES and kind is EntityKind.ORGANISATION:
        return f"Which {'company' if alone else 'of these companies'} {COMPANIES[attribute]}?"
    one, several = QUESTIONS.get(attribute, ("", ""))
    return (one if alone else several) or None


def _name(entity: Entity) -> str:
    """The full name, where that can be read at a glance."""
    return entity.name if len(entity.name) <= _READABLE else entity.short


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _others(facts: FactBase, fact: Fact, right: str) -> list[Entity]:
    """Entities like the right one that are no right answers."""
    true = _true(facts, fact) | {right}
    kind = facts.entities[right].kind
    kinds = _COMPANY_KINDS if fact.attribute in COMPANIES else WORKS if kind in WORKS else {kind}
    names = [_plain(n) for e in true if e in facts.entities for n in _names(facts.entities[e])]
    return [
        e
        for e in facts.entities.values()
        if e.kind in kinds
        and true.isdisjoint(facts.family(e.id))
        and not any(e.id in facts.family(t) for t in true)
        and not any(_holds(n, e.name) or n in _plain(e.name) for n in names)
    ]


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, entity.short, *entity.aliases)


def _distance(facts: FactBase, attribute: str, other: str, right: str) -> int:
    """How far a wrong answer is from the right one: 0 where it is one to the same question about another."""
    if other in involved(facts.of(attribute)):
        return 0
    return 1 if _does(facts, other) == _does(facts, right) else 2


def _does(facts: FactBase, entity: str) -> tuple[bool, bool]:
    """Whether somebody is to be seen in a work, and whether they are credited for making one."""
    return _on_screen(facts, entity), any(facts.with_value(entity, attribute) for attribute in _BEHIND)


def _on_screen(facts: FactBase, entity: str) -> bool:
    return any(
        entity in values_of(f) or (f.attribute in PLAYED and entity == f.subject)
        for f in facts.facts.values()
        if f.attribute in ON_SCREEN
    )


def _true(facts: FactBase, fact: Fact) -> frozenset[str]:
    """Every entity that might be a right answer, going by any fact."""
    attribute = fact.attribute
    if attribute in PLAYED:
        ends = involved([fact])
        return involved(f for f in facts.facts.values() if f.attribute in PLAYED and involved([f]) & ends)
    circle = _circle(facts, fact.subject)
    about = [f for f in facts.facts.values() if involved([f]) & circle]
    if attribute in STRICT:
        texts = _plain(" ".join(f.text for f in about))
        named = (e.id for e in facts.entities.values() if any(_holds(texts, n) for n in (e.name, e.short)))
        return involved(about).union(named)
    if attribute == CAST:
        crew = {v for f in about if f.attribute in _BEHIND for v in values_of(f)}
        return (involved(about) - crew) | {e for e in facts.entities if _on_screen(facts, e)}
    same = {attribute}.union(*(group for group in SAME if attribute in group))
    return frozenset(v for f in about if f.attribute in same for v in values_of(f))


def _circle(facts: FactBase, entity: str) -> frozenset[str]:
    """An entity, what it is part of and what is part of it."""
    return facts.family(entity) | {e for e in facts.entities if entity in facts.family(e)}


def _of_measure(facts: FactBase, fact: Fact, seed: int) -> Iterator[_Draft]:
    """The question for a date or a number, where the facts give only one."""
    template = MEASURES.get(fact.attribute)
    if template is None or len(facts.about(fact.subject, fact.attribute)) > 1:
        return
    then = f" as of {date_in_words(fact.as_of)}" if fact.as_of else ""
    subject = _name(facts.entities[fact.subject])
    if isinstance(fact.value, DateValue):
        if fact.value.date.month is None and fact.attribute == "release_date":
            template = MEASURES["release_year"]
        right, near = date_in_words(fact.value.date), _wrong_dates(facts, fact.value.date)
    elif isinstance(fact.value, NumberValue):
        right, near = number_in_words(fact.value), _wrong_numbers(facts, fact, fact.value)
    wrong = sorted(near, key=lambda text: _draw(seed, text))
    unit = fact.value.unit if isinstance(fact.value, NumberValue) else ""
    asked = _capital(template.format(subject=subject, then=then, unit=unit))
    yield _Draft(asked, right, tuple(wrong))


def _wrong_dates(facts: FactBase, right: PartialDate) -> list[str]:
    """Dates near the right one that no fact gives for anything, however roughly."""
    known = [f.value.date for f in facts.facts.values() if isinstance(f.value, DateValue)]
    others = [k for k in known if order(k, right) in (-1, 1)]
    near = [d for d in dates_near(right) if all(order(d, k) in (-1, 1) for k in others)]
    return [date_in_words(d) for d in near]


def _wrong_numbers(facts: FactBase, fact: Fact, right: NumberValue) -> list[str]:
    """Numbers near the right one that no fact about the same gives."""
    circle = _circle(facts, fact.subject)
    known = {f.value for f in facts.facts.values() if f.subject in circle}
    return [number_in_words(n) for n in numbers_near(right) if n not in known]
