from __future__ import annotations

import datetime as dt

from bot.evaluation.dialogue import converse
from bot.evaluation.judge import Item, Verdict
from bot.evaluation.report import bars_line, calibration_lines, summary_lines, table_lines, unlike_right
from bot.evaluation.trial import (
    Judged,
    Tally,
    answer_lengths,
    outcomes,
    percentile,
    tallies,
    tally,
    try_questions,
)
from tests.evaluation.fakes import engine, wording

TODAY = dt.date(2031, 5, 1)
ITEMS = (
    Item("a", "who", ("who drew the map",), answerable=True, must=(("Faro",),)),
    Item(
        "b",
        "how",
        ("how long is it",),
        answerable=True,
        must=(("80 minutes", "80 min"),),
        must_not=("hours",),
    ),
    Item("c", "how", ("what did it cost",), answerable=False),
    Item("d", "how", ("is it good",), answerable=True),
)


def trial() -> list[Judged]:
    return list(try_questions(ITEMS, engine, wording, TODAY))


def test_each_line_is_its_own_conversation() -> None:
    reply = converse(engine, ["who drew the map", " ", "is it good", "again"], TODAY)
    assert wording(reply).answer == "2031-05-01 after: who drew the map / is it good"


def test_an_item_brings_its_day() -> None:
    item = Item("a", "k", ("again",), answerable=True, must=(("2030-01-02",),), today=dt.date(2030, 1, 2))
    (judged,) = try_questions([item], engine, wording, TODAY)
    assert judged.verdict is Verdict.RIGHT
    assert judged.seconds > 0


def test_verdicts_are_counted_by_kind() -> None:
    assert tallies(trial()) == (
        Tally("how", right=1, missed=1, wrong=1),
        Tally("who", right=1, missed=0, wrong=0),
    )
    assert Tally("none", 0, 0, 0).share(Verdict.RIGHT) == 0


def test_lengths_and_outcomes_are_those_of_answers() -> None:
    assert answer_lengths(trial()) == (24, 25)
    assert answer_lengths([]) == (0, 0)
    assert outcomes(trial()) == [(0.95, True), (0.6, False)]


def test_percentile_takes_the_nearest_rank() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert [percentile(values, p) for p in (1, 50, 99, 100)] == [1, 3, 5, 5]
    assert percentile([], 50) == 0


def test_the_report_reads_well() -> None:
    judged = trial()
    assert list(table_lines(judged)) == [
        "kind     n   right  missed   wrong",
        "how      3   33.3%   33.3%   33.3%",
        "who      1  100.0%    0.0%    0.0%",
        "all      4   50.0%   25.0%   25.0%",
    ]
    assert bars_line(tally("all", judged), 0.9, 0.03) == (
        "right 50.00% (at least 90.0%), wrong 25.00% (at most 3.0%)"
    )
    assert next(summary_lines(judged)) == "answers: median 24, longest 25 characters"
    assert list(unlike_right(judged, 1)) == [
        "wrong  b [how] how long is it",
        "       wanted: 80 minutes | 80 min, never hours",
        "       got:    answered (0.60) It runs for 90 minutes.",
    ]
    assert list(calibration_lines(judged)) == [
        "confidence  answers  stated  right",
        "0.6 to 0.7        1   60.0%   0.0%",
        "0.9 to 1.0        1   95.0% 100.0%",
        "expected calibration error 0.325, AUROC of right against wrong 1.000",
        "wrong among the surest answers: 50.0% at 80% coverage, 50.0% at 90% coverage",
    ]
    assert list(calibration_lines(judged[2:])) == []
