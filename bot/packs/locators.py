"""Finding a sentence of a source, and checking it, without keeping a word of it.

A paragraph is a line that is not blank. A sentence ends at `.`, `!` or `?` (closing quotes included)
before white space and a capital, a digit or an opening quote; an initial ("J.") or a list number
("3.") ends none.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from bot.packs.model import Locator

_STRAIGHT = str.maketrans("’‘“”–—", "''\"\"--")
_BOUNDARY = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_INITIAL = re.compile(r"(?:^\d{1,3}|(?:^|\s)(?:[A-Z]|Mr|Mrs|Ms|Dr|St|vs))\.$")
_WORD = re.compile(r"[^\W_]+")


def paragraphs(text: str) -> list[str]:
    """The lines of `text` that are not blank, in order."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, in order, without surrounding white space."""
    found: list[str] = []
    start = 0
    for boundary in _BOUNDARY.finditer(paragraph):
        if _INITIAL.search(paragraph[start : boundary.start()]):
            continue
        found.append(paragraph[start : boundary.end()].strip())
        start = boundary.end()
    rest = paragraph[start:].strip()
    return [*found, rest] if rest else found


def digest(sentence: str) -> str:
    """Eight hex digits of the SHA-256 of the sentence's words, whatever its case, quotes and spacing."""
    plain = unicodedata.normalize("NFKC", sentence).translate(_STRAIGHT).casefold()
    return hashlib.sha256(" ".join(_WORD.findall(plain)).encode()).hexdigest()[:8]


def locate(source: str, text: str) -> Iterator[tuple[Locator, str]]:
    """Every sentence of a source's text with its locator."""
    for p, paragraph in enumerate(paragraphs(text), start=1):
        for s, sentence in enumerate(sentences(paragraph), start=1):
            yield Locator(source, p, s, digest(sentence)), sentence
