"""Passing a question on to the curators."""

from __future__ import annotations

import discord
import pytest

from bot.service.records import FilingStatus
from tests.chat.conftest import Server, new_client
from tests.chat.curators import (
    QUESTION,
    ask_in_vain,
    change,
    declined,
    file,
    filings,
    ids,
    inbox,
    resting_inbox,
    server_id,
    speak,
    the_id,
)
from tests.service.fakes import offered

LONG = "Who lit the lamp " + "again " * 12 + "last night?"


async def test_anybody_may_file_a_question(server: Server) -> None:
    message = await file(server)
    (filing,) = await filings(server)
    assert filing.text == QUESTION
    assert (filing.server, filing.channel) == (server_id(server), str(server.channel.id))
    assert filing.message == str(message.id)
    assert filing.at == server.rooms.clock.utcnow()


async def test_message_says_so_and_keeps_the_rest(server: Server) -> None:
    asked = await ask_in_vain(server)
    assert asked.response
    before = asked.response.content
    controls = ids(asked.response)
    await server.ben.click(asked.response, label="Ask the curators")
    (message,) = server.said()
    assert message.content == f"{before}\n-# 📨 Passed on to the curators"
    assert ids(message) == [control for control in controls if not control.startswith("file:")]
    assert ids(message)


async def test_nearest_questions_stay(server: Server) -> None:
    near = offered("Who sold it?", "Who broke it?").choices
    reply = declined()
    server.engine.script = {QUESTION: type(reply)(reply.status, reply.parts, (), near, 0.1, ())}
    asked = await server.ann.slash(server.channel, "ask", question=QUESTION)
    assert asked.response
    await server.ben.click(asked.response, label="Ask the curators")
    (message,) = server.said()
    assert [i.partition(":")[0] for i in ids(message)] == ["ask", "ask", "gone"]
    await server.ann.click(message, label="Who sold it?")
    assert any(said.content.startswith("> Who sold it?") for said in server.said())


async def test_what_is_filed_is_scrubbed(server: Server) -> None:
    asked = await ask_in_vain(server, "Is <@17> at www.lamp.example?")
    assert asked.response
    await server.ben.click(asked.response, label="Ask the curators")
    (filing,) = await filings(server)
    assert filing.text == "Is at"


async def test_long_question_is_remembered(server: Server) -> None:
    asked = await ask_in_vain(server, LONG)
    assert asked.response
    assert "file:" in ids(asked.response)
    await server.ben.click(asked.response, label="Ask the curators")
    (filing,) = await filings(server)
    assert filing.text == LONG


async def test_long_question_after_a_restart_is_read_from_the_message_replied_to(server: Server) -> None:
    server.engine.script = {LONG: declined()}
    await server.ann.send(server.channel, f"{server.me} {LONG}")
    await server.env.restart_bot(new_client(server.rooms))
    server.rooms.clock.seconds += 2 * 86_400
    await server.ben.click(server.said()[0], label="Ask the curators")
    assert [filing.text for filing in await filings(server)] == [LONG]


async def test_long_question_that_nobody_remembers_is_said_so(server: Server) -> None:
    asked = await ask_in_vain(server, LONG)
    assert asked.response
    server.rooms.clock.seconds += 2 * 86_400
    result = await server.ben.click(asked.response, label="Ask the curators")
    assert result.ephemeral
    assert result.response
    assert "no longer know which question" in result.response.content
    assert not await filings(server)
    assert "file:" in ids(server.said()[0])


async def test_short_question_outlives_a_restart(server: Server) -> None:
    asked = await ask_in_vain(server)
    assert asked.response
    await server.env.restart_bot(new_client(server.rooms))
    server.rooms.clock.seconds += 2 * 86_400
    await server.ben.click(asked.response, label="Ask the curators")
    assert [filing.text for filing in await filings(server)] == [QUESTION]


async def test_two_clicks_are_one_filing_and_one_notice(server: Server) -> None:
    desk = await inbox(server)
    asked = await ask_in_vain(server)
    assert asked.response
    server.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    await server.ben.click(asked.response, label="Ask the curators")
    await server.ann.click(asked.response, label="Ask the curators")
    assert len(await filings(server)) == 1
    assert len(server.said(desk)) == 1


async def test_answer_to_one_alone_can_be_filed_too(server: Server) -> None:
    asked = await ask_in_vain(server, private=True)
    assert asked.response
    await server.ann.click(asked.response, label="Ask the curators")
    assert [filing.text for filing in await filings(server)] == [QUESTION]
    assert asked.response
    assert "ask me again in a while" in asked.response.content
    assert not [i for i in ids(asked.response) if i.startswith("file:")]


async def test_curators_get_a_notice(server: Server) -> None:
    desk = await inbox(server)
    message = await file(server)
    (notice,) = server.said(desk)
    (filing,) = await filings(server)
    assert filing.notice == str(notice.id)
    lines = notice.content.splitlines()
    assert lines[1] == f"> {QUESTION}"
    assert f"<#{server.channel.id}>" not in lines[2], "the link shows the channel"
    assert f"<t:{int(filing.at.timestamp())}:R>" in lines[2]
    assert f"/channels/{server.env.guild.id}/{server.channel.id}/{message.id}" in lines[2]
    assert the_id(notice, "case:a:") != the_id(notice, "case:d:")


async def test_no_notice_without_a_channel_for_it(server: Server) -> None:
    await file(server)
    assert [filing.notice for filing in await filings(server)] == [""]
    assert len(server.said()) == 1


async def test_notice_that_is_not_allowed_does_not_hinder(server: Server) -> None:
    desk = await inbox(server)
    server.env.inject_error("POST", f"/channels/{desk.id}/messages", status=403, code=50013)
    await file(server)
    assert [filing.text for filing in await filings(server)] == [QUESTION]
    assert "Passed on to the curators" in server.said()[0].content
    assert server.rooms.meter.counts["undelivered the bot may not write in the channel"] == 1


async def test_notice_finds_a_thread_that_has_rested(server: Server) -> None:
    thread = await resting_inbox(server)
    await file(server)
    assert [filing.notice for filing in await filings(server)] == [str(server.said(thread)[0].id)]


async def test_no_notice_goes_to_another_server(server: Server) -> None:
    other = server.env.create_guild("Elsewhere").create_text_channel("desk")
    await change(server, inbox=str(other.id))
    await file(server)
    assert not server.said(other)
    assert server.rooms.meter.counts["undelivered the curators' channel is gone"] == 1


async def test_notice_in_a_channel_that_is_gone_does_not_hinder(server: Server) -> None:
    await change(server, inbox="1234567890")
    await file(server)
    assert [filing.text for filing in await filings(server)] == [QUESTION]
    assert server.rooms.meter.counts["undelivered the curators' channel is gone"] == 1


async def test_notice_never_goes_to_another_server(server: Server) -> None:
    home = server_id(server)
    elsewhere = server.env.create_guild("Elsewhere").create_text_channel("harbour")
    await server.rooms.services.servers.change(home, {"inbox": str(elsewhere.id)})
    asked = await ask_in_vain(server)
    assert asked.response
    await server.ben.click(asked.response, label="Ask the curators")
    assert not server.said(elsewhere)
    assert len(await server.rooms.store.filings(home, FilingStatus.OPEN, 9)) == 1


async def test_store_that_is_away_is_said(server: Server) -> None:
    asked = await ask_in_vain(server)
    assert asked.response
    server.rooms.store.away = True
    result = await server.ben.click(asked.response, label="Ask the curators")
    assert result.ephemeral
    assert result.response
    assert "could not be kept" in result.response.content
    server.rooms.store.away = False
    assert not await filings(server)
    assert "Passed on" not in server.said()[0].content
    await server.ben.click(asked.response, label="Ask the curators")
    assert len(await filings(server)) == 1


async def test_filed_also_where_no_texts_are_kept(server: Server) -> None:
    await change(server, keep_texts=False)
    await file(server)
    assert len(await filings(server)) == 1


async def test_public_line_speaks_the_servers_language(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    await change(server, language="de")
    asked = await ask_in_vain(server)
    assert asked.response
    speak(monkeypatch, "fr")
    await server.ben.click(asked.response, custom_id=f"file:{QUESTION}")
    assert "Den Kuratoren vorgelegt" in server.said()[0].content


async def test_private_line_speaks_the_askers_language(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    await change(server, language="de")
    speak(monkeypatch, "fr")
    asked = await ask_in_vain(server, private=True)
    assert asked.response
    await server.ann.click(asked.response, custom_id=f"file:{QUESTION}")
    assert "Transmise aux curateurs" in asked.response.content


async def test_full_message_says_it_on_the_button(server: Server) -> None:
    channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Ask the curators", custom_id=f"file:{QUESTION}"))
    view.stop()
    full = await channel.send("x" * 2_000, view=view, allowed_mentions=discord.AllowedMentions.none())
    await server.ben.click(full, label="Ask the curators")
    (message,) = server.said()
    assert message.content == "x" * 2_000
    (button,) = message.components[0].children
    assert (button.label, button.disabled) == ("Passed on to the curators", True)


async def test_nothing_is_settled_by_filing(server: Server) -> None:
    await file(server)
    assert not await filings(server, FilingStatus.ANSWERED)
