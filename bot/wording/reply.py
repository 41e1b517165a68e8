"""A reply in words: its body, history, sources and choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from bot.answering.dates import Length, Span
from bot.answering.values import Argument, Message, Part, PartKind, Reply, Words
from bot.packs.model import PartialDate
from bot.wording.catalogue import date, say, span, told, weekday


@dataclass(frozen=True, slots=True)
class Worded:
    """What a person reads.

    `body` answers; `history` tells what held before; `sources` is the source line; `choices` are questions
    to pick from; `text` is all of it, as a terminal shows it. Markup is *italic* at most.
    """

    body: str
    history: str
    sources: str
    choices: tuple[str, ...]
    text: str


def word(reply: Reply, language: str = "en") -> Worded:
    """Lay out a reply in a language."""
    body = _joined((p for p in reply.parts if p.kind is not PartKind.HISTORY), language)
    history = _joined((p for p in reply.parts if p.kind is PartKind.HISTORY), language)
    sources = _sources(reply, language)
    choices = tuple(choice.question for choice in reply.choices)
    numbered = [f"{n}. {question}" for n, question in enumerate(choices, start=1)]
    text = "\n".join(line for line in (body, history, *numbered, sources) if line)
    return Worded(body, history, sources, choices, text)


def _joined(parts: Iterable[Part], language: str) -> str:
    return " ".join(_content(part, language) for part in parts)


def _content(part: Part, language: str) -> str:
    if isinstance(part.content, Message):
        return _message(part.content, language)
    return _words(part.content, language)


def _words(words: Words, language: str) -> str:
    text = words.text
    for name, message in words.slots.items():
        text = text.replace("{" + name + "}", _message(message, language))
    return text


def _message(message: Message, language: str) -> str:
    if message.key.startswith("since.") and "date" in message.args:
        return _since(message, language)
    said = say(message.key, language, **{k: _argument(v, language) for k, v in message.args.items()})
    return said[:1].upper() + said[1:] if message.key.startswith("time.") else said


def _argument(value: Argument, language: str) -> str:
    if isinstance(value, Message):
        return _message(value, language)
    if isinstance(value, Span | Length):
        return told(value, language)
    return date(value) if isinstance(value, PartialDate | dt.date) else str(value)


def _since(message: Message, language: str) -> str:
    """How far off a day is, with its weekday."""
    days, months = cast("int", message.args["days"]), cast("int", message.args["months"])
    key = message.key
    if days == 1:
        key = "since.tomorrow" if key == "since.future" else "since.yesterday"
    day = weekday(cast("dt.date", message.args["date"]))
    return say(key, language, span=span(days, months, language), weekday=day)


def _sources(reply: Reply, language: str) -> str:
    if not reply.citations:
        return ""
    listed = "; ".join(
        say("source.one", language, title=c.title, date=date(c.published)) for c in reply.citations
    )
    return say("source", language, sources=listed)
