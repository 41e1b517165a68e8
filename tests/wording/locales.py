"""The catalogue's files as Fluent's own parser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALES = Path(__file__).parents[2] / "bot" / "wording" / "locales"


@cache
def entries(language: str) -> tuple[tuple[Path, ast.EntryType], ...]:
    """Everything in a language's files, comments and what cannot be read included."""
    parser = FluentParser()
    files = sorted((LOCALES / language).glob("*.ftl"))
    return tuple((file, entry) for file in files for entry in parser.parse(file.read_text("utf-8")).body)


@cache
def patterns(language: str) -> dict[str, ast.Pattern]:
    """Keys to what stands for them."""
    return dict(_patterns(language))


def _patterns(language: str) -> Iterator[tuple[str, ast.Pattern]]:
    for _, entry in entries(language):
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name, entry.value
            yield from ((f"{entry.id.name}.{each.id.name}", each.value) for each in entry.attributes)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names = set[str]()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


class _Counts(Visitor):
    def __init__(self) -> None:
        self.names = set[str]()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference) and _by_number(node):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)


def _by_number(node: ast.SelectExpression) -> bool:
    named = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)}
    numbered = any(isinstance(v.key, ast.NumberLiteral) for v in node.variants)
    return numbered or bool(named & {"zero", "one", "two", "few", "many"})


def variables(pattern: ast.Pattern) -> set[str]:
    """The names of the arguments that a message takes."""
    found = _Variables()
    found.visit(pattern)
    return found.names


def counts(pattern: ast.Pattern) -> set[str]:
    """Those of them that a plural depends on."""
    found = _Counts()
    found.visit(pattern)
    return found.names


def texts(node: ast.BaseNode) -> Iterator[str]:
    """The literal text of a message, piece by piece."""
    if isinstance(node, ast.TextElement):
        yield node.value
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from texts(child)
