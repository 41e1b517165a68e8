"""Playing: `/quiz`, the four answers, and what follows. Whoever is right first ends a question.

Everybody has one try, and is told alone whether it was right, so that nobody else learns the answer. Played
alone, the first try ends it. An old question ends when somebody touches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from discord import app_commands, ui

from bot.chat.admission import refusal
from bot.chat.delivery import Courier
from bot.chat.desk import Desk
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.features.quiz.boards import TOP, closed_board, open_board, score_board
from bot.chat.features.quiz.rounds import ANSWER, NEXT, SCORES, SHOW, Round
from bot.chat.scene import Scene
from bot.chat.troubles import Troubles
from bot.service.games import ENOUGH, Ending, Game, Verdict
from bot.service.protocols import StoreError
from bot.service.quizzes import Puzzle
from bot.service.recent import Recent
from bot.service.records import Standing
from bot.service.rules import Rules
from bot.wording import say

PAUSE = 30.0
"""Seconds in which a question is followed by one other, however many members ask for it."""
CAPACITY = 10_000


class Quiz(Feature):
    """Questions to play for."""

    def __init__(self, desk: Desk, courier: Courier, troubles: Troubles) -> None:
        super().__init__(desk, courier, troubles)
        self._followed: Recent[int, bool] = Recent(self.services.clock, lifetime=PAUSE, capacity=CAPACITY)

    def commands(self) -> Iterable[Command]:
        """`/quiz`."""

        @app_commands.command(name=named("command-quiz.name"), description=named("command-quiz.description"))
        @app_commands.rename(private=named("command-ask.private"))
        @app_commands.describe(private=named("command-quiz.private_description"))
        async def quiz(
            interaction: Interaction,
            private: bool = False,  # noqa: FBT001, FBT002 - an option of the command
        ) -> None:
            await self.attend(interaction, partial(self._begin, interaction, private=private))

        yield quiz

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """Answers, the answer, another question, and the scores."""
        yield component(ANSWER, self._answered)
        yield component(SHOW, self._shown)
        yield component(NEXT, self._continued)
        yield component(SCORES, self._compared)

    async def _begin(self, interaction: Interaction, scene: Scene, rules: Rules, *, private: bool) -> None:
        private = private or rules.settings.private
        alone = private or interaction.context.dm_channel
        await self._ask(interaction, scene, rules, alone=alone, private=private)

    async def _ask(
        self,
        interaction: Interaction,
        scene: Scene,
        rules: Rules,
        *,
        alone: bool,
        private: bool,
        in_place: bool = False,
    ) -> bool:
        """Put a question, in a message of its own or in the place of one; whether it is put."""
        if (sentence := refusal(self.services, scene, rules)) is not None:
            await self.tell(interaction, sentence)
            return False
        public = self.rules(interaction, private=private)
        puzzle = self.services.quizzes.draw(interaction.id, public)
        if puzzle is None:
            await self.tell(interaction, say("chat-quiz.none", rules.language))
            return False
        at = int(self.services.clock.utcnow().timestamp())
        played = Round(alone, puzzle.key, puzzle.seed, at, interaction.user.id)
        board = open_board(puzzle, played, public.language, scored=_scored(scene, played))
        if in_place:
            return await self.courier.turn(interaction, board) is not None
        return await self.courier.show(interaction, board, private=private) is not None

    async def _answered(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        played, choice = Round.read(match), int(match["choice"])

        async def take(scene: Scene, rules: Rules) -> None:
            puzzle = await self._puzzle(interaction, played, rules)
            if puzzle is None:
                return
            if played.alone:
                await self._end_alone(interaction, scene, puzzle, played, choice)
            elif self._game(interaction, played).ending:
                await self._show_end(interaction, scene, puzzle, played)
            else:
                await self._take(interaction, scene, rules, puzzle, played, choice)

        await self.attend(interaction, take)

    async def _take(
        self,
        interaction: Interaction,
        scene: Scene,
        rules: Rules,
        puzzle: Puzzle,
        played: Round,
        choice: int,
    ) -> None:
        """One member's try, where everybody plays."""
        game = self.services.games.game(_message(interaction))
        was_kept = game.kept
        server = scene.place.server if _scored(scene, played) else ""
        answer = self.services.games.answer(
            server, _message(interaction), scene.asker.id, right=choice == puzzle.right
        )
        verdict = await self.patiently(interaction, answer)
        if verdict in (Verdict.FIRST, Verdict.CLOSED):
            await self._show_end(interaction, scene, puzzle, played)
            return
        sentence = say(f"chat-quiz-verdict.{verdict}", rules.language)
        if was_kept and not game.kept:
            sentence += " " + say("chat-quiz.unkept", rules.language)
        await self.tell(interaction, sentence)

    async def _shown(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        played = Round.read(match)

        async def show(scene: Scene, rules: Rules) -> None:
            puzzle = await self._puzzle(interaction, played, rules)
            if puzzle is None:
                return
            if played.alone:
                await self._end_alone(interaction, scene, puzzle, played, None)
                return
            game = self._game(interaction, played)
            entitled = interaction.user.id == played.starter or len(game.answered) >= ENOUGH
            if not (game.ending or entitled):
                await self.tell(interaction, say("chat-quiz.not_yet", rules.language, count=ENOUGH))
                return
            game.end(Ending.SHOWN)
            await self._show_end(interaction, scene, puzzle, played)

        await self.attend(interaction, show)

    async def _continued(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        alone = match["mode"] == "s"

        async def go_on(scene: Scene, rules: Rules) -> None:
            if alone:
                private = _is_private(interaction)
                await self._ask(interaction, scene, rules, alone=True, private=private, in_place=True)
                return
            if rules.settings.private:  # it was not when the question was put
                await self._ask(interaction, scene, rules, alone=True, private=True)
                return
            message = int(_message(interaction))
            if self._followed.get(message):
                await self.tell(interaction, say("chat-quiz.followed", rules.language))
                return
            self._followed.put(message, value=True)
            if not await self._ask(interaction, scene, rules, alone=False, private=False):
                self._followed.put(message, value=False)

        await self.attend(interaction, go_on)

    async def _compared(
        self, interaction: Interaction, _match: re.Match[str], _values: Sequence[Any]
    ) -> None:
        async def compare(scene: Scene, rules: Rules) -> None:
            member = scene.asker.id
            try:
                best, own = await self.patiently(interaction, self._places(scene.place.server, member))
            except StoreError:
                self.services.meter.unkept()
                await self.tell(interaction, say("chat-quiz.scores_away", rules.language))
                return
            await self.courier.show(interaction, score_board(best, own, member, rules.language))

        await self.attend(interaction, compare)

    async def _places(self, server: str, member: str) -> tuple[Sequence[Standing], Standing | None]:
        """The best players of a server, and one member's place. StoreError where the store is away."""
        store = self.services.store
        return await store.standings(server, TOP), await store.standing(server, member)

    async def _puzzle(self, interaction: Interaction, played: Round, rules: Rules) -> Puzzle | None:
        """The question of a round, in the language of its message; says so where it is gone."""
        shown = self.rules(interaction, private=_is_private(interaction))
        puzzle = self.services.quizzes.find(played.key, played.seed, shown)
        if puzzle is None:
            await self.tell(interaction, say("chat-quiz.gone", rules.language))
        return puzzle

    def _game(self, interaction: Interaction, played: Round) -> Game:
        """The state of a round; its time may just have come."""
        game = self.services.games.game(_message(interaction))
        if self.services.clock.utcnow().timestamp() >= played.until:
            game.end(Ending.OVER)
        return game

    async def _show_end(self, interaction: Interaction, scene: Scene, puzzle: Puzzle, played: Round) -> None:
        """The question with its answer, in its place, once it has ended."""
        game = self.services.games.game(_message(interaction))
        language = self.rules(interaction, private=False).language
        member = f"<@{game.winner}>"
        board = closed_board(
            puzzle,
            played,
            say(f"chat-quiz-end.{game.ending}", language, member=member),
            language,
            scored=_scored(scene, played),
            kept=game.kept,
        )
        await self.courier.turn(interaction, board)

    async def _end_alone(
        self, interaction: Interaction, scene: Scene, puzzle: Puzzle, played: Round, choice: int | None
    ) -> None:
        language = self.rules(interaction, private=_is_private(interaction)).language
        ending = "shown" if choice is None else "right" if choice == puzzle.right else "wrong"
        outcome = say(f"chat-quiz-alone.{ending}", language)
        scored = _scored(scene, played)
        board = closed_board(puzzle, played, outcome, language, scored=scored, chosen=choice)
        await self.courier.turn(interaction, board)


def _scored(scene: Scene, played: Round) -> bool:
    """Whether answers count: on a server that has the bot, where everybody can play."""
    return scene.at_home and not played.alone


def _is_private(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral


def _message(interaction: Interaction) -> str:
    """The id of the message whose button was clicked."""
    if interaction.message is None:
        raise ValueError("a click without a message")
    return str(interaction.message.id)
