"""Saying whether an answer was right, and taking it away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.chat import ids
from bot.chat.features.feature import Feature, Interaction, component
from bot.chat.scene import Scene
from bot.service.privacy import scrub
from bot.service.records import Vote
from bot.service.rules import Rules
from bot.wording import say


class Feedback(Feature):
    """The small buttons below an answer."""

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """Yes, no, and away with it."""
        yield component(ids.VOTE, self._voted)
        yield component(ids.REMOVE, self._removed)

    async def _voted(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def keep(scene: Scene, rules: Rules) -> None:
            if interaction.message is None:
                return
            right = match["right"] == "y"
            exchange = self.services.exchanges.by_message(str(interaction.message.id))
            wanted = not right and exchange is not None and rules.settings.keep_texts
            vote = Vote(
                server=scene.place.server,
                message=str(interaction.message.id),
                voter=self.services.pseudonyms.of(scene.asker.id),
                entry=match["entry"],
                right=right,
                at=self.services.clock.utcnow(),
                text=scrub(exchange.text) if exchange and wanted else "",
            )
            if await self.patiently(interaction, self.services.store.vote(vote)):
                self.services.meter.vote(right=right)
            await self.tell(interaction, say(f"vote.{'right' if right else 'wrong'}", rules.language))

        await self.attend(interaction, keep)

    async def _removed(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def take_away(_scene: Scene, rules: Rules) -> None:
            if interaction.message is None:
                return
            if interaction.user.id != ids.number(match["asker"]) and not _moderates(interaction):
                await self.tell(interaction, say("chat-answer.not_yours", rules.language))
                return
            await self.courier.dismiss(interaction)

        await self.attend(interaction, take_away)


def _moderates(interaction: Interaction) -> bool:
    """Whether whoever clicked may delete messages here anyway."""
    return isinstance(interaction.user, discord.Member) and interaction.permissions.manage_messages
