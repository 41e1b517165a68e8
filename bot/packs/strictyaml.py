"""YAML without its surprises, read into a tree whose every node knows its line and column.

Strings stay what was typed (`yes`, `012`, `1:30`); which type a value has is up to the schema that
reads the tree. Anchors, aliases, tags, merge keys, duplicate keys and further documents are refused,
with the place of each. Depth is bounded before the parser sees the text, and again, exactly, while its
events are read one by one: nothing here recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from bot.packs.problems import Place, Report, Spot

MAX_DEPTH: Final = 32
"""Levels of nesting, of either style."""
MAX_NODES: Final = 200_000
"""Values, keys included, in one file."""

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FORBIDDEN: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRUCTURE: Final = re.compile(
    r"""^(?P<indent>[ ]*)(?P<dashes>(?:[-?][ \t]+)*)(?=\S)
    | "[^"\n]*" | '[^'\n]*' | \s\#.*
    | (?P<open>[\[{]) | (?P<close>[\]}])""",
    re.MULTILINE | re.VERBOSE,
)
_QUOTE: Final = "quote texts that hold a comma, a colon or a bracket"
_HINTS: Final = (
    (
        "mapping values are not allowed",
        "a colon and a space stand inside plain text: put the whole text in quotes",
    ),
    ("cannot start any token", "plain text cannot begin with this character: put the text in quotes"),
    ("while scanning a quoted scalar", "this quotation mark is never closed"),
    ("unknown escape character", "in double quotes a backslash is written \\\\; or use single quotes"),
    (
        "could not find expected ':'",
        "a line without a colon: write 'key: value', and quote a text of several lines",
    ),
    ("did not find expected ',' or ']'", f"a list in brackets is not closed or lacks a comma: {_QUOTE}"),
    ("did not find expected ',' or '}'", f"a mapping in braces is not closed or lacks a comma: {_QUOTE}"),
    (
        "did not find expected key",
        "this does not line up with the keys above it, or a text goes on after its closing quote",
    ),
    ("did not find expected '-' indicator", "a list item begins with '- ', lined up with the items above it"),
    ("block sequence entries are not allowed", "a list begins on a line of its own, below its key"),
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string as typed; `plain` where it stood without quotes and not as a block."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def missing(self) -> bool:
        """Whether a key was written without any value."""
        return self.plain and not self.text


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping with its keys in the order they stand; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | ListNode | MapNode


class _Unreadable(Exception):  # noqa: N818 - a signal between the functions below, never seen outside
    """The rest of the file makes no sense; the problem is reported already."""


def parse_yaml(text: str, report: Report) -> Node | None:
    """Read one YAML document; None where it cannot be read, with the reasons in `report`.

    A tree may come back together with problems (a duplicate key, a tag): reading goes on to find more.
    """
    bad = _FORBIDDEN.search(text)
    if bad is not None:
        report.error(_spot(text, bad.start()), f"the character {bad.group()!a} is not allowed in YAML")
        return None
    deep = _too_deep(text)
    if deep is not None:
        report.error(deep, f"nested deeper than {MAX_DEPTH} levels")
        return None
    try:
        return _Builder(report).build(text)
    except _Unreadable:
        return None
    except yaml.YAMLError as error:
        report.error(*_explain(error, text))
        return None


def _spot(text: str, index: int) -> Spot:
    line_start = text.rfind("\n", 0, index) + 1
    return Spot(text.count("\n", 0, index) + 1, index - line_start + 1)


def _too_deep(text: str) -> Spot | None:
    """Where brackets or indentation go too deep, judged roughly and without parsing."""
    indents: list[int] = []
    brackets = 0
    for match in _STRUCTURE.finditer(text):
        if match["open"]:
            brackets += 1
        elif match["close"]:
            brackets = max(0, brackets - 1)
        elif match["indent"] is not None:
            indent = len(match["indent"])
            while indents and indents[-1] >= indent:
                indents.pop()
            indents.append(indent)
            dashes = len(match["dashes"].split())
            brackets = 0 if dashes else brackets
            if len(indents) + dashes > 2 * MAX_DEPTH:
                return _spot(text, match.start())
        if brackets > MAX_DEPTH:
            return _spot(text, match.start())
    return None


def _explain(error: yaml.YAMLError, text: str) -> tuple[Place, str]:
    """A syntax error's place and a sentence on what to do."""
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or str(error)
    begin, mark = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if ("quoted scalar" in context or "simple key" in context) and begin is not None:
        mark = begin
    spot = Spot(mark.line + 1, mark.column + 1) if mark is not None else Spot()
    if mark is not None and text[mark.index : mark.index + 1] == "\t":
        return spot, "a tab cannot indent: use spaces"
    said = f"{context}, {problem}" if context else problem
    hint = next((sentence for part, sentence in _HINTS if part in said), None)
    if hint and "flow" in context and begin is not None:
        hint = f"{hint} (it begins on line {begin.line + 1})"
    return spot, hint or f"this is not valid YAML: {said}"


class _Builder:
    """Builds the tree from the parser's events, one level of a stack a nesting level."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._aliases = False

    def build(self, text: str) -> Node | None:
        """The tree of a text; None where it is empty or holds an alias."""
        events = self._events(text)
        root: Node | None = None
        stack: list[tuple[Any, list[Node]]] = []
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                node: Node = _scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                stack.append((event, []))
                self._check_depth(event, len(stack))
                continue
            else:
                node = self._close(*stack.pop())
            if stack:
                stack[-1][1].append(node)
            else:
                root = node
        return None if self._aliases else root

    def _events(self, text: str) -> Iterator[Any]:
        """The events that carry content, counted and checked for what is refused everywhere."""
        loader = _LOADER(text)
        documents = nodes = 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report.error(_mark(event), "a second document begins here: use one file for each")
                    raise _Unreadable
            elif isinstance(event, yaml.NodeEvent):
                nodes += 1
                if nodes > MAX_NODES:
                    self._report.error(_mark(event), f"more than {MAX_NODES:,} values in one file: split it")
                    raise _Unreadable
                if not self._refuse_references(event):
                    yield event
            elif isinstance(event, yaml.CollectionEndEvent):
                yield event

    def _refuse_references(self, event: Any) -> bool:
        """Report anchors, aliases and tags; True for an alias, which holds no content."""
        if isinstance(event, yaml.AliasEvent):
            self._aliases = True
            self._report.error(
                _mark(event), f"the alias '*{(event.anchor or '')[:40]}' is not allowed: write the value out"
            )
            return True
        if event.anchor is not None:
            self._report.error(_mark(event), f"the anchor '&{event.anchor[:40]}' is not allowed: remove it")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
            self._report.error(_mark(event), f"the tag '{tag[:40]}' is not allowed: remove it")
        return False

    def _check_depth(self, event: Any, depth: int) -> None:
        if depth > MAX_DEPTH:
            self._report.error(_mark(event), f"nested deeper than {MAX_DEPTH} levels")
            raise _Unreadable

    def _close(self, start: Any, nodes: list[Node]) -> Node:
        spot = _mark(start)
        if isinstance(start, yaml.SequenceStartEvent):
            return ListNode(tuple(nodes), spot.line, spot.column)
        if self._aliases:
            return MapNode((), spot.line, spot.column)
        return MapNode(tuple(self._entries(nodes)), spot.line, spot.column)

    def _entries(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        first: dict[str, int] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._report.error(key, "a key must be plain text")
            elif key.text == "<<" and key.plain:
                self._report.error(key, "the merge key '<<' is not allowed: write the keys out")
            elif key.text in first:
                self._report.error(
                    key, f"the key '{key.text}' stands here twice; the first is on line {first[key.text]}"
                )
            else:
                first[key.text] = key.line
                yield key, value


def _scalar(event: Any) -> Scalar:
    mark = event.start_mark
    return Scalar(event.value, event.style is None or event.style == "", mark.line + 1, mark.column + 1)


def _mark(event: Any) -> Spot:
    return Spot(event.start_mark.line + 1, event.start_mark.column + 1)
