"""The page of figures: tables between its markers, and the plots beside it, from what was kept."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks import plots, results
from benchmarks.goals import Measured
from benchmarks.tables import sections

PAGE = "benchmarks.md"
_SECTION = re.compile(r"(<!-- begin (?P<name>[\w-]+) -->\n).*?(<!-- end (?P=name) -->)", re.DOTALL)


def renew(docs: Path, folder: Path = results.FOLDER) -> None:
    """Rewrite the marked sections of the page and draw its plots.

    Raises KeyError for a marker that means nothing.
    """
    measured = Measured(
        *(results.read(part, folder) for part in ("matching", "growth", "latency", "discord"))
    )
    page = docs / PAGE
    page.write_text(filled(page.read_text(encoding="utf-8"), sections(measured)), encoding="utf-8")
    plots.quality(measured, docs / "benchmarks-quality.svg")
    plots.growth(measured, docs / "benchmarks-growth.svg")


def filled(page: str, texts: dict[str, str]) -> str:
    """The page with each marked section's text in place."""
    return _SECTION.sub(lambda found: f"{found[1]}\n{texts[found['name']]}\n\n{found[3]}", page)
