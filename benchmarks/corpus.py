"""Wordings by the million, made of the public sets', and questions that mean one of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.typos import misspell

SEED = 7
MISSPELT = 0.3
"""Chance of a typing error in each longer word of a question."""
SHORTEST = 4
"""Words that a wording has at least, so that one can be left out."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A question, and the place of the wording that it was made of."""

    question: str
    origin: int


def distinct(texts: Iterable[str]) -> list[str]:
    """The texts that are long enough, each once whatever its case, in a seeded order."""
    found = {text.casefold(): text for text in (" ".join(t.split()) for t in texts)}
    kept = [text for text in found.values() if len(text.split()) >= SHORTEST]
    random.Random(SEED).shuffle(kept)
    return kept


def grown(wordings: Sequence[str], size: int) -> list[str]:
    """`size` distinct wordings: those given, then the beginning of one joined to the end of another.

    The joined ones are near-duplicates, as a large base has them.
    """
    found = dict.fromkeys(wordings[:size])
    for joined in _joined(wordings):
        if len(found) == size:
            break
        found[joined] = None
    return list(found)


def _joined(wordings: Sequence[str]) -> Iterator[str]:
    rng = random.Random(SEED)
    words = [wording.split() for wording in wordings]
    while True:
        head, tail = rng.choice(words), rng.choice(words)
        yield " ".join((*head[: rng.randint(2, len(head) - 1)], *tail[-rng.randint(2, len(tail) - 1) :]))


def probes(wordings: Sequence[str], count: int) -> list[Probe]:
    """Seeded questions: a stored wording without one of its words, with typing errors."""
    rng = random.Random(SEED)
    found = []
    for origin in rng.sample(range(len(wordings)), count):
        words = wordings[origin].split()
        del words[rng.randrange(len(words))]
        found.append(Probe(misspell(" ".join(words), MISSPELT, rng), origin))
    return found
