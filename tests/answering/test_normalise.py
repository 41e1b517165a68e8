"""Turning what somebody typed into plain tokens."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.normalise import LONGEST, clean, stem, tokens


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Who DIRECTED it?", "who directed it"),
        ("who’s Wren", "who is wren"),
        ("whos wren", "who is wren"),
        ("it isn't out, is it", "it is not out is it"),
        ("can't won't", "can not will not"),
        ("Kade's role", "kade role"),
        ("they're back", "they are back"),
        ("Café Müller", "cafe muller"),
        ("ｗｉｄｅ ①", "wide 1"),
        ("wh\u200bo dir\u00adected it", "who directed it"),
        ("wh\u043e d\u0456r\u0435cted it", "who directed it"),
        ("<@123> <#45> <:smile:678> who", "who"),
        ("</ask:123> who", "who"),
        ("see https://example.org/a?b=c now", "see now"),
        ("@everyone @here who", "who"),
        ("```py\nwho```", "who"),
        ("**who** ~~directed~~ ||it||", "who directed it"),
        ("chapter IV", "chapter 4"),
        ("part four", "part 4"),
        ("volume 4", "volume 4"),
        ("the fourth film", "the 4th film"),
        ("June 6th", "june 6"),
        ("the 6th of June", "the 6 of june"),
        ("312m", "312 million"),
        ("88%", "88"),
        ("118mins", "118 minutes"),
        ("sooooo gooood", "soo good"),
        ("u kno y", "you kno why"),
        ("Comet III", "comet 3"),
        ("comet viii's ending", "comet 8 ending"),
        ("is XIV longer than XIX?", "is 14 longer than 19"),
        ("comet iv out?", "comet 4 out"),
        ("iv seen it", "iv seen it"),
        ("part i or part ii", "part 1 or part 2"),
        ("when is part I", "when is part 1"),
        ("book x", "book 10"),
        ("the movie I liked", "the movie i liked"),
        ("can I", "can i"),
        ("who plays Vi, Ix and V", "who plays vi ix and v"),
        ("iiiii xxxxx", "iiiii xxxxx"),
        ("8/10?", "8 of 10"),
        ("7.5 / 10, no 6/5", "7.5 of 10 no 6 of 5"),
        ("on 6/10/2031", "on 6 10 2031"),
        ("7.5m, $1,200,000 or 2.", "7.5 million 1200000 or 2"),
        ("W H A T  I S  I T ?", "what is it"),
        ("w.h.a.t   i.s", "what is"),
        ("plan b or c d", "plan b or c d"),
        ("🎬 who 🔥", "who"),
        ("", ""),
        ("?!...", ""),
    ],
)
def test_tokens(typed: str, expected: str) -> None:
    assert tokens(clean(typed)) == expected.split()


def test_another_alphabet_keeps_its_letters() -> None:
    assert clean("кто режиссер") == "кто режиссер"
    assert tokens("кто режиссер") == ["кто", "режиссер"]
    assert tokens(clean("誰が監督ですか"))


def test_only_the_length_of_a_message_is_read() -> None:
    assert len(clean("a" * 50_000)) == LONGEST


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("films", "film"),
        ("stories", "story"),
        ("directed", "directing"),
        ("played", "plays"),
        ("stopped", "stopping"),
    ],
)
def test_forms_of_a_word_share_a_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


@pytest.mark.parametrize(("word", "other"), [("2029", "202"), ("pass", "pas"), ("bus", "bu"), ("ring", "r")])
def test_words_that_only_end_alike_do_not(word: str, other: str) -> None:
    assert stem(word) != stem(other)


WORDS = "who's isn't IV 4th 312m <@1> chapter two"
WORDS += " III iiii viiii XX v x i 8/10 7.5 1,200 out of . , /  a b c"
ODD = [*WORDS.split(), *"|`’\u200béﬁßİǅ💥", "o\u0301", "||", "", " "]
TEXT = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(ODD), max_size=15).map(" ".join))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT)
def test_cleaned_text_is_clean_already(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT)
def test_tokens_of_tokens_are_the_same(text: str) -> None:
    found = tokens(clean(text))
    assert tokens(clean(" ".join(found))) == found


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT)
def test_nothing_unseen_is_left(text: str) -> None:
    cleaned = clean(text)
    assert not {unicodedata.category(c) for c in cleaned} & {"Cf", "Mn", "Me", "Zl", "Zp"}
    assert cleaned == cleaned.strip()
    for token in tokens(cleaned):
        assert token
        assert not any(c.isspace() for c in token)
        assert stem(token)


@pytest.mark.parametrize("control", ["\x00", "\x08", "\x7f", "\x9b"])
def test_no_control_character_is_left(control: str) -> None:
    assert clean(f"wh{control}o") in {"who", "wh o"}
