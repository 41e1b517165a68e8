from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.layout import plain, terminal

ITALIC, UPRIGHT = "\x1b[3m", "\x1b[23m"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*The Salt Garden* opens.", "The Salt Garden opens."),
        ("**Bold** and *it*.", "Bold and it."),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake*case*name", "snake*case*name"),
        ("a *b", "a *b"),
        ("", ""),
    ],
)
def test_plain_has_no_markup(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_emphasis_is_italic_and_closed_on_every_line() -> None:
    assert terminal("See *The Salt Garden*, now.", 12) == (
        f"See {ITALIC}The{UPRIGHT} {ITALIC}Salt{UPRIGHT}\n{ITALIC}Garden{UPRIGHT}, now."
    )


def test_lines_and_indents_stay() -> None:
    assert terminal("one\n\n  two three four", 8) == "one\n\n  two\n  three\n  four"


@given(st.text("ab *\n", max_size=60), st.integers(1, 20))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    shown = re.sub(r"\x1b\[\d+m", "", terminal(text, width))
    assert shown.split() == plain(text).split()
    assert all(len(line) <= width or " " not in line.strip() for line in shown.split("\n"))
