"""The works of a franchise in release order and in story order, as far as facts tell.

Nothing is guessed: a work without a date is undated, one that no fact puts before or after another is
unplaced, and works whose order is not certain share a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.answering import dates
from bot.answering.comparing import RELEASE, RELEASE_YEAR, date_of
from bot.answering.facts import WORKS, FactBase, involved, values_of
from bot.answering.ordering import Order
from bot.packs.model import (
    DateValue,
    EntitiesValue,
    Fact,
    PartialDate,
    Spoiler,
    Status,
    most_telling,
)

RELEASES = (RELEASE, RELEASE_YEAR)
"""Attributes that date a work."""
SETTING = "setting"
"""The attribute that places a work in the story: between two works, the earlier first, or at a date."""
LATER = frozenset({"followed_by", "sequel"})
"""Attributes whose value comes after their subject in the story."""
EARLIER = frozenset({"preceded_by", "prequel"})
"""Attributes whose value comes before their subject in the story."""
TIES = frozenset({SETTING, *LATER, *EARLIER, "connection", "spinoffs", "next", "predecessor", "adaptations"})
"""Attributes that tie works into one franchise; being compared to another work does not."""
HELD = (Status.CONFIRMED, Status.QUOTE, Status.REPORTED)
"""How facts must stand to tie or place a work, firmest first."""
FIRMNESS = (*HELD, Status.SPECULATED)
"""How facts must stand to date a work, firmest first."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A date that a fact gives, with when it was said and where."""

    date: PartialDate
    status: Status
    as_of: PartialDate | None
    fact: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A work at its place.

    `status` is how firmly its date or place stands; `facts` and `sources` are the ids of what tells it.
    `earlier` are dates that no longer hold, the first announced first; `rivals` dates that contradict each
    other, where there is no one `date`. `after` and `before` are the works next to it in the story, by id;
    `stated` tells that a fact says where this very work lies, `contradicted` that facts put it both before
    and after another.
    """

    entity: str
    name: str
    short: str
    spoiler: Spoiler
    date: PartialDate | None = None
    status: Status | None = None
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    earlier: tuple[Claim, ...] = ()
    rivals: tuple[Claim, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    stated: bool = False
    contradicted: bool = False

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The ids of its sources and of those for dates that do not hold, or not alone."""
        return (*self.sources, *(source for claim in self.earlier for source in claim.sources))


Step = tuple[Milestone, ...]
"""Works that all come after those of the step before; among each other their order is not certain."""
Strand = tuple[Step, ...]
"""Works of which facts tell the order in the story, earliest first."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A franchise's works. Between two strands nothing is known.

    `undated` works have no date, `disputed` ones several that contradict each other; `unplaced` ones have no
    place in the story.
    """

    about: str
    release: tuple[Step, ...]
    undated: tuple[Milestone, ...]
    disputed: tuple[Milestone, ...]
    story: tuple[Strand, ...]
    unplaced: tuple[Milestone, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that it rests on, in the order of their first use."""
        placed = [m for strand in self.story for step in strand for m in step]
        shown = [*(m for step in self.release for m in step), *self.disputed, *self.undated, *placed]
        return tuple(dict.fromkeys(source for milestone in shown for source in milestone.all_sources))


def timeline(base: FactBase, about: str, most: Spoiler) -> Timeline:
    """The timeline of the franchise that a work belongs to.

    What facts with a spoiler level above `most` tell is left out, and not called unknown either.
    """
    return _Maker(base, most).made(about)


def scheduled(date: PartialDate, today: PartialDate) -> bool:
    """Whether a date lies in the future for certain."""
    return dates.order(today, date) == -1


class _Maker:
    """The facts that a timeline may tell, by what they are for."""

    def __init__(self, base: FactBase, most: Spoiler) -> None:
        self.base = base
        self.superseded = {f.supersedes: f.id for f in base.facts.values() if f.supersedes}
        current = [f for f in base.facts.values() if f.id not in self.superseded]
        self.told = {f.id for f in base.facts.values() if f.spoiler.rank <= most.rank}
        self.facts = [f for f in current if f.id in self.told]
        self.hidden = [f for f in current if f.id not in self.told]

    def made(self, about: str) -> Timeline:
        works = self._works(about)
        dated = {work: self._dated(work) for work in works}
        pairs = _pairs(self.facts, works)
        order = Order(((a, b) for a, b, _ in pairs), tuple(works))
        placed = {work: self._placed(work, order, pairs) for work in order.placed}
        whole = {p for w in works if (p := self.base.entities[w].part_of)}
        shown = {
            w: m for w, m in dated.items() if w not in whole or m.date or m.rivals or m.earlier or w in placed
        }
        undated = (w for w, m in shown.items() if not (m.date or m.rivals) and not self._hides_date(w))
        behind = {work for a, b, _ in _pairs(self.hidden, works) for work in (a, b)}
        return Timeline(
            about,
            _steps([m for m in shown.values() if m.date]),
            tuple(shown[w] for w in undated),
            tuple(m for m in shown.values() if m.rivals),
            tuple(
                tuple(tuple(placed[w] for w in s) for s in strand) for strand in order.strands(first=about)
            ),
            tuple(self._named(w) for w in shown if w not in placed and w not in behind),
        )

    def _works(self, about: str) -> dict[str, None]:
        """The franchise's works that facts speak of, in the order of the pack."""
        ties: dict[str, set[str]] = {}
        for one, other in self._ties():
            ties.setdefault(one, set()).add(other)
            ties.setdefault(other, set()).add(one)
        reached, ahead = {about}, [about]
        while ahead:
            found = ties.get(ahead.pop(), set()) - reached
            reached |= found
            ahead += found
        spoken = involved(self.facts)
        return {e: None for e in self.base.entities if e in reached and e in spoken and self._is_work(e)}

    def _ties(self) -> Iterable[tuple[str, str]]:
        for entity in self.base.entities.values():
            if entity.part_of and self._is_work(entity.id):
                yield entity.id, entity.part_of
        for fact in self.facts:
            if fact.attribute in TIES and fact.status in HELD and self._is_work(fact.subject):
                yield from ((fact.subject, value) for value in values_of(fact) if self._is_work(value))

    def _is_work(self, entity: str) -> bool:
        known = self.base.entities.get(entity)
        return known is not None and known.kind in WORKS

    def _named(self, work: str) -> Milestone:
        """A work of which nothing more is told."""
        entity = self.base.entities[work]
        level = min((f.spoiler for f in self.facts if work in involved((f,))), key=lambda s: s.rank)
        return Milestone(work, entity.name, entity.short, level)

    def _dated(self, work: str) -> Milestone:
        """A work with its date, where facts agree on one."""
        facts = [f for f in self.facts if _dates(f, work) and f.status in FIRMNESS]
        firm = [f for f in facts if f.status is not Status.SPECULATED] or facts
        earlier = tuple(c for c in self._earlier(work) if c.date not in {date_of(f) for f in firm})
        told = replace(self._named(work), earlier=earlier)
        if not firm:
            return told
        told = _resting(told, firm, min((f.status for f in firm), key=FIRMNESS.index))
        narrowest = min(map(date_of, firm), key=_days)
        if all(_within(narrowest, date_of(f)) for f in firm):
            return replace(told, date=narrowest)
        return replace(
            told, rivals=tuple(sorted(map(_claim, firm), key=lambda claim: claim.date.isoformat()))
        )

    def _earlier(self, work: str) -> list[Claim]:
        """The dates that a work once had, the first announced first."""
        old = (self.base.facts[f] for f in self.superseded if f in self.told)
        found = [f for f in old if _dates(f, work) and f.status in FIRMNESS]
        return list(map(_claim, sorted(found, key=self._times_superseded, reverse=True)))

    def _times_superseded(self, fact: Fact) -> int:
        count, at = 0, fact.id
        while at in self.superseded:
            count, at = count + 1, self.superseded[at]
        return count

    def _hides_date(self, work: str) -> bool:
        return any(_dates(f, work) for f in self.hidden)

    def _placed(self, work: str, order: Order, pairs: Sequence[_Pair]) -> Milestone:
        """A work at its place in the story."""
        facts = list({f.id: f for a, b, telling in pairs if work in (a, b) for f in telling}.values())
        told = _resting(self._named(work), facts, max((f.status for f in facts), key=HELD.index))
        return replace(
            told,
            after=order.just_before(work),
            before=order.just_after(work),
            stated=any(f.subject == work and f.attribute == SETTING for f in facts),
            contradicted=order.contradicted(work),
        )


_Pair = tuple[str, str, tuple[Fact, ...]]
"""An earlier work of the story, a later one, and the facts that say so."""


def _pairs(facts: Sequence[Fact], works: Iterable[str]) -> list[_Pair]:
    """What facts say of the order of works in the story."""
    members = frozenset(works)
    telling = [f for f in facts if f.subject in members and f.status in HELD]
    found: list[_Pair] = [(a, b, (f,)) for f in telling for a, b in _told_by(f)]
    settings = [f for f in telling if f.attribute == SETTING and isinstance(f.value, DateValue)]
    for one, other in combinations(settings, 2):
        apart = dates.order(date_of(one), date_of(other))
        if apart:
            a, b = (one, other) if apart < 0 else (other, one)
            found.append((a.subject, b.subject, (a, b)))
    return [pair for pair in found if pair[0] != pair[1] and {pair[0], pair[1]} <= members]


def _told_by(fact: Fact) -> Iterable[tuple[str, str]]:
    """The pairs of works, the earlier first, that one fact puts in order."""
    values = fact.value.ids if isinstance(fact.value, EntitiesValue) else ()
    if fact.attribute == SETTING and len(values) == 2:
        return ((values[0], fact.subject), (fact.subject, values[1]))
    if fact.attribute in LATER:
        return ((fact.subject, value) for value in values)
    return ((value, fact.subject) for value in values) if fact.attribute in EARLIER else ()


def _steps(milestones: Sequence[Milestone]) -> tuple[Step, ...]:
    """Works by date; those whose dates may be the same, or the other way round, in one step."""
    steps: list[list[Milestone]] = []
    for milestone in sorted(milestones, key=lambda m: dates.bounds(_date(m))):
        if steps and any(dates.order(_date(m), _date(milestone)) != -1 for m in steps[-1]):
            steps[-1].append(milestone)
        else:
            steps.append([milestone])
    return tuple(map(tuple, steps))


def _date(milestone: Milestone) -> PartialDate:
    if milestone.date is None:
        raise ValueError(f"{milestone.entity} has no date")
    return milestone.date


def _dates(fact: Fact, work: str) -> bool:
    return fact.subject == work and fact.attribute in RELEASES and isinstance(fact.value, DateValue)


def _days(date: PartialDate) -> int:
    """How many days a date may mean."""
    first, last = dates.bounds(date)
    return (last - first).days


def _within(narrow: PartialDate, wide: PartialDate) -> bool:
    (first, last), (start, end) = dates.bounds(narrow), dates.bounds(wide)
    return start <= first and last <= end


def _claim(fact: Fact) -> Claim:
    return Claim(date_of(fact), fact.status, fact.as_of, fact.id, _sources((fact,)))


def _resting(milestone: Milestone, facts: Sequence[Fact], status: Status) -> Milestone:
    """A milestone that rests on facts."""
    return replace(
        milestone,
        status=status,
        spoiler=most_telling(f.spoiler for f in facts),
        facts=tuple(f.id for f in facts),
        sources=_sources(facts),
    )


def _sources(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(locator.source for fact in facts for locator in fact.locators))
