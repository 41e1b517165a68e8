from __future__ import annotations

import functools
import importlib.util
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.judge import LONGEST_BODY, Item, Said, Verdict, verdict

JUDGE = os.environ.get("CONCIERGE_JUDGE", "")


def item(
    *,
    answerable: bool = True,
    kind: str = "direct",
    must: tuple[tuple[str, ...], ...] = (("Faro",),),
    must_not: tuple[str, ...] = (),
) -> Item:
    return Item("q1", kind, ("who drew the map?",), answerable, must, must_not)


def said(answer: str, status: str = "answered", text: str | None = None) -> Said:
    return Said(status, answer, answer if text is None else text)


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        (item(), said("Ines Faro drew it."), Verdict.RIGHT),
        (item(), said("*INES*  **fa**ro drew it."), Verdict.RIGHT),
        (item(must=(("rené’s",),)), said("It is René's."), Verdict.RIGHT),
        (item(), said("Ines Tafaro drew it."), Verdict.WRONG),
        (item(must=(("map",), ("Faro", "Ines"))), said("Ines drew the maps."), Verdict.RIGHT),
        (item(must=(("map",), ("Faro",))), said("Ines drew the map."), Verdict.WRONG),
        (item(must=(("$5 million",),)), said("It made US$5 million."), Verdict.RIGHT),
        (item(), said("My sources don't say.", "declined"), Verdict.MISSED),
        (item(), said("Did you mean Faro?", "suggested"), Verdict.MISSED),
        (item(), said("Faro" + " x" * LONGEST_BODY), Verdict.WRONG),
        (item(must_not=("Lima",)), said("Ines Faro drew it.", text="Faro. Not Lima."), Verdict.WRONG),
        (item(must_not=("Lima",)), said("Faro, not Lima.", text=""), Verdict.WRONG),
        (item(answerable=False), said("I don't know.", "declined"), Verdict.RIGHT),
        (item(answerable=False), said("Perhaps …", "suggested"), Verdict.RIGHT),
        (item(answerable=False), said("Faro.", "answered"), Verdict.WRONG),
        (item(answerable=False, must_not=("Lima",)), said("Lima?", "declined"), Verdict.WRONG),
        (item(kind="chitchat"), said("Hello!", "declined"), Verdict.RIGHT),
        (item(kind="chitchat", must_not=("Lima",)), said("Lima!"), Verdict.WRONG),
    ],
)
def test_verdict(question: Item, reply: Said, expected: Verdict) -> None:
    assert verdict(question, reply) is expected


_WORDS = st.text("aA é’'\"*_–-0ﬁß\u3000\n.$", max_size=8)


@pytest.mark.skipif(not JUDGE, reason="CONCIERGE_JUDGE does not name the judge to agree with")
@given(
    answerable=st.booleans(),
    kind=st.sampled_from(["direct", "chitchat"]),
    must=st.lists(st.lists(_WORDS, max_size=2), max_size=2),
    must_not=st.lists(_WORDS.filter(bool), max_size=1),
    status=st.sampled_from(["answered", "suggested", "declined"]),
    answer=st.one_of(_WORDS, st.text(max_size=30), st.just("a " * 700)),
    text=st.one_of(st.just(""), _WORDS),
)
def test_the_other_judge_says_the_same(
    *,
    answerable: bool,
    kind: str,
    must: list[list[str]],
    must_not: list[str],
    status: str,
    answer: str,
    text: str,
) -> None:
    question = item(answerable=answerable, kind=kind, must=tuple(map(tuple, must)), must_not=tuple(must_not))
    record = {
        "expect": "answer" if answerable else "decline",
        "kind": kind,
        "must": must,
        "must_not": must_not,
    }
    theirs = _other_judge()(record, {"status": status, "answer": answer, "text": text})
    assert verdict(question, Said(status, answer, text)) == theirs


@functools.cache
def _other_judge() -> Callable[[Mapping[str, object], Mapping[str, object]], str]:
    spec = importlib.util.spec_from_file_location("other_judge", Path(JUDGE))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    judge: Callable[[Mapping[str, object], Mapping[str, object]], str] = module.verdict
    return judge
