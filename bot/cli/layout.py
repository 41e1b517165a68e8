"""Laying out a reply's light markup (`*title*`, `**word**`) for a terminal or for plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDEST = 100
"""Columns of a terminal that are used, at most: longer lines read badly."""

_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,2})(?![\s*])([^*\n]*[^*\s])\1(?![\w*])")
_ITALIC, _UPRIGHT = "\x1b[3m", "\x1b[23m"


def plain(text: str) -> str:
    """`text` without markup: what a pipe or a file gets."""
    return _EMPHASIS.sub(r"\2", text)


def terminal(text: str, width: int) -> str:
    """`text` with emphasis as italics, wrapped to `width` columns; lines stay lines."""
    return "\n".join(_wrap(line, width) for line in text.split("\n"))


def _wrap(line: str, width: int) -> str:
    indent = " " * (len(line) - len(line.lstrip(" ")))
    rows: list[list[str]] = [[]]
    used = len(indent)
    for word, styled in _words(line):
        if rows[-1] and used + 1 + len(word) > width:
            rows.append([])
            used = len(indent)
        used += len(word) + (1 if rows[-1] else 0)
        rows[-1].append(styled)
    return "\n".join((indent + " ".join(row)).rstrip() for row in rows)


def _words(line: str) -> Iterator[tuple[str, str]]:
    """Each word of `line` as it looks bare and as it is written to the terminal."""
    marked = _EMPHASIS.sub(lambda match: _ITALIC + match[2] + _UPRIGHT, line)
    italic = False
    for written in marked.split():
        opened = italic
        italic = written.rfind(_ITALIC) > written.rfind(_UPRIGHT) if "\x1b" in written else italic
        bare = written.replace(_ITALIC, "").replace(_UPRIGHT, "")
        yield bare, f"{_ITALIC if opened else ''}{written}{_UPRIGHT if italic else ''}"
