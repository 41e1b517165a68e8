"""The schema's readers, as other files than packs use them."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

import pytest

from bot.packs.problems import Report
from bot.packs.schema import (
    Read,
    boolean,
    choice,
    integer,
    list_of,
    mapping_of,
    matching,
    number,
    optional,
    read_document,
    record,
    required,
    text,
)
from bot.packs.strictyaml import Node


class Mode(enum.StrEnum):
    """How a server runs."""

    QUIET = "quiet"
    LOUD = "loud"


@dataclass(frozen=True, slots=True)
class Tls:
    """A nested part."""

    on: bool = False


@dataclass(frozen=True, slots=True)
class Server:
    """An invented configuration."""

    host: str
    port: int = 80
    mode: Mode = Mode.QUIET
    labels: tuple[str, ...] = ()
    weight: float = 1.0
    tls: Tls = field(default_factory=Tls)
    headers: dict[str, str] = field(default_factory=dict)


def even(node: Node, report: Report) -> int | None:
    """A reader of one's own, made of another."""
    value = integer(0, 65535)(node, report)
    if value is not None and value % 2:
        report.wrong(node, "must be even")
        return None
    return value


SERVER: Read[Server] = record(
    Server,
    {
        "host": required(text(20)),
        "port": optional(even),
        "mode": optional(choice(Mode), blank=True),
        "tags": optional(list_of(text(10), at_most=2), to="labels"),
        "weight": optional(number(0, 10)),
        "tls": optional(record(Tls, {"on": required(boolean())})),
        "headers": optional(mapping_of(matching("[a-z]+", "lower-case letters"), text(20), at_most=2)),
    },
)


def read(source: str) -> tuple[Server | None, list[str]]:
    report = Report("s")
    return read_document(source, SERVER, report), [str(problem)[2:] for problem in sorted(report.problems)]


def test_what_is_absent_or_blank_has_the_dataclass_default() -> None:
    assert read("host: a\nmode:\n") == (Server("a"), [])


def test_every_key_reaches_its_parameter() -> None:
    source = (
        "host: ' a '\nport: 8080\nmode: loud\ntags: [x, y]\nweight: 2.5\ntls: {on: true}\nheaders: {a: b}\n"
    )
    server = Server("a", 8080, Mode.LOUD, ("x", "y"), 2.5, Tls(on=True), {"a": "b"})
    assert read(source) == (server, [])


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("", ["1:1: the file is empty"]),
        (
            "[]",
            ["1:1: must be a mapping with the keys host, port, mode, tags, weight, tls, headers, not a list"],
        ),
        ("host: a\nport: 81", ["2:7: 'port' must be even"]),
        ("host: a\nport: 1e3", ["2:7: 'port' must be a whole number from 0 to 65535, not '1e3'"]),
        ("host: a\nport: ٣", ["2:7: 'port' must be a whole number from 0 to 65535, not '٣'"]),
        ("host: a\nport: [1]", ["2:7: 'port' must be a single value, not a list"]),
        ("host: a\nmode: Loud", ["2:7: 'mode' must be quiet or loud, not 'Loud'; did you mean 'loud'?"]),
        ("host: a\ntags: [x, y, z]", ["2:7: 'tags' must have at most 2 in its list, not 3"]),
        ("host: a\nweight: 11", ["2:9: 'weight' must be a number from 0 to 10, not '11'"]),
        (
            "host: a\nweight: nan",
            ["2:9: 'weight' must be a number in plain digits (250000000, 7.5), not 'nan'"],
        ),
        ("host: a\ntls: yes", ["2:6: 'tls' must be a mapping with the keys on, not the text 'yes'"]),
        ("host: a\ntls: {on: yes}", ["2:11: 'on' must be true or false, not 'yes'"]),
        ("host: a\ntls: {}", ["2:6: the key 'on' is missing"]),
        ("host: a\nheaders: x", ["2:10: 'headers' must be a mapping, not the text 'x'"]),
        ("host: a\nheaders: {a: b, c: d, e: f}", ["2:10: 'headers' must have at most 2 keys, not 3"]),
        ("host: a\nheaders: {A: b}", ["2:11: 'headers' must be lower-case letters, not 'A'"]),
        ("host:\nport: 1\nprt: 2", ["1:6: 'host' has no value", "2:7: 'port' must be even", None]),
        ("host: a\ntls:", ["2:5: 'tls' has no value: write one, or remove the key"]),
    ],
)
def test_every_mistake_has_its_place_and_sentence(source: str, problems: list[str | None]) -> None:
    value, found = read(source)
    assert value is None
    assert len(found) == len(problems)
    assert all(expected in {None, actual} for expected, actual in zip(problems, found, strict=True))


def test_a_warning_does_not_refuse_the_value() -> None:
    def warning(node: Node, report: Report) -> str:
        report.warn(node, "mind this")
        return "kept"

    report = Report("s")
    assert read_document("x", warning, report) == "kept"
    assert str(report.problems[0]) == "s:1:1: warning: mind this"
