"""Word by word: how much of a question the words that a label knows account for.

Two words are alike by stem (1), by notion, or by meaning; each word of a question counts by what it tells.
The idea is BERTScore's (Zhang et al. 2020), over static vectors.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering.bank import Row
from bot.answering.english import FILLERS, PRONOUNS, QUESTION_WORDS
from bot.answering.meaning import Meanings
from bot.answering.normalise import stem
from bot.answering.types import Floats, Ints

LEAST_WEIGHT = 0.05
"""Weight of a common word that is no filler."""
FILLER_WEIGHT = 0.05
QUESTION_WEIGHT = 0.35
"""Weight of "who", "when" …: little, but more than their frequency says."""
NOTION_LIKENESS = 0.85
"""Likeness of two words that share a notion."""
LIKE, SAME = 0.4, 0.85
"""Cosines of meaning at which likeness begins, and is full."""
MEANING_LIKENESS = 0.9
"""Most likeness by meaning alone."""
TOLD_CREDIT = 0.6
"""Credit for a word that only a label's answer uses, not its questions."""
CHUNK = 1024
"""Words whose likeness to all others is found at a time."""
MASK_WEIGHTS = {"<it>": 0.05}
MASK_WEIGHT = 0.5
"""Weight of a masked name: that somebody is named, not who."""


@dataclass(frozen=True, slots=True)
class Table:
    """What an alignment is made of, as arrays.

    `words` of the bank and their `vectors`; the words of label n (`own[own_starts[n]:own_starts[n + 1]]`)
    with their `credits`; how much each stem in `focused` points at few labels (`focus`); and the words
    alike word n (`near[near_starts[n]:near_starts[n + 1]]`) with how alike they are (`nearness`).
    """

    words: tuple[str, ...]
    vectors: Floats
    own: Ints
    own_starts: Ints
    credits: Floats
    focused: tuple[str, ...]
    focus: Floats
    near_starts: Ints
    near: Ints
    nearness: Floats


class Alignment:
    """Compares questions with the words of labels. Immutable after construction."""

    def __init__(self, table: Table, notions: Mapping[str, str], meanings: Meanings) -> None:
        self.table = table
        self._meanings = meanings
        self._notions = notions
        self._numbers = {w: i for i, w in enumerate(table.words)}
        self._by_stem = _grouped((stem(w), i) for i, w in enumerate(table.words))
        self._by_notion = _grouped((notions[w], i) for i, w in enumerate(table.words) if w in notions)
        self._focus: dict[str, float] = dict(zip(table.focused, table.focus.tolist(), strict=True))
        self._own = np.split(table.own, table.own_starts[1:-1])
        self._credits = np.split(table.credits, table.own_starts[1:-1])

    @classmethod
    def of(
        cls,
        rows: Sequence[Row],
        row_labels: Ints,
        n_labels: int,
        notions: Mapping[str, str],
        meanings: Meanings,
    ) -> Alignment:
        """From a bank's rows and the numbers of their labels."""
        focus = _focus(rows, row_labels, n_labels)
        words = sorted({t for row in rows for t in row.tokens})
        number = {w: i for i, w in enumerate(words)}
        asked: list[set[int]] = [set() for _ in range(n_labels)]
        told: list[set[int]] = [set() for _ in range(n_labels)]
        for row, label in zip(rows, row_labels, strict=True):
            (told if row.prose else asked)[label].update(number[t] for t in row.tokens)
        own = [sorted(a | t) for a, t in zip(asked, told, strict=True)]
        credit = [[1.0 if i in a else TOLD_CREDIT for i in o] for o, a in zip(own, asked, strict=True)]
        vectors = _vectors(words, meanings)
        near_starts, near, nearness = _near(words, vectors, notions)
        table = Table(
            words=tuple(words),
            vectors=vectors,
            own=np.array(list(itertools.chain(*own)), dtype=np.int32),
            own_starts=np.cumsum([0, *map(len, own)]).astype(np.int32),
            credits=np.array(list(itertools.chain(*credit)), dtype=np.float32),
            focused=tuple(focus),
            focus=np.array(list(focus.values()), dtype=np.float32),
            near_starts=near_starts,
            near=near,
            nearness=nearness,
        )
        return cls(table, notions, meanings)

    def weights(self, words: Sequence[str]) -> Floats:
        """What each word tells, 0 to 1."""
        general = np.sqrt(self._meanings.weights(words))
        return np.array(
            [self._weight(w, float(g)) for w, g in zip(words, general, strict=True)], dtype=np.float32
        )

    def _weight(self, word: str, general: float) -> float:
        """A word's weight; `general` is what its frequency in the language makes of it."""
        if word[0] == "<":
            return MASK_WEIGHTS.get(word, MASK_WEIGHT)
        if word in QUESTION_WORDS:
            return QUESTION_WEIGHT
        if word in FILLERS or word in PRONOUNS:
            return general * general * FILLER_WEIGHT
        return max(LEAST_WEIGHT, general * self._focus.get(stem(word), 1.0))

    def coverage(self, words: Sequence[str], labels: Sequence[int]) -> Floats:
        """The weighted share of a question's words that each label's own account for; 1 for no words."""
        weights = self.weights(words)
        total = float(weights.sum())
        if not total:
            return np.ones(len(labels), dtype=np.float32)
        own = [self._own[n] for n in labels]
        starts = np.cumsum([0, *(len(known) for known in own[:-1])])
        credit = np.concatenate([self._credits[n] for n in labels])
        best = np.maximum.reduceat(self._likeness(words)[:, np.concatenate(own)] * credit, starts, axis=1)
        result: Floats = weights @ best / total
        return result

    def _likeness(self, words: Sequence[str]) -> Floats:
        """How alike each word is to every word of the bank, 0 to 1; words x vocabulary."""
        alike = np.zeros((len(words), len(self.table.vectors)), dtype=np.float32)
        for i, word in enumerate(words):
            if (known := self._numbers.get(word)) is not None:
                span = slice(self.table.near_starts[known], self.table.near_starts[known + 1])
                alike[i, self.table.near[span]] = self.table.nearness[span]
            else:
                self._liken(alike[i], word)
        return alike

    def _liken(self, alike: Floats, word: str) -> None:
        """Write how alike a word that the bank does not use is to each that it does."""
        if telling(word):
            alike[:] = _likened(self.table.vectors @ self._meanings.stack([word])[0])
        if (notion := self._notions.get(word)) in self._by_notion:
            same = self._by_notion[notion]
            alike[same] = np.maximum(alike[same], NOTION_LIKENESS)
        if (root := stem(word)) in self._by_stem:
            alike[self._by_stem[root]] = 1.0


def _vectors(words: Sequence[str], meanings: Meanings) -> Floats:
    return meanings.stack([w if telling(w) else "" for w in words])


def _focus(rows: Sequence[Row], row_labels: Ints, n_labels: int) -> dict[str, float]:
    """How much each stem of the questions points at few labels: 1 for one label, 0 for evenly all of them.

    One minus the entropy of the labels that use it, by the entropy of all labels.
    """
    counts: dict[str, Counter[int]] = {}
    for row, label in zip(rows, row_labels, strict=True):
        if not row.prose:
            for root in {stem(t) for t in row.tokens if t[0] != "<"}:
                counts.setdefault(root, Counter())[int(label)] += 1
    return {root: 1.0 - _entropy(c) / math.log(max(n_labels, 2)) for root, c in counts.items()}


def _entropy(counts: Counter[int]) -> float:
    total = counts.total()
    return -math.fsum((n / total) * math.log(n / total) for n in counts.values())


def telling(word: str) -> bool:
    """Whether a word's meaning is worth comparing."""
    return word[0] != "<" and word not in FILLERS and word not in QUESTION_WORDS and word not in PRONOUNS


def _likened(cosines: Floats) -> Floats:
    """Likeness by meaning."""
    near: Floats = (cosines - np.float32(LIKE)) * np.float32(MEANING_LIKENESS / (SAME - LIKE))
    return np.clip(near, 0.0, MEANING_LIKENESS, out=near)


def _near(words: Sequence[str], vectors: Floats, notions: Mapping[str, str]) -> tuple[Ints, Ints, Floats]:
    """The words of a bank that are alike each of them: where each one's begin, which, and how alike."""
    stems, concepts = (_numbered(f(w) for w in words) for f in (stem, lambda w: notions.get(w, f"{w} alone")))
    found, nearness, counts = [], [], [0]
    for start in range(0, len(words), CHUNK):
        part = slice(start, start + CHUNK)
        alike = _likened(vectors[part] @ vectors.T)
        alike[concepts[part, None] == concepts] = NOTION_LIKENESS
        alike[stems[part, None] == stems] = 1.0
        rows, columns = np.nonzero(alike)
        found.append(columns.astype(np.int32))
        nearness.append(alike[rows, columns])
        counts += np.bincount(rows, minlength=len(alike)).tolist()
    return np.cumsum(counts).astype(np.int32), np.concatenate(found), np.concatenate(nearness)


def _numbered(keys: Iterable[str]) -> Ints:
    number: dict[str, int] = {}
    return np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.int32)


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for key, i in pairs:
        groups.setdefault(key, []).append(i)
    return groups
