"""Members' messages at bad moments."""

from __future__ import annotations

from typing import Any

import aiohttp
import discord
import pytest

from tests.chat.conftest import Server


async def test_reply_follows_its_question_in_the_chat_of_a_voice_channel(server: Server) -> None:
    lounge = server.env.guild.create_voice_channel("lounge")
    message = await server.ann.send(lounge, f"{server.me} who sold it?")
    await server.ann.edit(message, f"{server.me} who lit it?")
    (reply,) = server.said(lounge)
    assert reply.content.startswith("who lit it?")
    await server.ann.delete(message)
    assert not server.said(lounge)


async def test_question_that_is_deleted_before_its_reply_is_there_keeps_none(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first attempt to reply fails; before the second one the question is gone."""
    send = discord.abc.Messageable.send
    attempts: list[str] = []

    async def fail_once(channel: discord.TextChannel, content: str, **options: Any) -> Any:
        attempts.append(content)
        if len(attempts) == 1:
            (question,) = server.channel.history()
            where = {"id": str(question.id), "channel_id": str(channel.id)}
            server.env.bot.dispatch("raw_message_delete", discord.RawMessageDeleteEvent(where))  # type: ignore[arg-type]
            raise aiohttp.ServerDisconnectedError
        return await send(channel, content, **options)

    monkeypatch.setattr(discord.abc.Messageable, "send", fail_once)
    await server.ann.send(server.channel, f"{server.me} who sold it?")
    assert len(attempts) == 2
    assert not server.said()
