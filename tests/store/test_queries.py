"""What the store costs: no query reads a whole table, and the terminal does not load it at all."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.service.records import FilingStatus
from bot.store.store import SqlStore, open_store
from tests.store.test_contract import FILING, NOON, TODAY, WRONG

REPO = Path(__file__).parents[2]
WHOLE = {
    "SELECT settings.",  # all of it is asked for
    "SELECT retired.",
}


@pytest.fixture
def statements() -> Iterator[list[tuple[str, Any]]]:
    """The statements that are run, with their parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        seen.append((statement, parameters[0] if isinstance(parameters, list) else parameters))

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


async def _use(store: SqlStore) -> None:
    """Everything but `servers`, which looks at every row once a day."""
    await store.all_settings()
    await store.drop_settings("1")
    await store.all_retired()
    await store.restore("1", "lamp.lit")
    await store.vote(WRONG)
    await store.statistics("1", TODAY, 10)
    filing = await store.file(FILING)
    await store.noticed(filing.id, "77")
    await store.filing("1", filing.id)
    await store.filings("1", FilingStatus.OPEN, 10)
    await store.settle("1", filing.id, FilingStatus.ANSWERED, "", NOON)
    await store.score("1", "quiz", "ann", right=True, at=NOON)
    await store.standings("1", 10)
    await store.standing("1", "ann")
    await store.member_data("ann", "hash")
    await store.forget_member("ann", "hash")
    await store.expire(NOON)


async def test_every_query_goes_by_an_index(sqlite_url: str, statements: list[tuple[str, Any]]) -> None:
    async with open_store(sqlite_url) as store:
        statements.clear()
        await _use(store)
    asked = [each for each in statements if each[0].startswith(("SELECT", "UPDATE", "DELETE"))]
    assert len(asked) > 20
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        for statement, parameters in asked:
            plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            scanned = [step for step in plan if step.startswith("SCAN") and "(subquery" not in step]
            assert not scanned or any(map(statement.startswith, WHOLE)), (statement, plan)


def test_the_terminal_does_not_load_the_store() -> None:
    program = (
        "import importlib, pkgutil, sys, bot.cli\n"
        "for each in pkgutil.iter_modules(bot.cli.__path__):\n"
        "    importlib.import_module('bot.cli.' + each.name)\n"
        "print(sorted({'sqlalchemy', 'alembic', 'aiosqlite', 'asyncpg', 'bot.store'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=REPO, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
