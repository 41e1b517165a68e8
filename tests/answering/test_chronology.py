"""Questions that are answered by computing with the dates and lengths of facts."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable

import pytest

from bot.answering.base import Base
from bot.answering.dates import Span, anniversary, apart, bounds, order, within
from bot.answering.engine import answer
from bot.answering.load import load_meanings
from bot.answering.values import Context, Question, ReplyStatus
from bot.packs import load_pack
from bot.packs.model import DateValue, Fact, PartialDate
from bot.wording import word
from tests.franchise.world import DUE, PACK, TODAY, ask, read

DAY = dt.timedelta(days=1)
V1, V4, TIDE = "Volume 1 (2018)", "Volume 4 (June 15, 2029)", "Tidewright (March 14, 2031)"


def said(question: str, today: dt.date = TODAY) -> str:
    """The body of an answer, the series' name left out."""
    return read(question, today=today).body.replace("Halcyon Drift: ", "")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("which came first, Volume 1 or Volume 4?", f"By release date, first comes {V1}, then {V4}."),
        ("which is older, Tidewright or Volume 4?", f"By release date, first comes {V4}, then {TIDE}."),
        (
            "which is newer, Tidewright or Volume 4?",
            f"By release date, the latest is {TIDE}, before it {V4}.",
        ),
        ("did Volume 4 come out before Tidewright?", f"Yes. By release date: {V4}, then {TIDE}."),
        ("was Tidewright released before Volume 4?", f"No. By release date: {V4}, then {TIDE}."),
        ("was Tidewright released after Volume 4?", f"Yes. By release date: {V4}, then {TIDE}."),
        ("is it older than Volume 4?", f"No. By release date: {V4}, then {TIDE}."),
        ("Volume 4 came out after Tidewright, right?", f"No. By release date: {V4}, then {TIDE}."),
        ("did Tidewright not come out before Volume 4?", f"By release date: {V4}, then {TIDE}."),
        (
            "put these in release order: Volume 4, Tidewright, Volume 1",
            f"By release date: {V1}, then {V4}, then {TIDE}.",
        ),
        (
            "which of the films is the latest?",
            f"By the release dates that my sources give, the latest is {V4}, before it {V1}.",
        ),
    ],
)
def test_dates_are_put_in_order(question: str, answer: str) -> None:
    assert said(question) == answer


def test_a_comparison_cites_the_sources_of_both_dates() -> None:
    reply = ask("was Tidewright released after Volume 4?")
    assert reply.status is ReplyStatus.ANSWERED
    assert {citation.id for citation in reply.citations} == {"news", "review"}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("which came first, Volume 2 or Volume 4?", "Volume 2"),
        ("did Volume 4 come out before Volume 3?", "Volume 3"),
        ("which was released first, Volume 9 or Volume 4?", "volume 9"),
    ],
)
def test_a_date_that_is_missing_is_said_to_be(question: str, name: str) -> None:
    assert ask(question).status is ReplyStatus.DECLINED
    assert said(question) == f"For {name}, my sources don't say anything about the release date."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "how many months between Volume 4 and Tidewright?",
            f"20 full months (637 days): {V4}, then {TIDE}.",
        ),
        ("how many weeks between Volume 4 and Tidewright?", f"91 weeks (637 days): {V4}, then {TIDE}."),
        ("how many days after Volume 4 does it come out?", f"637 days: {V4}, then {TIDE}."),
        (
            "how long after Volume 4 does Tidewright come out?",
            f"637 days (1 year and 8 months): {V4}, then {TIDE}.",
        ),
        ("how many years after Volume 1 was Volume 4?", f"About 11 years: {V1}, then {V4}."),
        (
            "how long after Tidewright did Volume 4 come out?",
            f"The other way round: {V4}, then {TIDE}, 637 days (1 year and 8 months) apart.",
        ),
    ],
)
def test_differences_are_told_in_the_unit_asked_for(question: str, answer: str) -> None:
    assert said(question) == answer


@pytest.mark.parametrize(
    ("question", "days", "opening"),
    [
        ("how many weeks until it comes out?", -30, "4 full weeks (30 days) to go."),
        ("how many weeks until it comes out?", -14, "2 weeks (14 days) to go."),
        ("how many weeks until it comes out?", -5, "Less than 1 week (5 days) to go."),
        ("how many hours until release?", -2, "About 48 hours to go."),
        ("how many months until it comes out?", -28, "1 month (28 days) to go."),
        ("how many full weeks has it been out?", 22, "It's been 3 full weeks (22 days)."),
        ("how many full weeks has it been out?", -22, "Not yet: 3 full weeks (22 days) to go."),
        ("how many days ago did it come out?", 1, "It's been 1 day."),
        ("2 weeks left, right?", -14, "Yes. 2 weeks (14 days) to go."),
        ("2 weeks left, right?", -30, "No. 4 full weeks (30 days) to go."),
        ("one month has passed since it opened, am I right?", 31, "Yes. It's been 1 month (31 days)."),
        ("one month has passed since it opened, am I right?", 30, "Nearly. It's been less than 1 month"),
        ("one month has passed since it opened, am I right?", -31, "No. 1 full month (31 days) to go."),
        ("has it been out for more than a month?", 40, "Yes. It's been 1 full month (40 days)."),
        ("is today the day?", 0, "Going by the date, yes."),
        ("is today the day?", -1, "Going by the date, no."),
        ("is it tomorrow?", -1, "Going by the date, yes."),
        ("is it out this weekend?", -2, "Going by the date, yes."),
        ("does it come out this month?", -2, "Going by the date, yes."),
        ("does it come out this month?", -20, "Going by the date, no."),
        ("does it come out this year?", -20, "Going by the date, yes."),
        ("is it the anniversary today?", 366, "Yes. It's been 1 year (366 days)."),
        ("is it the anniversary today?", 40, "No. The next anniversary is on March 14, 2032."),
        ("when is the anniversary?", 40, "The next anniversary is on March 14, 2032."),
        ("how old is the film now?", 533, "533 days (1 year and 5 months) old, going by the date."),
    ],
)
def test_a_day_is_counted_to_and_from_today(question: str, days: int, opening: str) -> None:
    body = said(question, DUE + days * DAY)
    assert body.startswith(opening)
    assert "March 14, 2031" in body


@pytest.mark.parametrize("question", ["is it out this week?", "is it out today?"])
def test_of_a_day_that_is_past_nothing_is_said_about_later_ones(question: str) -> None:
    assert said(question, DUE + 30 * DAY).startswith("Northlight has set")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("if it starts at 8pm when is it over?", "It's over at 9:58 pm,"),
        ("if it begins at 11 pm what time does it end?", "It's over at 12:58 am,"),
        ("if I start it at 19:30 when will it end?", "It's over at 21:28,"),
        ("if the movie starts at 7:15, when does it finish?", "It's over at 9:13,"),
        ("how many hours is it?", "That's 1 hour and 58 minutes."),
        ("how many seconds is it?", "That's 7080 seconds."),
        ("7080 seconds?", "Yes. "),
        ("7200 seconds?", "No. That's 7080 seconds."),
        ("is it over 2 hours?", "No. That's 1 hour and 58 minutes."),
        ("is it under 2 hours?", "Yes. That's 1 hour and 58 minutes."),
        ("is it longer than 90 minutes?", "Yes. According"),
        ("is it about two hours?", "Yes. That's"),
        ("is it 2 hours long?", "Nearly. That's"),
        ("isn't it three hours long?", "No. That's"),
        ("is it an hour and a half long?", "No. That's"),
        ("is it 1 hour and 58 minutes long?", "Yes. According"),
        ("how long is it?", "According"),
    ],
)
def test_a_running_time_is_reckoned_with(question: str, opening: str) -> None:
    body = said(question)
    assert body.startswith(opening)
    assert "118 minutes" in body


def test_a_delay_is_told_in_another_unit_than_its_own() -> None:
    assert said("how many days was it pushed back?").startswith("147 days: from October 18, 2030 to March 14")
    assert said("how many months was it delayed?").startswith("Northlight moved")


@pytest.mark.parametrize(
    "question",
    [
        "which should I watch first, Volume 1 or Volume 4?",
        "is Tidewright set before Volume 4?",
        "does Tidewright take place after Volume 2?",
        "does Tidewright come before Volume 3?",
        "which is better, Volume 4 or Tidewright?",
        "who is older, Kade or Palomo?",
        "how many weeks were the cameras rolling?",
        "can I have 2 minutes of your time?",
        "how old are you?",
        "is it out yet?",
        "when does it open?",
    ],
)
def test_other_questions_get_no_computed_answer(question: str) -> None:
    parts = word(ask(question)).body
    for computed in ("By release date", "to go.", "It's been", "That's 1 hour", "Going by the date"):
        assert computed not in parts


Changes = Callable[[Fact], Fact | None]


def small(change: Changes) -> Base:
    """The invented franchise without its curated answers, some facts changed or left out."""
    pack = load_pack(PACK)
    facts = tuple(new for fact in pack.facts if (new := change(fact)))
    return Base.build([dataclasses.replace(pack, facts=facts, faq=(), unknown=())], load_meanings())


def dated(id_: str, date: PartialDate) -> Changes:
    """A change of one fact's date, the delay's own fact left out."""

    def change(fact: Fact) -> Fact | None:
        if fact.attribute == "delay":
            return None
        return dataclasses.replace(fact, value=DateValue(date)) if fact.id == id_ else fact

    return change


@functools.cache
def same_year() -> Base:
    """A base in which two works are of one year, one of them not known any better."""
    return small(dated("volume-1.release", PartialDate(2029)))


def body(base: Base, question: str, today: dt.date = TODAY) -> str:
    reply, _ = answer(base, Question(question, today), Context())
    return word(reply).body.replace("Halcyon Drift: ", "")


def test_what_dates_do_not_decide_is_left_open() -> None:
    told = body(same_year(), "which came first, Volume 1 or Volume 4?")
    assert told == "The dates in my sources are too rough to say: Volume 1 (2029), Volume 4 (June 15, 2029)."


def test_a_delay_without_a_fact_of_its_own_is_reckoned_from_the_dates() -> None:
    told = body(same_year(), "how much was it delayed?")
    assert told == "147 days (4 months): from October 18, 2030 to March 14, 2031."
    assert body(same_year(), "how many weeks was it pushed back?").startswith("21 weeks (147 days): from")


def test_the_way_from_the_announcement_to_the_release() -> None:
    def announced(fact: Fact) -> Fact:
        if fact.id != "tidewright.delay":
            return fact
        return dataclasses.replace(
            fact,
            attribute="announcement",
            value=DateValue(PartialDate(2029, 11, 9)),
            text="It was announced.",
        )

    told = body(small(announced), "how many days from the announcement to the release?")
    assert told == "490 days: announcement (November 9, 2029), then release date (March 14, 2031)."


def test_works_of_one_day_come_out_together() -> None:
    base = small(dated("volume-4.release", PartialDate(2031, 3, 14)))
    told = body(base, "did Volume 4 come out before Tidewright?")
    assert told == "They have the same release date: Volume 4 (March 14, 2031), Tidewright (March 14, 2031)."


def test_partial_dates_are_ordered_as_far_as_they_are_certain() -> None:
    year, month, day = PartialDate(2031), PartialDate(2031, 3), PartialDate(2031, 3, 14)
    assert bounds(PartialDate(2028, 2)) == (dt.date(2028, 2, 1), dt.date(2028, 2, 29))
    assert (order(year, day), order(month, day), order(day, day)) == (None, None, 0)
    assert (order(month, PartialDate(2031, 4)), order(PartialDate(2032), day)) == (-1, 1)
    assert apart(month, PartialDate(2031, 6, 1)) == Span(0, 3, unit=apart(month, month).unit, rough=True)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("today", range(1)),
        ("tomorrow", range(1, 2)),
        ("this week", range(-2, 5)),
        ("next week", range(5, 12)),
        ("last week", range(-9, -2)),
        ("this weekend", range(2, 5)),
        ("this month", range(-11, 17)),
        ("this year", range(-42, 323)),
    ],
)
def test_a_period_has_its_days(period: str, days: range) -> None:
    assert [n for n in range(-60, 400) if within(TODAY + n * DAY, period, TODAY)] == list(days)


@pytest.mark.parametrize(
    ("date", "today", "next_one"),
    [
        ("2031-03-14", "2031-06-01", "2032-03-14"),
        ("2031-03-14", "2033-03-14", "2033-03-14"),
        ("2031-03-14", "2033-03-15", "2034-03-14"),
        ("2028-02-29", "2029-01-01", "2029-02-28"),
    ],
)
def test_the_next_anniversary(date: str, today: str, next_one: str) -> None:
    found = anniversary(dt.date.fromisoformat(date), dt.date.fromisoformat(today))
    assert found == dt.date.fromisoformat(next_one)
