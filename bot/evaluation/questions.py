"""Reading question sets: one JSON object a line, as `docs/commands.md` describes them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.evaluation.judge import Item

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class QuestionSetError(Exception):
    """A question set that cannot be read; `problems` are sentences with file and line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_questions(path: Path) -> tuple[Item, ...]:
    """The questions of a file, in order.

    Keys that the judge does not know are ignored. Raises `QuestionSetError` with every
    bad line of the file at once, or with the reason why the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionSetError((f"{path}: is not UTF-8 (byte {error.start + 1})",)) from None
    except OSError as error:
        raise QuestionSetError((f"{path}: cannot be read: {error.strerror}",)) from None
    items: dict[str, Item] = {}
    problems: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            item = read_item(line)
            if item.id in items:
                problems.append(f"{path}:{number}: the id {item.id!r} stands in an earlier line too")
            items.setdefault(item.id, item)
        except ValueError as error:
            problems.append(f"{path}:{number}: {error}")
    if not items and not problems:
        problems.append(f"{path}: holds no question")
    if problems:
        raise QuestionSetError(tuple(problems))
    return tuple(items.values())


def read_item(line: str) -> Item:
    """The question in one line. Raises `ValueError` with a sentence that says what is wrong."""
    record = read_object(line)
    expect = record.get("expect")
    if expect not in {"answer", "decline"}:
        raise ValueError('\'expect\' must be "answer" or "decline"')
    return Item(
        id=_string(record, "id"),
        kind=_string(record, "kind"),
        turns=read_turns(record),
        answerable=expect == "answer",
        must=tuple(_groups(record.get("must"))),
        must_not=tuple(_strings(record.get("must_not"), "'must_not'")),
        today=read_day(record["today"]) if record.get("today") else None,
    )


def read_object(line: str) -> Mapping[str, object]:
    """The JSON object in one line. Raises `ValueError` with a sentence."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("is not a question: it is nested too deeply") from None
    if not isinstance(record, dict):
        raise ValueError('must be a JSON object, like {"id": "1", "turns": ["who directed it?"]}')
    return record


def read_turns(record: Mapping[str, object]) -> tuple[str, ...]:
    """The member's messages of one line, the asked one last. Raises `ValueError` with a sentence."""
    turns = tuple(_strings(record.get("turns"), "'turns'"))
    if not turns:
        raise ValueError("'turns' must be a list with at least one message")
    if not turns[-1].strip():
        raise ValueError("the last of 'turns' is empty: it is the question to answer")
    if any(map(has_half_characters, turns)):
        raise ValueError("'turns' holds half a character (a lone surrogate)")
    return turns


def has_half_characters(text: str) -> bool:
    """Whether `text` holds lone surrogates: it came from bytes or escapes that are no Unicode."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def read_day(value: object) -> dt.date:
    """A date written as 2025-06-30. Raises `ValueError` with a sentence."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError(f"{value!r} is not a date; write it as YYYY-MM-DD, like 2025-06-30")


def _groups(value: object) -> Iterator[tuple[str, ...]]:
    for group in _list(value, "'must'"):
        yield tuple(_strings(group, "each group of 'must'"))


def _string(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"'{key}' must be a string that is not empty")
    return value


def _list(value: object, what: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{what} must be a list")
    return value


def _strings(value: object, what: str) -> Iterator[str]:
    for entry in _list(value, what):
        if not isinstance(entry, str):
            raise ValueError(f"{what} must hold strings, not {entry!r}")
        yield entry
