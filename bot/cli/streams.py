"""Standard input and output, whatever they are connected to."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable


def speak_utf8() -> None:
    """Write UTF-8, whatever the locale says; what is no Unicode is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def input_lines() -> Iterable[bytes]:
    """The lines of standard input, each as soon as it is there; none where there is no such input."""
    return sys.stdin.buffer if sys.stdin else ()


def at_terminal() -> bool:
    """Whether a person sits at both ends."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())
