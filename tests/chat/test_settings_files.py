"""`/settings` with packs, files and a store that may be away: what cannot be leaves everything as it is."""

from __future__ import annotations

import json
from typing import Any

import discord
import pytest

from bot.chat.features.settings.pages import Page
from bot.packs.problems import PackError
from bot.service.administration import export
from bot.service.library import Library
from bot.service.settings import Json, Settings
from bot.wording import say
from tests.chat.admins import MARK, Visit, opened
from tests.chat.conftest import Server
from tests.chat.curators import admin, server_id, texts
from tests.service.fakes import ScriptedEngine, base, pack
from tests.service.house import House, house


@pytest.fixture
def prepared() -> list[frozenset[str]]:
    """The selections of packs that were made ready."""
    return []


@pytest.fixture
def rooms(engine: ScriptedEngine, prepared: list[frozenset[str]], request: pytest.FixtureRequest) -> House:
    """A house with several packs, of which one cannot be read, where a test asks for them."""
    packs = getattr(request, "param", ("harbour",))

    def build(selection: frozenset[str]) -> Any:
        if "broken" in selection:
            raise PackError(())
        prepared.append(selection)
        return base(*map(pack, sorted(selection)))

    made = house(base(*map(pack, packs)), engine=engine)
    library = Library(made.services.library.whole, build)
    object.__setattr__(made.services, "library", library)
    return made


several_packs = pytest.mark.parametrize("rooms", [("harbour", "quay", "broken")], indirect=True)


async def test_single_pack_is_no_choice(server: Server) -> None:
    desk = await opened(server, Page.LANGUAGE)
    assert "set-packs" not in json.dumps(desk.panel.components)


@several_packs
async def test_packs_are_ready_before_they_are_answered_from(
    server: Server, prepared: list[frozenset[str]]
) -> None:
    desk = await opened(server, Page.LANGUAGE)
    assert desk.picked("set-packs") == []
    await desk.select("set-packs", "quay", "harbour")
    assert prepared == [{"quay", "harbour"}]
    assert (await desk.kept()).packs == {"quay", "harbour"}
    assert set(desk.picked("set-packs")) == {"quay", "harbour"}
    await desk.select("set-packs")
    assert await desk.kept() == desk.settings == Settings()


@several_packs
async def test_all_packs_are_the_same_as_none_chosen(server: Server) -> None:
    desk = await opened(server, Page.LANGUAGE)
    await desk.select("set-packs", "quay")
    await desk.select("set-packs", "quay", "harbour", "broken")
    assert desk.settings == Settings()


@several_packs
async def test_packs_that_cannot_be_read_change_nothing(server: Server) -> None:
    desk = await opened(server, Page.LANGUAGE)
    await desk.select("set-packs", "broken")
    assert say("settings-note.packs_away") in desk.text()
    assert await desk.kept() == desk.settings == Settings()


async def exported(desk: Visit) -> bytes:
    result = await desk.admin.click(desk.panel, custom_id="set-export")
    assert result.ephemeral
    assert result.response
    (attachment,) = result.response.attachments
    assert attachment.filename == "settings.json"
    assert "run /settings and attach this file as “import”" in texts(result.response)
    return await attachment.read()


async def test_export_is_taken_back_by_import(server: Server) -> None:
    desk = await opened(server)
    values: dict[str, Json] = {
        "caution": "bold",
        "channels": [str(server.channel.id)],
        "channel_spoilers": {"7": "allow"},
    }
    changed = await server.rooms.services.servers.change(desk.id, values)
    document = await exported(desk)
    assert json.loads(document)["settings"] == values
    assert desk.id not in document.decode()
    await server.rooms.services.servers.reset(desk.id)
    await server.rooms.services.servers.change(desk.id, {"private": True})
    result = await desk.admin.slash(server.channel, "settings", **{"import": ("settings.json", document)})
    assert result.ephemeral
    assert result.response
    assert say("settings-note.imported", count=3) in texts(result.response)
    assert await desk.kept() == desk.settings == changed


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"no json", "settings-import.unreadable"),
        (b"\xff\xfe", "settings-import.unreadable"),
        (b"[" * 60_000, "settings-import.unreadable"),
        (b"[1]", "settings-import.foreign"),
        (b'{"caution": "bold"}', "settings-import.foreign"),
        (b'{"format": "concierge-settings", "version": 1, "settings": []}', "settings-import.foreign"),
        (b'{"format": "concierge-settings", "version": 0, "settings": {}}', "settings-import.foreign"),
        (b'{"format": "concierge-settings", "version": 2, "settings": {}}', "settings-import.newer"),
        (b" " * 65_537, "settings-import.large"),
    ],
)
async def test_file_that_is_no_export_changes_nothing(server: Server, document: bytes, said: str) -> None:
    result = await admin(server).slash(server.channel, "settings", **{"import": ("settings.json", document)})
    assert result.response
    assert f"{MARK} {say(said, setting='')}" in texts(result.response)
    assert await server.rooms.store.all_settings() == {}


@pytest.mark.parametrize(
    ("values", "said", "key"),
    [
        ({"private": True, "tea": 1}, "settings-import.unknown", "tea"),
        ({"private": True, "<@1>`**": 1}, "settings-import.unknown", r"\<@1\>\`\*\*"),
        ({"private": True, "caution": "wild"}, "settings-import.value", "caution"),
        ({"private": True, "channels": ["../etc"]}, "settings-import.value", "channels"),
    ],
)
async def test_import_names_the_setting_at_fault(
    server: Server, values: dict[str, Any], said: str, key: str
) -> None:
    document = json.dumps({"format": "concierge-settings", "version": 1, "settings": values}).encode()
    result = await admin(server).slash(server.channel, "settings", **{"import": ("settings.json", document)})
    assert result.response
    assert f"{MARK} {say(said, setting=key)}" in texts(result.response)
    assert await server.rooms.store.all_settings() == {}


async def test_file_that_discord_does_not_give_changes_nothing(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def late(*_: Any) -> bytes:
        raise TimeoutError

    monkeypatch.setattr(discord.Attachment, "read", late)
    result = await admin(server).slash(server.channel, "settings", **{"import": ("settings.json", b"{}")})
    assert result.response
    assert say("settings-import.missing") in texts(result.response)


async def test_store_that_is_away_changes_nothing_and_says_so(server: Server) -> None:
    desk = await opened(server, Page.ANSWERS)
    server.rooms.store.away = True
    await desk.click("set-flag:answers:private:y")
    assert f"{MARK} {say('settings-note.unkept')}" in desk.text()
    assert desk.settings == Settings()
    assert desk.component("set-flag:answers:private:y")
    assert server.rooms.meter.counts["unkept"] == 1
    server.rooms.store.away = False
    await desk.click("set-flag:answers:private:y")
    assert desk.settings.private
    assert MARK not in desk.text()


async def test_reset_and_import_while_the_store_is_away(server: Server) -> None:
    await server.rooms.services.servers.change(server_id(server), {"caution": "bold"})
    desk = await opened(server)
    server.rooms.store.away = True
    await desk.click("set-reset:ask")
    await desk.click("set-reset:yes")
    assert say("settings-note.unkept") in desk.text()
    document = export(Settings(private=True))
    result = await desk.admin.slash(server.channel, "settings", **{"import": ("s.json", document)})
    assert result.response
    assert say("settings-note.unkept") in texts(result.response)
    assert desk.settings.export() == {"caution": "bold"}


async def test_banner_stands_while_the_settings_could_not_be_read(server: Server) -> None:
    server.rooms.store.away = True
    assert not await server.rooms.services.servers.load()
    desk = await opened(server)
    assert f"{MARK} {say('settings-note.away')}" in desk.text()
    server.rooms.store.away = False
    assert await server.rooms.services.servers.load()
    await desk.turn(Page.PLACES)
    assert say("settings-note.away") not in desk.text()
