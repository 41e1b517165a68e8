"""The terminal face of the bot: the command `concierge`, one module a command."""

from __future__ import annotations

from bot.cli.group import concierge
from bot.cli.streams import speak_utf8


def main() -> None:
    """Run the command line; never returns: the process exits with the command's code."""
    speak_utf8()
    concierge(prog_name="concierge")
