"""From what speaks for a candidate to the probability that it is right.

A logistic model. Its inputs say nothing of any franchise, so its coefficients hold for every pack;
`tools/fit_confidence.py` fits them to judged answers and prints how well they are calibrated.
"""

from __future__ import annotations

import math
from typing import NamedTuple


class Evidence(NamedTuple):
    """What speaks for a candidate, each about 0 to 1.

    The classifier's `score` and its `lead` over the best candidate that would say something else; the cosine of the
    `nearest` wording and of the one `alike` in meaning; the `coverage` of the question's words by all of the label's, and its
    lead in that over the others; `recall` and `precision` of its best wording, and their lead (`match_lead`); the weight of the heaviest word that it leaves unexplained
    (`gap`); how usual the question's kind is for it (`asking`); the share of words `unseen` in the base, the question's length
    (`words`, eight or more are 1), whether the candidate is about a name in the question (`named`), how many
    names it has nothing to do with (`strays`), and whether it declines.
    """

    score: float
    lead: float
    nearest: float
    alike: float
    coverage: float
    coverage_lead: float
    recall: float
    precision: float
    match_lead: float
    gap: float
    asking: float
    unseen: float
    words: float
    named: float
    strays: float
    declines: float


INTERCEPT = -3.78
COEFFICIENTS = Evidence(
    score=3.98, lead=5.06, nearest=2.02, alike=0.03, coverage=0.00, coverage_lead=1.31, recall=0.00, precision=0.00, match_lead=3.79, gap=-1.05, asking=0.34, unseen=-1.58, words=0.55, named=1.31, strays=-0.77, declines=0.21,
)  # fmt: skip


def probability(evidence: Evidence) -> float:
    """That a candidate is right, 0 to 1."""
    total = INTERCEPT + sum(c * e for c, e in zip(COEFFICIENTS, evidence, strict=True))
    return 1.0 / (1.0 + math.exp(-total))
