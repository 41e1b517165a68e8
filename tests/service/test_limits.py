"""How much may be asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.limits import Bucket, Excess, Limit, Limits, Throttle
from bot.service.places import Asker, Place
from bot.service.settings import Pace
from tests.service.fakes import StillClock

HALL, YARD, ELSEWHERE = Place("10", "1"), Place("11", "1"), Place("20", "2")
ANN, BEN = Asker("7"), Asker("8")


def _throttle(**limits: Limit | None) -> tuple[Throttle, StillClock]:
    clock = StillClock()
    return Throttle(clock, Limits(**{"member": None, "answer": None, "server": None} | limits)), clock


def test_member_has_so_many_at_once_and_as_many_again_later() -> None:
    throttle, clock = _throttle(member=Limit(2, 10.0))
    asked = [throttle.question(HALL, ANN, Pace.NORMAL) for _ in range(3)]
    assert asked == [None, None, Excess.MEMBER]
    assert throttle.question(HALL, BEN, Pace.NORMAL) is None
    clock.seconds += 5
    assert throttle.question(HALL, ANN, Pace.NORMAL) is None
    assert throttle.question(HALL, ANN, Pace.NORMAL) is Excess.MEMBER
    clock.seconds += 20
    assert [throttle.question(HALL, ANN, Pace.NORMAL) for _ in range(3)] == [None, None, Excess.MEMBER]


def test_server_that_is_full_leaves_the_others_alone() -> None:
    throttle, _ = _throttle(server=Limit(1, 60.0))
    assert throttle.question(HALL, ANN, Pace.NORMAL) is None
    assert throttle.question(YARD, BEN, Pace.OFF) is Excess.SERVER
    assert throttle.question(ELSEWHERE, BEN, Pace.NORMAL) is None


def test_direct_messages_have_no_server_to_fill() -> None:
    throttle, _ = _throttle(server=Limit(1, 60.0))
    assert [throttle.question(Place("5"), ANN, Pace.NORMAL) for _ in range(3)] == [None] * 3


def test_same_answer_in_a_channel() -> None:
    throttle, _ = _throttle(answer=Limit(1, 60.0))
    assert throttle.answer(HALL, ("lamp",), Pace.NORMAL) is None
    assert throttle.answer(HALL, ("lamp",), Pace.NORMAL) is Excess.ANSWER
    assert throttle.answer(HALL, ("oil",), Pace.NORMAL) is None
    assert throttle.answer(YARD, ("lamp",), Pace.NORMAL) is None


def test_pace_of_a_server() -> None:
    throttle, _ = _throttle(member=Limit(1, 60.0), answer=Limit(1, 60.0))
    for _ in range(5):
        assert throttle.question(HALL, ANN, Pace.OFF) is None
        assert throttle.answer(HALL, ("lamp",), Pace.OFF) is None
    strict = [throttle.question(HALL, ANN, Pace.STRICT) for _ in range(4)]
    assert strict == [None, None, None, Excess.MEMBER]


def test_no_limit_is_no_limit() -> None:
    throttle, _ = _throttle()
    assert all(throttle.question(HALL, ANN, Pace.NORMAL) is None for _ in range(1_000))


@given(
    count=st.integers(1, 20),
    seconds=st.floats(0.5, 500),
    waits=st.lists(st.floats(0, 100), min_size=1, max_size=200),
)
def test_never_more_than_twice_the_burst_in_any_window(
    count: int, seconds: float, waits: list[float]
) -> None:
    clock = StillClock()
    bucket = Bucket(clock, Limit(count, seconds))
    taken = []
    for wait in waits:
        clock.seconds += wait
        if bucket.take("key"):
            taken.append(clock.seconds)
    for start in taken:
        assert sum(start <= moment < start + seconds for moment in taken) <= 2 * count


@pytest.mark.parametrize("count", [1, 3, 7])
def test_burst_is_exact(count: int) -> None:
    bucket = Bucket(StillClock(), Limit(count, 30.0))
    assert [bucket.take("key") for _ in range(count + 1)] == [True] * count + [False]
