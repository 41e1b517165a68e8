"""What is for curators alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from discord import app_commands

from bot.chat.features.feature import Feature, Interaction
from bot.chat.roles import is_curator
from bot.chat.scene import Scene
from bot.service.rules import Rules
from bot.wording import say

GUILDS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
OWN_GUILDS = app_commands.AppInstallationType(guild=True, user=False)
"""Where curators are: on servers that the bot has been added to."""

Work = Callable[[Scene, Rules], Awaitable[None]]


class CuratorsFeature(Feature):
    """Something that curators can do. Discord does not know them: everybody sees it, others are told."""

    async def attend_curator(self, interaction: Interaction, work: Work) -> None:
        """Do some work for a curator, once; others get a sentence that says whose it is."""

        async def admitted(scene: Scene, rules: Rules) -> None:
            if is_curator(interaction, rules.settings):
                await work(scene, rules)
            else:
                await self.tell(interaction, say("curation.not_yours", rules.language))

        await self.attend(interaction, admitted)
