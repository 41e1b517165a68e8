"""What the buttons below a quiz question know: enough to go on after a restart."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Self

from bot.chat.ids import base36, number
from bot.service.quizzes import KEY

DURATION = dt.timedelta(minutes=10)
"""How long a question can be answered."""

_NUMBER = "[0-9a-z]{1,13}"
_ROUND = (
    rf"(?P<mode>[gs])(?P<key>[0-9a-f]{{{KEY}}}):(?P<seed>{_NUMBER}):(?P<at>{_NUMBER}):(?P<starter>{_NUMBER})"
)

ANSWER = re.compile(rf"quiz:(?P<choice>[0-3]){_ROUND}")
SHOW = re.compile(rf"quiz:show:{_ROUND}")
NEXT = re.compile(r"quiz:next:(?P<mode>[gs])")
SCORES = re.compile(r"quiz:scores")


@dataclass(frozen=True, slots=True)
class Round:
    """A question that is being played: by one member `alone`, or by everybody who sees it.

    `key` and `seed` find the question; `at` is when it was put, in seconds since 1970, `starter` who asked
    for it.
    """

    alone: bool
    key: str
    seed: int
    at: int
    starter: int

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """The round in an id that ANSWER or SHOW matched."""
        return cls(
            match["mode"] == "s",
            match["key"],
            number(match["seed"]),
            number(match["at"]),
            number(match["starter"]),
        )

    @property
    def until(self) -> int:
        """When it ends, in seconds since 1970."""
        return self.at + int(DURATION.total_seconds())

    def answer(self, choice: int) -> str:
        """The button for one of the four answers."""
        return f"quiz:{choice}{self._code}"

    @property
    def show(self) -> str:
        """The button that shows the answer."""
        return f"quiz:show:{self._code}"

    @property
    def next(self) -> str:
        """The button for another question of the same sort."""
        return f"quiz:next:{_mode(self.alone)}"

    @property
    def _code(self) -> str:
        numbers = (base36(self.seed), base36(self.at), base36(self.starter))
        return ":".join((_mode(self.alone) + self.key, *numbers))


def _mode(alone: bool) -> str:  # noqa: FBT001 - there is nothing else to say
    return "s" if alone else "g"
