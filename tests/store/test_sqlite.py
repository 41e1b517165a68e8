"""A file as database: what survives, and what is said when it cannot be used."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.service.protocols import StoreError
from bot.service.records import Asked, Outcome
from bot.store import database
from bot.store.store import SqlStore, open_store
from tests.store.test_contract import TODAY

REPO = Path(__file__).parents[2]


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


async def test_what_was_kept_is_there_after_a_restart(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        await store.put_settings("1", {"paused": True})
    async with open_store(sqlite_url) as store:
        assert await store.all_settings() == {"1": {"paused": True}}


async def test_nobody_else_may_read_the_file(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        await store.put_settings("1", {"paused": True})
        for file in _file(sqlite_url).parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


async def test_deleted_words_leave_the_file(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        await store.add([Asked("1", TODAY, Outcome.DECLINED, (), "who lit the lamp")])
    assert b"who lit the lamp" in _file(sqlite_url).read_bytes()
    async with open_store(sqlite_url) as store:
        await store.forget_server("1")
    assert b"who lit the lamp" not in _file(sqlite_url).read_bytes()


def test_a_killed_process_loses_nothing_that_it_had_acknowledged(sqlite_url: str) -> None:
    command = [sys.executable, "-m", "tests.store.writer", sqlite_url]
    for lines in (1, 40, 150):
        with subprocess.Popen(command, cwd=REPO, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            said = [process.stdout.readline() for _ in range(lines)]
            process.send_signal(signal.SIGKILL)
            said += process.stdout.readlines()
            acknowledged = int([line for line in said if line.endswith("\n")][-1])
        kept = asyncio.run(_number(sqlite_url))
        assert acknowledged <= kept <= acknowledged + 1


async def _number(url: str) -> int:
    async with open_store(url) as store:
        number = (await store.all_settings())["1"]["number"]
    assert isinstance(number, int)
    return number


async def test_a_locked_database_is_told_and_waited_for_no_longer(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    async with open_store(sqlite_url) as store:
        with closing(sqlite3.connect(_file(sqlite_url), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match=r"concierge\.db is locked by another program\.$"):
                await store.put_settings("1", {"paused": True})
            assert await store.all_settings() == {}
            other.execute("ROLLBACK")
        await store.put_settings("1", {"paused": True})
        assert await store.all_settings() == {"1": {"paused": True}}


@pytest.fixture
def nothing_is_collected() -> Iterator[None]:
    """What is still referred to in a circle stays there."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("nothing_is_collected")
async def test_a_call_that_is_cancelled_leaves_neither_half_nor_a_lock(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 1.0)
    async with open_store(sqlite_url) as store:
        for turns in range(60):
            task = asyncio.create_task(store.put_settings("1", {"a": turns, "b": turns}))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            held = (await store.all_settings()).get("1", {})
            assert held.get("a") == held.get("b")
            await store.put_settings("1", {"a": -1, "b": -1})


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Without the superuser's right to write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _allow(path: str, mode: int) -> None:
    Path(path).chmod(mode)


async def test_a_folder_that_cannot_be_written_is_told() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        _allow(folder, 0o555)
        store = SqlStore(f"sqlite:///{folder}/concierge.db")
        with (
            _as_nobody(),
            pytest.raises(StoreError, match=r"concierge\.db cannot be .*: Permission denied\.$"),
        ):
            await store.start()
        _allow(folder, 0o700)
        await store.put_settings("1", {"paused": True})
        await store.close()


async def test_a_file_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        url = f"sqlite:///{folder}/concierge.db"
        async with open_store(url) as store:
            await store.put_settings("1", {"paused": True})
        _allow(f"{folder}/concierge.db", 0o444)
        _allow(folder, 0o555)
        store = SqlStore(url)
        with _as_nobody(), pytest.raises(StoreError, match=r"concierge\.db cannot be (opened|written): "):
            await store.put_settings("1", {"paused": False})
        await store.close()
        _allow(folder, 0o700)


@pytest.mark.parametrize("path", ["missing/concierge.db", "."])
async def test_a_path_that_cannot_be_a_file_is_told(tmp_path: Path, path: str) -> None:
    store = SqlStore(f"sqlite:///{tmp_path / path}")
    with pytest.raises(StoreError, match=r"^The database .* cannot be "):
        await store.all_settings()
    await store.close()


@pytest.mark.parametrize("start", [0, 100, 4096 * 3])
async def test_a_damaged_file_is_told_and_left_as_it_is(sqlite_url: str, start: int) -> None:
    async with open_store(sqlite_url) as store:
        await store.add([Asked("1", TODAY, Outcome.DECLINED, (f"e{n}",), f"why {n}") for n in range(300)])
    file = _file(sqlite_url)
    damaged = bytearray(file.read_bytes())
    damaged[start : start + 8192] = b"\xa5" * 8192
    file.write_bytes(damaged)
    store = SqlStore(sqlite_url)
    for _ in range(2):
        with pytest.raises(StoreError, match=r"concierge\.db is (no database, or is )?damaged: "):
            await store.put_settings("1", {"paused": True})
    await store.close()
    assert file.read_bytes() == damaged


async def test_the_store_is_there_as_soon_as_its_folder_is(tmp_path: Path) -> None:
    store = SqlStore(f"sqlite:///{tmp_path / 'later' / 'concierge.db'}")
    with pytest.raises(StoreError, match="No such file or directory"):
        await store.start()
    (tmp_path / "later").mkdir()
    await store.put_settings("1", {"paused": True})
    assert await store.all_settings() == {"1": {"paused": True}}
    await store.close()
