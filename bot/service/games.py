"""Quiz questions that are being played: who has answered, who was first, and how they ended."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from bot.service.protocols import Clock, Meter, Scoreboard, StoreError
from bot.service.recent import Recent

LIFETIME = 3_600.0
CAPACITY = 10_000
ENOUGH = 3
"""Members who have answered before everybody may have the answer shown."""


class Ending(enum.StrEnum):
    """How a question came to its end."""

    WON = "won"
    SHOWN = "shown"
    OVER = "over"
    """Its time was up."""


class Verdict(enum.StrEnum):
    """What became of a member's answer."""

    FIRST = "first"
    """It is right, and ends the question."""
    LATE = "late"
    """It is right, but somebody was faster by a moment."""
    WRONG = "wrong"
    AGAIN = "again"
    """They had answered already."""
    CLOSED = "closed"
    """The question had ended."""


@dataclass(slots=True)
class Game:
    """One question: who answered, and how it ended, if it has. `kept` says that no score was lost."""

    answered: set[str] = field(default_factory=set)
    ending: Ending | None = None
    winner: str | None = None
    kept: bool = True

    def end(self, ending: Ending) -> None:
        """End it, unless it has ended already."""
        self.ending = self.ending or ending


class Games:
    """The questions of the last hour. Scores are kept by the store; while it is away the game goes on."""

    def __init__(self, scores: Scoreboard, clock: Clock, meter: Meter) -> None:
        self._scores = scores
        self._clock = clock
        self._meter = meter
        self._games: Recent[str, Game] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)

    def game(self, quiz: str) -> Game:
        """The game that a message carries."""
        found = self._games.get(quiz)
        if found is None:
            found = Game()
            self._games.put(quiz, found)
        return found

    async def answer(self, server: str, quiz: str, member: str, *, right: bool) -> Verdict:
        """Take a member's answer, once. Scores are kept only of a `server`."""
        game = self.game(quiz)
        if game.ending:
            return Verdict.CLOSED
        if member in game.answered:
            return Verdict.AGAIN
        game.answered.add(member)
        if server and not await self._counted(game, server, quiz, member, right=right):
            return Verdict.AGAIN
        if not right:
            return Verdict.WRONG
        if game.ending:
            return Verdict.LATE
        game.ending, game.winner = Ending.WON, member
        return Verdict.FIRST

    async def _counted(self, game: Game, server: str, quiz: str, member: str, *, right: bool) -> bool:
        """Whether this was their first answer, as far as anybody knows."""
        try:
            return await self._scores.score(server, quiz, member, right=right, at=self._clock.utcnow())
        except StoreError:
            self._meter.unkept()
            game.kept = False
            return True
