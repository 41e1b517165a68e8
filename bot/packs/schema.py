"""Readers that turn YAML nodes into values, and say what is wrong in a sentence with its place.

A `Read[T]` takes a node and a `Report`. It returns the value, or None after it has put at least one problem
into the report; None is never a value. Build readers from the ones here:

    server = record(Server, {
        "host": required(text(253)),
        "port": optional(integer(1, 65535)),          # absent: the dataclass's own default
        "mode": optional(choice(Mode)),               # an enum of strings
        "tags": optional(list_of(text(40)), to="labels"),
    })
    report = Report("server.yaml")
    value = read_document(source_text, server, report)   # a Server, or None
    for problem in sorted(report.problems): print(problem)

Unknown keys, missing keys and wrong values are all reported, each once, before None comes back.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.packs.model import PartialDate
from bot.packs.problems import Problem, Report, Severity, Spot
from bot.packs.strictyaml import ListNode, MapNode, Node, Scalar, parse_yaml

T = TypeVar("T")
E = TypeVar("E", bound=enum.StrEnum)
Read = Callable[[Node, Report], T | None]

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """How the value of one key is read, whether it must be there, and the parameter it is for."""

    read: Read[T]
    needed: bool
    to: str | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value with the node it was read from and the file that the node stands in."""

    value: T
    node: Node
    file: str

    def at(self, *path: str | int) -> Node:
        """The node at the end of a path of keys and list positions, or the last one there is on the way."""
        here = self.node
        for step in path:
            below: Node | None = None
            if isinstance(step, str) and isinstance(here, MapNode):
                below = here.get(step)
            elif isinstance(step, int) and isinstance(here, ListNode) and step < len(here.items):
                below = here.items[step]
            if below is None:
                break
            here = below
        return here

    def error(self, message: str, *path: str | int) -> Problem:
        """An error at the end of such a path."""
        place = self.at(*path)
        return Problem(self.file, place.line, place.column, message)

    def warning(self, message: str, *path: str | int) -> Problem:
        """A warning at the end of such a path."""
        place = self.at(*path)
        return Problem(self.file, place.line, place.column, message, Severity.WARNING)


def required(read: Read[T], *, to: str | None = None) -> Field[T]:
    """A key that must be there; its value becomes the parameter `to` (default: the key's own name)."""
    return Field(read, needed=True, to=to)


def optional(read: Read[T], *, to: str | None = None, blank: bool = False) -> Field[T]:
    """A key that may be absent or, with `blank`, have no value: the constructor's own default stands then."""
    return Field(read, needed=False, to=to, blank=blank)


def read_document(text: str, read: Read[T], report: Report) -> T | None:
    """Read the text of a file; None, with the reasons in `report`, where anything is wrong."""
    before = report.errors
    node = parse_yaml(text, report)
    if node is None:
        if report.errors == before:
            report.error(Spot(), "the file is empty")
        return None
    value = read(node, report)
    return value if report.errors == before else None


def nearest(word: str, known: Collection[str]) -> str | None:
    """The one of `known` that `word` was most likely meant to be, the first of equals; or None."""
    match = process.extractOne(word.lower(), tuple(known), scorer=OSA.normalized_similarity, score_cutoff=0.6)
    return match[0] if match else None


def did_you_mean(word: str, known: Collection[str]) -> str:
    """`; did you mean 'x'?`, or nothing where no known word is near."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""


# Mappings and lists


def record(build: Callable[..., T], fields: Mapping[str, Field[Any]]) -> Read[T]:
    """A mapping with exactly these keys, handed to `build` by name."""

    def read(node: Node, report: Report) -> T | None:
        if not isinstance(node, MapNode):
            report.wrong(node, f"must be a mapping with the keys {', '.join(fields)}, not {_kind(node)}")
            return None
        before, outer = report.errors, report.key
        arguments: dict[str, Any] = {}
        _check_keys(node, fields, report)
        for key, value in node.entries:
            field = fields.get(key.text)
            if field is not None and not (field.blank and isinstance(value, Scalar) and value.missing):
                report.key = key.text
                arguments[field.to or key.text] = _read_value(field, value, report)
        report.key = outer
        return build(**arguments) if report.errors == before else None

    return read


def _check_keys(node: MapNode, fields: Mapping[str, Field[Any]], report: Report) -> None:
    """Report unknown and missing keys; a key that was meant by an unknown one is not missing."""
    seen = {key.text for key, _ in node.entries}
    for key, value in node.entries:
        if key.text not in fields:
            near = nearest(key.text, [name for name in fields if name not in seen])
            report.error(key, f"unknown key {_show(key.text)}{_advice(near, value, fields)}")
            seen |= {near} if near else set()
    for name, field in fields.items():
        if field.needed and name not in seen:
            report.error(node, f"the key '{name}' is missing")


def _advice(near: str | None, value: Node, fields: Mapping[str, Field[Any]]) -> str:
    """What to do about an unknown key."""
    if near:
        return f"; did you mean '{near}'?"
    if isinstance(value, Scalar) and value.missing:
        return "; if it belongs to the text before it, put the whole text in quotes"
    return f"; the keys here are {', '.join(fields)}"


def _read_value(field: Field[T], node: Node, report: Report) -> T | None:
    if isinstance(node, Scalar) and node.missing:
        report.wrong(node, "has no value" if field.needed else "has no value: write one, or remove the key")
        return None
    return field.read(node, report)


def list_of(read: Read[T], *, at_least: int = 0, at_most: int = 1000) -> Read[tuple[T, ...]]:
    """A list of so many items; every item is read, so that all problems are found."""

    def read_list(node: Node, report: Report) -> tuple[T, ...] | None:
        if not isinstance(node, ListNode):
            report.wrong(node, f"must be a list, not {_kind(node)}")
            return None
        if not at_least <= len(node.items) <= at_most:
            bound = f"at least {at_least}" if len(node.items) < at_least else f"at most {at_most}"
            report.wrong(node, f"must have {bound} in its list, not {len(node.items)}")
            return None
        values = [read(item, report) for item in node.items]
        found = tuple(value for value in values if value is not None)
        return found if len(found) == len(values) else None

    return read_list


def mapping_of(read_key: Read[str], read: Read[T], *, at_most: int = 1000) -> Read[Mapping[str, T]]:
    """A mapping with free keys."""

    def read_mapping(node: Node, report: Report) -> Mapping[str, T] | None:
        if not isinstance(node, MapNode):
            report.wrong(node, f"must be a mapping, not {_kind(node)}")
            return None
        if len(node.entries) > at_most:
            report.wrong(node, f"must have at most {at_most} keys, not {len(node.entries)}")
            return None
        pairs = [(read_key(key, report), read(value, report)) for key, value in node.entries]
        found = {key: value for key, value in pairs if key is not None and value is not None}
        return found if len(found) == len(pairs) else None

    return read_mapping


def located(read: Read[T]) -> Read[Located[T]]:
    """What `read` reads, together with its place."""

    def read_located(node: Node, report: Report) -> Located[T] | None:
        value = read(node, report)
        return None if value is None else Located(value, node, report.file)

    return read_located


# Single values


def text(limit: int = 200, *, lines: bool = False, empty: bool = False) -> Read[str]:
    """A string of at most `limit` characters, without white space at its ends; on one line unless `lines`."""

    def read(node: Node, report: Report) -> str | None:
        if not isinstance(node, Scalar):
            report.wrong(node, f"must be text, not {_kind(node)}")
            return None
        value = node.text.strip()
        if not value and not empty:
            report.wrong(node, "must not be empty")
        elif len(value) > limit:
            report.wrong(node, f"must have at most {limit} characters, not {len(value)}")
        elif not lines and len(value.splitlines()) > 1:
            report.wrong(node, "must be on one line: fold a long text with '>'")
        else:
            return value
        return None

    return read


def matching(pattern: str, description: str, *, limit: int = 80) -> Read[str]:
    """Text that matches the whole pattern; `description` completes "must be …"."""
    compiled = re.compile(pattern, re.ASCII)

    def check(value: str, node: Node, report: Report) -> str | None:
        if len(value) <= limit and compiled.fullmatch(value):
            return value
        report.wrong(node, f"must be {description}, not {_show(value)}")
        return None

    return _from_text(check)


def choice(options: type[E]) -> Read[E]:
    """One of the values of an enum of strings."""
    names = [option.value for option in options]

    def check(value: str, node: Node, report: Report) -> E | None:
        if value in names:
            return options(value)
        listed = f"{', '.join(names[:-1])} or {names[-1]}"
        report.wrong(node, f"must be {listed}, not {_show(value)}{did_you_mean(value, names)}")
        return None

    return _from_text(check)


def boolean() -> Read[bool]:
    """`true` or `false`, in these words alone."""

    def check(value: str, node: Node, report: Report) -> bool | None:
        if value in {"true", "false"}:
            return value == "true"
        report.wrong(node, f"must be true or false, not {_show(value)}")
        return None

    return _from_text(check)


def integer(least: int, most: int) -> Read[int]:
    """A whole number between two bounds, both included."""

    def check(value: str, node: Node, report: Report) -> int | None:
        if re.fullmatch(r"-?\d{1,18}", value, re.ASCII) and least <= int(value) <= most:
            return int(value)
        report.wrong(node, f"must be a whole number from {least} to {most}, not {_show(value)}")
        return None

    return _from_text(check)


def number(least: float = -1e15, most: float = 1e15) -> Read[float]:
    """A number in plain digits between two bounds, both included."""

    def check(value: str, node: Node, report: Report) -> float | None:
        if not _NUMBER.fullmatch(value):
            report.wrong(node, f"must be a number in plain digits (250000000, 7.5), not {_show(value)}")
        elif not least <= float(value) <= most:
            report.wrong(node, f"must be a number from {least:g} to {most:g}, not {_show(value)}")
        else:
            return float(value)
        return None

    return _from_text(check)


def partial_date() -> Read[PartialDate]:
    """`2025-06-06`, `2023-01` or `2025`."""

    def check(value: str, node: Node, report: Report) -> PartialDate | None:
        found = _partial(value)
        if found is None:
            report.wrong(node, f"must be a date such as 2025-06-06, 2025-06 or 2025, not {_show(value)}")
        return found

    return _from_text(check)


def day() -> Read[dt.date]:
    """A whole date: `2025-06-06`."""

    def check(value: str, node: Node, report: Report) -> dt.date | None:
        found = _partial(value)
        if found is None or found.exact is None:
            report.wrong(node, f"must be a whole date such as 2025-06-06, not {_show(value)}")
            return None
        return found.exact

    return _from_text(check)


def _partial(value: str) -> PartialDate | None:
    match = _DATE.fullmatch(value)
    if match is None or not value.isascii():
        return None
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        dt.date(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return None
    return PartialDate(*parts)


def _from_text(check: Callable[[str, Node, Report], T | None]) -> Read[T]:
    """A reader for one short string that `check` judges."""

    def read(node: Node, report: Report) -> T | None:
        if not isinstance(node, Scalar):
            report.wrong(node, f"must be a single value, not {_kind(node)}")
            return None
        return check(node.text.strip(), node, report)

    return read


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"the text {_show(node.text)}"
    return "a list" if isinstance(node, ListNode) else "a mapping"


def _show(value: str) -> str:
    """A value as it is quoted back: in quotes, on one line and short."""
    plain = " ".join(value.split())
    return f"'{plain if len(plain) <= 60 else plain[:57] + '...'}'"
