"""A Discord and a bot for each test, and the judgement that no test can forget."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
import pytest_asyncio
import yaml

from .bot_process import BotProcess
from .discord_server import DiscordServer

TOKEN = "loopback.canary-7f3a.not-a-token"
PACK = Path(__file__).with_name("lighthouse")


class StartBot(Protocol):
    """Starts a bot against the test's server; mappings in `overrides` are merged into the config."""

    async def __call__(self, *, token: str = TOKEN, **overrides: Any) -> BotProcess: ...


@dataclass(frozen=True, slots=True)
class Running:
    """A server with a bot that is connected to it; `folder` has its configuration and its data."""

    server: DiscordServer
    bot: BotProcess
    folder: Path


def write_config(folder: Path, server: DiscordServer, overrides: dict[str, Any]) -> Path:
    """A `config.yaml` in `folder` that points the bot at `server`."""
    config: dict[str, Any] = {
        "packs": [str(PACK)],
        "discord": {"api_url": server.api_url, "gateway_url": server.gateway_url},
        "log": {"level": "debug"},
    }
    for key, value in overrides.items():
        config[key] = config.get(key, {}) | value if isinstance(value, dict) else value
    path = folder / "config.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def starter(server: DiscordServer, folder: Path, cache: Path, started: list[BotProcess]) -> StartBot:
    """A function that starts bots against `server` and remembers them; packs are compiled into `cache`."""

    async def start(*, token: str = TOKEN, **overrides: Any) -> BotProcess:
        server.gateway.expect_identify()
        config = write_config(folder, server, overrides)
        environment = {"DISCORD_TOKEN": token, "XDG_CACHE_HOME": str(cache)}
        process = await BotProcess.start(config, environment, server.journal.pulse)
        started.append(process)
        return process

    return start


def judge(server: DiscordServer, *bots: BotProcess) -> None:
    """Fail with everything that was wrong with what the bots sent, did and wrote."""
    secrets = [TOKEN, *(interaction.token for interaction in server.world.interactions.values())]
    complaints = [*server.complaints(), *(c for bot in bots for c in bot.complaints(secrets))]
    written = "\n".join(bot.output for bot in bots)
    assert not complaints, "\n".join([*complaints, written])


async def end_all(bots: list[BotProcess]) -> None:
    """Stop what still runs, as an operator would; it has to go quietly."""
    try:
        for bot in bots:
            if bot.process.returncode is None:
                await bot.end()
                assert await bot.exit_code() == 0, bot.output
    finally:
        for bot in bots:
            bot.kill()
            await bot.exit_code()


@pytest.fixture
async def discord_server() -> AsyncIterator[DiscordServer]:
    """A Discord of this test's own."""
    server = DiscordServer(TOKEN)
    await server.start()
    yield server
    await server.close()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where compiled packs are kept, so that only the first start has to compile them."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
async def bot_process(discord_server: DiscordServer, tmp_path: Path, cache: Path) -> AsyncIterator[StartBot]:
    """Starts bots of this test's own; judges all that they did once they have ended."""
    started: list[BotProcess] = []
    yield starter(discord_server, tmp_path, cache, started)
    await end_all(started)
    judge(discord_server, *started)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, cache: Path
) -> AsyncIterator[Running]:
    """One server and one connected bot for a whole module, for tests that leave no trace.

    A module's `CONFIG` is merged into the configuration.
    """
    started: list[BotProcess] = []
    server = DiscordServer(TOKEN)
    await server.start()
    folder = tmp_path_factory.mktemp("bot")
    bot = await starter(server, folder, cache, started)(**getattr(request.module, "CONFIG", {}))
    try:
        await server.connected()
        yield Running(server, bot, folder)
        await end_all(started)
        judge(server, bot)
    finally:
        bot.kill()
        await bot.exit_code()
        await server.close()


@pytest_asyncio.fixture(loop_scope="module")
async def running(shared: Running) -> AsyncIterator[Running]:
    """The module's server and bot, connected; judged after each test."""
    await shared.server.connected(within=30)
    yield shared
    try:
        judge(shared.server, shared.bot)
    finally:
        shared.server.faults.clear()
