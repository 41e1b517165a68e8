"""The benchmarks' own parts, on a set of a few lines; nothing here is timed."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks.corpus import distinct, grown, probes
from benchmarks.metrics import (
    Kept,
    accuracy_beside_refusal,
    percentile,
    promise_kept,
    reciprocal_rank,
    separation,
    top1,
)
from benchmarks.peers.base import NOTHING, Ranking, first_labels, ranking_of, with_answers
from benchmarks.protocol import CLEAN, TYPO20, Item, Protocol, cases, every_wording, missing
from benchmarks.typos import SHORTEST, misspell

TINY = Protocol("tiny", ("1", "1+answers", "train"), (CLEAN, TYPO20), {"oos_test": (CLEAN,)})
KNOWN = [Ranking(("a", "b"), 0.9), Ranking(("b", "a"), 0.6), Ranking(("c", "b"), 0.4), NOTHING]
WANTED = ["a", "b", "b", "a"]
STRANGE = [Ranking(("a",), 0.5), Ranking(("c",), 0.1)]


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - repeatable on purpose


def write(file: Path, records: Sequence[Mapping[str, object]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    home = tmp_path / "tiny"
    write(home / "base_1.jsonl", [{"text": "who wrote it", "label": "a"}])
    write(home / "train.jsonl", [{"text": "who wrote it", "label": "a"}, {"text": "who sang", "label": "b"}])
    write(home / "answers.jsonl", [{"label": "a", "question": "q", "answers": ["Ada did.", "Someone."]}])
    write(home / "test.jsonl", [{"text": "the writer?", "label": "a"}])
    write(home / "test_typo20.jsonl", [{"text": "the wirter?", "label": "a"}])
    write(home / "oos_test.jsonl", [{"text": "what is the weather", "label": "oos"}])
    return tmp_path


def test_a_protocol_names_its_cases(datasets: Path) -> None:
    one, answered, full = cases(datasets, [TINY])
    assert [case.name for case in (one, answered, full)] == ["tiny/1", "tiny/1+answers", "tiny/train"]
    assert one.stored == answered.stored == (Item("who wrote it", "a"),)
    assert (one.answers, answered.answers) == ({}, {"a": "Ada did."})
    assert len(full.stored) == 2
    assert full.tests == {CLEAN: (Item("the writer?", "a"),), TYPO20: (Item("the wirter?", "a"),)}
    assert full.strangers == {("oos_test", CLEAN): ("what is the weather",)}


def test_missing_files_are_named(datasets: Path) -> None:
    assert missing(datasets, [TINY]) == []
    (datasets / "tiny" / "test_typo20.jsonl").unlink()
    assert missing(datasets, [TINY]) == [datasets / "tiny" / "test_typo20.jsonl"]


def test_all_stored_wordings_are_found(datasets: Path) -> None:
    assert list(every_wording(datasets)) == ["who wrote it", "who wrote it", "who sang"]


def test_typing_errors_are_seeded_and_spare_short_words() -> None:
    text = "who is the one that wrote everything about lighthouses"
    first, again, other = (misspell(text, 1.0, seeded(seed)) for seed in (3, 3, 4))
    assert first == again != other
    assert misspell(text, 0.0, seeded(3)) == text
    for typed, meant in zip(first.split(" "), text.split(" "), strict=True):
        assert abs(len(typed) - len(meant)) <= 1
        assert len(meant) >= SHORTEST or typed == meant


def test_shares_of_right_answers() -> None:
    assert top1(KNOWN, WANTED) == pytest.approx(2 / 4)
    assert reciprocal_rank(KNOWN, WANTED) == pytest.approx((1 + 1 + 1 / 2 + 0) / 4)


def test_strangers_are_told_apart_by_score() -> None:
    assert separation(KNOWN, STRANGE) == pytest.approx((2 + 2 + 1 + 0) / 8)
    assert accuracy_beside_refusal(KNOWN, WANTED, STRANGE) == pytest.approx(2 / 4)
    assert accuracy_beside_refusal(KNOWN, WANTED, [Ranking(("a",), 0.6)]) == pytest.approx(1 / 4)


def test_a_promise_counts_what_is_answered() -> None:
    assert promise_kept(KNOWN, WANTED, 0.4) == Kept(precision=2 / 3, answered=3 / 4)
    assert promise_kept(KNOWN, WANTED, 1.0) == Kept(precision=1.0, answered=0.0)


def test_percentiles_are_values_that_were_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([3.0, 1.0, 2.0], 99) == 3.0


def test_a_ranking_has_each_label_once_and_keeps_the_order_of_equals() -> None:
    import numpy as np

    assert ranking_of(np.array([0.5, 0.5, 0.9, 0.1]), ["a", "b", "b", "c"]) == Ranking(("b", "a", "c"), 0.9)
    assert first_labels("aabacdefg") == ("a", "b", "c", "d", "e")
    assert with_answers(["x"], ["a"], {"a": "because"}) == (["x", "because"], ["a", "a"])


def test_a_base_grows_by_distinct_wordings_and_probes_know_their_origin() -> None:
    wordings = distinct(
        ["Who wrote the first book", "who wrote the first book", "where do the two of them live", "no"]
    )
    assert len(wordings) == 2
    base = grown(wordings, 12)
    assert base[:2] == wordings
    assert len(set(base)) == 12
    for probe in probes(base, 5):
        assert len(probe.question.split()) == len(base[probe.origin].split()) - 1
