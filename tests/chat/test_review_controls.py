"""Clicks of the impatient, and of those who may not."""

from __future__ import annotations

import discord
import pytest

from tests.chat.conftest import Server
from tests.chat.curators import change, ids, server_id

GONE = 10008


async def test_second_click_on_removal_is_no_error(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    await server.ann.send(server.channel, f"{server.me} who lit the lamp?")
    server.env.inject_error("DELETE", "/webhooks/*/*/messages/@original", status=404, code=GONE)
    result = await server.ann.click(server.said()[0], custom_id=_removal(server))
    assert result.deferred
    assert not result.followups
    assert "Internal error" not in caplog.text
    assert not server.rooms.meter.counts["error"]


async def test_whoever_may_not_write_has_the_bot_say_nothing_to_others(server: Server) -> None:
    """The menu of a message can be opened where nothing can be written."""
    news = server.env.guild.create_text_channel("news")
    herald = server.env.guild.add_member(
        server.env.create_user("herald"),
        roles=[server.env.guild.create_role("heralds", permissions=discord.Permissions(administrator=True))],
    )
    message = await herald.send(news, "who lit the lamp?")
    everyone = discord.utils.get(server.env.bot.get_guild(server.env.guild.id).roles, name="@everyone")  # type: ignore[union-attr]
    assert everyone
    channel = server.env.bot.get_channel(news.id)
    assert isinstance(channel, discord.TextChannel)
    me = channel.guild.me
    await channel.set_permissions(me, send_messages=True)
    await channel.set_permissions(everyone, send_messages=False)
    result = await server.ben.context_menu(news, "Answer this", message)
    assert result.ephemeral
    assert result.response
    assert "who lit the lamp?" in result.response.content
    assert not server.said(news)


async def test_role_that_everybody_has_makes_no_curators(server: Server) -> None:
    await change(server, curators=server_id(server))
    result = await server.ben.slash(server.channel, "questions")
    assert result.response
    assert "for this server's curators" in result.response.content


@pytest.mark.parametrize("setting", [{"paused": True}, {"private": True}])
async def test_about_is_not_shown_to_all_where_the_bot_keeps_silent(
    server: Server, setting: dict[str, bool]
) -> None:
    await change(server, **setting)
    result = await server.ben.slash(server.channel, "about", private=False)
    assert result.ephemeral


async def test_about_is_shown_to_all_where_that_is_wanted(server: Server) -> None:
    assert not (await server.ben.slash(server.channel, "about", private=False)).ephemeral


def _removal(server: Server) -> str:
    (found,) = [each for each in ids(server.said()[0]) if each.startswith("gone:")]
    return found
