"""The command behind `make bench`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import growth, latency, matching, report, results, roster, tables
from benchmarks.discord import measure as discord
from benchmarks.protocol import PROTOCOLS, cases, missing

PARTS = ("matching", "growth", "latency", "discord", "report")
ROOT = Path(__file__).parents[1]
DATASETS = ROOT.parent / "shared" / "datasets"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for, or all; the exit code."""
    options = _parser().parse_args(arguments)
    options.parts = options.parts or list(PARTS)
    try:
        entries = roster.choose(options.peers)
    except ValueError as error:
        return _refuse(str(error))
    if {"matching", "growth"} & set(options.parts) and (lacking := missing(options.datasets)):
        return _refuse(_what_is_missing(options.datasets, lacking))
    if "matching" in options.parts:
        _matching(_installed(entries), options.datasets)
    if "growth" in options.parts:
        _growth(_installed(entries), options.datasets, options.sizes)
    if "latency" in options.parts:
        print("latency: the shipped packs", flush=True)
        results.keep("latency", roster.OURS, latency.measure())
    if "discord" in options.parts:
        print(
            f"discord: {discord.CONCIERGE} beside {discord.ECHO} and {discord.REPLAY}, some minutes",
            flush=True,
        )
        for bot, figures in discord.measure().items():
            results.keep("discord", bot, figures)
        print(tables.on_discord(results.read("discord")))
    report.renew(ROOT / "docs")
    print("docs/benchmarks.md is renewed.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", type=_part, metavar="PART", help=f"of {', '.join(PARTS)}; default: all"
    )
    parser.add_argument(
        "--datasets", type=Path, default=DATASETS, metavar="FOLDER", help="where the public question sets lie"
    )
    parser.add_argument(
        "--peers",
        nargs="+",
        default=[],
        metavar="NAME",
        help="whose names begin so; others keep their figures",
    )
    parser.add_argument(
        "--sizes", nargs="+", type=int, choices=growth.SIZES, default=growth.SIZES, help="of bases to grow to"
    )
    return parser


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(PARTS)}")
    return name


def _installed(entries: Sequence[roster.Entry]) -> list[roster.Entry]:
    """The entries that can run here; a sentence for each that cannot."""
    found = []
    for entry in entries:
        try:
            entry.make()
        except ImportError as error:
            print(f"{entry.name} is left out: {error.name} is not installed.{_advice(entry)}", flush=True)
        else:
            found.append(entry)
    return found


def _advice(entry: roster.Entry) -> str:
    return " `make bench EMBEDDINGS=1` installs it." if entry.name in roster.SEMANTIC else ""


def _matching(entries: Sequence[roster.Entry], datasets: Path) -> None:
    for entry in entries:
        start = time.perf_counter()
        figures = {case.name: matching.measure(entry, case) for case in cases(datasets, PROTOCOLS)}
        results.keep("matching", entry.name, {"sample": entry.sample, "cases": figures})
        print(f"matching: {entry.name}, {time.perf_counter() - start:.0f} s", flush=True)


def _growth(entries: Sequence[roster.Entry], datasets: Path, sizes: Sequence[int]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        growth.prepare(datasets, folder, sizes)
        for entry in entries:
            known = results.read("growth").get(entry.name, {}).get("sizes", {})
            for size, figures in growth.grow(entry, folder, sizes):
                known[str(size)] = figures
                results.keep("growth", entry.name, {"sizes": known})
                print(f"growth: {entry.name}, {size:,}: {figures.get('failed', 'done')}", flush=True)


def _what_is_missing(datasets: Path, lacking: Sequence[Path]) -> str:
    if not datasets.is_dir():
        return f"there is no folder {datasets}. Name the one that holds the public question sets: DATASETS=…"
    files = ", ".join(str(file.relative_to(datasets)) for file in lacking[:5])
    more = f" and {len(lacking) - 5} more" if len(lacking) > 5 else ""
    return f"{datasets} lacks {files}{more}. docs/benchmarks.md says which sets are needed."


def _refuse(sentence: str) -> int:
    print(f"Not measured: {sentence}", file=sys.stderr)
    return 2
