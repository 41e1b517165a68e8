"""What each language writes its own way: dates, weekdays and lists, by the Unicode locale data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names
from babel.lists import format_list

from bot.packs.model import PartialDate
from bot.wording.catalogue import LANGUAGES


def date(value: PartialDate | dt.date, language: str = "en") -> str:
    """A date in words, as precise as it is: "June 6, 2025", "January 2023", "2025"."""
    day = dt.date(value.year, value.month or 1, value.day or 1)
    if value.month is None:
        return format_skeleton("y", day, locale=_locale(language))
    if value.day is None:
        return format_skeleton("yMMMM", day, locale=_locale(language))
    return format_date(day, "long", locale=_locale(language))


def short_date(day: dt.date, language: str = "en") -> str:
    """A date in words without its year: "June 6"."""
    return format_skeleton("MMMMd", day, locale=_locale(language))


def weekday(day: dt.date, language: str = "en") -> str:
    """A day's name: "Friday"."""
    return weekdays(language)[day.weekday()]


def weekdays(language: str = "en") -> tuple[str, ...]:
    """The weekdays' names, in the order of `date.weekday`."""
    names = get_day_names(locale=_locale(language))
    return tuple(names[number] for number in range(7))


def months(language: str = "en") -> tuple[str, ...]:
    """The months' names, January first."""
    names = get_month_names(locale=_locale(language))
    return tuple(names[number] for number in range(1, 13))


def listed(things: Sequence[str], language: str = "en") -> str:
    """Several things in one phrase; English goes without an "and" between the last two."""
    locale = _locale(language)
    return format_list(things, "unit" if locale.language == "en" else "standard", locale)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language if language in LANGUAGES else "en", sep="-")
