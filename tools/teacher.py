"""The large sentence-embedding model that tables are distilled from, and arithmetic for its vectors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from tools.texts import lines

READ = 40
"""Word pieces of a text that the model reads."""


class Teacher:
    """A sentence-transformers model in a folder, with a `vocab.txt` in order of frequency."""

    def __init__(self, folder: Path) -> None:
        """OSError or ValueError where the folder holds no such model."""
        self.words = [w for w in lines(folder / "vocab.txt") if re.fullmatch(r"[A-Za-z]{2,}|[ai]", w)]
        self._model = SentenceTransformer(str(folder), device="cpu").to(torch.bfloat16)
        self._model.max_seq_length = READ

    def encoded(self, texts: Sequence[str]) -> np.ndarray:
        """The vectors of texts, of unit length; texts x width."""
        vectors = self._model.encode(list(texts), batch_size=128, convert_to_tensor=True)
        return unit(vectors.float().numpy())


def unit(rows: np.ndarray) -> np.ndarray:
    """Rows made of unit length; zeros stay zeros."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def axes(rows: np.ndarray, count: int) -> np.ndarray:
    """The axes along which centred rows differ most; width x count."""
    centred = rows - rows.mean(axis=0)
    return np.linalg.svd(centred.T @ centred)[2][:count].T


def in_bytes(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows as eight-bit integers, and what each row of them is to be multiplied with."""
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9) / 127
    return np.round(rows / scales).astype(np.int8), scales[:, 0].astype(np.float16)
