"""From what speaks for a candidate to the probability that it is right.

A logistic model. Its inputs say nothing of any franchise, so its coefficients hold for every pack;
`tools/fit_confidence.py` fits them to judged answers and prints how well they are calibrated.
"""

from __future__ import annotations

import math
from typing import NamedTuple


class Evidence(NamedTuple):
    """What speaks for a candidate, each about 0 to 1.

    The classifier's `score` and its `lead` over the best candidate that would say something else; the
    cosine of the `nearest` wording; the lead of its words in accounting for the question's
    (`coverage_lead`), and of its best wording in matching them (`match_lead`); the weight of the heaviest
    word that it leaves unexplained, where the question names nothing that it is about (`elsewhere`: the
    word may name it); how usual the question's kind is for it (`asking`); the share of words `unseen` in the
    base; the question's length (`words`, eight or more are 1); whether it is about a name in the question
    (`named`), how many names it has nothing to do with (`strays`), and whether it declines.
    """

    score: float
    lead: float
    nearest: float
    coverage_lead: float
    match_lead: float
    elsewhere: float
    asking: float
    unseen: float
    words: float
    named: float
    strays: float
    declines: float


INTERCEPT = -3.81
COEFFICIENTS = Evidence(
    score=3.03,
    lead=4.74,
    nearest=5.88,
    coverage_lead=2.23,
    match_lead=2.11,
    elsewhere=-1.91,
    asking=1.06,
    unseen=-1.21,
    words=1.33,
    named=0.47,
    strays=-0.41,
    declines=-0.48,
)


def probability(evidence: Evidence) -> float:
    """That a candidate is right, 0 to 1."""
    total = INTERCEPT + sum(c * e for c, e in zip(COEFFICIENTS, evidence, strict=True))
    return 1.0 / (1.0 + math.exp(-total))
