"""bm25s: BM25 over stemmed words, scores computed ahead in a sparse matrix."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import bm25s
import numpy as np
import numpy.typing as npt
import Stemmer

from benchmarks.peers.base import NOTHING, Peer, Ranking, ranking_of, with_answers

_WORD = re.compile(r"\b\w\w+\b")  # as bm25s itself takes words


class Bm25(Peer):
    """BM25 (Lucene's variant) over stems of all words."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("english")

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._index = bm25s.BM25()
        self._index.index([self._stems(text) for text in texts], show_progress=False)

    def rank(self, question: str) -> Ranking:
        scores = self._scores(question)
        return ranking_of(scores, self._labels) if scores.any() else NOTHING

    def best(self, question: str) -> str | None:
        return self._labels[int(self._scores(question).argmax())]

    def _scores(self, question: str) -> npt.NDArray[np.float32]:
        known = [stem for stem in self._stems(question) if stem in self._index.vocab_dict]
        if not known:
            return np.zeros(len(self._labels), dtype=np.float32)
        scores: npt.NDArray[np.float32] = self._index.get_scores(known)
        return scores

    def _stems(self, text: str) -> list[str]:
        stems: list[str] = self._stemmer.stemWords(_WORD.findall(text.casefold()))
        return stems
