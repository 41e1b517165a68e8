"""Hashes of words an edit away, and what is made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.answering.edits import deletions, edits, spelled, word_hash
from bot.answering.load import load_meanings
from bot.answering.spelling import Neighbourhood

WORDS = st.text("abcdefghij", min_size=1, max_size=9)


@given(word=WORDS)
def test_each_edit_has_the_hash_of_the_word_it_spells(word: str) -> None:
    for number, hashed in enumerate(edits(word).tolist()):
        near = spelled(word, number)
        assert word_hash(near) == hashed
        assert OSA.distance(word, near) <= 1


@given(word=WORDS)
def test_deletions_leave_out_each_letter(word: str) -> None:
    shorter = [word[:i] + word[i + 1 :] for i in range(len(word))]
    assert deletions([word])[0].tolist() == [word_hash(w) for w in shorter]


@given(words=st.lists(WORDS, unique=True, max_size=30), word=WORDS)
def test_a_neighbourhood_holds_all_words_one_edit_away_and_no_others(words: list[str], word: str) -> None:
    near = [w for w in words if OSA.distance(word, w) <= 1]
    assert Neighbourhood(words).near(word) == near


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("becuase", "because"), ("tomorow", "tomorrow"), ("questiom", "question"), ("zzxqy", "zzxqy")],
)
def test_slips_are_mended_from_the_language(typed: str, meant: str) -> None:
    assert load_meanings().slip(typed) == meant


def test_words_of_one_meaning_lie_closer_than_others() -> None:
    vectors = load_meanings().stack(["buy", "purchase", "river", "gibberishword"])
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > 0.5 > max(likeness[a, 2] for a in (0, 1))
    assert not vectors[3].any()
    assert likeness.diagonal()[:3] == pytest.approx(1.0, abs=1e-3)
