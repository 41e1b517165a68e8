"""What a base needs to score a question against every label it knows."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering import classifier
from bot.answering.bank import Label, Row
from bot.answering.alignment import Alignment
from bot.answering.features import Featuriser
from bot.answering.meaning import Meanings
from bot.answering.types import Floats, Ints
from bot.answering.understand import Reading

CANDIDATES = 12
"""Labels that are looked at more closely for each question."""
CLOSEST = 4
"""Wordings of each label that are compared word by word."""
NEAREST_SHARE = 0.3
"""Weight of the nearest wording beside the classifier's score, in choosing candidates."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A label with how well it fits.

    The classifier's `score`; the cosine of the `nearest` wording, and of the one most `alike` in meaning; how much of the
    question all of the label's words account for (`coverage`) and its best wording alone (`recall`),
    how much of that wording the question does (`precision`); the weight of the heaviest word that it leaves
    unexplained (`gap`); how usual the question's kind is for it (`asking`).
    """

    label: Label
    score: float
    nearest: float
    alike: float
    coverage: float
    recall: float
    precision: float
    gap: float
    asking: float

    @property
    def match(self) -> float:
        """How well the best wording and the question account for each other: the harmonic mean."""
        return 2 * self.recall * self.precision / max(self.recall + self.precision, 1e-6)


class Index:
    """Scores questions against labels. Immutable after `build`."""

    def __init__(
        self,
        labels: Sequence[Label],
        row_labels: Ints,
        featuriser: Featuriser,
        matrix: classifier.Matrix,
        weights: classifier.Weights,
        alignment: Alignment,
    ) -> None:
        self.labels = tuple(labels)
        self.starts = np.flatnonzero(np.diff(row_labels, prepend=-1))
        self.row_labels = row_labels
        self.featuriser = featuriser
        self.matrix = matrix
        self.weights = weights
        self.alignment = alignment

    @classmethod
    def build(cls, rows: Sequence[Row], notions: Mapping[str, str], meanings: Meanings) -> Index:
        """Train on the rows of a bank."""
        rows = sorted(rows, key=lambda r: (r.label.kind, r.label.key))
        labels = list(dict.fromkeys(row.label for row in rows))
        number = {label: i for i, label in enumerate(labels)}
        row_labels = np.array([number[row.label] for row in rows], dtype=np.int32)
        featuriser = Featuriser.fit([(r.tokens, r.entities) for r in rows], notions, meanings)
        matrix = classifier.Matrix.of([featuriser.vector(r.tokens, r.entities) for r in rows], featuriser.size)
        weights = classifier.train(matrix, featuriser.size, row_labels, len(labels))
        return cls(labels, row_labels, featuriser, matrix, weights, Alignment.of(rows, row_labels, len(labels), notions, meanings))

    def score(self, reading: Reading) -> list[Scored]:
        """The best labels for a question, best first."""
        if not reading.tokens:
            return []
        vector = self.featuriser.vector(reading.tokens, reading.entities)
        ridge = classifier.scores(self.weights, vector)
        alike = self.matrix.meaning @ vector.meaning
        cosines = self.matrix.cosines(vector) + alike
        nearest = np.maximum.reduceat(cosines, self.starts)
        alike = np.maximum.reduceat(alike, self.starts)
        best = [int(i) for i in np.argsort(-(ridge + NEAREST_SHARE * nearest))[:CANDIDATES]]
        words = reading.unique
        weights = self.alignment.weights(words)
        likeness = self.alignment.likeness(words)
        coverage, gaps = self.alignment.shares(likeness, weights, best)
        recall, precision = self._matches(likeness, weights, cosines, best)
        asking = self.alignment.asking(reading.words, best)
        return [
            Scored(self.labels[i], float(ridge[i]), float(nearest[i]), float(alike[i]), *(float(x) for x in rest))
            for i, *rest in zip(best, coverage, recall, precision, gaps, asking, strict=True)
        ]

    def _matches(
        self, likeness: Floats, weights: Floats, cosines: Floats, labels: Sequence[int]
    ) -> tuple[Floats, Floats]:
        """Recall and precision of the best-matching of each label's nearest wordings."""
        ends = [*self.starts[1:], len(cosines)]
        closest = [
            np.argpartition(-span, min(CLOSEST, len(span) - 1))[:CLOSEST] + self.starts[n]
            for n in labels
            for span in [cosines[self.starts[n] : ends[n]]]
        ]
        recall, precision = self.alignment.matches(likeness, weights, np.concatenate(closest))
        product = 2 * recall * precision / np.maximum(recall + precision, 1e-6)
        at = np.cumsum([0, *(len(c) for c in closest)])
        top = [int(a + np.argmax(product[a:b])) for a, b in itertools.pairwise(at)]
        return recall[top], precision[top]
