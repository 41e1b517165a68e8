"""What happened is kept, without keeping anybody waiting."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.service import recorder as module
from bot.service.recorder import Recorder
from bot.service.records import Asked, Outcome, Vote
from tests.service.fakes import StillClock
from tests.service.memory import MemoryStore
from tests.service.meters import TallyMeter

DAY = dt.date(2026, 5, 4)
ASKED = Asked("1", DAY, Outcome.ANSWERED, ("lamp.lit",))


class SlowStore(MemoryStore):
    """Says when it has begun to count, and goes on when it is told to."""

    def __init__(self) -> None:
        MemoryStore.__init__(self)
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()

    async def add(self, asked: Sequence[Asked]) -> None:
        self.begun.set()
        await self.go_on.wait()
        await MemoryStore.add(self, asked)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


async def _answered(store: MemoryStore) -> int:
    return (await store.statistics("1", DAY, 5)).total(Outcome.ANSWERED)


async def test_noted_is_written_later(store: MemoryStore) -> None:
    recorder = Recorder(store, StillClock(), TallyMeter(), keep_days=30)
    recorder.note(ASKED)
    assert await _answered(store) == 0
    assert await recorder.flush()
    assert await _answered(store) == 1


async def test_store_that_is_away_loses_nothing(store: MemoryStore) -> None:
    meter = TallyMeter()
    recorder = Recorder(store, StillClock(), meter, keep_days=30)
    store.away = True
    for _ in range(3):
        recorder.note(ASKED)
    assert not await recorder.flush()
    assert meter.counts["unkept"] == 1
    store.away = False
    assert await recorder.flush()
    assert await _answered(store) == 3


async def test_writing_that_is_cancelled_counts_once() -> None:
    store = SlowStore()
    recorder = Recorder(store, StillClock(), TallyMeter(), keep_days=30)
    recorder.note(ASKED)
    writing = asyncio.create_task(recorder.flush())
    await store.begun.wait()
    writing.cancel()
    store.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await recorder.flush()
    assert await _answered(store) == 1


async def test_writing_that_is_cancelled_and_fails_is_kept_for_later() -> None:
    store = SlowStore()
    recorder = Recorder(store, StillClock(), TallyMeter(), keep_days=30)
    recorder.note(ASKED)
    writing = asyncio.create_task(recorder.flush())
    await store.begun.wait()
    writing.cancel()
    store.away = True
    store.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writing
    store.away = False
    assert await recorder.flush()
    assert await _answered(store) == 1


async def test_what_is_being_written_is_waited_for() -> None:
    store = SlowStore()
    recorder = Recorder(store, StillClock(), TallyMeter(), keep_days=30)
    recorder.note(ASKED)
    first, second = asyncio.create_task(recorder.flush()), asyncio.create_task(recorder.flush())
    await store.begun.wait()
    await asyncio.sleep(0)
    assert not second.done()
    store.go_on.set()
    await second
    assert await _answered(store) == 1
    await first


async def test_flood_is_bounded_and_logged(
    store: MemoryStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "CAPACITY", 10)
    recorder = Recorder(store, StillClock(), TallyMeter(), keep_days=30)
    for number in range(25):
        recorder.note(replace(ASKED, entries=(f"lamp.{number}",)))
    await recorder.flush()
    assert "15 questions were too many" in caplog.text
    assert await _answered(store) == 10


async def test_runs_on_its_own_and_deletes_what_has_expired(
    store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.0)
    clock = StillClock()
    old = clock.utcnow() - dt.timedelta(days=31)
    await store.vote(Vote("1", "5", "somebody", "lamp.lit", right=True, at=old))
    recorder = Recorder(store, clock, TallyMeter(), keep_days=30)
    running = asyncio.create_task(recorder.run())
    recorder.note(ASKED)
    async with asyncio.timeout(5):
        while not await _answered(store):  # noqa: ASYNC110 - the store has no event to wait for
            await asyncio.sleep(0)
    running.cancel()
    assert not (await store.member_data("7", "somebody")).votes
