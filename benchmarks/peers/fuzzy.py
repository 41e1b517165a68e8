"""RapidFuzz: the string scorers, each wording compared with the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from benchmarks.peers.base import NOTHING, Peer, Ranking, first_labels, with_answers


class RapidFuzz(Peer):
    """One of `rapidfuzz.fuzz`'s scorers, over lower-case text without punctuation."""

    def __init__(self, scorer: str) -> None:
        self._scorer = getattr(fuzz, scorer)

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._texts = [default_process(text) for text in texts]

    def rank(self, question: str) -> Ranking:
        found = process.extract(default_process(question), self._texts, scorer=self._scorer, limit=None)
        if not found:
            return NOTHING
        return Ranking(first_labels(self._labels[i] for _, _, i in found), found[0][1])

    def best(self, question: str) -> str | None:
        found = process.extractOne(default_process(question), self._texts, scorer=self._scorer)
        return self._labels[found[2]] if found else None
