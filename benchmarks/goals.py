"""What the engine is to reach, checked against what was measured."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from benchmarks import roster
from benchmarks.protocol import CLEAN, TYPO20, TYPO50
from benchmarks.results import Figures

BASES = (
    "banking77/5",
    "banking77/10",
    "clinc150/5",
    "clinc150/10",
    "hwu64/5",
    "hwu64/10",
    "stackfaq/5+answers",
)
"""Where typing errors are looked at."""
PROMISED = ("banking77/5", "banking77/10", "clinc150/5", "clinc150/10")


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of the parts, by peer."""

    matching: Figures
    growth: Figures
    latency: Figures
    discord: Figures

    def ours(self, case: str) -> Figures | None:
        """The engine's figures on a case."""
        cells: Figures | None = self.matching.get(roster.OURS, {}).get("cases", {}).get(case)
        return cells

    def others(self, case: str, noise: str, *, semantic: bool) -> list[float]:
        """The top-1 of the other peers on a case: those with sentence embeddings, or those without."""
        return [
            figures["cases"][case][noise]["top1"]
            for peer, figures in self.matching.items()
            if peer != roster.OURS
            and (peer in roster.SEMANTIC) == semantic
            and noise in figures["cases"].get(case, {})
        ]

    def grown(self, size: int) -> Figures | None:
        """The engine's figures at a size of base."""
        cells: Figures | None = self.growth.get(roster.OURS, {}).get("sizes", {}).get(str(size))
        return None if cells is None or "failed" in cells else cells


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure with its bound; `scale` and `unit` are for people."""

    name: str
    value: Callable[[Measured], float | None]
    bound: float
    at_most: bool = False
    scale: float = 100
    unit: str = "%"

    def holds(self, value: float) -> bool:
        """Whether a measured value keeps the bound."""
        return value <= self.bound if self.at_most else value >= self.bound

    def in_words(self, value: float) -> str:
        """A value with its unit."""
        return f"{value * self.scale:.4g} {self.unit}"

    def bound_in_words(self) -> str:
        """The bound with its direction."""
        return f"{'at most' if self.at_most else 'at least'} {self.in_words(self.bound)}"


def _top1(name: str, case: str, bound: float) -> Goal:
    def value(measured: Measured) -> float | None:
        cells = measured.ours(case)
        return None if cells is None else float(cells[CLEAN]["top1"])

    return Goal(f"{name}, top-1", value, bound)


def _stranger(name: str, case: str, key: str, bound: float) -> Goal:
    def value(measured: Measured) -> float | None:
        cells = measured.ours(case)
        return None if cells is None else float(cells["strangers"]["oos_test"][CLEAN][key])

    return Goal(name, value, bound)


def _lead(name: str, cases: Iterable[str], noises: Iterable[str], *, semantic: bool) -> Goal:
    """The smallest lead over the best other peer, in points, over all cases and noises."""
    places = tuple(itertools.product(cases, noises))

    def leads(measured: Measured) -> Iterator[float]:
        for case, noise in places:
            cells, others = measured.ours(case), measured.others(case, noise, semantic=semantic)
            if cells is not None and others:
                yield cells[noise]["top1"] - max(others)

    return Goal(name, lambda measured: min(leads(measured), default=None), 0, unit="points")


def _loss(noise: str, bound: float) -> Goal:
    """The greatest loss to typing errors."""

    def losses(measured: Measured) -> Iterator[float]:
        for case in BASES:
            if cells := measured.ours(case):
                yield cells[CLEAN]["top1"] - cells[noise]["top1"]

    name = f"lost at {noise}, at worst"
    return Goal(name, lambda m: max(losses(m), default=None), bound, at_most=True, unit="points")


def _broken_promise() -> Goal:
    def gaps(measured: Measured) -> Iterator[float]:
        for case in PROMISED:
            for promise, kept in ((measured.ours(case) or {}).get("promises") or {}).items():
                yield float(promise) - kept["precision"]

    name = "precision below the promised one, at worst"
    return Goal(name, lambda m: max(gaps(m), default=None), 0.03, at_most=True, unit="points")


def _grown(what: str, key: str, size: int, bound: float, scale: float, unit: str) -> Goal:
    def value(measured: Measured) -> float | None:
        cells = measured.grown(size)
        return None if cells is None else float(cells[key])

    return Goal(f"{size:,} wordings, {what}", value, bound, key != "recall", scale, unit)


def _shipped(what: str, key: str, bound: float, scale: float, unit: str) -> Goal:
    def value(measured: Measured) -> float | None:
        figures = measured.latency.get(roster.OURS)
        return None if figures is None else float(figures[key])

    return Goal(what, value, bound, at_most=True, scale=scale, unit=unit)


def _throughput(measured: Measured) -> float | None:
    """The answers a second on Discord, of those that the bare bot gives with its one fixed sentence."""
    ours, bare = measured.discord.get(roster.OURS), measured.discord.get("echo")
    return float(ours["evening"]["rate"] / bare["evening"]["rate"]) if ours and bare else None


def _acknowledged(what: str, stream: str) -> Goal:
    """The slowest hundredth at 100 questions a second of a stream."""

    def value(measured: Measured) -> float | None:
        ours = measured.discord.get(roster.OURS)
        return float(ours[stream]["paced"]["p99"]) if ours else None

    return Goal(
        f"until Discord hears of an answer, p99, {what}", value, 0.1, at_most=True, scale=1000, unit="ms"
    )


LEXICAL = (*BASES, "stackfaq/1", "stackfaq/1+answers", "stackfaq/5", "covidfaq/1")
CHATS = ("hint3_curekart/train", "hint3_powerplay11/train", "hint3_sofmattress/train")

GOALS = (
    _top1("BANKING77 5", "banking77/5", 0.66),
    _top1("BANKING77 10", "banking77/10", 0.77),
    _top1("CLINC150 5", "clinc150/5", 0.77),
    _top1("CLINC150 10", "clinc150/10", 0.84),
    _top1("HWU64 5", "hwu64/5", 0.65),
    _top1("HWU64 10", "hwu64/10", 0.73),
    _top1("StackFAQ 1 + answers", "stackfaq/1+answers", 0.83),
    _top1("StackFAQ 5 + answers", "stackfaq/5+answers", 0.95),
    _top1("Curekart, all wordings", "hint3_curekart/train", 0.88),
    _top1("Powerplay11, all wordings", "hint3_powerplay11/train", 0.71),
    _top1("SOFMattress, all wordings", "hint3_sofmattress/train", 0.82),
    _lead(
        "lead over the best peer without embeddings, at worst", (*LEXICAL, *CHATS), (CLEAN,), semantic=False
    ),
    _lead("the same, misspelt", LEXICAL, (TYPO20, TYPO50), semantic=False),
    _lead("lead over bare embeddings at typo50, at worst", LEXICAL, (TYPO50,), semantic=True),
    _loss(TYPO20, 0.01),
    _loss(TYPO50, 0.02),
    _stranger("CLINC150 5, AUROC", "clinc150/5", "auroc", 0.91),
    _stranger("CLINC150 10, AUROC", "clinc150/10", "auroc", 0.935),
    _stranger("CLINC150 5, right with 95 % of strangers refused", "clinc150/5", "accuracy", 0.55),
    _stranger("CLINC150 10, right with 95 % of strangers refused", "clinc150/10", "accuracy", 0.64),
    _broken_promise(),
    *(
        _grown(what, key, size, bound, 1000, "ms")
        for size, p50, p99 in ((10_000, 0.0005, 0.002), (100_000, 0.002, 0.006), (1_000_000, 0.005, 0.015))
        for what, key, bound in (("p50", "p50", p50), ("p99", "p99", p99))
    ),
    _grown("origin first", "recall", 1_000_000, 0.93, 100, "%"),
    _grown("memory", "memory", 1_000_000, 1.5e9, 1e-6, "MB"),
    _grown("build", "build", 1_000_000, 120, 1, "s"),
    _shipped("the shipped packs, p50", "p50", 0.0005, 1000, "ms"),
    _shipped("the shipped packs, p99", "p99", 0.0015, 1000, "ms"),
    _shipped("`concierge ask`, from the shell to the answer", "ask", 0.4, 1000, "ms"),
    _shipped("memory above bare Python's", "memory", 60e6, 1e-6, "MB"),
    Goal("answers a second on Discord, of a bare bot's", _throughput, 0.85),
    _acknowledged("a busy evening", "evening"),
    _acknowledged("all questions different", "different"),
)
