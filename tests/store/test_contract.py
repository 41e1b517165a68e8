"""What every store does: in memory, in SQLite and in PostgreSQL alike."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.service.protocols import Store
from bot.service.records import (
    Asked,
    DayCounts,
    Filing,
    FilingStatus,
    MemberData,
    Outcome,
    Standing,
    Statistics,
    Vote,
)

NOON = dt.datetime(2026, 5, 4, 12, 30, 15, 123456, tzinfo=dt.UTC)
TODAY = NOON.date()
DAY = dt.timedelta(days=1)
WRONG = Vote("1", "10", "hash", "lamp.lit", right=False, at=NOON, text="who lit it")
FILING = Filing("1", "20", "30", "Who lit the lamp?", NOON)


# Settings


async def test_settings_come_back_as_they_were(store: Store) -> None:
    assert await store.all_settings() == {}
    await store.put_settings("1", {"paused": True, "packs": ["a", "b"], "channel_spoilers": {"5": "hide"}})
    await store.put_settings("1", {"paused": False})
    await store.put_settings("2", {"pace": "off", "limit": 3})
    await store.put_settings("3", {})
    assert await store.all_settings() == {
        "1": {"paused": False, "packs": ["a", "b"], "channel_spoilers": {"5": "hide"}},
        "2": {"pace": "off", "limit": 3},
    }


async def test_settings_go_back_to_their_default_one_by_one_or_all(store: Store) -> None:
    await store.put_settings("1", {"paused": True, "private": True, "pace": "off"})
    await store.put_settings("2", {"paused": True})
    await store.put_settings("1", {"paused": None, "never set": None, "pace": "strict"})
    assert await store.all_settings() == {"1": {"private": True, "pace": "strict"}, "2": {"paused": True}}
    await store.drop_settings("1")
    await store.drop_settings("9")
    assert await store.all_settings() == {"2": {"paused": True}}


async def test_store_belongs_to_the_first_application_that_asks(store: Store) -> None:
    assert await store.claim("42")
    assert await store.claim("42")
    assert not await store.claim("43")
    assert await store.all_settings() == {}
    assert not await store.servers()


async def test_entries_are_taken_back_and_restored(store: Store) -> None:
    for entry in ("lamp.lit", "lamp.lit", "lamp.lost"):
        await store.retire("1", entry)
    await store.retire("2", "lamp.lit")
    assert await store.all_retired() == {"1": {"lamp.lit", "lamp.lost"}, "2": {"lamp.lit"}}
    await store.restore("1", "lamp.lit")
    await store.restore("2", "lamp.lit")
    await store.restore("2", "lamp.lit")
    assert await store.all_retired() == {"1": {"lamp.lost"}}


# Ledger


async def test_questions_are_counted_by_day_outcome_and_entry(store: Store) -> None:
    await store.add([])
    await store.add(
        [
            Asked("1", TODAY, Outcome.ANSWERED, ("b", "a", "a")),
            Asked("1", TODAY, Outcome.ANSWERED, ("b",)),
            Asked("1", TODAY - DAY, Outcome.DECLINED, (), "what now"),
            Asked("2", TODAY, Outcome.SUGGESTED, ("z",)),
        ]
    )
    await store.add(
        [Asked("1", TODAY, Outcome.SUGGESTED, ("c",)), Asked("1", TODAY - DAY * 9, Outcome.ANSWERED)]
    )
    found = await store.statistics("1", TODAY - DAY, 10)
    assert found == Statistics(
        (
            DayCounts(TODAY - DAY, {Outcome.DECLINED: 1}),
            DayCounts(TODAY, {Outcome.ANSWERED: 2, Outcome.SUGGESTED: 1}),
        ),
        (("b", 2), ("a", 1), ("c", 1)),
        (("what now", 1),),
    )
    assert found.total(Outcome.ANSWERED) == 2
    assert (await store.statistics("1", TODAY - DAY * 9, 2)).entries == (("b", 2), ("a", 1))
    assert (await store.statistics("1", TODAY - DAY * 9, 2)).total(Outcome.ANSWERED) == 3
    assert await store.statistics("9", TODAY, 10) == Statistics()
    assert await store.statistics("1", TODAY + DAY, 10) == Statistics()


async def test_the_same_question_keeps_its_first_words_and_its_latest_day(store: Store) -> None:
    def asked(text: str, day: dt.date = TODAY, server: str = "1") -> Asked:
        return Asked(server, day, Outcome.DECLINED, (), text)

    await store.add([asked("Who lit  the Lamp?", TODAY - DAY * 5), asked("who  LIT the\nlamp?", TODAY - DAY)])
    await store.add([asked("WHO LIT THE LAMP?", TODAY - DAY * 3), asked("Who lost it?"), asked("")])
    await store.add([asked("who lit the lamp?", server="2"), asked("Straße?"), asked("STRASSE?")])
    assert (await store.statistics("1", TODAY - DAY, 10)).unknowns == (
        ("Who lit  the Lamp?", 3),
        ("Straße?", 2),
        ("Who lost it?", 1),
    )
    assert (await store.statistics("1", TODAY - DAY, 1)).unknowns == (("Who lit  the Lamp?", 3),)
    assert (await store.statistics("1", TODAY, 10)).unknowns == (("Straße?", 2), ("Who lost it?", 1))
    await store.add([asked("How tall is it?", TODAY - DAY), asked("How wide is it?", TODAY + DAY)])
    assert [words for words, _ in (await store.statistics("1", TODAY - DAY, 10)).unknowns][2:] == [
        "How wide is it?",
        "Who lost it?",
        "How tall is it?",
    ]


async def test_entries_told_equally_often_stand_in_order_of_their_characters(store: Store) -> None:
    words = ("apple", "Zebra", "zoo", "Äpfel", "日本", "🏮")
    await store.add([Asked("1", TODAY, Outcome.ANSWERED, (word,)) for word in words])
    assert [entry for entry, _ in (await store.statistics("1", TODAY, 10)).entries] == sorted(words)


async def test_a_vote_counts_once_and_can_be_changed(store: Store) -> None:
    async def wrong() -> tuple[int, tuple[tuple[str, int], ...]]:
        found = await store.statistics("1", TODAY - DAY, 10)
        return found.total(Outcome.WRONG), tuple(found.unknowns)

    assert await store.vote(WRONG)
    assert not await store.vote(replace(WRONG, at=NOON + DAY))
    assert await wrong() == (1, (("who lit it", 1),))
    assert await store.vote(replace(WRONG, voter="another"))
    assert await wrong() == (2, (("who lit it", 2),))
    right = replace(WRONG, right=True, at=NOON + DAY)
    assert await store.vote(right)
    assert not await store.vote(right)
    assert await wrong() == (1, (("who lit it", 1),))
    assert await store.vote(replace(WRONG, voter="another", right=True))
    assert await wrong() == (0, ())
    assert await store.vote(replace(WRONG, at=NOON + DAY))
    assert await store.statistics("1", TODAY, 10) == Statistics(
        (DayCounts(TODAY + DAY, {Outcome.WRONG: 1}),), (), (("who lit it", 1),)
    )


async def test_a_vote_on_an_answer_that_has_changed_replaces_the_earlier_one(store: Store) -> None:
    await store.vote(WRONG)
    other = replace(WRONG, entry="lamp.lost", text="who lost it", at=NOON + DAY)
    assert await store.vote(other)
    found = await store.statistics("1", TODAY, 10)
    assert found.days == (DayCounts(TODAY + DAY, {Outcome.WRONG: 1}),)
    assert found.unknowns == (("who lost it", 1),)
    assert (await store.member_data("", "hash")).votes == (other,)


async def test_a_right_vote_keeps_no_words(store: Store) -> None:
    await store.vote(replace(WRONG, right=True))
    assert await store.statistics("1", TODAY, 10) == Statistics()
    assert (await store.member_data("", "hash")).votes == (replace(WRONG, right=True, text=""),)


async def test_nothing_is_lost_when_many_write_at_once(store: Store) -> None:
    asked = [
        Asked(
            "1",
            TODAY - DAY * (number % 2),
            Outcome.ANSWERED,
            ("a", "b")[:: 1 - number % 2 * 2],
            f"why {number % 3}",
        )
        for number in range(6)
    ]
    votes = [replace(WRONG, voter=str(number % 4), text="why 1") for number in range(12)]
    answers = await asyncio.gather(
        *(store.add(asked[number % 3 :] + asked[: number % 3]) for number in range(20)),
        *(store.vote(vote) for vote in votes),
        *(store.score("1", "quiz", str(number % 3), right=True, at=NOON) for number in range(12)),
        store.forget_server("2"),
        store.expire(NOON - DAY * 9),
    )
    found = await store.statistics("1", TODAY - DAY, 10)
    assert found.total(Outcome.ANSWERED) == 120
    assert found.total(Outcome.WRONG) == 4
    assert found.entries == (("a", 120), ("b", 120))
    assert dict(found.unknowns) == {"why 1": 44, "why 0": 40, "why 2": 40}
    assert answers.count(True) == 4 + 3


async def test_votes_that_go_back_and_forth_leave_the_last(store: Store) -> None:
    await asyncio.gather(
        *(
            store.vote(replace(WRONG, voter=str(n % 3), right=n % 2 == 0, at=NOON + DAY * (n % 5)))
            for n in range(60)
        )
    )
    for voter in range(3):
        await store.vote(replace(WRONG, voter=str(voter), right=voter == 0))
    found = await store.statistics("1", TODAY, 10)
    assert found.total(Outcome.WRONG) == 2
    assert found.unknowns == (("who lit it", 2),)


# Inbox


async def test_a_message_files_one_question_until_it_is_settled(store: Store) -> None:
    first = await store.file(FILING)
    assert first == replace(FILING, id=first.id)
    assert first.id > 0
    assert await store.file(replace(FILING, text="Who?", at=NOON + DAY)) == first
    other = await store.file(replace(FILING, server="2"))
    assert other.id != first.id
    settled = await store.settle("1", first.id, FilingStatus.DISMISSED, "", NOON + DAY)
    assert settled == replace(first, status=FilingStatus.DISMISSED, settled=NOON + DAY)
    again = await store.file(FILING)
    assert again.id not in {first.id, other.id}
    assert await store.filing("1", first.id) == settled


async def test_two_who_file_at_once_file_one_question(store: Store) -> None:
    filed = await asyncio.gather(*(store.file(FILING) for _ in range(10)))
    assert len({filing.id for filing in filed}) == 1
    assert len(await store.filings("1", FilingStatus.OPEN, 10)) == 1


async def test_a_question_is_answered_once(store: Store) -> None:
    filing = await store.file(FILING)
    await store.noticed(filing.id, "77")
    await store.noticed(filing.id + 1, "78")
    assert await store.settle("2", filing.id, FilingStatus.ANSWERED, "Nobody.", NOON) is None
    answers = await asyncio.gather(
        *(store.settle("1", filing.id, FilingStatus.ANSWERED, f"{n}", NOON + DAY) for n in range(5))
    )
    (answer,) = [each for each in answers if each]
    assert answer == replace(
        filing, notice="77", status=FilingStatus.ANSWERED, answer=answer.answer, settled=NOON + DAY
    )
    assert await store.filing("1", filing.id) == answer
    assert await store.filing("2", filing.id) is None


@pytest.mark.parametrize("number", [0, -1, 2**31 - 1, 2**31, 2**63, 10**30])
async def test_a_question_that_never_was(store: Store, number: int) -> None:
    await store.file(FILING)
    await store.noticed(number, "77")
    assert await store.filing("1", number) is None
    assert await store.settle("1", number, FilingStatus.ANSWERED, "", NOON) is None
    assert [filing.notice for filing in await store.filings("1", FilingStatus.OPEN, 9)] == [""]


async def test_questions_are_listed_oldest_first(store: Store) -> None:
    for number, days in enumerate((2, 1, 3, 1)):
        await store.file(replace(FILING, message=str(number), at=NOON + DAY * days))
    await store.file(replace(FILING, server="2"))
    listed = await store.filings("1", FilingStatus.OPEN, 3)
    assert [filing.message for filing in listed] == ["1", "3", "0"]
    await store.settle("1", listed[0].id, FilingStatus.ANSWERED, "So.", NOON)
    assert [each.message for each in await store.filings("1", FilingStatus.OPEN, 9)] == ["3", "0", "2"]
    assert [each.answer for each in await store.filings("1", FilingStatus.ANSWERED, 9)] == ["So."]
    assert await store.filings("1", FilingStatus.DISMISSED, 9) == []


async def test_the_id_of_a_deleted_question_is_never_given_again(store: Store) -> None:
    gone = await store.file(FILING)
    await store.forget_server("1")
    assert (await store.file(FILING)).id > gone.id


# Scoreboard


async def test_a_quiz_message_is_answered_once(store: Store) -> None:
    assert await store.score("1", "q1", "ann", right=True, at=NOON)
    assert not await store.score("1", "q1", "ann", right=False, at=NOON)
    assert await store.score("1", "q2", "ann", right=False, at=NOON)
    assert await store.standing("1", "ann") == Standing("ann", 1, 2, 1)
    assert await store.standing("2", "ann") is None
    assert await store.standing("1", "bob") is None


async def test_more_right_goes_before_fewer_played_and_ties_share_a_place(store: Store) -> None:
    games = {"ann": "RRW", "bob": "RR", "cid": "RR", "dot": "W", "eve": "RRR"}
    for member, answers in games.items():
        for number, answer in enumerate(answers):
            await store.score("1", str(number), member, right=answer == "R", at=NOON)
    await store.score("2", "0", "fay", right=True, at=NOON)
    places = await store.standings("1", 9)
    assert [(place.rank, place.member) for place in places] == [
        (1, "eve"),
        (2, "bob"),
        (2, "cid"),
        (4, "ann"),
        (5, "dot"),
    ]
    assert [await store.standing("1", place.member) for place in places] == places
    assert await store.standings("1", 2) == places[:2]


# Archive


async def test_a_member_sees_all_that_is_kept_of_them(store: Store) -> None:
    assert await store.member_data("ann", "hash") == MemberData()
    later = replace(WRONG, server="2", right=True, at=NOON + DAY, text="")
    await store.vote(later)
    await store.vote(WRONG)
    await store.vote(replace(WRONG, voter="another"))
    await store.score("1", "q1", "bob", right=True, at=NOON)
    await store.score("1", "q1", "ann", right=False, at=NOON)
    await store.score("2", "q2", "ann", right=True, at=NOON)
    assert await store.member_data("ann", "hash") == MemberData(
        (WRONG, later),
        {"1": Standing("ann", 0, 1, 2), "2": Standing("ann", 1, 1, 1)},
        (("1", "q1"), ("2", "q2")),
    )


async def test_what_is_old_is_deleted_and_counts_stay(store: Store) -> None:
    before = NOON + dt.timedelta(hours=1)
    for at in (NOON, before, NOON - DAY):
        name = at.isoformat()
        await store.vote(replace(WRONG, message=name, at=at, text=""))
        await store.file(replace(FILING, message=name, at=at))
        await store.score("1", name, "ann", right=True, at=at)
        await store.add([Asked("1", at.date(), Outcome.DECLINED, ("lamp.lit",), name)])
    assert await store.expire(before) == 2 + 2 + 2 + 1
    assert await store.expire(before) == 0
    assert [vote.at for vote in (await store.member_data("", "hash")).votes] == [before]
    assert [filing.at for filing in await store.filings("1", FilingStatus.OPEN, 9)] == [before]
    found = await store.statistics("1", TODAY - DAY, 9)
    assert (found.total(Outcome.DECLINED), found.total(Outcome.WRONG)) == (3, 3)
    assert found.entries == (("lamp.lit", 3),)
    assert len(found.unknowns) == 2
    assert await store.standing("1", "ann") == Standing("ann", 3, 3, 1)
    assert (await store.member_data("ann", "")).quizzes == (("1", before.isoformat()),)


async def test_moments_are_told_in_utc(store: Store) -> None:
    there = dt.timezone(dt.timedelta(hours=9))
    early = dt.datetime(2026, 5, 5, 8, 0, tzinfo=there)
    await store.vote(replace(WRONG, at=early))
    filed = await store.file(replace(FILING, at=early))
    (vote,) = (await store.member_data("", "hash")).votes
    assert (vote.at, filed.at) == (early, early)
    assert vote.at.utcoffset() == filed.at.utcoffset() == dt.timedelta(0)
    assert (await store.statistics("1", TODAY, 1)).days == (DayCounts(TODAY, {Outcome.WRONG: 1}),)


async def test_servers_are_those_that_something_is_kept_about(store: Store) -> None:
    assert await store.servers() == frozenset()
    await store.put_settings("1", {"paused": True})
    await store.retire("2", "lamp.lit")
    await store.add([Asked("3", TODAY, Outcome.ANSWERED), Asked("", TODAY, Outcome.ANSWERED)])
    await store.vote(replace(WRONG, server="4"))
    await store.file(replace(FILING, server="5"))
    await store.score("6", "q", "ann", right=True, at=NOON)
    assert await store.servers() == {"1", "2", "3", "4", "5", "6"}
    for server in "123456":
        await store.forget_server(server)
    assert await store.servers() == frozenset()
    assert (await store.statistics("", TODAY, 1)).total(Outcome.ANSWERED) == 1
