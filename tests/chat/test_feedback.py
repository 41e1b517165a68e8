"""The small buttons below an answer."""

from __future__ import annotations

import datetime as dt

import discord

from bot.answering.values import Message, Part, PartKind, Reply, ReplyStatus
from bot.service.records import Outcome
from tests.chat.conftest import Server, new_client

DAY = dt.date(2026, 5, 4)


async def _ask(server: Server, question: str = "who lit the lamp?") -> discord.Message:
    await server.ann.send(server.channel, f"{server.me} {question}")
    message: discord.Message = server.said()[-1]
    return message


def _button(message: discord.Message, emoji: str) -> str:
    buttons = [button for row in message.components for button in row.children]  # type: ignore[union-attr]
    return next(b.custom_id for b in buttons if b.emoji and b.emoji.name == emoji)  # type: ignore[union-attr, return-value]


async def _wrong(server: Server) -> int:
    figures = await server.rooms.store.statistics(str(server.env.guild.id), DAY, 5)
    return figures.total(Outcome.WRONG)


async def test_vote_is_counted_and_thanked_for(server: Server) -> None:
    message = await _ask(server)
    result = await server.ben.click(message, custom_id=_button(message, "👎"))
    assert result.ephemeral
    assert await _wrong(server) == 1
    assert server.rooms.meter.counts["vote wrong"] == 1
    figures = await server.rooms.store.statistics(str(server.env.guild.id), DAY, 5)
    assert figures.unknowns == (("who lit the lamp?", 1),)


async def test_second_thought_takes_the_first_back(server: Server) -> None:
    message = await _ask(server)
    await server.ben.click(message, custom_id=_button(message, "👎"))
    await server.ben.click(message, custom_id=_button(message, "👍"))
    assert await _wrong(server) == 0


async def test_same_vote_twice_counts_once(server: Server) -> None:
    message = await _ask(server)
    for _ in range(2):
        await server.ben.click(message, custom_id=_button(message, "👎"))
    assert await _wrong(server) == 1
    assert server.rooms.meter.counts["vote wrong"] == 1


async def test_voter_is_kept_as_a_hash_alone(server: Server) -> None:
    message = await _ask(server)
    await server.ben.click(message, custom_id=_button(message, "👍"))
    assert str(server.ben.id) not in repr(server.rooms.store)
    voter = server.rooms.services.pseudonyms.of(str(server.ben.id))
    (vote,) = (await server.rooms.store.member_data(str(server.ben.id), voter)).votes
    assert (vote.right, vote.entry, vote.text) == (True, "lamp.lit", "")


async def test_vote_outlives_a_restart(server: Server) -> None:
    message = await _ask(server)
    await server.env.restart_bot(new_client(server.rooms))
    await server.ben.click(message, custom_id=_button(message, "👎"))
    assert await _wrong(server) == 1


async def test_server_that_keeps_no_words(server: Server) -> None:
    guild = str(server.env.guild.id)
    await server.rooms.services.servers.change(guild, {"keep_texts": False})
    message = await _ask(server)
    await server.ben.click(message, custom_id=_button(message, "👎"))
    figures = await server.rooms.store.statistics(guild, DAY, 5)
    assert figures.total(Outcome.WRONG) == 1
    assert not figures.unknowns


async def test_vote_that_cannot_be_kept_is_said(server: Server) -> None:
    message = await _ask(server)
    server.rooms.store.away = True
    result = await server.ben.click(message, custom_id=_button(message, "👎"))
    assert result.ephemeral
    assert result.response
    assert "could not be kept" in result.response.content
    assert server.rooms.meter.counts["unkept"] == 1


async def test_asker_takes_the_answer_away(server: Server) -> None:
    message = await _ask(server)
    await server.ann.click(message, custom_id=_button(message, "🗑️"))
    assert not server.said()


async def test_nobody_else_does(server: Server) -> None:
    message = await _ask(server)
    result = await server.ben.click(message, custom_id=_button(message, "🗑️"))
    assert result.ephemeral
    assert server.said()


async def test_whoever_may_delete_messages_does(server: Server) -> None:
    role = server.env.guild.create_role("keepers", permissions=discord.Permissions(manage_messages=True))
    keeper = server.env.guild.add_member(server.env.create_user("keeper"), roles=[role])
    message = await _ask(server)
    await keeper.click(message, custom_id=_button(message, "🗑️"))
    assert not server.said()


async def test_answer_to_a_command_is_taken_away(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="lamp")
    assert result.response
    message = result.response.message
    await server.ann.click(message, custom_id=_button(message, "🗑️"))
    assert not server.said()


async def test_small_talk_has_no_controls(server: Server) -> None:
    hello = Part(PartKind.LEAD, Message("talk.personal", {"titles": "lamps"}))
    server.engine.script = {"hi": Reply(ReplyStatus.DECLINED, (hello,), (), (), 0.9, ())}
    await server.ann.send(server.channel, f"{server.me} hi")
    assert not server.said()[0].components


async def test_what_is_answered_is_counted_after_the_reply(server: Server) -> None:
    await _ask(server)
    assert server.rooms.meter.counts["question answered"] == 1
    await server.rooms.services.recorder.flush()
    figures = await server.rooms.store.statistics(str(server.env.guild.id), DAY, 5)
    assert figures.entries == (("lamp.lit", 1),)
    assert not figures.unknowns, "the words of an answered question are not kept"


async def test_nothing_is_counted_outside_of_servers(server: Server) -> None:
    await server.env.create_user("fan").send_dm("lamp")
    await server.rooms.services.recorder.flush()
    assert not await server.rooms.store.servers()
