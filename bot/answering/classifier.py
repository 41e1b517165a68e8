"""A kernel ridge classifier over sparse vectors.

Trained in the dual (one equation a wording), used in the primal (one weight a feature and
label), so that a question costs one sum of some sixty rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering.features import Vector
from bot.answering.types import Floats, Ints

RIDGE = 0.25
"""Regularisation: the diagonal added to the kernel."""
DENSE = 48
"""Rows from which a feature is multiplied densely while the kernel is built."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Vector rows, turned to columns: for feature f the rows `rows[starts[f]:starts[f+1]]`."""

    starts: Ints
    rows: Ints
    weights: Floats
    meaning: Floats
    height: int

    @classmethod
    def of(cls, vectors: Sequence[Vector], width: int) -> Matrix:
        """From one vector a row and the number of features."""
        columns = np.concatenate([v.indices for v in vectors]) if vectors else np.empty(0, np.int32)
        weights = np.concatenate([v.weights for v in vectors]) if vectors else np.empty(0, np.float32)
        rows = np.repeat(np.arange(len(vectors), dtype=np.int32), [len(v.indices) for v in vectors])
        order = np.argsort(columns, kind="stable")
        starts = np.searchsorted(columns[order], np.arange(width + 1)).astype(np.int32)
        meaning = np.stack([v.meaning for v in vectors])
        return cls(starts, rows[order], weights[order], meaning, len(vectors))

    def cosines(self, vector: Vector) -> Floats:
        """The dot product of every row's sparse part with that of `vector`."""
        spans = [slice(self.starts[i], self.starts[i + 1]) for i in vector.indices]
        if not spans:
            return np.zeros(self.height, dtype=np.float32)
        rows = np.concatenate([self.rows[s] for s in spans])
        parts = np.concatenate([self.weights[s] * w for s, w in zip(spans, vector.weights, strict=True)])
        return np.bincount(rows, weights=parts, minlength=self.height).astype(np.float32)

    def kernel(self) -> Floats:
        """All rows' dot products with each other, height x height."""
        kernel = self.meaning @ self.meaning.T
        counts = np.diff(self.starts)
        common = np.flatnonzero(counts >= DENSE)
        for chunk in np.array_split(common, max(1, len(common) // 1024)):
            dense = np.zeros((self.height, len(chunk)), dtype=np.float32)
            for j, f in enumerate(chunk):
                span = slice(self.starts[f], self.starts[f + 1])
                dense[self.rows[span], j] = self.weights[span]
            kernel += dense @ dense.T
        for f in np.flatnonzero((counts > 0) & (counts < DENSE)):
            span = slice(self.starts[f], self.starts[f + 1])
            rows, weights = self.rows[span], self.weights[span]
            kernel[rows[:, None], rows[None, :]] += weights[:, None] * weights[None, :]
        return kernel


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sparse feature, and each number of a meaning, says for each label."""

    sparse: Floats
    meaning: Floats


def train(matrix: Matrix, width: int, labels: Ints, n_labels: int) -> Weights:
    """Fit the classifier to rows with the numbers of their labels."""
    targets = np.zeros((matrix.height, n_labels), dtype=np.float32)
    targets[np.arange(matrix.height), labels] = 1.0
    dual = np.linalg.solve(matrix.kernel() + RIDGE * np.eye(matrix.height, dtype=np.float32), targets)
    weights = np.zeros((width, n_labels), dtype=np.float32)
    for f in np.flatnonzero(np.diff(matrix.starts)):
        span = slice(matrix.starts[f], matrix.starts[f + 1])
        weights[f] = matrix.weights[span] @ dual[matrix.rows[span]]
    return Weights(weights, matrix.meaning.T @ dual)


def scores(weights: Weights, vector: Vector) -> Floats:
    """A score a label; about 1 for a wording of the label, about 0 for anything else."""
    result: Floats = vector.weights @ weights.sparse[vector.indices] + vector.meaning @ weights.meaning
    return result
