"""What is counted of a peer's rankings. Shares are from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.peers.base import Ranking
from bot.evaluation.calibration import auroc

DEPTH = 5
"""Labels of a ranking that the mean reciprocal rank looks at."""
REFUSED = 0.95
"""Share of the strangers that must be refused where the accuracy beside refusal is taken."""


def top1(rankings: Sequence[Ranking], wanted: Sequence[str]) -> float:
    """The share of questions whose first label is the one wanted."""
    return sum(map(_right, rankings, wanted)) / len(wanted)


def reciprocal_rank(rankings: Sequence[Ranking], wanted: Sequence[str]) -> float:
    """The mean of 1 / place of the label wanted, 0 where it is not among the first five (MRR@5)."""
    places = (
        r.labels[:DEPTH].index(label) + 1 if label in r.labels[:DEPTH] else math.inf
        for r, label in zip(rankings, wanted, strict=True)
    )
    return sum(1 / place for place in places) / len(wanted)


def separation(known: Sequence[Ranking], strangers: Sequence[Ranking]) -> float:
    """The chance that a question of the base scores higher than a stranger (AUROC), ties counting half."""
    outcomes = [(r.score, True) for r in known] + [(r.score, False) for r in strangers]
    chance = auroc(outcomes)
    assert chance is not None, "there are questions of both kinds"
    return chance


def accuracy_beside_refusal(
    known: Sequence[Ranking], wanted: Sequence[str], strangers: Sequence[Ranking], refused: float = REFUSED
) -> float:
    """The share of the base's questions told rightly by the lowest threshold that refuses enough strangers.

    The threshold is taken on the strangers themselves, for every peer alike: scores are compared, not rules.
    """
    scores = sorted(r.score for r in strangers)
    threshold = scores[math.ceil(refused * len(scores)) - 1]
    told = (r.score > threshold and _right(r, label) for r, label in zip(known, wanted, strict=True))
    return sum(told) / len(wanted)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a promised precision: the precision kept, and the share of questions answered."""

    precision: float
    answered: float


def promise_kept(rankings: Sequence[Ranking], wanted: Sequence[str], threshold: float) -> Kept:
    """How precise the answers from `threshold` on are; 1 where there is none."""
    told = [(r, label) for r, label in zip(rankings, wanted, strict=True) if r.score >= threshold]
    precision = top1(*zip(*told, strict=True)) if told else 1.0
    return Kept(precision, len(told) / len(wanted))


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of the values that `percent` (above 0, to 100) of them do not exceed."""
    return sorted(values)[max(math.ceil(len(values) * percent / 100), 1) - 1]


def _right(ranking: Ranking, label: str) -> bool:
    return ranking.labels[:1] == (label,)
