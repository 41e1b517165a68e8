"""Single questions: what is told, and what is told of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.values import PartKind, ReplyStatus
from tests.franchise.world import DUE, ask, read

DAY = dt.timedelta(days=1)


def test_an_answer_comes_with_its_entry_and_source() -> None:
    reply = ask("who is the composer of Tidewright?")
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.entries == ("composer",)
    assert [citation.id for citation in reply.citations] == ["news"]
    assert reply.citations[0].verified == dt.date(2031, 2, 1)
    assert "Ilse Varga" in read("who is the composer of Tidewright?").body


def test_the_present_value_goes_before_the_older_one() -> None:
    worded = read("when does Tidewright open?")
    assert "March 14, 2031" in worded.body
    assert "2030" not in worded.body
    assert "October 18, 2030" in worded.history


@pytest.mark.parametrize("question", ["when does Tidewright open?", "how big is Palomo's role?"])
def test_history_follows_the_answer(question: str) -> None:
    kinds = [part.kind for part in ask(question).parts]
    assert kinds.index(PartKind.LEAD) < kinds.index(PartKind.HISTORY)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (DUE - 30 * DAY, "30 days"),
        (DUE - 14 * DAY, "14 days (2 weeks) from today"),
        (DUE - DAY, "tomorrow"),
        (DUE, "today"),
        (DUE + DAY, "yesterday"),
        (DUE + 30 * DAY, "was a Friday, 30 days ago"),
        (dt.date(2032, 3, 14), "366 days (1 year) ago"),
    ],
)
def test_a_date_is_told_relative_to_the_day_of_the_question(today: dt.date, words: str) -> None:
    assert words in read("when does Tidewright open?", today=today).body


@pytest.mark.parametrize("days", [0, 1, 40, 400])
@pytest.mark.parametrize("question", ["is it out yet?", "has Tidewright opened already?", "did it come out?"])
def test_a_plan_never_becomes_an_event(question: str, days: int) -> None:
    worded = read(question, today=DUE + days * DAY)
    assert "March 14, 2031" in worded.body
    for claim in ("came out", "is out", "was released", "has been released", "opened"):
        assert claim not in worded.body


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("who directs Volume 5?", "volume-5.director"),
        ("who directed Volume 4?", "halcyon-drift.director"),
        ("how much did Volume 4 earn?", "volume-4-numbers"),
        ("how much did Volume 1 earn?", "volume-1.box-office"),
        ("who wrote Volume 3?", "volume-3.writer"),
        ("who wrote film 4?", "volume-4.writer"),
        ("when is Halcyon Drift 5 due?", "volume-5"),
        ("when did Halcyon Drift IV open?", "volume-4.release"),
    ],
)
def test_numbers_agree_exactly(question: str, entry: str) -> None:
    reply = ask(question)
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.entries == (entry,)


@pytest.mark.parametrize(
    "question",
    [
        "how much did Volume 3 earn?",
        "what did Volume 2 make at the box office?",
        "who wrote Volume 2?",
        "when did Volume 3 open?",
    ],
)
def test_what_is_known_of_one_film_is_not_told_of_its_neighbour(question: str) -> None:
    reply = ask(question)
    assert reply.status is not ReplyStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "when is Volume 6 out?",
        "who directs Volume 7?",
        "how much did Volume 9 earn?",
    ],
)
def test_a_film_that_the_sources_do_not_number_is_no_other_film(question: str) -> None:
    assert ask(question).status is not ReplyStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "is Zed Marlow in Tidewright?",
        "is Tom Hanks in Tidewright?",
        "does Mira Falk play Pell?",
        "did Zed Marlow direct Tidewright?",
        "who does Zed Marlow play?",
    ],
)
def test_a_name_that_is_not_listed_is_not_a_no(question: str) -> None:
    reply, body = ask(question), read(question).body
    assert reply.status is not ReplyStatus.ANSWERED or not body.startswith("Yes")
    assert "No," not in body
    assert "You're welcome" not in body


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("did Lena Brandt write Tidewright?", "Tobias Renn"),
        ("is Ilse Varga the director?", "Marguerite Osei"),
        ("does Benedikt Thorne play Hask?", "Idris Palomo"),
        ("why did Corin Ashby direct Tidewright?", "Marguerite Osei"),
        ("Amara Ndiaye plays Wren Solace, right?", "Saoirse Kade"),
    ],
)
def test_a_wrong_person_in_the_question_is_corrected(question: str, right: str) -> None:
    reply, body = ask(question), read(question).body
    assert reply.status is ReplyStatus.ANSWERED
    assert right in body
    assert not body.startswith("Yes")


def test_a_right_person_in_the_question_is_confirmed() -> None:
    assert read("is Idris Palomo in Tidewright?").body.startswith("Yes")
    assert read("did Tobias Renn write Tidewright?").body.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("what was the budget of Tidewright?", "budget"),
        ("who edited it?", "editor"),
        ("where can I stream Tidewright?", "streaming"),
        ("what has Tidewright made at the box office?", "box-office"),
        ("is there a post-credits scene?", "post-credits"),
    ],
)
def test_a_known_gap_gets_its_own_honest_sentence(question: str, entry: str) -> None:
    reply = ask(question)
    assert reply.status is ReplyStatus.DECLINED
    assert reply.entries == (entry,)


@pytest.mark.parametrize(
    ("question", "name", "label"),
    [
        ("what are Osei's hobbies?", "Osei", "private life"),
        ("what are the subtitles of the main series?", "the main series", "subtitles"),
        ("who edited Volume 2?", "Volume 2", "editor"),
    ],
)
def test_any_other_gap_is_told_of_the_short_name(question: str, name: str, label: str) -> None:
    assert read(question).body == f"For {name}, my sources don't say anything about the {label}."


@pytest.mark.parametrize(
    "question",
    [
        "how tall is the Eiffel tower?",
        "what is a good recipe for dumplings",
        "who is the president of Chile?",
        "solve x + 3 = 9",
    ],
)
def test_other_worlds_are_not_known(question: str) -> None:
    reply = ask(question)
    assert reply.status is not ReplyStatus.ANSWERED
    assert reply.citations == ()


@pytest.mark.parametrize(
    "message",
    [
        "hi",
        "hello!",
        "thank you so much",
        "good night",
        "who are you?",
        "are you a bot?",
        "help",
        "how are you?",
    ],
)
def test_small_talk_tells_no_facts(message: str) -> None:
    reply, worded = ask(message), read(message)
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.citations == ()
    for name in ("Osei", "Kade", "118", "March"):
        assert name not in worded.body


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("who direceted tidewrihgt", "director"),
        ("who compsed the musci", "composer"),
        ("wher was it flimed", "filming"),
        ("runing tiem of tide wright", "runtime"),
        ("who plays captian hsak", "palomo.plays"),
        ("whats the pasing like", "pacing"),
        ("saorse kade stunts", "kade.stunts"),
    ],
)
def test_typing_errors_are_seen_through(question: str, entry: str) -> None:
    reply = ask(question)
    assert reply.status is ReplyStatus.ANSWERED
    assert reply.entries == (entry,)


def test_corrections_are_on_record() -> None:
    (trace,) = ask("who compsed the music").traces
    assert ("compsed", "composed") in trace.corrections
