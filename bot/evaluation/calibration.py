"""How honest the confidence of answers is.

An outcome is a pair: the confidence of an answer (0 to 1), and whether the answer was right.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

Outcome = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies from `low` to `high`: how many, how sure, how often right."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


def reliability(outcomes: Sequence[Outcome], bins: int = 10) -> tuple[Bin, ...]:
    """The outcomes in `bins` bins of equal width, lowest first; empty bins are left out."""
    filled: dict[int, list[Outcome]] = {}
    for confidence, right in outcomes:
        filled.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, right))
    return tuple(
        Bin(
            low=index / bins,
            high=(index + 1) / bins,
            count=len(members),
            confidence=sum(confidence for confidence, _ in members) / len(members),
            accuracy=sum(right for _, right in members) / len(members),
        )
        for index, members in sorted(filled.items())
    )


def expected_calibration_error(table: Sequence[Bin]) -> float:
    """The mean gap between confidence and accuracy (0 is honest, 1 as wrong as can be), over all answers.

    Without any answer it is 0.
    """
    total = sum(row.count for row in table)
    return sum(row.count * abs(row.confidence - row.accuracy) for row in table) / total if total else 0.0


def auroc(outcomes: Sequence[Outcome]) -> float | None:
    """The chance that a right answer is surer than a wrong one (0.5 is guessing), ties counting half.

    None where there is no right or no wrong answer to compare.
    """
    right_total = sum(right for _, right in outcomes)
    wrong_total = len(outcomes) - right_total
    if not right_total or not wrong_total:
        return None
    wins, wrong_below = 0.0, 0
    by_confidence = itertools.groupby(sorted(outcomes), key=lambda outcome: outcome[0])
    for _, group in by_confidence:
        verdicts = [right for _, right in group]
        right_here = sum(verdicts)
        wrong_here = len(verdicts) - right_here
        wins += right_here * (wrong_below + wrong_here / 2)
        wrong_below += wrong_here
    return wins / (right_total * wrong_total)


def wrong_at(outcomes: Sequence[Outcome], coverage: float) -> float:
    """The share of wrong answers among the surest ones, of which there are `coverage` (0 to 1) of all.

    Of equally sure answers the wrong ones count first. Without any answer it is 0.
    """
    ordered = sorted(outcomes, key=lambda outcome: (-outcome[0], outcome[1]))
    kept = ordered[: math.ceil(len(ordered) * coverage)]
    return sum(not right for _, right in kept) / len(kept) if kept else 0.0
