from __future__ import annotations

import datetime as dt
import functools
from dataclasses import replace

import pytest

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_meanings
from bot.answering.values import Context, Question, Reply, ReplyStatus
from bot.evaluation.cross_validation import Entry, Fold, Found, ask_left_out, deal, hardest
from bot.evaluation.judge import Verdict
from bot.evaluation.report import left_out_lines, left_out_total, unfound
from bot.packs import load_pack
from bot.packs.model import FaqEntry, Spoiler, Unknown
from tests.franchise.world import PACK

TODAY = dt.date(2031, 2, 12)
TIDEWRIGHT = load_pack(PACK)
ENTRIES: tuple[Entry, ...] = (*TIDEWRIGHT.faq, *TIDEWRIGHT.unknown)
FAQ = FaqEntry("map", "Maps", ("who drew it", "who made the map"), "Faro.", ("map.by",), Spoiler.NONE)
GAP = Unknown("cost", ("what did it cost",), "Nobody says.")


def bare(wording: str) -> str:
    return wording.casefold().strip("?")


def test_each_wording_is_left_out_once_and_its_likes_with_it() -> None:
    folds = deal([TIDEWRIGHT], 4, bare)
    left_out = [(entry.id, wording) for fold in folds for entry, wording in fold.left_out]
    assert sorted(left_out) == sorted((e.id, wording) for e in ENTRIES for wording in e.wordings)
    for fold in folds:
        (pack,) = fold.packs
        entries: tuple[Entry, ...] = (*pack.faq, *pack.unknown)
        kept = {(e.id, bare(w)) for e in entries for w in e.wordings}
        assert kept.isdisjoint((entry.id, bare(wording)) for entry, wording in fold.left_out)
        assert all(entry.wordings for entry in pack.faq)


def test_the_folds_are_of_one_size() -> None:
    sizes = [len(fold.left_out) for fold in deal([TIDEWRIGHT], 5, str)]
    assert max(sizes) - min(sizes) <= 1


def test_an_entry_with_nothing_else_to_be_found_by_stays() -> None:
    assert deal([TIDEWRIGHT], 3, lambda wording: "alike") == ()


def said(status: ReplyStatus, *entries: str) -> Reply:
    return Reply(status, (), (), (), 0.5, entries)


@pytest.mark.parametrize(
    ("entry", "reply", "verdict"),
    [
        (FAQ, said(ReplyStatus.ANSWERED, "map"), Verdict.RIGHT),
        (FAQ, said(ReplyStatus.ANSWERED, "other", "map"), Verdict.RIGHT),
        (FAQ, said(ReplyStatus.ANSWERED, "other"), Verdict.WRONG),
        (FAQ, said(ReplyStatus.SUGGESTED, "map"), Verdict.MISSED),
        (FAQ, said(ReplyStatus.DECLINED), Verdict.MISSED),
        (GAP, said(ReplyStatus.DECLINED, "cost"), Verdict.RIGHT),
        (GAP, said(ReplyStatus.DECLINED), Verdict.MISSED),
        (GAP, said(ReplyStatus.SUGGESTED, "map"), Verdict.MISSED),
        (GAP, said(ReplyStatus.ANSWERED, "map"), Verdict.WRONG),
    ],
)
def test_the_entry_told_is_judged(entry: Entry, reply: Reply, verdict: Verdict) -> None:
    def engine(question: Question, context: Context) -> tuple[Reply, Context]:
        assert (question, context) == (Question("?", TODAY), Context())
        return reply, context

    (found,) = ask_left_out(Fold((), ((entry, "?"),)), engine, TODAY)
    assert found == Found(entry, "?", verdict, reply.entries, akin=False)


def test_an_answer_from_the_same_fact_is_akin() -> None:
    def engine(question: Question, context: Context) -> tuple[Reply, Context]:
        return said(ReplyStatus.ANSWERED, "map.by"), context

    (found,) = ask_left_out(Fold((), ((FAQ, "?"),)), engine, TODAY)
    assert found.akin


def test_what_is_left_out_is_not_known() -> None:
    """A wording that shares no word with any other is found only while the base holds it."""
    odd = "zorbulate the quindling frabjous?"
    (entry, *others) = TIDEWRIGHT.faq
    changed = replace(entry, wordings=(odd, *entry.wordings))
    pack = replace(TIDEWRIGHT, faq=(changed, *others))
    knowing = answer(Base.build([pack], load_meanings()), Question(odd, TODAY), Context())[0]
    assert knowing.entries == (entry.id,)
    fold = next(f for f in deal([pack], 3, str) if (changed, odd) in f.left_out)
    engine = functools.partial(answer, Base.build(fold.packs, load_meanings()))
    found = next(f for f in ask_left_out(fold, engine, TODAY) if f.wording == odd)
    assert found.verdict is Verdict.MISSED


def test_the_report_names_the_hardest_entries() -> None:
    found = [
        Found(FAQ, "who drew it", Verdict.WRONG, ("x",), akin=True),
        Found(FAQ, "who made the map", Verdict.RIGHT, ("map",), akin=True),
        Found(GAP, "what did it cost", Verdict.MISSED, (), akin=False),
    ]
    assert hardest(found, 5) == [("map", 2, 0, 1), ("cost", 1, 1, 0)]
    assert left_out_total(found).total == 3
    assert list(left_out_lines(found, 1)) == [
        "entry     n   right  missed   wrong",
        "free      2   50.0%    0.0%   50.0%",
        "gap       1    0.0%  100.0%    0.0%",
        "all       3   33.3%   33.3%   33.3%",
        "of the wrong ones 1 told a fact that the wording's own entry rests on too",
        "map: of 2 wordings 0 missed, 1 wrong",
    ]
    assert list(unfound(found, 5)) == [
        "wrong  map [free] who drew it",
        "       told:   x",
        "missed cost [gap] what did it cost",
        "       told:   nothing",
    ]
