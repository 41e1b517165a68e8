"""`concierge ask`: one question, or many by the JSON protocol. It must start fast: it imports little."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections.abc import Iterable

import click

from bot.answering.values import Reply
from bot.cli.engine import open_engine
from bot.cli.explain import why_lines
from bot.cli.layout import WIDEST, plain, terminal
from bot.cli.options import day_of, pack_option, semantic_option, today_option
from bot.cli.protocol import BadLineError, read_request, reply_object
from bot.cli.streams import input_lines
from bot.evaluation.dialogue import Engine, converse
from bot.evaluation.questions import has_half_characters
from bot.wording import word

_EPILOG = """\b
Examples:
  concierge ask "who directed it?"
  concierge ask --today 2025-07-01 "is it out yet?"
  concierge ask --why "who made it?"
  concierge ask --pack ./my-franchise --json "who plays the lead?"
  echo '{"id": 1, "turns": ["who wrote it?", "and who directed it?"]}' |
    concierge ask --jsonl"""


@click.command("ask", epilog=_EPILOG)
@click.argument("question", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
@click.option("--jsonl", "stream", is_flag=True, help="Read JSON requests from standard input, one a line.")
@click.option("--why", is_flag=True, help="Tell how the answer was chosen: which entry, how sure, what else.")
@pack_option
@today_option
@semantic_option
def ask_command(
    question: tuple[str, ...],
    packs: tuple[str, ...],
    today: dt.date | None,
    model: str | None,
    *,
    as_json: bool,
    stream: bool,
    why: bool,
) -> None:
    """Answer QUESTION and exit.

    With --jsonl each line of standard input is an object {"id", "turns": [..], "today"?}: the last
    turn is asked, the earlier ones are the conversation before it. Each line stands alone; one object a
    line is printed, in order. A bad line gives {"id"?, "error"}, and the exit code is 2 at the end.
    """
    text = " ".join(question)
    if why and (as_json or stream):
        raise click.UsageError("--why explains in plain text: leave out --json and --jsonl.")
    if stream:
        if text or as_json:
            raise click.UsageError("--jsonl reads standard input: give no QUESTION and no --json.")
        sys.exit(_answer_lines(open_engine(packs, model), input_lines(), today))
    _refuse_unreadable(text)
    reply = converse(open_engine(packs, model), [text], day_of(today))
    click.echo(_json(reply_object(reply)) if as_json else _readable(reply))
    if why:
        click.echo("\n" + "\n".join(why_lines(reply)))


def _refuse_unreadable(text: str) -> None:
    if not text.strip():
        raise click.UsageError('There is no question to answer. Try: concierge ask "who directed it?"')
    if has_half_characters(text):
        raise click.UsageError("The question is not valid UTF-8.")


def _answer_lines(engine: Engine, lines: Iterable[bytes], today: dt.date | None) -> int:
    """Answer every line; the exit code."""
    code = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            request = read_request(line)
            reply = converse(engine, request.turns, request.today or day_of(today))
            answer = {"id": request.id, **reply_object(reply)}
        except BadLineError as bad:
            code = 2
            answer = {"error": str(bad)} if bad.identity is None else {"id": bad.identity, "error": str(bad)}
        click.echo(_json(answer))
        sys.stdout.flush()
    return code


def _json(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _readable(reply: Reply) -> str:
    text = word(reply).text
    if sys.stdout is None or not sys.stdout.isatty():
        return plain(text)
    return terminal(text, min(shutil.get_terminal_size().columns, WIDEST))
