"""Questions as sparse vectors.

Four sparse blocks, each of unit length before its weight: words, word pairs, notions
(`english.CONCEPTS`) and the entities named; and one dense block, the mean of the words' meanings. What is
compared everywhere is the cosine of two such vectors.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering.meaning import Meanings
from bot.answering.normalise import stem
from bot.answering.types import Floats, Ints

BLOCKS: Mapping[str, float] = {"w": 0.28, "b": 0.18, "k": 0.12, "e": 0.10}
"""Share of each sparse block in the squared length of a vector."""
MEANING = 0.5
"""Share of the dense block."""
MASKS = {"<it>": "film", "<work>": "film", "<person>": "actor", "<character>": "character"}
"""Words whose meaning stands for a mask's."""
RAREST = 2
"""Rows that a word pair must occur in to be a feature."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A question: the numbers of its features, their weights, and its meaning."""

    indices: Ints
    weights: Floats
    meaning: Floats


def block_features(
    toks: Sequence[str], entities: Iterable[str], notions: Mapping[str, str]
) -> dict[str, list[str]]:
    """The features of masked tokens by block, with repetition."""
    stems = [t if t[0] == "<" else stem(t) for t in toks]
    framed = ["^", *stems, "$"]
    words = [t for t in toks if t[0] != "<"]
    return {
        "w": [f"w:{s}" for s in stems],
        "b": [f"b:{a} {b}" for a, b in itertools.pairwise(framed)],
        "k": [f"k:{notions[t]}" for t in words if t in notions],
        "e": [f"e:{e}" for e in entities],
    }


class Featuriser:
    """Numbers features and weighs them by rarity (idf) among the rows it was made from."""

    def __init__(
        self, numbers: Mapping[str, int], idf: Floats, notions: Mapping[str, str], meanings: Meanings
    ) -> None:
        self._numbers = dict(numbers)
        self._idf = idf
        self._rarity = idf.tolist()
        self._notions = dict(notions)
        self._meanings = meanings
        self._rarest = float(idf.max(initial=1.0))

    @classmethod
    def fit(
        cls,
        rows: Sequence[tuple[Sequence[str], Sequence[str]]],
        notions: Mapping[str, str],
        meanings: Meanings,
    ) -> Featuriser:
        """From rows of (masked tokens, entities)."""
        seen: Counter[str] = Counter()
        for toks, entities in rows:
            blocks = block_features(toks, entities, notions)
            seen.update(set(itertools.chain.from_iterable(blocks.values())))
        kept = sorted(f for f, n in seen.items() if n >= RAREST or f[0] != "b")
        idf = np.array([math.log(1 + len(rows) / seen[f]) for f in kept], dtype=np.float32)
        return cls({f: i for i, f in enumerate(kept)}, idf, notions, meanings)

    @property
    def size(self) -> int:
        """How many features there are."""
        return len(self._numbers)

    @property
    def names(self) -> list[str]:
        """The features, in the order of their numbers."""
        return list(self._numbers)

    @property
    def idf(self) -> Floats:
        """Rarity weights, one a feature."""
        return self._idf

    @property
    def notions(self) -> Mapping[str, str]:
        """Words to what they mean."""
        return self._notions

    def vector(self, toks: Sequence[str], entities: Iterable[str]) -> Vector:
        """The vector of masked tokens and the entities named in them; at most unit length."""
        weights: dict[int, float] = {}
        for block, features in block_features(toks, entities, self._notions).items():
            known = [i for f in dict.fromkeys(features) if (i := self._numbers.get(f)) is not None]
            unseen = len(set(features)) - len(known) if block == "w" else 0
            square = sum(self._rarity[i] ** 2 for i in known) + unseen * self._rarest**2 / 2
            scale = math.sqrt(BLOCKS[block] / square) if square else 0.0
            weights.update((i, scale * self._rarity[i]) for i in known)
        meaning = math.sqrt(MEANING) * self._meanings.sentence([MASKS.get(t, t) for t in toks])
        return Vector(
            np.fromiter(weights, np.int32, len(weights)),
            np.fromiter(weights.values(), np.float32, len(weights)),
            meaning,
        )
