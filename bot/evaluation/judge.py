"""The judge: whether a reply to a question of a set is right, missed or wrong.

It judges by key words. It can be fooled by a long or evasive reply, so people read replies too.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
import unicodedata
from dataclasses import dataclass

LONGEST_BODY = 1200
"""Characters of an answer past which it buries what was asked."""

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_MARKUP = re.compile(r"[*_|`~]+")
_SPACE = re.compile(r"\s+")


class Verdict(enum.StrEnum):
    """What a reply is worth; a wrong answer is far worse than a missed one."""

    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a set.

    The last of `turns` is judged, the earlier ones are the conversation before it. `answerable` is
    false where the sources do not hold the answer. Each group of `must` is met by any one
    of its strings; none of `must_not` may be said. Without `today` the day of the run counts.
    """

    id: str
    kind: str
    turns: tuple[str, ...]
    answerable: bool
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    today: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the judge looks at: the status word, the body without source line, and all that a person reads."""

    status: str
    answer: str
    text: str


def verdict(item: Item, said: Said) -> Verdict:
    """What `said` is worth as the reply to `item`."""
    body = plain(said.answer)
    everything = plain(said.text) or body
    if any(_says(everything, words) for words in item.must_not):
        return Verdict.WRONG
    if not item.answerable:
        return Verdict.RIGHT if said.status in {"declined", "suggested"} else Verdict.WRONG
    if item.kind == "chitchat":
        return Verdict.RIGHT
    if said.status != "answered":
        return Verdict.MISSED
    met = all(any(_says(body, words) for words in group) for group in item.must)
    return Verdict.RIGHT if met and len(body) <= LONGEST_BODY else Verdict.WRONG


def plain(text: str) -> str:
    """`text` in one case, with straight quotes, without markup and with single spaces."""
    straight = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    return _SPACE.sub(" ", _MARKUP.sub("", straight)).casefold()


def _says(haystack: str, words: str) -> bool:
    """Whether the plain `haystack` holds `words`, beginning where a word begins."""
    needle = plain(words)
    if not needle[:1].isalnum():
        return needle in haystack
    at = haystack.find(needle)
    while at > 0 and (haystack[at - 1].isalnum() or haystack[at - 1] == "_"):
        at = haystack.find(needle, at + 1)
    return at >= 0
