"""The system's clock."""

from __future__ import annotations

import datetime as dt
import time


class SystemClock:
    """Real time; implements `bot.service.protocols.Clock`."""

    def utcnow(self) -> dt.datetime:
        """The present moment, in UTC, with its time zone."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """The present day in UTC."""
        return self.utcnow().date()

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        return time.monotonic()
