"""What is for curators alone."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import aiohttp
import discord
from discord import app_commands

from bot.chat.features.feature import Feature, Interaction
from bot.chat.roles import is_curator
from bot.chat.scene import Scene
from bot.service.rules import Rules
from bot.wording import say

log = logging.getLogger(__name__)

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


def is_own(interaction: Interaction, message: discord.Message) -> bool:
    """Whether a message is the bot's."""
    return interaction.client.user is not None and message.author.id == interaction.client.user.id


async def inbox_in(guild: discord.Guild, channel: str) -> discord.abc.Messageable | None:
    """The curators' channel of a server; None where it is gone, out of reach or another server's.

    Discord is asked where it is not known: a thread that rested for a while is not.
    """
    found: object = guild.get_channel_or_thread(int(channel))
    if found is None:
        try:
            found = await guild.fetch_channel(int(channel))
        except (discord.DiscordException, aiohttp.ClientError, OSError) as trouble:
            log.info("The curators' channel cannot be had (%s)", type(trouble).__name__)
    return found if isinstance(found, discord.abc.Messageable) else None
