"""Tantivy: a Lucene-like index, asked for each word and for words one edit away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import Stemmer
import tantivy

from benchmarks.peers.base import NOTHING, Peer, Ranking, first_labels, with_answers

CLOSEST = 50
"""Wordings of which a ranking is made."""
FUZZY = 4
"""Letters from which a word is also looked for with one edit."""
HEAP = 128_000_000
"""Bytes that the writer may use."""
_WORD = re.compile(r"\w+")


class Tantivy(Peer):
    """BM25 over stems, exact ones counting twice as much as those one edit away; in memory."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("english")

    def fit(self, wordings: Sequence[str], labels: Sequence[str], answers: Mapping[str, str]) -> None:
        texts, self._labels = with_answers(wordings, labels, answers)
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", tokenizer_name="whitespace")
        schema.add_integer_field("row", stored=True)
        self._schema = schema.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(HEAP, 1)
        for row, text in enumerate(texts):
            writer.add_document(tantivy.Document(text=" ".join(self._stems(text)), row=row))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def rank(self, question: str) -> Ranking:
        found = self._search(question, CLOSEST)
        if not found:
            return NOTHING
        return Ranking(first_labels(self._label(address) for _, address in found), found[0][0])

    def best(self, question: str) -> str | None:
        found = self._search(question, 1)
        return self._label(found[0][1]) if found else None

    def _label(self, address: tantivy.DocAddress) -> str:
        row: int = self._searcher.doc(address)["row"][0]
        return self._labels[row]

    def _search(self, question: str, limit: int) -> list[tuple[float, tantivy.DocAddress]]:
        terms = [query for stem in dict.fromkeys(self._stems(question)) for query in self._queries(stem)]
        if not terms:
            return []
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        hits: list[tuple[float, tantivy.DocAddress]] = self._searcher.search(query, limit).hits
        return hits

    def _queries(self, stem: str) -> list[tantivy.Query]:
        queries = [tantivy.Query.term_query(self._schema, "text", stem)]
        if len(stem) >= FUZZY:
            fuzzy = tantivy.Query.fuzzy_term_query(self._schema, "text", stem, distance=1)
            queries.append(tantivy.Query.boost_query(fuzzy, 0.5))
        return queries

    def _stems(self, text: str) -> list[str]:
        stems: list[str] = self._stemmer.stemWords(_WORD.findall(text.casefold()))
        return stems
