"""Text for Discord: which markup is meant, and which is made harmless."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

ELLIPSIS = "…"

_SPECIAL = r"""
    [\\*_~`|<>\[\]]                         # emphasis, code, spoilers, mentions, quotes, masked links
    | (?<=\w):(?=//)                        # addresses that would become links
    | (?<=\w)\.(?=\w{2,10}/)                # the same without a scheme, and invitations
    | (?:(?<=^)|(?<=^[ ]))(?:\#|[-+](?=[\s\#]))   # headings, small print, lists
    | (?:(?<=^\d)|(?<=^\d\d)|(?<=^\d{3})|(?<=^\d{4}))\.(?=\s)   # numbered lists
"""
_EMPHASIS = r"(?<![\\*\w])(?P<mark>\*{1,2})(?![\s*])(?P<words>[^*\n]*[^*\n\s\\])(?P=mark)(?![*\w])"
_FLAGS = re.VERBOSE | re.MULTILINE
_ESCAPED = re.compile(_SPECIAL, _FLAGS)
_KEPT_OR_ESCAPED = re.compile(f"(?:{_EMPHASIS})|{_SPECIAL}", _FLAGS)
_EMPHASISED = re.compile(_EMPHASIS)
_EVERYONE = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_ORDINARY = re.compile(
    "[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e"  # Latin letters, punctuation
    "\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9f]*"  # Japanese
)
"""A text in which every character is to be seen."""
_JOINER = "\u200d"
_APART = "\u200b"
_HIDDEN = ("Cc", "Cf", "Cs", "Co")
_MARKS = ("Mn", "Me")
_MOST_MARKS = 3


def size(text: str) -> int:
    """The length of `text` in UTF-16 units, as Discord's clients count it: never less than its characters."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """`text` without what is not to be seen: control and direction marks, heaps of accents."""
    if _ORDINARY.fullmatch(text):
        return text
    return "".join(_visible(_BREAKS.sub("\n", text).replace("\t", " ")))


def escape(text: str) -> str:
    """`text` so that Discord shows it as it is: no markup, mention, link or heading."""
    return _ESCAPED.sub(r"\\\g<0>", _hush(text))


def emphasised(text: str) -> str:
    """`text` with its *italic* and **bold** kept and everything else escaped."""
    return _KEPT_OR_ESCAPED.sub(_keep_or_escape, _hush(text))


def bare(text: str) -> str:
    """`text` without its emphasis, for buttons and menus, which show no markup."""
    return _EMPHASISED.sub(r"\g<words>", text)


def one_line(text: str) -> str:
    """`text` on one line, without what is not to be seen."""
    return " ".join(clean(text).split())


def shorten(text: str, limit: int, dress: Callable[[str], str] = str) -> str:
    """As much of `text` as has at most `limit` UTF-16 units once `dress` has been at it, dressed.

    What is too long ends with an ellipsis, after a whole word where one is near.
    """
    dressed = dress(text)
    keep = len(text)
    while size(dressed) > limit and keep > 0:
        keep -= max(1, (size(dressed) - limit) // 2)
        dressed = dress(_cut(text, max(keep, 0)))
    return dressed


def _cut(text: str, keep: int) -> str:
    head = text[:keep].rstrip()
    space = max(head.rfind(" "), head.rfind("\n"))
    if space > keep - 30 and keep < len(text) and not text[keep : keep + 1].isspace():
        head = head[:space].rstrip()
    return head + ELLIPSIS


def _keep_or_escape(found: re.Match[str]) -> str:
    mark = found["mark"]
    return f"\\{found[0]}" if mark is None else mark + _ESCAPED.sub(r"\\\g<0>", found["words"]) + mark


def _hush(text: str) -> str:
    """`text` with @everyone and @here taken apart, so that they do not even look like a mention."""
    return _EVERYONE.sub("@" + _APART, text)


def _visible(text: str) -> Iterator[str]:
    stacked = 0
    for character in text:
        category = unicodedata.category(character)
        stacked = stacked + 1 if category in _MARKS else 0
        if character in ("\n", _JOINER) or (category not in _HIDDEN and stacked <= _MOST_MARKS):
            yield character
