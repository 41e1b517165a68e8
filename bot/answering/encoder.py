"""A small sentence encoder: what a question means as a whole, the order of its words included.

Two layers of a transformer over word vectors, distilled from a large sentence-embedding model by
`tools/distil_encoder.py` and run in numpy: a fraction of a millisecond a question, and no model to install.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.answering.edits import find, word_hashes
from bot.answering.types import Floats, Halves, Ints

LONGEST = 20
"""Words of a text that are read."""
HEADS = 4
EPSILON = np.float32(1e-6)
BATCH = 512
"""Texts that are encoded together, at most."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: attention (`mix` makes queries, keys, values; `out` joins the heads), then `up` and `down`.

    Each is a matrix with its bias as the last row; queries come scaled, and the norms' gains are in them.
    """

    mix: Floats
    out: Floats
    up: Floats
    down: Floats


class Encoder:
    """From the words of a text to its meaning, a vector of unit length. Immutable after construction."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """`arrays` are what `tools/distil_encoder.py` wrote. KeyError where one is missing."""
        self._hashes = arrays["hashes"]
        self._inputs = arrays["inputs"]
        self._scales = arrays["scales"]
        self._unknown = arrays["unknown"].astype(np.float32)
        parts = {name: arrays[name].astype(np.float32) for name in arrays if arrays[name].dtype == np.float16}
        self._enter, self._places = parts["enter"], parts["places"]
        self._attend, self._leave = parts["attend"], parts["leave"]
        depth = sum(name.startswith("mix.") for name in parts)
        self._layers = tuple(
            Layer(*(parts[f"{part}.{n}"] for part in ("mix", "out", "up", "down"))) for n in range(depth)
        )

    @property
    def width(self) -> int:
        """Numbers in a meaning."""
        return int(self._leave.shape[1])

    def sentence(self, words: Sequence[str]) -> Floats:
        """The meaning of one sentence; zeros where no word is known."""
        vectors, known = self._vectors(words[:LONGEST])
        if not known.any():
            return np.zeros(self.width, dtype=np.float32)
        result: Floats = self._encoded(vectors[None])[0]
        return result

    def sentences(self, words: Sequence[str], flat: Ints, lengths: Ints) -> Halves:
        """`sentence` of many: `flat` are the numbers of their words, end to end; sentences x width."""
        found = np.zeros((len(lengths), self.width), dtype=np.float16)
        vectors, known = self._vectors(words)
        starts = np.cumsum(lengths) - lengths
        read = np.minimum(lengths, LONGEST)
        for length in np.unique(read[read > 0]).tolist():
            places = np.flatnonzero(read == length)
            for some in np.array_split(places, -(-len(places) // BATCH)):
                at = starts[some][:, None] + np.arange(length)
                found[some] = self._encoded(vectors[flat[at]]) * known[flat[at]].any(axis=1)[:, None]
        return found

    def _vectors(self, words: Sequence[str]) -> tuple[Floats, npt.NDArray[np.bool_]]:
        """The words' vectors as rows, and which of the words are known."""
        at = find(self._hashes, word_hashes(words))
        vectors = self._inputs[at] * self._scales[at, None].astype(np.float32)
        known = at >= 0
        vectors[~known] = self._unknown
        return vectors, known

    def _encoded(self, words: Floats) -> Floats:
        """Texts x length x inputs to texts x width."""
        x = _affine(words, self._enter) + self._places[: words.shape[1]]
        for layer in self._layers:
            x = _through(layer, x)
        x = _scaled(x)
        told = _softmax(_affine(x, self._attend)[..., 0])
        meaning = _affine(np.matmul(told[:, None], x)[:, 0], self._leave)
        result: Floats = meaning / np.linalg.norm(meaning, axis=1, keepdims=True)
        return result


def _through(layer: Layer, x: Floats) -> Floats:
    texts, length, width = x.shape
    mixed = _affine(_scaled(x), layer.mix).reshape(texts, length, 3, HEADS, width // HEADS)
    queries, keys, values = mixed.transpose(2, 0, 3, 1, 4)
    told = _softmax(queries @ keys.swapaxes(2, 3)) @ values
    x = x + _affine(told.swapaxes(1, 2).reshape(texts, length, width), layer.out)
    return x + _affine(np.maximum(_affine(_scaled(x), layer.up), 0.0), layer.down)


def _affine(x: Floats, weights: Floats) -> Floats:
    result: Floats = x @ weights[:-1]
    result += weights[-1]
    return result


def _scaled(x: Floats) -> Floats:
    """Vectors divided by their root mean square."""
    squares = np.einsum("...i,...i->...", x, x)
    result: Floats = x / np.sqrt(squares / np.float32(x.shape[-1]) + EPSILON)[..., None]
    return result


def _softmax(x: Floats) -> Floats:
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    result: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return result
