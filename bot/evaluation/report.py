"""What came of a trial, as lines for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.evaluation.calibration import auroc, expected_calibration_error, reliability
from bot.evaluation.judge import Verdict
from bot.evaluation.trial import Judged, Tally, answer_lengths, outcomes, percentile, tallies, tally


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
    rows = (*tallies(judged), tally("all", judged))
    width = max(len("kind"), *(len(row.kind) for row in rows))
    yield f"{'kind':{width}} {'n':>5} {'right':>7} {'missed':>7} {'wrong':>7}"
    for row in rows:
        yield f"{row.kind:{width}} {row.total:5} {_shares(row)}"


def _shares(row: Tally) -> str:
    return " ".join(f"{row.share(what):7.1%}" for what in Verdict)


def summary_lines(judged: Sequence[Judged], min_right: float, max_wrong: float) -> Iterator[str]:
    """The shares beside their bars (0 to 1), the answers' length, and the time a question takes."""
    total = tally("all", judged)
    median, longest = answer_lengths(judged)
    times = [each.seconds * 1000 for each in judged]
    yield (
        f"right {total.share(Verdict.RIGHT):.2%} (at least {min_right:.1%}), "
        f"wrong {total.share(Verdict.WRONG):.2%} (at most {max_wrong:.1%})"
    )
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
