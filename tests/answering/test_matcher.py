"""Bare bases: wordings with the keys of their answers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.load import load_meanings
from bot.answering.matcher import Matcher

WORDINGS = [
    ("when do you open", "hours"),
    ("what are your opening hours", "hours"),
    ("until what time is the shop open on Sundays", "hours"),
    ("how do I get a refund", "refund"),
    ("I want my money back", "refund"),
    ("can I return what I bought", "refund"),
    ("where is my parcel", "delivery"),
    ("my order has not arrived yet", "delivery"),
    ("how long does shipping take", "delivery"),
    ("do you sell gift cards", "gifts"),
    ("can I buy a voucher for a friend", "gifts"),
    ("is there a present for children", "gifts"),
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.fit(WORDINGS, load_meanings())


@pytest.mark.parametrize(("wording", "answer"), WORDINGS)
def test_a_stored_wording_finds_its_own_answer(matcher: Matcher, wording: str, answer: str) -> None:
    assert matcher.rank(wording)[0].answer == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("at what hour does the store open", "hours"),
        ("give me my cash back please", "refund"),
        ("has my package been shipped", "delivery"),
        ("wehre is my parsel", "delivery"),
        ("i wnat a refnud", "refund"),
        ("opning huors", "hours"),
    ],
)
def test_other_words_and_typing_errors_are_seen_through(matcher: Matcher, question: str, answer: str) -> None:
    assert matcher.rank(question)[0].answer == answer


def test_what_nobody_stored_has_less_confidence(matcher: Matcher) -> None:
    asked = [matcher.rank(w)[0].confidence for w, _ in WORDINGS]
    strange = [matcher.rank(q)[0].confidence for q in ("who won the election", "name a river in Spain")]
    assert max(strange) < min(asked)


def test_a_threshold_rises_with_the_precision_that_is_asked_for(matcher: Matcher) -> None:
    assert matcher.threshold(0.5) <= matcher.threshold(0.9) <= matcher.threshold(1.0)


def test_the_text_of_an_answer_is_found_too() -> None:
    texts = {"hours": "We are closed during August.", "gifts": "Teddy bears are wrapped on the first floor."}
    told = Matcher.fit(WORDINGS, load_meanings(), texts)
    assert told.rank("are teddy bears wrapped")[0].answer == "gifts"
    assert told.rank("closed during august")[0].answer == "hours"


def test_many_wordings_are_searched_without_looking_at_each() -> None:
    numbers = [f"where is thing {a} of shelf {b}" for a in range(100) for b in range(100)]
    matcher = Matcher.fit([(text, text) for text in numbers], load_meanings())
    for text in numbers[::977]:
        assert matcher.rank(text)[0].answer == text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=st.text(max_size=80))
def test_nothing_is_too_odd_to_be_asked(matcher: Matcher, text: str) -> None:
    found = matcher.rank(text)
    assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)
    assert found == matcher.rank(text)
