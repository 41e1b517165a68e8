"""Word meanings: a table of vectors for common English words.

The table (`data/words.npz`) holds a hash, a rank by frequency and a short vector for each word.
`tools/distil_words.py` makes it from a sentence-embedding model, which is not needed here. Words of one
meaning ("penned", "wrote") lie close together, so a question need not use a wording's own words. The
longer a word's vector is, the more it says of a sentence's meaning.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.answering.edits import edits, find, spelled, word_hashes
from bot.answering.features import Senses
from bot.answering.types import Floats, Halves, Ints

IDENTIFYING = 5000
"""Rank below which a word is too common to identify anything by itself."""
UNCOMMON = 9000
"""Rank from which a word is uncommon."""
RARE = 22000
"""Rank from which a word may be a slip."""
USUAL = 10000
"""Rank below which a word is likelier meant than an unknown one beside it."""
FULL = 20000
"""Rank from which a word has all its weight."""
COMMONEST = 60.0
"""Rank at which a word's weight begins to rise: the words before it are grammar."""
CHUNK = 65536
"""Sentences whose words are summed at a time."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The table: ascending `hashes`, and for each the word's `ranks` (0 is commonest) and its vector.

    A vector is a row of `vectors` times one of `scales`. The `encoder` reads whole sentences.
    """

    hashes: npt.NDArray[np.uint64]
    ranks: npt.NDArray[np.uint16]
    vectors: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float16]
    encoder: Senses

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return int(self.vectors.shape[1])

    def places(self, words: Sequence[str]) -> Ints:
        """The words' places in the table; -1 for a word that is not in it."""
        return find(self.hashes, word_hashes(words))

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
        places = self.places(words)
        ranks = np.where(places >= 0, self.ranks[places], RARE).astype(np.float32)
        weights: Floats = np.log1p(ranks / COMMONEST) / np.float32(math.log1p(FULL / COMMONEST))
        return np.minimum(weights, np.float32(1.0))

    def sentence(self, words: Sequence[str]) -> Floats:
        """The words' vectors together, of unit length; zeros where no word is known."""
        places = self.places(words)
        places = places[places >= 0]
        total: Floats = self.scales[places].astype(np.float32) @ self.vectors[places].astype(np.float32)
        length = float(np.linalg.norm(total))
        return total / length if length else total

    def sentences(self, words: Sequence[str], flat: Ints, lengths: Ints) -> Halves:
        """`sentence` of many: `flat` are the numbers of their words, end to end; sentences x width."""
        vectors = self.scaled(words)
        sums = np.zeros((len(lengths), vectors.shape[1]), dtype=np.float16)
        ends = np.cumsum(lengths)
        for start in range(0, len(ends), CHUNK):
            chunk = lengths[start : start + CHUNK]
            at = ends[start : start + CHUNK] - chunk
            gathered = vectors[flat[at[0] : ends[min(start + CHUNK, len(ends)) - 1]]]
            some = chunk > 0
            if some.any():
                total = np.add.reduceat(gathered, (at - at[0])[some], axis=0)
                norm = np.linalg.norm(total, axis=1, keepdims=True)
                sums[start : start + CHUNK][some] = total / np.maximum(norm, 1e-6)
        return sums

    def scaled(self, words: Sequence[str]) -> Floats:
        """The words' vectors as rows; a zero row for an unknown word."""
        places = self.places(words)
        scales = np.where(places >= 0, self.scales[places], np.float16(0)).astype(np.float32)
        rows: Floats = self.vectors[places] * scales[:, None]
        return rows

    def stack(self, words: Sequence[str]) -> Floats:
        """The words' vectors as rows of unit length; a zero row for an unknown word."""
        rows = self.scaled(words)
        unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
        return unit

    def slip(self, word: str) -> str:
        """The commonest word that `word` is one edit away from; itself where there is none."""
        at = find(self.hashes, edits(word))
        known = np.flatnonzero((at >= 0) & (self.ranks[at] < USUAL))
        if not len(known):
            return word
        ranks = self.ranks[at[known]].tolist()
        found = [(rank, spelled(word, int(i))) for i, rank in zip(known, ranks, strict=True)]
        return min(found, key=lambda f: (f[1][0] != word[0], f[0], f[1]))[1]
