"""What a base needs to score a question against every label it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answering.alignment import Alignment
from bot.answering.bank import Label, LabelKind, Row
from bot.answering.classifier import Ballot, Classifier
from bot.answering.features import Shares
from bot.answering.meaning import Meanings
from bot.answering.understand import Reading

REACH = 80
"""Wordings that a question is judged by: many, for one question is stored with several masks."""
CANDIDATES = 6
"""Labels that are looked at more closely for each question."""
ELSEWHERE_SHARE = 0.55
"""Weight of a vote for what has nothing to do with the base: there are many such messages, of every sort."""
SHARES = Shares(words=0.30, pairs=0.17, notions=0.10, entities=0.08, meaning=0.35)
"""What a question's vector is made of."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A label with how well it fits.

    The classifier's `score`; the cosine of the `nearest` wording by words alone; how much of the question all
    of the label's words account for (`coverage`); the cosine of the nearest wording in all (`match`).
    """

    label: Label
    score: float
    nearest: float
    coverage: float
    match: float


class Index:
    """Scores questions against labels. Immutable after `build`."""

    def __init__(self, labels: Sequence[Label], classifier: Classifier, alignment: Alignment) -> None:
        self.labels = tuple(labels)
        self.classifier = classifier
        self.alignment = alignment

    @classmethod
    def build(cls, rows: Sequence[Row], notions: Mapping[str, str], meanings: Meanings) -> Index:
        """From the rows of a bank."""
        labels = list(dict.fromkeys(row.label for row in rows))
        number = {label: i for i, label in enumerate(labels)}
        row_labels = np.array([number[row.label] for row in rows], dtype=np.int32)
        classifier = Classifier.fit(
            [(r.tokens, r.entities) for r in rows], row_labels, notions, meanings.encoder, SHARES, REACH
        )
        return cls(labels, classifier, Alignment.of(rows, row_labels, len(labels), notions, meanings))

    def _ranked(self, ballot: Ballot) -> list[tuple[int, float]]:
        """The labels with most votes; those for what has nothing to do with the base count less."""
        totals = [
            (i, score * (ELSEWHERE_SHARE if self.labels[i].kind is LabelKind.ELSEWHERE else 1.0))
            for i, score in ballot.totals()[: CANDIDATES + 1]
        ]
        return sorted(totals, key=lambda pair: -pair[1])[:CANDIDATES]

    def score(self, reading: Reading) -> list[Scored]:
        """The best labels for a question, best first."""
        ballot = self.classifier.judge(reading.tokens, reading.entities)
        ranked = self._ranked(ballot)
        if not reading.tokens or not ranked:
            return []
        places = [np.flatnonzero(ballot.labels == label) for label, _ in ranked]
        coverage = self.alignment.coverage(reading.unique, [label for label, _ in ranked])
        found = ballot.neighbours
        return [
            Scored(
                self.labels[label],
                score,
                float(found.sparse[place].max()),
                float(covered),
                float(found.cosines[place].max()),
            )
            for (label, score), place, covered in zip(ranked, places, coverage, strict=True)
        ]
