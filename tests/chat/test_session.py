"""When the bot connects again, and when it does not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, Self, cast

import aiohttp
import discord
import pytest

from bot.chat import session
from bot.chat.client import ConciergeClient
from bot.chat.session import End, Ending, stay_connected
from bot.chat.wire import NoStartsLeftError
from tests.service.fakes import StillClock


def _http(status: int, kind: type[discord.HTTPException] = discord.HTTPException) -> discord.HTTPException:
    return kind(cast("Any", SimpleNamespace(status=status, reason="")), "")


def _closed(code: int) -> discord.ConnectionClosed:
    return discord.ConnectionClosed(cast("Any", SimpleNamespace()), shard_id=0, code=code)


def _no_gateway(cause: Exception | None = None) -> discord.GatewayNotFound:
    error = discord.GatewayNotFound()  # type: ignore[no-untyped-call]
    error.__cause__ = cause
    return error


class StubClient:
    """A client whose connection ends as it is told; without a trouble it lasts."""

    invitation = "https://invitation.example"
    has_been_ready = False

    def __init__(self, trouble: Exception | None) -> None:
        self.trouble = trouble
        self.desk = self
        self.drained = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        pass

    async def login(self, token: str) -> None:
        assert token == "token"
        if isinstance(self.trouble, discord.LoginFailure | aiohttp.ClientError):
            raise self.trouble

    async def connect(self) -> None:
        if self.trouble:
            raise self.trouble
        await asyncio.sleep(3600)

    async def close(self, within: float) -> None:
        self.drained = within > 0


class Runner:
    """Runs a bot through a list of troubles; after the last it stays connected and is told to stop."""

    def __init__(self) -> None:
        self.clock = StillClock()
        self.clients: list[StubClient] = []
        self.invitations: list[str] = []

    async def run(self, *troubles: Exception, between: Callable[[], None] = lambda: None) -> Ending:
        stop = asyncio.Event()
        script: Iterator[Exception] = iter(troubles)

        def build() -> ConciergeClient:
            between()
            client = StubClient(next(script, None))
            self.clients.append(client)
            if client.trouble is None:
                asyncio.get_running_loop().call_later(0.01, stop.set)
            return cast("ConciergeClient", client)

        async with asyncio.timeout(10):
            return await stay_connected(build, "token", self.clock, stop, self.invitations.append)


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Runner:
    monkeypatch.setattr(session, "FIRST_DELAY", 0.0)
    return Runner()


async def test_stop_finishes_and_ends(runner: Runner) -> None:
    assert (await runner.run()).end is End.STOPPED
    assert runner.clients[0].drained
    assert runner.invitations == ["https://invitation.example"]


@pytest.mark.parametrize(
    ("trouble", "end"),
    [
        (discord.LoginFailure(), End.WRONG_TOKEN),
        (_http(401), End.WRONG_TOKEN),
        (_no_gateway(_http(401)), End.WRONG_TOKEN),
        (_closed(4004), End.WRONG_TOKEN),
        (_closed(4013), End.REFUSED),
        (discord.PrivilegedIntentsRequired(0), End.REFUSED),
        (NoStartsLeftError(1800), End.NO_STARTS_LEFT),
    ],
)
async def test_what_another_try_cannot_help_ends_the_bot(
    runner: Runner, trouble: Exception, end: End
) -> None:
    ending = await runner.run(trouble)
    assert ending.end is end
    assert ending.sentence.endswith(".")
    assert len(runner.clients) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        aiohttp.ClientConnectionError(),
        ConnectionResetError(),
        TimeoutError(),
        _no_gateway(),
        _http(503, discord.DiscordServerError),
        _closed(4000),
    ],
)
async def test_outage_is_waited_out_however_long_it_takes(runner: Runner, trouble: Exception) -> None:
    ending = await runner.run(*[trouble] * 50)
    assert ending.end is End.STOPPED
    assert len(runner.clients) == 51


async def test_errors_of_its_own_are_survived_a_few_times(runner: Runner) -> None:
    assert (await runner.run(*[KeyError("t")] * 5)).end is End.STOPPED
    assert (await runner.run(*[KeyError("t")] * 6)).end is End.CRASHED


async def test_errors_far_apart_do_not_add_up(runner: Runner) -> None:
    def pass_time() -> None:
        runner.clock.seconds += 200

    assert (await runner.run(*[KeyError("t")] * 20, between=pass_time)).end is End.STOPPED
