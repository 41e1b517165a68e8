"""`concierge run`: the bot on Discord."""

from __future__ import annotations

import functools
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click


@click.command("run")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The configuration. Default: config.yaml in the current folder, where there is one.",
)
def run_command(config_file: Path | None) -> None:
    """Run the bot on Discord.

    The token comes from the environment variable DISCORD_TOKEN, from the file that DISCORD_TOKEN_FILE names,
    or from the configuration. The link that invites the bot is printed first. SIGTERM and SIGINT (Ctrl+C)
    finish what is in flight and end the bot within ten seconds.

    Exit codes: 0 stopped as asked, 1 gave up after repeated errors, 75 try again later,
    78 the configuration, a pack or the token cannot be used.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    from bot.app import run  # noqa: PLC0415 - a slow import; a signal during it must end the bot cleanly as well

    complain = functools.partial(click.echo, err=True)
    announced: set[str] = set()

    def announce(link: str) -> None:
        if link not in announced:
            announced.add(link)
            click.echo(f"Invite the bot to a server: {link}")

    sys.exit(run(config_file, os.environ, announce, complain))


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """Before the bot itself listens to signals there is nothing to finish."""
    sys.exit(0)
