"""The sentence encoder: what a text means as a whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.encoder import BATCH, LONGEST
from bot.answering.load import load_meanings
from bot.answering.types import Floats, Halves

ENCODER = load_meanings().encoder
WORDS = ("who", "directed", "the", "film", "dog", "bites", "man", "when", "zzqxw", "qqvvxk")


def meaning(text: str) -> Floats:
    return ENCODER.sentence(text.split())


def meanings(texts: list[list[int]]) -> Halves:
    """The meanings of texts that are numbers of WORDS."""
    flat = np.array([n for text in texts for n in text], dtype=np.int32)
    return ENCODER.sentences(WORDS, flat, np.array([len(text) for text in texts], dtype=np.int32))


@pytest.mark.parametrize("text", ["film", "who directed the film", "zzqxw film", "when " * LONGEST])
def test_a_meaning_has_unit_length(text: str) -> None:
    assert np.linalg.norm(meaning(text)) == pytest.approx(1.0, abs=1e-4)


def test_the_order_of_words_matters() -> None:
    one, other = map(meaning, ("film after the book", "book after the film"))
    assert one @ other < 0.99


def test_questions_for_the_same_lie_closer_than_others() -> None:
    asked, same, other = map(
        meaning, ("how long is the movie", "what is its runtime in minutes", "who composed the score")
    )
    assert asked @ same > asked @ other


@pytest.mark.parametrize("text", ["", "zzqxw", "zzqxw qqvvxk"])
def test_where_no_word_is_known_there_is_no_meaning(text: str) -> None:
    assert not meaning(text).any()


def test_an_unknown_word_among_known_ones_counts() -> None:
    assert meaning("who directed zzqxw") @ meaning("who directed") < 0.999


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    toks = ["film", "directed", "when", "who"] * LONGEST
    assert ENCODER.sentence(toks) == pytest.approx(ENCODER.sentence(toks[:LONGEST]), abs=1e-6)
    assert ENCODER.sentence(toks) != pytest.approx(ENCODER.sentence(toks[: LONGEST - 1]), abs=1e-3)


def check_alike(texts: list[list[int]]) -> None:
    found = meanings(texts)
    assert found.shape == (len(texts), len(meaning("film")))
    for text, row in zip(texts, found, strict=True):
        assert row == pytest.approx(ENCODER.sentence([WORDS[n] for n in text]), abs=2e-3)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.integers(0, len(WORDS) - 1), max_size=LONGEST + 5), max_size=9))
def test_many_texts_get_what_each_gets_by_itself(texts: list[list[int]]) -> None:
    check_alike(texts)


def test_more_texts_than_are_encoded_together() -> None:
    numbers = np.random.default_rng(0).integers(len(WORDS), size=(BATCH + 40, 3))
    check_alike(numbers.tolist())
