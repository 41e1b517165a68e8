"""`concierge eval`: how well the bot answers question sets."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.answering.values import Reply
from bot.cli.engine import open_engine
from bot.cli.options import day_of, pack_option, today_option
from bot.cli.protocol import answer_text
from bot.evaluation.judge import Item, Said, Verdict
from bot.evaluation.questions import QuestionSetError, load_questions
from bot.evaluation.report import calibration_lines, summary_lines, table_lines, unlike_right
from bot.evaluation.trial import tally, try_questions
from bot.wording import word

_EPILOG = """\b
Examples:
  concierge eval questions.jsonl
  concierge eval --pack ./my-franchise --show 10 questions.jsonl
  concierge eval --min-right 0.9 --max-wrong 0.03 questions.jsonl more.jsonl"""

_SHARE = click.FloatRange(0, 1)


@click.command("eval", epilog=_EPILOG)
@click.argument("sets", metavar="SET.jsonl...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--min-right", type=_SHARE, default=0.0, help="Exit 1 where less is right, like 0.9.")
@click.option("--max-wrong", type=_SHARE, default=1.0, help="Exit 1 where more is wrong, like 0.03.")
@click.option(
    "--show", type=click.IntRange(min=0), default=0, help="Print so many questions that are not right."
)
@click.option("--only", default="", metavar="KIND", help="Ask only the kinds that contain this word.")
@pack_option
@today_option
def eval_command(
    sets: tuple[Path, ...],
    packs: tuple[str, ...],
    today: dt.date | None,
    min_right: float,
    max_wrong: float,
    show: int,
    only: str,
) -> None:
    """Ask the questions of each SET and judge the answers: right, missed or wrong.

    Prints a table by kind, the answers' length and time, and how far their confidence can be
    trusted. docs/commands.md says what a line of a set holds and how it is judged.
    """
    items = _load(sets, only)
    judged = list(try_questions(items, open_engine(packs), _said, day_of(today)))
    for line in (
        *unlike_right(judged, show),
        *table_lines(judged),
        *summary_lines(judged, min_right, max_wrong),
        *calibration_lines(judged),
    ):
        click.echo(line)
    total = tally("all", judged)
    met = total.share(Verdict.RIGHT) >= min_right and total.share(Verdict.WRONG) <= max_wrong
    sys.exit(0 if met else 1)


def _load(sets: Sequence[Path], only: str) -> list[Item]:
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


def _said(reply: Reply) -> Said:
    worded = word(reply)
    return Said(status=str(reply.status), answer=answer_text(worded), text=worded.text)
