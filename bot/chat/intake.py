"""Which events are taken in: each once, and none after the bot has been asked to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.service.protocols import Clock
from bot.service.recent import Recent

LIFETIME = 900.0
CAPACITY = 20_000


class Intake:
    """Lets each event in once and knows how many are being worked on.

    Discord may deliver an event again, above all after a dropped connection.
    """

    def __init__(self, clock: Clock) -> None:
        self._seen: Recent[int, bool] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)
        self._working = 0
        self._open = True
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def admit(self, event: int) -> Iterator[bool]:
        """Whether to work on the event with this id; it counts as in flight until the block ends."""
        if not self._open or self._seen.get(event):
            yield False
            return
        self._seen.put(event, value=True)
        self._working += 1
        self._idle.clear()
        try:
            yield True
        finally:
            self._working -= 1
            if not self._working:
                self._idle.set()

    async def drain(self, within: float) -> int:
        """Let nothing more in and wait for what is in flight; how much is left after `within` seconds."""
        self._open = False
        try:
            async with asyncio.timeout(within):
                await self._idle.wait()
        except TimeoutError:
            pass
        return self._working
