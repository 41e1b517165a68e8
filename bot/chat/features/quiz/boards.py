"""How the quiz looks: a question, how it ended, and the scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from discord import ui

from bot.chat.cards import TEXTS, card, fitting, line, text
from bot.chat.features.quiz.rounds import SCORES, Round
from bot.chat.layout import BUTTON_LABEL, Button, Row, Style
from bot.chat.markup import bare, emphasised, one_line, shorten, size
from bot.chat.views import action_row
from bot.service.quizzes import Puzzle
from bot.service.records import Standing
from bot.wording import say

QUESTION, EXPLANATION, SOURCES = 500, 1_500, 400
LINE = 44
"""Characters of all answers together that fit on one line of buttons."""
TOP = 10
"""Players on the board."""


def open_board(puzzle: Puzzle, played: Round, language: str, *, scored: bool) -> ui.LayoutView:
    """A question that waits for answers."""
    show = Button(played.show, say("chat-quiz.show", language), "💡")
    rows = _answers(puzzle, [Button(played.answer(n), _label(c)) for n, c in enumerate(puzzle.choices)])
    if played.alone:
        notes = [say("chat-quiz.alone", language)]
    else:
        notes = [say("chat-quiz.rules", language, until=f"<t:{played.until}:t>")]
        notes += [] if scored else [say("chat-quiz.unscored", language)]
    return card(text(_heading(puzzle)), *rows, text(f"-# {' '.join(notes)}"), action_row((show,)))


def closed_board(
    puzzle: Puzzle,
    played: Round,
    outcome: str,
    language: str,
    *,
    scored: bool,
    kept: bool = True,
    chosen: int | None = None,
) -> ui.LayoutView:
    """A question with its answer. `outcome` is a sentence on how it ended, with its mentions meant.

    `chosen` is the answer of whoever played alone; `kept` says that all scores could be kept.
    """
    labels = [_label(choice) for choice in puzzle.choices]
    buttons = [Button(played.answer(n), c, disabled=True) for n, c in enumerate(labels)]
    if chosen is not None:
        buttons[chosen] = _marked(buttons[chosen], "❌", Style.DANGER)
    buttons[puzzle.right] = _marked(buttons[puzzle.right], "✅", Style.GOOD)
    small = [shorten(one_line(puzzle.sources), SOURCES, emphasised)] if puzzle.sources else []
    small += [] if kept else [say("chat-quiz.unkept", language)]
    told = [outcome, shorten(puzzle.explanation, EXPLANATION, emphasised), *(f"-# {each}" for each in small)]
    further = [Button(played.next, say("chat-quiz.next", language), style=Style.STRONG)]
    further += [Button(SCORES.pattern, say("chat-quiz.scores", language), "🏆")] if scored else []
    return card(
        text(_heading(puzzle)),
        *_answers(puzzle, buttons),
        text("\n".join(told)),
        line(),
        action_row(tuple(further)),
    )


def score_board(best: Sequence[Standing], own: Standing | None, member: str, language: str) -> ui.LayoutView:
    """The best players, and the place of whoever looks."""
    lines = [f"### {say('chat-quiz.board', language)}", *(_place(each, language) for each in best)]
    if not best:
        lines.append(say("chat-quiz.nobody", language))
    elif own is None:
        lines.append(say("chat-quiz.not_played", language))
    elif all(each.member != member for each in best):
        lines += ["…", _place(own, language)]
    return card(text(fitting(lines, TEXTS)))


def _heading(puzzle: Puzzle) -> str:
    return "### " + shorten(one_line(puzzle.question), QUESTION, emphasised)


def _place(place: Standing, language: str) -> str:
    points = say("chat-quiz.points", language, right=place.right, played=place.played)
    return f"**{place.rank}** · <@{place.member}> · {points}"


def _answers(puzzle: Puzzle, buttons: Sequence[Button]) -> Iterable[ui.ActionRow[ui.LayoutView]]:
    """All on one line where they are short, else one below the other."""
    short = sum(size(_label(choice)) for choice in puzzle.choices) <= LINE
    rows: list[Row] = [tuple(buttons)] if short else [(button,) for button in buttons]
    return map(action_row, rows)


def _label(choice: str) -> str:
    return shorten(bare(one_line(choice)), BUTTON_LABEL)


def _marked(button: Button, emoji: str, style: Style) -> Button:
    return Button(button.custom_id, button.label, emoji, style, disabled=True)
