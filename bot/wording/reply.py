"""A reply in words: its body, history, sources and choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from bot.answering.dates import Length, Span
from bot.answering.values import Argument, Citation, Message, Part, PartKind, Reply, ReplyStatus, Words
from bot.packs.model import PartialDate, Source, Spoiler
from bot.wording.catalogue import language_for, say
from bot.wording.cldr import date, listed, weekday
from bot.wording.lengths import span, told


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a reply in words, with how much it gives away."""

    text: str
    kind: PartKind
    spoiler: Spoiler


@dataclass(frozen=True, slots=True)
class Worded:
    """What a person reads.

    `body` answers; `history` tells what held before; `sources` is the source line; `choices` are questions
    to pick from; `text` is all of it, as a terminal shows it. `passages` are what body and history are made
    of, in order. Markup is *italic* at most.
    """

    body: str
    history: str
    sources: str
    choices: tuple[str, ...]
    text: str
    passages: tuple[Passage, ...] = ()


def word(reply: Reply, language: str = "en") -> Worded:
    """Lay out a reply in a language; what packs say in it only where all of that is translated."""
    spoken = _spoken(reply, language)
    passages = tuple(Passage(_content(part, spoken), part.kind, part.spoiler) for part in reply.parts)
    body = _joined(p for p in passages if p.kind is not PartKind.HISTORY)
    history = _joined(p for p in passages if p.kind is PartKind.HISTORY)
    sources = _sources(reply, language)
    choices = tuple(choice.question for choice in reply.choices)
    numbered = [f"{n}. {question}" for n, question in enumerate(choices, start=1)]
    if numbered and reply.status is ReplyStatus.DECLINED:
        lines = [body, history, sources, say("decline.nearest", language), *numbered]
    else:
        lines = [body, history, *numbered, sources]
    return Worded(body, history, sources, choices, "\n".join(line for line in lines if line), passages)


def _spoken(reply: Reply, language: str) -> str:
    """The language of all parts: that of the first words of a pack which lack the one asked for."""
    for part in reply.parts:
        if isinstance(part.content, Words) and _text(part.content, language) is None:
            return language_for(part.content.language)
    return language


def _text(words: Words, language: str) -> str | None:
    """What a pack says in a language, or in the same one without its country; None where nothing is."""
    said = {**words.translations, words.language: words.text}
    return said.get(language) or said.get(language.partition("-")[0])


def _joined(passages: Iterable[Passage]) -> str:
    return " ".join(passage.text for passage in passages)


def _content(part: Part, language: str) -> str:
    if isinstance(part.content, Message):
        return _message(part.content, language)
    return _words(part.content, language)


def _words(words: Words, language: str) -> str:
    text = _text(words, language) or words.text
    for name, message in words.slots.items():
        text = text.replace("{" + name + "}", _message(message, language))
    return text


def _message(message: Message, language: str) -> str:
    if message.key.startswith("since.") and "date" in message.args:
        return _since(message, language)
    said = say(message.key, language, **{k: _argument(v, language) for k, v in message.args.items()})
    return said[:1].upper() + said[1:] if message.key.startswith("time.") else said


def _argument(value: Argument, language: str) -> str | int:
    if isinstance(value, Message):
        return _message(value, language)
    if isinstance(value, tuple):
        return listed([str(_argument(each, language)) for each in value], language)
    if isinstance(value, Span | Length):
        return told(value, language)
    return date(value, language) if isinstance(value, PartialDate | dt.date) else value


def _since(message: Message, language: str) -> str:
    """How far off a day is, with its weekday."""
    days, months = cast("int", message.args["days"]), cast("int", message.args["months"])
    key = message.key
    if days == 1:
        key = "since.tomorrow" if key == "since.future" else "since.yesterday"
    day = weekday(cast("dt.date", message.args["date"]), language)
    return say(key, language, span=span(days, months, language), weekday=day)


def _sources(reply: Reply, language: str) -> str:
    """Each source, and when the one that was looked at longest ago was."""
    if not reply.citations:
        return ""
    sources = "; ".join(cited(citation, language) for citation in reply.citations)
    checked = min(citation.verified for citation in reply.citations)
    return say("source", language, sources=sources, date=date(checked, language))


def cited(source: Citation | Source, language: str) -> str:
    """A source with who published it where that is known, what kind it is, and when it appeared."""
    kind, day = say(f"kind.{source.kind}", language), date(source.published, language)
    if source.publisher is None:
        return say("source.cited", language, title=source.title, kind=kind, date=day)
    return say(
        "source.published", language, title=source.title, publisher=source.publisher, kind=kind, date=day
    )
