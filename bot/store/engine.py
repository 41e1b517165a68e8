"""Connections: how each database is opened, and how long it is waited for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import asyncpg
from sqlalchemy import URL, Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

CONNECTIONS = 5
"""Open at the same time at most."""
CONNECT_TIMEOUT = 5.0
"""Seconds that a server may take to let the bot in."""
_SQLITE = "sqlite:///"
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was acknowledged outlives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted leaves no trace in the file
)


def name_of(url: str) -> str:
    """How sentences name a database; without user and password."""
    if url.startswith(_SQLITE):
        return f"The database {url.removeprefix(_SQLITE)}"
    parts = urlsplit(url)
    server = f" at {parts.hostname}" if parts.hostname else ""
    return f"The PostgreSQL database {unquote(parts.path[1:])}{server}"


def make_engine(url: str, *, patience: float) -> AsyncEngine:
    """An engine for `sqlite:///path` or `postgresql://user:password@host/name`; nothing is opened yet.

    `patience`: the seconds that a statement, a lock or a free connection is waited for. A transaction
    begins with what the execution option `begin` says.
    """
    file = sqlite_file(url)
    return _postgresql(url, patience) if file is None else _sqlite(file, patience)


def sqlite_file(url: str) -> Path | None:
    """The file that a SQLite database is in."""
    return Path(url.removeprefix(_SQLITE)) if url.startswith(_SQLITE) else None


def _sqlite(file: Path, patience: float) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(file)),
        # The driver shall not begin transactions on its own.
        connect_args={"isolation_level": None, "timeout": patience},
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=patience,
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_up)
    event.listen(engine.sync_engine, "begin", _begin)
    event.listen(engine.sync_engine, "invalidate", _let_go)
    return engine


def _set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _let_go(connection: DBAPIConnection, *_: object) -> None:
    """A cancelled call's connection is closed, but until its cursors are collected it would keep its lock."""
    connection.rollback()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _postgresql(url: str, patience: float) -> AsyncEngine:
    # asyncpg reads the address itself, with the parameters that libpq knows, such as sslmode.
    connect: partial[Any] = partial(
        asyncpg.connect,
        url,
        timeout=CONNECT_TIMEOUT,
        command_timeout=patience,
        server_settings={"application_name": "concierge"},
    )
    return create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connect,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=patience,
        pool_pre_ping=True,  # a restarted server is noticed before anything is lost
        hide_parameters=True,
    )
