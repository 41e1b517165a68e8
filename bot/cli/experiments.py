"""The harder trials of `concierge eval`: misspelt and renamed questions, wordings and facts left out.

Each prints what came of it and returns the verdicts that its bars hold for.
"""

from __future__ import annotations

import datetime as dt
import functools
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.values import Reply
from bot.cli.protocol import answer_text
from bot.evaluation import cross_validation, knock_out
from bot.evaluation.invention import invent
from bot.evaluation.judge import Item, Said
from bot.evaluation.report import (
    calibration_lines,
    change_lines,
    knock_out_lines,
    left_out_lines,
    left_out_total,
    summary_lines,
    table_lines,
    unfound,
    unlike_right,
)
from bot.evaluation.trial import Judged, Tally, tally, try_questions
from bot.evaluation.typos import misspelt
from bot.packs import load_pack
from bot.wording import word

HARDEST = 10
"""Entries that a cross-validation lists."""

T = TypeVar("T")


def ask_set(base: Base, items: Sequence[Item], today: dt.date, show: int) -> Tally:
    """The questions of a set as they are."""
    judged = _tried(base, items, today)
    _print_trial(judged, show)
    return tally("all", judged)


def ask_misspelt(
    base: Base, items: Sequence[Item], today: dt.date, show: int, slips: float, seed: int
) -> Tally:
    """The questions with slips in them, beside the same ones spelled right."""
    spelled = _tried(base, items, today)
    judged = _tried(base, misspelt(items, slips, seed), today)
    _print_trial(judged, show)
    _print(change_lines(("spelled right", spelled), ("misspelt", judged)))
    return tally("all", judged)


def ask_renamed(
    base: Base, items: Sequence[Item], today: dt.date, show: int, seed: int, folders: Sequence[Path]
) -> Tally:
    """The questions about packs in which every name and number is another, beside the same ones before.

    `folders` hold the packs of `base`. The renamed packs are written to a temporary folder.
    """
    renaming = invent(folders, base.packs, items, base.meanings, seed)
    with tempfile.TemporaryDirectory() as folder:
        renamed = [load_pack(renaming.write(pack, Path(folder)), CATALOGUE) for pack in folders]
    other = Base.build(renamed, base.meanings)
    judged = _tried(other, [renaming.item(item) for item in items], renaming.day(today))
    _print_trial(judged, show)
    _print(change_lines(("as they are", _tried(base, items, today)), ("renamed", judged)))
    return tally("all", judged)


def ask_left_out(base: Base, today: dt.date, show: int, folds: int) -> Tally:
    """The wordings of the packs, each asked of a base that does not know it."""
    found: list[cross_validation.Found] = []
    for fold in _step_by_step(cross_validation.deal(base.packs, folds, _as_read(base))):
        without = Base.build(fold.packs, base.meanings)
        found += cross_validation.ask_left_out(fold, functools.partial(answer, without), today)
    _print(unfound(found, show))
    _print(left_out_lines(found, HARDEST))
    return left_out_total(found)


def ask_knocked_out(base: Base, items: Sequence[Item], today: dt.date, show: int, folds: int) -> Tally:
    """The questions that were answered rightly, each asked of bases without the facts that it rests on."""
    tellings = knock_out.Tellings(base.packs)
    folds_of_facts = knock_out.deal(base.packs, _tried(base, items, today), folds)
    judged: list[Judged] = []
    for fold in _step_by_step(folds_of_facts):
        without = Base.build(fold.packs, base.meanings)
        judged += knock_out.ask_again(fold, functools.partial(_tried, without, today=today), tellings)
    _print(unlike_right(judged, show))
    _print(knock_out_lines(judged, sum(len(fold.answers) for fold in folds_of_facts)))
    return tally("all", judged)


def said(reply: Reply) -> Said:
    """What the judge looks at."""
    worded = word(reply)
    return Said(status=str(reply.status), answer=answer_text(worded), text=worded.text)


def _tried(base: Base, items: Sequence[Item], today: dt.date) -> list[Judged]:
    return list(try_questions(items, functools.partial(answer, base), said, today))


def _as_read(base: Base) -> Callable[[str], tuple[tuple[str, ...], ...]]:
    """Wordings are alike where the engine reads the same in them."""

    def as_read(wording: str) -> tuple[tuple[str, ...], ...]:
        reading = base.reader.read(wording)
        return reading.tokens, reading.entities

    return as_read


def _print_trial(judged: Sequence[Judged], show: int) -> None:
    _print(unlike_right(judged, show))
    _print(table_lines(judged))
    _print(summary_lines(judged))
    _print(calibration_lines(judged))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _step_by_step(steps: Sequence[T]) -> Iterator[T]:
    """The steps, told to whoever waits: each takes as long as compiling the packs."""
    for number, step in enumerate(steps, start=1):
        click.echo(f"compiling without part {number} of {len(steps)}", err=True)
        yield step
