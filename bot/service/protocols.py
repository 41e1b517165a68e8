"""What the service needs from the outside world; `bot.ops` and `bot.store` implement it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.service.records import Asked, Filing, FilingStatus, MemberData, Standing, Statistics, Vote
from bot.service.settings import Json


class Clock(Protocol):
    """The only place that time comes from."""

    def utcnow(self) -> dt.datetime:
        """The present moment, in UTC, with its time zone."""
        ...

    def today(self) -> dt.date:
        """The present day in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        ...


class Meter(Protocol):
    """Counts what happens, for whoever runs the bot. Nothing it is told names a member or a server."""

    def question(self, outcome: str) -> None:
        """A question was answered, offered choices, declined, limited, or met with silence."""
        ...

    def vote(self, *, right: bool) -> None:
        """A member said whether an answer was right."""
        ...

    def undelivered(self, reason: str) -> None:
        """A message could not be delivered."""
        ...

    def error(self) -> None:
        """Something went wrong inside."""
        ...

    def unkept(self) -> None:
        """Something could not be kept by the store."""
        ...


class StoreError(Exception):
    """What was to be kept or read could not be: the database is away, full or broken."""


class SettingsStore(Protocol):
    """Keeps what servers decided. Every method raises StoreError; what returned is kept for good."""

    async def all_settings(self) -> Mapping[str, Mapping[str, Json]]:
        """Each server's settings that are not the default, by server and key; of no server there are none."""
        ...

    async def put_settings(self, server: str, values: Mapping[str, Json]) -> None:
        """Keep these of a server's settings, all or none; None puts one back to its default."""
        ...

    async def drop_settings(self, server: str) -> None:
        """Put all of a server's settings back to their default."""
        ...

    async def claim(self, application: str) -> bool:
        """Whether all this is one application's at Discord; the first one that asks makes it its own."""
        ...

    async def all_retired(self) -> Mapping[str, frozenset[str]]:
        """The ids of the entries that servers' curators took back, by server."""
        ...

    async def retire(self, server: str, entry: str) -> None:
        """Take an entry back on a server; twice is as good as once."""
        ...

    async def restore(self, server: str, entry: str) -> None:
        """Undo `retire`; nothing happens where there is nothing to undo."""
        ...


class Ledger(Protocol):
    """Keeps what happened. Every method raises StoreError."""

    async def add(self, asked: Sequence[Asked]) -> None:
        """Count questions and keep the texts that are to be kept, all or none."""
        ...

    async def vote(self, vote: Vote) -> bool:
        """Keep a vote; whether it says anything new. Counts of what was voted wrong follow it."""
        ...

    async def statistics(self, server: str, since: dt.date, most: int) -> Statistics:
        """A server's figures since a day, that day included; `most` entries and unknowns each."""
        ...


class Inbox(Protocol):
    """Keeps the questions that were put before curators. Every method raises StoreError."""

    async def file(self, filing: Filing) -> Filing:
        """Keep a new question, with its id; the open one where the same message filed one already."""
        ...

    async def noticed(self, filing: int, notice: str) -> None:
        """Keep which message in the curators' channel shows the question."""
        ...

    async def filing(self, server: str, filing: int) -> Filing | None:
        """One of a server's questions; None where there is none with that id."""
        ...

    async def filings(self, server: str, status: FilingStatus, most: int) -> Sequence[Filing]:
        """A server's questions with a status, the oldest first."""
        ...

    async def settle(
        self, server: str, filing: int, status: FilingStatus, answer: str, at: dt.datetime
    ) -> Filing | None:
        """Answer or dismiss an open question; None where it is not open any more."""
        ...


class Scoreboard(Protocol):
    """Keeps who knew what in the quiz. Every method raises StoreError."""

    async def score(self, server: str, quiz: str, member: str, *, right: bool, at: dt.datetime) -> bool:
        """Count a member's answer to a quiz message; False where they had answered it already."""
        ...

    async def standings(self, server: str, most: int) -> Sequence[Standing]:
        """The best players of a server: more right first, then fewer played."""
        ...

    async def standing(self, server: str, member: str) -> Standing | None:
        """One member's place; None for somebody who has not played."""
        ...


class Archive(Protocol):
    """What privacy asks of whoever keeps things. Every method raises StoreError."""

    async def member_data(self, member: str, voter: str) -> MemberData:
        """All that is kept of a member, under their id or their keyed hash."""
        ...

    async def forget_member(self, member: str, voter: str) -> int:
        """Delete all of that; how many records it was."""
        ...

    async def forget_server(self, server: str) -> None:
        """Delete everything about a server."""
        ...

    async def servers(self) -> frozenset[str]:
        """The servers that anything is kept about."""
        ...

    async def expire(self, before: dt.datetime) -> int:
        """Delete texts, votes and filed questions from before a moment; how many records it was."""
        ...


class Store(SettingsStore, Ledger, Inbox, Scoreboard, Archive, Protocol):
    """All that is kept."""
