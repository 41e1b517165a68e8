"""Rows of vectors, searched for the ones nearest to a question.

An inverted index over the sparse part finds a shortlist, the meanings order it. Common features are left
out of the search where there are too many rows; the shortlist's cosines are exact all the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.answering.features import Sparse, Vector, spans
from bot.answering.types import Floats, Halves, Ints

SHORTLIST = 256
"""Rows whose meaning is compared."""
BUDGET = 20_000
"""Entries of the inverted index that one search reads, the rarest features' first; and rows up to which the
beginnings of all meanings are compared too."""
SKETCH = 32
"""Numbers of a meaning's beginning: its principal axes come first."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Rows, nearest first, with their cosines; and the part of these that is due to the sparse blocks."""

    rows: Ints
    cosines: Floats
    sparse: Floats

    def where(self, mask: npt.NDArray[np.bool_]) -> Neighbours:
        """The rows of a mask."""
        return Neighbours(self.rows[mask], self.cosines[mask], self.sparse[mask])


class Matrix:
    """Vectors as rows; `meaning` holds the dense part of each. Immutable."""

    def __init__(self, rows: Sparse, meaning: Halves, width: int) -> None:
        """`width` is the number of sparse features."""
        self.rows = rows
        self.meaning = meaning
        self.height = len(meaning)
        order = np.argsort(rows.columns, kind="stable")
        owners = np.repeat(np.arange(self.height, dtype=np.int32), np.diff(rows.starts))
        self._owners = owners[order]
        self._weights = rows.weights[order]
        sketched = self.height if self.height <= BUDGET else 0
        self._sketch = np.ascontiguousarray(meaning[:sketched, :SKETCH].T.astype(np.float32))
        self._starts = np.concatenate(([0], np.cumsum(np.bincount(rows.columns, minlength=width))))

    def nearest(self, vector: Vector, n: int) -> Neighbours:
        """The `n` rows nearest to a vector, fewer where few share anything with it."""
        rows, sparse = self._shortlist(vector)
        cosines = sparse + self.meaning[rows].astype(np.float32) @ vector.meaning
        order = np.argsort(-cosines, kind="stable")[:n]
        return Neighbours(rows[order], cosines[order], sparse[order])

    def kernel(self, rows: Ints) -> Floats:
        """The cosines of some rows with each other."""
        flat, owners = self._flat(rows)
        columns, weights = self.rows.columns[flat], self.rows.weights[flat]
        shared = np.bincount(columns, minlength=len(self._starts)) > 1
        places = np.cumsum(shared, dtype=np.int32) - 1
        several = shared[columns]
        dense = np.zeros((len(rows), int(places[-1]) + 1), dtype=np.float32)
        dense[owners[several], places[columns[several]]] = weights[several]
        meaning = self.meaning[rows].astype(np.float32)
        result: Floats = dense @ dense.T + meaning @ meaning.T
        alone = np.where(several, np.float32(0), weights * weights)
        result[np.diag_indices_from(result)] += np.bincount(owners, alone, len(rows)).astype(np.float32)
        return result

    def row(self, number: int) -> Vector:
        """One row's vector."""
        span = slice(self.rows.starts[number], self.rows.starts[number + 1])
        meaning = self.meaning[number].astype(np.float32)
        return Vector(self.rows.columns[span], self.rows.weights[span], meaning)

    def _shortlist(self, vector: Vector) -> tuple[Ints, Floats]:
        """The rows that are likeliest near, with the sparse part of their cosines."""
        starts = self._starts[vector.indices]
        lengths = self._starts[vector.indices + 1] - starts
        rarest = np.argsort(lengths, kind="stable")
        read = rarest[: max(1, int(np.searchsorted(np.cumsum(lengths[rarest]), BUDGET, side="right")))]
        parts = [(slice(starts[i], starts[i] + lengths[i]), vector.weights[i]) for i in read.tolist()]
        parts = parts or [(slice(0), np.float32(0))]
        rows = np.concatenate([self._owners[span] for span, _ in parts])
        products = np.concatenate([self._weights[span] * weight for span, weight in parts])
        totals = np.bincount(rows, products, self.height).astype(np.float32)
        best = self._largest(totals, rows, vector, len(read))
        if len(read) == len(rarest):
            return best, totals[best]
        return best, self._dots(best, vector)

    def _largest(self, totals: Floats, rows: Ints, vector: Vector, features: int) -> Ints:
        if self.height <= SHORTLIST:
            return np.arange(self.height, dtype=np.int32)
        if self.height <= BUDGET:
            likely = totals + vector.meaning[:SKETCH] @ self._sketch
            return np.argpartition(likely, -SHORTLIST)[-SHORTLIST:].astype(np.int32)
        touched = totals[rows]
        most = SHORTLIST * features
        if len(rows) > most:
            rows = rows[touched >= np.partition(touched, -most)[-most]]
        rows = np.unique(rows)
        if len(rows) > SHORTLIST:
            rows = np.sort(rows[np.argsort(-totals[rows], kind="stable")[:SHORTLIST]])
        return rows

    def _dots(self, rows: Ints, vector: Vector) -> Floats:
        """The exact sparse part of some rows' cosines."""
        order = np.argsort(vector.indices)
        known, weights = vector.indices[order], vector.weights[order]
        flat, owners = self._flat(rows)
        columns = self.rows.columns[flat]
        at = np.minimum(np.searchsorted(known, columns), len(known) - 1)
        products = np.where(known[at] == columns, self.rows.weights[flat] * weights[at], np.float32(0))
        return np.bincount(owners, products, minlength=len(rows)).astype(np.float32)

    def _flat(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where the entries of some rows are, and whose (by place in `rows`) each is."""
        starts = self.rows.starts[rows]
        lengths = self.rows.starts[rows + 1] - starts
        return spans(starts, lengths), np.repeat(np.arange(len(rows), dtype=np.int32), lengths)
