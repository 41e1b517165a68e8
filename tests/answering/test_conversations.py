"""Messages that lean on the ones before them."""

from __future__ import annotations

import pytest

from bot.answering.values import Context, Question, ReplyStatus
from tests.franchise.world import TODAY, ask, engine


@pytest.mark.parametrize(
    ("turns", "entry"),
    [
        # pronouns
        (("who directs Tidewright?", "what did she make before?"), "osei.known-for"),
        (("who is Saoirse Kade?", "who does she play?"), "kade.plays"),
        (("who plays Dorian Hask?", "how big is his part?"), "hask-part"),
        (("when did Volume 4 open?", "how much did it make?"), "volume-4-numbers"),
        (("who is Marguerite Osei?", "what did she say?"), "osei.quote"),
        # ellipsis
        (("who plays Pell?", "and Warden Crall?"), "thorne.plays"),
        (("how much did Volume 4 make?", "and Volume 1?"), "volume-1.box-office"),
        (("how is the pacing?", "and the music?"), "music"),
        (("how is the action?", "what about the look"), "review.look"),
        (("who is Idris Palomo?", "and Yuki Tanabe?"), "tanabe.identity"),
        # corrections
        (("who directs Volume 5?", "no, I meant Tidewright"), "director"),
        (("how much did Volume 1 make?", "sorry, I mean Volume 4"), "volume-4-numbers"),
        (("who plays Pell?", "no, I meant Wren"), "kade.plays"),
        # a new topic
        (("is the action good?", "where was Tidewright filmed?"), "filming"),
        (("who is Pell?", "how long is the film?"), "runtime"),
        (("when did Volume 4 open?", "who composed the music of Tidewright?"), "composer"),
        # small talk between
        (("who wrote it?", "thanks!", "and who produced it?"), "producers"),
        (("hello", "who wrote it?"), "writer"),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, tuple) else value,
)
def test_what_was_said_before_fills_what_is_left_out(turns: tuple[str, ...], entry: str) -> None:
    reply = ask(*turns)
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.entries == (entry,)


def test_a_follow_up_on_what_is_not_known_is_declined() -> None:
    assert ask("how much did Volume 4 make?", "and Volume 3?").status is ReplyStatus.DECLINED
    assert ask("who wrote it?", "how old is he?").status is ReplyStatus.DECLINED


def test_a_context_may_be_used_twice() -> None:
    _, context = engine(Question("who is Saoirse Kade?", TODAY), Context())
    question = Question("who does she play?", TODAY)
    assert engine(question, context) == engine(question, context)


def test_a_long_conversation_stays_small() -> None:
    context, sizes = Context(), []
    for n in range(40):
        _, context = engine(Question(f"who wrote Volume {n % 5 + 1}?", TODAY), context)
        sizes.append(len(context.turns))
    assert sizes[-1] == sizes[20] < 20
