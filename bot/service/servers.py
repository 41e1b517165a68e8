"""What holds on each server: read from memory, written through to the store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from bot.service.protocols import SettingsStore, StoreError
from bot.service.settings import SETTINGS, Json, SettingError, Settings

log = logging.getLogger(__name__)

DEFAULTS = Settings()


class Servers:
    """The settings and retired entries of all servers. Reading never waits; a change is kept first.

    Changes are kept one after the other, so that what holds is what was kept last. While the store is away
    what is known holds, defaults at worst: `trouble` then says why.
    """

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self._settings: dict[str, Settings] = {}
        self._retired: dict[str, frozenset[str]] = {}
        self._keeping = asyncio.Lock()
        self.trouble: str | None = None

    async def load(self) -> bool:
        """Read everything; whether the store gave it. What cannot be understood is left at its default."""
        async with self._keeping:
            try:
                kept, retired = await self._store.all_settings(), await self._store.all_retired()
            except StoreError as error:
                self.trouble = str(error)
                log.warning("The servers' settings could not be read, so defaults hold: %s", error)
                return False
            self._settings = {server: _readable(server, values) for server, values in kept.items()}
            self._retired = dict(retired)
            self.trouble = None
            return True

    def settings(self, server: str) -> Settings:
        """What holds on a server; the defaults outside of servers."""
        return self._settings.get(server, DEFAULTS)

    def selections(self) -> frozenset[frozenset[str]]:
        """The choices of packs that servers made."""
        return frozenset(settings.packs for settings in self._settings.values() if settings.packs)

    def retired(self, server: str) -> frozenset[str]:
        """The ids of the entries that this server's curators took back."""
        return self._retired.get(server, frozenset())

    async def change(self, server: str, values: Mapping[str, Json]) -> Settings:
        """Change some settings, in the form that is kept, and keep them.

        Raises:
            SettingError: a key or value is wrong; nothing has changed.
            StoreError: they could not be kept; nothing has changed.
        """
        async with self._keeping:
            settings = self.settings(server)
            for key, value in values.items():
                settings = settings.changed(key, value)
            kept = {key: settings.kept(key) for key in values}
            await self._store.put_settings(
                server, {key: None if value == DEFAULTS.kept(key) else value for key, value in kept.items()}
            )
            self._settings[server] = settings
        return settings

    async def reset(self, server: str) -> Settings:
        """Put every setting of a server back to its default. StoreError where that cannot be kept."""
        async with self._keeping:
            await self._store.drop_settings(server)
            self._settings.pop(server, None)
        return DEFAULTS

    async def retire(self, server: str, entry: str) -> None:
        """Take an entry back on a server. StoreError where that cannot be kept."""
        async with self._keeping:
            await self._store.retire(server, entry)
            self._retired[server] = self.retired(server) | {entry}

    async def restore(self, server: str, entry: str) -> None:
        """Undo `retire`. StoreError where that cannot be kept."""
        async with self._keeping:
            await self._store.restore(server, entry)
            self._retired[server] = self.retired(server) - {entry}

    def forget(self, server: str) -> None:
        """Drop what is known of a server that the bot has left."""
        self._settings.pop(server, None)
        self._retired.pop(server, None)


def _readable(server: str, kept: Mapping[str, Json]) -> Settings:
    """What can be understood of what was kept, each key for itself."""
    settings = DEFAULTS
    for key, value in kept.items():
        try:
            settings = settings.changed(key, value)
        except SettingError as error:
            known = "" if key in SETTINGS else " (from another version?)"
            log.warning("A setting of server %s is left at its default: %s%s", server, error, known)
    return settings
