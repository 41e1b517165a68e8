from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.evaluation.judge import Item
from bot.evaluation.typos import misspelt

ITEM = Item(
    "a",
    "who",
    ("who drew the first chart?", "and the harbour plan of 2031?"),
    answerable=True,
    must=(("Faro",),),
    today=dt.date(2031, 1, 1),
)


@settings(deadline=None)
@given(st.from_regex(r"[A-Za-zé]{4,12}", fullmatch=True), st.integers(0, 1000))
def test_a_slip_is_exactly_one_edit(word: str, seed: int) -> None:
    (changed,) = misspelt([Item("a", "one", (word,), answerable=True)], 1.0, seed)
    assert OSA.distance(word, changed.turns[0]) == 1


def test_only_longer_words_slip_and_nothing_but_the_turns_changes() -> None:
    (changed,) = misspelt([ITEM], 1.0, 7)
    words = [(old, new) for o, n in zip(ITEM.turns, changed.turns, strict=True)
             for old, new in zip(o.split(), n.split(), strict=True)]  # fmt: skip
    assert {old for old, new in words if old == new} == {"who", "the", "and", "of", "2031?"}
    assert changed.turns[0].endswith("?")
    assert (changed.id, changed.kind, changed.must, changed.today) == ("a", "who", ITEM.must, ITEM.today)
    assert misspelt([ITEM], 0.0, 7) == [ITEM]


def test_a_seed_and_an_id_decide_whatever_stands_around() -> None:
    other = Item("b", "who", ITEM.turns, answerable=True)
    assert misspelt([ITEM, other], 0.5, 7)[0] == misspelt([other, ITEM], 0.5, 7)[1]
    texts = {misspelt([each], 1.0, seed)[0].turns for each in (ITEM, other) for seed in (1, 2)}
    assert len(texts) == 4


def test_the_probability_is_that_of_a_word() -> None:
    items = [Item(str(n), "many", ("harbour " * 20,), answerable=True) for n in range(50)]
    slips = sum(word != "harbour" for item in misspelt(items, 0.2, 1) for word in item.turns[0].split())
    assert 150 <= slips <= 250
