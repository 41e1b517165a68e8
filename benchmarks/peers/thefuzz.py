"""TheFuzz (once fuzzywuzzy), as it comes: its weighted ratio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thefuzz import process

from benchmarks.peers.base import Peer, Ranking, first_labels, with_answers


class TheFuzz(Peer):
    """`process.extract` with its defaults."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._texts = dict(enumerate(texts))

    def rank(self, question: str) -> Ranking:
        found = process.extract(question, self._texts, limit=None)
        return Ranking(first_labels(self._labels[i] for _, _, i in found), found[0][1])

    def best(self, question: str) -> str | None:
        found = process.extractOne(question, self._texts)
        return self._labels[found[2]] if found else None
