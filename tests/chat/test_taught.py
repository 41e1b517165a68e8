"""Asked again, a question is answered with what the curators said."""

from __future__ import annotations

from typing import Any

from bot.service.records import Outcome
from tests.chat.conftest import Server, new_client
from tests.chat.curators import (
    QUESTION,
    admin,
    answer,
    ask_in_vain,
    change,
    curator,
    declined,
    file,
    filings,
    ids,
    inbox,
    server_id,
    texts,
)
from tests.service.fakes import answered
from tests.service.house import house

TOLD = "Old Mara did.\n-# Answered by the curators of this server, May 4, 2026 · Source: the log"


async def teach(server: Server, text: str = "Old Mara did.") -> Any:
    """A question is filed and answered; the curator."""
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await answer(cora, server.said(desk)[0], text, "the log")
    return cora


async def test_same_question_gets_the_curators_answer(server: Server) -> None:
    await teach(server)
    server.engine.script = {**server.engine.script, "who lit THE lamp": declined()}
    await server.ben.send(server.channel, f"{server.me} who lit THE lamp")
    assert server.said()[-1].content.startswith(TOLD)


async def test_packs_answer_comes_first(server: Server) -> None:
    await teach(server)
    server.engine.script = {QUESTION: answered("Oskar did.")}
    result = await server.ann.slash(server.channel, "ask", question=QUESTION)
    assert result.response
    assert result.response.content.startswith("Oskar did.")


async def test_another_server_does_not_get_it(server: Server) -> None:
    await teach(server)
    elsewhere = server.env.create_guild("Elsewhere")
    zoe = elsewhere.add_member(server.env.create_user("zoe"))
    result = await zoe.slash(elsewhere.create_text_channel("pier"), "ask", question=QUESTION)
    assert result.response
    assert "Mara" not in result.response.content


async def test_outlives_a_restart(server: Server) -> None:
    await teach(server)
    rooms = house(engine=server.engine, store=server.rooms.store, clock=server.rooms.clock)
    assert await rooms.services.taught.load()
    await server.env.restart_bot(new_client(rooms))
    result = await ask_in_vain(server)
    assert result.response
    assert result.response.content.startswith(TOLD)


async def test_hidden_parts_follow_the_place(server: Server) -> None:
    await teach(server, "A keeper. ||Mara.||")
    await change(server, spoilers="refuse")
    result = await ask_in_vain(server)
    assert result.response
    assert "A keeper." in result.response.content
    assert "Mara" not in result.response.content


async def test_counts_as_answered_and_as_no_entry_of_a_pack(server: Server) -> None:
    await teach(server)
    await ask_in_vain(server)
    await server.rooms.services.recorder.flush()
    today = server.rooms.clock.today()
    found = await server.rooms.store.statistics(server_id(server), today, 9)
    assert found.total(Outcome.ANSWERED) == 1
    assert found.total(Outcome.DECLINED) == 1
    assert not found.entries


async def test_answer_of_curators_can_be_retired_and_restored(server: Server) -> None:
    cora = await teach(server)
    card = (await cora.context_menu(server.channel, "Retire this answer", server.said()[0])).response
    assert QUESTION in texts(card)
    await cora.click(card, label="Retire")
    again = await ask_in_vain(server)
    assert again.response
    assert "Mara" not in again.response.content
    shown = (await cora.slash(server.channel, "questions")).response
    await cora.click(shown, label="Retired answers")
    assert QUESTION in texts(shown)
    await cora.click(shown, label="Restore")
    again = await ask_in_vain(server)
    assert again.response
    assert again.response.content.startswith(TOLD)


async def test_vote_knows_the_answer_of_curators(server: Server) -> None:
    await teach(server)
    result = await ask_in_vain(server)
    assert result.response
    votes = [i for i in ids(result.response) if i.startswith("vote:")]
    assert [vote.rpartition(":")[2] for vote in votes] == ["curators.1"] * 2


async def test_question_that_was_answered_meanwhile_is_not_filed_again(server: Server) -> None:
    asked = await ask_in_vain(server, private=True)
    await teach(server)
    assert asked.response
    result = await server.ann.click(asked.response, label="Ask the curators")
    assert result.ephemeral
    assert result.response
    assert result.response.content.startswith(f"> {QUESTION}\n{TOLD}")
    assert not await filings(server)


async def test_server_that_was_left_is_forgotten(server: Server) -> None:
    await teach(server)
    server.rooms.services.taught.forget("another")
    home = server_id(server)
    assert server.rooms.services.taught.find(home, QUESTION)
    server.env.bot.dispatch("guild_remove", server.env.bot.get_guild(int(home)))
    await server.env.settle()
    assert server.rooms.services.taught.find(home, QUESTION) is None


async def test_edited_question_finds_it_too(server: Server) -> None:
    await teach(server)
    server.engine.script = {**server.engine.script, "who?": declined()}
    message = await server.ann.send(server.channel, f"{server.me} who?")
    await server.ann.edit(message, f"{server.me} {QUESTION}")
    assert server.said()[-1].content.startswith(TOLD)


async def test_dismissed_question_teaches_nothing(server: Server) -> None:
    desk = await inbox(server)
    ada = admin(server)
    await file(server)
    await ada.click(server.said(desk)[0], label="Dismiss")
    again = await ask_in_vain(server)
    assert again.response
    assert "curators of this server" not in again.response.content
