"""Sentence embeddings from a model that the operator names: the optional extra `semantic`.

The only module that knows sentence-transformers, and it imports that only when a model is asked for.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

BATCH = 64
"""Texts that are encoded together, at most."""
PROBES = ("who wrote it", "how long does the second one run", "when is the sequel due in the cinemas")
"""Texts whose vectors tell one model from another, whatever they are called."""

Vectors = npt.NDArray[np.float32]


class SemanticError(Exception):
    """A model that cannot be used; its sentence says why and what to do."""


class Transformer(Protocol):
    """What is used of `sentence_transformers.SentenceTransformer`."""

    def encode(self, sentences: list[str], **options: Any) -> Any:
        """A row a sentence."""


class SentenceModel:
    """Texts to vectors of unit length, on the processor. One thread at a time: tokenizers bear no more."""

    def __init__(self, transformer: Transformer) -> None:
        """SemanticError where the model's vectors are of no use."""
        self._transformer = transformer
        self._lock = threading.Lock()
        probed = self.encode(PROBES)
        if probed.ndim != 2 or not np.isfinite(probed).all():
            raise SemanticError("its vectors are not usable")
        self.width: int = probed.shape[1]
        self.identity = hashlib.sha256(probed.astype(np.float16).tobytes()).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The meanings of texts; texts x width."""
        with self._lock:
            vectors = self._transformer.encode(
                list(texts), batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(vectors, dtype=np.float32)


def load_model(name: str) -> SentenceModel:
    """The model of that name or in that folder.

    A name that is no folder is looked for in the cache of Hugging Face's hub, then at the hub itself, unless
    HF_HUB_OFFLINE=1 is set. No code that comes with a model is run.

    Raises:
        SemanticError: sentence-transformers is not installed, or there is no such model.
    """
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - optional, and seconds to import
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415
    except ImportError as error:
        raise SemanticError(
            f"The semantic model '{name}' needs sentence-transformers, which cannot be imported ({error}). "
            'Install it beside the bot: python -m pip install "sentence-transformers>=3"'
        ) from None
    disable_progress_bar()
    folder = Path(name).expanduser()
    try:
        return SentenceModel(SentenceTransformer(str(folder) if folder.is_dir() else name, device="cpu"))
    except Exception as error:  # whatever that library raises for what is no model
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise SemanticError(
            f"The semantic model '{name}' cannot be used: {reason.rstrip('.')}. "
            "It must be a sentence-transformers model: its folder, or its name at the Hugging Face hub."
        ) from error
