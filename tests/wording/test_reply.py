"""A reply in words."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.dates import since, tense
from bot.answering.values import Choice, Citation, Message, Part, PartKind, Reply, ReplyStatus, Words
from bot.packs.model import PartialDate, SourceKind, Spoiler
from bot.wording import Passage, Worded, word
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
    assert worded.sources == (
        "Source: A film is made (A paper, news, January 2, 2031); A film is seen (review, 2031)"
        " · checked February 1, 2031"
    )
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
    assert worded.sources.count("finds its own orbit (review, 2031)") == 1
    assert worded.text.endswith(worded.sources)


def test_a_decline_without_facts_names_no_source() -> None:
    worded = read("what was the budget of Tidewright?")
    assert worded.sources == ""
    assert worded.text == worded.body


# the language of a reply


GERMAN = {"de": "Es ist Mai."}


def may(translations: dict[str, str], **slots: Message) -> Part:
    return Part(PartKind.LEAD, Words("It is May.", slots, "en", translations))


def test_a_pack_speaks_the_language_asked_for_where_all_of_it_is_translated() -> None:
    yes = Part(PartKind.LEAD, Message("answer.yes"))
    assert word(reply(yes, may(GERMAN)), "de").body == "Ja. Es ist Mai."
    assert word(reply(yes, may(GERMAN)), "fr").body == "Yes. It is May."
    assert word(reply(yes, may(GERMAN), lead("A Friday.")), "de").body == "Yes. It is May. A Friday."
    assert word(reply(yes), "fr").body == "Oui."


def test_the_source_line_is_always_in_the_language_asked_for() -> None:
    worded = word(reply(lead("It is May."), citations=(NEWS,)), "de")
    assert worded.body == "It is May."
    assert (
        worded.sources
        == "Quelle: A film is made (A paper, Meldung, 2. Januar 2031) · geprüft am 1. Februar 2031"
    )


def test_the_line_tells_when_the_source_looked_at_longest_ago_was() -> None:
    older = Citation("old", "Old", None, SourceKind.WIKI, PartialDate(2030), dt.date(2030, 5, 6))
    for cited in ((NEWS, older), (older, NEWS)):
        assert word(reply(citations=cited)).sources.endswith(" · checked May 6, 2030")


def test_a_translation_serves_a_language_with_a_country() -> None:
    assert word(reply(may({"pt": "É maio."})), "pt-BR").body == "É maio."


def test_a_pack_of_another_language_keeps_its_words_and_the_bot_speaks_it_too() -> None:
    german = Part(PartKind.LEAD, Words("Es ist Mai.", {}, "de-AT", {"fr": "C’est mai."}))
    yes = Part(PartKind.LEAD, Message("answer.yes"))
    assert word(reply(yes, german)).body == "Ja. Es ist Mai."
    assert word(reply(yes, german), "fr").body == "Oui. C’est mai."


def test_what_depends_on_the_day_is_told_in_the_language_of_its_words() -> None:
    today = DUE - 2 * DAY
    slot = {"since:opening": Message(f"since.{tense(today, DUE)}", since(today, DUE))}
    text = "It opens. {since:opening}"
    part = Part(PartKind.LEAD, Words(text, slot, "en", {"de": "Es startet. {since:opening}"}))
    assert word(reply(part), "de").body == (
        "Es startet. Das ist ein Freitag, von heute an noch 2 Tage, also noch nicht."
    )
    assert word(reply(part), "ja").body == "It opens. That's a Friday, 2 days from today, so not yet."


def test_passages_are_the_parts_in_order_with_what_they_give_away() -> None:
    history = Part(PartKind.HISTORY, Words("It was to be June."))
    detail = Part(PartKind.DETAIL, Words("He dies."), Spoiler.MAJOR)
    worded = word(reply(lead("It is May."), history, detail))
    assert worded.passages == (
        Passage("It is May.", PartKind.LEAD, Spoiler.NONE),
        Passage("It was to be June.", PartKind.HISTORY, Spoiler.NONE),
        Passage("He dies.", PartKind.DETAIL, Spoiler.MAJOR),
    )


def test_sources_beyond_what_the_catalogue_takes_at_once_are_all_named() -> None:
    many = tuple(
        Citation(
            str(n), f"Title {n} " + "x" * 90, None, SourceKind.NEWS, PartialDate(2031), dt.date(2031, 2, 1)
        )
        for n in range(60)
    )
    assert all(f"Title {n} " in word(reply(citations=many)).sources for n in range(60))
