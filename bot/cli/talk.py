"""A conversation in the terminal, whatever it is shown on: questions, picked choices, and commands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.cli.explain import source_lines, why_lines
from bot.service.concierge import Answer, Concierge
from bot.service.places import Asker, Place

_PLACE, _ASKER = Place("terminal"), Asker("you")

COMMANDS = {
    "/why": "what was understood of the last question, and which entries were considered",
    "/sources": "where the last answer stands",
    "/help": "this list",
    "/quit": "leave (so does the end of input)",
}

LEAVING = frozenset(("/quit", "/exit", "quit", "exit"))
"""What a person types to leave."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Lines about the conversation, which are no answer."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The person wants to leave."""


class Talk:
    """One person's conversation with the bot."""

    def __init__(self, service: Concierge, choices: tuple[str, ...] = ()) -> None:
        self._service = service
        self._last: Answer | None = None
        self._choices = choices

    @property
    def choices(self) -> tuple[str, ...]:
        """The questions that can be picked now, in the order of their numbers."""
        return self._choices

    def say(self, line: str) -> Answer | Notes | Goodbye:
        """What comes back to a question, the number of a choice, a command or a blank line."""
        line = line.strip()
        if not line:
            return Notes(())
        if line.lower() in LEAVING:
            return Goodbye()
        if line.startswith("/"):
            return Notes(self._command(line.lower()))
        number = int(line) if line.isascii() and line.isdigit() and len(line) < 3 else None
        if number is not None and not 0 < number <= len(self.choices):
            return Notes((f"There is no choice {number}.",))
        asked = line if number is None else self.choices[number - 1]
        self._last = self._service.ask(_PLACE, _ASKER, asked)
        self._choices = tuple(choice.question for choice in self._last.reply.choices)
        return self._last

    def _command(self, name: str) -> tuple[str, ...]:
        if name == "/help":
            return (
                *(f"{command:9} {meaning}" for command, meaning in COMMANDS.items()),
                "Type a number to pick one of the questions offered.",
            )
        if name not in COMMANDS:
            return (f"There is no command {name}; /help lists them.",)
        if self._last is None:
            return ("Ask something first.",)
        return why_lines(self._last.reply) if name == "/why" else source_lines(self._last.reply)


@dataclass(frozen=True, slots=True)
class FixedDay:
    """A clock that stands on one day, for `--today`; its seconds do not pass, so nothing is forgotten."""

    day: dt.date

    def utcnow(self) -> dt.datetime:
        """Midnight, in UTC."""
        return dt.datetime.combine(self.day, dt.time(), dt.UTC)

    def today(self) -> dt.date:
        """The day."""
        return self.day

    def monotonic(self) -> float:
        """Always 0."""
        return 0.0
