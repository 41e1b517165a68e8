"""Quiz questions: the right answer is right, the wrong ones are wrong, and a seed makes the same again."""

from __future__ import annotations

import functools

import pytest

from bot.answering.base import Base
from bot.answering.guesses import date_in_words, number_in_words
from bot.answering.load import load_base
from bot.answering.trivia import TriviaQuestion, trivia, trivia_from
from bot.packs import find_pack, shipped_packs
from bot.packs.model import (
    DateValue,
    EntitiesValue,
    Fact,
    NumberValue,
    PartialDate,
    Spoiler,
    Status,
    TextValue,
)
from tests.answering.secretive import secretive_base
from tests.franchise.world import franchise_base

SEEDS = range(6)


@functools.cache
def shipped_base(name: str) -> Base:
    return load_base([find_pack(name)])


BASES = [pytest.param(franchise_base, id="invented")] + [
    pytest.param(functools.partial(shipped_base, name), id=name) for name in shipped_packs()
]


def made(base: Base) -> list[TriviaQuestion]:
    """All questions that a base's facts make, with some seeds."""
    found = (trivia_from(base, fact, seed) for fact in base.facts.facts for seed in SEEDS)
    return [question for question in found if question]


def called(base: Base, entity: str) -> set[str]:
    known = base.facts.entities[entity]
    return {name[:1].upper() + name[1:] for name in (known.name, known.short)}


def told(base: Base, fact: Fact) -> set[str]:
    """Everything that a fact's value, or its subject where that can be asked for, is called in a choice."""
    match fact.value:
        case EntitiesValue(ids):
            return set[str]().union(*(called(base, e) for e in ids))
        case DateValue(date):
            return {date_in_words(date), str(date.year)}
        case NumberValue():
            return {number_in_words(fact.value)}
        case TextValue():
            return set()


@pytest.mark.parametrize("base_of", BASES)
def test_there_is_one_right_answer(base_of: functools.partial[Base]) -> None:
    base = base_of()
    questions = made(base)
    assert len({q.fact for q in questions}) >= 25
    for q in questions:
        fact = base.facts.facts[q.fact]
        assert len(q.choices) == len({c.casefold() for c in q.choices}) == 4
        right, wrong = q.choices[q.right], set(q.choices) - {q.choices[q.right]}
        backwards = q.question.startswith(("Who plays ", "Who voices ")) and fact.attribute in (
            "plays",
            "voice",
        )
        assert right in (called(base, fact.subject) if backwards else told(base, fact))
        circle = base.facts.family(fact.subject)
        for other in base.facts.facts.values():
            if other.attribute != fact.attribute:
                continue
            if backwards and set(told(base, other)) & set(told(base, fact)):
                assert wrong.isdisjoint(called(base, other.subject)), q
            if not backwards and base.facts.family(other.subject) & circle:
                assert wrong.isdisjoint(told(base, other)), q


@pytest.mark.parametrize("base_of", BASES)
def test_questions_rest_on_firm_current_facts_and_say_so(base_of: functools.partial[Base]) -> None:
    base = base_of()
    older = {f.supersedes for f in base.facts.facts.values()}
    for q in made(base):
        fact = base.facts.facts[q.fact]
        assert fact.status in (Status.CONFIRMED, Status.REPORTED)
        assert fact.id not in older
        assert q.explanation == fact.text
        assert {c.id for c in q.citations} == {where.source for where in fact.locators}
        assert q.question.endswith("?")
        assert "{" not in q.question
        assert q.choices[q.right].casefold() not in q.question.casefold()


@pytest.mark.parametrize("base_of", BASES)
def test_a_seed_always_makes_the_same_and_it_can_be_made_again(base_of: functools.partial[Base]) -> None:
    base = base_of()
    for seed in range(40):
        question = trivia(base, seed)
        assert question is not None
        assert trivia(base, seed) == question
        assert trivia_from(base, question.fact, seed) == question


@pytest.mark.parametrize("base_of", BASES)
def test_there_is_variety(base_of: functools.partial[Base]) -> None:
    questions = [q for seed in range(200) if (q := trivia(base_of(), seed))]
    assert len({q.question for q in questions}) >= 15
    assert {q.right for q in questions} == {0, 1, 2, 3}


def test_a_work_that_several_people_made_is_asked_for_one_of_them() -> None:
    asked = {q.question for q in made(franchise_base()) if q.fact == "tidewright.producer"}
    assert asked == {"Which of these people produced Tidewright?"}


def test_nobody_on_screen_is_a_wrong_answer_to_who_is_in_the_cast() -> None:
    cast = {"Saoirse Kade", "Idris Palomo", "Yuki Tanabe", "Benedikt Thorne", "Amara Ndiaye"}
    for q in made(franchise_base()):
        if q.question == "Which of these people is in the cast of Tidewright?":
            assert len(cast & set(q.choices)) == 1


def test_a_date_that_once_held_is_no_wrong_answer() -> None:
    for seed in range(60):
        question = trivia_from(franchise_base(), "tidewright.release", seed)
        assert question is not None
        assert question.choices[question.right] == "March 14, 2031"
        assert "October 18, 2030" not in question.choices


def test_spoilers_stay_where_they_may_be_told() -> None:
    base = franchise_base()
    assert all(q.fact != "tidewright.villain" for seed in range(300) if (q := trivia(base, seed)))
    villain = trivia_from(base, "tidewright.villain", 1)
    assert villain is not None
    assert villain.spoiler is Spoiler.MILD
    assert any(q.fact == "tidewright.villain" for s in range(300) if (q := trivia(base, s, Spoiler.MILD)))


def test_a_name_that_gives_something_away_is_no_choice() -> None:
    for question in made(secretive_base()):
        if question.spoiler is not Spoiler.MAJOR:
            assert "Quill" not in question.choices


def test_facts_that_are_taken_back_make_no_question() -> None:
    base = franchise_base()
    playable = frozenset(q.fact for q in made(base))
    gone = playable - {"tidewright.runtime"}
    assert {q.fact for seed in range(20) if (q := trivia(base, seed, excluded=gone))} == {
        "tidewright.runtime"
    }
    assert trivia(base, 1, Spoiler.MAJOR, playable) is None


@pytest.mark.parametrize(
    "fact", ["nothing", "review.verdict", "tidewright.last-shot", "tidewright.release-first"]
)
def test_what_makes_no_question_makes_none(fact: str) -> None:
    assert trivia_from(franchise_base(), fact, 1) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (NumberValue(118.0, "minutes"), "118 minutes"),
        (NumberValue(1.0, "months"), "1 month"),
        (NumberValue(312_000_000.0, "USD"), "$312 million"),
        (NumberValue(1_250_000_000.0, "CHF"), "1.25 billion CHF"),
        (NumberValue(88.0, "percent"), "88%"),
    ],
)
def test_numbers_are_written_as_one_reads_them(value: NumberValue, words: str) -> None:
    assert number_in_words(value) == words


def test_dates_are_written_as_one_reads_them() -> None:
    dates = (PartialDate(2031, 3, 14), PartialDate(2031, 3), PartialDate(2031))
    assert [date_in_words(d) for d in dates] == ["March 14, 2031", "March 2031", "2031"]
