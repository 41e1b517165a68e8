"""The store as a whole."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.inbox import SqlInbox
from bot.store.ledger import SqlLedger
from bot.store.scores import SqlScoreboard
from bot.store.settings import SqlSettings


class SqlStore(SqlSettings, SqlLedger, SqlInbox, SqlScoreboard, SqlArchive):
    """`bot.service.protocols.Store` in the database at a URL, which is opened when it is first needed.

    The URL is `sqlite:///path` or `postgresql://user:password@host/name`. A database that is away is tried
    again by each call, so the store is there again when the database is.
    """

    def __init__(self, url: str) -> None:
        super().__init__(Database(url))

    async def start(self) -> None:
        """Open the database and bring its tables up to date, rather than with the first call.

        Raises:
            StoreTooNewError: a newer version of the program made the tables.
            StoreError: the database is away or broken; the next call tries again.
        """
        await self._database.start()

    async def close(self) -> None:
        """Close all connections."""
        await self._database.close()


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[SqlStore]:
    """A started store that is closed when the block ends; raises what `SqlStore.start` does."""
    store = SqlStore(url)
    try:
        await store.start()
        yield store
    finally:
        await store.close()
