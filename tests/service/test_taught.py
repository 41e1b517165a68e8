"""What curators answered, told to whoever asks the same again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packs.model import Spoiler
from bot.service.records import Filing, FilingStatus
from bot.service.taught import CuratedAnswer, Taught, entry_of, filing_in, tell
from bot.wording import LANGUAGES
from tests.service.fakes import StillClock
from tests.service.memory import MemoryStore

CLOCK = StillClock()


def filing(
    text: str = "Who lit the lamp?", answer: str = "Mara did.", server: str = "7", id_: int = 1
) -> Filing:
    at = CLOCK.utcnow()
    return Filing(server, "8", str(id_), text, at, id_, "", FilingStatus.ANSWERED, answer, at)


def taught(*filings: Filing, clock: StillClock = CLOCK) -> Taught:
    known = Taught(MemoryStore(), clock, keep_days=30)
    for each in filings:
        known.learn(each)
    return known


@pytest.mark.parametrize(
    "text", ["Who lit the lamp?", "who LIT the lamp", " who  lit the lamp !?", "<@17> Who lit the lämp?"]
)
def test_same_words_find_the_answer(text: str) -> None:
    assert taught(filing()).find("7", text) == filing()


@pytest.mark.parametrize("text", ["Who lit a lamp?", "Who sold the lamp?", "lamp", "", "?!"])
def test_other_words_do_not(text: str) -> None:
    assert taught(filing()).find("7", text) is None


def test_another_server_is_not_told() -> None:
    assert taught(filing()).find("9", "Who lit the lamp?") is None


def test_later_answer_takes_the_place_of_the_earlier_one() -> None:
    found = taught(filing(), filing("who lit the lamp", "Oskar did.", id_=2)).find("7", "Who lit the lamp?")
    assert found
    assert found.answer == "Oskar did."


def test_answer_that_was_taken_back_is_not_told() -> None:
    one = filing()
    assert taught(one).find("7", one.text, frozenset((entry_of(one),))) is None


def test_answer_expires_with_the_question() -> None:
    clock = StillClock(now=CLOCK.utcnow() + dt.timedelta(days=30))
    assert taught(filing(), clock=clock).find("7", "Who lit the lamp?")
    clock.now += dt.timedelta(seconds=1)
    assert taught(filing(), clock=clock).find("7", "Who lit the lamp?") is None


def test_server_that_was_left_is_forgotten() -> None:
    known = taught(filing(), filing(server="9"))
    known.forget("7")
    assert known.find("7", "Who lit the lamp?") is None
    assert known.find("9", "Who lit the lamp?")


async def test_answers_are_read_at_the_start() -> None:
    store = MemoryStore()
    kept = await store.file(filing(id_=0))
    await store.file(filing("Who sold it?", server="9", id_=0))
    await store.settle("7", kept.id, FilingStatus.ANSWERED, "Mara did.", CLOCK.utcnow())
    known = Taught(store, CLOCK, keep_days=30)
    assert await known.load()
    found = known.find("7", "Who lit the lamp?")
    assert found
    assert (found.id, found.answer) == (kept.id, "Mara did.")
    assert known.find("9", "Who sold it?") is None


async def test_answer_that_was_given_last_holds_after_a_start() -> None:
    store = MemoryStore()
    first = await store.file(filing(id_=0))
    second = await store.file(replace(filing(id_=0), message="2"))
    now = CLOCK.utcnow()
    await store.settle("7", second.id, FilingStatus.ANSWERED, "Mara did.", now)
    await store.settle("7", first.id, FilingStatus.ANSWERED, "Oskar did.", now + dt.timedelta(hours=1))
    known = Taught(store, CLOCK, keep_days=30)
    await known.load()
    found = known.find("7", "Who lit the lamp?")
    assert found
    assert found.answer == "Oskar did."


async def test_store_that_is_away_leaves_it_without_answers() -> None:
    known = Taught(MemoryStore(away=True), CLOCK, keep_days=30)
    assert not await known.load()
    assert known.find("7", "Who lit the lamp?") is None


def test_answer_is_marked_as_the_curators() -> None:
    told = tell(filing(answer=CuratedAnswer("Mara did.", "the log").kept), "en")
    assert told.worded.body == "Mara did."
    assert told.worded.sources == "Answered by the curators of this server, May 4, 2026 · Source: the log"
    assert told.reply.citations == ()
    assert told.reply.entries == ("curators.1",)


def test_what_stands_between_bars_gives_the_story_away() -> None:
    told = tell(filing(answer="A keeper. ||Mara.|| In ||March||"), "en")
    assert [(p.text, p.spoiler) for p in told.worded.passages] == [
        ("A keeper.", Spoiler.NONE),
        ("Mara.", Spoiler.MAJOR),
        ("In", Spoiler.NONE),
        ("March", Spoiler.MAJOR),
    ]
    assert told.reply.spoiler is Spoiler.MAJOR


@pytest.mark.parametrize("language", LANGUAGES)
def test_source_line_is_in_each_language(language: str) -> None:
    assert "the log" in tell(filing(answer=CuratedAnswer("Mara.", "the log").kept), language).worded.sources


def test_ids_of_packs_are_not_taken_for_curators() -> None:
    assert filing_in(entry_of(filing(id_=12))) == 12
    assert filing_in("curators") is filing_in("curators.x") is filing_in("lamp.lit") is None


@given(text=st.text().filter(lambda text: "\x1f" not in text), source=st.text())
def test_answer_is_read_as_it_was_kept(text: str, source: str) -> None:
    curated = CuratedAnswer(text, source)
    assert CuratedAnswer.read(curated.kept) == curated
