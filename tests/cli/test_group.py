from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot import __version__
from bot.cli import main
from bot.cli.group import COMMANDS, concierge
from bot.cli.talk import COMMANDS as CHAT_COMMANDS

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def test_help_lists_every_command() -> None:
    for args in ([], ["--help"], ["-h"]):
        done = CliRunner().invoke(concierge, args)
        assert done.exit_code == 0
        assert all(re.search(rf"^  {name} ", done.output, re.MULTILINE) for name in COMMANDS)


def test_version() -> None:
    done = CliRunner().invoke(concierge, ["--version"])
    assert (done.exit_code, done.output) == (0, f"concierge {__version__}\n")


@pytest.mark.parametrize(
    ("word", "hint"),
    [("asl", "Did you mean 'ask'?"), ("who directed it?", "To ask a question: concierge ask")],
)
def test_an_unknown_command_gets_a_hint(word: str, hint: str) -> None:
    done = CliRunner().invoke(concierge, [word])
    assert done.exit_code == 2
    assert f"There is no command '{word}'. {hint}" in done.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    done = CliRunner().invoke(concierge, [name, "--help"])
    assert done.exit_code == 0
    assert f"concierge {name}" in done.output


def options() -> Iterator[tuple[str, str]]:
    for name, lazy in COMMANDS.items():
        for parameter in lazy.load().params:
            if isinstance(parameter, click.Option):
                yield from ((name, option) for option in parameter.opts)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"## concierge {name}\n" in DOCUMENTATION


@pytest.mark.parametrize(("name", "option"), tuple(options()))
def test_every_option_is_documented_with_its_command(name: str, option: str) -> None:
    section = DOCUMENTATION.split(f"## concierge {name}\n")[1].split("\n## ")[0]
    assert re.search(rf"`{option}[ `]", section)


@pytest.mark.parametrize("command", CHAT_COMMANDS)
def test_every_command_in_a_conversation_is_documented(command: str) -> None:
    assert f"`{command}`" in DOCUMENTATION


def test_python_m_bot_is_the_same_command() -> None:
    import bot.__main__  # noqa: F401

    assert sys.modules["bot.__main__"].main is sys.modules["bot.cli"].main


def test_matrices_take_one_thread_unless_somebody_has_said_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["concierge", "--version"])
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    with pytest.raises(SystemExit):
        main()
    assert os.environ["OMP_NUM_THREADS"] == "4"
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
