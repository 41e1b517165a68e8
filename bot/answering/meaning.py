"""Word meanings: a table of vectors for common English words.

The table (`data/words.npz`) holds a hash, a rank by frequency and a short vector for each word.
`tools/distil_words.py` makes it from a sentence-embedding model, which is not needed here. Words of one
meaning ("penned", "wrote") lie close together, so a question need not use a wording's own words.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.answering.types import Floats, Ints

IDENTIFYING = 5000
"""Rank below which a word is too common to identify anything by itself."""
UNCOMMON = 9000
"""Rank from which a word is uncommon."""
RARE = 22000
"""Rank from which a word may be a slip."""
FULL = 20000
"""Rank from which a word has all its weight."""
COMMONEST = 60.0
"""Rank at which a word's weight begins to rise: the words before it are grammar."""


@lru_cache(maxsize=65536)
def word_hash(word: str) -> int:
    """64 bits that stand for a word in the table."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Meanings:
    """The table: ascending `hashes`, and for each the word's `ranks` (0 is commonest) and unit `vectors`."""

    hashes: npt.NDArray[np.uint64]
    ranks: npt.NDArray[np.int32]
    vectors: npt.NDArray[np.int8]

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return int(self.vectors.shape[1])

    def places(self, words: Sequence[str]) -> Ints:
        """The words' places in the table; -1 for a word that is not in it."""
        hashed = np.array([word_hash(w) for w in words], dtype=np.uint64)
        at = np.minimum(np.searchsorted(self.hashes, hashed), len(self.hashes) - 1)
        return np.where(self.hashes[at] == hashed, at, -1)

    def __contains__(self, word: str) -> bool:
        return bool(self.places((word,))[0] >= 0)

    def is_common(self, word: str) -> bool:
        """Whether a word is so common that it identifies nothing."""
        return bool(0 <= self._rank(word) < IDENTIFYING)

    def is_uncommon(self, word: str) -> bool:
        """Whether a word is in the table and uncommon."""
        return self._rank(word) >= UNCOMMON

    def is_rare(self, word: str) -> bool:
        """Whether a word is in the table, but so rare that it may be a slip for a commoner one."""
        return self._rank(word) >= RARE

    def _rank(self, word: str) -> int:
        at = int(self.places((word,))[0])
        return int(self.ranks[at]) if at >= 0 else -1

    def weights(self, words: Sequence[str]) -> Floats:
        """How much each word tells: 0 for the commonest of all, 1 for rare and unknown ones."""
        return self._weights_at(self.places(words))

    def _weights_at(self, places: Ints) -> Floats:
        ranks = np.where(places >= 0, self.ranks[places], RARE).astype(np.float32)
        weights: Floats = np.log1p(ranks / COMMONEST) / np.float32(math.log1p(FULL / COMMONEST))
        return np.minimum(weights, np.float32(1.0))

    def sentence(self, words: Sequence[str]) -> Floats:
        """The weighted mean of words' vectors, of unit length; zeros where no word is known."""
        places = self.places(words)
        total = self._weights_at(places) @ self._vectors_at(places)
        length = float(np.linalg.norm(total))
        return total / length if length else total

    def stack(self, words: Sequence[str]) -> Floats:
        """The words' vectors as rows; a zero row for an unknown word."""
        return self._vectors_at(self.places(words))

    def _vectors_at(self, places: Ints) -> Floats:
        rows = self.vectors[places].astype(np.float32)
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
        rows[places < 0] = 0.0
        return rows
