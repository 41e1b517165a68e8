"""The packs that a command works on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bot.packs import PackNotFoundError, find_pack, shipped_packs, shipped_packs_folder


def pack_folders(names: Sequence[str]) -> list[Path]:
    """The folders of the packs named (folders, or names of shipped packs); without any, of all shipped ones.

    Raises `click.UsageError` where a pack is missing.
    """
    if not names:
        names = [str(shipped_packs_folder() / name) for name in shipped_packs()]
    if not names:
        raise click.UsageError("No pack came with this installation: name one's folder.")
    try:
        return [find_pack(name) for name in names]
    except PackNotFoundError as error:
        raise click.UsageError(sentence(str(error))) from None


def sentence(text: str) -> str:
    """`text` with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
