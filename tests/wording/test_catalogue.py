"""Dates and lengths of time in words, and the sentences of the catalogue."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.packs.model import PartialDate
from bot.wording import date, has, say
from bot.wording.cldr import weekday
from bot.wording.lengths import span


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (PartialDate(2031, 3, 14), "March 14, 2031"),
        (PartialDate(2031, 3), "March 2031"),
        (PartialDate(2031), "2031"),
        (dt.date(2029, 11, 9), "November 9, 2029"),
        (dt.date(2030, 1, 1), "January 1, 2030"),
        (dt.date(2030, 12, 31), "December 31, 2030"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(value: PartialDate | dt.date, words: str) -> None:
    assert date(value) == words


@settings(max_examples=100, deadline=None, derandomize=True)
@given(day=st.dates(dt.date(1000, 1, 1)))
def test_a_date_in_words_is_one_date(day: dt.date) -> None:
    assert dt.datetime.strptime(date(day), "%B %d, %Y").replace(tzinfo=dt.UTC).date() == day
    assert weekday(day) == day.strftime("%A")


@pytest.mark.parametrize(
    ("days", "months", "words"),
    [
        (0, 0, "0 days"),
        (1, 0, "1 day"),
        (2, 0, "2 days"),
        (7, 0, "7 days (1 week)"),
        (21, 0, "21 days (3 weeks)"),
        (30, 1, "30 days (1 month)"),
        (61, 2, "61 days (2 months)"),
        (365, 12, "365 days (1 year)"),
        (396, 13, "396 days (1 year and 1 month)"),
        (800, 26, "800 days (2 years and 2 months)"),
        (29, 0, "29 days"),
    ],
)
def test_a_length_of_time_has_its_days_and_a_larger_unit(days: int, months: int, words: str) -> None:
    assert span(days, months) == words


@pytest.mark.parametrize("key", ["no.such.key", "answer", "answer.maybe", "since.unknown.not", "", "-answer"])
def test_a_key_that_is_not_there_is_an_error(key: str) -> None:
    for language in ("en", "de"):
        with pytest.raises(KeyError):
            say(key, language)
    assert not has(key)


def test_a_language_without_words_falls_back_on_english() -> None:
    assert say("answer.yes", "tlh") == say("answer.yes") == "Yes."


def test_arguments_stand_as_they_are() -> None:
    assert "{titles} %s" in say("talk.how_are_you", titles="{titles} %s")
