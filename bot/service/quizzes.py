"""Quiz questions to be put before members, and found again by what fits into a button."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.answering.base import Base
from bot.answering.trivia import TriviaQuestion, trivia, trivia_from
from bot.answering.values import Part, PartKind, Reply, ReplyStatus, Words
from bot.service.library import Library
from bot.service.rules import Rules
from bot.wording import word

KEY = 24
"""Characters of a question's key: hexadecimal digits for the fact, and for what was asked about it."""
_FACT = 16


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A question with four answers; `right` is the index of the right one.

    `key` and `seed` find the very same question again. `explanation` is the sentence of the fact, in the
    reader's language where it is translated, `sources` the line of its sources.
    """

    key: str
    seed: int
    question: str
    choices: tuple[str, ...]
    right: int
    explanation: str
    sources: str


class Quizzes:
    """Makes questions of a library's facts."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._facts: WeakKeyDictionary[Base, Mapping[str, str]] = WeakKeyDictionary()

    def draw(self, seed: int, rules: Rules) -> Puzzle | None:
        """The question that a seed picks, within what the rules let be told; None where there is none."""
        base = self._library.base(rules.settings.packs)
        made = trivia(base, seed, rules.most, rules.retired)
        return _puzzle(base, made, seed, rules.language) if made else None

    def find(self, key: str, seed: int, rules: Rules) -> Puzzle | None:
        """A question that was drawn; None where it would not be the same any more, or was taken back."""
        base = self._library.base(rules.settings.packs)
        fact = self._digests(base).get(key[:_FACT])
        if fact is None or fact in rules.retired:
            return None
        made = trivia_from(base, fact, seed)
        if made is None or _key(made) != key:
            return None
        return _puzzle(base, made, seed, rules.language)

    def _digests(self, base: Base) -> Mapping[str, str]:
        """The facts' ids by their digests."""
        known = self._facts.get(base)
        if known is None:
            known = self._facts[base] = {_digest(fact, _FACT): fact for fact in base.facts.facts}
        return known


def _puzzle(base: Base, made: TriviaQuestion, seed: int, language: str) -> Puzzle:
    fact = base.facts.facts[made.fact]
    own = next(pack.language for pack in base.packs if fact in pack.facts)
    words = Words(made.explanation, language=own, translations=fact.translations)
    told = Reply(ReplyStatus.ANSWERED, (Part(PartKind.LEAD, words),), made.citations, (), 1.0, (made.fact,))
    worded = word(told, language)
    return Puzzle(_key(made), seed, made.question, made.choices, made.right, worded.body, worded.sources)


def _key(made: TriviaQuestion) -> str:
    asked = "\n".join((made.question, *made.choices))
    return _digest(made.fact, _FACT) + _digest(asked, KEY - _FACT)


def _digest(text: str, length: int) -> str:
    return hashlib.blake2b(text.encode(), digest_size=length // 2).hexdigest()
