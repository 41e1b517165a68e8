"""A compiled base as plain arrays, and back: what a cache keeps. Never a pickle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.answering.alignment import Alignment, Table
from bot.answering.bank import Label, LabelKind
from bot.answering.base import Compiled, notions
from bot.answering.classifier import Classifier
from bot.answering.features import Featuriser, Sparse
from bot.answering.index import REACH, SHARES, Index
from bot.answering.matrix import Matrix
from bot.answering.meaning import Meanings
from bot.answering.resolve import Lore

Arrays = Mapping[str, npt.NDArray[Any]]


def dump(compiled: Compiled) -> dict[str, npt.NDArray[Any]]:
    """Everything in a compiled base, by name."""
    index, lore = compiled.index, compiled.lore
    texts = {
        "labels": [[label.kind.value, label.key] for label in index.labels],
        "features": index.classifier.featuriser.names,
        "words": index.alignment.table.words,
        "focused": index.alignment.table.focused,
        "counts": dict(compiled.counts),
        **{f"lore.{f.name}": {k: sorted(v) for k, v in getattr(lore, f.name).items()} for f in fields(Lore)},
    }
    return {
        "texts": np.frombuffer(json.dumps(texts).encode(), dtype=np.uint8),
        "row_labels": index.classifier.labels,
        "idf": index.classifier.featuriser.idf,
        "meaning": index.classifier.matrix.meaning,
        **{f"rows.{f.name}": getattr(index.classifier.matrix.rows, f.name) for f in fields(Sparse)},
        **{f"table.{n}": getattr(index.alignment.table, n) for n in _TABLE_ARRAYS},
    }


def restore(arrays: Arrays, meanings: Meanings) -> Compiled:
    """A compiled base from what `dump` made. KeyError, ValueError or TypeError for anything else."""
    texts = json.loads(arrays["texts"].tobytes())
    table = Table(
        words=tuple(texts["words"]),
        focused=tuple(texts["focused"]),
        **{n: arrays[f"table.{n}"] for n in _TABLE_ARRAYS},
    )
    words = notions()
    numbers = {feature: i for i, feature in enumerate(texts["features"])}
    rows = Sparse(**{f.name: arrays[f"rows.{f.name}"] for f in fields(Sparse)})
    index = Index(
        [Label(LabelKind(kind), key) for kind, key in texts["labels"]],
        Classifier(
            Featuriser(numbers, arrays["idf"], words, meanings.encoder, SHARES),
            Matrix(rows, arrays["meaning"], len(numbers)),
            arrays["row_labels"],
            REACH,
        ),
        Alignment(table, words, meanings),
    )
    lore = {f.name: {k: frozenset(v) for k, v in texts[f"lore.{f.name}"].items()} for f in fields(Lore)}
    return Compiled(index, texts["counts"], Lore(**lore))


_TABLE_ARRAYS = tuple(f.name for f in fields(Table) if f.name not in {"words", "focused"})
