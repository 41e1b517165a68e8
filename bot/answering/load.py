"""Reading packs from disk into a `Base`. The only module of this room that touches files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base
from bot.answering.meaning import Meanings
from bot.packs import load_pack

TABLE = Path(__file__).parent / "data" / "words.npz"
"""The shipped table of word meanings."""


def load_meanings(path: Path = TABLE) -> Meanings:
    """The table of word meanings. OSError where it is missing."""
    with np.load(path) as table:
        return Meanings(table["hashes"], table["ranks"], table["vectors"])


def load_base(folders: Sequence[Path], cache: bool = True) -> Base:  # noqa: FBT001, FBT002
    """The base of some pack folders. PackError where one of them has an error."""
    packs = [load_pack(folder, CATALOGUE) for folder in folders]
    return Base.build(packs, load_meanings())
