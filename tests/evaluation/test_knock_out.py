from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_meanings
from bot.evaluation.judge import Item, Said, Verdict
from bot.evaluation.knock_out import Fold, Tellings, ask_again, deal, without
from bot.evaluation.questions import load_questions
from bot.evaluation.report import knock_out_lines
from bot.evaluation.trial import Judged, tally, try_questions
from bot.packs import load_pack
from tests.franchise.world import PACK, QUESTIONS, TODAY, engine, said

TIDEWRIGHT = load_pack(PACK)
FACTS = {fact.id: fact for fact in TIDEWRIGHT.facts}
TELLINGS = Tellings([TIDEWRIGHT])
MANY = 1000


def judged(
    *entries: str, text: str = "", verdict: Verdict = Verdict.RIGHT, status: str = "answered", name: str = "q"
) -> Judged:
    item = Item(name, "who", ("?",), answerable=True)
    return Judged(item, Said(status, text, text), entries, 0.9, verdict, 0.001)


def carrying(fact: str) -> str:
    return next(entry.id for entry in TIDEWRIGHT.faq if fact in entry.facts)


def test_a_pack_without_a_fact_never_knew_it() -> None:
    newer = next(fact for fact in TIDEWRIGHT.facts if fact.supersedes)
    pack = without(TIDEWRIGHT, {newer.id})
    assert {fact.id for fact in TIDEWRIGHT.facts} - {fact.id for fact in pack.facts} == {
        newer.id,
        newer.supersedes,
    }
    gone = {entry.id for entry in TIDEWRIGHT.faq} - {entry.id for entry in pack.faq}
    assert carrying(newer.id) in gone
    held = {fact.id for fact in pack.facts}
    assert all(set(entry.facts) <= held for entry in pack.faq)
    assert all(set(gap.facts) <= held for gap in pack.unknown)
    Base.build([pack], load_meanings())


def test_an_answer_rests_on_what_its_entries_carry_and_on_what_it_says() -> None:
    entry = next(entry for entry in TIDEWRIGHT.faq if len(entry.facts) > 1)
    loose = next(fact for fact in TIDEWRIGHT.facts if fact.id not in entry.facts)
    answer = judged(entry.id, text=f"So it is. {loose.text.upper()}")
    assert TELLINGS.facts(answer) == {*entry.facts, loose.id}
    assert TELLINGS.pieces(answer) == {entry.id, loose.id}
    assert TELLINGS.facts(judged("talk.hello", text="Hello!")) == set()


def test_each_fact_behind_a_right_answer_is_taken_out_once() -> None:
    first, second = TIDEWRIGHT.facts[:2]
    right = judged(text=f"{first.text} {second.text}")
    also = judged(text=first.text, name="also")
    ignored = (judged(text=second.text, verdict=Verdict.WRONG), judged(text=second.text, status="declined"))
    folds = deal([TIDEWRIGHT], (right, also, *ignored), 10)
    answers = {fact: rested for fold in folds for fact, rested in fold.answers.items()}
    assert answers == {first.id: (right, also), second.id: (right,)}
    assert len(folds) == 2
    for fold in folds:
        assert {fact.id for fact in fold.packs[0].facts}.isdisjoint(fold.answers)


def test_facts_of_one_answer_are_taken_out_apart() -> None:
    told = [judged(text=f"{a.text} {b.text}", name=a.id)
            for a, b in zip(TIDEWRIGHT.facts[:20:2], TIDEWRIGHT.facts[1:20:2], strict=True)]  # fmt: skip
    for fold in deal([TIDEWRIGHT], told, 5):
        together = [each.item.id for rested in fold.answers.values() for each in rested]
        assert len(together) == len(set(together)) == 4


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("a", "b"), judged("a", "b", verdict=Verdict.RIGHT), Verdict.RIGHT),
        (("a", "b"), judged(status="declined", verdict=Verdict.MISSED), Verdict.MISSED),
        (("a", "b"), judged("b", verdict=Verdict.WRONG), Verdict.MISSED),
        (("a",), judged("b", verdict=Verdict.WRONG), Verdict.WRONG),
        (("a", "b"), judged("b", "c", verdict=Verdict.WRONG), Verdict.WRONG),
    ],
)
def test_the_rest_of_an_answer_is_nothing_else(
    before: Sequence[str], after: Judged, expected: Verdict
) -> None:
    three = dict(zip("abc", (entry.id for entry in TIDEWRIGHT.faq), strict=False))
    old = judged(*(three[each] for each in before))
    new = replace(after, entries=tuple(three[each] for each in after.entries))
    (again,) = ask_again(Fold((), {"fact": (old,)}), lambda items: [new], TELLINGS)
    assert again.verdict is expected


def test_folds_agree_with_taking_out_each_fact_by_itself() -> None:
    """Several facts are gone at once, but none that has to do with another."""
    items = [item for item in load_questions(QUESTIONS) if item.kind == "compound"]
    before = list(try_questions(items, engine, said, TODAY))
    shares = []
    for folds in (5, MANY):
        after: list[Judged] = []
        for fold in deal([TIDEWRIGHT], before, folds):
            reduced = functools.partial(answer, Base.build(fold.packs, load_meanings()))
            trial = functools.partial(try_questions, engine=reduced, wording=said, today=TODAY)
            after += ask_again(fold, trial, TELLINGS)
        shares.append(tally("all", after))
    folded, single = shares
    assert folded.total == single.total > 10
    assert folded.share(Verdict.WRONG) == pytest.approx(single.share(Verdict.WRONG), abs=0.01)


def test_the_report_reads_well() -> None:
    rows = [judged(verdict=verdict, name=str(verdict)) for verdict in Verdict]
    assert list(knock_out_lines(rows, 2)) == [
        "kind     n   still  silent    else",
        "who      3   33.3%   33.3%   33.3%",
        "all      3   33.3%   33.3%   33.3%",
        "2 facts taken out, on which 3 right answers rest",
    ]
