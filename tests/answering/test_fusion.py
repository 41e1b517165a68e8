"""A model beside the shipped encoder: what it is asked, what it changes, and what it cannot change."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from bot.answering.base import Base, Compiled
from bot.answering.encoder import Encoder
from bot.answering.engine import answer
from bot.answering.fusion import LONGEST, SHARE, FusedEncoder
from bot.answering.load import cache_file, load_base, load_meanings
from bot.answering.types import Floats
from bot.answering.values import Context, Message, Question, Reply, ReplyStatus
from bot.evaluation.dialogue import converse
from bot.evaluation.questions import load_questions
from tests.franchise.world import PACK, QUESTIONS, TODAY, franchise_base


@dataclass
class Model:
    """A vector for each text, drawn by its letters; with `blind` the same for all of them."""

    identity: str = "one"
    blind: bool = False
    width: int = 24
    asked: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        rows = np.stack([self._drawn("" if self.blind else text) for text in texts])
        unit: Floats = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit

    def _drawn(self, text: str) -> Floats:
        drawn = np.random.default_rng(zlib.crc32(text.encode())).normal(size=self.width)
        return drawn.astype(np.float32)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_args, **_options: str(folder))
    return folder


def fused(model: Model) -> FusedEncoder:
    encoder = load_meanings(model=model).encoder
    assert isinstance(encoder, FusedEncoder)
    return encoder


def ask(base: Base, text: str) -> Reply:
    return answer(base, Question(text, TODAY), Context())[0]


def test_without_a_model_there_is_none() -> None:
    encoder = load_meanings().encoder
    assert isinstance(encoder, Encoder)
    assert franchise_base().index.classifier.matrix.meaning.shape[1] == encoder.width


def test_a_vector_holds_both_by_their_shares() -> None:
    model, words = Model(), ("who", "wrote", "it")
    ours = load_meanings().encoder.sentence(words)
    vector = fused(model).sentence(words)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert vector[: len(ours)] == pytest.approx(ours * np.sqrt(1 - SHARE), abs=1e-6)
    theirs = model.encode(["who wrote it"])[0]
    assert vector[len(ours) :] == pytest.approx(theirs * np.sqrt(SHARE), abs=1e-6)


def test_a_sentence_has_the_same_meaning_alone_and_among_others() -> None:
    words = ["who", "wrote", "it", "scored"]
    flat, lengths = np.array([0, 1, 2, 0, 3, 2], np.int32), np.array([3, 0, 3], np.int32)
    encoder = fused(Model())
    rows = encoder.sentences(words, flat, lengths)
    for row, text in zip(rows, ("who wrote it", "", "who scored it"), strict=True):
        assert row == pytest.approx(encoder.sentence(text.split()), abs=1e-3)
    assert not rows[1].any()
    assert not encoder.sentences([], np.empty(0, np.int32), np.zeros(2, np.int32)).any()


def test_the_model_reads_no_more_than_the_beginning() -> None:
    model = Model()
    fused(model).sentence(["salt"] * 500)
    assert model.asked == [" ".join(["salt"] * LONGEST)]


def test_base_and_questions_are_read_by_the_model_and_each_question_once() -> None:
    model = Model()
    base = Base.build(franchise_base().packs, load_meanings(model=model))
    assert "who directed film" in model.asked
    width = load_meanings().encoder.sentence(("who",)).size + model.width
    assert base.index.classifier.matrix.meaning.shape[1] == width
    del model.asked[:]
    first = ask(base, "who on earth directed it?")
    asked = list(model.asked)
    assert asked
    assert ask(base, "who on earth directed it?") == first
    assert model.asked == asked


def test_what_is_compiled_with_one_model_is_of_no_use_to_another(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {cache_file([PACK]), cache_file([PACK], Model()), cache_file([PACK], Model("two"))}
    assert len(files) == 3
    first = load_base([PACK], Model())
    assert [*cache.iterdir()] == [cache_file([PACK], Model())]
    monkeypatch.setattr(Compiled, "of", _never)
    assert ask(load_base([PACK], Model()), "who directed it?") == ask(first, "who directed it?")


def _never(*_: object) -> Compiled:
    raise AssertionError("compiled although the cache holds it")


@pytest.mark.parametrize("blind", [False, True])
def test_whatever_a_model_says_nothing_is_told_without_a_source(*, blind: bool) -> None:
    base = Base.build(franchise_base().packs, load_meanings(model=Model(blind=blind)))
    ids = {source.id for pack in base.packs for source in pack.sources}
    told = 0
    for item in load_questions(QUESTIONS):
        reply = converse(lambda question, context: answer(base, question, context), item.turns, TODAY)
        if reply.status is ReplyStatus.ANSWERED and not _is_small_talk(reply):
            told += 1
            assert reply.citations, item.turns
            assert {citation.id for citation in reply.citations} <= ids
    assert told > 30


def _is_small_talk(reply: Reply) -> bool:
    contents = [part.content for part in reply.parts]
    return all(isinstance(c, Message) and c.key.startswith("talk.") for c in contents)
