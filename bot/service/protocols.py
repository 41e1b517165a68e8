"""What the service needs from the outside world; `bot.ops` implements it."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """The only place that time comes from."""

    def utcnow(self) -> dt.datetime:
        """The present moment, in UTC, with its time zone."""
        ...

    def today(self) -> dt.date:
        """The present day in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        ...
