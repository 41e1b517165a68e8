"""The adapter to sentence-transformers, with the library played by a stand-in, or missing."""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from bot.cli.group import concierge
from bot.semantic import SemanticError, SentenceModel, load_model

PACK = Path(__file__).parent / "wire" / "lighthouse"


class Transformer:
    """Answers with the number of letters; it does not bear two callers at once."""

    def __init__(self, name: str = "", *, device: str = "cpu", value: float = 1.0) -> None:
        if "missing" in name:
            raise OSError(f"{name} is nowhere.\nTry again.")
        self.name, self.device, self.value = name, device, value
        self._busy = threading.Lock()

    def encode(self, sentences: list[str], **options: Any) -> Any:
        assert options["normalize_embeddings"]
        assert self._busy.acquire(blocking=False), "two at once"
        time.sleep(0.001)
        self._busy.release()
        return np.array([[len(text), self.value] for text in sentences], dtype=np.float64)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The stand-in in the library's place."""
    found = ModuleType("sentence_transformers")
    found.SentenceTransformer = Transformer  # type: ignore[attr-defined]
    bars = ModuleType("transformers.utils.logging")
    bars.disable_progress_bar = lambda: None  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", found)
    for name in ("transformers", "transformers.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "transformers.utils.logging", bars)
    return found


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)


def test_a_missing_package_is_said_with_what_to_install(no_library: None) -> None:
    with pytest.raises(SemanticError, match='pip install "sentence-transformers>=3"'):
        load_model("some/model")


@pytest.mark.parametrize(
    "args", [("ask", "who wrote it?"), ("chat",), ("eval", str(PACK.parents[1] / "data" / "questions.jsonl"))]
)
def test_a_command_says_so_too(no_library: None, args: tuple[str, ...]) -> None:
    done = CliRunner().invoke(concierge, [*args, "--pack", str(PACK), "--semantic-model", "some/model"])
    assert done.exit_code == 1
    assert "Error: The semantic model 'some/model' needs sentence-transformers" in done.output


def test_a_missing_model_is_named_with_the_librarys_reason(library: ModuleType) -> None:
    with pytest.raises(SemanticError, match=r"'missing/model' cannot be used: missing/model is nowhere\. It"):
        load_model("missing/model")


def test_a_model_without_usable_vectors_is_refused(
    library: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Transformer, "encode", lambda *_args, **_options: np.full((3, 2), np.nan))
    with pytest.raises(SemanticError, match="vectors"):
        load_model("some/model")


def test_a_model_is_loaded_and_asked_on_the_processor(library: ModuleType) -> None:
    model = load_model("some/model")
    assert model.width == 2
    vectors = model.encode(["salt", "a"])
    assert vectors.dtype == np.float32
    assert vectors.tolist() == [[4, 1], [1, 1]]


def test_identity_follows_what_a_model_says_not_its_name(library: ModuleType) -> None:
    assert load_model("some/model").identity == load_model("same/model").identity
    assert SentenceModel(Transformer(value=2)).identity != SentenceModel(Transformer()).identity


def test_threads_wait_for_each_other(library: ModuleType) -> None:
    model = load_model("some/model")
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda n: float(model.encode(["x" * n])[0, 0]), range(1, 40)))
    assert found == list(range(1, 40))
