"""Two meanings of a text as one vector: the shipped encoder's, and that of a model that the operator names.

Only the dense part of vectors changes: what is compared, told and cited stays what the packs hold.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np

from bot.answering.encoder import Encoder
from bot.answering.types import Floats, Halves, Ints

SHARE = 0.25
"""Share of the model in the squared length of a meaning; the encoder has the rest."""
LONGEST = 64
"""Words of a text that the model reads."""
REMEMBERED = 4096
"""Questions whose meanings are kept: a model takes milliseconds, and a message is read in several ways."""


class TextModel(Protocol):
    """A sentence-embedding model. It may be asked from several threads at once."""

    @property
    def identity(self) -> str:
        """What tells this model from every other: what is compiled with one is of no use to another."""

    @property
    def width(self) -> int:
        """Numbers in a vector."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """The meanings of texts, each of unit length; texts x width. The same texts give the same."""


class FusedEncoder:
    """The encoder's vector and the model's, end to end; of unit length where both know something of a text.

    The encoder's come first, for the search looks at the beginnings of vectors (`matrix.SKETCH`).
    """

    def __init__(self, encoder: Encoder, model: TextModel) -> None:
        self._encoder = encoder
        self._model = model
        self._scales = np.float32(math.sqrt(1 - SHARE)), np.float32(math.sqrt(SHARE))
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._modelled)

    def sentence(self, words: Sequence[str]) -> Floats:
        """The meaning of one sentence."""
        ours, theirs = self._scales
        text = _text(words)
        modelled = self._remembered(text) if text else np.zeros(self._model.width, dtype=np.float32)
        return np.concatenate((ours * self._encoder.sentence(words), theirs * modelled))

    def sentences(self, words: Sequence[str], flat: Ints, lengths: Ints) -> Halves:
        """`sentence` of many: `flat` are the numbers of their words, end to end; sentences x width."""
        ours, theirs = self._scales
        width = self._encoder.width
        found = np.zeros((len(lengths), width + self._model.width), dtype=np.float16)
        found[:, :width] = ours * self._encoder.sentences(words, flat, lengths)
        ends = np.cumsum(lengths)
        rows = np.flatnonzero(lengths)
        if len(rows):
            spans = (flat[ends[row] - lengths[row] : ends[row]] for row in rows)
            texts = [_text([words[i] for i in span]) for span in spans]
            found[rows, width:] = theirs * self._model.encode(texts)
        return found

    def _modelled(self, text: str) -> Floats:
        vector: Floats = self._model.encode([text])[0]
        return vector


def _text(words: Sequence[str]) -> str:
    return " ".join(words[:LONGEST])
