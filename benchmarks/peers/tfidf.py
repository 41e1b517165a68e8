"""scikit-learn: TF-IDF of words and letter n-grams, by nearest wording or by logistic regression."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from benchmarks.peers.base import NOTHING, Peer, Ranking, ranking_of, with_answers

_WORD = r"\w+"
STRENGTH = 30.0
"""Inverse regularisation of the classifier (scikit-learn's `C`)."""


def _features() -> FeatureUnion:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD, dtype=np.float32)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, dtype=np.float32)
    return FeatureUnion([("words", words), ("letters", letters)])


class Nearest(Peer):
    """The wording whose vector has the greatest cosine with the question's."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._features = _features()
        # A row a feature: only those of the question's features are read.
        self._columns = self._features.fit_transform(texts).T.tocsr()

    def rank(self, question: str) -> Ranking:
        return self.rank_all([question])[0]

    def rank_all(self, questions: Sequence[str]) -> list[Ranking]:
        return [self._ranking(vector @ self._columns) for vector in self._features.transform(questions)]

    def _ranking(self, cosines: csr_array) -> Ranking:
        return ranking_of(cosines.toarray().ravel(), self._labels) if cosines.nnz else NOTHING

    def best(self, question: str) -> str | None:
        cosines = self._features.transform([question]) @ self._columns
        return self._labels[cosines.indices[cosines.data.argmax()]] if cosines.nnz else None


class Logistic(Peer):
    """Multinomial logistic regression over the labels."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, targets = with_answers(wordings, labels, answers)
        self._features = _features()
        self._classifier = LogisticRegression(C=STRENGTH, max_iter=1000)
        self._classifier.fit(self._features.fit_transform(texts), targets)
        self._labels: list[str] = self._classifier.classes_.tolist()

    def rank(self, question: str) -> Ranking:
        return self.rank_all([question])[0]

    def rank_all(self, questions: Sequence[str]) -> list[Ranking]:
        chances = self._classifier.predict_proba(self._features.transform(questions))
        return [ranking_of(row, self._labels) for row in chances]
