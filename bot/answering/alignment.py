"""Word by word: how well the words of a question and of what a label knows account for each other.

Two words are alike by stem (1), by notion, or by meaning. A wording matches a question as well as the words of each
find a partner in the other, weighted by what they tell: the idea of BERTScore (Zhang et al. 2020)
over static vectors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from bot.answering.bank import Label, Row
from bot.answering.english import AUXILIARIES, FILLERS, PRONOUNS, QUESTION_WORDS
from bot.answering.meaning import Meanings
from bot.answering.normalise import stem
from bot.answering.types import Floats, Ints

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
QUESTION_KINDS = ("who", "what", "when", "where", "why", "how", "check", "none")
"""Kinds of question, by their first question word."""
_KIND_OF = {"whom": 0, "which": 1} | {word: i for i, word in enumerate(QUESTION_KINDS[:6])}
LONGEST = 16
"""Words of a wording that are compared."""
MASK_WEIGHTS = {"<it>": 0.05}
MASK_WEIGHT = 0.5
"""Weight of a masked name: that somebody is named, not who."""


class Alignment:
    """Compares questions with the wordings of a bank, and with all the words of a label. Immutable after construction."""

    def __init__(
        self, rows: Sequence[Row], row_labels: Ints, n_labels: int, notions: Mapping[str, str], meanings: Meanings
    ) -> None:
        self._meanings = meanings
        self._notions = notions
        words = sorted({t for row in rows for t in row.tokens})
        number = {w: i for i, w in enumerate(words)}
        nothing = len(words)
        self._vectors = np.vstack([meanings.stack([w if telling(w) else "" for w in words]), np.zeros((1, meanings.width))])
        self._vectors = self._vectors.astype(np.float32)
        self._by_stem = _grouped((stem(w), i) for w, i in number.items())
        self._by_notion = _grouped((notions[w], i) for w, i in number.items() if w in notions)
        self._words = np.full((len(rows), LONGEST), nothing, dtype=np.int32)
        self._weights = np.zeros((len(rows), LONGEST), dtype=np.float32)
        asked: list[set[int]] = [set() for _ in range(n_labels)]
        told: list[set[int]] = [set() for _ in range(n_labels)]
        self._asking = np.full((n_labels, len(QUESTION_KINDS)), 0.5, dtype=np.float32)
        for r, row in enumerate(rows):
            unique = list(dict.fromkeys(row.tokens))
            ids = [number[t] for t in unique]
            (told if row.prose else asked)[row_labels[r]].update(ids)
            if not row.prose:
                self._asking[row_labels[r], kind_of(row.tokens)] += 1.0
            self._words[r, : len(ids[:LONGEST])] = ids[:LONGEST]
            self._weights[r, : len(ids[:LONGEST])] = self.weights(unique[:LONGEST])
        self._asking /= self._asking.sum(axis=1, keepdims=True)
        self._own = [np.array(sorted(a | t), dtype=np.int32) for a, t in zip(asked, told, strict=True)]
        self._credits = [
            np.where(np.isin(own, list(a)), 1.0, TOLD_CREDIT).astype(np.float32)
            for own, a in zip(self._own, asked, strict=True)
        ]

    def weights(self, words: Sequence[str]) -> Floats:
        """What each word tells, 0 to 1."""
        return np.array([self._weight(w) for w in words], dtype=np.float32)

    def _weight(self, word: str) -> float:
        if word[0] == "<":
            return MASK_WEIGHTS.get(word, MASK_WEIGHT)
        if word in QUESTION_WORDS:
            return QUESTION_WEIGHT
        weight = self._meanings.weight(word)
        return weight * FILLER_WEIGHT if word in FILLERS or word in PRONOUNS else max(weight, 0.1)

    def likeness(self, words: Sequence[str]) -> Floats:
        """How alike each word is to every word of the bank, 0 to 1; words x (vocabulary + 1)."""
        telling_ones = [i for i, w in enumerate(words) if telling(w)]
        alike = np.zeros((len(words), len(self._vectors)), dtype=np.float32)
        asked = self._meanings.stack([words[i] for i in telling_ones])
        alike[telling_ones] = np.clip((asked @ self._vectors.T - LIKE) * (MEANING_LIKENESS / (SAME - LIKE)), 0.0, MEANING_LIKENESS)
        for i, word in enumerate(words):
            if (notion := self._notions.get(word)) in self._by_notion:
                same = self._by_notion[notion]
                alike[i, same] = np.maximum(alike[i, same], NOTION_LIKENESS)
            if (root := stem(word)) in self._by_stem:
                alike[i, self._by_stem[root]] = 1.0
        return alike

    def shares(self, likeness: Floats, weights: Floats, labels: Sequence[int]) -> tuple[Floats, Floats]:
        """What each label's words account for of a question, and the heaviest word that they do not.

        The first is a weighted share, 1 where the question has no words; the second a weight.
        """
        total = float(weights.sum())
        if not total:
            return np.ones(len(labels), dtype=np.float32), np.zeros(len(labels), dtype=np.float32)
        credits = np.stack([(likeness[:, self._own[n]] * self._credits[n]).max(axis=1, initial=0.0) for n in labels])
        return credits @ weights / total, ((1.0 - credits) * weights).max(axis=1)

    def asking(self, words: Sequence[str], labels: Sequence[int]) -> Floats:
        """How usual a question's kind ("who", "why", yes-or-no …) is for each label, 0 to 1."""
        usual: Floats = self._asking[list(labels), kind_of(words)]
        return usual

    def matches(self, likeness: Floats, weights: Floats, rows: Ints) -> tuple[Floats, Floats]:
        """For each of some rows: the share of the question that it accounts for, and the share of it that the question does."""
        gathered = likeness[:, self._words[rows]]
        total = max(float(weights.sum()), 1e-6)
        recall: Floats = np.einsum("qr,q->r", gathered.max(axis=2), weights) / total
        own = self._weights[rows]
        precision: Floats = (gathered.max(axis=0) * own).sum(axis=1) / np.maximum(own.sum(axis=1), 1e-6)
        return recall, precision

    def unseen(self, words: Sequence[str], weights: Floats) -> float:
        """The weighted share of words whose stem no wording uses."""
        total = float(weights.sum())
        missing = sum(w for word, w in zip(words, weights, strict=True) if stem(word) not in self._by_stem)
        return float(missing) / total if total else 0.0


def telling(word: str) -> bool:
    """Whether a word's meaning is worth comparing."""
    return word[0] != "<" and word not in FILLERS and word not in QUESTION_WORDS and word not in PRONOUNS


def kind_of(words: Sequence[str]) -> int:
    """A question's place in `QUESTION_KINDS`."""
    first = next((_KIND_OF[w] for w in words if w in _KIND_OF), None)
    if first is not None:
        return first
    return QUESTION_KINDS.index("check" if words and words[0] in AUXILIARIES else "none")


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, Ints]:
    groups: dict[str, list[int]] = {}
    for key, i in pairs:
        groups.setdefault(key, []).append(i)
    return {key: np.array(ids, dtype=np.int32) for key, ids in groups.items()}
