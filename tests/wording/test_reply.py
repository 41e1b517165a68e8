"""A reply in words."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.dates import since, tense
from bot.answering.values import Choice, Citation, Message, Part, PartKind, Reply, ReplyStatus, Words
from bot.packs.model import PartialDate, SourceKind
from bot.wording import Worded, word
from tests.franchise.world import DUE, read

DAY = dt.timedelta(days=1)
NEWS = Citation(
    "news", "A film is made", "A paper", SourceKind.NEWS, PartialDate(2031, 1, 2), dt.date(2031, 2, 1)
)
REVIEW = Citation("review", "A film is seen", None, SourceKind.REVIEW, PartialDate(2031), dt.date(2031, 2, 1))


def reply(*parts: Part, citations: tuple[Citation, ...] = (), choices: tuple[Choice, ...] = ()) -> Reply:
    return Reply(ReplyStatus.ANSWERED, parts, citations, choices, 0.9, ())


def lead(text: str, **slots: Message) -> Part:
    return Part(PartKind.LEAD, Words(text, slots))


def test_parts_are_laid_out_and_history_apart() -> None:
    history = Part(PartKind.HISTORY, Words("It was to be June."))
    detail = Part(PartKind.DETAIL, Words("A Friday."))
    worded = word(reply(lead("It is May."), history, detail, citations=(NEWS, REVIEW)))
    assert worded.body == "It is May. A Friday."
    assert worded.history == "It was to be June."
    assert worded.sources == "Source: A film is made (January 2, 2031); A film is seen (2031)"
    assert worded.choices == ()
    assert worded.text.splitlines() == [worded.body, worded.history, worded.sources]


def test_choices_are_numbered_in_the_text_alone() -> None:
    offer = Part(PartKind.LEAD, Message("suggest.lead"))
    choices = (Choice("Who wrote it?", "writer", 0.4), Choice("Who drew it?", "artist", 0.3))
    worded = word(reply(offer, choices=choices))
    assert worded.choices == ("Who wrote it?", "Who drew it?")
    assert worded.text.splitlines()[1:] == ["1. Who wrote it?", "2. Who drew it?"]
    assert worded.sources == ""


def test_an_empty_reply_is_empty() -> None:
    assert word(reply()) == Worded("", "", "", (), "")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (DUE - 2 * DAY, "That's a Friday, 2 days from today, so not yet."),
        (DUE - DAY, "That's tomorrow, a Friday, so not yet."),
        (DUE, "That's today, Friday!"),
        (DUE + DAY, "That was yesterday, a Friday."),
        (DUE + 2 * DAY, "That was a Friday, 2 days ago."),
        (DUE + 30 * DAY, "That was a Friday, 30 days ago."),
    ],
)
def test_a_slot_says_how_far_off_the_day_is(today: dt.date, words: str) -> None:
    message = Message(f"since.{tense(today, DUE)}", since(today, DUE))
    worded = word(reply(lead("It opens on March 14, 2031. {since:opening}", **{"since:opening": message})))
    assert worded.body == f"It opens on March 14, 2031. {words}"


def test_what_looks_like_a_placeholder_but_is_none_stays() -> None:
    assert word(reply(lead("A {curly} word."))).body == "A {curly} word."


def test_names_in_arguments_are_not_read_as_markup_of_the_catalogue() -> None:
    message = Message("decline.not_listed_name", {"name": "{name} {0}"})
    assert word(reply(Part(PartKind.LEAD, message))).body.startswith("{name} {0} ")


def test_another_language_falls_back_on_english() -> None:
    offer = reply(Part(PartKind.LEAD, Message("suggest.lead")), citations=(NEWS,))
    assert word(offer, "tlh") == word(offer)


def test_a_real_reply_names_its_sources_once_the_most_used_first() -> None:
    worded = read("who is the lead of Tidewright?")
    assert worded.sources.count("Northlight dates Tidewright") == 1
    assert worded.sources.count("finds its own orbit (2031)") == 1
    assert worded.text.endswith(worded.sources)


def test_a_decline_without_facts_names_no_source() -> None:
    worded = read("what was the budget of Tidewright?")
    assert worded.sources == ""
    assert worded.text == worded.body
