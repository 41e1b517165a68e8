"""Texts to distil a model with: WordNet's glosses, framed questions, variants of wordings."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from bot.answering.english import AUXILIARIES, FILLERS, PRONOUNS, QUESTION_WORDS

FRAMES = """how do i {v} my {n}|how can i {v} the {n}|can you {v} the {n} for me|please {v} {a} {n}
i want to {v} a {n}|what is the {n} of the {m}|what's my {n}|is the {n} {a}|why is my {n} {a}
where can i find the {n}|where is the {n}|when does the {n} {v}|when will my {n} {v}|who is the {n}
who can {v} the {n}|which {n} is the most {a}|how much is the {n}|how many {n} are in the {m}
how long does it take to {v} the {n}|tell me about {n}|show me the {n}|do you have {a} {n}
does the {n} have a {m}|is there a {n} for {m}|what happens if i {v} the {n}|i need help with my {n}
my {n} is not {a}|my {n} did not {v}|i can't {v} my {n}|could you {v} the {n} to the {m}
what should i do if my {n} is {a}|i would like to {v} {n}|are there any {a} {n}|what kind of {n} do you {v}
will the {n} {v} tomorrow|did the {n} {v} yesterday|give me the {n} of {m}|{v} my {n}|{v} {n} and {m}
{a} {n}|{n} {m}|{v} the {a} {n} from {m}|i have a {n} with {m}|how {a} is the {n}|why did {n} {v} the {m}
has the {n} been {a}|i think the {n} is too {a}|what do i need to {v} a {n}|am i able to {v} {n}
is it possible to {v} a {n} without a {m}|what does {n} mean|how do you say {n}|i am {a} about the {n}
how come the {n} does not {v}"""
FAMILIAR = {"index.verb": 9000, "index.noun": 12000, "index.adj": 9000}
"""WordNet's word lists, and the rank below which a word of each fills a frame."""

COMMON = 30_000
"""Words that stand in for others, the commonest."""
LIKE, LIKEST = 0.35, 24
"""Least cosine of two words of like meaning, and how many such words one has at most."""
LONGEST = 22
"""Words of a text that is spliced from two."""
SPLICED, ANOTHER, A_THIRD, GRAMMAR = 0.12, 0.6, 0.3, 0.15
"""Shares of variants that are spliced, get a second and a third word replaced, and another small word."""
TO_LIKE, TO_ANY, TO_NAME = 0.45, 0.85, 0.93
"""Up to these shares a word is replaced by one of like meaning, by any, by a name; else it is dropped."""
SMALL = sorted(FILLERS | QUESTION_WORDS | AUXILIARIES | PRONOUNS.keys())


def glosses(folder: Path, most: int, chance: random.Random) -> list[str]:
    """Definitions and examples of a WordNet folder; of names only the examples."""
    found: dict[str, None] = {}
    for file in ("data.noun", "data.verb", "data.adj", "data.adv"):
        for line in _entries(folder / file):
            gloss = line.split("|", 1)[1].strip()
            found.update(dict.fromkeys(e for e in re.findall(r'"([^"]+)"', gloss) if " " in e))
            if not (file == "data.noun" and line.split()[4][:1].isupper()):
                found.setdefault(re.split(r'; "', gloss)[0].strip())
    return chance.sample(list(found), min(most, len(found)))


def framed(folder: Path, ranks: Mapping[str, int], count: int, chance: random.Random) -> list[str]:
    """Frames of questions and requests, filled with WordNet's words that `ranks` says are common."""
    verbs, nouns, adjectives = (
        [w for w in (line.split()[0] for line in _entries(folder / file)) if _fits(w, ranks, rarest)]
        for file, rarest in FAMILIAR.items()
    )
    frames = re.split(r"[|\n]", FRAMES)
    found: dict[str, None] = {}
    while len(found) < count:
        n, m = chance.choice(nouns), chance.choice(nouns)
        filled = chance.choice(frames).format(v=chance.choice(verbs), n=n, m=m, a=chance.choice(adjectives))
        found.setdefault(filled)
    return list(found)


def _fits(word: str, ranks: Mapping[str, int], rarest: int) -> bool:
    return word.isalpha() and len(word) > 2 and ranks.get(word, rarest) < rarest


def _entries(file: Path) -> Iterator[str]:
    return (line for line in lines(file) if not line.startswith("  "))


class Variants:
    """Makes texts beside given ones, some of their words replaced: most mean something, few the same."""

    def __init__(
        self, words: Sequence[str], vectors: np.ndarray, names: Sequence[str], chance: random.Random
    ) -> None:
        """`words` are the language's, commonest first, with `vectors` of unit length."""
        self._words = words[:COMMON]
        self._vectors = vectors[:COMMON]
        self._number = {w: i for i, w in enumerate(self._words)}
        self._names = names
        self._chance = chance
        self._alike: dict[str, list[str]] = {}

    def of(self, seeds: Sequence[str], count: int) -> list[str]:
        """The seeds, texts of plain tokens, and `count` variants of them."""
        found = dict.fromkeys(seeds)
        while len(found) < len(seeds) + count:
            if made := self._variant(seeds):
                found.setdefault(made)
        return list(found)

    def _variant(self, seeds: Sequence[str]) -> str:
        chance = self._chance
        toks = chance.choice(seeds).split()
        if chance.random() < SPLICED and len(toks) > 5:
            other = chance.choice(seeds).split()
            start = chance.randrange(max(1, len(other) - 2))
            toks = (toks[: chance.randrange(2, len(toks))] + other[start:])[:LONGEST]
        telling = [i for i, t in enumerate(toks) if t not in SMALL] or list(range(len(toks)))
        replaced = 1 + (chance.random() < ANOTHER) + (chance.random() < A_THIRD)
        for i in chance.sample(telling, min(replaced, len(telling))):
            toks[i] = self._instead(toks[i])
        at = chance.randrange(len(toks))
        if chance.random() < GRAMMAR and toks[at] in SMALL:
            toks[at] = chance.choice(SMALL)
        return " ".join(t for t in toks if t)

    def _instead(self, word: str) -> str:
        """What stands in for a word; empty where it is dropped."""
        kind = self._chance.random()
        if kind < TO_LIKE and (alike := self._near(word)):
            return self._chance.choice(alike)
        if kind < TO_ANY:
            return self._words[int(len(self._words) * self._chance.random() ** 2)]
        return self._chance.choice(self._names) if kind < TO_NAME else ""

    def _near(self, word: str) -> list[str]:
        """The words of like meaning."""
        if word not in self._number:
            return []
        if word not in self._alike:
            cosines = self._vectors @ self._vectors[self._number[word]]
            nearest = np.argsort(-cosines)[1 : LIKEST + 1]
            self._alike[word] = [self._words[i] for i in nearest if cosines[i] > LIKE]
        return self._alike[word]


def lines(file: Path) -> list[str]:
    """The lines of a text file; bytes that are no UTF-8 are replaced."""
    return file.read_text(encoding="utf-8", errors="replace").splitlines()
