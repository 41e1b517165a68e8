from __future__ import annotations

import datetime as dt
import functools
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.attributes import CATALOGUE
from bot.answering.engine import answer
from bot.answering.load import load_base, load_meanings
from bot.evaluation.invention import CYCLES, invent
from bot.evaluation.judge import Item, Verdict
from bot.evaluation.questions import load_questions
from bot.evaluation.renaming import Renaming, cased, numbers_in, slip_alike, spell, value
from bot.evaluation.trial import tally, try_questions
from bot.packs import load_pack, read_pack
from tests.franchise.world import PACK, QUESTIONS, TODAY, engine, said

ITEMS = load_questions(QUESTIONS)
RENAMING = Renaming(
    words={"ada": "ezo", "thorn": "brilk", "lantern": "copper"},
    names={"ada": "ezo", "thorn": "brilk", "lantern": "copper", "bay": "river"},
    phrases={"lantern": (("lantern", "bay"),), "ada": (("ada", "thorn"),)},
    numbers={"95": "61", "250": "417", "7.5": "7.2", "25": "38"},
    years=28,
    known=frozenset({"torn", "ad", "what", "and"}),
)


def tidewright(seed: int) -> Renaming:
    return invent([PACK], [load_pack(PACK)], ITEMS, load_meanings(), seed)


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ("Ada Thorn directs *Lantern Bay*.", "Ezo Brilk directs *Copper River*."),
        ("ADA's lanterns by the bay", "EZO's coppers by the bay"),
        ("id: lantern-bay.director", "id: copper-river.director"),
        ('at: ["lantern-2031 p25 s1 95e6a2b0"]', 'at: ["copper-2059 p25 s1 95e6a2b0"]'),
        ("on May 9, 2031, in June 2030", "on May 9, 2059, in June 2058"),
        ("verified: 2031-02-25", "verified: 2059-02-25"),
        ("95 percent, 250 million or 250,000,000", "61 percent, 417 million or 417,000,000"),
        ("money: 250000000", "money: 417000000"),
        ("Twenty-five of ninety-five", "Thirty-eight of sixty-one"),
        ("version 1.25.0, CC-BY-7.5, 25/95, rated 7.5", "version 1.25.0, CC-BY-7.5, 25/95, rated 7.2"),
        ("adathorn and thornlantern", "ezobrilk and brilkcopper"),
        ("chapter 4, part one, the torn ad", "chapter 4, part one, the torn ad"),
    ],
)
def test_a_text_is_renamed(text: str, renamed: str) -> None:
    assert RENAMING.text(text) == renamed


def test_a_question_is_renamed_with_its_slips_and_its_judgement() -> None:
    item = Item(
        "thorn",
        "who",
        ("is adda in lantren bay?", "and htorn, and torn?"),
        answerable=True,
        must=(("Thor", "95"), ("March 2031",)),
        must_not=("Lan", "ad"),
        today=dt.date(2032, 2, 29),
    )
    assert RENAMING.item(item) == Item(
        "thorn",
        "who",
        ("is ezdo in coper bay?", "and rbilk, and torn?"),
        answerable=True,
        must=(("Bril", "61"), ("March 2059",)),
        must_not=("Cop", "ad"),
        today=dt.date(2060, 2, 29),
    )


@settings(deadline=None)
@given(st.integers(0, 99))
def test_numbers_are_spelled_out_and_read(number: int) -> None:
    assert value(spell(number).title()) == number
    assert list(numbers_in(f"some {spell(number)} of them")) == [str(number)]


def test_slips_and_capitals_are_carried_over() -> None:
    assert slip_alike("thorn", "thron", "brilk") == "brlik"
    assert slip_alike("thorn", "thor", "brilk") == "bril"
    assert slip_alike("thorn", "thxorn", "brilk") == "brxilk"
    assert slip_alike("ada", "adda", "walter") == "waler"
    assert [cased(old, "brilk") for old in ("thorn", "Thorn", "THORN", "McFly")] == [
        "brilk", "Brilk", "BRILK", "BrIlk",
    ]  # fmt: skip


@settings(deadline=None)
@given(st.dates(dt.date(1930, 1, 1), dt.date(2040, 12, 31)), st.integers(0, 3000), st.sampled_from(CYCLES))
def test_days_keep_their_weekdays_and_distances(day: dt.date, later: int, years: int) -> None:
    renaming = Renaming({}, {}, {}, {}, years, frozenset())
    other = day + dt.timedelta(days=later)
    assert renaming.day(day).weekday() == day.weekday()
    assert renaming.day(other) - renaming.day(day) == other - day


def test_a_seed_makes_up_the_same_names_and_another_seed_others() -> None:
    assert tidewright(1) == tidewright(1)
    one, two = tidewright(1), tidewright(2)
    assert one.words.keys() == two.words.keys()
    assert all(one.words[name] != two.words[name] for name in ("osei", "renn", "varga"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_new_names_are_new_and_each_its_own(seed: int) -> None:
    renaming = tidewright(seed)
    assert len(set(renaming.names.values())) == len(renaming.names)
    assert renaming.known.isdisjoint(renaming.names.values())
    assert renaming.years in CYCLES
    for old, new in renaming.numbers.items():
        assert old != new
        assert len(old) == len(new)


def test_the_renamed_pack_is_sound_and_says_no_old_name(tmp_path: Path) -> None:
    renaming = tidewright(1)
    folder = renaming.write(PACK, tmp_path)
    reading = read_pack(folder, CATALOGUE)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.pack is not None
    assert folder.name == reading.pack.name != "tidewright"
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.yaml")]
    words = {word.lower() for text in texts for word in re.findall(r"[a-zA-Z]+", text)}
    assert words.isdisjoint(renaming.words)
    assert {"osei", "varga", "halcyon", "tidewright", "iceland"} <= renaming.words.keys()
    assert not any(re.search(r"\b20[23]\d\b", text) for text in texts)
    old = load_pack(PACK)
    assert [(f.attribute, f.status, len(f.locators)) for f in old.facts] == [
        (f.attribute, f.status, len(f.locators)) for f in reading.pack.facts
    ]


def test_the_engine_does_not_mind(tmp_path: Path) -> None:
    renaming = tidewright(1)
    base = load_base([renaming.write(PACK, tmp_path)], cache=False)
    before = tally("as it is", list(try_questions(ITEMS, engine, said, TODAY)))
    items = [renaming.item(item) for item in ITEMS]
    renamed = functools.partial(answer, base)
    after = tally("renamed", list(try_questions(items, renamed, said, renaming.day(TODAY))))
    for what in Verdict:
        assert after.share(what) == pytest.approx(before.share(what), abs=0.012)
