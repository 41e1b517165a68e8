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
from bot.semantic import SemanticError, load_model


def open_base(packs: Sequence[str], model: str | None = None) -> Base:
    """The base of the packs named (folders, or names of shipped packs); without any, of all shipped ones.

    `model` names a sentence-embedding model to use beside the shipped encoder. Raises `click.ClickException`
    with every problem of a pack that cannot be used, or the model's.
    """
    folders = pack_folders(packs)
    try:
        return load_base(folders, load_model(model) if model else None)
    except SemanticError as error:
        raise click.ClickException(str(error)) from None
    except PackError as error:
        raise click.ClickException(f"This pack cannot be used:\n{error}") from None


def open_engine(packs: Sequence[str], model: str | None = None) -> Engine:
    """The engine over `open_base(packs, model)`."""
    return functools.partial(answer, open_base(packs, model))
