"""What servers decided."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import delete, select

from bot.service.settings import Json
from bot.store.database import Room, insert
from bot.store.schema import RETIRED, SETTINGS

_APPLICATION = "application"
"""The key, of no server, of the application that the store belongs to."""


class SqlSettings(Room):
    """`bot.service.protocols.SettingsStore`."""

    async def all_settings(self) -> Mapping[str, Mapping[str, Json]]:
        """Each server's settings that are not the default, by server and key."""
        servers: dict[str, dict[str, Json]] = defaultdict(dict)
        async with self._database.reading() as connection:
            for server, key, value in await connection.execute(
                select(SETTINGS).where(SETTINGS.c.server != "")
            ):
                servers[server][key] = json.loads(value)
        return dict(servers)

    async def put_settings(self, server: str, values: Mapping[str, Json]) -> None:
        """Keep these of a server's settings, all or none; None puts one back to its default."""
        kept = {key: json.dumps(values[key]) for key in sorted(values) if values[key] is not None}
        rows = [{"server": server, "key": key, "value": value} for key, value in kept.items()]
        gone = values.keys() - kept.keys()
        async with self._database.writing() as connection:
            if gone:
                drop = delete(SETTINGS).where(SETTINGS.c.server == server, SETTINGS.c.key.in_(gone))
                await connection.execute(drop)
            if rows:
                put = insert(connection, SETTINGS)
                put = put.on_conflict_do_update(
                    index_elements=["server", "key"], set_={"value": put.excluded.value}
                )
                await connection.execute(put, rows)

    async def drop_settings(self, server: str) -> None:
        """Put all of a server's settings back to their default."""
        async with self._database.writing() as connection:
            await connection.execute(delete(SETTINGS).where(SETTINGS.c.server == server))

    async def claim(self, application: str) -> bool:
        """Whether all this is one application's at Discord; the first one that asks makes it its own."""
        async with self._database.writing() as connection:
            own = insert(connection, SETTINGS).values(
                server="", key=_APPLICATION, value=json.dumps(application)
            )
            await connection.execute(own.on_conflict_do_nothing())
            named = select(SETTINGS.c.value).where(SETTINGS.c.server == "", SETTINGS.c.key == _APPLICATION)
            return bool(json.loads((await connection.scalars(named)).one()) == application)

    async def all_retired(self) -> Mapping[str, frozenset[str]]:
        """The ids of the entries that servers' curators took back, by server."""
        servers: dict[str, set[str]] = defaultdict(set)
        async with self._database.reading() as connection:
            for server, entry in await connection.execute(select(RETIRED)):
                servers[server].add(entry)
        return {server: frozenset(entries) for server, entries in servers.items()}

    async def retire(self, server: str, entry: str) -> None:
        """Take an entry back on a server; twice is as good as once."""
        async with self._database.writing() as connection:
            keep = insert(connection, RETIRED).values(server=server, entry=entry)
            await connection.execute(keep.on_conflict_do_nothing())

    async def restore(self, server: str, entry: str) -> None:
        """Undo `retire`; nothing happens where there is nothing to undo."""
        async with self._database.writing() as connection:
            await connection.execute(
                delete(RETIRED).where(RETIRED.c.server == server, RETIRED.c.entry == entry)
            )
