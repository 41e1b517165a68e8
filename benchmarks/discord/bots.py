"""The bots as processes, each with a Discord of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import yaml

from benchmarks.discord.lean import LeanDiscord

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0
"""Seconds until a bot is connected: the first start of all compiles the packs."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is connected to its Discord."""

    discord: LeanDiscord
    process: psutil.Process

    def processor_seconds(self) -> float:
        """What the process has taken of the processor so far, the kernel's work for it included."""
        times = self.process.cpu_times()
        return float(times.user + times.system)


@contextlib.asynccontextmanager
async def echo(messages: Path | None = None) -> AsyncIterator[Bot]:
    """The bare bot; with a file of messages it answers the questions in it with these."""
    discord = LeanDiscord()
    await discord.start()
    arguments = ["-m", "benchmarks.discord.echo", discord.api_url, discord.gateway_url]
    arguments += [str(messages)] if messages else []
    async with _running(discord, arguments) as bot:
        yield bot


@contextlib.asynccontextmanager
async def concierge(folder: Path) -> AsyncIterator[Bot]:
    """Concierge as it is shipped, with a configuration in `folder` that says where Discord is.

    Its limits are off: the few members here ask as much as all of its servers' would.
    """
    discord = LeanDiscord()
    await discord.start()
    config = folder / "config.yaml"
    addresses = {"api_url": discord.api_url, "gateway_url": discord.gateway_url}
    limits = dict.fromkeys(("member", "answer", "server"), "off")
    config.write_text(yaml.safe_dump({"discord": addresses, "limits": limits}), encoding="utf-8")
    async with _running(discord, ["-m", "bot", "run", "--config", str(config)]) as bot:
        yield bot


@contextlib.asynccontextmanager
async def _running(discord: LeanDiscord, arguments: Sequence[str]) -> AsyncIterator[Bot]:
    """The process, from its connection to its end."""
    environment = {name: value for name, value in os.environ.items() if name not in _THREADS}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=ROOT,
        env=environment | {"DISCORD_TOKEN": "bench.mark.token"},
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        await _connected(discord, process)
        yield Bot(discord, psutil.Process(process.pid))
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        discord.stop()


async def _connected(discord: LeanDiscord, process: asyncio.subprocess.Process) -> None:
    """Wait until the bot is on its Discord.

    Raises RuntimeError where it ends instead, TimeoutError where it takes too long.
    """
    connecting, ending = asyncio.create_task(discord.connected.wait()), asyncio.create_task(process.wait())
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait((connecting, ending), return_when=asyncio.FIRST_COMPLETED)
    connecting.cancel()
    ending.cancel()
    if process.returncode is not None:
        raise RuntimeError(f"a bot ended with {process.returncode} before it was connected")
