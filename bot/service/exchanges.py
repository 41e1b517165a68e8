"""Which question each of the bot's messages answers, for as long as anybody may come back to it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.service.concierge import Answer
from bot.service.places import Asker, Place
from bot.service.protocols import Clock
from bot.service.recent import Recent

LIFETIME = 86_400.0
CAPACITY = 10_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer, `at` a moment in monotonic seconds.

    `trigger` is the id of the member's message where there was one, `message` that of the bot's.
    """

    place: Place
    asker: Asker
    text: str
    answer: Answer
    message: str
    at: float
    trigger: str | None = None


class Exchanges:
    """The latest exchanges: a day, ten thousand of them, in memory and nowhere else."""

    def __init__(self, clock: Clock) -> None:
        self._by_message: Recent[str, Exchange] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)
        self._by_trigger: Recent[str, Exchange] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)

    def put(self, exchange: Exchange) -> None:
        """Remember an exchange; a later one for the same message takes its place."""
        self._by_message.put(exchange.message, exchange)
        if exchange.trigger is not None:
            self._by_trigger.put(exchange.trigger, exchange)

    def by_message(self, message: str) -> Exchange | None:
        """The exchange that the bot's message carries."""
        return self._by_message.get(message)

    def by_trigger(self, trigger: str) -> Exchange | None:
        """The exchange that a member's message began."""
        return self._by_trigger.get(trigger)

    def of(self, asker: Asker) -> list[Exchange]:
        """An asker's exchanges, the oldest first."""
        return [exchange for _, exchange in self._by_message.items() if exchange.asker == asker]

    def forget(self, asker: Asker) -> list[Exchange]:
        """Forget an asker's exchanges; they are handed out a last time."""
        gone = self.of(asker)
        for exchange in gone:
            self._by_message.drop(exchange.message)
        for trigger, exchange in self._by_trigger.items():
            if exchange.asker == asker:
                self._by_trigger.drop(trigger)
        return gone
