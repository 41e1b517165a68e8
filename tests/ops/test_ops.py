"""Clock, log, lock and signals."""

from __future__ import annotations

import asyncio
import datetime as dt
import io
import json
import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.ops.clock import SystemClock
from bot.ops.lock import FolderBusyError, FolderError, hold
from bot.ops.logs import set_up_logging
from bot.ops.shutdown import stop_on_signals

TOKEN = "canary.of-the.token"


@pytest.fixture(autouse=True)
def _restore_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    libraries = {name: logging.getLogger(name).level for name in ("discord", "aiohttp", "asyncio")}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in libraries.items():
        logging.getLogger(name).setLevel(before)


def _fail() -> None:
    raise ValueError(f"cannot log in with {TOKEN}")


def test_clock_tells_utc_and_never_goes_back() -> None:
    clock = SystemClock()
    assert clock.utcnow().tzinfo is dt.UTC
    assert clock.today() in (clock.utcnow().date(), clock.utcnow().date() - dt.timedelta(days=1))
    assert clock.monotonic() <= clock.monotonic()


@pytest.mark.parametrize("style", ["text", "json"])
def test_secret_is_never_written_not_even_in_a_traceback(style: str) -> None:
    stream = io.StringIO()
    set_up_logging("debug", style, secrets=[TOKEN], stream=stream)
    log = logging.getLogger("bot.test")
    log.info("the token is %s", TOKEN)
    log.info("POST /interactions/123/aW50ZXJhY3Rpb24/callback")
    try:
        _fail()
    except ValueError:
        log.exception("no login")
    written = stream.getvalue()
    assert TOKEN not in written
    assert "aW50ZXJhY3Rpb24" not in written
    assert "ValueError" in written
    assert "[secret]" in written


def test_name_cannot_forge_a_line() -> None:
    stream = io.StringIO()
    set_up_logging("info", "text", stream=stream)
    logging.getLogger("bot.test").info("hello %s", "x\n2026-01-01 ERROR all is lost\x1b[31m")
    (line,) = stream.getvalue().splitlines()
    assert r"x\n2026" in line
    assert "\x1b" not in line


def test_json_has_one_object_a_line() -> None:
    stream = io.StringIO()
    set_up_logging("info", "json", stream=stream)
    logging.getLogger("bot.test").warning("two\nlines")
    entry = json.loads(stream.getvalue())
    assert (entry["level"], entry["logger"], entry["message"]) == ("warning", "bot.test", "two\nlines")
    assert dt.datetime.fromisoformat(entry["time"]).tzinfo is not None


def test_libraries_keep_to_themselves_what_holds_tokens() -> None:
    set_up_logging("debug", "text", stream=io.StringIO())
    assert not logging.getLogger("discord.gateway").isEnabledFor(logging.DEBUG)
    assert not logging.getLogger("sqlalchemy.engine.Engine").isEnabledFor(logging.INFO)
    set_up_logging("error", "text", stream=io.StringIO())
    assert not logging.getLogger("discord.gateway").isEnabledFor(logging.WARNING)


def test_folder_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with hold(folder), pytest.raises(FolderBusyError, match="data"), hold(folder):
        pass
    with hold(folder):
        pass


def test_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="file"), hold(tmp_path / "file" / "data"):
        pass


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal_sets_the_event_and_is_given_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stop_on_signals() as stop:
        os.kill(os.getpid(), number)
        async with asyncio.timeout(5):
            await stop.wait()
    assert signal.getsignal(number) is before
