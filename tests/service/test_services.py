"""The services as a whole: what they know after a start, also one without a store."""

from __future__ import annotations

import pytest

from bot.service import services as module
from bot.service.library import Library
from bot.service.records import Filing, FilingStatus
from tests.service.fakes import StillClock, base, pack
from tests.service.house import house
from tests.service.memory import MemoryStore


async def test_what_the_store_could_not_give_at_the_start_is_read_once_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "RETRY_PAUSE", 0.0)
    store, now = MemoryStore(), StillClock().utcnow()
    await store.put_settings("1", {"packs": ["quay"]})
    kept = await store.file(Filing("1", "8", "9", "Who lit the lamp?", now))
    await store.settle("1", kept.id, FilingStatus.ANSWERED, "Mara did.", now)
    library = Library(base(pack("harbour"), pack("quay")), lambda names: base(*map(pack, sorted(names))))
    services = house(store=store, library=library).services
    store.away = True
    assert not await services.start()
    store.away = False
    await services.recover()
    assert services.servers.trouble is None
    told = services.taught.find("1", "Who lit the lamp?")
    assert told
    assert told.answer == "Mara did."
    chosen = services.servers.settings("1").packs
    assert [each.name for each in library.base(chosen).packs] == ["quay"]
