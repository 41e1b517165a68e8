"""The plots: quality against latency, cost against size. Transparent, in tones that suit light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks import roster
from benchmarks.goals import Measured
from benchmarks.growth import SIZES
from benchmarks.results import Figures

GREY = "#7d828a"
TONES = (
    "#e0553d",
    "#3f8ede",
    "#2a9d6f",
    "#b078d8",
    "#c98a1b",
    "#5aa9b8",
    "#c75d97",
    "#8a9a3b",
    "#8c8f99",
    "#7a7fd4",
)
MARKERS = "osD^vP*Xhd"
CASE = "clinc150/10"
STYLE: dict[Any, Any] = {
    "axes.edgecolor": GREY,
    "axes.labelcolor": GREY,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": GREY,
    "font.size": 10,
    "grid.alpha": 0.25,
    "grid.color": GREY,
    "legend.labelcolor": GREY,
    "svg.fonttype": "none",
    "svg.hashsalt": "benchmarks",
    "text.color": GREY,
    "xtick.color": GREY,
    "ytick.color": GREY,
}


def quality(measured: Measured, file: Path) -> None:
    """Top-1 against the median time of a question; a line leads from clean to half the words misspelt."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(8, 5.2), layout="constrained")
        axes = figure.subplots()
        for peer, cells in _timed(measured.matching):
            x, colour = cells["latency"]["p50"] * 1000, TONES[_place(peer)]
            clean, misspelt = (100 * cells[noise]["top1"] for noise in ("clean", "typo50"))
            axes.plot([x, x], [misspelt, clean], color=colour, linewidth=2 if peer == roster.OURS else 1)
            axes.plot(x, clean, "o", color=colour, label=peer)
            axes.plot(x, misspelt, "o", markeredgecolor=colour, markerfacecolor="none")
            axes.annotate(peer, (x, clean), (5, 4), textcoords="offset points", color=colour, fontsize=8)
        axes.set(
            xscale="log",
            xlabel="median time of a question, ms",
            ylabel="first answer right, %",
            title="CLINC150, 10 wordings an answer: ● as written, ○ half the longer words misspelt",
        )
        axes.set_xlim(right=axes.get_xlim()[1] * 4)  # room for the names of the slowest
        axes.xaxis.set_major_formatter("{x:g}")
        axes.title.set_fontsize(10)
        axes.grid(visible=True)
        _save(figure, file)


def growth(measured: Measured, file: Path) -> None:
    """Time, memory, building and recall against the number of wordings."""
    panels = (
        ("p50", "median time of a question, ms", 1000.0, "log"),
        ("memory", "memory added, MB", 1e-6, "log"),
        ("build", "building, s", 1.0, "log"),
        ("recall", "origin found first, %", 100.0, "linear"),
    )
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(9, 7.6), layout="constrained")
        grid = figure.subplots(2, 2)
        for axes, (key, title, scale, kind) in zip(grid.flat, panels, strict=True):
            _panel(axes, measured.growth, key, scale)
            axes.set(xscale="log", yscale=kind, title=title, xlabel="wordings")
            axes.title.set_fontsize(10)
            axes.grid(visible=True)
        handles, labels = grid.flat[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower center", ncols=4, frameon=False, fontsize=8)
        _save(figure, file)


def _panel(axes: Axes, figures: Figures, key: str, scale: float) -> None:
    for peer, sizes in _grown(figures):
        known = [size for size in SIZES if key in sizes.get(str(size), {})]
        values = [max(sizes[str(size)][key] * scale, 1e-3) for size in known]
        axes.plot(
            known,
            values,
            marker=MARKERS[_place(peer)],
            markersize=4,
            color=TONES[_place(peer)],
            linewidth=2.4 if peer == roster.OURS else 1,
            label=peer,
        )


def _timed(figures: Figures) -> Iterator[tuple[str, Figures]]:
    for entry in roster.ROSTER:
        cells = figures.get(entry.name, {}).get("cases", {}).get(CASE, {})
        if "latency" in cells:
            yield entry.name, cells


def _grown(figures: Figures) -> Iterator[tuple[str, Figures]]:
    return ((e.name, figures[e.name]["sizes"]) for e in roster.ROSTER if e.name in figures)


def _place(peer: str) -> int:
    """The place of a peer's tone and marker; the engine alone has the first."""
    names = [entry.name for entry in roster.ROSTER if entry.name != roster.OURS]
    return 0 if peer == roster.OURS else 1 + names.index(peer) % (len(TONES) - 1)


def _save(figure: Figure, file: Path) -> None:
    figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
