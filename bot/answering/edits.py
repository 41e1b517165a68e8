"""Hashes of words, and of all the words that are one edit away, without spelling these out.

A word's hash is a polynomial of its letters modulo 2**64, so the hash of a word with a letter more, less
or other follows from sums over the letters before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.answering.types import Ints

Hashes = npt.NDArray[np.uint64]

_BASE = 0x9E3779B97F4A7C15
_BITS = 2**64
_INVERSE = np.uint64(pow(_BASE, -1, _BITS))
_LONGEST = 64
_POWERS = np.array([pow(_BASE, i, _BITS) for i in range(_LONGEST + 2)], dtype=np.uint64)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = np.array([ord(c) for c in LETTERS], dtype=np.uint64)


@lru_cache(maxsize=65536)
def word_hash(word: str) -> int:
    """64 bits that stand for a word."""
    value = 0
    for letter in reversed(word[:_LONGEST]):
        value = (value * _BASE + ord(letter)) % _BITS
    return value


def find(table: Hashes, hashed: Hashes) -> Ints:
    """Where hashes stand in a table of ascending ones; -1 for one that is not in it."""
    at: Ints = np.minimum(np.searchsorted(table, hashed), len(table) - 1)
    return np.where(table[at] == hashed, at, -1)


def word_hashes(words: Sequence[str]) -> Hashes:
    """The hashes of words."""
    return np.array([word_hash(w) for w in words], dtype=np.uint64)


def deletions(words: Sequence[str]) -> Hashes:
    """The hashes of words of one length with each letter left out, words x letters."""
    codes = np.array([[ord(c) for c in w] for w in words], dtype=np.uint64)
    before, after = _sides(codes)
    return before[:, :-1] + after[:, 1:] * _INVERSE


def edits(word: str) -> Hashes:
    """The hashes of the words one edit away, in the order of `spelled`."""
    codes = np.array([[ord(c) for c in word]], dtype=np.uint64)
    (before,), (after,) = _sides(codes)
    letters = codes[0]
    powers = _POWERS[: len(word) + 1]
    whole = after[0]
    swapped = whole + (letters[1:] - letters[:-1]) * (powers[:-2] - powers[1:-1])
    replaced = whole + (_LETTERS - letters[:, None]) * powers[:-1, None]
    inserted = (before + after * _POWERS[1])[:, None] + _LETTERS * powers[:, None]
    dropped = before[:-1] + after[1:] * _INVERSE
    return np.concatenate((swapped, dropped, replaced.ravel(), inserted.ravel()))


def spelled(word: str, number: int) -> str:
    """The word that hash `number` of `edits` stands for."""
    length = len(word)
    if number < length - 1:
        return word[:number] + word[number + 1] + word[number] + word[number + 2 :]
    number -= length - 1
    if number < length:
        return word[:number] + word[number + 1 :]
    at, letter = divmod(number - length, len(LETTERS))
    if at < length:
        return word[:at] + LETTERS[letter] + word[at + 1 :]
    at -= length
    return word[:at] + LETTERS[letter] + word[at:]


def _sides(codes: Hashes) -> tuple[Hashes, Hashes]:
    """For each place in words: the hash of what stands before it, and of it and what stands after."""
    height, length = codes.shape
    terms = np.zeros((height, length + 1), dtype=np.uint64)
    terms[:, 1:] = np.cumsum(codes * _POWERS[:length], axis=1)
    return terms, terms[:, -1:] - terms
