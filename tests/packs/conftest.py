from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.example import example_files, write_files


@pytest.fixture
def files() -> dict[str, str]:
    """The files of the example pack, to change before writing them."""
    return {name: text for name, text in example_files().items() if not name.startswith("texts/")}


@pytest.fixture
def folder(tmp_path: Path, files: dict[str, str]) -> Path:
    """The example pack, written."""
    return write_files(tmp_path / "my-franchise", dict(files))
