"""The JSON protocol of `concierge ask`: a request in a line, a reply as an object."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.answering.values import Reply
from bot.evaluation.questions import read_day, read_object, read_turns
from bot.wording import Worded, word

LONGEST_LINE = 1_000_000
"""Bytes of one line of input; more is no conversation."""

Identity = str | int
ReplyObject = dict[str, object]


@dataclass(frozen=True, slots=True)
class Request:
    """One line of input: the member's messages, the asked one last, and the day to answer on."""

    id: Identity
    turns: tuple[str, ...]
    today: dt.date | None


class BadLineError(Exception):
    """A line that is no request: a sentence that says why, and the line's id where it has one."""

    def __init__(self, sentence: str, identity: Identity | None = None) -> None:
        super().__init__(sentence)
        self.identity = identity


def read_request(line: bytes) -> Request:
    """The request in one line. Raises `BadLineError`."""
    if len(line) > LONGEST_LINE:
        raise BadLineError(f"the line is longer than {LONGEST_LINE:,} bytes")
    identity: Identity | None = None
    try:
        record = read_object(line.decode("utf-8-sig"))
        identity = _identity(record.get("id"))
        if identity is None:
            raise BadLineError("'id' must be a string or a whole number")
        today = record.get("today")
        return Request(identity, read_turns(record), None if today is None else read_day(today))
    except UnicodeDecodeError as error:
        raise BadLineError(f"the line is not UTF-8 (byte {error.start + 1})") from None
    except ValueError as error:
        raise BadLineError(str(error), identity) from None


def _identity(value: object) -> Identity | None:
    return value if isinstance(value, (str, int)) and not isinstance(value, bool) else None


def answer_text(worded: Worded) -> str:
    """The body of a reply with its history, without source line and choices."""
    return "\n".join(filter(None, (worded.body, worded.history)))


def reply_object(reply: Reply) -> ReplyObject:
    """What a program gets to read of a reply."""
    worded = word(reply)
    return {
        "status": str(reply.status),
        "answer": answer_text(worded),
        "text": worded.text,
        "confidence": round(reply.confidence, 4),
        "entries": list(reply.entries),
        "sources": [citation.id for citation in reply.citations],
        "suggestions": [choice.question for choice in reply.choices],
        "spoiler": str(reply.spoiler),
    }
