"""The command line in a process of its own, with its cache and data in the test's folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pytest

REPO = Path(__file__).resolve().parents[2]
GARDEN = Path(__file__).with_name("salt-garden")
ARTICLES = Path(__file__).with_name("articles")
COMMAND = (sys.executable, "-m", "bot")


class Concierge(Protocol):
    """Runs `concierge` to its end."""

    def __call__(
        self, *args: str | bytes | Path, stdin: str | bytes = ""
    ) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that the tests share, apart from the person's own."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(cache_home: Path, tmp_path: Path) -> Mapping[str, str]:
    """The variables of a person who has nothing configured."""
    paths = {
        "XDG_CACHE_HOME": str(cache_home),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPATH": str(REPO),
    }
    return {key: value for key, value in os.environ.items() if not key.startswith("DISCORD_")} | paths


@pytest.fixture
def concierge(environment: Mapping[str, str], tmp_path: Path) -> Concierge:
    """`concierge`, run from a folder that has nothing to do with the checkout."""

    def run(*args: str | bytes | Path, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*COMMAND, *args],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment,
            check=False,
            timeout=120,
        )
        output, errors = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in errors, errors
        return subprocess.CompletedProcess(done.args, done.returncode, output, errors)

    return run


@pytest.fixture
def own_folders(monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str]) -> None:
    """The same folders for what runs in this process."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, environment[name])
