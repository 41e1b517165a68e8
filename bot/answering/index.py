"""What a base needs to score a question against every label it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering import classifier
from bot.answering.alignment import Alignment
from bot.answering.bank import Label, Row
from bot.answering.features import Featuriser
from bot.answering.meaning import Meanings
from bot.answering.types import Floats, Ints
from bot.answering.understand import Reading

CANDIDATES = 6
"""Labels that are looked at more closely for each question."""
CLOSEST = 3
"""Wordings of each label that are compared word by word."""
NEAREST_SHARE = 0.3
"""Weight of the nearest wording beside the classifier's score, in choosing candidates."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A label with how well it fits.

    The classifier's `score`; the cosine of the `nearest` wording; how much of the question all of the
    label's words account for (`coverage`); how well its best wording and the question account for each
    other (`match`); the weight of the heaviest word that it leaves unexplained (`gap`);
    how usual the question's kind is for it (`asking`).
    """

    label: Label
    score: float
    nearest: float
    coverage: float
    match: float
    gap: float
    asking: float


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
        self._ends = np.append(self.starts[1:], len(row_labels))
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
        matrix = classifier.Matrix.of(
            [featuriser.vector(r.tokens, r.entities) for r in rows], featuriser.size
        )
        weights = classifier.train(matrix, featuriser.size, row_labels, len(labels))
        return cls(
            labels,
            row_labels,
            featuriser,
            matrix,
            weights,
            Alignment.of(rows, row_labels, len(labels), notions, meanings),
        )

    def score(self, reading: Reading) -> tuple[list[Scored], float]:
        """The best labels for a question, best first; and the share of its words that no label knows."""
        if not reading.tokens:
            return [], 0.0
        vector = self.featuriser.vector(reading.tokens, reading.entities)
        ridge = classifier.scores(self.weights, vector)
        cosines = self.matrix.cosines(vector)
        nearest = np.maximum.reduceat(cosines, self.starts)
        best = [int(i) for i in np.argsort(-(ridge + NEAREST_SHARE * nearest))[:CANDIDATES]]
        words = reading.unique
        weights = self.alignment.weights(words)
        likeness = self.alignment.likeness(words)
        coverage, gaps = self.alignment.shares(likeness, weights, best)
        matches = self._matches(likeness, weights, cosines, best)
        asking = self.alignment.asking(reading.words, best)
        unseen = self.alignment.unseen(words, weights)
        return [
            Scored(self.labels[i], float(ridge[i]), float(nearest[i]), *(float(x) for x in rest))
            for i, *rest in zip(best, coverage, matches, gaps, asking, strict=True)
        ], unseen

    def _matches(self, likeness: Floats, weights: Floats, cosines: Floats, labels: Sequence[int]) -> Floats:
        """How well the best of each label's nearest wordings matches."""
        closest = [
            np.argpartition(-span, min(CLOSEST, len(span) - 1))[:CLOSEST] + self.starts[n]
            for n in labels
            for span in [cosines[self.starts[n] : self._ends[n]]]
        ]
        matches = self.alignment.matches(likeness, weights, np.concatenate(closest))
        return np.maximum.reduceat(matches, np.cumsum([0, *(len(c) for c in closest[:-1])]))
