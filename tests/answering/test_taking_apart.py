"""Dates and sentences: the small tools of the engine."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.dates import Span, since, tense
from bot.answering.split import MOST_CLAUSES, MOST_SENTENCES, clauses, halves, sentences

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "days", "months"),
    [
        ("2031-03-14", "2031-03-14", 0, 0),
        ("2031-03-14", "2031-03-15", 1, 0),
        ("2031-02-14", "2031-03-13", 27, 0),
        ("2031-02-14", "2031-03-14", 28, 1),
        ("2031-01-31", "2031-02-28", 28, 0),
        ("2030-03-14", "2031-03-14", 365, 12),
        ("2028-02-29", "2029-02-28", 365, 11),
        ("2031-12-31", "2032-01-01", 1, 0),
    ],
)
def test_a_span_counts_days_and_whole_months(first: str, last: str, days: int, months: int) -> None:
    a, b = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert Span.between(a, b) == Span.between(b, a) == Span(days, months)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(a=DAYS, b=DAYS)
def test_the_months_of_a_span_fit_into_its_days(a: dt.date, b: dt.date) -> None:
    span = Span.between(a, b)
    assert span.days == abs((a - b).days)
    assert 28 * span.months <= span.days < 31 * (span.months + 1)


def test_tense_and_arguments_of_a_day() -> None:
    day = dt.date(2031, 3, 14)
    assert [tense(day + dt.timedelta(n), day) for n in (-1, 0, 1)] == ["future", "today", "past"]
    today = dt.date(2031, 2, 12)
    assert since(today, day) == {"days": 30, "months": 1, "date": day, "today": today}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Who wrote it?", ["Who wrote it?"]),
        ("Hi! Who wrote it? Thanks.", ["Hi!", "Who wrote it?", "Thanks."]),
        ("who wrote it?who directed it?", ["who wrote it?", "who directed it?"]),
        ("first line\n\nsecond line", ["first line", "second line"]),
        ("well... who wrote it", ["well... who wrote it"]),
        ("?? !!", []),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_of_a_wall_of_text_both_ends_and_the_questions_are_read() -> None:
    wall = " ".join(f"Line {n}." for n in range(100)).replace("Line 50.", "Line 50?")
    found = sentences(wall)
    assert len(found) <= MOST_SENTENCES
    assert {"Line 0.", "Line 50?", "Line 99."} <= set(found)


@pytest.mark.parametrize(
    ("sentence", "split"),
    [
        ("who wrote it and who directed it", ("who wrote it", "who directed it")),
        ("who wrote it, and also who directed it?", ("who wrote it", "also who directed it?")),
        ("who wrote it & directed it", ("who wrote it", "directed it")),
        ("how long is it? how good?", ("how long is it", "how good?")),
    ],
)
def test_halves(sentence: str, split: tuple[str, str]) -> None:
    assert split in list(halves(sentence))


@pytest.mark.parametrize("sentence", ["who wrote it", "and", "sandals", "?", ""])
def test_what_has_no_joint_has_no_halves(sentence: str) -> None:
    assert list(halves(sentence)) == []


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.text(max_size=300))
def test_no_text_is_too_odd_to_take_apart(text: str) -> None:
    for sentence in sentences(text):
        assert sentence == sentence.strip()
        for left, right in halves(sentence):
            assert left
            assert right


@pytest.mark.parametrize("sentence", ["when and where was it filmed", "When or where was it filmed"])
def test_two_question_words_are_two_questions(sentence: str) -> None:
    first = next(halves(sentence))
    assert [half.lower() for half in first] == ["when was it filmed", "where was it filmed"]


LEADING = "my dad keeps on at me about this and I had to promise him that I would find out "


@pytest.mark.parametrize(
    ("end", "clause"),
    [
        ("who wrote it", "who wrote it"),
        ("where it was filmed because he was there", "where it was filmed"),
        ("when it opens so that he can buy tickets", "when it opens"),
        ("how long it is thanks", "how long it is"),
    ],
)
def test_a_long_sentence_holds_the_question_inside_it(end: str, clause: str) -> None:
    assert clauses(LEADING + end) == [clause]


def test_a_short_sentence_holds_no_other() -> None:
    assert clauses("tell me who wrote it because I forgot") == []


def test_of_many_clauses_the_last_ones_are_looked_at() -> None:
    sentence = " so ".join(f"who did thing {n}" for n in range(9))
    assert clauses(sentence) == [f"who did thing {n}" for n in range(9 - MOST_CLAUSES, 9)]
