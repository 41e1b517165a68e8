"""Dates and numbers in words, and others near them that could be taken for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.answering.normalise import MONTHS
from bot.packs.model import NumberValue, PartialDate

_SHIFTS = (-364, -182, -126, -91, -49, -28, 28, 49, 91, 126, 182, 364)
"""Days between a date and those near it: whole weeks, since what is released on a Friday always is."""
_STEPS = (1, 2, 3, 4)
"""The same in months, in years and in small counts."""
_SHARES = (0.12, 0.2, 0.28, 0.4)
"""The same in shares of a number."""
_POINTS = (3, 6, 10, 15)
"""The same in points of a percentage."""
_COUNTED = 12
"""The largest whole number that others near it are counted from."""
_SCALES = ((1e9, "billion"), (1e6, "million"))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_PERCENT = "percent"


def date_in_words(date: PartialDate) -> str:
    """June 6, 2025; June 2025; 2025."""
    if date.month is None:
        return str(date.year)
    month = MONTHS[date.month - 1].capitalize()
    return f"{month} {date.year}" if date.day is None else f"{month} {date.day}, {date.year}"


def number_in_words(value: NumberValue) -> str:
    """120 minutes; 1 month; 95%; $250 million."""
    if value.unit == _PERCENT:
        return f"{value.amount:,g}%"
    if value.unit.isupper():
        amount = _scaled(value.amount)
        sign = _SIGNS.get(value.unit)
        return f"{sign}{amount}" if sign else f"{amount} {value.unit}"
    unit = value.unit.removesuffix("s") if value.amount == 1 else value.unit
    return f"{_scaled(value.amount)} {unit}"


def _scaled(amount: float) -> str:
    for size, name in _SCALES:
        if amount >= size:
            return f"{amount / size:,.6g} {name}"
    return f"{amount:,.12g}"


def dates_near(date: PartialDate) -> Iterator[PartialDate]:
    """Dates near one, as precise as it is."""
    day = date.exact
    if day is not None:
        for shift in _SHIFTS:
            other = day + dt.timedelta(shift)
            yield PartialDate(other.year, other.month, other.day)
    elif date.month is not None:
        for step in _STEPS:
            for months in (date.year * 12 + date.month - 1 + sign * step for sign in (-1, 1)):
                yield PartialDate(months // 12, months % 12 + 1)
    else:
        yield from (PartialDate(date.year + sign * step) for step in _STEPS for sign in (-1, 1))


def numbers_near(value: NumberValue) -> Iterator[NumberValue]:
    """Numbers near one: as round as it is, in its unit, more than nothing, at most 100 percent."""
    amount = value.amount
    steps = _POINTS if value.unit == _PERCENT else _STEPS
    if value.unit == _PERCENT or (amount == int(amount) and amount <= _COUNTED):
        found = [amount + sign * step for step in steps for sign in (-1, 1)]
    else:
        grain = _grain(amount)
        found = [round(amount * (1 + sign * share) / grain) * grain for share in _SHARES for sign in (-1, 1)]
    most = 100.0 if value.unit == _PERCENT else float("inf")
    for other in dict.fromkeys(found):
        if 0 < other <= most and other != amount:
            yield NumberValue(float(other), value.unit)


def _grain(amount: float) -> float:
    """The largest power of ten that a number is a multiple of; a tenth for what is no whole number."""
    if amount != int(amount):
        return 0.1
    grain = 1
    while amount % (grain * 10) == 0:
        grain *= 10
    return float(grain)
