"""Rules of the house that no linter knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE
from bot.packs import load_pack, shipped_packs, shipped_packs_folder

BOT = Path(__file__).parents[1] / "bot"
GENERAL = {"the", "this", "a", "chapter", "spinoff"} | {str(number) for number in range(10)}


def franchise_names(pack: str) -> Iterator[str]:
    """Every name in a pack, but for those made of words that any franchise has ("The Director")."""
    general = GENERAL | {word for attribute in CATALOGUE.values() for word in attribute.label.split()}
    for entity in load_pack(shipped_packs_folder() / pack).entities:
        for name in (entity.name, entity.short, *entity.aliases):
            if not set(name.casefold().split()) <= general:
                yield name


@pytest.mark.parametrize("pack", shipped_packs())
def test_the_engine_knows_no_franchise(pack: str) -> None:
    names = sorted(set(franchise_names(pack)), key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, names)) + r")(?!\w)", re.IGNORECASE)
    found = [
        f"{file.relative_to(BOT)}: {match[0]}"
        for file in sorted(BOT.rglob("*.py"))
        for match in pattern.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found
