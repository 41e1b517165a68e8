"""How far apart two days are, how long things take, and what is certain of dates that are partly known."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
from dataclasses import dataclass, field, replace

from bot.packs.model import PartialDate

_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7
_DAYS_A_MONTH = 31


class Unit(enum.StrEnum):
    """A unit that people count time in, shortest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def seconds(self) -> int:
        """Its length in seconds, up to a week; 0 for months and years, which differ."""
        return _SECONDS.get(self, 0)


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400, Unit.WEEK: 604_800}


@dataclass(frozen=True, slots=True)
class Span:
    """The time between two days: `days` in all, and the whole `months` that fit exactly or nearly.

    `rest` are the days beyond those months. `unit` is the one to tell it in, where one was asked for. A
    `rough` span is between dates known to the month or the year at best: only its months count.
    """

    days: int
    months: int
    unit: Unit | None = None
    rough: bool = False
    rest: int = field(default=0, compare=False)

    @classmethod
    def between(cls, a: dt.date, b: dt.date) -> Span:
        """The span between two days, whichever comes first."""
        first, last = sorted((a, b))
        months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
        return cls((last - first).days, months, rest=(last - _months_after(first, months)).days)

    def told_in(self, unit: Unit | None) -> Span:
        """The same span, to be told in a unit; a rough one is told in months or years alone."""
        if self.rough and unit not in (None, Unit.MONTH, Unit.YEAR):
            return self
        return replace(self, unit=unit or self.unit)

    def count(self, unit: Unit) -> float:
        """How many of a unit it holds, parts of one included."""
        if not unit.seconds:
            return (self.months + self.rest / _DAYS_A_MONTH) / (_MONTHS_A_YEAR if unit is Unit.YEAR else 1)
        return self.days * Unit.DAY.seconds / unit.seconds


@dataclass(frozen=True, slots=True)
class Length:
    """How long something takes: `seconds` in all, to be told in a unit of the clock."""

    seconds: int
    unit: Unit


def since(today: dt.date, date: dt.date) -> dict[str, str | int | dt.date]:
    """Arguments of the messages `since.future`, `since.today` and `since.past`."""
    span = Span.between(today, date)
    return {"days": span.days, "months": span.months, "date": date, "today": today}


def tense(today: dt.date, date: dt.date) -> str:
    """`future`, `today` or `past`: where a date lies."""
    if date == today:
        return "today"
    return "future" if date > today else "past"


def bounds(date: PartialDate) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date may mean."""
    first, month = dt.date(date.year, date.month or 1, date.day or 1), date.month or _MONTHS_A_YEAR
    return first, dt.date(date.year, month, date.day or calendar.monthrange(date.year, month)[1])


def order(a: PartialDate, b: PartialDate) -> int | None:
    """-1, 0 or 1: whether a date is before, on or after another; None where that is not certain."""
    (a_first, a_last), (b_first, b_last) = bounds(a), bounds(b)
    if a_last < b_first:
        return -1
    if b_last < a_first:
        return 1
    return 0 if a.exact and a.exact == b.exact else None


def apart(a: PartialDate, b: PartialDate) -> Span:
    """The span between two dates, rough where either is not known to the day."""
    if a.exact and b.exact:
        return Span.between(a.exact, b.exact)
    years = abs(a.year - b.year)
    if a.month is None or b.month is None:
        return Span(0, years * _MONTHS_A_YEAR, Unit.YEAR, rough=True)
    return Span(0, abs((a.year - b.year) * _MONTHS_A_YEAR + a.month - b.month), Unit.MONTH, rough=True)


def within(day: dt.date, period: str, today: dt.date) -> bool:
    """Whether a day lies in a period told from today: `today`, `tomorrow`, `next week`, `this month`.

    A weekend has its Friday too: that is when things open. KeyError for a period that there is not.
    """
    if period in _NEAR:
        return (day - today).days == _NEAR[period]
    shift, _, unit = period.partition(" ")
    number = {"week": _week, "weekend": _week, "month": _month, "year": _year}[unit]
    inside = number(day) - number(today) == _SHIFTS[shift]
    return inside and (unit != "weekend" or day.isoweekday() >= _FRIDAY)


_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_FRIDAY = 5


def _week(day: dt.date) -> int:
    return (day.toordinal() - 1) // _DAYS_A_WEEK


def _year(day: dt.date) -> int:
    return day.year


def _month(day: dt.date) -> int:
    return day.year * _MONTHS_A_YEAR + day.month


def anniversary(date: dt.date, today: dt.date) -> dt.date:
    """The next day, today included, on which a whole number of years has passed since a date."""
    years = max(1, today.year - date.year)
    found = _months_after(date, years * _MONTHS_A_YEAR)
    return found if found >= today else _months_after(date, (years + 1) * _MONTHS_A_YEAR)


def _months_after(date: dt.date, months: int) -> dt.date:
    """The day some months later; the last of its month where that one is too short."""
    years, month = divmod(date.month - 1 + months, _MONTHS_A_YEAR)
    year, month = date.year + years, month + 1
    return dt.date(year, month, min(date.day, calendar.monthrange(year, month)[1]))
