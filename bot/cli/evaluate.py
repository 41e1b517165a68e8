"""`concierge eval`: how well the bot answers question sets."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli import experiments
from bot.cli.engine import open_base
from bot.cli.options import day_of, pack_option, semantic_option, today_option
from bot.cli.packs import pack_folders
from bot.evaluation.judge import Item, Verdict
from bot.evaluation.questions import QuestionSetError, load_questions
from bot.evaluation.report import bars_line

_EPILOG = """\b
Examples:
  concierge eval questions.jsonl
  concierge eval --pack ./my-franchise --show 10 questions.jsonl
  concierge eval --min-right 0.9 --max-wrong 0.03 questions.jsonl more.jsonl
  concierge eval --typos 0.2 --seed 1 questions.jsonl
  concierge eval --rename --seed 1 questions.jsonl
  concierge eval --knock-out questions.jsonl
  concierge eval --cross-validate --pack ./my-franchise"""

_SHARE = click.FloatRange(0, 1)


@click.command("eval", epilog=_EPILOG)
@click.argument("sets", metavar="[SET.jsonl...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--min-right", type=_SHARE, default=0.0, help="Exit 1 where less is right, like 0.9.")
@click.option("--max-wrong", type=_SHARE, default=1.0, help="Exit 1 where more is wrong, like 0.03.")
@click.option(
    "--show", type=click.IntRange(min=0), default=0, help="Print so many questions that are not right."
)
@click.option("--only", default="", metavar="KIND", help="Ask only the kinds that contain this word.")
@click.option("--typos", type=_SHARE, help="Misspell so large a share of the longer words, like 0.2.")
@click.option("--rename", is_flag=True, help="Swap all names, years and numbers in packs and questions.")
@click.option("--knock-out", is_flag=True, help="Take out the facts behind each right answer and ask again.")
@click.option("--cross-validate", is_flag=True, help="Ask the packs' own wordings of bases without them.")
@click.option("--seed", type=int, default=0, show_default=True, help="What slips and new names are drawn by.")
@click.option(
    "--folds",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    help="Bases to compile for the two trials that leave things out.",
)
@pack_option
@today_option
@semantic_option
def eval_command(
    sets: tuple[Path, ...],
    packs: tuple[str, ...],
    today: dt.date | None,
    model: str | None,
    min_right: float,
    max_wrong: float,
    show: int,
    only: str,
    typos: float | None,
    seed: int,
    folds: int,
    *,
    rename: bool,
    knock_out: bool,
    cross_validate: bool,
) -> None:
    """Ask the questions of each SET and judge the answers: right, missed or wrong.

    Prints a table by kind, the answers' length and time, and how far their confidence can be
    trusted. docs/commands.md says what a line of a set holds and how it is judged.

    Harder trials, one at a time: --typos, --rename, --knock-out; and, without any SET, --cross-validate.
    """
    if (typos is not None) + rename + knock_out + cross_validate > 1:
        raise click.UsageError("--typos, --rename, --knock-out and --cross-validate exclude each other.")
    if cross_validate and sets:
        raise click.UsageError("--cross-validate asks the packs' own wordings: leave out the SET.")
    items = [] if cross_validate else _load(sets, only)
    base, day = open_base(packs, model), day_of(today)
    if cross_validate:
        total = experiments.ask_left_out(base, day, show, folds)
    elif knock_out:
        total = experiments.ask_knocked_out(base, items, day, show, folds)
    elif rename:
        total = experiments.ask_renamed(base, items, day, show, seed, pack_folders(packs))
    elif typos is not None:
        total = experiments.ask_misspelt(base, items, day, show, typos, seed)
    else:
        total = experiments.ask_set(base, items, day, show)
    click.echo(bars_line(total, min_right, max_wrong))
    met = total.share(Verdict.RIGHT) >= min_right and total.share(Verdict.WRONG) <= max_wrong
    sys.exit(0 if met else 1)


def _load(sets: Sequence[Path], only: str) -> list[Item]:
    if not sets:
        raise click.UsageError("Missing argument 'SET.jsonl...'.")
    items: list[Item] = []
    problems: list[str] = []
    for path in sets:
        try:
            items += [item for item in load_questions(path) if only in item.kind]
        except QuestionSetError as error:
            problems += error.problems
    if problems:
        raise click.UsageError("A question set cannot be used:\n" + "\n".join(problems))
    if not items:
        raise click.UsageError(f"No question is of a kind that contains '{only}'.")
    return items
