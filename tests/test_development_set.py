"""The development questions, answered by the shipped pack: the bars that the README states."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answering.engine import answer
from bot.answering.load import load_base
from bot.answering.values import Reply
from bot.evaluation.judge import Said
from bot.evaluation.questions import load_questions
from bot.evaluation.trial import Judged, answer_lengths, tally, try_questions
from bot.packs import find_pack
from bot.wording import word

QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"
TODAY = dt.date(2026, 11, 21)


def _said(reply: Reply) -> Said:
    worded = word(reply)
    return Said(reply.status.value, f"{worded.body} {worded.history}".strip(), worded.text)


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    base = load_base([find_pack("john-wick")])
    return list(try_questions(load_questions(QUESTIONS), lambda q, c: answer(base, q, c), _said, TODAY))


def test_nine_in_ten_are_right_and_hardly_any_wrong(judged: list[Judged]) -> None:
    total = tally("all", judged)
    assert total.right / total.total >= 0.90
    assert total.wrong / total.total <= 0.03


def test_answers_are_short(judged: list[Judged]) -> None:
    median, longest = answer_lengths(judged)
    assert median <= 300
    assert longest <= 900
