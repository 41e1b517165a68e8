"""SQLite's full-text search, FTS5, with one of its tokenizers."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence

from benchmarks.peers.base import NOTHING, Peer, Ranking, first_labels, with_answers

CLOSEST = 50
"""Wordings of which a ranking is made."""
_WORD = re.compile(r"\w+")
_SEARCH = "SELECT rowid, rank FROM wordings WHERE wordings MATCH ? ORDER BY rank LIMIT ?"


class Fts5(Peer):
    """A table in memory, searched for any of a question's terms; `tokenizer` is porter or trigram."""

    def __init__(self, tokenizer: str) -> None:
        self._tokenizer = tokenizer

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        self._table = sqlite3.connect(":memory:")
        self._table.execute(f"CREATE VIRTUAL TABLE wordings USING fts5(text, tokenize='{self._tokenizer}')")
        self._table.executemany("INSERT INTO wordings(rowid, text) VALUES (?, ?)", enumerate(texts))

    def rank(self, question: str) -> Ranking:
        found = self._search(question, CLOSEST)
        if not found:
            return NOTHING
        return Ranking(first_labels(self._labels[row] for row, _ in found), -found[0][1])

    def best(self, question: str) -> str | None:
        found = self._search(question, 1)
        return self._labels[found[0][0]] if found else None

    def _search(self, question: str, limit: int) -> list[tuple[int, float]]:
        terms = dict.fromkeys(self._terms(question.casefold()))
        if not terms:
            return []
        match = " OR ".join(f'"{term}"' for term in terms)
        return self._table.execute(_SEARCH, (match, limit)).fetchall()

    def _terms(self, text: str) -> list[str]:
        if self._tokenizer != "trigram":
            return _WORD.findall(text)
        text = text.replace('"', " ")
        return [text[i : i + 3] for i in range(len(text) - 2)]
