"""A PostgreSQL server of the tests' own: it ends with them, whatever ends them."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

T = TypeVar("T")

USER = "concierge"
PASSWORD = "p@ss/w#rd"
_QUOTED = "p%40ss%2Fw%23rd"
# The server is stopped as soon as nobody holds the other end of its guardian's standard input: TERM reaches
# it while it starts, QUIT does not let it wait for its clients.
_GUARDIAN = 'exec 3<&0; "$0" "$@" 3<&- </dev/null & read _ <&3; kill -TERM $!; kill -QUIT $!; wait $!'
_QUICK = ("fsync=off", "full_page_writes=off", "shared_buffers=16MB")


def find(program: str) -> Path | None:
    """Where a program of PostgreSQL is, the newest of several."""
    beside = [str(folder) for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    found = shutil.which(program) or shutil.which(program, path=os.pathsep.join(beside))
    return Path(found) if found else None


class Server:
    """A server that listens on the loopback, with its data in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._account = _account()
        self._guardian: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def url(self, database: str, password: str = _QUOTED) -> str:
        """The address of one of its databases."""
        return f"postgresql://{USER}:{password}@127.0.0.1:{self.port}/{database}"

    def set_up(self) -> None:
        """Make an empty cluster."""
        secret = self._folder / "password"
        secret.write_text(PASSWORD)
        if self._account is not None:
            for path in (self._folder, secret):
                shutil.chown(path, self._account, pwd.getpwnam(self._account).pw_gid)
        make = ("-D", self._data, "-U", USER, "-A", "scram-sha-256", f"--pwfile={secret}", "--no-sync")
        done = self._run("initdb", *make, "--encoding=UTF8", "--locale=C")
        assert done.wait() == 0

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = [part for setting in _QUICK for part in ("-c", setting)]
        place = ("-D", self._data, "-k", str(self._folder), "-p", str(self.port))
        self._guardian = self._run(
            "postgres", *place, "-c", "listen_addresses=127.0.0.1", *settings, guarded=True
        )
        deadline = time.monotonic() + 60
        while not run(self._answers):
            assert time.monotonic() < deadline, (self._folder / "log").read_text()
            time.sleep(0.02)

    def crash(self) -> None:
        """End it at once: connections break, nothing is tidied up."""
        pid = int((Path(self._data) / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)
        self.stop()

    def stop(self) -> None:
        """Stop it and wait until it has ended."""
        if self._guardian is not None:
            assert self._guardian.stdin
            self._guardian.stdin.close()
            self._guardian.wait(60)
            self._guardian = None

    async def execute(self, *statements: str, database: str = "postgres") -> None:
        """Run statements outside of a transaction."""
        connection = await asyncpg.connect(self.url(database))
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    async def _answers(self) -> bool:
        try:
            await self.execute("SELECT 1")
        except (OSError, asyncpg.PostgresError):
            return False
        return True

    def _run(self, program: str, *arguments: str, guarded: bool = False) -> subprocess.Popen[bytes]:
        path = find(program)
        assert path
        command: Sequence[str] = (str(path), *arguments)
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                ("/bin/sh", "-c", _GUARDIAN, *command) if guarded else command,
                stdin=subprocess.PIPE if guarded else subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                start_new_session=True,
                user=self._account,
                group=None if self._account is None else pwd.getpwnam(self._account).pw_gid,
                extra_groups=None if self._account is None else [],
            )


def run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What `work` gives, from a loop of its own: fixtures are set up inside of the tests' loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()


def _account() -> str | None:
    """Another account than root, which PostgreSQL refuses to run as."""
    if os.geteuid() != 0:
        return None
    known = {account.pw_name for account in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block runs. Its folder is where any account may go, with a short path."""
    with tempfile.TemporaryDirectory(prefix="concierge-", dir="/tmp") as folder:
        server = Server(Path(folder))
        server.set_up()
        try:
            server.start()
            yield server
        finally:
            server.stop()
