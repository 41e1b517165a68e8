"""The ids of the curators' components; see `bot.chat.ids`."""

from __future__ import annotations

import enum
import hashlib
import re
from dataclasses import dataclass
from typing import Self

from bot.chat.ids import base36, number

_NUMBER = "[0-9a-z]{1,13}"
_MARK = "[0-9a-f]{16}"


class Tab(enum.StrEnum):
    """The pages of the list of questions."""

    OPEN = "o"
    ANSWERED = "a"
    RETIRED = "r"


CASE = re.compile(rf"case:(?P<deed>[ad]):(?P<filing>{_NUMBER}):(?P<page>{_NUMBER}|-)")
PAGE = re.compile(rf"case-(?:page|list):(?P<tab>[oar]):(?P<page>{_NUMBER})")
RESTORE = re.compile(rf"restore:(?P<mark>{_MARK}):(?P<page>{_NUMBER})")
RETIRE = re.compile(rf"retire:(?P<message>{_NUMBER}):(?P<mark>{_MARK})")
KEEP = re.compile("retire-keep")
RETIRE_ONE = re.compile(rf"retire1:(?P<message>{_NUMBER})")


@dataclass(frozen=True, slots=True)
class Case:
    """A button that answers or dismisses a question; `page` is the list's, None in the curators' channel."""

    filing: int
    answers: bool
    page: int | None = None

    @property
    def id(self) -> str:
        """The button's id."""
        page = "-" if self.page is None else base36(self.page)
        return f"case:{'a' if self.answers else 'd'}:{base36(self.filing)}:{page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """What the id told that CASE matched."""
        page = None if match["page"] == "-" else number(match["page"])
        return cls(number(match["filing"]), match["deed"] == "a", page)


def page(tab: Tab, at: int) -> str:
    """A button that turns to a page of the list, counted from 0."""
    return f"case-page:{tab}:{base36(at)}"


def first_page(tab: Tab) -> str:
    """A button that shows one of the lists; a message may hold it beside one that turns to the same page."""
    return f"case-list:{tab}:0"


def restore(entry: str, at: int) -> str:
    """A button that undoes a retirement, on a page of the list."""
    return f"restore:{mark(entry)}:{base36(at)}"


def retire(message: int, entry: str) -> str:
    """A button that retires an entry which a message tells."""
    return f"retire:{base36(message)}:{mark(entry)}"


def retire_one(message: int) -> str:
    """A menu of the entries that a message tells."""
    return f"retire1:{base36(message)}"


def mark(entry: str) -> str:
    """What tells an entry from others, however long its id: 16 hex digits."""
    return hashlib.blake2b(entry.encode("utf-8", "replace"), digest_size=8).hexdigest()
