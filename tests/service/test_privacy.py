"""What is taken out before anything is kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.privacy import LONGEST_TEXT, Pseudonyms, scrub


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("who is <@123> talking about?", "who is talking about?"),
        ("ask <@!1> <@&2> in <#3> <:wave:4>", "ask in"),
        ("see https://evil.example/x?y=1 now", "see now"),
        ("write to ann.b+c@mail.example please", "write to please"),
        ("ping @ann_b or call +44 (0)20 7946 0958", "ping or call"),
        ("join discord.gg/abc123 today", "join today"),
        ("is chapter 4 longer than 2.5 hours (2025)?", "is chapter 4 longer than 2.5 hours (2025)?"),
        ("line\nbreak\u202e and\x00 more", "line break and more"),
    ],
)
def test_pointers_are_taken_out(text: str, left: str) -> None:
    assert scrub(text) == left


@given(st.text(max_size=400))
def test_whatever_is_typed_comes_out_short_and_printable(text: str) -> None:
    left = scrub(text)
    assert len(left) <= LONGEST_TEXT
    assert not re.search(r"[\x00-\x1f\u202e\ud800-\udfff]|<@|://", left)
    assert scrub(left) == left or len(left) == LONGEST_TEXT


def test_pseudonym_is_the_same_for_one_member_and_key() -> None:
    one, other = Pseudonyms(b"a" * 32), Pseudonyms(b"b" * 32)
    assert one.of("7") == one.of("7") != one.of("8")
    assert one.of("7") != other.of("7")
    assert "7" * 18 not in one.of("7" * 18)
