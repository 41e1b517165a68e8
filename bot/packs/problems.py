"""What is wrong with a file, and where: `Problem`, and the `Report` that collects them."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Protocol


class Severity(enum.StrEnum):
    """Whether a problem keeps a file from being used."""

    ERROR = "error"
    WARNING = "warning"


class Place(Protocol):
    """Anything that stands somewhere in a file; line and column count from 1."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def column(self) -> int:
        """The column in characters, from 1."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A bare place in a file."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it stands (line and column from 1), and what to do about it."""

    file: str
    line: int
    column: int
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """`file:line:column: message`, as editors and terminals know it."""
        mark = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.file}:{self.line}:{self.column}: {mark}{self.message}"


class PackError(Exception):
    """A pack that cannot be used; `problems` holds every error in it, sorted by place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(slots=True)
class Report:
    """Collects the problems of one file.

    `errors` counts them without the warnings. `key` is the name of what is being read at the moment;
    `wrong` begins its sentence with it.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    errors: int = 0
    key: str = ""

    def error(self, place: Place, message: str) -> None:
        """Note an error at a place."""
        self.errors += 1
        self.problems.append(Problem(self.file, place.line, place.column, message))

    def warn(self, place: Place, message: str) -> None:
        """Note a warning at a place."""
        self.problems.append(Problem(self.file, place.line, place.column, message, Severity.WARNING))

    def wrong(self, place: Place, sentence: str) -> None:
        """Note that the value of the current key is wrong: "'kind' must be …"."""
        self.error(place, f"'{self.key}' {sentence}" if self.key else sentence)
