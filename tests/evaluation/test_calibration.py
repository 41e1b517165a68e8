from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.calibration import (
    Bin,
    Outcome,
    auroc,
    expected_calibration_error,
    reliability,
    wrong_at,
)


def test_bins_hold_their_lower_edge() -> None:
    table = reliability([(0.0, False), (0.5, True), (0.5625, False), (1.0, True)])
    assert table == (
        Bin(0.0, 0.1, 1, 0.0, 0.0),
        Bin(0.5, 0.6, 2, 0.53125, 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    )


def test_error_weighs_bins_by_their_answers() -> None:
    table = reliability([(0.95, True)] * 3 + [(0.55, False)])
    assert expected_calibration_error(table) == pytest.approx((3 * 0.05 + 0.55) / 4)
    assert expected_calibration_error(()) == 0


def test_auroc_of_known_orders() -> None:
    assert auroc([(0.9, True), (0.1, False)]) == 1
    assert auroc([(0.1, True), (0.9, False)]) == 0
    assert auroc([(0.5, True), (0.5, False)]) == 0.5
    assert auroc([(0.9, True)]) is None
    assert auroc([]) is None


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.5, 0.9]), st.booleans())))
def test_auroc_is_the_share_of_pairs_in_order(outcomes: list[Outcome]) -> None:
    pairs = [(r, w) for r, right in outcomes if right for w, also in outcomes if not also]
    expected = sum((r > w) + (r == w) / 2 for r, w in pairs) / len(pairs) if pairs else None
    assert auroc(outcomes) == (None if expected is None else pytest.approx(expected))


def test_the_surest_answers_are_kept() -> None:
    outcomes = [(0.9, True), (0.5, False), (0.8, True), (0.7, False), (0.95, True)]
    assert [wrong_at(outcomes, share) for share in (0.6, 0.7, 0.8, 1.0)] == [0, 0.25, 0.25, 0.4]
    assert wrong_at([(0.5, True), (0.5, False)], 0.5) == 1
    assert wrong_at([], 0.8) == 0
