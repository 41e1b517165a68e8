"""One database: its transactions, made ready when it is first needed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.engine import CONNECTIONS, make_engine, name_of, sqlite_file
from bot.store.errors import told
from bot.store.migrating import migrate

PATIENCE = 5.0
"""Seconds before a statement or a lock is given up."""


class Database:
    """Reads and writes in transactions. What goes wrong is a StoreError; the next try starts afresh."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = make_engine(url, patience=PATIENCE)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        # SQLite has one writer at a time, and those who wait their turn here are served in order.
        self._turns = asyncio.Semaphore(1 if sqlite_file(url) else CONNECTIONS)
        self._starting = asyncio.Lock()
        self._started = False

    async def start(self) -> None:
        """Make the tables what this program needs, where they are not yet.

        Raises:
            StoreTooNewError: a newer program made them.
            StoreError: the database is away or broken.
        """
        if self._started:
            return
        async with self._starting:
            if not self._started:
                with told(name_of(self._url)):
                    await migrate(self._url)
                self._started = True

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read with."""
        await self.start()
        with told(name_of(self._url)):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction; when the block has ended what it wrote is kept for good."""
        await self.start()
        with told(name_of(self._url)):
            async with self._turns, self._writer.begin() as connection:
                yield connection


class Room:
    """What the store's parts have in common."""

    def __init__(self, database: Database) -> None:
        self._database = database


def insert(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that may say what happens on a conflict."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
