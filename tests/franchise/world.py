"""An invented franchise to ask the engine about: its pack, its sources, and a member who asks."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.load import load_base
from bot.answering.values import Context, Question, Reply
from bot.evaluation.dialogue import converse
from bot.evaluation.judge import Item, Said
from bot.packs.model import FaqEntry, Pack, TestQuestion, Unknown
from bot.wording import Worded, word

HERE = Path(__file__).parent
PACK = HERE / "tidewright"
SOURCES = HERE / "sources"
QUESTIONS = HERE / "questions.jsonl"
TODAY = dt.date(2031, 2, 12)
"""The day of most questions: thirty days before the film is due."""
DUE = dt.date(2031, 3, 14)


@functools.cache
def franchise_base() -> Base:
    """The base of the invented pack, built once a run."""
    return load_base([PACK], cache=False)


def engine(question: Question, context: Context) -> tuple[Reply, Context]:
    """The engine over the invented franchise."""
    return answer(franchise_base(), question, context)


def ask(*turns: str, today: dt.date = TODAY) -> Reply:
    """The reply to the last of a member's messages."""
    return converse(engine, turns, today)


def read(*turns: str, today: dt.date = TODAY) -> Worded:
    """What the member reads in reply to the last message."""
    return word(ask(*turns, today=today))


def said(reply: Reply) -> Said:
    """What the judge looks at."""
    worded = word(reply)
    return Said(str(reply.status), "\n".join(filter(None, (worded.body, worded.history))), worded.text)


def own_questions(pack: Pack) -> list[Item]:
    """A pack's test questions, as the judge knows questions."""
    asked: list[tuple[FaqEntry | Unknown, TestQuestion, bool]]
    asked = [(entry, test, True) for entry in pack.faq for test in entry.tests]
    asked += [(gap, test, False) for gap in pack.unknown for test in gap.tests]
    return [
        Item(f"{entry.id}: {test.ask}", "own", (test.ask,), answerable, tuple((says,) for says in test.says))
        for entry, test, answerable in asked
    ]
