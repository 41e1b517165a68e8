"""Taking an answer back, and giving it back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, curator, ids, raw, server_id, speak, texts, the_id, walk
from tests.franchise.world import TODAY, franchise_base
from tests.service.fakes import ScriptedEngine, StillClock
from tests.service.house import House, house

MENU = "Retire this answer"
NOW = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
QUESTION = "Who directed Tidewright?"
TWO = "who directed Tidewright and who composed the music?"


@pytest.fixture
def rooms(engine: ScriptedEngine) -> House:
    """The invented franchise, answered by the engine itself."""
    return house(franchise_base(), clock=StillClock(now=NOW))


async def asked(server: Server, question: str = QUESTION) -> Any:
    result = await server.ben.slash(server.channel, "ask", question=question)
    assert result.response
    return result.response


async def consider(server: Server, who: Any, message: Any) -> Any:
    result = await who.context_menu(server.channel, MENU, message)
    assert result.ephemeral
    assert result.response
    return result.response


async def open_list(server: Server, who: Any) -> Any:
    return (await who.slash(server.channel, "questions")).response


def retired(server: Server) -> frozenset[str]:
    return server.rooms.services.servers.retired(server_id(server))


async def retire(server: Server, who: Any, question: str = QUESTION) -> Any:
    """Ask and retire what came; the card that the curator has seen."""
    card = await consider(server, who, await asked(server, question))
    await who.click(card, label="Retire")
    return card


async def test_nothing_happens_before_it_is_confirmed(server: Server) -> None:
    cora = await curator(server)
    card = await consider(server, cora, await asked(server))
    assert "> Who directed it?" in texts(card)
    assert "-# Entry: director" in texts(card)
    assert not retired(server)
    assert "Osei" in server.said()[0].content


async def test_it_may_be_kept(server: Server) -> None:
    cora = await curator(server)
    card = await consider(server, cora, await asked(server))
    await server.env.restart_bot(new_client(server.rooms))
    result = await cora.click(card, label="Keep it")
    assert result.acknowledged
    assert not retired(server)
    assert "Osei" in server.said()[0].content
    with pytest.raises(Exception, match="Unknown Message"):
        await cora.click(card, label="Retire")


async def test_retired_entry_is_not_told_any_more(server: Server) -> None:
    cora = await curator(server)
    card = await retire(server, cora)
    assert retired(server) == {"director"}
    assert await server.rooms.store.all_retired() == {server_id(server): {"director"}}
    assert "Retired on this server" in texts(card)
    again = await asked(server)
    assert "Osei directs" not in again.content
    choices = await server.ann.autocomplete(server.channel, "ask", "question", "who directed tide")
    assert QUESTION not in [choice["value"] for choice in choices]


async def test_message_says_that_it_was_taken_back(server: Server) -> None:
    cora = await curator(server)
    await retire(server, cora)
    (message,) = server.said()
    assert message.content == "-# The curators of this server took this answer back."
    assert not message.components


async def test_other_servers_keep_it(server: Server) -> None:
    cora = await curator(server)
    await retire(server, cora)
    assert not server.rooms.services.servers.retired("17")


async def test_one_of_several_is_picked(server: Server) -> None:
    ada = admin(server)
    card = await consider(server, ada, await asked(server, TWO))
    (menu,) = [c for c in walk(raw(card)) if c["type"] == 3]
    assert len(menu["options"]) == 2
    await ada.select(card, [menu["options"][1]["value"]])
    assert "-# Entry: composer" in texts(card)
    assert not retired(server)
    await ada.click(card, label="Retire")
    assert retired(server) == {"composer"}


@pytest.mark.parametrize("question", ["hello", "who is the best president?"])
async def test_nothing_to_retire(server: Server, question: str) -> None:
    ada = admin(server)
    card = await consider(server, ada, await asked(server, question))
    assert "nothing that could be retired" in card.content
    assert not card.components


async def test_message_of_a_member_tells_nothing(server: Server) -> None:
    ada = admin(server)
    message = await server.ben.send(server.channel, QUESTION)
    assert "nothing that could be retired" in (await consider(server, ada, message)).content


async def test_message_that_is_no_longer_remembered_still_knows_its_entry(server: Server) -> None:
    ada = admin(server)
    message = await asked(server)
    await server.env.restart_bot(new_client(server.rooms))
    server.rooms.clock.seconds += 2 * 86_400
    card = await consider(server, ada, message)
    await server.env.restart_bot(new_client(server.rooms))
    await ada.click(card, label="Retire")
    assert retired(server) == {"director"}


async def test_entry_that_is_gone_meanwhile_is_said(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = admin(server)
    card = await consider(server, ada, await asked(server))
    monkeypatch.setattr(server.rooms.services.library, "_whole", type("Base", (), {"packs": ()}))
    result = await ada.click(card, label="Retire")
    assert result.response
    assert "no longer know that entry" in result.response.content
    assert not retired(server)


async def test_answer_that_is_gone_is_retired_all_the_same(server: Server) -> None:
    ada = admin(server)
    message = await asked(server)
    card = await consider(server, ada, message)
    await server.ben.click(message, custom_id=the_id(message, "gone:"))
    result = await ada.click(card, label="Retire")
    assert retired(server) == {"director"}
    assert "could not change the message" in result.followups[0].content


async def test_others_are_refused(server: Server) -> None:
    card = await consider(server, server.ann, await asked(server))
    assert "curators" in card.content
    assert not card.components


async def test_role_that_was_taken_meanwhile_is_refused(server: Server) -> None:
    cora = await curator(server)
    card = await consider(server, cora, await asked(server))
    await server.rooms.services.servers.change(server_id(server), {"curators": None})
    result = await cora.click(card, label="Retire")
    assert result.ephemeral
    assert not retired(server)
    assert "Osei" in server.said()[0].content


async def test_store_that_is_away_is_said(server: Server) -> None:
    ada = admin(server)
    card = await consider(server, ada, await asked(server))
    server.rooms.store.away = True
    result = await ada.click(card, label="Retire")
    assert result.response
    assert "could not be kept" in result.response.content
    assert not retired(server)
    assert "Osei" in server.said()[0].content


async def test_second_click_changes_nothing(server: Server) -> None:
    ada = admin(server)
    message = await asked(server)
    first, second = await consider(server, ada, message), await consider(server, ada, message)
    await ada.click(first, label="Retire")
    await ada.click(second, label="Retire")
    assert retired(server) == {"director"}


async def test_restored_from_the_list(server: Server) -> None:
    ada = admin(server)
    await retire(server, ada)
    shown = await open_list(server, ada)
    await ada.click(shown, label="Retired answers")
    assert "Who directed it?" in texts(shown)
    await server.env.restart_bot(new_client(server.rooms))
    await ada.click(shown, label="Restore")
    assert "No answer is retired" in texts(shown)
    assert not retired(server)
    assert "Osei directs" in (await asked(server)).content


async def test_restoring_is_for_curators(server: Server) -> None:
    cora = await curator(server)
    await retire(server, cora)
    shown = await open_list(server, cora)
    await cora.click(shown, label="Retired answers")
    await server.rooms.services.servers.change(server_id(server), {"curators": None})
    await cora.click(shown, label="Restore")
    assert retired(server) == {"director"}
    assert [i for i in ids(shown) if i.startswith("restore:")]


async def test_speaks_the_curators_language_and_the_servers(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = admin(server)
    await server.rooms.services.servers.change(server_id(server), {"language": "fr"})
    message = await asked(server)
    speak(monkeypatch, "de")
    card = await consider(server, ada, message)
    assert "Diese Antwort zurückziehen?" in texts(card)
    await ada.click(card, label="Zurückziehen")
    assert server.said()[0].content == "-# Les curateurs de ce serveur ont retiré cette réponse."
