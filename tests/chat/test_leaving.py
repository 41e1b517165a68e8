"""Servers that the bot has left."""

from __future__ import annotations

import discord
import pytest

from bot.service.settings import Settings
from tests.chat.conftest import Server


async def _known(server: Server, guild: str) -> bool:
    return guild in await server.rooms.store.servers()


async def test_nothing_is_kept_of_a_server_that_is_left(server: Server) -> None:
    guild = str(server.env.guild.id)
    await server.rooms.services.servers.change(guild, {"paused": True})
    here = server.env.bot.get_guild(server.env.guild.id)
    assert here
    await here.leave()
    await server.env.settle()
    assert not await _known(server, guild)
    assert server.rooms.services.servers.settings(guild) == Settings()


async def test_server_that_was_left_meanwhile_is_forgotten_at_the_next_start(server: Server) -> None:
    here = str(server.env.guild.id)
    for guild in (here, "17"):
        await server.rooms.store.put_settings(guild, {"paused": True})
    server.env.bot.dispatch("ready")
    await server.env.settle()
    assert await _known(server, here)
    assert not await _known(server, "17")


async def test_outage_of_the_store_is_no_reason_to_fail(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.rooms.store.away = True
    server.env.bot.dispatch("ready")
    guild = server.env.bot.get_guild(server.env.guild.id)
    assert isinstance(guild, discord.Guild)
    await guild.leave()
    await server.env.settle()
    assert "could not be deleted yet" in caplog.text
