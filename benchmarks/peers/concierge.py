"""The engine itself, over wordings alone: no pack, no facts, no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from benchmarks.peers.base import NOTHING, Peer, Ranking
from bot.answering.bank import Label, LabelKind, Row
from bot.answering.base import notions
from bot.answering.english import CONCEPTS, FILLERS, OPENINGS, PRONOUNS
from bot.answering.entities import Linker
from bot.answering.index import Index
from bot.answering.load import load_meanings
from bot.answering.normalise import plain_tokens, prose_tokens
from bot.answering.spelling import Speller
from bot.answering.understand import Reader


class Concierge(Peer):
    """The classifier and index that packs are answered with; answers are indexed as prose."""

    def __init__(self) -> None:
        self._meanings = load_meanings()

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        counts = Counter(t for text in wordings for t in plain_tokens(text))
        counts.update(t for text in answers.values() for t in prose_tokens(text))
        counts.update({*FILLERS, *CONCEPTS, *PRONOUNS, *OPENINGS})
        speller = Speller(counts, frozenset(), self._meanings)
        linker = Linker([], [], self._meanings.is_common, {})
        self._reader = Reader(linker, speller, {}, (), {})
        rows = [self._row(text, label) for text, label in zip(wordings, labels, strict=True)]
        rows += [self._row(text, label, prose=True) for label, text in answers.items()]
        self._index = Index.build(rows, notions(), self._meanings)

    def rank(self, question: str) -> Ranking:
        found, _ = self._index.score(self._reader.read(question))
        if not found:
            return NOTHING
        ordered = sorted(found, key=lambda s: -s.score)
        best = ordered[0]
        score = best.score + 0.3 * best.nearest + 0.3 * best.coverage
        return Ranking(tuple(each.label.key for each in ordered[:5]), score)

    def _row(self, text: str, label: str, *, prose: bool = False) -> Row:
        reading = self._reader.read(text)
        return Row(reading.tokens, (), Label(LabelKind.FAQ, label), prose)
