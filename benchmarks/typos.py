"""Seeded typing errors, as the public sets' misspelt files have them."""

from __future__ import annotations

import random
import string

SHORTEST = 4
"""Characters from which a word may be misspelt."""


def misspell(text: str, rate: float, rng: random.Random) -> str:
    """`text` with one random edit, at the chance `rate`, in each word that is long enough.

    An edit inserts, deletes or substitutes a letter (a-z), or swaps two neighbours; each is equally likely.
    """
    words = text.split(" ")
    return " ".join(_edit(w, rng) if len(w) >= SHORTEST and rng.random() < rate else w for w in words)


def _edit(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word) - 1)
    letter = rng.choice(string.ascii_lowercase)
    head, tail = word[:at], word[at:]
    return rng.choice(
        (head + letter + tail, head + tail[1:], head + letter + tail[1:], head + tail[1] + tail[0] + tail[2:])
    )
