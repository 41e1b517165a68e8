"""The same engine serves a franchise that nobody had in mind when it was built."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator

import pytest

from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_meanings
from bot.evaluation.judge import Verdict
from bot.evaluation.overlap import overlaps
from bot.evaluation.questions import load_questions
from bot.evaluation.report import unlike_right
from bot.evaluation.trial import Judged, answer_lengths, tally, try_questions
from bot.packs import load_pack, read_pack, shipped_packs, shipped_packs_folder, verify_locators
from tests.franchise.world import PACK, QUESTIONS, SOURCES, TODAY, engine, own_questions, said

KINDS = {
    *("direct", "paraphrase", "typo", "slang", "compound", "followup", "temporal", "yesno", "reverse"),
    *("false-premise", "conflict", "list", "opinion", "oos-near", "oos-far", "chitchat", "adversarial"),
}


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return list(try_questions(load_questions(QUESTIONS), engine, said, TODAY))


def test_the_pack_is_sound_and_agrees_with_its_sources() -> None:
    reading = read_pack(PACK, CATALOGUE)
    assert [str(problem) for problem in reading.problems] == []
    verification = verify_locators(reading, SOURCES)
    assert [str(problem) for problem in verification.problems] == []
    assert [str(sentence) for sentence in verification.uncited] == []


def names(pack_folder: str) -> Iterator[str]:
    for entity in load_pack(shipped_packs_folder() / pack_folder).entities:
        yield from (entity.name.casefold(), *(alias.casefold() for alias in entity.aliases))


@pytest.mark.parametrize("shipped", shipped_packs())
def test_the_franchise_is_like_no_shipped_one(shipped: str) -> None:
    own = {entity.name.casefold() for entity in load_pack(PACK).entities}
    assert own.isdisjoint(names(shipped))


def test_the_questions_are_of_every_kind_and_not_the_packs_own() -> None:
    items = load_questions(QUESTIONS)
    assert {item.kind for item in items} == KINDS
    assert len(items) == 90
    unfair = {found.item for found in overlaps(load_pack(PACK), items)}
    assert len(unfair) <= 0.1 * len(items)


def test_most_questions_are_answered_right_and_few_wrong(judged: list[Judged]) -> None:
    total = tally("all", judged)
    shortfall = "\n".join(unlike_right(judged, 90))
    assert total.share(Verdict.RIGHT) >= 0.8, shortfall
    assert total.share(Verdict.WRONG) <= 0.05, shortfall


def test_the_facts_alone_carry_most_answers() -> None:
    base = Base.build([dataclasses.replace(load_pack(PACK), faq=())], load_meanings())
    trial = list(try_questions(load_questions(QUESTIONS), functools.partial(answer, base), said, TODAY))
    assert tally("all", trial).share(Verdict.RIGHT) >= 0.7, "\n".join(unlike_right(trial, len(trial)))


def test_answers_are_as_short_as_a_chat_wants_them(judged: list[Judged]) -> None:
    median, longest = answer_lengths(judged)
    assert median <= 300
    assert longest <= 900


def test_the_packs_own_questions_hold() -> None:
    trial = list(try_questions(own_questions(load_pack(PACK)), engine, said, TODAY))
    assert tally("own", trial).share(Verdict.RIGHT) >= 0.9, "\n".join(unlike_right(trial, len(trial)))
