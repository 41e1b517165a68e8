"""The conversation on a terminal: a prompt with history, a menu of offered questions, answers in colour."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_data_path
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.cli.layout import WIDEST, terminal
from bot.cli.talk import COMMANDS, Goodbye, Notes, Talk
from bot.service.concierge import Answer, Concierge, Introduction
from bot.wording import Worded

_INDENT = 2
_PROMPT = ANSI("\x1b[1;36m›\x1b[0m ")
_KEYS = "Pick a question by its number or with the arrow keys. /why, /sources, /help, /quit."


class Menu(Completer):
    """Offers questions while nothing is typed, and commands after a slash."""

    def __init__(self) -> None:
        self.questions: tuple[str, ...] = ()

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """What can stand in place of `document`."""
        typed = document.text
        if typed.startswith("/"):
            for command, meaning in COMMANDS.items():
                if command.startswith(typed):
                    yield Completion(command, -len(typed), display_meta=meaning)
        elif not typed:
            for number, question in enumerate(self.questions, start=1):
                yield Completion(question, display=f"{number} {question}")


def hold_conversation(service: Concierge, console: Console | None = None) -> None:
    """Talk until the person leaves, by `/quit` or the end of input."""
    screen = console or Console(highlight=False)
    menu = Menu()
    prompt: PromptSession[str] = PromptSession(
        _PROMPT, history=_history(), completer=menu, complete_while_typing=True, reserve_space_for_menu=6
    )
    introduction = service.introduce()
    menu.questions = introduction.examples
    _show_introduction(screen, introduction)
    talk = Talk(service, introduction.examples)
    while (line := _read(prompt)) is not None:
        said = talk.say(line)
        if isinstance(said, Goodbye):
            return
        if isinstance(said, Notes):
            _show_notes(screen, said)
        else:
            menu.questions = talk.choices
            _show_answer(screen, said)


def _history() -> History:
    """What was typed in earlier conversations, kept in the person's data folder where that can be written."""
    try:
        folder: Path = user_data_path("concierge", appauthor=False, ensure_exists=True)
        file = folder / "history"
        file.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(file)


def _read(prompt: PromptSession[str]) -> str | None:
    """The next line; None at the end of input. Ctrl-C drops what was typed."""
    while True:
        try:
            return prompt.prompt(pre_run=lambda: prompt.default_buffer.start_completion(select_first=False))
        except KeyboardInterrupt:
            continue
        except EOFError:
            return None


def _show_introduction(screen: Console, introduction: Introduction) -> None:
    _show(screen, introduction.body)
    _show_choices(screen, introduction.examples)
    _show(screen, introduction.sources, "dim")
    _show(screen, _KEYS, "dim")
    screen.print()


def _show_answer(screen: Console, answer: Answer) -> None:
    worded: Worded = answer.worded
    _show(screen, worded.body)
    _show(screen, worded.history, "dim")
    _show(screen, worded.sources, "dim")
    _show_choices(screen, worded.choices)
    screen.print()


def _show_choices(screen: Console, questions: Iterable[str]) -> None:
    _show(
        screen,
        "\n".join(f"{number}  {question}" for number, question in enumerate(questions, start=1)),
        "cyan",
    )


def _show_notes(screen: Console, notes: Notes) -> None:
    for line in notes.lines:
        screen.print(Padding(Text(line, style="dim"), (0, _INDENT)))
    screen.print()


def _show(screen: Console, text: str, style: str = "") -> None:
    """Print light markup, indented and wrapped; nothing where there is no text."""
    if text:
        width = min(screen.width, WIDEST) - 2 * _INDENT
        screen.print(Padding(Text.from_ansi(terminal(text, width), style=style), (0, _INDENT)))
