"""Which questions of a set a pack already holds: a set that a pack was written from measures nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.evaluation.judge import Item
from bot.packs.model import FaqEntry, Pack, Unknown

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """A question of a set (the item's id) that an entry of the pack has word for word."""

    item: str
    entry: str
    question: str


def overlaps(pack: Pack, items: Sequence[Item]) -> tuple[Overlap, ...]:
    """The items whose last turn is a wording or a test question of an entry; case and punctuation apart."""
    entries = {_words(wording): entry for entry, wording in _wordings(pack)}
    return tuple(
        Overlap(item.id, entries[words], item.turns[-1])
        for item in items
        if (words := _words(item.turns[-1])) in entries
    )


def _wordings(pack: Pack) -> Iterator[tuple[str, str]]:
    entries: tuple[FaqEntry | Unknown, ...] = (*pack.faq, *pack.unknown)
    for entry in entries:
        for wording in entry.wordings:
            yield entry.id, wording
        for test in entry.tests:
            yield entry.id, test.ask


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return tuple(_WORD.findall(plain))
