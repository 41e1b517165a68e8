"""`concierge chat`: the bot in the terminal, or at the end of a pipe."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable

import click

from bot.cli.engine import open_base
from bot.cli.layout import plain
from bot.cli.options import pack_option, semantic_option, today_option
from bot.cli.streams import at_terminal, input_lines
from bot.cli.talk import FixedDay, Goodbye, Notes, Talk
from bot.ops.clock import SystemClock
from bot.service.concierge import Concierge
from bot.service.library import Library

_EPILOG = """\b
Examples:
  concierge chat
  concierge chat --pack ./my-franchise
  echo "who directed it?" | concierge chat"""


@click.command("chat", epilog=_EPILOG)
@pack_option
@today_option
@semantic_option
def chat_command(packs: tuple[str, ...], today: dt.date | None, model: str | None) -> None:
    """Talk with the bot: it remembers what the conversation is about.

    In a terminal, pick an offered question by its number or with the arrow keys; /why tells why an
    answer is what it is, /sources where it stands, /help the rest. At the end of a pipe each line is a
    message: answers alone go to standard output, and the end of input ends the conversation.
    """
    service = Concierge(Library(open_base(packs, model)), FixedDay(today) if today else SystemClock())
    if at_terminal():
        from bot.cli.screen import hold_conversation  # noqa: PLC0415 - a pipe needs no screen

        hold_conversation(service)
    else:
        sys.exit(_answer_pipe(Talk(service), input_lines()))


def _answer_pipe(talk: Talk, lines: Iterable[bytes]) -> int:
    """Answer each line that is not blank; the exit code."""
    code, separator = 0, ""
    for number, line in enumerate(lines, start=1):
        try:
            said = talk.say(line.decode("utf-8-sig"))
        except UnicodeDecodeError:
            click.echo(f"Line {number} is not UTF-8: it was skipped.", err=True)
            code = 2
            continue
        if isinstance(said, Goodbye):
            break
        if isinstance(said, Notes):
            for note in said.lines:
                click.echo(note, err=True)
            continue
        click.echo(separator + plain(said.worded.text))
        sys.stdout.flush()
        separator = "\n"
    return code
