"""Phrases looked for in tokens: which one begins at a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Phrase = tuple[str, ...]


class Phrases:
    """A set of phrases, each of at least one token. Immutable after construction."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def at(self, toks: Sequence[str], place: int) -> Phrase:
        """The longest phrase that begins at a place; empty for none, or past the end."""
        if place >= len(toks):
            return ()
        known = self._by_first.get(toks[place], ())
        return next((p for p in known if tuple(toks[place : place + len(p)]) == p), ())
