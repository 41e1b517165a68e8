"""Comparing the dates of facts: which is first, whether one is before another, how far apart they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cmp_to_key
from typing import cast

from bot.answering import dates
from bot.answering.attributes import CATALOGUE
from bot.answering.bank import Label, LabelKind
from bot.answering.dates import Unit
from bot.answering.entities import STRANGER, stranger_kind
from bot.answering.facts import FactBase
from bot.answering.resolve import Finding, FindingKind
from bot.answering.timing import Comparison, Relation
from bot.answering.understand import Reading
from bot.answering.values import Message
from bot.packs.model import DateValue, EntityKind, Fact, PartialDate

RELEASE, RELEASE_YEAR, DELAY = "release_date", "release_year", "delay"
RELEASED = Label(LabelKind.PAIR, RELEASE)


def compared(asked: Comparison, reading: Reading, base: FactBase) -> Finding | None:
    """The finding over the facts whose dates a question compares; None where they make no sense together."""
    if asked.relation is Relation.MOVED:
        return _moved(asked, reading, base)
    if asked.event:
        return _since_event(asked, asked.event, reading, base)
    return _released(asked, base) if asked.works else _all_released(asked, base)


def _released(asked: Comparison, base: FactBase) -> Finding | None:
    """The finding over the release dates of works, or that one of them is not given."""
    if any((stranger_kind(work) or base.kind(work)) is not EntityKind.FILM for work in asked.works):
        return None
    found = {work: release_of(work, base) for work in asked.works}
    missing = next((work for work, fact in found.items() if fact is None), None)
    if missing is None:
        facts = tuple(fact for fact in found.values() if fact)
        return Finding(FindingKind.FACTS, RELEASED, facts, timing=asked)
    if not asked.released:
        return None
    return Finding(FindingKind.UNSAID, RELEASED, (), base.unsaid.get((missing, RELEASE)), missing)


def _all_released(asked: Comparison, base: FactBase) -> Finding | None:
    """The finding over every release date that the base has."""
    works = (e for e in base.entities if base.kind(e) is EntityKind.FILM)
    facts = tuple(fact for work in works if (fact := release_of(work, base)))
    return Finding(FindingKind.FACTS, RELEASED, facts, timing=asked) if len(facts) > 1 else None


def _since_event(asked: Comparison, event: str, reading: Reading, base: FactBase) -> Finding | None:
    """The finding over a work's release date and that of something before it, where both are known."""
    subject = subject_of(reading, base)
    facts = (_dated(subject, event, base), release_of(subject, base)) if subject else ()
    known = tuple(fact for fact in facts if fact)
    return (
        Finding(FindingKind.FACTS, RELEASED, known, None, subject, timing=asked) if len(known) > 1 else None
    )


def _moved(asked: Comparison, reading: Reading, base: FactBase) -> Finding | None:
    """The finding over a first release date and the present one, where no fact tells the delay itself."""
    subject = subject_of(reading, base)
    if subject is None or base.about(subject, DELAY) or (subject, DELAY) in base.worded:
        return None
    facts = first_and_now(subject, base)
    return Finding(FindingKind.FACTS, RELEASED, facts, None, subject, timing=asked) if facts else None


def told(asked: Comparison, facts: Sequence[Fact], base: FactBase, today: dt.date) -> Message | None:
    """What comparing the dates of facts comes to; None for fewer than two."""
    if asked.relation is Relation.MOVED:
        return from_to(facts, asked.unit)
    if not asked.works and asked.relation is Relation.LAST:
        facts = [f for f in facts if dates.bounds(date_of(f))[1] <= today]
    ranked = sorted(facts, key=cmp_to_key(_rank))
    orders = {dates.order(date_of(a), date_of(b)) for i, a in enumerate(ranked) for b in ranked[i + 1 :]}
    if not orders:
        return None
    named = [_named(fact, base, by_label=bool(asked.event)) for fact in ranked]
    if orders == {-1}:
        return _ranked(asked, ranked, named)
    if orders <= {-1, 0}:
        return Message("time.same" if orders == {0} else "time.order", {"dates": tuple(named)})
    return Message("time.undecided", {"dates": tuple(named)})


def _ranked(asked: Comparison, ranked: Sequence[Fact], named: Sequence[Message]) -> Message:
    """What a question asks of facts whose dates follow one another for certain."""
    then = _chain("list.then", named)
    if asked.relation is Relation.APART:
        span = dates.apart(date_of(ranked[0]), date_of(ranked[1])).told_in(asked.unit)
        key = "time.reversed" if asked.after == ranked[1].subject else "time.apart"
        return Message(key, {"span": span, "dates": then})
    by = "time" if asked.works or asked.event else "known"
    if asked.relation is Relation.LAST:
        return Message(f"{by}.last", {"dates": _chain("list.before_it", named[::-1])})
    if asked.relation is Relation.FIRST:
        return Message(f"{by}.first", {"dates": then})
    order = Message(f"{by}.order", {"dates": then})
    if asked.relation is Relation.ORDER:
        return order
    claimed = asked.works[0 if asked.relation is Relation.BEFORE else 1]
    return answer(order, right=ranked[0].subject == claimed)


def _rank(a: Fact, b: Fact) -> int:
    return dates.order(date_of(a), date_of(b)) or 0


def from_to(facts: Sequence[Fact], unit: Unit | None) -> Message | None:
    """How far the second of two dates was moved from the first; None where that is not certain."""
    before, now = map(date_of, facts)
    order = dates.order(before, now)
    span = dates.apart(before, now).told_in(unit)
    if not order:
        return None
    return Message(
        "time.moved" if order < 0 else "time.moved_up", {"span": span, "before": before, "now": now}
    )


def _named(fact: Fact, base: FactBase, *, by_label: bool) -> Message:
    name = CATALOGUE[fact.attribute].label if by_label else base.entities[fact.subject].name
    return Message("list.dated", {"name": name, "date": date_of(fact)})


def _chain(key: str, named: Sequence[Message]) -> Message:
    """Several things in one phrase, from the first to the last."""
    chain = named[-1]
    for one in named[-2::-1]:
        chain = Message(key, {"first": one, "rest": chain})
    return chain


def answer(said: Message, *, right: bool) -> Message:
    """A sentence after a yes or a no."""
    return Message("time.yes" if right else "time.no", {"said": said})


def release_of(work: str, base: FactBase) -> Fact | None:
    """The one release date of a work itself, its year at least."""
    return _dated(work, RELEASE, base) or _dated(work, RELEASE_YEAR, base)


def first_and_now(work: str, base: FactBase) -> tuple[Fact, ...]:
    """The release date that a work first had and the present one; nothing where it was never moved."""
    now = _dated(work, RELEASE, base)
    older = base.history(now) if now else ()
    first = [f for f in older if f.attribute == RELEASE and isinstance(f.value, DateValue)]
    return (first[-1], now) if first and now else ()


def _dated(subject: str, attribute: str, base: FactBase) -> Fact | None:
    """The fact that dates an attribute of a subject itself; None where facts give different dates."""
    own = [
        f for f in base.about(subject, attribute) if f.subject == subject and isinstance(f.value, DateValue)
    ]
    return own[0] if len({date_of(f) for f in own}) == 1 else None


def subject_of(reading: Reading, base: FactBase) -> str | None:
    """The one thing that a question is about; the main subject where it names nothing."""
    if len(reading.named) > 1 or any(e.startswith(STRANGER) for e in reading.named):
        return None
    return reading.named[0] if reading.named else base.abouts[0]


def date_of(fact: Fact) -> PartialDate:
    """The date of a fact that has one."""
    return cast("DateValue", fact.value).date
