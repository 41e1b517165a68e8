"""The terminal face of the bot: the command `concierge`, one module a command."""

from __future__ import annotations

import io
import sys

from bot.cli.group import concierge


def main() -> None:
    """Run the command line; never returns: the process exits 0, 1, 2 or 78."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    concierge(prog_name="concierge")
