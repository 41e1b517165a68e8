"""The command group. A command's module is imported when it is run, so `ask` pays for nothing else."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass

import click

from bot import __version__

_EPILOG = """\b
Exit codes: 0 all is well, 1 a check or a bar was not met, 2 a mistake in
the command or its input, 78 a configuration that cannot be used.

Examples:

\b
  concierge ask "who directed it?"
  concierge chat
  concierge COMMAND --help"""


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """A command that is not imported yet: where it lives, and its line in the help."""

    module: str
    name: str
    summary: str

    def load(self) -> click.Command:
        """Import the module and return its command."""
        command: click.Command = getattr(importlib.import_module(self.module), self.name)
        return command


COMMANDS: Mapping[str, LazyCommand] = {
    "ask": LazyCommand("bot.cli.ask", "ask_command", "Answer one question, or many with --jsonl."),
    "chat": LazyCommand("bot.cli.chat", "chat_command", "Talk with the bot in the terminal."),
    "check": LazyCommand(
        "bot.cli.check", "check_command", "Check packs and compare them with their sources."
    ),
    "eval": LazyCommand("bot.cli.evaluate", "eval_command", "Judge the answers to question sets."),
    "run": LazyCommand("bot.cli.run", "run_command", "Run the bot on Discord."),
}


class LazyGroup(click.Group):
    """A group of commands that are imported when they are called by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        lazy = COMMANDS.get(cmd_name)
        return lazy.load() if lazy else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command named first in `args`; an unknown one gets a hint instead of a bare refusal."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(_unknown(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.summary) for name, lazy in COMMANDS.items()])


def _unknown(word: str) -> str:
    import difflib  # noqa: PLC0415 - only a mistake pays for it

    near = difflib.get_close_matches(word, COMMANDS, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else 'To ask a question: concierge ask "who directed it?"'
    return f"There is no command '{word}'. {hint}"


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="concierge", message="%(prog)s %(version)s")
@click.pass_context
def concierge(ctx: click.Context) -> None:
    """Answers a fan community's questions from a curated, sourced base, and never invents."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
