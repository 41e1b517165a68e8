"""Loading a base from disk, and the cache of what was compiled."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.answering import snapshot
from bot.answering.base import Base, Compiled
from bot.answering.engine import answer
from bot.answering.load import cache_file, load_base, load_meanings
from bot.answering.values import Context, Question, Reply
from bot.packs import PackError
from tests.franchise.world import PACK, TODAY, franchise_base

QUESTIONS = (
    "who directed it?",
    "when does it open",
    "is Palomo in it?",
    "who edited it and who wrote it?",
    "how much did Volume 4 make",
    "is it good",
    "hello",
    "what about nothing at all",
)


def replies(base: Base) -> list[Reply]:
    return [answer(base, Question(text, TODAY), Context())[0] for text in QUESTIONS]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder of the user."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_args, **_options: str(folder))
    return folder


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    """A pack that is quickly compiled: the invented one without most of its files."""
    folder = tmp_path / "tidewright"
    shutil.copytree(PACK, folder)
    for file in ("unknown.yaml", "faq/people.yaml", "faq/opinion.yaml", "faq/release.yaml"):
        (folder / file).unlink()
    return folder


def test_a_snapshot_brings_back_the_same_engine(tmp_path: Path) -> None:
    base, meanings = franchise_base(), load_meanings()
    compiled = Compiled.of(base.packs, meanings)
    file = tmp_path / "base.npz"
    np.savez(file, allow_pickle=False, **snapshot.dump(compiled))
    with np.load(file, allow_pickle=False) as arrays:
        restored = snapshot.restore(arrays, meanings)
    assert replies(Base(base.packs, restored, meanings)) == replies(base)


def test_building_twice_gives_the_same_replies() -> None:
    assert replies(Base.build(franchise_base().packs, load_meanings())) == replies(franchise_base())


def test_a_base_is_compiled_once_and_then_read(
    cache: Path, small_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_base([small_pack])
    assert [file.suffix for file in cache.iterdir()] == [".npz"]
    monkeypatch.setattr(Compiled, "of", _never)
    assert replies(load_base([small_pack])) == replies(first)


def _never(*_: object) -> Compiled:
    raise AssertionError("compiled although the cache holds it")


@pytest.mark.parametrize(
    "damage",
    ["empty", "cut", "noise", "other", "folder"],
)
def test_a_damaged_cache_is_made_anew(cache: Path, small_pack: Path, damage: str) -> None:
    first = load_base([small_pack])
    file = cache_file([small_pack])
    whole = file.read_bytes()
    if damage == "folder":
        file.unlink()
        file.mkdir()
    elif damage == "other":
        np.savez(file, texts=np.zeros(3, dtype=np.uint8))
    else:
        file.write_bytes(
            {"empty": b"", "cut": whole[: len(whole) // 2], "noise": b"\x00not a cache" * 9}[damage]
        )
    assert replies(load_base([small_pack])) == replies(first)
    if damage != "folder":
        with np.load(file, allow_pickle=False) as arrays:
            assert "row_labels" in arrays


def test_a_cache_of_turned_bytes_is_no_crash(cache: Path, small_pack: Path) -> None:
    first = load_base([small_pack])
    file = cache_file([small_pack])
    whole = bytearray(file.read_bytes())
    for at in range(200, len(whole), 997):
        whole[at] ^= 0xFF
    file.write_bytes(whole)
    assert replies(load_base([small_pack])) == replies(first)


def test_a_cache_folder_that_cannot_be_made_is_done_without(cache: Path, small_pack: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert replies(load_base([small_pack]))
    assert cache.is_file()


def test_without_a_cache_nothing_is_written(cache: Path, small_pack: Path) -> None:
    load_base([small_pack], cache=False)
    assert not cache.exists()


def test_a_changed_pack_has_another_cache(cache: Path, small_pack: Path) -> None:
    before = cache_file([small_pack])
    assert cache_file([small_pack]) == before
    lexicon = small_pack / "lexicon.yaml"
    lexicon.write_text(lexicon.read_text(encoding="utf-8").replace("drilled", "coached"), encoding="utf-8")
    assert cache_file([small_pack]) != before
    assert cache_file([small_pack, PACK]) != cache_file([PACK, small_pack])


def test_a_pack_with_an_error_is_no_base(cache: Path, small_pack: Path) -> None:
    (small_pack / "entities.yaml").write_text("entities: [", encoding="utf-8")
    with pytest.raises(PackError):
        load_base([small_pack])
    assert not cache.exists()
