"""Choosing among the questions that the bot offers."""

from __future__ import annotations

import discord

from tests.chat.conftest import Server, new_client
from tests.service.fakes import offered

LONG = "Who lit the lamp " + "again " * 12 + "last night?"


async def _offer(server: Server, *questions: str) -> discord.Message:
    server.engine.script = {"lamp": offered(*questions)}
    await server.ann.send(server.channel, f"{server.me} lamp")
    message: discord.Message = server.said()[-1]
    return message


async def test_choice_of_the_asker_takes_the_place_of_the_offer(server: Server) -> None:
    offer = await _offer(server, "Who lit it?", "Who sold it?")
    result = await server.ann.click(offer, label="Who sold it?")
    assert result.acknowledged
    (message,) = server.said()
    assert message.id == offer.id
    assert message.content.startswith("> Who sold it?\nlamp / Who sold it?\n")
    assert [button.emoji.name for button in message.components[0].children] == ["👍", "👎", "🗑️"]


async def test_edit_in_place_pings_nobody(server: Server) -> None:
    offer = await _offer(server, "Who lit it?")
    await server.ann.click(offer, label="Who lit it?")
    edit = server.posts()[-1]
    assert edit["type"] == discord.InteractionResponseType.message_update.value
    assert edit["data"]["allowed_mentions"] == {"parse": []}


async def test_choice_of_another_gets_a_copy_of_their_own(server: Server) -> None:
    offer = await _offer(server, "Who lit it?")
    result = await server.ben.click(offer, label="Who lit it?")
    assert result.ephemeral
    assert result.response
    assert result.response.content.startswith("> Who lit it?\nWho lit it?\n")
    assert server.said()[0].content == offer.content


async def test_choice_in_place_goes_on_with_the_conversation(server: Server) -> None:
    offer = await _offer(server, "Who lit it?")
    await server.ann.click(offer, label="Who lit it?")
    await server.ben.send(server.channel, f"{server.me} when", reply_to=offer)
    assert server.said()[-1].content.startswith("lamp / Who lit it? / when\n")


async def test_choice_outlives_a_restart(server: Server) -> None:
    offer = await _offer(server, "Who lit it?")
    await server.env.restart_bot(new_client(server.rooms))
    await server.ann.click(offer, label="Who lit it?")
    assert server.said()[0].content.startswith("> Who lit it?\nlamp / Who lit it?\n")


async def test_long_questions_come_as_a_menu(server: Server) -> None:
    offer = await _offer(server, LONG, "Who sold it?")
    row, _controls = offer.components
    assert isinstance(row, discord.ActionRow)
    (menu,) = row.children
    assert isinstance(menu, discord.SelectMenu)
    await server.ann.select(offer, [LONG])
    assert server.said()[0].content.splitlines()[1] == f"lamp / {LONG}"


async def test_component_of_another_age_gets_a_polite_word(server: Server) -> None:
    channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="old", custom_id="of-another-age"))
    view.stop()
    old = await channel.send("old", view=view, allowed_mentions=discord.AllowedMentions.none())
    result = await server.ann.click(old, label="old")
    assert result.ephemeral
    assert result.response
    assert "ask me again" in result.response.content
