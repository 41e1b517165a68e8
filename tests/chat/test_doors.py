"""Where the bot is asked, and where it keeps silent."""

from __future__ import annotations

import discord
import pytest

from bot.chat.client import intents
from tests.chat.conftest import EXAMPLES, Server
from tests.service.fakes import answered


def test_no_intent_is_privileged() -> None:
    assert intents().value == 4609


async def test_slash_command_is_answered(server: Server) -> None:
    server.engine.script = {"who lit it?": answered("Mara lit it.", history="Before, Oskar did.")}
    result = await server.ann.slash(server.channel, "ask", question="who lit it?")
    assert result.response
    assert not result.ephemeral
    assert result.response.content == (
        "Mara lit it.\n-# Before, Oskar did.\n"
        "-# Source: The lamp is lit (news, March 2024) · checked January 1, 2026 · Was this right?"
    )


async def test_ask_has_one_required_option_and_works_everywhere(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    ask = next(command for command in synced if command["name"] == "ask")
    assert ask["contexts"] == [0, 1, 2]
    assert ask["integration_types"] == [0, 1]
    question, *others = ask["options"]
    assert (question["name"], question["type"], question["required"]) == ("question", 3, True)
    assert question["autocomplete"]
    assert [(option["name"], option["required"]) for option in others] == [
        ("private", False),
        ("member", False),
    ]


async def test_mention_gets_the_same_as_a_reply(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="who lit it?")
    asked = await server.ben.send(server.channel, f"{server.me} who lit it?")
    reply = server.said()[-1]
    assert result.response
    assert reply.content == result.response.content
    assert reply.reference.message_id == asked.id


@pytest.mark.parametrize(
    "text", ["{me} who lit it?", "who lit it? {me}", "who {me} lit it?", "{nick} who lit it?"]
)
async def test_mention_is_taken_out_wherever_it_stands(server: Server, text: str) -> None:
    nick = server.me.replace("<@", "<@!")
    await server.ann.send(server.channel, text.format(me=server.me, nick=nick))
    assert [question.text for question in server.engine.asked] == ["who lit it?"]


async def test_other_mentions_and_emoji_are_not_part_of_the_question(server: Server) -> None:
    text = f"{server.me} <@&17> <a:wave:1234> who {server.ben.mention} lit it in {server.channel.mention}?"
    await server.ann.send(server.channel, text)
    assert [question.text for question in server.engine.asked] == ["who lit it in ?"]


async def test_thread_is_a_place_of_its_own(server: Server) -> None:
    await server.ann.send(server.channel, f"{server.me} lamp")
    bot_channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(bot_channel, discord.TextChannel)
    await bot_channel.create_thread(name="oil", type=discord.ChannelType.public_thread)
    (thread,) = server.channel.threads
    await server.ann.send(thread, f"{server.me} wick")
    assert server.said(thread)[-1].content.startswith("wick\n")


async def test_direct_message_needs_no_mention(server: Server) -> None:
    fan = server.env.create_user("fan")
    await fan.send_dm("who lit it?")
    assert fan.dm_channel.last_message
    assert fan.dm_channel.last_message.content.startswith("who lit it?\n")


async def test_slash_command_in_a_direct_message(server: Server) -> None:
    result = await server.env.create_user("fan").slash("ask", question="who lit it?")
    assert result.response
    assert result.response.content.startswith("who lit it?\n")


async def test_slash_and_mention_share_a_conversation(server: Server) -> None:
    await server.ann.slash(server.channel, "ask", question="lamp")
    await server.ann.send(server.channel, f"{server.me} oil")
    assert server.said()[-1].content.startswith("lamp / oil\n")


async def test_reply_follows_up_even_for_another_member(server: Server) -> None:
    await server.ann.send(server.channel, f"{server.me} lamp")
    first = server.said()[-1]
    await server.ann.send(server.channel, f"{server.me} oil")
    await server.ben.send(server.channel, f"{server.me} wick", reply_to=first)
    assert server.said()[-1].content.startswith("lamp / wick\n")


async def test_reply_to_somebody_else_is_no_follow_up(server: Server) -> None:
    other = await server.ben.send(server.channel, "I like lamps")
    await server.ann.send(server.channel, f"{server.me} lamp")
    await server.ann.send(server.channel, f"{server.me} oil", reply_to=other)
    assert server.said()[-1].content.startswith("lamp / oil\n")


async def test_bare_mention_introduces_and_shows_three_questions(server: Server) -> None:
    await server.ann.send(server.channel, f"{server.me}!")
    introduction = server.said()[-1]
    assert "Harbour" in introduction.content
    assert "The lamp is lit" in introduction.content
    assert [row.children[0].label for row in introduction.components] == list(EXAMPLES)


async def test_example_is_answered_beside_the_others(server: Server) -> None:
    await server.ann.send(server.channel, server.me)
    introduction = server.said()[-1]
    result = await server.ann.click(introduction, label=EXAMPLES[0])
    assert result.response
    assert not result.ephemeral
    assert result.response.content.startswith(f"> {EXAMPLES[0]}\n{EXAMPLES[0]}\n")
    assert len(server.said()[0].components) == 3


async def test_silence_where_the_bot_is_not_meant(server: Server) -> None:
    await server.ann.send(server.channel, "who lit it?")
    await server.ann.send(server.channel, "@everyone who lit it?")
    assert not server.posts()


async def test_silence_towards_messages_without_content(server: Server) -> None:
    await server.ann.send(server.channel, f"{server.me} lamp")
    picture = [("lamp.png", b"lamp")]
    await server.ann.send(server.channel, attachments=picture, reply_to=server.said()[0])
    assert len(server.posts()) == 1


async def test_silence_towards_bots_and_webhooks(server: Server) -> None:
    robot = server.env.guild.add_member(server.env.create_user("robot", bot=True))
    await robot.send(server.channel, f"{server.me} who lit it?")
    await server.env.guild.create_webhook(server.channel).send(f"{server.me} who lit it?")
    assert not server.posts()


async def test_message_that_comes_again_is_answered_once(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    client = server.env.bot
    message = await client.get_partial_messageable(server.channel.id).fetch_message(asked.id)
    client.dispatch("message", message)
    await server.env.settle()
    assert len(server.said()) == 1
    assert len(server.engine.asked) == 1


async def test_nonce_is_the_message(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    (body,) = server.posts()
    assert (body["nonce"], body["enforce_nonce"]) == (str(asked.id), True)
    assert body["message_reference"]["fail_if_not_exists"] is False
    assert body["flags"] & discord.MessageFlags(suppress_embeds=True).value
