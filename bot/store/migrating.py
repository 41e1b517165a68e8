"""Bringing a database's tables to what this program needs: all of the way, or not at all."""

from __future__ import annotations

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.service.protocols import StoreError
from bot.store.engine import make_engine, name_of, sqlite_file
from bot.store.errors import StoreTooNewError

PATIENCE = 60.0
"""Seconds that another process may take to do the same."""
_LOCK = 0x636F6E6369657267
"""Names the lock in PostgreSQL: "concierg" in ASCII."""


async def migrate(url: str, revision: str = "head") -> None:
    """Run the migrations that lead to `revision` and have not run yet, in one transaction.

    Raises:
        StoreTooNewError: a newer program made the tables.
        StoreError: the database cannot be used.
        Exception: what the driver raises.
    """
    file = sqlite_file(url)
    if file is not None:
        await asyncio.to_thread(_make, file)
    engine = make_engine(url, patience=PATIENCE).execution_options(begin="BEGIN EXCLUSIVE")
    try:
        async with engine.execution_options(begin="BEGIN").connect() as connection:
            await _check(connection, name_of(url))
            if await connection.run_sync(_arrived, name_of(url), revision):
                return
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade, name_of(url), revision)
    finally:
        await engine.dispose()


def _make(file: Path) -> None:
    """What SQLite makes itself could be read by everybody on the machine."""
    if not file.exists():
        file.touch(mode=0o600)


async def _check(connection: AsyncConnection, name: str) -> None:
    """Raise StoreError for a database that cannot keep what it is given."""
    if connection.dialect.name == "postgresql":
        encoding = await connection.scalar(text("SHOW server_encoding"))
        if encoding != "UTF8":
            raise StoreError(f"{name} must have the encoding UTF8, not {encoding}: create it anew.")
    elif await connection.scalar(text("PRAGMA quick_check(1)")) != "ok":
        raise StoreError(f"{name} is damaged: move it away, or put a backup in its place.")


def _upgrade(connection: Connection, name: str, revision: str) -> None:
    """Whoever comes first does it; who comes later finds it done."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    if not _arrived(connection, name, revision):
        command.upgrade(_config(connection), revision)


def _arrived(connection: Connection, name: str, revision: str) -> bool:
    """Whether the tables are those of `revision`."""
    script = ScriptDirectory.from_config(_config(connection))
    present = set(MigrationContext.configure(connection).get_current_heads())
    if present - {each.revision for each in script.walk_revisions()}:
        raise StoreTooNewError(
            f"{name} was made by a newer version of the bot: run that version, or a newer one."
        )
    return present == {each.revision for each in script.get_revisions(revision)}


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config
