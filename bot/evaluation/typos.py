"""Typing errors, put into question sets on purpose and by a seed, to see what they cost."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.evaluation.judge import Item

SHORTEST = 4
"""Letters that a word must have to be misspelt; a number is never: it would be another number."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def misspelt(items: Sequence[Item], probability: float, seed: int) -> list[Item]:
    """The items with one slip in each longer word of every turn, with a probability (0 to 1).

    The same seed gives an item the same slips, whatever else is in the set.
    """
    return [_misspelt(item, probability, seed) for item in items]


def _misspelt(item: Item, probability: float, seed: int) -> Item:
    chance = random.Random(f"{seed} {item.id}")  # noqa: S311 - repeatable on purpose

    def maybe_slip(match: re.Match[str]) -> str:
        return _slip(match[0], chance) if chance.random() < probability else match[0]

    return replace(item, turns=tuple(_WORD.sub(maybe_slip, turn) for turn in item.turns))


def _slip(word: str, chance: random.Random) -> str:
    """`word` with one letter too many, too few, in another's stead or in its neighbour's place."""
    kind = chance.choice(("insert", "delete", "substitute", "swap"))
    if kind == "swap" and (places := [i for i in range(len(word) - 1) if word[i] != word[i + 1]]):
        at = chance.choice(places)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    at = chance.randrange(len(word))
    if kind == "delete":
        return word[:at] + word[at + 1 :]
    letter = chance.choice([a for a in LETTERS if a != word[at].lower()])
    return word[:at] + letter + word[at + (kind == "substitute") :]
