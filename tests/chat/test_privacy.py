"""`/privacy`: what is kept, one's own data as a file and gone, and a server's."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.chat.cards import COMPONENTS, TEXTS
from bot.chat.features.privacy import lay_out_privacy
from bot.chat.markup import size
from bot.service.places import Asker
from bot.service.records import Asked, Filing, FilingStatus, Outcome
from bot.wording import LANGUAGES
from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, change, server_id, speak, texts, walk

EXPORT, DELETE, SERVER, KEEP = (
    "Export my data",
    "Delete my data",
    "Delete this server’s data",
    "Keep it",
)
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


def labels(shown: Any) -> list[str]:
    return [item["label"] for item in walk(shown.components) if "label" in item]


async def open_card(server: Server, who: MemberActor | None = None) -> Any:
    result = await (who or server.ann).slash(server.channel, "privacy")
    assert result.ephemeral
    assert result.response
    return result.response


async def played(server: Server, who: MemberActor) -> None:
    """A vote and a quiz answer of a member."""
    await server.ann.send(server.channel, f"{server.me} lamp")
    answer = server.said()[-1]
    await who.click(answer, custom_id="vote:n:lamp.lit")
    await server.rooms.store.score(server_id(server), "77", str(who.id), right=True, at=NOON)


async def kept(server: Server, who: MemberActor) -> Any:
    voter = server.rooms.services.pseudonyms.of(str(who.id))
    return await server.rooms.store.member_data(str(who.id), voter)


async def exported(server: Server, result: InteractionResult) -> Any:
    assert result.ephemeral
    assert result.response
    (file,) = result.response.attachments
    assert file.filename == "my-data.json"
    return json.loads(await file.read())


async def test_it_tells_what_is_kept_and_for_how_long(server: Server) -> None:
    told = texts(await open_card(server))
    assert told.count("30 days") == 4
    for words in ("Without its author", "Your votes", "Quiz points", "In memory alone", "The author"):
        assert words in told


async def test_the_days_are_the_operators(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.rooms.services.recorder, "_keep", dt.timedelta(days=1))
    assert "30" not in texts(card := await open_card(server))
    assert "for 1 day." in texts(card)


async def test_everything_of_a_member_comes_as_a_file(server: Server) -> None:
    await played(server, server.ann)
    card = await open_card(server)
    found = await exported(server, await server.ann.click(card, label=EXPORT))
    assert found["member"] == str(server.ann.id)
    (vote,) = found["votes"]
    assert (vote["entry"], vote["right"], vote["text"]) == ("lamp.lit", False, "lamp")
    assert found["quiz"]["points"] == {server_id(server): {"right": 1, "played": 1, "rank": 1}}
    assert found["quiz"]["answered"] == [{"server": server_id(server), "message": "77"}]
    (question,) = found["in_memory"]["questions"]
    assert (question["text"], question["channel"]) == ("lamp", str(server.channel.id))
    assert found["in_memory"]["conversations"] == [
        {"channel": str(server.channel.id), "understood": ["lamp"]}
    ]


async def test_nobody_gets_what_is_anothers(server: Server) -> None:
    await played(server, server.ann)
    card = await open_card(server, server.ben)
    found = await exported(server, await server.ben.click(card, label=EXPORT))
    assert not found["votes"]
    assert not found["quiz"]["points"]
    assert not found["in_memory"]["questions"]
    assert str(server.ann.id) not in json.dumps(found)


async def test_a_members_data_is_deleted_after_a_second_click(server: Server) -> None:
    await played(server, server.ann)
    await played(server, server.ben)
    card = await open_card(server)
    await server.ann.click(card, label=DELETE)
    assert (await kept(server, server.ann)).votes
    assert labels(card) == [DELETE, KEEP]
    await server.ann.click(card, label=DELETE)
    assert "3 records" in texts(card)
    gone = await kept(server, server.ann)
    assert not any((gone.votes, gone.standings, gone.quizzes))
    assert (await kept(server, server.ben)).votes


async def test_what_is_in_memory_is_forgotten_as_well(server: Server) -> None:
    await played(server, server.ann)
    reply = server.said()[-1]
    await server.ben.send(server.channel, f"{server.me} wick")
    card = await open_card(server)
    await server.ann.click(card, label=DELETE)
    await server.ann.click(card, label=DELETE)
    services = server.rooms.services
    assert services.exchanges.by_message(str(reply.id)) is None
    await server.ann.send(server.channel, f"{server.me} oil")
    assert server.said()[-1].content.startswith("oil\n"), "the conversation begins anew"
    await server.ann.send(server.channel, f"{server.me} oil", reply_to=reply)
    assert server.said()[-1].content.startswith("oil\n"), "also where it is a reply"
    await server.ben.send(server.channel, f"{server.me} oil")
    assert server.said()[-1].content.startswith("wick / oil\n"), "others go on"


async def test_nothing_is_deleted_where_the_member_thinks_better_of_it(server: Server) -> None:
    await played(server, server.ann)
    card = await open_card(server)
    await server.ann.click(card, label=DELETE)
    await server.ann.click(card, label=KEEP)
    assert labels(card) == [EXPORT, DELETE]
    assert (await kept(server, server.ann)).votes


async def test_deleting_twice_finds_nothing_more(server: Server) -> None:
    await played(server, server.ann)
    first, second = await open_card(server), await open_card(server)
    for card in (first, second, first, second):
        await server.ann.click(card, label=DELETE)
    assert "nothing of yours was kept" in texts(second)


async def test_buttons_outlive_a_restart(server: Server) -> None:
    await played(server, server.ann)
    card = await open_card(server)
    await server.ann.click(card, label=DELETE)
    await server.env.restart_bot(new_client(server.rooms))
    await server.ann.click(card, label=DELETE)
    assert not (await kept(server, server.ann)).votes


async def test_an_admin_deletes_what_is_kept_of_the_server(server: Server) -> None:
    await fill(server)
    ada = admin(server)
    card = await open_card(server, ada)
    await ada.click(card, label=SERVER)
    assert server_id(server) in await server.rooms.store.servers()
    await ada.click(card, label=SERVER)
    assert "nothing is kept about this server" in texts(card)
    assert server_id(server) not in await server.rooms.store.servers()
    assert not server.rooms.services.servers.settings(server_id(server)).private


async def test_what_waits_to_be_kept_of_a_server_goes_too(server: Server) -> None:
    services = server.rooms.services
    services.recorder.note(Asked(server_id(server), NOON.date(), Outcome.DECLINED, text="who?"))
    ada = admin(server)
    card = await open_card(server, ada)
    await ada.click(card, label=SERVER)
    await ada.click(card, label=SERVER)
    await services.recorder.flush()
    assert server_id(server) not in await server.rooms.store.servers()


async def test_members_cannot_delete_what_is_kept_of_the_server(server: Server) -> None:
    card = await open_card(server)
    assert SERVER not in labels(card)


@pytest.mark.parametrize("clicks", [1, 2])
async def test_whoever_is_no_admin_any_more_is_told_so(server: Server, clicks: int) -> None:
    await fill(server)
    ada = admin(server)
    card = await open_card(server, ada)
    if clicks == 2:
        await ada.click(card, label=SERVER)
    dethrone(server)
    result = await ada.click(card, label=SERVER)
    assert result.ephemeral
    assert result.response
    assert "Only those who may manage this server" in result.response.content
    assert server_id(server) in await server.rooms.store.servers()


async def test_a_store_that_is_away_is_said_and_nothing_is_lost(server: Server) -> None:
    await played(server, server.ann)
    await fill(server)
    ada = admin(server)
    card, theirs = await open_card(server), await open_card(server, ada)
    await server.ann.click(card, label=DELETE)
    await ada.click(theirs, label=SERVER)
    server.rooms.store.away = True
    for result in (await server.ann.click(card, label=DELETE), await ada.click(theirs, label=SERVER)):
        assert result.ephemeral
        assert result.response
        assert "out of reach" in result.response.content
    server.rooms.store.away = False
    assert (await kept(server, server.ann)).votes
    assert server.rooms.services.exchanges.of(Asker(str(server.ann.id)))
    assert server.rooms.services.servers.settings(server_id(server)).private
    assert server_id(server) in await server.rooms.store.servers()


async def test_export_from_a_store_that_is_away_is_a_sentence(server: Server) -> None:
    card = await open_card(server)
    server.rooms.store.away = True
    result = await server.ann.click(card, label=EXPORT)
    assert result.response
    assert "out of reach" in result.response.content


async def test_a_direct_message_works_too(server: Server) -> None:
    fan = server.env.create_user("fan")
    result = await fan.slash("privacy")
    assert result.response
    assert labels(result.response) == [EXPORT, DELETE]
    found = await exported(server, await fan.click(result.response, label=EXPORT))
    assert found["member"] == str(fan.id)


async def test_it_is_said_in_the_members_language(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "de")
    card = await open_card(server)
    assert "30 Tage" in texts(card)
    for _ in ("ask", "do it"):
        await server.ann.click(card, label="Meine Daten löschen")
    assert "nichts gespeichert" in texts(card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_card_fits(language: str) -> None:
    card: Any = lay_out_privacy(365, language, for_admin=True)
    items = list(walk(card.to_components()))
    assert sum(size(item["content"]) for item in items if "content" in item) <= TEXTS
    assert len(items) <= COMPONENTS
    assert all(len(item.get("label", "")) <= 80 for item in items)


async def fill(server: Server) -> None:
    """Settings, and a question before the curators."""
    await change(server, private=True)
    filing = Filing(server_id(server), str(server.channel.id), "88", "who lit it?", NOON)
    await server.rooms.store.file(filing)
    assert await server.rooms.store.filings(server_id(server), FilingStatus.OPEN, 9)


def dethrone(server: Server) -> None:
    """Take the admins' role its permission."""
    guild = server.env.backend.get_guild(server.env.guild.id)
    (role,) = [role for role in guild.roles.values() if role.name == "ada"]
    role.permissions = 0
