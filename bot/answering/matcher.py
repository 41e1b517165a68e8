"""Bare bases: wordings of questions, each with the key of its answer, and nothing else known.

The engine's classifier and speller without its names, facts and conversations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from bot.answering.classifier import Ballot, Classifier
from bot.answering.features import Shares
from bot.answering.meaning import Meanings
from bot.answering.normalise import plain_tokens
from bot.answering.spelling import Speller
from bot.answering.split import sentences
from bot.answering.types import Floats

REACH = 48
"""Wordings that a question is judged by."""
FEW = 5000
"""Wordings up to which pieces of words are compared too."""
WITH_PIECES = Shares(words=0.1, pairs=0.1, pieces=0.2, meaning=0.6)
WITHOUT_PIECES = Shares(words=0.25, pairs=0.2, meaning=0.55)
LEAD, NEAREST, KNOWN = 0.3, 0.3, 0.3
"""Weights in a match's confidence, beside its score: of its lead, its nearest wording, the words known."""
VERBATIM = 0.8
"""Likeness of letters from which a question is a wording with slips, whatever other wordings say."""
TRIALS = 4000
"""Stored wordings that are asked again, at most, to find a threshold."""


@dataclass(frozen=True, slots=True)
class Match:
    """An answer's key and the classifier's `score` for it; `confidence` orders answers to all questions."""

    answer: str
    score: float
    confidence: float


class Matcher:
    """Finds the answers to a question. Immutable after construction."""

    def __init__(
        self,
        answers: Sequence[str],
        texts: Sequence[str],
        classifier: Classifier,
        speller: Speller,
        asked: int,
    ) -> None:
        """`texts` are the rows as plain text; the first `asked` are wordings, the others tell answers."""
        self._answers = tuple(answers)
        self._texts = tuple(texts)
        self._classifier = classifier
        self._speller = speller
        self._asked = asked

    @classmethod
    def fit(
        cls, wordings: Sequence[tuple[str, str]], meanings: Meanings, answers: Mapping[str, str] | None = None
    ) -> Matcher:
        """From pairs of a wording and its answer's key; `answers` maps keys to the answers' own texts."""
        told = [(s, key) for key, text in (answers or {}).items() for s in sentences(text)]
        rows = [plain_tokens(text) for text, _ in (*wordings, *told)]
        number: dict[str, int] = {}
        keys = [key for _, key in (*wordings, *told)]
        labels = np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.int32)
        shares = WITH_PIECES if len(rows) <= FEW else WITHOUT_PIECES
        senses = meanings.encoder if len(rows) <= FEW else meanings
        classifier = Classifier.fit([(r, ()) for r in rows], labels, {}, senses, shares, REACH)
        speller = Speller(Counter(t for r in rows for t in r), frozenset(), meanings)
        return cls(list(number), [" ".join(r) for r in rows], classifier, speller, len(wordings))

    def rank(self, question: str, most: int = 5) -> list[Match]:
        """The likeliest answers, best first."""
        toks = self._speller.correct(plain_tokens(question))[0]
        known = self._classifier.featuriser.known(toks)
        return self._matches(self._classifier.judge(toks), " ".join(toks), known)[:most]

    def _matches(self, ballot: Ballot, text: str, known: float) -> list[Match]:
        texts = [self._texts[row] for row in ballot.neighbours.rows]
        likeness = cdist([text], texts, scorer=ratio, dtype=np.float32)[0] / 100
        verbatim = np.maximum(likeness - VERBATIM, 0.0) / (1 - VERBATIM)
        ranked = ballot.totals(verbatim)
        nearest = float(ballot.neighbours.cosines.max(initial=0.0))
        found = []
        for i, (label, score) in enumerate(ranked):
            rival = ranked[1 if i == 0 else 0][1] if len(ranked) > 1 else 0.0
            confidence = score + LEAD * (score - rival) + NEAREST * nearest + KNOWN * known
            found.append(Match(self._answers[label], score, confidence))
        return found

    def _trials(self) -> tuple[Floats, list[bool]]:
        """Of stored wordings asked as if they were not stored: the best confidence, and if it is right."""
        confidences, right = [], []
        for row in range(0, self._asked, max(1, self._asked // TRIALS)):
            found = self._matches(self._classifier.judge_row(row), self._texts[row], 1.0)
            confidences.append(found[0].confidence if found else 0.0)
            right.append(bool(found) and found[0].answer == self._answers[self._classifier.labels[row]])
        return np.array(confidences, dtype=np.float32), right

    def threshold(self, precision: float) -> float:
        """The least confidence at which answers are right in a share of at least `precision`.

        Found on the base alone, by asking its wordings as if they were not stored.
        """
        confidences, right = self._trials()
        order = np.argsort(-confidences, kind="stable")
        shares = np.cumsum(np.array(right)[order]) / np.arange(1, len(order) + 1)
        enough = np.flatnonzero(shares >= precision)
        return float(confidences[order[enough[-1]]]) if len(enough) else float("inf")
