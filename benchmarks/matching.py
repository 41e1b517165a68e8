"""Matching quality: every peer on every set, in one process, one after the other."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from benchmarks.metrics import (
    accuracy_beside_refusal,
    percentile,
    promise_kept,
    reciprocal_rank,
    separation,
    top1,
)
from benchmarks.peers.base import Peer, Ranking
from benchmarks.protocol import CLEAN, Case
from benchmarks.roster import Entry

T = TypeVar("T")

SEED = 7
PROMISES = (0.90, 0.95)
"""Precisions that a peer is asked to promise."""
TIMED = ("banking77/10", "clinc150/10")
"""Cases whose questions are also timed, one by one."""
TIMED_QUESTIONS = 300


def measure(entry: Entry, case: Case) -> dict[str, Any]:
    """What a peer makes of a case: shares from 0 to 1, times in seconds of the processor."""
    peer = entry.make()
    start = time.process_time()
    peer.fit([i.text for i in case.stored], [i.label for i in case.stored], case.answers)
    figures: dict[str, Any] = {"build": time.process_time() - start}
    tests = {noise: _sampled(items, entry.sample) for noise, items in case.tests.items()}
    rankings = {noise: peer.rank_all([i.text for i in items]) for noise, items in tests.items()}
    wanted = {noise: [i.label for i in items] for noise, items in tests.items()}
    for noise, ranked in rankings.items():
        figures[noise] = {
            "questions": len(ranked),
            "top1": top1(ranked, wanted[noise]),
            "mrr": reciprocal_rank(ranked, wanted[noise]),
        }
    if case.strangers:
        figures["strangers"] = _strangers(peer, entry, case, rankings, wanted)
    if promises := _promises(peer, rankings[CLEAN], wanted[CLEAN]):
        figures["promises"] = promises
    if case.name in TIMED:
        figures["latency"] = latency(peer, [i.text for i in _sampled(case.tests[CLEAN], TIMED_QUESTIONS)])
    return figures


def latency(peer: Peer, questions: Sequence[str]) -> dict[str, float]:
    """The time of one ranking, p50 and p99, in seconds of the processor; the first question warms up.

    So other work on the machine does not count; where there is none, it is the time that the clock shows.
    """
    peer.rank(questions[0])
    times = []
    for question in questions:
        start = time.process_time()
        peer.rank(question)
        times.append(time.process_time() - start)
    return {"p50": percentile(times, 50), "p99": percentile(times, 99)}


def _strangers(
    peer: Peer,
    entry: Entry,
    case: Case,
    rankings: Mapping[str, Sequence[Ranking]],
    wanted: Mapping[str, Sequence[str]],
) -> dict[str, Any]:
    """How well the scores tell the base's questions from those that no answer fits, by file and noise."""
    figures: dict[str, Any] = {}
    for (stem, noise), questions in case.strangers.items():
        strange = peer.rank_all(_sampled(questions, entry.sample))
        figures.setdefault(stem, {})[noise] = {
            "auroc": separation(rankings[noise], strange),
            "accuracy": accuracy_beside_refusal(rankings[noise], wanted[noise], strange),
        }
        if refused := _refused(peer, strange):
            figures[stem][noise]["refused"] = refused
    return figures


def _promises(peer: Peer, ranked: Sequence[Ranking], wanted: Sequence[str]) -> dict[str, dict[str, float]]:
    found = {}
    for promise in PROMISES:
        if (threshold := peer.threshold(promise)) is not None:
            kept = promise_kept(ranked, wanted, threshold)
            found[f"{promise:.2f}"] = {"precision": kept.precision, "answered": kept.answered}
    return found


def _refused(peer: Peer, strange: Sequence[Ranking]) -> dict[str, float]:
    """The share of strangers below the threshold of each promise."""
    thresholds = {promise: peer.threshold(promise) for promise in PROMISES}
    return {
        f"{promise:.2f}": sum(r.score < threshold for r in strange) / len(strange)
        for promise, threshold in thresholds.items()
        if threshold is not None
    }


def _sampled(items: Sequence[T], size: int | None) -> Sequence[T]:
    """A seeded sample, the same for each peer of that size; all where `size` is None or too much."""
    if size is None or size >= len(items):
        return items
    return random.Random(SEED).sample(items, size)
