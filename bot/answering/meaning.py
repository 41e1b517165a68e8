"""Word meanings: a table of vectors for common English words.

The table (`data/words.npz`) holds a hash, a rank by frequency and a short vector for each word.
`tools/distil_words.py` makes it from a sentence-embedding model, which is not needed here. Words of one meaning
("penned", "wrote") lie close together, so a question need not use a wording's own words.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.answering.types import Floats

IDENTIFYING = 5000
"""Rank below which a word is too common to identify anything by itself."""
RARE = 22000
"""Rank from which a word may be a slip."""
COMMONEST = 60.0
"""Rank at which a word's weight begins to rise: the words before it are grammar."""


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

    def find(self, word: str) -> int | None:
        """A word's place in the table."""
        hashed = np.uint64(word_hash(word))
        at = int(np.searchsorted(self.hashes, hashed))
        return at if at < len(self.hashes) and self.hashes[at] == hashed else None

    def __contains__(self, word: str) -> bool:
        return self.find(word) is not None

    def of(self, word: str) -> Floats | None:
        """A word's vector, of unit length."""
        at = self.find(word)
        if at is None:
            return None
        vector = self.vectors[at].astype(np.float32)
        unit: Floats = vector / np.linalg.norm(vector)
        return unit

    def is_common(self, word: str) -> bool:
        """Whether a word is so common that it identifies nothing."""
        at = self.find(word)
        return at is not None and int(self.ranks[at]) < IDENTIFYING

    def is_rare(self, word: str) -> bool:
        """Whether a word is in the table, but so rare that it may be a slip for a commoner one."""
        at = self.find(word)
        return at is not None and int(self.ranks[at]) >= RARE

    def weight(self, word: str) -> float:
        """How much a word tells, 0 to 1: hardly anything for the commonest, 1 for rare and unknown ones."""
        at = self.find(word)
        if at is None:
            return 1.0
        return min(1.0, math.log1p(float(self.ranks[at]) / COMMONEST) / math.log1p(20000 / COMMONEST))

    def sentence(self, words: Iterable[str]) -> Floats:
        """The weighted mean of words' vectors, of unit length; zeros where no word is known."""
        total = np.zeros(self.width, dtype=np.float32)
        for word in words:
            vector = self.of(word)
            if vector is not None:
                total += self.weight(word) * vector
        length = float(np.linalg.norm(total))
        return total / length if length else total

    def stack(self, words: Sequence[str]) -> Floats:
        """The words' vectors as rows; a zero row for an unknown word."""
        rows = np.zeros((len(words), self.width), dtype=np.float32)
        for i, word in enumerate(words):
            vector = self.of(word)
            if vector is not None:
                rows[i] = vector
        return rows
