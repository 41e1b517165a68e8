from __future__ import annotations

import datetime as dt
import io
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.cli.engine import open_base
from bot.cli.screen import Menu, hold_conversation
from bot.cli.talk import FixedDay, Notes, Talk
from bot.service.concierge import Answer, Concierge
from bot.service.library import Library

from .conftest import COMMAND, GARDEN
from .conftest import Concierge as Command

UP, DOWN, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x03", "\x04"


@pytest.fixture
def service(own_folders: None) -> Concierge:
    return Concierge(Library(open_base([str(GARDEN)])), FixedDay(dt.date(2031, 5, 1)))


def test_a_pipe_gets_answers_alone(concierge: Command) -> None:
    stdin = "\n  \nwho directed it?\n/why\n/sources\n/nonsense\n/help\nand how long is it?\n"
    done = concierge("chat", "--pack", GARDEN, stdin=stdin)
    assert done.returncode == 0
    source = (
        "Source: What the season brings (The Harbour Almanac, news, February 1, 2031)"
        " · checked February 3, 2031"
    )
    assert done.stdout == (
        f"Ines Faro directed The Salt Garden.\n{source}\n\nThe Salt Garden runs for 96 minutes.\n{source}\n"
    )
    assert "read as: who directed it" in done.stderr
    assert "salt-garden.director" in done.stderr
    assert "almanac-2031: What the season brings, The Harbour Almanac (news, 2031-02-01" in done.stderr
    assert "There is no command /nonsense" in done.stderr
    assert "/quit" in done.stderr


def test_without_any_input_it_ends(environment: Mapping[str, str]) -> None:
    command = shlex.join([*COMMAND, "chat", "--pack", str(GARDEN)])
    done = subprocess.run(f"{command} <&-", shell=True, env=environment, check=False, capture_output=True)  # noqa: S602
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_quit_ends_a_pipe(concierge: Command) -> None:
    done = concierge("chat", "--pack", GARDEN, stdin="/quit\nwho directed it?\n")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_line_that_is_not_text_is_skipped(concierge: Command) -> None:
    done = concierge("chat", "--pack", GARDEN, stdin=b"\xff\xfe\nwho directed it?\n")
    assert done.returncode == 2
    assert done.stderr == "Line 1 is not UTF-8: it was skipped.\n"
    assert "Ines Faro" in done.stdout


def test_a_number_picks_an_offered_question(service: Concierge) -> None:
    talk = Talk(service, ("Who directed The Salt Garden?", "How long is it?"))
    said = talk.say("2")
    assert isinstance(said, Answer)
    assert "96 minutes" in said.worded.body
    assert talk.choices == tuple(choice.question for choice in said.reply.choices)


@pytest.mark.parametrize("line", ["/why", "/sources"])
def test_before_the_first_question_there_is_nothing_to_explain(service: Concierge, line: str) -> None:
    assert Talk(service).say(line) == Notes(("Ask something first.",))


def test_the_menu_offers_questions_and_commands() -> None:
    menu = Menu()
    menu.questions = ("Who?", "When?")

    def offered(typed: str) -> list[str]:
        return [c.text for c in menu.get_completions(Document(typed), CompleteEvent())]

    assert offered("") == ["Who?", "When?"]
    assert offered("/s") == ["/sources"]
    assert offered("wh") == []


def converse(service: Concierge, *keys: str) -> str:
    screen = io.StringIO()
    console = Console(file=screen, width=80, force_terminal=False)
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("".join(keys))
        hold_conversation(service, console)
    return screen.getvalue()


def test_a_conversation_on_a_terminal(service: Concierge, tmp_path: Path) -> None:
    seen = converse(service, "who directed it?\r", "/sources\r", "nonsense", CTRL_C, "\r", "/quit\r")
    assert "Who directed The Salt Garden?" in seen
    assert "Ines Faro directed The Salt Garden." in seen
    assert "The Harbour Almanac" in seen
    assert "nonsense" not in seen
    assert "+who directed it?" in (tmp_path / "data" / "concierge" / "history").read_text()


def test_the_end_of_input_ends_it(service: Concierge) -> None:
    assert "The Salt Garden" in converse(service, CTRL_D)


def test_without_a_data_folder_it_still_talks(
    service: Concierge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert "Ines Faro" in converse(service, "who directed it?\r", CTRL_D)
