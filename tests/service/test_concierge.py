"""The service's door: ask, remember, introduce, replace."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.base import Base
from bot.answering.values import Choice, Message, Part, PartKind, Reply, ReplyStatus, Trace
from bot.packs.model import Spoiler
from bot.service.concierge import LONGEST_QUESTION, Concierge
from bot.service.library import Library
from bot.service.places import Asker, Place
from bot.service.rules import Rules
from tests.service.fakes import ScriptedEngine, StillClock, answered, base, pack


def _of(whole: Base, engine: ScriptedEngine | None = None) -> Concierge:
    return Concierge(Library(whole), StillClock(), engine=engine or ScriptedEngine())


HALL = Place("hall")
ANN, BEN = Asker("ann"), Asker("ben")


def _concierge(engine: ScriptedEngine | None = None) -> Concierge:
    return _of(base(), engine)


def test_answer_is_worded_as_of_today() -> None:
    engine = ScriptedEngine({"when?": answered("At dusk.")})
    answer = _concierge(engine).ask(HALL, ANN, "when?")
    assert answer.worded.body == "At dusk."
    assert "The lamp is lit" in answer.worded.sources
    assert engine.asked[0].today == dt.date(2026, 5, 4)


def test_next_question_comes_with_what_was_said() -> None:
    concierge = _concierge()
    concierge.ask(HALL, ANN, "lamp")
    assert concierge.ask(HALL, ANN, "oil").worded.body == "lamp / oil"
    assert concierge.ask(HALL, BEN, "wick").worded.body == "wick"


def test_reply_to_a_message_joins_its_conversation() -> None:
    concierge = _concierge()
    first = concierge.ask(HALL, ANN, "lamp")
    concierge.remember(first, "message 1")
    concierge.ask(HALL, ANN, "oil")
    assert concierge.ask(HALL, BEN, "wick", follows="message 1").worded.body == "lamp / wick"
    assert concierge.ask(HALL, BEN, "rope").worded.body == "lamp / wick / rope"
    assert concierge.ask(HALL, ANN, "sand").worded.body == "lamp / oil / sand"


def test_recalled_is_only_what_was_answered_to_the_very_same() -> None:
    engine = ScriptedEngine()
    concierge = _concierge(engine)
    assert concierge.recall(HALL, ANN, "lamp", None, Rules()) is None
    answer = concierge.ask(HALL, ANN, "lamp")
    assert concierge.recall(HALL, BEN, "lamp", None, Rules()) is answer
    assert concierge.recall(HALL, ANN, "lamp", None, Rules()) is None
    assert concierge.recall(HALL, Asker("cat"), "lamp", None, Rules(language="de")) is None
    assert concierge.ask(HALL, BEN, "oil").worded.body == "lamp / oil"
    assert len(engine.asked) == 2


def test_endless_question_is_cut() -> None:
    engine = ScriptedEngine()
    _concierge(engine).ask(HALL, ANN, "x" * 5_000)
    assert len(engine.asked[0].text) == LONGEST_QUESTION


def test_introduction_names_titles_sources_and_three_examples_of_all_packs() -> None:
    first, second = pack("harbour", ("a?", "b?", "c?")), pack("lantern", ("d?",), sources=5)
    introduction = _of(base(first, second)).introduce()
    assert "The *Harbour*, The *Lantern*" in introduction.body
    assert introduction.sources.endswith("and 2 more")
    assert "March 2024" in introduction.sources
    assert introduction.examples == ("a?", "d?", "b?")


def test_replaced_base_answers_from_the_next_question_on() -> None:
    concierge = _concierge()
    concierge.replace(base(pack("tower")))
    assert "Tower" in concierge.introduce().body


@pytest.mark.parametrize(
    ("key", "entities", "courtesy"),
    [
        ("talk.thanks", (), True),
        ("talk.bye", (), True),
        ("talk.hello", (), False),
        ("talk.ok", ("mara",), False),
    ],
)
def test_courtesy_asks_nothing_and_names_nobody(key: str, entities: tuple[str, ...], courtesy: bool) -> None:  # noqa: FBT001
    traces = (Trace("", (), entities, ()),)
    said = Part(PartKind.LEAD, Message(key, {"titles": "lamps", "example": "Who?"}))
    reply = Reply(ReplyStatus.ANSWERED, (said,), (), (), 0.9, (key,), traces)
    answer = _concierge(ScriptedEngine({"so": reply})).ask(HALL, ANN, "so")
    assert answer.is_talk
    assert answer.is_courtesy is courtesy


def test_what_suggests_itself_is_made_once_for_an_answer() -> None:
    made: list[frozenset[str]] = []

    def suggest(_base: Base, reply: Reply, _most: Spoiler, excluded: frozenset[str]) -> tuple[Choice, ...]:
        made.append(excluded)
        return (Choice(f"After {reply.entries[0]}?", "oil", 1.0),)

    concierge = Concierge(Library(base()), StillClock(), engine=ScriptedEngine(), suggest=suggest)
    for question in ("lamp", "the lamp", "that lamp"):
        answer = concierge.ask(HALL, Asker(question), question)
        assert [choice.question for choice in answer.follow_ups] == ["After lamp.lit?"]
    assert len(made) == 1
    concierge.ask(HALL, BEN, "lamp", rules=Rules(retired=frozenset({"oil"})))
    assert made[1:] == [frozenset({"oil"})], "other rules, other suggestions"
