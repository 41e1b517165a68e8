"""What `docs/packs.md` says of its small pack holds, and the attributes that it names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE
from tests.packs.example import DOCUMENT, example_files, write_files

from .conftest import Concierge

_QUOTED_ANSWER = re.compile(r"^\| (?P<question>[^|]+\?) \| (?P<answer>[^|]+) \|$", re.MULTILINE)
TEXT = DOCUMENT.read_text(encoding="utf-8")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack, with the texts of its sources beside it."""
    for name, content in example_files().items():
        write_files(tmp_path / ("" if name.startswith("texts/") else "my-franchise"), {name: content})
    return tmp_path / "my-franchise"


def test_the_small_pack_is_sound_and_reaches_its_own_wordings(concierge: Concierge, pack: Path) -> None:
    done = concierge("check", pack, "--sources", "texts", "--wordings")
    assert done.returncode == 0
    assert "; 0 errors, 0 warnings\n" in done.stdout
    assert "8 locators compared, 0 problems; 5 of 5 sentences cited\n" in done.stdout


def test_an_empty_pack_gets_its_locators(concierge: Concierge, pack: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "new", {"pack.yaml": (pack / "pack.yaml").read_text()})
    done = concierge("check", "new", "--sources", "texts")
    uncited = next(line for line in TEXT.splitlines() if "uncited: " in line)
    assert re.findall(r"`(uncited: [^`]+)`", uncited)[0] in done.stdout.splitlines()


def test_the_small_pack_answers_as_the_document_says(concierge: Concierge, pack: Path) -> None:
    told = _QUOTED_ANSWER.findall(TEXT)
    assert len(told) >= 5
    for question, answer in told:
        done = concierge("ask", "--pack", pack, "--today", "2031-04-01", question)
        assert done.stdout.startswith(answer.replace("*", "") + "\n"), question


def test_every_attribute_that_is_recommended_exists() -> None:
    section = TEXT.partition("### Attributes\n")[2].partition("\n**")[0]
    named = {id_ for row in section.splitlines() if row[:1] == "|" for id_ in re.findall(r"`(\w+)`", row)}
    assert len(named) > 40
    assert named <= CATALOGUE.keys()
