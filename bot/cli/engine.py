"""The base and the engine over it, ready to be asked."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import click

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_base
from bot.cli.packs import pack_folders
from bot.evaluation.dialogue import Engine
from bot.packs import PackError


def open_base(packs: Sequence[str]) -> Base:
    """The base of the packs named (folders, or names of shipped packs); without any, of all shipped ones.

    Raises `click.ClickException` with every problem of a pack that cannot be used.
    """
    folders = pack_folders(packs)
    try:
        return load_base(folders)
    except PackError as error:
        raise click.ClickException(f"This pack cannot be used:\n{error}") from None


def open_engine(packs: Sequence[str]) -> Engine:
    """The engine over `open_base(packs)`."""
    return functools.partial(answer, open_base(packs))
