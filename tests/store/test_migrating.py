"""The tables: made, brought up to date, and left alone when a newer program made them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event, inspect, text

import bot.store
from bot.service.protocols import StoreError
from bot.store.engine import make_engine
from bot.store.errors import StoreTooNewError
from bot.store.migrating import migrate
from bot.store.schema import METADATA
from bot.store.store import SqlStore, open_store

REPO = Path(__file__).parents[2]
FOLDER = Path(bot.store.__file__).parent / "migrations"
REVISIONS = [each.revision for each in ScriptDirectory(str(FOLDER)).walk_revisions()][::-1]


async def _ask(url: str, work: Any) -> Any:
    engine = make_engine(url, patience=5)
    async with engine.begin() as connection:
        found = await connection.run_sync(work)
    await engine.dispose()
    return found


def _differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), METADATA))


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def _revision(connection: Connection) -> str:
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def _say_newer(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = 'f00d'"))


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_revision_leads_to_the_tables_of_today(empty_url: str, revision: str) -> None:
    await migrate(empty_url, revision)
    assert await _ask(empty_url, _revision) == revision
    await migrate(empty_url)
    assert await _ask(empty_url, _revision) == REVISIONS[-1]
    assert await _ask(empty_url, _differences) == []
    assert await _ask(empty_url, _tables) == {*METADATA.tables, "alembic_version"}


async def test_an_empty_database_lacks_what_is_compared(empty_url: str) -> None:
    assert len(await _ask(empty_url, _differences)) >= len(METADATA.tables)


async def test_tables_of_a_newer_program_are_refused_and_left(url: str) -> None:
    async with open_store(url) as store:
        await store.put_settings("1", {"paused": True})
    await _ask(url, _say_newer)
    store = SqlStore(url)
    for call in (store.start, store.all_settings):
        with pytest.raises(StoreTooNewError, match="made by a newer version of the bot"):
            await call()
    await store.close()
    assert await _ask(url, _revision) == "f00d"


@contextmanager
def _interrupted(at: str) -> Iterator[None]:
    """The disk, or the connection, is gone when a statement begins with `at`."""

    def fail(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.strip().startswith(at):
            raise ConnectionResetError(104, "Connection reset by peer")

    event.listen(Engine, "before_cursor_execute", fail)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", fail)


@pytest.mark.parametrize("at", ["CREATE TABLE scores", "INSERT INTO alembic_version"])
async def test_an_interrupted_migration_leaves_nothing_half_done(empty_url: str, at: str) -> None:
    store = SqlStore(empty_url)
    with _interrupted(at), pytest.raises(StoreError, match="Connection reset by peer"):
        await store.start()
    assert await _ask(empty_url, _tables) == set()
    await store.put_settings("1", {"paused": True})
    await store.close()
    assert await _ask(empty_url, _differences) == []


def test_processes_that_start_at_once_do_it_once(empty_url: str) -> None:
    program = "import asyncio, sys; from bot.store.migrating import migrate; sys.stdin.read(1);"
    command = [sys.executable, "-c", f"{program} asyncio.run(migrate(sys.argv[1]))", empty_url]
    processes = [
        subprocess.Popen(command, cwd=REPO, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.write("go")
        process.stdin.flush()
    for process in processes:
        _, said = process.communicate()
        assert (process.returncode, said) == (0, "")
    assert asyncio.run(_ask(empty_url, _differences)) == []


async def test_many_stores_that_start_at_once_do_it_once(empty_url: str) -> None:
    stores = [SqlStore(empty_url) for _ in range(4)]
    await asyncio.gather(*(store.start() for store in stores))
    for number, store in enumerate(stores, start=1):
        await store.put_settings(str(number), {"a": 1})
    assert len(await stores[0].all_settings()) == 4
    for store in stores:
        await store.close()
