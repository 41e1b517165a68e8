"""Computing with the dates and lengths of facts: what came first, how long to go, when it is over.

The ordinary machinery decides what a question is about, and `lead` puts what can be computed before the
facts' own words. `found` and `by_form` answer what it cannot: several dates compared, and a few questions
that only their form explains.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bot.answering import comparing, dates
from bot.answering.bank import Label, LabelKind
from bot.answering.comparing import DELAY, RELEASE, RELEASE_YEAR, answer, date_of, release_of, subject_of
from bot.answering.dates import Length, Span, Unit
from bot.answering.entities import IT
from bot.answering.facts import FactBase
from bot.answering.resolve import Finding, FindingKind
from bot.answering.timing import Bound, Clock, Comparison, Figure, Measure, comparison, moved
from bot.answering.understand import Reading
from bot.answering.values import Message
from bot.packs.model import DateValue, Fact, NumberValue, PartialDate

RUNTIME = "runtime"
LENGTHS = frozenset({RUNTIME, "episode_length"})
"""Attributes that tell how long something runs."""
MOMENTS = frozenset({RELEASE_YEAR, "premiere", "theatrical", "rerelease", "home_release"})
"""Attributes whose date is a day that people count to or from, beside those called "…_date"."""
CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
"""Units in which running times are told."""
BARE = 3
"""Words up to which a question says nothing but a figure ("7,200 seconds?")."""
LASTING = frozenset("long length runtime running run runs last lasts".split())
"""Words of questions about a running time."""
YOURS = frozenset("you your i my we our".split())
"""Words of questions that are about the people who talk."""
FINE = (Unit.SECOND, Unit.MINUTE, Unit.DAY)
"""Units so small that a figure in them is right or wrong, never nearly right."""
NEARLY = 0.05
"""Share by which any other figure that is asked about may be off and still be nearly right."""
ROUGHLY = 0.15
"""Share by which a figure said to be rough may be off."""
NOON, A_DAY = 12, 24 * 60
"""Hours before noon, and minutes of a day."""


def found(reading: Reading, base: FactBase) -> Finding | None:
    """The finding for a question that compares dates; None where it compares none."""
    asked = comparison(reading, base.abouts) or moved(reading)
    return comparing.compared(asked, reading, base) if asked else None


def by_form(asked: Measure | None, reading: Reading, base: FactBase) -> Finding | None:
    """The finding for a question that nothing but its form explains ("is today the day?").

    `asked` is what `timing.measure` makes of the reading.
    """
    subject = subject_of(reading, base)
    if asked is None or subject is None:
        return None
    names = bool(reading.named) or IT in reading.tokens
    bare = "?" in reading.text and len(reading.words) <= BARE
    unit = asked.figure.unit if asked.figure else asked.unit
    lasting = unit in CLOCK_UNITS and asked.ahead is None
    if asked.starts or (lasting and (names or bare or not LASTING.isdisjoint(reading.words))):
        return _about(subject, RUNTIME, base, asked)
    counts = (asked.figure or asked.unit) and asked.ahead is not None and asked.released
    yearly = asked.anniversary and YOURS.isdisjoint(reading.words)
    if asked.the_day or counts or yearly or (asked.age and names):
        return _about(subject, RELEASE, base, asked)
    return None


def _about(subject: str, attribute: str, base: FactBase, asked: Measure) -> Finding | None:
    """The finding for one attribute of a subject, worded as the pack words it."""
    facts, entry = base.about(subject, attribute), base.worded.get((subject, attribute))
    if not facts:
        return None
    rest = base.behind(entry) if entry else ()
    told = tuple({f.id: f for f in (*facts, *rest)}.values())
    return Finding(FindingKind.FACTS, Label(LabelKind.PAIR, attribute), told, entry, subject, timing=asked)


def lead(finding: Finding, base: FactBase, today: dt.date) -> Message | None:
    """The computed sentence that answers a finding's question; None where there is nothing to compute."""
    asked = finding.timing
    if asked is None or finding.kind is not FindingKind.FACTS:
        return None
    if isinstance(asked, Comparison):
        return comparing.told(asked, finding.facts, base, today)
    if finding.label.key == DELAY:
        return _delayed(asked, finding, base)
    if length := _length(finding.facts):
        return _running(asked, length)
    moment = _moment(finding, base)
    return _counting(asked, moment, today) if moment else None


def _delayed(asked: Measure, finding: Finding, base: FactBase) -> Message | None:
    """By how much the date was moved, in a unit that the delay's own facts do not use."""
    told = {_unit(f.value.unit) for f in finding.facts if isinstance(f.value, NumberValue)}
    facts = comparing.first_and_now(finding.subject or "", base)
    return comparing.from_to(facts, asked.unit) if facts and asked.unit and asked.unit not in told else None


# counting to and from a day


def _moment(finding: Finding, base: FactBase) -> PartialDate | None:
    """The one day that a finding is about."""
    told = (
        f
        for f in finding.facts
        if isinstance(f.value, DateValue)
        and (f.attribute.endswith("_date") or f.attribute in MOMENTS)
        and f in base.of(f.attribute)
    )
    days = {date_of(release_of(f.subject, base) or f if f.attribute == RELEASE_YEAR else f) for f in told}
    return days.pop() if len(days) == 1 else None


def _counting(asked: Measure, moment: PartialDate, today: dt.date) -> Message | None:
    """What a question asks of one day, seen from today."""
    if asked.anniversary:
        return _anniversary(moment, today, checks=asked.checks)
    if asked.period or asked.the_day:
        return _in_period(asked.period or "today", moment, today)
    now = PartialDate(today.year, today.month, today.day)
    order, span = dates.order(moment, now), dates.apart(moment, now)
    if asked.age and order == -1:
        return Message("time.old", {"span": span})
    if not order or asked.age or asked.ahead is None:
        return None
    if asked.figure:
        return None if span.rough else _stands(asked.figure, span, ahead=order > 0, claimed=asked.ahead)
    return _counted(asked.unit, span, ahead=order > 0, asked=asked.ahead)


def _counted(unit: Unit | None, span: Span, *, ahead: bool, asked: bool) -> Message | None:
    """A time to or from a day, in the unit asked for."""
    if unit is None or unit in (Unit.SECOND, Unit.MINUTE):
        return None
    if ahead and not asked:
        return Message("time.not_yet", {"span": span.told_in(unit)})
    return _standing(span.told_in(unit), ahead=ahead)


def _stands(figure: Figure, span: Span, *, ahead: bool, claimed: bool) -> Message:
    """Whether the time to or from a day is what a question says."""
    told = _standing(span.told_in(figure.unit), ahead=ahead)
    if ahead != claimed:
        return answer(told, right=False)
    return _confirmed(figure, span.count(figure.unit), told, whole=True)


def _standing(span: Span, *, ahead: bool) -> Message:
    return Message("time.left" if ahead else "time.gone", {"span": span})


def _in_period(period: str, moment: PartialDate, today: dt.date) -> Message | None:
    """Whether a day lies in a stretch of time; nothing where it is past and the stretch is not."""
    if moment.exact is None and not period.endswith("year"):
        return None
    inside = all(dates.within(day, period, today) for day in dates.bounds(moment))
    back = period == "yesterday" or period.startswith("last")
    if dates.bounds(moment)[1] < today and not inside and not back:
        return None
    return Message("time.by_date_yes" if inside else "time.by_date_no")


def _anniversary(moment: PartialDate, today: dt.date, *, checks: bool) -> Message | None:
    """Whether today is the anniversary of a day, or when the next one is."""
    if moment.exact is None or moment.exact >= today:
        return None
    day = dates.anniversary(moment.exact, today)
    said = Message("time.anniversary", {"date": day})
    if day == today:
        said = _standing(Span.between(day, moment.exact).told_in(Unit.YEAR), ahead=False)
    return answer(said, right=day == today) if checks else said


# running times


def _running(asked: Measure, length: Length) -> Message | None:
    """What a question asks of a running time: when it is over, in another unit, whether a figure is right."""
    if asked.starts:
        return Message("time.over", {"clock": _later(asked.starts, length)})
    unit = asked.figure.unit if asked.figure else asked.unit
    if unit not in CLOCK_UNITS or (unit is length.unit and not asked.figure):
        return None
    told = Message("time.length", {"length": Length(length.seconds, unit)})
    if asked.figure is None:
        return told
    said = told if unit is not length.unit else None
    return _confirmed(asked.figure, length.seconds / unit.seconds, said, whole=False)


def _length(facts: Iterable[Fact]) -> Length | None:
    """The one running time among facts."""
    told = {
        Length(round(f.value.amount * unit.seconds), unit)
        for f in facts
        if f.attribute in LENGTHS and isinstance(f.value, NumberValue) and (unit := _unit(f.value.unit))
    }
    return told.pop() if len(told) == 1 and all(length.seconds for length in told) else None


def _unit(name: str) -> Unit | None:
    """The unit that a pack's value is in ("minutes")."""
    singular = name.removesuffix("s")
    return Unit(singular) if singular in {unit.value for unit in Unit} else None


def _later(starts: Clock, length: Length) -> Message:
    """The time of day at which something is over, told as its start was."""
    hour = starts.hour % NOON + NOON * (starts.half == "pm") if starts.half else starts.hour
    minutes = hour * 60 + starts.minute + round(length.seconds / 60)
    hour, minute = divmod(minutes % A_DAY, 60)
    if starts.half is None and starts.hour > NOON:
        return Message("clock.plain", {"hour": f"{hour:02d}", "minute": f"{minute:02d}"})
    half = "plain" if starts.half is None else "pm" if hour >= NOON else "am"
    return Message(f"clock.{half}", {"hour": (hour - 1) % NOON + 1, "minute": f"{minute:02d}"})


def _confirmed(figure: Figure, count: float, said: Message | None, *, whole: bool) -> Message:
    """Whether there are as many units as a figure says; only the full ones count where `whole`."""
    right = {
        Bound.EXACTLY: (int(count) if whole else count) == figure.amount,
        Bound.ABOUT: abs(count - figure.amount) <= ROUGHLY * figure.amount,
        Bound.OVER: count > figure.amount,
        Bound.LEAST: count >= figure.amount,
        Bound.UNDER: count < figure.amount,
        Bound.MOST: count <= figure.amount,
    }[figure.bound]
    coarse = figure.bound is Bound.EXACTLY and figure.unit not in FINE
    nearly = coarse and abs(count - figure.amount) <= NEARLY * count
    if said is None:
        return Message("answer.yes" if right else "answer.no")
    if nearly and not right:
        return Message("time.nearly", {"said": said})
    return answer(said, right=right)
