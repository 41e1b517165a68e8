"""What came of a trial, as lines for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.evaluation.calibration import auroc, expected_calibration_error, reliability, wrong_at
from bot.evaluation.cross_validation import Found, hardest
from bot.evaluation.judge import Verdict
from bot.evaluation.trial import (
    Judged,
    Tally,
    answer_lengths,
    outcomes,
    percentile,
    tallies,
    tally,
    tally_of,
)

COVERAGES = (0.8, 0.9)
"""Shares of the answers, surest first, whose wrong ones are told."""
VERDICTS = tuple(map(str, Verdict))
SILENCED = ("still", "silent", "else")
"""What becomes of a right answer once a fact of its is gone: still right, silent about it, something else."""


def unlike_right(judged: Sequence[Judged], limit: int) -> Iterator[str]:
    """The first `limit` questions that are not right: what was wanted, and what was said."""
    for each in islice((each for each in judged if each.verdict is not Verdict.RIGHT), limit):
        item, said = each.item, each.said
        wanted = " and ".join(" | ".join(group) for group in item.must) if item.answerable else "a decline"
        never = f", never {' | '.join(item.must_not)}" if item.must_not else ""
        yield f"{each.verdict:6} {item.id} [{item.kind}] {' >> '.join(item.turns)}"
        yield f"       wanted: {wanted or 'an answer'}{never}"
        yield f"       got:    {said.status} ({each.confidence:.2f}) {' '.join(said.answer.split())}"


def table_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """The verdicts by kind, and of all."""
    yield from _table("kind", VERDICTS, (*tallies(judged), tally("all", judged)))


def _table(kind: str, verdicts: Sequence[str], rows: Sequence[Tally]) -> Iterator[str]:
    """Tallies as a table; `kind` and `verdicts` (of right, missed and wrong) head its columns."""
    width = max(len(kind), *(len(row.kind) for row in rows))
    yield f"{kind:{width}} {'n':>5} " + " ".join(f"{name:>7}" for name in verdicts)
    for row in rows:
        yield f"{row.kind:{width}} {row.total:5} {_shares(row)}"


def _shares(row: Tally) -> str:
    return " ".join(f"{row.share(what):7.1%}" for what in Verdict)


def bars_line(total: Tally, min_right: float, max_wrong: float) -> str:
    """The shares beside their bars (0 to 1)."""
    return (
        f"right {total.share(Verdict.RIGHT):.2%} (at least {min_right:.1%}), "
        f"wrong {total.share(Verdict.WRONG):.2%} (at most {max_wrong:.1%})"
    )


def summary_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """The answers' length, and the time a question takes."""
    median, longest = answer_lengths(judged)
    times = [each.seconds * 1000 for each in judged]
    yield f"answers: median {median:.0f}, longest {longest} characters"
    p50, p99 = percentile(times, 50), percentile(times, 99)
    yield f"time a question, in process: p50 {p50:.2f} ms, p99 {p99:.2f} ms"


def calibration_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """How far the confidence of the answers given can be trusted; nothing without answers."""
    pairs = outcomes(judged)
    table = reliability(pairs)
    if not table:
        return
    yield "confidence  answers  stated  right"
    for row in table:
        yield f"{row.low:.1f} to {row.high:.1f}  {row.count:7}  {row.confidence:6.1%} {row.accuracy:6.1%}"
    error, rank = expected_calibration_error(table), auroc(pairs)
    told = "undefined (no right or no wrong answer)" if rank is None else f"{rank:.3f}"
    yield f"expected calibration error {error:.3f}, AUROC of right against wrong {told}"
    kept = ", ".join(f"{wrong_at(pairs, share):.1%} at {share:.0%} coverage" for share in COVERAGES)
    yield f"wrong among the surest answers: {kept}"


def change_lines(before: tuple[str, Sequence[Judged]], after: tuple[str, Sequence[Judged]]) -> Iterator[str]:
    """Two trials of the same questions side by side, each with its name, and the points between them."""
    one, other = (tally(name, judged) for name, judged in (before, after))
    yield from _table("questions", VERDICTS, (one, other))
    moved = " ".join(f"{100 * (other.share(what) - one.share(what)):+7.2f}" for what in Verdict)
    yield f"{'points':{max(len('questions'), len(one.kind), len(other.kind))}} {'':5} {moved}"


def left_out_lines(found: Sequence[Found], limit: int) -> Iterator[str]:
    """What came of the wordings of a cross-validation, by kind of entry, and the `limit` hardest entries."""
    kinds = sorted({each.kind for each in found})
    rows = [tally_of(kind, (each.verdict for each in found if each.kind == kind)) for kind in kinds]
    yield from _table("entry", VERDICTS, (*rows, left_out_total(found)))
    akin = sum(each.akin for each in found if each.verdict is Verdict.WRONG)
    yield f"of the wrong ones {akin} told a fact that the wording's own entry rests on too"
    for entry, asked, missed, wrong in hardest(found, limit):
        yield f"{entry}: of {asked} wordings {missed} missed, {wrong} wrong"


def left_out_total(found: Sequence[Found]) -> Tally:
    """The verdicts of all wordings of a cross-validation."""
    return tally_of("all", (each.verdict for each in found))


def unfound(found: Sequence[Found], limit: int) -> Iterator[str]:
    """The first `limit` wordings that did not find their entry, with what was told instead."""
    for each in islice((each for each in found if each.verdict is not Verdict.RIGHT), limit):
        yield f"{each.verdict:6} {each.entry.id} [{each.kind}] {each.wording}"
        yield f"       told:   {', '.join(each.told) or 'nothing'}"


def knock_out_lines(judged: Sequence[Judged], facts: int) -> Iterator[str]:
    """What came of questions once a fact of theirs was gone, by kind; `facts` is how many were taken out."""
    yield from _table("kind", SILENCED, (*tallies(judged), tally("all", judged)))
    answers = len({each.item.id for each in judged})
    yield f"{facts} facts taken out, on which {answers} right answers rest"
