"""Starting: all is checked before anything is connected; a mistake is a sentence and an exit code."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot import app
from bot.chat.session import End, Ending
from bot.cli.run import run_command
from bot.ops.lock import hold

TOKEN = {"DISCORD_TOKEN": "canary.of.tests"}
PACK = Path(__file__).parent / "wire" / "lighthouse"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A current folder of the test's own; log and signals are put back."""
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    signals = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield tmp_path
    root.handlers[:] = handlers
    root.setLevel(level)
    for number, handler in signals.items():
        signal.signal(number, handler)


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the connection would be made with; it ends at once."""
    seen: list[dict[str, Any]] = []

    async def stay_connected(
        build: Any, token: str, clock: Any, stop: asyncio.Event, announce: Any
    ) -> Ending:
        seen.append({"client": build(), "token": token})
        announce("https://invitation.example")
        announce("https://invitation.example")
        return Ending(End.STOPPED)

    monkeypatch.setattr(app, "stay_connected", stay_connected)
    return seen


def _config(folder: Path, text: str = "") -> Path:
    path = folder / "config.yaml"
    path.write_text(f"packs: ['{PACK}']\n{text}", encoding="utf-8")
    return path


def _run(config: Path | None, environ: dict[str, str]) -> tuple[int, list[str]]:
    complaints: list[str] = []
    return app.run(config, environ, lambda _link: None, complaints.append), complaints


def test_all_is_well(folder: Path, connected: list[dict[str, Any]]) -> None:
    assert _run(_config(folder), TOKEN) == (0, [])
    assert connected[0]["token"] == "canary.of.tests"
    assert (folder / "data").is_dir()


@pytest.mark.parametrize(
    ("text", "environ", "told"),
    [
        ("lgo: {}", TOKEN, "did you mean 'log'"),
        ("", {}, "There is no Discord token"),
        ("", {"DISCORD_TOKEN": "Bot abc"}, "begins with 'Bot '"),
        ("data_dir: config.yaml", TOKEN, "data_dir"),
    ],
)
def test_operators_mistake_is_78_before_any_connection(
    folder: Path, connected: list[dict[str, Any]], text: str, environ: dict[str, str], told: str
) -> None:
    code, complaints = _run(_config(folder, text), environ)
    assert code == 78
    assert told in "\n".join(complaints)
    assert not connected


def test_broken_pack_is_78_with_its_places(folder: Path, connected: list[dict[str, Any]]) -> None:
    (folder / "broken").mkdir()
    (folder / "broken" / "pack.yaml").write_text("format: 1\nnmae: broken\n")
    (folder / "config.yaml").write_text("packs: [broken]\n")
    code, complaints = _run(None, TOKEN)
    assert code == 78
    assert "pack.yaml:2:1" in "\n".join(complaints)
    assert not connected


def test_missing_model_is_78_before_any_connection(
    folder: Path, connected: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    code, complaints = _run(_config(folder, "semantic_model: some/model"), TOKEN)
    assert code == 78
    assert "pip install" in complaints[0]
    assert not connected


def test_second_bot_on_the_same_data_is_told_to_wait(folder: Path, connected: list[dict[str, Any]]) -> None:
    with hold(folder / "data"):
        code, complaints = _run(_config(folder), TOKEN)
    assert code == 75
    assert "data_dir" in complaints[0]
    assert not connected


@pytest.mark.parametrize(
    ("end", "code"), [(End.WRONG_TOKEN, 78), (End.REFUSED, 78), (End.NO_STARTS_LEFT, 75), (End.CRASHED, 1)]
)
def test_ending_has_its_code_and_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, end: End, code: int
) -> None:
    async def stay_connected(*_arguments: Any) -> Ending:
        return Ending(end, "So it is.")

    monkeypatch.setattr(app, "stay_connected", stay_connected)
    assert _run(_config(folder), TOKEN) == (code, ["So it is."])


def test_unforeseen_error_is_1_and_in_the_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load_base(*_arguments: Any) -> None:
        raise RuntimeError("no oil for canary.of.tests")

    monkeypatch.setattr(app, "load_base", load_base)
    assert _run(_config(folder), TOKEN) == (1, [])
    written = capsys.readouterr().err
    assert "no oil" in written
    assert "canary" not in written


def test_command_prints_the_invitation_once(folder: Path, connected: list[dict[str, Any]]) -> None:
    result = CliRunner().invoke(run_command, ["--config", str(_config(folder))], env=TOKEN)
    assert result.exit_code == 0
    assert result.stdout.count("https://invitation.example") == 1


def test_command_complains_on_stderr(folder: Path) -> None:
    result = CliRunner().invoke(run_command, ["--config", "no-such.yaml"], env=TOKEN)
    assert result.exit_code == 78
    assert "no-such.yaml" in result.stderr
    assert not result.stdout


def test_help_says_where_the_token_comes_from() -> None:
    assert "DISCORD_TOKEN_FILE" in CliRunner().invoke(run_command, ["--help"]).stdout
