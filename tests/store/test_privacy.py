"""Whoever is forgotten is in no table, whatever tables there will be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select

from bot.service.records import Asked, Outcome
from bot.store.engine import make_engine
from bot.store.schema import EXPIRING, METADATA, TABLES
from bot.store.store import SqlStore, open_store
from tests.store.test_contract import DAY, FILING, NOON, TODAY, WRONG

PLACES = {"server", "member", "voter"}
"""The columns that lead to somebody, and that forgetting goes by."""
NOTHING_OF_ANYBODY = {
    "settings": {"key", "value"},
    "retired": {"entry"},
    "votes": {"message", "entry", "right", "at", "text"},
    "outcomes": {"day", "outcome", "times"},
    "entries": {"day", "entry", "times"},
    "texts": {"key", "words", "times", "last"},
    "filings": {"id", "channel", "message", "text", "at", "notice", "status", "answer", "settled"},
    "quizzes": {"quiz", "at"},
    "scores": {"right", "played"},
}
LASTING = {"settings", "retired", "outcomes", "entries", "scores"}


def test_every_column_is_judged() -> None:
    for table in METADATA.tables.values():
        assert "server" in table.c
        assert {column.name for column in table.c} - PLACES == NOTHING_OF_ANYBODY[table.name]
    assert set(TABLES) == set(METADATA.tables.values())
    assert {table.name for table in set(TABLES) - set(EXPIRING)} == LASTING


async def _fill(store: SqlStore, server: str, member: str, voter: str) -> None:
    await store.put_settings(server, {"paused": True})
    await store.retire(server, "lamp.lit")
    await store.add([Asked(server, TODAY, Outcome.DECLINED, ("lamp.lit",), "who lit it")])
    await store.vote(replace(WRONG, server=server, voter=voter))
    await store.file(replace(FILING, server=server))
    await store.score(server, "quiz", member, right=True, at=NOON)


async def _rows(url: str) -> dict[str, list[Any]]:
    def read(connection: Connection) -> dict[str, list[Any]]:
        return {name: list(connection.execute(select(table))) for name, table in METADATA.tables.items()}

    engine = make_engine(url, patience=5)
    async with engine.connect() as connection:
        rows = await connection.run_sync(read)
    await engine.dispose()
    return rows


def _naming(rows: dict[str, list[Any]], column: str, value: str) -> dict[str, int]:
    tables: dict[str, Table] = dict(METADATA.tables)
    return {
        name: sum(getattr(row, column) == value for row in found)
        for name, found in rows.items()
        if column in tables[name].c
    }


async def test_a_server_that_is_forgotten_is_in_no_table(url: str) -> None:
    async with open_store(url) as store:
        await _fill(store, "1", "ann", "hash")
        await _fill(store, "2", "ann", "hash")
        before = await _rows(url)
        assert all(_naming(before, "server", "1").values()), "a table that this test does not fill"
        await store.forget_server("1")
        after = await _rows(url)
    assert not any(_naming(after, "server", "1").values())
    assert _naming(after, "server", "2") == _naming(before, "server", "2")


async def test_a_member_who_is_forgotten_is_in_no_table(url: str) -> None:
    async with open_store(url) as store:
        for server in ("1", "2"):
            await _fill(store, server, "ann", "hash")
            await _fill(store, server, "bob", "other")
        before = await _rows(url)
        named = _naming(before, "member", "ann") | _naming(before, "voter", "hash")
        assert all(named.values())
        data = await store.member_data("ann", "hash")
        assert await store.forget_member("ann", "hash") == sum(named.values())
        assert len(data.votes) + len(data.standings) + len(data.quizzes) == sum(named.values())
        after = await _rows(url)
        assert await store.forget_member("ann", "hash") == 0
    for rows in after.values():
        assert not any({"ann", "hash"} & set(row) for row in rows)
    assert _naming(after, "member", "bob") == _naming(before, "member", "bob")
    assert _naming(after, "voter", "other") == _naming(before, "voter", "other")


async def test_only_what_lasts_outlives_its_time(url: str) -> None:
    async with open_store(url) as store:
        await _fill(store, "1", "ann", "hash")
        await store.expire(NOON + DAY)
        left = {name for name, rows in (await _rows(url)).items() if rows}
    assert left == LASTING
