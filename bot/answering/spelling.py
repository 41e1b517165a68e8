"""Correcting words against the base's own vocabulary, then against the language's common words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.edits import Hashes, deletions, word_hashes
from bot.answering.meaning import Meanings
from bot.answering.normalise import stem
from bot.answering.types import Ints

SHORTEST = 4
"""Letters below which a word is left as it is: too many short words are one edit apart."""
FARTHEST = 2
"""Edits that a correction may take in a word of …"""
LONG = 8
"""… this many letters, or where only vowels and doubled letters differ; else one."""
USE = 0.1
"""What the logarithm of a word's uses takes off its cost."""
OFTEN = 20
"""Uses from which a word of the base is likelier meant than a rare one beside it."""


class Neighbourhood:
    """Finds the words of a vocabulary that are one edit away from another.

    Two words are at most one edit apart only if they become the same by leaving out at most one letter of
    each, so the hashes of all words with a letter left out are kept, sorted.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        numbers: dict[int, list[int]] = {}
        for i, word in enumerate(words):
            numbers.setdefault(len(word), []).append(i)
        hashed: list[Hashes] = [np.empty(0, np.uint64)]
        owners: list[Ints] = [np.empty(0, np.int32)]
        for length, ids in numbers.items():
            alike = [words[i] for i in ids]
            near = np.hstack((word_hashes(alike)[:, None], deletions(alike)))
            hashed.append(near.ravel())
            owners.append(np.repeat(np.array(ids, dtype=np.int32), length + 1))
        order = np.argsort(np.concatenate(hashed), kind="stable")
        self._hashes = np.concatenate(hashed)[order]
        self._owners = np.concatenate(owners)[order]

    def near(self, word: str) -> list[str]:
        """The words at most one edit from `word`, in the vocabulary's order."""
        wanted = np.append(deletions([word])[0], word_hashes([word]))
        first = np.searchsorted(self._hashes, wanted)
        last = np.searchsorted(self._hashes, wanted, side="right")
        found = {int(i) for a, b in zip(first, last, strict=True) for i in self._owners[a:b]}
        return [w for w in map(self._words.__getitem__, sorted(found)) if OSA.distance(word, w) <= 1]


class Speller:
    """Corrects unknown words to the likeliest word of a vocabulary. Immutable after construction.

    `counts` maps the vocabulary's words to how often the base uses them; `known` are further
    words of the language that are no mistakes although the base does not use them.
    """

    def __init__(self, counts: Mapping[str, int], known: frozenset[str], meanings: Meanings) -> None:
        self._counts = dict(counts)
        self._known = known
        self._meanings = meanings
        words = [w for w in counts if len(w) >= SHORTEST - 1 and w.isalpha()]
        self._near = Neighbourhood(words)
        self._by_length: dict[int, list[str]] = {}
        for word in words:
            self._by_length.setdefault(len(word), []).append(word)

    def is_foreign(self, word: str) -> bool:
        """Whether the base never uses a word."""
        return word.isalpha() and word not in self._counts and word not in self._known

    def is_odd(self, word: str) -> bool:
        """Whether a foreign word is rare in the language too, as surnames are."""
        return word not in self._meanings or self._meanings.is_uncommon(word)

    def is_word(self, word: str) -> bool:
        """Whether the language has a word, however rare."""
        return word in self._meanings

    def is_inflected(self, word: str) -> bool:
        """Whether a word is a form of another that the base or the language has."""
        root = stem(word)
        return word.removesuffix("e") != root != word and (root in self._counts or root in self._meanings)

    def knows(self, word: str) -> bool:
        """Whether a word needs no correction."""
        if word in self._counts or word in self._known or not word.isalpha():
            return True
        return word in self._meanings and not (self._meanings.is_rare(word) and self._slip(word))

    def _slip(self, word: str) -> bool:
        """Whether a rare word is one edit from a word that the base uses often."""
        return any(self._counts[w] >= OFTEN for w in self._near.near(word))

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
        """The likeliest word meant: one edit away, here or in the language; or two, here; or itself."""
        if len(word) < SHORTEST - 1:
            return word
        near = [w for w in self._near.near(word) if w != word and _plausible(word, w)]
        if near:
            return min(near, key=lambda w: self._cost(word, w, 1))
        slip = self._meanings.slip(word) if len(word) >= SHORTEST else word
        if slip != word and _plausible(word, slip):
            return slip
        far = [w for w in self._far(word) if _skilfully(word, w)]
        return min(far, key=lambda w: self._cost(word, w, FARTHEST), default=word)

    def _far(self, word: str) -> Iterator[str]:
        pools = (self._by_length.get(len(word) + n, []) for n in range(-FARTHEST, FARTHEST + 1))
        for pool in pools:
            for found, _, _ in process.extract(
                word, pool, scorer=OSA.distance, score_cutoff=FARTHEST, limit=8
            ):
                yield found

    def _cost(self, word: str, candidate: str, distance: int) -> tuple[float, str]:
        """Edits, plus a little for mistakes that people seldom make and for words that are seldom used."""
        cost = float(distance) - USE * math.log1p(self._counts[candidate])
        if word[0] != candidate[0]:
            cost += 0.6
        if word[-1] != candidate[-1]:
            cost += 0.1
        if sorted(word) == sorted(candidate):
            cost -= 0.5
        if _skeleton(word) == _skeleton(candidate):
            cost -= 0.3
        return cost, candidate


def _plausible(word: str, candidate: str) -> bool:
    """Whether one edit is enough of a likeness: not between two words of three letters."""
    return max(len(word), len(candidate)) >= SHORTEST


def _skilfully(word: str, candidate: str) -> bool:
    """Whether people make these two mistakes: in a long word, or in vowels and doubled letters alone."""
    if len(word) < SHORTEST or word[0] != candidate[0]:
        return sorted(word) == sorted(candidate)
    return len(word) >= LONG or _skeleton(word) == _skeleton(candidate)


def _skeleton(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if c not in "aeiouy" and word[i - 1 : i] != c)
