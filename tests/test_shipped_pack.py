"""The packs that come with the bot: sound, rich, and answering their own questions."""

from __future__ import annotations

import datetime as dt
import functools
import os
from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_base
from bot.evaluation.judge import Item, Verdict
from bot.evaluation.report import unlike_right
from bot.evaluation.trial import tally, try_questions
from bot.packs import load_pack, read_pack, shipped_packs, shipped_packs_folder, verify_locators
from bot.packs.model import EntitiesValue
from tests.franchise.world import own_questions, said

SOURCES = os.environ.get("CONCIERGE_SOURCES", "")
TODAY = dt.date(2025, 5, 7)

pytestmark = pytest.mark.parametrize(
    "folder", [shipped_packs_folder() / name for name in shipped_packs()], ids=lambda f: f.name
)


@functools.cache
def base_of(folder: Path) -> Base:
    """The base of a shipped pack; compiling it takes long, so the user's cache may serve it."""
    return load_base([folder])


def test_it_is_sound(folder: Path) -> None:
    assert [str(problem) for problem in read_pack(folder, CATALOGUE).problems] == []


def test_it_is_rich(folder: Path) -> None:
    pack = load_pack(folder, CATALOGUE)
    assert len(pack.facts) >= 200
    assert len(pack.faq) >= 20
    assert len(pack.unknown) >= 10
    assert {fact.subject for fact in pack.facts} >= {pack.about}


def test_something_is_told_of_everything_that_has_a_name(folder: Path) -> None:
    pack = load_pack(folder, CATALOGUE)
    told = {fact.subject for fact in pack.facts}
    told |= {id_ for fact in pack.facts if isinstance(fact.value, EntitiesValue) for id_ in fact.value.ids}
    assert [entity.id for entity in pack.entities if entity.id not in told] == []


def test_its_own_questions_hold(folder: Path) -> None:
    base = base_of(folder)
    (pack,) = base.packs
    items = own_questions(pack)
    assert len(items) >= 20
    judged = list(try_questions(items, functools.partial(answer, base), said, TODAY))
    assert tally("own", judged).share(Verdict.RIGHT) >= 0.95, "\n".join(unlike_right(judged, len(judged)))


def test_its_examples_are_answered(folder: Path) -> None:
    base = base_of(folder)
    items = [Item(e, "example", (e,), answerable=True) for e in base.packs[0].examples]
    judged = list(try_questions(items, functools.partial(answer, base), said, TODAY))
    assert [each.item.id for each in judged if each.verdict is not Verdict.RIGHT] == []


@pytest.mark.skipif(not SOURCES, reason="CONCIERGE_SOURCES names no folder with the sources' texts")
def test_it_agrees_with_its_sources_and_leaves_out_nothing(folder: Path) -> None:
    verification = verify_locators(read_pack(folder, CATALOGUE), Path(SOURCES))
    assert [str(problem) for problem in verification.problems] == []
    assert [str(sentence) for sentence in verification.uncited] == []
