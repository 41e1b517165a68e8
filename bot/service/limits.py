"""How much may be asked: token buckets for members, for answers in a channel, and for whole servers."""

from __future__ import annotations

import enum
from collections.abc import Hashable
from dataclasses import dataclass

from bot.service.places import Asker, Place
from bot.service.protocols import Clock
from bot.service.recent import Recent
from bot.service.settings import Pace

CAPACITY = 50_000
"""Buckets of one sort that are remembered; one that is forgotten was full again, or the flood is wide."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many at once, and as many again within so many seconds."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The operator's limits; None where there is none.

    `member`: questions of one member; `answer`: the same answer in one channel; `server`: all questions on
    one server.
    """

    member: Limit | None = Limit(10, 30.0)
    answer: Limit | None = Limit(3, 30.0)
    server: Limit | None = Limit(120, 10.0)


STRICT = Limits(member=Limit(3, 60.0), answer=Limit(1, 120.0))
"""What a server with a strict pace has instead for members and answers."""


class Excess(enum.StrEnum):
    """Which limit is reached."""

    MEMBER = "member"
    ANSWER = "answer"
    SERVER = "server"


class Bucket:
    """Token buckets by key, all of one size: each is the moment at which it will be full again."""

    def __init__(self, clock: Clock, limit: Limit | None) -> None:
        self._clock = clock
        self._limit = limit
        seconds = limit.seconds if limit else 1.0
        self._full: Recent[Hashable, float] = Recent(clock, lifetime=seconds, capacity=CAPACITY)

    def take(self, key: Hashable) -> bool:
        """Take a token; False where there is none left, which costs nothing."""
        if self._limit is None:
            return True
        now = self._clock.monotonic()
        full = max(self._full.get(key) or now, now) + self._limit.seconds / self._limit.count
        if full > now + self._limit.seconds * (1 + 1e-9):
            return False
        self._full.put(key, full)
        return True


class Throttle:
    """Which questions are too many."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._server = Bucket(clock, limits.server)
        self._member = {
            Pace.NORMAL: Bucket(clock, limits.member),
            Pace.STRICT: Bucket(clock, STRICT.member),
        }
        self._answer = {
            Pace.NORMAL: Bucket(clock, limits.answer),
            Pace.STRICT: Bucket(clock, STRICT.answer),
        }

    def question(self, place: Place, asker: Asker, pace: Pace) -> Excess | None:
        """Count a question; which limit keeps it from being answered.

        Direct messages and servers where the bot is not at home have no limit but the member's.
        """
        if pace in self._member and not self._member[pace].take((place.server, asker.id)):
            return Excess.MEMBER
        if place.server and not self._server.take(place.server):
            return Excess.SERVER
        return None

    def answer(self, place: Place, answer: Hashable, pace: Pace) -> Excess | None:
        """Count an answer, whatever stands for it; whether a channel has had it too often of late."""
        if place.server and pace in self._answer and not self._answer[pace].take((place.id, answer)):
            return Excess.ANSWER
        return None
