"""What every peer can do."""

from __future__ import annotations

import abc
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

DEPTH = 5
"""Labels of a ranking."""
MANY = 4096
"""Wordings from which a ranking is made …"""
POOL = 256
"""… of the best alone."""


class Ranking(NamedTuple):
    """Up to five labels, best first, each once; and how sure the first is, on the peer's own scale."""

    labels: tuple[str, ...]
    score: float


NOTHING = Ranking((), float("-inf"))
"""Nothing in the base has anything to do with the question."""


class Peer(abc.ABC):
    """Stores wordings, and ranks their labels for a question."""

    @abc.abstractmethod
    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        """Index wordings with a label each; `answers` maps labels to texts, or is empty."""

    @abc.abstractmethod
    def rank(self, question: str) -> Ranking:
        """The labels that fit a question best."""

    def rank_all(self, questions: Sequence[str]) -> list[Ranking]:
        """A ranking for each question; a peer that is faster in batches overrides this."""
        return [self.rank(question) for question in questions]

    def best(self, question: str) -> str | None:
        """The first label alone; a peer that finds it faster than a ranking overrides this."""
        return next(iter(self.rank(question).labels), None)

    def threshold(self, promise: float) -> float | None:  # noqa: ARG002 - for those that promise
        """The score from which answers are right in the share `promise`, told from the base alone.

        None for a peer that offers no such thing.
        """
        return None


def with_answers(
    wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """Wordings and labels, each answer's text as one wording more."""
    return [*wordings, *answers.values()], [*labels, *answers]


def first_labels(ordered: Iterable[str]) -> tuple[str, ...]:
    """The first five different labels of wordings, best wording first."""
    found: dict[str, None] = {}
    for label in ordered:
        found[label] = None
        if len(found) == DEPTH:
            break
    return tuple(found)


def ranking_of(scores: npt.NDArray[np.floating], labels: Sequence[str]) -> Ranking:
    """The ranking by scores, one for each of `labels` (which may repeat); of equals the first goes first."""
    many = len(scores) > MANY
    pool = np.sort(np.argpartition(-scores, POOL)[:POOL]) if many else np.arange(len(scores))
    order = pool[np.argsort(-scores[pool], kind="stable")]
    return Ranking(first_labels(labels[i] for i in order), float(scores[order[0]]))
