"""Each database that the bot can keep things in, and memory."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.service.protocols import Store
from bot.store.migrating import migrate
from bot.store.store import open_store
from tests.service.memory import MemoryStore
from tests.store.postgres import Server, find, run, running

TEMPLATE = "concierge_template"
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, with a database that has all tables."""
    if not (find("initdb") and find("postgres")):
        pytest.skip("PostgreSQL is not installed (Debian and Ubuntu: apt-get install postgresql)")
    with running() as server:
        run(lambda: server.execute(f"CREATE DATABASE {TEMPLATE}"))
        run(lambda: migrate(server.url(TEMPLATE)))
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'concierge.db'}"
        return
    server: Server = request.getfixturevalue("server")
    name = f"empty_{next(_numbers)}"
    run(lambda: server.execute(f"CREATE DATABASE {name}"))
    yield server.url(name)
    run(lambda: server.execute(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def postgresql_url(server: Server) -> Iterator[str]:
    """The address of a PostgreSQL database with tables."""
    name = f"full_{next(_numbers)}"
    run(lambda: server.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}"))
    yield server.url(name)
    run(lambda: server.execute(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def fresh_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Gives the address of another database with each call."""
    if kind == "sqlite":
        yield lambda: f"sqlite:///{tmp_path / str(next(_numbers))}.db"
        return
    server: Server = request.getfixturevalue("server")
    names: list[str] = []

    def make() -> str:
        names.append(f"fresh_{next(_numbers)}")
        run(lambda: server.execute(f"CREATE DATABASE {names[-1]} TEMPLATE {TEMPLATE}"))
        return server.url(names[-1])

    yield make
    for name in names:
        run(partial(server.execute, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite database that is yet to be made."""
    return f"sqlite:///{tmp_path / 'concierge.db'}"


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest) -> str:
    """The address of a database of either kind."""
    return str(request.getfixturevalue(f"{kind}_url"))


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str | None:
    """The address of a database, or None for memory."""
    return None if request.param == "memory" else str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def store(place: str | None) -> AsyncIterator[Store]:
    """An empty store of each kind."""
    if place is None:
        yield MemoryStore()
    else:
        async with open_store(place) as store:
            yield store
