"""Fit the coefficients of `bot/answering/confidence.py` to judged answers, and say how well they hold.

    python tools/fit_confidence.py SET.jsonl ...

The sets are those of `concierge eval`, asked of the shipped packs; add questions on anything else with
`"expect": "decline"` and a kind that ends in "far", for what must never be answered. Every candidate of every
question is judged by itself. Of several right ones only the likeliest counts, so the model learns to rank
as well; coefficients whose sign would make no sense are held at zero. Five-fold cross-validated by
question, it prints which share of the answerable questions is answered rightly at a given share of wrong
answers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.answering import engine
from bot.answering.base import Base
from bot.answering.confidence import Evidence
from bot.answering.load import load_base
from bot.answering.message import judge_message
from bot.answering.options import Option
from bot.answering.resolve import GAPS, FindingKind
from bot.answering.values import Context
from bot.evaluation.dialogue import context_after
from bot.evaluation.judge import Item, Said, Verdict, verdict
from bot.evaluation.questions import load_questions
from bot.ops.clock import SystemClock
from bot.packs import shipped_packs, shipped_packs_folder
from bot.wording import word

Array = npt.NDArray[np.float64]
SIGNS = Evidence(*[1.0] * len(Evidence._fields))._replace(strays=-1.0, words=0.0, declines=0.0, guessed=0.0)
SHRINKAGE, STEPS, PACE = 0.3, 1500, 0.05
FOLDS = 5
SKIPPED = frozenset({"compound", "chitchat"})


@dataclass(frozen=True, slots=True)
class Samples:
    """Candidates: inputs (with a leading 1), whether right (1), wrong (0) or neither (-1), their question."""

    inputs: Array
    right: Array
    question: Array
    answerable: npt.NDArray[np.bool_]
    tells: npt.NDArray[np.bool_]

    def where(self, mask: npt.NDArray[np.bool_]) -> Samples:
        """The samples of a mask."""
        return Samples(
            self.inputs[mask], self.right[mask], self.question[mask], self.answerable[mask], self.tells[mask]
        )


def main() -> None:
    """Collect candidates, cross-validate, fit and print."""
    items = [item for name in sys.argv[1:] for item in load_questions(Path(name))]
    samples = collect(load_base([shipped_packs_folder() / name for name in shipped_packs()]), items)
    folds = (np.searchsorted(np.unique(samples.question), samples.question) * 7919) % FOLDS
    held_out = np.zeros(len(samples.right))
    for fold in range(FOLDS):
        held_out[folds == fold] = samples.inputs[folds == fold] @ fit(samples.where(folds != fold))
    report(samples, 1.0 / (1.0 + np.exp(-held_out)))
    intercept, *coefficients = fit(samples)
    print(f"INTERCEPT = {intercept:.2f}")
    for name, value in zip(Evidence._fields, coefficients, strict=True):
        print(f"    {name}={value:.2f},")


def collect(base: Base, items: Sequence[Item]) -> Samples:
    """Every candidate for every single question, judged."""
    rows = [
        (number, option, right, item.answerable)
        for number, item in enumerate(items)
        if item.kind not in SKIPPED
        for option, right in candidates(base, item)
    ]
    return Samples(
        np.array([[1.0, *option.evidence] for _, option, _, _ in rows]),
        np.array([right for _, _, right, _ in rows], dtype=float),
        np.array([number for number, _, _, _ in rows], dtype=float),
        np.array([answerable for _, _, _, answerable in rows]),
        np.array([option.finding.kind is FindingKind.FACTS for _, option, _, _ in rows]),
    )


def candidates(base: Base, item: Item) -> Iterator[tuple[Option, int]]:
    """A question's candidates, each with whether it is right (1), wrong (0) or cannot be told (-1)."""
    today = item.today or SystemClock().today()
    context: Context = context_after(lambda q, c: engine.answer(base, q, c), item.turns[:-1], today)
    judged = judge_message(base, item.turns[-1], context)
    first = True
    for option in sorted(judged[0].options if judged else (), key=lambda o: -o.evidence.score):
        if option.finding.kind in GAPS:
            near = first and not item.kind.endswith("far")
            yield option, 0 if item.answerable else (1 if near else -1)
            first = False
        elif option.finding.kind is FindingKind.ELSEWHERE:
            yield option, int(item.kind.endswith("far")) if not item.answerable else 0
        elif option.finding.kind is FindingKind.TALK or not item.answerable:
            yield option, 0
        else:
            worded = word(engine.answered(base, [option], today))
            said = Said("answered", f"{worded.body} {worded.history}", worded.text)
            yield option, int(verdict(item, said) is Verdict.RIGHT)


def fit(samples: Samples) -> Array:
    """Intercept and coefficients; of a question's right candidates only the likeliest counts."""
    known = samples.where(samples.right >= 0)
    coefficients = descend(known.inputs, known.right)
    for _ in range(3):
        scores, kept = known.inputs @ coefficients, np.ones(len(known.right), dtype=bool)
        for question in np.unique(known.question):
            right = np.flatnonzero((known.question == question) & (known.right > 0))
            kept[right] = False
            kept[right[np.argmax(scores[right])] if len(right) else right] = True
        coefficients = descend(known.inputs[kept], known.right[kept])
    return coefficients


def descend(inputs: Array, right: Array) -> Array:
    """Logistic regression with signs held, by Adam."""
    signs = np.array([0.0, *SIGNS])
    beta, first, second = (np.zeros(inputs.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        error = 1.0 / (1.0 + np.exp(-inputs @ beta)) - right
        gradient = (inputs.T @ error + SHRINKAGE * beta) / len(right)
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        beta -= PACE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        beta = np.where(signs * beta < 0, 0.0, beta)
    return beta


def report(samples: Samples, probability: Array) -> None:
    """Print how many answerable questions are answered rightly at some shares of wrong answers."""
    right: list[float] = []
    wrong: list[float] = []
    answerable = 0
    for question in np.unique(samples.question):
        rows = np.flatnonzero(samples.question == question)
        best = rows[np.argmax(probability[rows])]
        answerable += int(samples.answerable[best])
        if samples.tells[best]:
            fine = samples.answerable[best] and samples.right[best] > 0
            (right if fine else wrong).append(float(probability[best]))
    wrong.sort(reverse=True)
    asked = len(np.unique(samples.question))
    print(f"{asked} questions, {answerable} answerable, best candidate right {len(right) / answerable:.1%}")
    for share in (0.01, 0.02, 0.03, 0.05):
        threshold = wrong[min(int(share * asked), len(wrong) - 1)]
        kept = sum(p >= threshold for p in right) / answerable
        print(f"at {share:.0%} wrong: {kept:.1%} answered rightly, threshold {threshold:.2f}")


if __name__ == "__main__":
    main()
