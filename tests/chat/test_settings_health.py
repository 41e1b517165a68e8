"""What `/settings` says of the bot's permissions."""

from __future__ import annotations

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.chat.features.settings.pages import Page
from bot.chat.troubles import NEEDED, NEEDED_IN_THREADS
from bot.wording import LANGUAGES, has, say
from tests.chat.admins import MARK, opened
from tests.chat.conftest import Server
from tests.chat.curators import server_id


def forbid(server: Server, name: str, **permissions: bool) -> ChannelHandle:
    assert server.env.bot.user
    overwrite = discord.PermissionOverwrite(**permissions)
    return server.env.guild.create_text_channel(name, overwrites={server.env.bot.user: overwrite})


async def test_permissions_that_are_all_there_take_one_calm_line(server: Server) -> None:
    desk = await opened(server)
    assert f"✅ {say('settings-health.well')}" in desk.text()
    assert MARK not in desk.text()


async def test_missing_permissions_are_named_with_the_channels(server: Server) -> None:
    quiet = [forbid(server, f"quiet-{n}", send_messages=False) for n in range(6)]
    desk = await opened(server)
    named = ", ".join(c.mention for c in quiet[:4])
    assert f"{MARK} I lack **Send Messages** in {named} and 2 more." in desk.text()


async def test_only_the_answer_channels_matter_where_there_are_any(server: Server) -> None:
    forbid(server, "quiet", send_messages=False)
    desk = await opened(server, Page.PLACES)
    assert MARK in desk.text()
    await desk.select("set-several:channels", server.channel)
    assert say("settings-health.well") in desk.text()


async def test_hidden_channel_is_an_alarm_only_where_the_bot_should_answer(server: Server) -> None:
    hidden = forbid(server, "hidden", view_channel=False)
    desk = await opened(server, Page.PLACES)
    assert f"-# I cannot see {hidden.mention}." in desk.text()
    assert MARK not in desk.text()
    await server.rooms.services.servers.change(desk.id, {"channels": [str(hidden.id)]})
    await desk.turn(Page.OVERVIEW)
    assert f"{MARK} I lack **View Channels** in {hidden.mention}." in desk.text()


@pytest.mark.parametrize("key", ["inbox", "forums"])
async def test_curators_channel_and_forums_matter_too(server: Server, key: str) -> None:
    quiet = forbid(server, "quiet", read_message_history=False)
    where = str(quiet.id)
    await server.rooms.services.servers.change(
        server_id(server),
        {"channels": [str(server.channel.id)], key: where if key == "inbox" else [where]},
    )
    desk = await opened(server)
    assert f"{MARK} I lack **Read Message History** in {quiet.mention}." in desk.text()


async def test_paused_channel_does_not_matter(server: Server) -> None:
    quiet = forbid(server, "quiet", send_messages=False)
    desk = await opened(server, Page.PLACES)
    await desk.select("set-several:paused_channels", quiet)
    assert say("settings-health.well") in desk.text()


async def test_refusal_of_the_last_day_is_told(server: Server) -> None:
    desk = await opened(server)
    server.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await server.ann.send(server.channel, f"{server.me} lamp")
    await desk.turn(Page.PLACES)
    assert say("settings-health.refused", channels=server.channel.mention) in desk.text()
    server.rooms.clock.seconds += 86_401
    await desk.turn(Page.OVERVIEW)
    assert say("settings-health.well") in desk.text()


def test_every_permission_that_is_needed_has_its_name() -> None:
    for name in {*NEEDED, *NEEDED_IN_THREADS}:
        assert all(has(f"settings-permission.{name}", language) for language in LANGUAGES)
