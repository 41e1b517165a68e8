"""Keeping what happened without keeping anybody waiting."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections import Counter
from dataclasses import replace
from typing import Protocol

from bot.service.protocols import Archive, Clock, Ledger, Meter, StoreError
from bot.service.records import Asked

log = logging.getLogger(__name__)

CAPACITY = 5_000
"""Different questions that wait to be kept at most; beyond it the oldest are dropped, and counted."""
PAUSE = 5.0
"""Seconds between a first question and the writing of all that came meanwhile."""
LONGEST_PAUSE = 60.0
EXPIRY_EVERY = 3_600.0


class Books(Ledger, Archive, Protocol):
    """What the recorder needs of a store."""


class Recorder:
    """Takes notes at once and writes them later, in one go. `run` does the writing."""

    def __init__(self, store: Books, clock: Clock, meter: Meter, *, keep_days: int) -> None:
        self._store = store
        self._clock = clock
        self._meter = meter
        self._keep = dt.timedelta(days=keep_days)
        self._waiting: Counter[Asked] = Counter()
        self._news = asyncio.Event()
        self._writing = asyncio.Lock()
        self._dropped = 0

    @property
    def keep_days(self) -> int:
        """How many days texts, votes, filed questions and quiz answers are kept."""
        return self._keep.days

    def note(self, asked: Asked) -> None:
        """Keep this when there is time. Never waits, never fails."""
        self._waiting[asked] += 1
        if len(self._waiting) > CAPACITY:
            self._dropped += self._waiting.pop(next(iter(self._waiting)))
        self._news.set()

    async def run(self) -> None:
        """Write what is noted, and delete what has expired, until cancelled."""
        pause, expires = PAUSE, self._clock.monotonic()
        while True:
            if self._clock.monotonic() >= expires:
                await self._expire()
                expires = self._clock.monotonic() + EXPIRY_EVERY
            try:
                await asyncio.wait_for(self._news.wait(), EXPIRY_EVERY)
            except TimeoutError:
                continue
            await asyncio.sleep(pause)
            pause = PAUSE if await self.flush() else min(pause * 2, LONGEST_PAUSE)

    async def flush(self) -> bool:
        """Write everything that waits; False where the store is away, and all of it is kept for later.

        What somebody else is writing at that moment is written too when it returns.
        """
        async with self._writing:
            while self._waiting:
                batch, self._waiting = self._waiting, Counter()
                try:
                    await self._write(batch)
                except StoreError as error:
                    self._meter.unkept()
                    log.warning("%d questions wait to be counted: %s", self._waiting.total(), error)
                    return False
            self._news.clear()
        if self._dropped:
            log.warning("%d questions were too many to wait, and are not counted", self._dropped)
            self._dropped = 0
        return True

    async def _write(self, batch: Counter[Asked]) -> None:
        """Write to the end, also where the caller is cancelled: else it might be counted twice, or never."""
        asked = [replace(each, times=times) for each, times in batch.items()]
        writing = asyncio.ensure_future(self._store.add(asked))
        try:
            await asyncio.shield(writing)
        finally:
            await asyncio.wait((writing,))
            if writing.exception() is not None:
                self._waiting = batch + self._waiting

    async def _expire(self) -> None:
        try:
            gone = await self._store.expire(self._clock.utcnow() - self._keep)
        except StoreError as error:
            log.warning("What has expired could not be deleted yet: %s", error)
        else:
            if gone:
                log.info("%d records had expired and are deleted", gone)
