"""A map that forgets: bounded in size and in age."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

from bot.service.protocols import Clock

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Keeps each value for `lifetime` seconds after it was last put, and at most `capacity` of them.

    When it is full, the value that was put longest ago makes room.
    """

    def __init__(self, clock: Clock, *, lifetime: float, capacity: int) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._capacity = capacity
        self._entries: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def put(self, key: K, value: V) -> None:
        """Keep `value` under `key`, as the newest."""
        now = self._clock.monotonic()
        self._entries.pop(key, None)
        self._entries[key] = (now + self._lifetime, value)
        self._forget(now)

    def get(self, key: K) -> V | None:
        """The value under `key`; None where there is none or it has expired."""
        entry = self._entries.get(key)
        return None if entry is None or entry[0] <= self._clock.monotonic() else entry[1]

    def items(self) -> list[tuple[K, V]]:
        """What is kept, the oldest first."""
        self._forget(self._clock.monotonic())
        return [(key, value) for key, (_, value) in self._entries.items()]

    def drop(self, key: K) -> None:
        """Forget a value before its time; nothing happens where there is none."""
        self._entries.pop(key, None)

    def __len__(self) -> int:
        self._forget(self._clock.monotonic())
        return len(self._entries)

    def _forget(self, now: float) -> None:
        """Drop from the oldest end: every entry has the same lifetime, so order of age is order of expiry."""
        while self._entries:
            oldest = next(iter(self._entries))
            if len(self._entries) <= self._capacity and self._entries[oldest][0] > now:
                return
            del self._entries[oldest]
