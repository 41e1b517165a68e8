"""Whatever is written, by whomever: it is kept or cleaned, the same in every database as in memory."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Sequence

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.service.protocols import Store
from bot.service.records import Asked, Filing, FilingStatus, Outcome, Vote
from bot.store.store import open_store
from tests.service.memory import MemoryStore
from tests.store.test_contract import DAY, NOON, TODAY

ANY = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    [
        "\0",
        "a\0b",
        "\ud83c",
        "\udfee\ud83c",
        "🏮",
        "x" * 10_000,
        "🏮" * 5_000,
        " \n",
        "' OR 1=1 --",
        "ẞ" * 4_000,
    ]
)
NAMES = st.sampled_from(["1", "2", ""]) | ANY
DAYS = st.integers(-2, 2)
Step = Callable[[Store], Awaitable[object]]


def _moment(days: int) -> dt.datetime:
    return NOON + DAY * days


def _asked(server: str, days: int, outcome: Outcome, entries: list[str], text: str) -> Asked:
    return Asked(server, TODAY + DAY * days, outcome, tuple(entries), text)


def _vote(server: str, message: str, voter: str, entry: str, days: int, text: str, *, right: bool) -> Vote:
    return Vote(server, message, voter, entry, right, _moment(days), text)


STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(
        lambda asked: lambda store: store.add(asked),
        st.lists(
            st.builds(_asked, NAMES, DAYS, st.sampled_from(Outcome), st.lists(NAMES, max_size=3), ANY),
            max_size=4,
        ),
    ),
    st.builds(
        lambda vote: lambda store: store.vote(vote),
        st.builds(_vote, NAMES, NAMES, NAMES, NAMES, DAYS, ANY, right=st.booleans()),
    ),
    st.builds(
        lambda server, key, value: lambda store: store.put_settings(server, {key: value}),
        NAMES,
        NAMES,
        st.none() | st.booleans() | st.lists(ANY, max_size=3),
    ),
    st.builds(lambda server, entry: lambda store: store.retire(server, entry), NAMES, NAMES),
    st.builds(lambda server, entry: lambda store: store.restore(server, entry), NAMES, NAMES),
    st.builds(
        lambda server, channel, message, text, days: (
            lambda store: store.file(Filing(server, channel, message, text, _moment(days)))
        ),
        NAMES,
        NAMES,
        NAMES,
        ANY,
        DAYS,
    ),
    st.builds(lambda number, notice: lambda store: store.noticed(number, notice), st.integers(0, 4), ANY),
    st.builds(
        lambda server, number, answer, days: (
            lambda store: store.settle(server, number, FilingStatus.ANSWERED, answer, _moment(days))
        ),
        NAMES,
        st.integers(0, 4),
        ANY,
        DAYS,
    ),
    st.builds(
        lambda server, quiz, member, right, days: (
            lambda store: store.score(server, quiz, member, right=right, at=_moment(days))
        ),
        NAMES,
        NAMES,
        NAMES,
        st.booleans(),
        DAYS,
    ),
    st.builds(lambda member, voter: lambda store: store.forget_member(member, voter), NAMES, NAMES),
    st.builds(lambda server: lambda store: store.forget_server(server), NAMES),
    st.builds(lambda days: lambda store: store.expire(_moment(days)), DAYS),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, max_size=25))
@example(steps=[])
def test_databases_do_as_memory_does(fresh_url: Callable[[], str], steps: Sequence[Step]) -> None:
    asyncio.run(_compare(fresh_url(), steps))


async def _compare(url: str, steps: Sequence[Step]) -> None:
    memory = MemoryStore()
    async with open_store(url) as store:
        for step in steps:
            assert await step(store) == await step(memory)
        assert await _all(store) == await _all(memory)


async def _all(store: Store) -> list[object]:
    """Everything that can be read."""
    names = ("1", "2", "")
    return [
        await store.all_settings(),
        await store.all_retired(),
        await store.servers(),
        *[await store.statistics(name, TODAY - DAY, 5) for name in names],
        *[await store.filings(name, status, 5) for name in names for status in FilingStatus],
        *[await store.standings(name, 5) for name in names],
        *[await store.member_data(name, name) for name in names],
    ]
