"""Putting a member's messages to an engine, one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from bot.answering.values import Context, Question, Reply

Engine = Callable[[Question, Context], tuple[Reply, Context]]
"""The engine with its base: question and context in, reply and next context out."""


def context_after(engine: Engine, turns: Sequence[str], today: dt.date) -> Context:
    """What a conversation is about after the member said `turns`; blank ones say nothing."""
    context = Context()
    for turn in turns:
        if turn.strip():
            context = engine(Question(turn, today), context)[1]
    return context


def converse(engine: Engine, turns: Sequence[str], today: dt.date) -> Reply:
    """The reply to the last of `turns`, after the member said the earlier ones."""
    return engine(Question(turns[-1], today), context_after(engine, turns[:-1], today))[0]
