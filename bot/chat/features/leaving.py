"""Servers that the bot has left: nothing of them is kept."""

from __future__ import annotations

import logging

import aiohttp
import discord

from bot.chat.delivery import Courier
from bot.chat.desk import Desk
from bot.chat.features.feature import Feature
from bot.chat.troubles import Troubles
from bot.service.personal import forget_server
from bot.service.protocols import StoreError

log = logging.getLogger(__name__)


class Leaving(Feature):
    """Deletes what is known of a server once the bot is no longer on it."""

    def __init__(self, desk: Desk, courier: Courier, troubles: Troubles) -> None:
        super().__init__(desk, courier, troubles)
        self._owns = True

    async def left(self, guild: int) -> None:
        """The bot was removed from a server, or the server is gone."""
        await self._forget(str(guild))

    async def compare(self, client: discord.Client) -> None:
        """Delete what is kept of servers that were left while the bot was not running.

        Nothing is deleted where the store was filled by another bot: that is an operator's mistake. Nor is it
        enough that a server is not among those that Discord listed: it must say that the bot has no access
        to it. An outage must not cost a server what its admins decided.
        """
        try:
            self._owns = await self.services.store.claim(str(client.application_id))
            known = await self.services.store.servers()
        except StoreError as error:
            log.warning("Which servers were left meanwhile is not known: %s", error)
            return
        if not self._owns:
            log.error("The database belongs to another bot. Nothing in it is deleted; set another database.")
            return
        missing = [server for server in sorted(known) if client.get_guild(int(server)) is None]
        for server in missing:
            if await _is_left(client, int(server)):
                await self._forget(server)

    async def _forget(self, server: str) -> None:
        if not self._owns:
            return
        self.services.servers.forget(server)
        self.services.taught.forget(server)
        try:
            await forget_server(self.services, server)
        except StoreError as error:
            log.warning("What is kept of a server that the bot has left could not be deleted yet: %s", error)
        else:
            log.info("Everything that was kept of a server that the bot has left is deleted")


async def _is_left(client: discord.Client, guild: int) -> bool:
    """Whether Discord says that the bot is not on a server."""
    try:
        await client.fetch_guild(guild, with_counts=False)
    except (discord.NotFound, discord.Forbidden):
        return client.get_guild(guild) is None  # it may have been invited just now
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError) as trouble:
        log.warning("Whether the bot is still on a server is not known (%s)", type(trouble).__name__)
    return False
