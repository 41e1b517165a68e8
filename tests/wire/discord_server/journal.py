"""What the bot did, in order, and waiting for it without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .uploads import Upload

Json = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One REST request of the bot's and what it was answered.

    `path` has no API prefix and no query; `body` is the decoded JSON or None; `status` is 0 where
    the connection was cut before an answer; `at` is the loop's clock in seconds; `scripted` says
    that a fault answered; `files` came with the body.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any
    status: int
    answer: Any
    at: float
    scripted: bool
    files: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """One payload that the bot sent on the gateway; `connection` counts from 1."""

    connection: int
    op: int
    d: Any
    size: int


@dataclass(slots=True)
class Journal:
    """Everything seen so far. `mistakes` are what a server could only notice as it happened."""

    exchanges: list[Exchange] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def pulse(self) -> None:
        """Wake everyone who waits: something has changed."""
        self._changed.set()
        self._changed = asyncio.Event()

    @staticmethod
    def now() -> float:
        """The loop's clock in seconds."""
        return asyncio.get_running_loop().time()

    async def wait_for(self, condition: Callable[[], T], *, within: float = 10.0, what: str = "") -> T:
        """The first true value of `condition`, looked at after each change; fails after `within` seconds."""
        try:
            async with asyncio.timeout(within):
                while not (value := condition()):
                    await self._changed.wait()
                return value
        except TimeoutError:
            raise AssertionError(f"not within {within:g} s: {what or condition}\n{self.tail()}") from None

    def tail(self, count: int = 15) -> str:
        """The last exchanges and gateway payloads, for a failure's message."""
        rest = [f"  {e.method} {e.path} -> {e.status}" for e in self.exchanges[-count:]]
        gateway = [f"  connection {r.connection}: op {r.op}" for r in self.received[-count:]]
        return "\n".join(["last requests:", *rest, "last gateway payloads:", *gateway])
