"""Snowflakes: Discord's ids, which carry the time of their making."""

from __future__ import annotations

import datetime as dt
import itertools
import time

DISCORD_EPOCH_MS = 1_420_070_400_000


class Snowflakes:
    """Gives ids as strings, each larger than the last and made now."""

    def __init__(self) -> None:
        self._counter = itertools.count(1)

    def __call__(self, age_seconds: float = 0.0) -> str:
        """A fresh id, as if made `age_seconds` ago."""
        milliseconds = time.time_ns() // 1_000_000 - round(age_seconds * 1000) - DISCORD_EPOCH_MS
        return str((milliseconds << 22) | (next(self._counter) & 0x3FFFFF))


def made_at(snowflake: str) -> str:
    """The time in an id, in ISO 8601 with microseconds and offset as Discord writes it."""
    milliseconds = (int(snowflake) >> 22) + DISCORD_EPOCH_MS
    return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).isoformat(timespec="microseconds")
