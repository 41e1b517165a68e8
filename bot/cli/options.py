"""The options that several commands share."""

from __future__ import annotations

import datetime as dt

import click

from bot.evaluation.questions import read_day
from bot.ops.clock import SystemClock


def day_of(today: dt.date | None) -> dt.date:
    """The day that was asked for, else today in UTC."""
    return today or SystemClock().today()


def _read_today(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date | None:
    try:
        return None if value is None else read_day(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.", ctx, param) from None


pack_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="DIR",
    help="A pack's folder or a shipped pack's name; repeatable. Default: every shipped pack.",
)

today_option = click.option(
    "--today",
    callback=_read_today,
    metavar="YYYY-MM-DD",
    help="Answer as on this day. Default: today in UTC.",
)

semantic_option = click.option(
    "--semantic-model",
    "model",
    metavar="NAME",
    help="A sentence-transformers model's folder or name, to use beside the shipped encoder.",
)
