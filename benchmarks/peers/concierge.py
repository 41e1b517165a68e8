"""The engine itself, over wordings alone: no pack, no facts, no names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.peers.base import NOTHING, Peer, Ranking
from bot.answering.load import load_meanings
from bot.answering.matcher import Matcher


class Concierge(Peer):
    """The matcher: the classifier and speller that packs are answered with."""

    def __init__(self) -> None:
        self._meanings = load_meanings()

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        pairs = list(zip(wordings, labels, strict=True))
        self._matcher = Matcher.fit(pairs, self._meanings, answers)

    def rank(self, question: str) -> Ranking:
        found = self._matcher.rank(question)
        if not found:
            return NOTHING
        return Ranking(tuple(match.answer for match in found), found[0].confidence)

    def threshold(self, promise: float) -> float | None:
        return self._matcher.threshold(promise)
