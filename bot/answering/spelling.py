"""Correcting words against the base's own vocabulary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.meaning import Meanings

SHORTEST = 4
"""Letters below which a word is left as it is: too many short words are one edit apart."""
FARTHEST = 2
"""Edits that a correction may take …"""
OFTEN = 20
"""Uses from which a word of the base is likelier meant than a rare one beside it."""
LONG = 8
"""… in a word of this many letters, or where only vowels and doubled letters differ; else one."""


class Speller:
    """Corrects unknown words to the likeliest word of a vocabulary. Immutable after construction.

    `counts` maps the vocabulary's words to how often the base uses them; `known` are further
    words of the language that are no mistakes although the base does not use them.
    """

    def __init__(self, counts: Mapping[str, int], known: frozenset[str], meanings: Meanings) -> None:
        self._counts = dict(counts)
        self._known = known
        self._meanings = meanings
        self._by_length: dict[int, list[str]] = {}
        for word in counts:
            if len(word) >= SHORTEST - 1 and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)

    def is_foreign(self, word: str) -> bool:
        """Whether the base never uses a word."""
        return word.isalpha() and word not in self._counts and word not in self._known

    def is_odd(self, word: str) -> bool:
        """Whether a foreign word is rare in the language too, as surnames are."""
        return word not in self._meanings or self._meanings.is_uncommon(word)

    def knows(self, word: str) -> bool:
        """Whether a word needs no correction."""
        if word in self._counts or word in self._known or not word.isalpha():
            return True
        return word in self._meanings and not (self._meanings.is_rare(word) and self._slip(word))

    def _slip(self, word: str) -> bool:
        """Whether a rare word is one edit from a word that the base uses often."""
        near = self._nearest(word)
        return near != word and self._counts[near] >= OFTEN and OSA.distance(word, near) == 1

    def correct(self, toks: Sequence[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """The tokens with unknown words corrected, joined or split, and the changes made."""
        fixed: list[str] = []
        changes: list[tuple[str, str]] = []
        i = 0
        while i < len(toks):
            word, used = self._fix(toks, i)
            if [*word] != [*toks[i : i + used]]:
                changes.append((" ".join(toks[i : i + used]), " ".join(word)))
            fixed.extend(word)
            i += used
        return fixed, changes

    def _fix(self, toks: Sequence[str], i: int) -> tuple[tuple[str, ...], int]:
        word = toks[i]
        if i + 1 < len(toks) and self._joins(word, toks[i + 1]):
            return (word + toks[i + 1],), 2
        if self.knows(word):
            return (word,), 1
        near = self._nearest(word)
        return ((near,) if near != word else self._split(word)), 1

    def _joins(self, a: str, b: str) -> bool:
        return len(a) > 1 and len(b) > 1 and a + b in self._counts and not (self.knows(a) and self.knows(b))

    def _split(self, word: str) -> tuple[str, ...]:
        for at in range(SHORTEST, len(word) - SHORTEST + 1):
            if word[:at] in self._counts and word[at:] in self._counts:
                return (word[:at], word[at:])
        return (word,)

    def _nearest(self, word: str) -> str:
        if len(word) < SHORTEST:
            return word
        best, best_key = word, (99.0, 0)
        for length in range(len(word) - FARTHEST, len(word) + FARTHEST + 1):
            pool = self._by_length.get(length, [])
            for candidate, distance, _ in process.extract(
                word, pool, scorer=OSA.distance, score_cutoff=FARTHEST, limit=8
            ):
                if not _plausible(word, candidate, distance):
                    continue
                key = (_cost(word, candidate, distance), -self._counts[candidate])
                if key < best_key:
                    best, best_key = candidate, key
        return best


def _plausible(word: str, candidate: str, distance: int) -> bool:
    """Whether people make this mistake: few edits, none in the first letter or a short word's consonants."""
    if sorted(word) == sorted(candidate):
        return True
    if distance > 1 and len(word) < LONG and _skeleton(word) != _skeleton(candidate):
        return False
    swapped = len(word) == len(candidate) and _skeleton(word) != _skeleton(candidate)
    return word[0] == candidate[0] and not (swapped and len(word) <= SHORTEST)


def _cost(word: str, candidate: str, distance: int) -> float:
    """Edits, plus a little for mistakes that people seldom make: a wrong first letter, other consonants."""
    cost = float(distance)
    if word[0] != candidate[0]:
        cost += 0.6
    if word[-1] != candidate[-1]:
        cost += 0.1
    if sorted(word) == sorted(candidate):
        cost -= 0.5
    if _skeleton(word) == _skeleton(candidate):
        cost -= 0.3
    return cost


def _skeleton(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if c not in "aeiouy" and word[i - 1 : i] != c)
