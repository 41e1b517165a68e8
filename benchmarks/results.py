"""What was measured, kept as JSON so that tables and plots can be drawn again without measuring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks import machine

FOLDER = Path(__file__).parent / "results"

Figures = dict[str, Any]


def read(part: str, folder: Path = FOLDER) -> Figures:
    """The figures of a part by peer; empty where it was never measured."""
    file = folder / f"{part}.json"
    if not file.exists():
        return {}
    figures: Figures = json.loads(file.read_text(encoding="utf-8"))
    return figures


def keep(part: str, peer: str, figures: Figures, folder: Path = FOLDER) -> None:
    """Put one peer's figures in the place of its earlier ones, with the machine that they are of."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {**read(part, folder), peer: {**figures, "machine": machine.describe()}}
    text = json.dumps(dict(sorted(known.items())), indent=1, ensure_ascii=False)
    (folder / f"{part}.json").write_text(text + "\n", encoding="utf-8")
