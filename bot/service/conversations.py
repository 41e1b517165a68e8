"""Who is talking about what: from a place and an asker to the engine's `Context`."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.values import Context
from bot.service.places import Asker, Place
from bot.service.protocols import Clock
from bot.service.recent import Recent

LIFETIME = 600.0
CAPACITY = 10_000
_NOTHING = Context()


class Conversations:
    """The memory of what was being talked about: ten minutes, ten thousand conversations."""

    def __init__(self, clock: Clock, *, lifetime: float = LIFETIME, capacity: int = CAPACITY) -> None:
        self._ongoing: Recent[tuple[str, str], tuple[Place, Context]] = Recent(
            clock, lifetime=lifetime, capacity=capacity
        )
        self._carried: Recent[str, Context] = Recent(clock, lifetime=lifetime, capacity=capacity)

    def before(self, place: Place, asker: Asker, follows: str | None = None) -> Context:
        """What a new question is asked in.

        With `follows`, the id of the bot's message that it replies to, that is the conversation
        as it stood at that message, whoever had it; an empty one where it has been forgotten.
        """
        if follows is not None:
            return self._carried.get(follows) or _NOTHING
        _, context = self._ongoing.get((place.id, asker.id)) or (place, _NOTHING)
        return context

    def after(self, place: Place, asker: Asker, context: Context) -> None:
        """Keep where the conversation stands now."""
        self._ongoing.put((place.id, asker.id), (place, context))

    def carry(self, message: str, context: Context) -> None:
        """Keep where the conversation stood at the bot's message with the id `message`."""
        self._carried.put(message, context)

    def of(self, asker: Asker) -> list[tuple[Place, Context]]:
        """An asker's conversations, the longest silent first."""
        return [kept for (_, who), kept in self._ongoing.items() if who == asker.id]

    def forget(self, asker: Asker, messages: Iterable[str]) -> None:
        """Forget an asker's conversations, and where they stood at the bot's `messages` to them."""
        for place, _ in self.of(asker):
            self._ongoing.drop((place.id, asker.id))
        for message in messages:
            self._carried.drop(message)
