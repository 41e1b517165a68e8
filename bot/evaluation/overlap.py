"""Which questions of a set a pack nearly holds: a set that a pack was written from measures nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process, utils

from bot.evaluation.judge import Item
from bot.packs.model import Pack

NEAR = 90.0
"""Likeness (rapidfuzz's `token_sort_ratio`, 0 to 100) above which a wording is hardly another question."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """A question of a set (the item's id) and the entry's wording that is nearest to it.

    `likeness` is 100 where they differ in nothing but case, punctuation and the order of words.
    """

    item: str
    entry: str
    question: str
    wording: str
    likeness: float


def overlaps(pack: Pack, items: Sequence[Item]) -> tuple[Overlap, ...]:
    """The items whose last turn is closer than `NEAR` to a wording or a test question of an entry."""
    wordings = list(_wordings(pack))
    if not wordings:
        return ()
    likeness = process.cdist(
        [item.turns[-1] for item in items],
        [wording for _, wording in wordings],
        scorer=fuzz.token_sort_ratio,
        processor=utils.default_process,
        score_cutoff=NEAR,
        dtype=np.float32,
    )
    nearest = likeness.argmax(axis=1).tolist()
    return tuple(
        Overlap(item.id, wordings[at][0], item.turns[-1], wordings[at][1], float(row[at]))
        for item, row, at in zip(items, likeness, nearest, strict=True)
        if row[at] > NEAR
    )


def _wordings(pack: Pack) -> Iterator[tuple[str, str]]:
    for entry in pack.entries:
        for wording in entry.wordings:
            yield entry.id, wording
        for test in entry.tests:
            yield entry.id, test.ask
