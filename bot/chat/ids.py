"""The ids of components. What a click means stands in its id, so that it outlives a restart.

Every id has at most 100 characters and none holds a secret. Numbers are written to the base 36.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from bot.chat.markup import size

QUESTION = 80
"""Characters of a question that fit into an id."""
ENTRY = 90
"""Characters of an entry's id that fit into one."""

UNSIGNED = "\0"
"""Stands for the asker in an id that is made for whoever asks. No text that is shown has it."""

_NUMBER = "[0-9a-z]{1,13}"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

ASK = re.compile(rf"ask:(?P<mode>[sn])(?P<asker>{_NUMBER}):(?P<question>.{{1,80}})", re.DOTALL)
PICK = re.compile(rf"pick:(?P<mode>[sn])(?P<asker>{_NUMBER})")
VOTE = re.compile(rf"vote:(?P<right>[yn]):(?P<entry>.{{0,{ENTRY}}})")
REMOVE = re.compile(rf"gone:(?P<asker>{_NUMBER})")
FILE = re.compile(r"file:(?P<question>.{0,80})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pick:
    """What a question's button knows: for whom it was shown, and whether its answer replaces the message.

    Without an asker it is one that is still to be signed.
    """

    asker: int | None
    settles: bool

    @property
    def code(self) -> str:
        """Mode and asker in at most 14 characters."""
        return ("s" if self.settles else "n") + _signature(self.asker)

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """The pick in an id that ASK or PICK matched."""
        return cls(asker=number(match["asker"]), settles=match["mode"] == "s")


def ask(pick: Pick, question: str) -> str:
    """A button that asks a question of at most 80 characters."""
    return f"ask:{pick.code}:{question}"


def pick_one(pick: Pick) -> str:
    """A menu of questions."""
    return f"pick:{pick.code}"


def vote(entry: str, *, right: bool) -> str:
    """A button that says whether the answer from an entry was right; an endless entry id is left out."""
    return f"vote:{'y' if right else 'n'}:{entry if len(entry) <= ENTRY else ''}"


def remove(asker: int | None) -> str:
    """A button with which the asker takes an answer away."""
    return f"gone:{_signature(asker)}"


def file(question: str) -> str:
    """A button that puts a question before the curators; one that is too long is left out."""
    return f"file:{question if size(question) <= QUESTION else ''}"


def sign(custom_id: str, signature: str) -> str:
    """An id that was made for whoever asks, with an asker's number to the base 36; others stay so."""
    return custom_id.replace(UNSIGNED, signature)


def _signature(asker: int | None) -> str:
    return UNSIGNED if asker is None else base36(asker)


def base36(value: int) -> str:
    """A number of at least 0, in few characters."""
    digits = ""
    while value:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


def number(written: str) -> int:
    """The number that `base36` wrote."""
    return int(written, 36)
