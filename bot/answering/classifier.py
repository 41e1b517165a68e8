"""A kernel ridge classifier over the wordings nearest to a question.

Fitted anew for each question, to its neighbours alone: as good as one that is fitted to all wordings at
once, at any number of them, and nothing needs training.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering.features import Featuriser, Senses, Shares
from bot.answering.matrix import Matrix, Neighbours
from bot.answering.types import Floats, Ints

RIDGE = 0.3
"""Regularisation: the diagonal added to the kernel."""
STEEPNESS = 2.0
"""How fast the kernel falls with the cosine: likeness counts for more the closer it is."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The wordings nearest to a question, nearest first: their labels and what each says for its own.

    A label's votes add up to about 1 where the question is one of its wordings, to about 0 where it
    has nothing to do with it.
    """

    neighbours: Neighbours
    labels: Ints
    votes: Floats

    def totals(self, favours: Floats | None = None) -> list[tuple[int, float]]:
        """The labels among the neighbours with their votes, the most voted for first.

        `favours` is what speaks for each neighbour besides; a label has the most of any of its own.
        """
        if not len(self.labels):
            return []
        labels, places = np.unique(self.labels, return_inverse=True)
        totals = np.bincount(places, self.votes, len(labels)).astype(np.float32)
        if favours is not None:
            most = np.zeros(len(labels), dtype=np.float32)
            np.maximum.at(most, places, favours)
            totals += most
        order = np.argsort(-totals, kind="stable")
        return [(int(labels[i]), float(totals[i])) for i in order]


class Classifier:
    """Wordings, each with a label. Immutable after construction."""

    def __init__(self, featuriser: Featuriser, matrix: Matrix, labels: Ints, reach: int) -> None:
        """`reach` is the number of wordings that a question is judged by."""
        self.featuriser = featuriser
        self.matrix = matrix
        self.labels = labels
        self._reach = reach

    @classmethod
    def fit(
        cls,
        rows: Sequence[tuple[Sequence[str], Sequence[str]]],
        labels: Ints,
        notions: Mapping[str, str],
        senses: Senses,
        shares: Shares,
        reach: int,
    ) -> Classifier:
        """From rows of (tokens, entities) and the numbers of their labels."""
        featuriser, sparse, meaning = Featuriser.fit(rows, notions, senses, shares)
        return cls(featuriser, Matrix(sparse, meaning, len(featuriser.idf)), labels, reach)

    def judge(self, toks: Sequence[str], entities: Iterable[str] = ()) -> Ballot:
        """What the wordings nearest to a question say."""
        return self._ballot(self.matrix.nearest(self.featuriser.vector(toks, entities), self._reach))

    def judge_row(self, number: int) -> Ballot:
        """What the other wordings would say if a stored one were asked."""
        found = self.matrix.nearest(self.matrix.row(number), self._reach + 1)
        return self._ballot(found.where(found.rows != number))

    def _ballot(self, neighbours: Neighbours) -> Ballot:
        kernel = _steepened(self.matrix.kernel(neighbours.rows))
        kernel[np.diag_indices_from(kernel)] += RIDGE
        votes = np.linalg.solve(kernel, _steepened(neighbours.cosines)).astype(np.float32)
        return Ballot(neighbours, self.labels[neighbours.rows], votes)


def _steepened(cosines: Floats) -> Floats:
    result: Floats = np.exp(STEEPNESS * (cosines - 1.0))
    return result
