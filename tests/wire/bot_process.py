"""The bot as an operator runs it: a process with a config file, an environment and two streams."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import bot

BROKEN = ("Traceback (most recent call last)", "was never retrieved", "was never awaited", "Unclosed client")


@dataclass(slots=True)
class BotProcess:
    """A running (or finished) `python -m bot run`, with all that it has written, line by line."""

    process: asyncio.subprocess.Process
    pulse: Callable[[], None]
    stdout: list[str] = field(default_factory=list)
    stderr: list[str] = field(default_factory=list)
    may_trace: bool = False
    _judged: set[str] = field(default_factory=set)
    _readers: list[asyncio.Task[None]] = field(default_factory=list)

    @classmethod
    async def start(
        cls, config: Path, environment: Mapping[str, str], pulse: Callable[[], None]
    ) -> BotProcess:
        """Start the bot with `config` beside it; `pulse` is called after each line that it writes."""
        source = str(Path(bot.__file__).parents[1])
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            "--config",
            str(config),
            cwd=config.parent,
            env={
                "PATH": os.environ.get("PATH", ""),
                "HOME": str(config.parent),
                "PYTHONPATH": source,
                "PYTHONUNBUFFERED": "1",
                "PYTHONUTF8": "1",
                **environment,
            },
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        running = cls(process, pulse)
        for stream, lines in ((process.stdout, running.stdout), (process.stderr, running.stderr)):
            assert stream is not None
            running._readers.append(asyncio.create_task(running._read(stream, lines)))
        return running

    async def exit_code(self, *, within: float = 10.0) -> int:
        """Wait for the end of the process and of its output."""
        try:
            async with asyncio.timeout(within):
                await asyncio.wait(self._readers)
                return await self.process.wait()
        except TimeoutError:
            raise AssertionError(f"still running after {within:g} s\n{self.output}") from None

    def send(self, number: signal.Signals) -> None:
        """Send a signal, unless the process is over."""
        if self.process.returncode is None:
            self.process.send_signal(number)

    async def end(self) -> None:
        """Make sure that it is over, by force where it has to be."""
        self.send(signal.SIGTERM)
        try:
            await self.exit_code()
        except AssertionError:
            self.kill()
            await self.exit_code()
            raise

    def kill(self) -> None:
        """End it at once, unless it is over."""
        self.send(signal.SIGKILL)

    @property
    def output(self) -> str:
        """Everything written so far, for a failure's message."""
        return "\n".join(["stdout:", *self.stdout, "stderr:", *self.stderr])

    def complaints(self, secrets: Sequence[str]) -> list[str]:
        """What its output since the last call should not hold: a secret, or the trace of an error."""
        lines = [line for line in (*self.stdout, *self.stderr) if line not in self._judged]
        self._judged.update(lines)
        found = [f"a secret in the output: {line}" for line in lines if any(s in line for s in secrets)]
        if not self.may_trace:
            found += [f"in the output: {line}" for line in lines if any(sign in line for sign in BROKEN)]
        return found

    async def _read(self, stream: asyncio.StreamReader, lines: list[str]) -> None:
        async for line in stream:
            lines.append(line.decode("utf-8", "replace").rstrip("\n"))
            self.pulse()
        self.pulse()
