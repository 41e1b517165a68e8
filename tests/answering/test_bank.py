"""What the wordings of an entry ask for: its pair, or where the names in them lead elsewhere, the entry."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import pytest

from bot.answering import elsewhere
from bot.answering.bank import ELSEWHERE, Bank, Label, LabelKind, Row
from tests.franchise.world import ask, franchise_base


def rows() -> list[Row]:
    base = franchise_base()
    return list(Bank(base.packs, base.facts, base.reader).rows())


@functools.cache
def labels(wording: str) -> frozenset[Label]:
    """The labels of the rows that read as a wording does."""
    tokens = franchise_base().reader.read(wording).tokens
    return frozenset(row.label for row in rows() if row.tokens == tokens)


@pytest.mark.parametrize(
    "wording", ["will there be another Halcyon Drift", "has the studio green-lit a fifth one"]
)
def test_a_wording_whose_names_lead_elsewhere_asks_for_its_entry(wording: str) -> None:
    assert Label(LabelKind.FAQ, "volume-5") in labels(wording)
    assert ask(wording).entries == ("volume-5",)


def test_a_gaps_wording_may_name_somebody_else_too() -> None:
    wording = "what percent does the spinoff have on Critmeter"
    assert Label(LabelKind.UNKNOWN, "critics-score") in labels(wording)
    assert ask(wording).entries == ("critics-score",)


@pytest.mark.parametrize(
    ("wording", "attribute"),
    [("who helmed the spinoff", "director"), ("is Ashby involved at all", "producer")],
)
def test_any_other_wording_of_a_pair_asks_for_the_pair(wording: str, attribute: str) -> None:
    assert Label(LabelKind.PAIR, attribute) in labels(wording)


def test_what_names_something_of_the_packs_belongs_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    told: Sequence[str] = ("is it raining on Marguerite Osei", "is it raining in the hills")
    monkeypatch.setattr(elsewhere, "messages", lambda: told)
    (row,) = [row for row in rows() if row.label == ELSEWHERE]
    assert row.tokens[-1] == "hills"
