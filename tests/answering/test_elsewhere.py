"""Messages about other things than the packs, however much they sound like a question about a film."""

from __future__ import annotations

import pytest

from bot.answering.bank import LabelKind
from bot.answering.elsewhere import messages
from bot.answering.values import ReplyStatus
from tests.franchise.world import ask, read


@pytest.mark.parametrize(
    "message",
    [
        "how long is winter on the moon",
        "what's the weather like in Lisbon this weekend",
        "when does my train to the airport leave",
        "can you recommend a pizza place nearby",
        "what is the runtime of a marathon",
        "how long is the flight to Tokyo",
    ],
)
def test_what_belongs_elsewhere_is_not_answered(message: str) -> None:
    reply = ask(message)
    assert reply.status is ReplyStatus.DECLINED
    assert reply.entries == ()
    assert reply.choices == ()
    assert reply.citations == ()


def test_it_is_what_such_a_message_is_taken_for() -> None:
    (trace,) = ask("how long is winter on the moon").traces
    assert trace.candidates[0].entry == LabelKind.ELSEWHERE


def test_the_same_form_about_the_work_is_answered() -> None:
    assert ask("how long is Tidewright").entries == ("runtime",)


def test_beside_a_question_about_the_work_it_is_passed_over() -> None:
    reply = ask("what's the weather like in Lisbon? who composed the music of Tidewright?")
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.entries == ("composer",)


def test_it_does_not_change_what_a_conversation_is_about() -> None:
    reply = ask("who plays Dorian Hask?", "what's the weather like in Lisbon?", "how big is his part?")
    assert reply.entries == ("hask-part",)


def test_a_decline_offers_nothing_of_the_packs() -> None:
    assert "Tidewright" not in read("how long is winter on the moon").body


def test_messages_are_whole_lines_each_once() -> None:
    listed = messages()
    assert len(set(listed)) == len(listed) > 1000
    assert not [m for m in listed if m.startswith("#") or m != m.strip()]
