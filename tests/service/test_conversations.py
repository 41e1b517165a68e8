"""What the service remembers of conversations, and for how long."""

from __future__ import annotations

from bot.answering.values import Context, Turn
from bot.service.conversations import Conversations
from bot.service.places import Asker, Place
from bot.service.recent import Recent
from tests.service.fakes import StillClock

HALL, CELLAR = Place("hall"), Place("cellar")
ANN, BEN = Asker("ann"), Asker("ben")


def _about(word: str) -> Context:
    return Context((Turn((), None, (), (word,), ()),))


def test_conversation_belongs_to_a_place_and_an_asker() -> None:
    conversations = Conversations(StillClock())
    conversations.after(HALL, ANN, _about("lamp"))
    assert conversations.before(HALL, ANN) == _about("lamp")
    assert conversations.before(CELLAR, ANN) == Context()
    assert conversations.before(HALL, BEN) == Context()


def test_reply_to_a_message_goes_back_to_where_it_stood() -> None:
    conversations = Conversations(StillClock())
    conversations.after(HALL, ANN, _about("lamp"))
    conversations.carry("1", _about("lamp"))
    conversations.after(HALL, ANN, _about("oil"))
    assert conversations.before(HALL, BEN, follows="1") == _about("lamp")
    assert conversations.before(HALL, ANN, follows="1") == _about("lamp")
    assert conversations.before(HALL, ANN) == _about("oil")


def test_reply_to_a_forgotten_message_begins_anew() -> None:
    conversations = Conversations(StillClock())
    conversations.after(HALL, ANN, _about("oil"))
    assert conversations.before(HALL, ANN, follows="gone") == Context()


def test_conversation_is_forgotten_ten_minutes_after_its_last_turn() -> None:
    clock = StillClock()
    conversations = Conversations(clock)
    conversations.after(HALL, ANN, _about("lamp"))
    clock.seconds += 599
    conversations.after(HALL, ANN, _about("oil"))
    clock.seconds += 599
    assert conversations.before(HALL, ANN) == _about("oil")
    clock.seconds += 1
    assert conversations.before(HALL, ANN) == Context()


def test_the_oldest_make_room() -> None:
    recent: Recent[int, str] = Recent(StillClock(), lifetime=10, capacity=2)
    for number in (1, 2, 1, 3):
        recent.put(number, str(number))
    assert (recent.get(1), recent.get(2), recent.get(3)) == ("1", None, "3")
    assert len(recent) == 2


def test_what_has_expired_takes_no_room() -> None:
    clock = StillClock()
    recent: Recent[int, str] = Recent(clock, lifetime=10, capacity=5)
    recent.put(1, "one")
    clock.seconds += 10
    assert len(recent) == 0


def test_an_askers_conversations_are_forgotten_and_no_others() -> None:
    conversations = Conversations(StillClock())
    for place, asker, word in ((HALL, ANN, "lamp"), (CELLAR, ANN, "oil"), (HALL, BEN, "wick")):
        conversations.after(place, asker, _about(word))
        conversations.carry(word, _about(word))
    assert conversations.of(ANN) == [(HALL, _about("lamp")), (CELLAR, _about("oil"))]
    conversations.forget(ANN, ["lamp", "oil"])
    assert conversations.of(ANN) == []
    assert conversations.before(HALL, ANN) == conversations.before(CELLAR, ANN) == Context()
    assert conversations.before(HALL, BEN, follows="lamp") == Context()
    assert conversations.before(HALL, BEN) == _about("wick")
    assert conversations.before(HALL, BEN, follows="wick") == _about("wick")


def test_what_is_dropped_is_gone_and_what_has_expired_is_not_listed() -> None:
    clock = StillClock()
    recent: Recent[int, str] = Recent(clock, lifetime=10, capacity=5)
    recent.put(1, "one")
    clock.seconds += 5
    recent.put(2, "two")
    recent.put(3, "three")
    recent.drop(2)
    recent.drop(9)
    assert recent.items() == [(1, "one"), (3, "three")]
    clock.seconds += 5
    assert recent.items() == [(3, "three")]
