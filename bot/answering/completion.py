"""The questions that somebody seems to be typing: any word order, typos, a last word that is not finished.

Words are compared first, each typed one with every word that the base's wordings have, in one batch; then
the few best wordings are compared letter by letter, so that of equals the one typed in its own order leads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from bot.answering.base import Base
from bot.answering.english import AUXILIARIES, FILLERS, QUESTION_WORDS
from bot.answering.normalise import plain_tokens
from bot.answering.offers import LONGEST, Names, Offer
from bot.answering.types import Floats
from bot.packs.model import Spoiler

LONGEST_TYPED = 200
"""Characters that are read of what is typed."""
MOST_WORDS = 16
"""Words of it that are compared, the last ones."""
ALIKE = 0.6
"""Likeness of two words, 0 to 1, below which they have nothing in common."""
UNFINISHED = 0.97
"""Likeness of a typed beginning to the word that it may become: a little less than a whole word's."""
FULL_WEIGHT = 3
"""Letters from which an unfinished word counts as much as a whole one."""
FILLER = 0.4
"""What a word counts that says little."""
STRANGE = 4.0
"""What a word counts that is like none of the base's: as much as one that is neither rare nor frequent."""
BACK = 0.3
"""What it counts how much of a wording has been typed already, beside how much of what is typed it has."""
IN_ORDER = 0.35
"""What it counts that a wording begins letter by letter as what is typed."""
LEAST = 0.45
"""Least share of what is typed that a wording must have."""
LOOKED_AT = 150
"""Wordings that are compared letter by letter."""
_OPENINGS = (QUESTION_WORDS | AUXILIARIES) - {"why"}
"""What a wording that is shown begins with: one that asks why takes something for granted."""
_UNFINISHED = re.compile(r"[^\W_]+$")


@dataclass(frozen=True, slots=True)
class Completion:
    """A question of at most 100 characters that the base answers, and the entry or fact that does."""

    question: str
    entry: str


class Completer:
    """Ranks a base's questions by what is typed. Immutable after construction, as the base is."""

    def __init__(self, known: Sequence[Offer], examples: Sequence[str], names: Names) -> None:
        self._offers = tuple(known)
        texts, shown, owners, rows = [], [], [], []
        for at, offer in enumerate(self._offers):
            for wording in dict.fromkeys((offer.question, *offer.wordings)):
                if words := plain_tokens(wording):
                    texts.append(" ".join(words))
                    shown.append(_shown(offer, wording, names))
                    owners.append(at)
                    rows.append(words)
        vocabulary = {word: n for n, word in enumerate(sorted({w for row in rows for w in row}))}
        self._texts = texts
        self._shown = shown
        self._owners = np.array(owners, dtype=np.int64)
        self._words = list(vocabulary)
        self._flat = np.array([vocabulary[w] for row in rows for w in row], dtype=np.int64)
        lengths = np.array([len(row) for row in rows], dtype=np.int64)
        self._starts = np.concatenate(([0], np.cumsum(lengths)[:-1])) if rows else lengths
        seen = np.bincount(self._flat, minlength=len(vocabulary))
        self._rarity = np.log1p(len(rows) / np.maximum(seen, 1)).astype(np.float32)
        self._whole = np.add.reduceat(self._rarity[self._flat], self._starts) if rows else self._rarity
        self._popular = self._leading(examples)

    @classmethod
    def of(cls, base: Base) -> Completer:
        """The completer of a base: a fraction of a second for some thousand wordings."""
        return cls(base.offers, [e for pack in base.packs for e in pack.examples], base.asking.names)

    def complete(
        self,
        typed: str,
        most: Spoiler = Spoiler.NONE,
        excluded: frozenset[str] = frozenset(),
        limit: int = 25,
    ) -> tuple[Completion, ...]:
        """The questions that seem to be typed, likeliest first, one an entry; popular ones up to a letter.

        Each is in the words that fit best, where these are a question. Nothing above the level `most` and
        nothing that rests on what is `excluded`; nothing at all where no question has much in common with
        what is typed.
        """
        typed = typed[:LONGEST_TYPED]
        ranked = self._ranked(typed) if len(typed.strip()) > 1 else self._opened(typed.strip().lower())
        allowed = ((o, shown) for o, shown in ranked if o.is_open(most, excluded))
        found = {shown: Completion(shown, offer.entry) for offer, shown in islice(allowed, limit)}
        return tuple(found.values())

    def _leading(self, examples: Sequence[str]) -> tuple[Offer, ...]:
        """The offers for a pack's examples, then the first under each heading, then all others."""
        asked = [o for example in examples for o, _ in self._ranked(example)[:1]]
        headed = {o.topic: o for o in reversed(self._offers) if o.topic}
        return tuple({o.entry: o for o in (*asked, *reversed(headed.values()), *self._offers)}.values())

    def _opened(self, letter: str) -> list[tuple[Offer, str]]:
        """The popular questions, those first that begin with a letter."""
        popular = [(o, o.question) for o in self._popular]
        return sorted(popular, key=lambda pair: not pair[1].lower().startswith(letter))

    def _ranked(self, typed: str) -> list[tuple[Offer, str]]:
        """The offers for what is typed, the best first, with the question to show for each."""
        words = plain_tokens(typed)[-MOST_WORDS:]
        if not words or not self._texts:
            return []
        unfinished = _UNFINISHED.search(typed.lower())
        scores = self._scores(words, unfinished[0] if unfinished else "")
        best = np.argsort(-scores, kind="stable")[: 4 * LOOKED_AT]
        best = best[scores[best] > 0]
        texts = self._alike(" ".join(words), best[:LOOKED_AT])
        scores[best[:LOOKED_AT]] += IN_ORDER * texts
        order = best[np.argsort(-scores[best], kind="stable")]
        first: dict[int, int] = {}
        for row in order.tolist():
            first.setdefault(int(self._owners[row]), row)
        return [(self._offers[at], self._shown[row]) for at, row in first.items()]

    def _scores(self, words: Sequence[str], unfinished: str) -> Floats:
        """How well each wording fits some typed words; 0 where it has too little of them."""
        alike = self._likenesses(words, unfinished)
        known = alike.any(axis=1)
        weights = np.where(known, self._rarity[alike.argmax(axis=1)], STRANGE)
        weights *= [FILLER if w in FILLERS else 1.0 for w in words]
        if unfinished:
            weights[-1] *= min(1.0, len(unfinished) / FULL_WEIGHT)
        covered = weights @ np.maximum.reduceat(alike[:, self._flat], self._starts, axis=1)
        covered /= weights.sum()
        typed = (alike.max(axis=0) * self._rarity)[self._flat]
        back = np.add.reduceat(typed, self._starts) / self._whole
        scores: Floats = np.where(covered >= LEAST, covered + BACK * back, 0.0).astype(np.float32)
        return scores

    def _likenesses(self, words: Sequence[str], unfinished: str) -> Floats:
        """How like each typed word each word of the base is, 0 to 1; the last may be only a beginning."""
        alike = _compared(words, self._words)
        if unfinished:
            begun = [w[: len(unfinished)] for w in self._words]
            alike[-1] = np.maximum(alike[-1], UNFINISHED * _compared([unfinished], begun)[0])
        return alike * alike

    def _alike(self, typed: str, rows: npt.NDArray[np.int64]) -> Floats:
        """How like the beginnings of some wordings what is typed is, letter by letter."""
        begun = [self._texts[row][: len(typed)] for row in rows]
        scorer = Indel.normalized_similarity
        found: Floats = process.cdist([typed], begun, scorer=scorer, dtype=np.float32)[0]
        return found


def _compared(words: Sequence[str], others: Sequence[str]) -> Floats:
    """How like each word each of the others is, 0 to 1: by letters left out, added, changed or swapped."""
    scorer = OSA.normalized_similarity
    found: Floats = process.cdist(words, others, scorer=scorer, score_cutoff=ALIKE, dtype=np.float32)
    return found


def _shown(offer: Offer, wording: str, names: Names) -> str:
    """A wording as a question to show; the offer's own where it is none, or gives more away."""
    asks = wording.split(maxsplit=1)[0].lower() in _OPENINGS
    if not asks or len(wording) >= LONGEST or names.told_by(wording).rank > offer.spoiler.rank:
        return offer.question
    return wording[:1].upper() + wording[1:].rstrip("?. ") + "?"
