"""What is known of one member or server: handed out and deleted."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from bot.service.exchanges import Exchange, Exchanges
from bot.service.personal import disclose, forget_member, forget_server
from bot.service.places import Asker, Place
from bot.service.protocols import StoreError
from bot.service.records import Asked, Outcome, Vote
from tests.service.fakes import ScriptedEngine, StillClock
from tests.service.house import House, house

HALL = Place("hall", "1")
ANN, BEN = Asker("11"), Asker("12")
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


def _ask(rooms: House, asker: Asker, text: str, message: str, trigger: str | None = None) -> Exchange:
    answer = rooms.services.concierge.ask(HALL, asker, text)
    rooms.services.concierge.remember(answer, message)
    exchange = Exchange(HALL, asker, text, answer, message, rooms.clock.monotonic(), trigger)
    rooms.services.exchanges.put(exchange)
    return exchange


async def _lived_in() -> House:
    """A house in which Ann and Ben asked, voted and played."""
    rooms = house(engine=ScriptedEngine())
    for asker, message in ((ANN, "21"), (BEN, "22")):
        _ask(rooms, asker, f"lamp {asker.id}", message, f"trigger {message}")
        voter = rooms.services.pseudonyms.of(asker.id)
        await rooms.store.vote(Vote("1", message, voter, "lamp.lit", right=False, at=NOON, text="lamp"))
        await rooms.store.score("1", "31", asker.id, right=True, at=NOON)
    return rooms


async def test_all_that_leads_to_a_member_is_handed_out_as_json() -> None:
    rooms = await _lived_in()
    found = await disclose(rooms.services, ANN)
    assert json.loads(json.dumps(found)) == {
        "member": "11",
        "exported": "2026-05-04T23:59:00+00:00",
        "votes": [
            {
                "server": "1",
                "message": "21",
                "voter": rooms.services.pseudonyms.of("11"),
                "entry": "lamp.lit",
                "right": False,
                "at": "2026-05-04T12:00:00+00:00",
                "text": "lamp",
            }
        ],
        "quiz": {
            "points": {"1": {"right": 1, "played": 1, "rank": 1}},
            "answered": [{"server": "1", "message": "31"}],
        },
        "in_memory": {
            "questions": [{"server": "1", "channel": "hall", "message": "21", "text": "lamp 11"}],
            "conversations": [{"channel": "hall", "understood": ["lamp 11"]}],
        },
    }


async def test_all_of_it_goes_and_nothing_of_others() -> None:
    rooms = await _lived_in()
    bens = await disclose(rooms.services, BEN)
    assert await forget_member(rooms.services, ANN) == 3
    found = await disclose(rooms.services, ANN)
    assert not found["votes"]
    assert found["quiz"] == {"points": {}, "answered": []}
    assert found["in_memory"] == {"questions": [], "conversations": []}
    assert rooms.services.exchanges.by_trigger("trigger 21") is None
    assert await disclose(rooms.services, BEN) == bens
    assert rooms.services.exchanges.by_trigger("trigger 22") is not None
    assert await forget_member(rooms.services, ANN) == 0


async def test_nothing_is_forgotten_where_the_store_is_away() -> None:
    rooms = await _lived_in()
    rooms.store.away = True
    with pytest.raises(StoreError):
        await disclose(rooms.services, ANN)
    with pytest.raises(StoreError):
        await forget_member(rooms.services, ANN)
    with pytest.raises(StoreError):
        await forget_server(rooms.services, "1")
    assert rooms.services.exchanges.of(ANN)


async def test_everything_about_a_server_goes_also_what_waits_to_be_kept() -> None:
    rooms = await _lived_in()
    await rooms.services.servers.change("1", {"private": True})
    await rooms.services.servers.change("2", {"private": True})
    rooms.services.recorder.note(Asked("1", NOON.date(), Outcome.DECLINED, text="who?"))
    await forget_server(rooms.services, "1")
    assert await rooms.services.recorder.flush()
    assert await rooms.store.servers() == {"2"}
    assert not rooms.services.servers.settings("1").private
    assert rooms.services.servers.settings("2").private


def test_the_days_that_texts_are_kept_can_be_told() -> None:
    assert house().services.recorder.keep_days == 30


def test_a_later_exchange_for_a_message_is_the_one_that_counts() -> None:
    rooms = house(engine=ScriptedEngine())
    _ask(rooms, ANN, "lamp", "21")
    second = _ask(rooms, ANN, "oil", "21")
    assert rooms.services.exchanges.of(ANN) == [second]
    assert rooms.services.exchanges.forget(ANN) == [second]
    assert Exchanges(StillClock()).forget(ANN) == []
