"""Finding packs by name and by folder; and those that come with the bot."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE
from bot.packs import PackNotFoundError, find_pack, load_pack, read_pack, shipped_packs, shipped_packs_folder


def test_a_shipped_pack_is_found_by_name_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in shipped_packs():
        assert find_pack(name) == shipped_packs_folder() / name
    assert shipped_packs()


def test_a_folder_goes_before_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = shipped_packs()[0]
    (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    assert find_pack(name) == Path(name)
    assert find_pack(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("wanted", ["", "nothing-like-it", "a\0b", "x" * 5000, "no/such/folder"])
def test_what_is_not_there_is_named_with_what_there_is(wanted: str) -> None:
    with pytest.raises(PackNotFoundError) as caught:
        find_pack(wanted)
    assert caught.value.available == shipped_packs()
    assert shipped_packs()[0] in str(caught.value)


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    name = shipped_packs()[0]
    with pytest.raises(PackNotFoundError, match=f"did you mean '{name}'"):
        find_pack(name[:-1])


@pytest.mark.parametrize("name", shipped_packs())
def test_every_shipped_pack_loads_without_a_complaint(name: str) -> None:
    folder = find_pack(name)
    assert [str(problem) for problem in read_pack(folder, CATALOGUE).problems] == []
    assert load_pack(folder).name == name
