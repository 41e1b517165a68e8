"""What is kept of servers goes when they are left, and only then."""

from __future__ import annotations

import pytest

from bot.service.records import Asked, Outcome
from tests.chat.conftest import Server

ELSEWHERE = "17"


async def _ready(server: Server) -> frozenset[str]:
    """The servers that something is kept of once Discord has listed those that there are."""
    await server.rooms.store.put_settings(ELSEWHERE, {"paused": True})
    server.env.bot.dispatch("ready")
    await server.env.settle()
    return await server.rooms.store.servers()


@pytest.mark.parametrize(("status", "code"), [(404, 10004), (403, 50001)])
async def test_server_without_access_is_forgotten(server: Server, status: int, code: int) -> None:
    server.env.inject_error("GET", f"/guilds/{ELSEWHERE}", status=status, code=code)
    assert ELSEWHERE not in await _ready(server)


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_server_that_discord_cannot_tell_of_is_not_forgotten(server: Server, status: int) -> None:
    server.env.inject_error("GET", f"/guilds/{ELSEWHERE}", status=status, times=None)
    assert ELSEWHERE in await _ready(server)


async def test_unavailable_server_is_not_forgotten(server: Server) -> None:
    here = str(server.env.guild.id)
    await server.rooms.store.put_settings(here, {"paused": True})
    guild = server.env.bot.get_guild(server.env.guild.id)
    assert guild
    guild.unavailable = True
    assert here in await _ready(server)


async def test_what_waits_to_be_counted_does_not_come_after_the_deletion(server: Server) -> None:
    guild = str(server.env.guild.id)
    recorder = server.rooms.services.recorder
    recorder.note(Asked(guild, server.rooms.clock.today(), Outcome.DECLINED, text="who sold it?"))
    here = server.env.bot.get_guild(server.env.guild.id)
    assert here
    await here.leave()
    await server.env.settle()
    assert await recorder.flush()
    assert not await server.rooms.store.servers()


async def test_another_bot_on_the_same_store_deletes_nothing(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.rooms.store._application = "17"
    here = server.env.bot.get_guild(server.env.guild.id)
    assert here
    await server.rooms.store.put_settings(str(here.id), {"paused": True})
    assert ELSEWHERE in await _ready(server)
    assert "belongs to another bot" in caplog.text
    await here.leave()
    await server.env.settle()
    assert str(here.id) in await server.rooms.store.servers()
