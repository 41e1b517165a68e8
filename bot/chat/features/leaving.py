"""Servers that the bot has left: nothing of them is kept."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from bot.chat.features.feature import Feature
from bot.service.protocols import StoreError

log = logging.getLogger(__name__)


class Leaving(Feature):
    """Deletes what is known of a server once the bot is no longer on it."""

    async def left(self, guild: int) -> None:
        """The bot was removed from a server, or the server is gone."""
        await self._forget(str(guild))

    async def compare(self, guilds: Iterable[int]) -> None:
        """Delete what is kept of servers that were left while the bot was not running."""
        here = {str(guild) for guild in guilds}
        try:
            known = await self.services.store.servers()
        except StoreError as error:
            log.warning("Which servers were left meanwhile is not known: %s", error)
            return
        for server in known - here - {""}:
            await self._forget(server)

    async def _forget(self, server: str) -> None:
        self.services.servers.forget(server)
        self.services.taught.forget(server)
        try:
            await self.services.store.forget_server(server)
        except StoreError as error:
            log.warning("What is kept of a server that the bot has left could not be deleted yet: %s", error)
        else:
            log.info("Everything that was kept of a server that the bot has left is deleted")
