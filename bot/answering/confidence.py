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
    cosine of the `nearest` wording's words; the lead of its words in accounting for the question's
    (`coverage_lead`); the question's length (`words`, eight or more are 1); whether it is about a name in
    the question (`named`), how many names it has nothing to do with (`strays`); whether it declines, and
    whether without an entry that says so (`guessed`).
    """

    score: float
    lead: float
    nearest: float
    coverage_lead: float
    words: float
    named: float
    strays: float
    declines: float
    guessed: float


INTERCEPT = -1.56
COEFFICIENTS = Evidence(
    score=4.44,
    lead=4.33,
    nearest=0.58,
    coverage_lead=4.55,
    words=0.35,
    named=0.44,
    strays=-0.40,
    declines=-1.79,
    guessed=-0.37,
)


def probability(evidence: Evidence) -> float:
    """That a candidate is right, 0 to 1."""
    total = INTERCEPT + sum(c * e for c, e in zip(COEFFICIENTS, evidence, strict=True))
    return 1.0 / (1.0 + math.exp(-total))
