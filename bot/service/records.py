"""What is worth keeping of what happened, as values. None of it names an author.

Servers, channels, messages and members are the face's own ids, as text; the server of a direct message
is "". A voter is a keyed hash (`bot.service.privacy`), a quiz player the member's id.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


class Outcome(enum.StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    DECLINED = "declined"
    WRONG = "wrong"
    """Its answer was voted wrong."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that got its reply, to be counted as many `times`.

    `entries` are the ids of what the answer rests on. `text` is kept only where it is not empty: the
    scrubbed words of a question without a good answer.
    """

    server: str
    day: dt.date
    outcome: Outcome
    entries: tuple[str, ...] = ()
    text: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Vote:
    """What one member thinks of one of the bot's messages; a later vote replaces an earlier one."""

    server: str
    message: str
    voter: str
    entry: str
    right: bool
    at: dt.datetime
    text: str = ""
    """The question's scrubbed words; kept only for an answer that is voted wrong."""


class FilingStatus(enum.StrEnum):
    """Where a filed question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Filing:
    """A question that was put before the curators of a server.

    `channel` and `message` are where the bot said that it does not know; `notice` is the message in the
    curators' channel, where there is one. `id` is 0 for one that has not been kept yet.
    """

    server: str
    channel: str
    message: str
    text: str
    at: dt.datetime
    id: int = 0
    notice: str = ""
    status: FilingStatus = FilingStatus.OPEN
    answer: str = ""
    settled: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A quiz player's place on a server; `rank` counts from 1, ties share it."""

    member: str
    right: int
    played: int
    rank: int


@dataclass(frozen=True, slots=True)
class DayCounts:
    """A day's questions by what became of them."""

    day: dt.date
    counts: Mapping[Outcome, int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """A server's figures over some days: one `DayCounts` for each day that has any, in order.

    `entries` are the most told entries with how often; `unknowns` the most asked questions without a good
    answer, in the words of the first asker, with how often; both the highest first.
    """

    days: Sequence[DayCounts] = ()
    entries: Sequence[tuple[str, int]] = ()
    unknowns: Sequence[tuple[str, int]] = ()

    def total(self, outcome: Outcome) -> int:
        """Questions with this outcome over all days."""
        return sum(day.counts.get(outcome, 0) for day in self.days)


@dataclass(frozen=True, slots=True)
class MemberData:
    """All that is kept about one member."""

    votes: Sequence[Vote] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By server."""
    quizzes: Sequence[tuple[str, str]] = ()
    """The quiz messages that they answered, each as server and message: nobody answers one twice."""
