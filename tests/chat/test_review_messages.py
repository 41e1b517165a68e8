"""Members' messages at bad moments."""

from __future__ import annotations

import discord

from bot.answering.values import Reply
from tests.chat.conftest import Server
from tests.service.fakes import answered


async def test_reply_follows_its_question_in_the_chat_of_a_voice_channel(server: Server) -> None:
    lounge = server.env.guild.create_voice_channel("lounge")
    message = await server.ann.send(lounge, f"{server.me} who sold it?")
    await server.ann.edit(message, f"{server.me} who lit it?")
    (reply,) = server.said(lounge)
    assert reply.content.startswith("who lit it?")
    await server.ann.delete(message)
    assert not server.said(lounge)


async def test_question_that_is_deleted_while_it_is_answered_keeps_no_reply(server: Server) -> None:
    """The first attempt to reply fails; before the second one the question is gone."""

    def answer_meanwhile() -> Reply:
        (question,) = server.channel.history()
        where = {"id": str(question.id), "channel_id": str(server.channel.id)}
        server.env.bot.dispatch("raw_message_delete", discord.RawMessageDeleteEvent(where))  # type: ignore[arg-type]
        return answered("Oskar did.")

    server.engine.script = {"who sold it?": answer_meanwhile}
    server.env.inject_error("POST", "/channels/*/messages", status=503)
    await server.ann.send(server.channel, f"{server.me} who sold it?")
    assert not server.said()
    assert server.rooms.meter.counts["question answered"] == 1
