"""Who takes part. A peer is imported when it is its turn, so a missing package costs that peer alone."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.peers.base import Peer


@dataclass(frozen=True, slots=True)
class Entry:
    """A peer: its `name`, its class as `module:Class`, and what the class is made with.

    A slow one answers a `sample` of the questions; None asks it all. `largest` is the most wordings
    that it is grown to; 0 leaves it out there.
    """

    name: str
    maker: str
    arguments: tuple[str, ...] = ()
    sample: int | None = None
    largest: int = 1_000_000

    def make(self) -> Peer:
        """A new, empty peer. ImportError where its packages are not installed."""
        module, _, name = self.maker.partition(":")
        peer: Peer = getattr(importlib.import_module(f"benchmarks.peers.{module}"), name)(*self.arguments)
        return peer


OURS = "concierge"

ROSTER = (
    Entry(OURS, "concierge:Concierge"),
    Entry("rapidfuzz ratio", "fuzzy:RapidFuzz", ("ratio",)),
    Entry("rapidfuzz token_sort_ratio", "fuzzy:RapidFuzz", ("token_sort_ratio",), largest=100_000),
    Entry("rapidfuzz token_set_ratio", "fuzzy:RapidFuzz", ("token_set_ratio",)),
    Entry("rapidfuzz partial_token_sort_ratio", "fuzzy:RapidFuzz", ("partial_token_sort_ratio",), largest=0),
    Entry("rapidfuzz WRatio", "fuzzy:RapidFuzz", ("WRatio",)),
    Entry("thefuzz WRatio", "thefuzz:TheFuzz", sample=300, largest=100_000),
    Entry("difflib", "difflib_matches:Difflib", sample=100, largest=10_000),
    Entry("bm25s", "bm25:Bm25"),
    Entry("SQLite FTS5 porter", "fts5:Fts5", ("porter",)),
    Entry("SQLite FTS5 trigram", "fts5:Fts5", ("trigram",)),
    Entry("tantivy fuzzy", "tantivy_index:Tantivy"),
    Entry("TF-IDF nearest", "tfidf:Nearest"),
    Entry("TF-IDF logistic regression", "tfidf:Logistic", largest=0),
    Entry("MiniLM nearest", "minilm:Nearest", largest=10_000),
    Entry("MiniLM logistic regression", "minilm:Logistic", largest=0),
)
SEMANTIC = tuple(entry.name for entry in ROSTER if entry.name.startswith("MiniLM"))


def choose(names: Iterable[str]) -> list[Entry]:
    """The entries whose name begins with one of `names`, or all where there are none.

    Raises ValueError where a name is nobody's.
    """
    wanted = list(names)
    for name in wanted:
        if not any(entry.name.startswith(name) for entry in ROSTER):
            raise ValueError(f"no peer is called {name!r}; there are: {', '.join(e.name for e in ROSTER)}")
    return [entry for entry in ROSTER if not wanted or entry.name.startswith(tuple(wanted))]
