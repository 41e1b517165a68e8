"""Faults that a test scripts: what the next matching requests get instead of an answer."""

from __future__ import annotations

import asyncio
import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class Cut(enum.Enum):
    """When the connection is reset: before the request takes effect, or after it (the answer is lost)."""

    BEFORE = enum.auto()
    AFTER = enum.auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """What a request meets: an error answer, a reset connection, or a wait.

    A fault with `hold` keeps the request until the event is set, then goes on; without `status` and
    `cut` the request then has its normal effect, unless the client has hung up meanwhile. A `body`
    that is a string is sent as HTML.
    """

    status: int | None = None
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: Cut | None = None
    hold: asyncio.Event | None = None


def discord_error(status: int, code: int, message: str) -> Fault:
    """An error as Discord words it."""
    return Fault(status=status, body={"code": code, "message": message})


def rate_limited(retry_after: float) -> Fault:
    """A true 429 (with `Via`, so not a proxy's ban); `retry_after` in seconds."""
    headers = {
        "Via": "1.1 loopback",
        "Retry-After": str(max(1, round(retry_after))),
        "X-RateLimit-Scope": "user",
    }
    body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": False, "code": 0}
    return Fault(status=429, body=body, headers=headers)


@dataclass(slots=True)
class Scripted:
    """A fault in the book: for which requests, how often still, and how often it was met."""

    method: str
    path: re.Pattern[str]
    fault: Fault
    left: int
    met: int = 0


class FaultBook:
    """The faults that are waiting for their requests, first scripted first met."""

    def __init__(self) -> None:
        self._waiting: list[Scripted] = []

    def add(self, method: str, path: str, fault: Fault, *, times: int = 1) -> Scripted:
        """Let the next `times` requests whose whole path matches the pattern `path` meet `fault`."""
        scripted = Scripted(method, re.compile(path), fault, times)
        self._waiting.append(scripted)
        return scripted

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for this request, which uses it up."""
        for scripted in self._waiting:
            if scripted.left and scripted.method == method and scripted.path.fullmatch(path):
                scripted.left -= 1
                scripted.met += 1
                return scripted.fault
        return None

    @property
    def unmet(self) -> list[str]:
        """Faults that no request met as often as scripted: a test that proved less than it says."""
        return [f"{s.method} {s.path.pattern}: {s.left} left" for s in self._waiting if s.left]

    def clear(self) -> None:
        """Forget them all."""
        self._waiting.clear()
