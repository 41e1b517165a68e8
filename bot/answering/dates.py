"""How far apart two days are, in the units that people count in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """The time between two days: `days` in all, and the whole `months` that fit exactly or nearly."""

    days: int
    months: int

    @classmethod
    def between(cls, a: dt.date, b: dt.date) -> Span:
        """The span between two days, whichever comes first."""
        first, last = sorted((a, b))
        months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
        return cls((last - first).days, months)


def since(today: dt.date, date: dt.date) -> dict[str, str | int | dt.date]:
    """Arguments of the messages `since.future`, `since.today` and `since.past`."""
    span = Span.between(today, date)
    return {"days": span.days, "months": span.months, "date": date, "today": today}


def tense(today: dt.date, date: dt.date) -> str:
    """`future`, `today` or `past`: where a date lies."""
    if date == today:
        return "today"
    return "future" if date > today else "past"
