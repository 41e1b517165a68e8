"""Lengths of time in words."""

from __future__ import annotations

from fluent.runtime.types import fluent_number

from bot.answering.dates import Length, Span, Unit
from bot.wording.catalogue import say

_WEEK, _YEAR = 7, 12


def span(days: int, months: int, language: str = "en") -> str:
    """A length of time in days, with the nearest larger unit where it is round enough to help."""
    in_days = _count("day", days, language)
    about = _larger(days, months, language)
    return say("length.both", language, days=in_days, about=about) if about else in_days


def told(length: Span | Length, language: str = "en") -> str:
    """A length of time in its own unit: "4 full weeks (30 days)", "1 hour and 58 minutes"."""
    if isinstance(length, Length):
        return _running(length, language)
    unit = length.unit
    if length.rough:
        unit = unit or Unit.MONTH
        return say("length.about", language, span=_count(unit, int(length.count(unit)), language))
    if unit is None:
        return span(length.days, length.months, language)
    whole = int(length.count(unit))
    if unit is Unit.DAY:
        return _count(unit, whole, language)
    if unit.seconds and unit.seconds < Unit.DAY.seconds:
        return say("length.about", language, span=_count(unit, whole, language))
    in_units = _count(unit, whole, language) if whole == length.count(unit) else _full(unit, whole, language)
    return say("length.both", language, days=in_units, about=_count(Unit.DAY, length.days, language))


def _full(unit: Unit, whole: int, language: str) -> str:
    """Whole units of a length that holds some more, or that it holds less than one."""
    if not whole:
        return say("length.less", language, span=_count(unit, 1, language))
    return _count(f"full_{unit}", whole, language)


def _running(length: Length, language: str) -> str:
    """A running time: hours with their minutes, or minutes or seconds alone."""
    if length.unit is not Unit.HOUR:
        return _count(length.unit, length.seconds // length.unit.seconds, language)
    hours, rest = divmod(length.seconds, Unit.HOUR.seconds)
    minutes = _count(Unit.MINUTE, rest // Unit.MINUTE.seconds, language)
    if not (hours and rest):
        return _count(Unit.HOUR, hours, language) if hours else minutes
    return say("length.and", language, a=_count(Unit.HOUR, hours, language), b=minutes)


def _larger(days: int, months: int, language: str) -> str:
    if months >= _YEAR:
        years, rest = divmod(months, _YEAR)
        in_years = _count("year", years, language)
        return (
            say("length.and", language, a=in_years, b=_count("month", rest, language)) if rest else in_years
        )
    if months:
        return _count("month", months, language)
    return _count("week", days // _WEEK, language) if days and days % _WEEK == 0 else ""


def _count(unit: str, n: int, language: str) -> str:
    """A number of units, its digits in one run as they are said."""
    return say(f"span.{unit}", language, n=fluent_number(n, useGrouping=False))
