"""PostgreSQL as database: away, hanging, coming back, and refusing."""

from __future__ import annotations

import asyncio
import traceback

import asyncpg
import pytest

from bot.service.protocols import StoreError
from bot.service.records import Asked, Outcome
from bot.store import database
from bot.store.store import SqlStore, open_store
from tests.store.conftest import TEMPLATE
from tests.store.postgres import PASSWORD, Server
from tests.store.test_contract import TODAY


async def test_a_server_that_crashes_and_comes_back_has_what_was_acknowledged(
    server: Server, postgresql_url: str
) -> None:
    async with open_store(postgresql_url) as store:
        acknowledged = 0
        writing = asyncio.create_task(_write_until_it_fails(store))
        while acknowledged < 50:
            found = await store.statistics("1", TODAY, 1)
            acknowledged = found.total(Outcome.ANSWERED)
        await asyncio.to_thread(server.crash)
        acknowledged = await writing
        with pytest.raises(StoreError, match=r"127\.0\.0\.1 cannot be reached"):
            await store.all_settings()
        await asyncio.to_thread(server.start)
        kept = (await store.statistics("1", TODAY, 1)).total(Outcome.ANSWERED)
        assert acknowledged <= kept <= acknowledged + 4
        await store.put_settings("1", {"paused": True})


async def _write_until_it_fails(store: SqlStore) -> int:
    """Questions that were kept, written by four at a time."""

    async def write() -> int:
        for number in range(100_000):
            try:
                await store.add([Asked("1", TODAY, Outcome.ANSWERED)])
            except StoreError:
                return number
        raise AssertionError

    return sum(await asyncio.gather(*(write() for _ in range(4))))


async def test_a_server_that_restarts_between_two_calls_is_not_noticed(
    server: Server, postgresql_url: str
) -> None:
    async with open_store(postgresql_url) as store:
        await asyncio.gather(*(store.put_settings(str(number), {"paused": True}) for number in range(20)))
        await asyncio.to_thread(server.crash)
        await asyncio.to_thread(server.start)
        assert len(await store.all_settings()) == 20


async def test_a_lock_is_not_waited_for_for_ever(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.5)
    async with open_store(postgresql_url) as store:
        other = await asyncpg.connect(postgresql_url)
        await other.execute("BEGIN; LOCK TABLE settings")
        calls = (store.put_settings(str(number), {"paused": True}) for number in range(12))
        for outcome in await asyncio.gather(*calls, return_exceptions=True):
            assert isinstance(outcome, StoreError)
            assert str(outcome).endswith("at 127.0.0.1 did not answer in time.")
        await other.close()
        await store.put_settings("1", {"paused": True})
        assert await store.all_settings() == {"1": {"paused": True}}


async def test_a_call_that_is_cancelled_leaves_the_store_in_order(postgresql_url: str) -> None:
    async with open_store(postgresql_url) as store:
        for turns in range(0, 60, 2):
            task = asyncio.create_task(store.put_settings("1", {"a": turns, "b": turns}))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            held = (await store.all_settings()).get("1", {})
            assert held.get("a") == held.get("b")


@pytest.mark.parametrize(
    ("database", "password", "told"),
    [
        (
            TEMPLATE,
            "wrong-s3cret",
            f"The PostgreSQL database {TEMPLATE} at 127.0.0.1 refuses the user or the password.",
        ),
        ("no_such", None, "The PostgreSQL database no_such at 127.0.0.1 does not exist: create it first."),
    ],
)
async def test_a_refusal_is_told_without_the_password(
    server: Server, database: str, password: str | None, told: str
) -> None:
    store = SqlStore(server.url(database, password) if password else server.url(database))
    with pytest.raises(StoreError) as caught:
        await store.start()
    assert str(caught.value) == told
    logged = "".join(traceback.format_exception(caught.value))
    assert not [secret for secret in ("s3cret", PASSWORD, "p%40ss") if secret in logged]
    await store.close()


async def test_a_database_with_another_encoding_is_refused(server: Server) -> None:
    create = "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
    await server.execute("DROP DATABASE IF EXISTS latin", create)
    store = SqlStore(server.url("latin"))
    with pytest.raises(StoreError, match=r"must have the encoding UTF8, not LATIN1: create it anew\.$"):
        await store.start()
    await store.close()


async def test_what_members_wrote_is_in_no_error(postgresql_url: str) -> None:
    async with open_store(postgresql_url) as store:
        other = await asyncpg.connect(postgresql_url)
        await other.execute("ALTER TABLE texts ADD CHECK (length(words) < 10)")
        await other.close()
        words = " ".join(["my", "secret", "wish"])
        with pytest.raises(StoreError, match="failed: ") as caught:
            await store.add([Asked("1", TODAY, Outcome.DECLINED, (), words)])
        assert words not in "".join(traceback.format_exception(caught.value))
        assert (await store.statistics("1", TODAY, 1)).total(Outcome.DECLINED) == 0


async def test_sorting_does_not_depend_on_the_databases_language(postgresql_url: str) -> None:
    connection = await asyncpg.connect(postgresql_url)
    columns = await connection.fetch(
        "SELECT table_name, column_name, collation_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'character varying' "
        "AND table_name <> 'alembic_version'"
    )
    await connection.close()
    assert columns
    assert {column["collation_name"] for column in columns} == {"C"}


async def test_the_bot_names_itself_to_the_server(postgresql_url: str) -> None:
    async with open_store(postgresql_url) as store:
        await store.put_settings("1", {"paused": True})
        other = await asyncpg.connect(postgresql_url)
        names = await other.fetch(
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
        )
        await other.close()
    assert "concierge" in {row["application_name"] for row in names}
