"""Questions as vectors.

Sparse blocks, each of unit length before its weight: words, word pairs, pieces of words, notions
(`english.CONCEPTS`) and the entities named; and one dense block, the meaning of the words together. What is
compared everywhere is the cosine of two such vectors.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np

from bot.answering.normalise import stem
from bot.answering.types import Floats, Halves, Ints

MASKS = {"<it>": "film", "<work>": "film", "<person>": "actor", "<character>": "character"}
"""Words whose meaning stands for a mask's."""
RAREST = 2
"""Rows that a word pair must occur in to be a feature."""
PIECES = (3, 4)
"""Letters of a piece of a word, its ends included."""


class Senses(Protocol):
    """What makes one vector of a sentence's words: `Encoder`, `FusedEncoder`, or `Meanings`' plain sum."""

    def sentence(self, words: Sequence[str]) -> Floats:
        """The meaning of one sentence, of unit length."""

    def sentences(self, words: Sequence[str], flat: Ints, lengths: Ints) -> Halves:
        """The meanings of many; `flat` are the numbers of their words, end to end."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The share of each block in the squared length of a vector; a block without one is left out."""

    words: float
    pairs: float
    meaning: float
    pieces: float = 0.0
    notions: float = 0.0
    entities: float = 0.0


@dataclass(frozen=True, slots=True)
class Vector:
    """A question: the numbers of its features, their weights, and its meaning."""

    indices: Ints
    weights: Floats
    meaning: Floats


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of sparse vectors: row r has the features `columns[starts[r]:starts[r + 1]]`, with `weights`."""

    starts: Ints
    columns: Ints
    weights: Floats


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[str, ...]:
    """The pieces of a word, framed by spaces."""
    framed = f" {word} "
    return tuple({framed[i : i + n] for n in PIECES for i in range(max(1, len(framed) - n + 1))})


def root(token: str) -> str:
    """The stem of a word; a mask stays as it is."""
    return token if token[0] == "<" else stem(token)


class Featuriser:
    """Numbers features and weighs them by rarity (idf) among the rows it was made from."""

    def __init__(
        self,
        numbers: Mapping[str, int],
        idf: Floats,
        notions: Mapping[str, str],
        senses: Senses,
        shares: Shares,
    ) -> None:
        self._numbers = dict(numbers)
        self._idf = idf
        self._rarity = idf.tolist()
        self._notions = dict(notions)
        self._senses = senses
        self._shares = shares
        self._blocks = blocks_of(shares)
        self._rarest = float(idf.max(initial=1.0))

    @classmethod
    def fit(
        cls,
        rows: Sequence[tuple[Sequence[str], Sequence[str]]],
        notions: Mapping[str, str],
        senses: Senses,
        shares: Shares,
    ) -> tuple[Featuriser, Sparse, Halves]:
        """From rows of (masked tokens, entities); with the rows' sparse vectors, and their meanings."""
        told = _Told.of([toks for toks, _ in rows])
        grids: dict[str, Callable[[], _Grid]] = {
            "w": lambda: told.each(root),
            "b": told.pairs,
            "c": lambda: told.each(pieces),
            "k": lambda: told.each(lambda word: notions.get(word, ())),
            "e": lambda: _Told.of([entities for _, entities in rows]).each(lambda entity: entity),
        }
        names: list[str] = []
        blocks, rarities = [], []
        for block, share in blocks_of(shares).items():
            found = grids[block]()
            owners, features, idf, kept = found.weighed(len(rows), RAREST if block == "b" else 1)
            square = np.bincount(owners, idf[features] ** 2, minlength=len(rows))
            weights = idf[features] * np.sqrt(share / np.maximum(square, 1e-9))[owners].astype(np.float32)
            blocks.append((owners, features + np.int32(len(names)), weights))
            names += [f"{block}:{found.name(i)}" for i in kept]
            rarities.append(idf)
        numbers = {name: i for i, name in enumerate(names)}
        featuriser = cls(numbers, np.concatenate(rarities), notions, senses, shares)
        meaning = senses.sentences([MASKS.get(t, t) for t in told.words], told.flat, told.lengths)
        meaning *= np.float16(math.sqrt(shares.meaning))
        return featuriser, _joined(blocks, len(rows)), meaning

    @property
    def names(self) -> list[str]:
        """The features, in the order of their numbers."""
        return list(self._numbers)

    @property
    def idf(self) -> Floats:
        """Rarity weights, one a feature."""
        return self._idf

    def known(self, toks: Sequence[str]) -> float:
        """The share of words, by rarity, that some row has; 0 where there are none."""
        numbers = [self._numbers.get(f"w:{root(t)}", -1) for t in dict.fromkeys(toks)]
        known = math.fsum(self._rarity[i] for i in numbers if i >= 0)
        total = known + self._rarest * numbers.count(-1)
        return known / total if total else 0.0

    def vector(self, toks: Sequence[str], entities: Iterable[str]) -> Vector:
        """The vector of masked tokens and the entities named in them; at most unit length."""
        indices: list[int] = []
        weights: list[float] = []
        roots = [root(t) for t in toks]
        for block, share in self._blocks.items():
            features = _FEATURES[block](toks, roots, entities, self._notions)
            numbers = [self._numbers.get(f"{block}:{f}", -1) for f in dict.fromkeys(features)]
            rarities = [self._rarity[i] for i in numbers if i >= 0]
            unseen = len(numbers) - len(rarities) if block in UNSEEN else 0
            square = math.fsum(r * r for r in rarities) + unseen * self._rarest**2 / 2
            scale = math.sqrt(share / square) if square else 0.0
            indices += [i for i in numbers if i >= 0]
            weights += [scale * r for r in rarities]
        meaning = self._senses.sentence([MASKS.get(t, t) for t in toks])
        return Vector(
            np.array(indices, dtype=np.int32),
            np.array(weights, dtype=np.float32),
            meaning * np.float32(math.sqrt(self._shares.meaning)),
        )


UNSEEN = frozenset("w")
"""Blocks in which features that no row has count towards a question's length."""
_FEATURES: Mapping[
    str, Callable[[Sequence[str], Sequence[str], Iterable[str], Mapping[str, str]], Iterable[str]]
] = {
    "w": lambda _, roots, __, ___: roots,
    "b": lambda _, roots, __, ___: [f"{a} {b}" for a, b in itertools.pairwise(("^", *roots, "$"))],
    "c": lambda toks, _, __, ___: itertools.chain.from_iterable(map(pieces, toks)),
    "k": lambda toks, _, __, notions: [notions[t] for t in toks if t in notions],
    "e": lambda _, __, entities, ___: entities,
}


def blocks_of(shares: Shares) -> dict[str, float]:
    """The sparse blocks by their letter, with their shares."""
    by_letter = {
        "w": shares.words,
        "b": shares.pairs,
        "c": shares.pieces,
        "k": shares.notions,
        "e": shares.entities,
    }
    return {letter: share for letter, share in by_letter.items() if share}


def _joined(blocks: Sequence[tuple[Ints, Ints, Floats]], height: int) -> Sparse:
    owners = np.concatenate([b[0] for b in blocks])
    order = np.argsort(owners, kind="stable")
    starts = np.concatenate(([0], np.cumsum(np.bincount(owners, minlength=height))))
    columns = np.concatenate([b[1] for b in blocks])[order]
    return Sparse(starts.astype(np.int32), columns, np.concatenate([b[2] for b in blocks])[order])


@dataclass(frozen=True, slots=True)
class _Told:
    """Rows of tokens as numbers: distinct `words`, the rows end to end (`flat`), and their `lengths`."""

    words: list[str]
    flat: Ints
    lengths: Ints

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> _Told:
        number: dict[str, int] = {}
        lengths = np.fromiter((len(r) for r in rows), np.int32, len(rows))
        tokens = itertools.chain.from_iterable(rows)
        flat = np.fromiter((number.setdefault(t, len(number)) for t in tokens), np.int32, int(lengths.sum()))
        return cls(list(number), flat, lengths)

    @property
    def owners(self) -> Ints:
        """The row of each token."""
        return np.repeat(np.arange(len(self.lengths), dtype=np.int32), self.lengths)

    def each(self, features: Callable[[str], str | Sequence[str]]) -> _Grid:
        """What each word makes by itself: one feature, some, or none."""
        number: dict[str, int] = {}
        made = [(f,) if isinstance(f, str) else f for f in map(features, self.words)]
        counts = np.fromiter(map(len, made), np.int32, len(made))
        numbered = np.fromiter(
            (number.setdefault(f, len(number)) for fs in made for f in fs), np.int32, int(counts.sum())
        )
        starts = np.cumsum(counts) - counts
        times = counts[self.flat]
        names = list(number)
        return _Grid(
            np.repeat(self.owners, times),
            numbered[spans(starts[self.flat], times)],
            len(names),
            names.__getitem__,
        )

    def pairs(self) -> _Grid:
        """The pairs of neighbouring stems, the ends of a row included."""
        number: dict[str, int] = {"^": 0, "$": 1}
        roots = np.fromiter(
            (number.setdefault(root(w), len(number)) for w in self.words), np.int64, len(self.words)
        )
        framed = np.ones(len(self.flat) + 2 * len(self.lengths), dtype=np.int64)
        ends = np.cumsum(self.lengths + 2)
        framed[ends - self.lengths - 2] = 0
        framed[np.arange(len(self.flat)) + 2 * self.owners + 1] = roots[self.flat]
        owners = np.repeat(np.arange(len(self.lengths), dtype=np.int32), self.lengths + 2)
        inner = np.flatnonzero(owners[:-1] == owners[1:]) if len(owners) else np.empty(0, np.int64)
        keys, features = np.unique(framed[inner] * len(number) + framed[inner + 1], return_inverse=True)
        names = list(number)

        def name(i: int) -> str:
            left, right = divmod(int(keys[i]), len(names))
            return f"{names[left]} {names[right]}"

        return _Grid(owners[inner], features.astype(np.int32), len(keys), name)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Pairs of a row (`owners`) and a feature of it, and how a feature is called."""

    owners: Ints
    features: Ints
    size: int
    name: Callable[[int], str]

    def weighed(self, height: int, rarest: int) -> tuple[Ints, Ints, Floats, list[int]]:
        """The distinct pairs of features in at least `rarest` rows, renumbered, with idf and old numbers."""
        keys = np.unique(self.owners.astype(np.int64) * max(self.size, 1) + self.features)
        owners, features = (part.astype(np.int32) for part in np.divmod(keys, max(self.size, 1)))
        counts = np.bincount(features, minlength=self.size)
        kept = np.flatnonzero(counts >= rarest)
        renumbered = np.full(self.size, -1, dtype=np.int32)
        renumbered[kept] = np.arange(len(kept), dtype=np.int32)
        features = renumbered[features]
        some = features >= 0
        idf = np.log1p(height / counts[kept]).astype(np.float32)
        return owners[some], features[some], idf, kept.tolist()


def spans(starts: Ints, lengths: Ints) -> Ints:
    """The numbers of all spans from `starts`, end to end."""
    total = int(lengths.sum())
    shift = np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    found: Ints = (np.arange(total) + shift).astype(np.int32)
    return found
