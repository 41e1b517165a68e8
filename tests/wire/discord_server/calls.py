"""A request as a route sees it, and a route's answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .uploads import Upload


@dataclass(frozen=True, slots=True)
class Call:
    """A request as a route sees it: the parts of its path, its query, its body and its files."""

    parts: tuple[str, ...]
    query: dict[str, str]
    body: Any
    files: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and, unless None, a JSON body."""

    status: int
    body: Any = None


Handler = Callable[[Call], Answer]
Route = tuple[str, re.Pattern[str], Handler]

UNKNOWN_CHANNEL = Answer(404, {"code": 10003, "message": "Unknown Channel"})
UNKNOWN_GUILD = Answer(404, {"code": 10004, "message": "Unknown Guild"})
UNKNOWN_MESSAGE = Answer(404, {"code": 10008, "message": "Unknown Message"})
UNKNOWN_USER = Answer(404, {"code": 10013, "message": "Unknown User"})
MISSING_ACCESS = Answer(403, {"code": 50001, "message": "Missing Access"})
MISSING_PERMISSIONS = Answer(403, {"code": 50013, "message": "Missing Permissions"})


def error(status: int, code: int, message: str) -> Answer:
    """An error as Discord words it."""
    return Answer(status, {"code": code, "message": message})


def table(rows: Sequence[tuple[str, str, Handler]]) -> list[Route]:
    """Routes from methods and paths, where ID stands for a snowflake and TOKEN for an interaction's token."""
    return [
        (method, re.compile(path.replace("ID", r"\d+").replace("TOKEN", "[^/]+")), handler)
        for method, path, handler in rows
    ]
