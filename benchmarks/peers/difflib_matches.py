"""difflib, of the standard library."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from benchmarks.peers.base import NOTHING, Peer, Ranking, first_labels, with_answers

CLOSEST = 50
"""Wordings of which a ranking is made."""


class Difflib(Peer):
    """`get_close_matches` over lower-case text."""

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        self._labels: dict[str, str] = {}
        for text, label in zip(*with_answers(wordings, labels, answers), strict=True):
            self._labels.setdefault(text.casefold(), label)
        self._texts = list(self._labels)

    def rank(self, question: str) -> Ranking:
        question = question.casefold()
        found = difflib.get_close_matches(question, self._texts, n=CLOSEST, cutoff=0.0)
        if not found:
            return NOTHING
        score = difflib.SequenceMatcher(a=found[0], b=question).ratio()
        return Ranking(first_labels(self._labels[text] for text in found), score)

    def best(self, question: str) -> str | None:
        found = difflib.get_close_matches(question.casefold(), self._texts, n=1, cutoff=0.0)
        return self._labels[found[0]] if found else None
