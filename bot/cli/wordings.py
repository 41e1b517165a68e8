"""Asking a pack its own questions: whether each finds the entry that it stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from typing import Any

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.values import Context, Question, Reply, ReplyStatus
from bot.cli.layout import plain
from bot.packs.draft import Draft
from bot.packs.model import FaqEntry, TestQuestion, Unknown
from bot.packs.problems import Problem
from bot.packs.schema import Located
from bot.wording import word


def unreached(base: Base, draft: Draft, today: dt.date) -> Iterator[Problem]:
    """Wordings that get something else than their entry (warnings), and tests that fail (errors).

    `base` is made of the pack that `draft` holds. A wording that gets a fact of its entry is as good.
    """
    for entry in chain[Located[Any]](draft.faq, draft.unknown):
        for index, wording in enumerate(entry.value.wordings):
            reply = _asked(base, wording, today)
            if not _reaches(entry.value, reply):
                yield entry.warning(f"'{wording}' {_what_came(reply)}", "wordings", index)
        for index, test in enumerate(entry.value.tests):
            for complaint in _failure(entry.value, test, _asked(base, test.ask, today)):
                yield entry.error(f"the test '{test.ask}' {complaint}", "tests", index)


def _asked(base: Base, question: str, today: dt.date) -> Reply:
    return answer(base, Question(question, today), Context())[0]


def _reaches(entry: FaqEntry | Unknown, reply: Reply) -> bool:
    if reply.status is ReplyStatus.SUGGESTED:
        return False
    own = {entry.id, *(entry.facts if isinstance(entry, FaqEntry) else ())}
    return not own.isdisjoint(reply.entries)


def _what_came(reply: Reply) -> str:
    """What a question got instead of its entry."""
    if reply.status is ReplyStatus.SUGGESTED:
        return f"is answered by a choice only; likeliest is {_listed(reply.entries[:3])}"
    if reply.entries:
        return f"gets {_listed(reply.entries)} (sure {reply.confidence:.2f})"
    considered = [c for trace in reply.traces for c in trace.candidates]
    likeliest = f"; likeliest is '{considered[0].entry}' ({considered[0].score:.2f})" if considered else ""
    return f"gets no entry{likeliest}"


def _listed(entries: tuple[str, ...]) -> str:
    return ", ".join(f"'{entry}'" for entry in entries)


def _failure(entry: FaqEntry | Unknown, test: TestQuestion, reply: Reply) -> Iterator[str]:
    """Why a test is not met."""
    if not _reaches(entry, reply):
        yield _what_came(reply)
        return
    text = plain(word(reply).text).casefold()
    for words in test.says:
        if words.casefold() not in text:
            yield f"is answered without '{words}'"
