"""What servers decide: read, changed, kept, and put back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.places import Place
from bot.service.protocols import StoreError
from bot.service.rules import rules_for
from bot.service.servers import Servers
from bot.service.settings import (
    SETTINGS,
    Caution,
    Json,
    Pace,
    SettingError,
    Settings,
    SpoilerPolicy,
)
from bot.wording import LANGUAGES
from tests.service.memory import MemoryStore

IDS = st.integers(0, 2**64 - 1).map(str)
ANY_SETTINGS = st.builds(
    Settings,
    paused=st.booleans(),
    channels=st.frozensets(IDS, max_size=5),
    paused_channels=st.frozensets(IDS, max_size=5),
    forums=st.frozensets(IDS, max_size=5),
    private=st.booleans(),
    caution=st.sampled_from(Caution),
    spoilers=st.sampled_from(SpoilerPolicy),
    channel_spoilers=st.dictionaries(IDS, st.sampled_from(SpoilerPolicy), max_size=5),
    pace=st.sampled_from(Pace),
    language=st.none() | st.sampled_from(LANGUAGES),
    curators=st.none() | IDS,
    inbox=st.none() | IDS,
    packs=st.frozensets(st.text("abc-", min_size=1, max_size=9), max_size=3),
    keep_texts=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


class SlowStore(MemoryStore):
    """Others get on with their work before it has read or written."""

    async def all_settings(self) -> Mapping[str, Mapping[str, Json]]:
        found = await MemoryStore.all_settings(self)
        for _ in range(5):
            await asyncio.sleep(0)
        return found

    async def put_settings(self, server: str, values: Mapping[str, Json]) -> None:
        await asyncio.sleep(0)
        await MemoryStore.put_settings(self, server, values)


@given(ANY_SETTINGS)
def test_what_is_exported_is_read_again(settings: Settings) -> None:
    assert Settings.read(settings.export()) == settings


def test_defaults_export_nothing() -> None:
    assert Settings().export() == {}


@given(st.sampled_from(SETTINGS), JSON)
def test_any_value_is_taken_or_refused_by_name(key: str, value: Any) -> None:
    complaint, settings = "", Settings()
    try:
        settings = settings.changed(key, value)
    except SettingError as error:
        complaint = str(error)
    assert not complaint or f"'{key}'" in complaint
    assert Settings().changed(key, settings.kept(key)) == settings


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("paused", 1),
        ("paused", "yes"),
        ("channels", "12"),
        ("channels", ["x"]),
        ("channels", ["1"] * 501),
        ("caution", "reckless"),
        ("channel_spoilers", {"1": "maybe"}),
        ("channel_spoilers", {"x": "hide"}),
        ("language", "tlh"),
        ("curators", 5),
        ("packs", [""]),
        ("colour", "red"),
    ],
)
def test_wrong_value_is_refused_by_name(key: str, value: Any) -> None:
    with pytest.raises(SettingError, match=key):
        Settings().changed(key, value)


async def test_change_holds_at_once_and_after_a_restart() -> None:
    store = MemoryStore()
    servers = Servers(store)
    await servers.change("1", {"caution": "careful", "paused": True})
    assert servers.settings("1").caution is Caution.CAREFUL
    again = Servers(store)
    assert await again.load()
    assert again.settings("1") == servers.settings("1")
    assert again.settings("2") == Settings()


async def test_default_is_not_kept() -> None:
    store = MemoryStore()
    servers = Servers(store)
    await servers.change("1", {"paused": True})
    await servers.change("1", {"paused": False})
    assert not (await store.all_settings()).get("1")


async def test_changes_at_the_same_time_all_hold() -> None:
    store = SlowStore()
    servers = Servers(store)
    await asyncio.gather(
        servers.change("1", {"paused": True}),
        servers.change("1", {"pace": "strict"}),
        servers.change("2", {"private": True}),
    )
    assert servers.settings("1") == Settings(paused=True, pace=Pace.STRICT)
    again = Servers(store)
    await again.load()
    assert again.settings("1") == servers.settings("1")


async def test_change_while_settings_are_read_is_not_lost() -> None:
    servers = Servers(SlowStore())
    await asyncio.gather(servers.load(), servers.change("1", {"paused": True}), servers.retire("1", "lamp"))
    assert servers.settings("1").paused
    assert servers.retired("1") == {"lamp"}


async def test_reset_puts_everything_back() -> None:
    store = MemoryStore()
    servers = Servers(store)
    await servers.change("1", {"paused": True, "pace": "strict"})
    assert await servers.reset("1") == Settings() == servers.settings("1")
    assert not (await store.all_settings()).get("1")


async def test_wrong_change_changes_nothing() -> None:
    servers = Servers(MemoryStore())
    with pytest.raises(SettingError):
        await servers.change("1", {"paused": True, "pace": "wild"})
    assert servers.settings("1") == Settings()


async def test_change_that_cannot_be_kept_does_not_hold() -> None:
    store = MemoryStore()
    servers = Servers(store)
    store.away = True
    with pytest.raises(StoreError):
        await servers.change("1", {"paused": True})
    assert servers.settings("1") == Settings()


async def test_store_that_is_away_leaves_defaults_and_says_so() -> None:
    store = MemoryStore()
    store.away = True
    servers = Servers(store)
    assert not await servers.load()
    assert servers.trouble
    assert servers.settings("1") == Settings()


async def test_what_another_version_kept_is_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    store = MemoryStore()
    values: dict[str, Json] = {"paused": True, "pace": "wild", "of_tomorrow": 1}
    await store.put_settings("1", values)
    servers = Servers(store)
    await servers.load()
    assert servers.settings("1") == Settings(paused=True)
    assert "pace" in caplog.text
    assert "of_tomorrow" in caplog.text


async def test_retired_entry_is_kept_and_restored() -> None:
    store = MemoryStore()
    servers = Servers(store)
    await servers.retire("1", "lamp.lit")
    again = Servers(store)
    await again.load()
    assert again.retired("1") == {"lamp.lit"}
    await again.restore("1", "lamp.lit")
    assert again.retired("1") == frozenset()


async def test_rules_of_a_place() -> None:
    servers = Servers(MemoryStore())
    hall, loft = Place("10", "1"), Place("11", "1", parent="10")
    assert rules_for(servers, hall, "de").language == "de"
    await servers.change("1", {"language": "fr", "channels": ["10"]})
    rules = rules_for(servers, hall, "de")
    assert rules.language == "fr"
    assert rules.answers_in(hall)
    assert rules.answers_in(loft), "a thread belongs to its channel"
    assert not rules.answers_in(Place("12", "1"))
    await servers.change("1", {"forums": ["20"]})
    post = Place("21", "1", parent="20")
    assert rules_for(servers, post, "de").answers_in(post), "a chosen forum is a place to answer in"
    await servers.change("1", {"paused_channels": ["11"]})
    assert not rules_for(servers, loft, "de").answers_in(loft)
    await servers.change("1", {"paused": True})
    assert not rules_for(servers, hall, "de").answers_in(hall)
