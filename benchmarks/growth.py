"""Growth: time, memory and recall as a base grows from a thousand wordings to a million.

Each peer and size has a process of its own, so that memory is this peer's alone: what the process holds
more after the index is built than before, the wordings themselves being read already.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import machine, roster
from benchmarks.corpus import Probe, distinct, grown, probes
from benchmarks.metrics import percentile
from benchmarks.protocol import every_wording

SIZES = (1_000, 10_000, 100_000, 1_000_000)
PROBES = 200
LONGEST = 60.0
"""Seconds after which no further question is asked."""
PATIENCE = 900
"""Seconds after which a peer's process is given up."""
ROOM = 12 * 2**30
"""Bytes of addresses that a peer's process may use: one that needs more must not take the machine down."""


def prepare(datasets: Path, folder: Path, sizes: Sequence[int] = SIZES) -> None:
    """Write each size's wordings and probes into `folder`, as `read_back` finds them."""
    wordings = distinct(every_wording(datasets))
    for size in sizes:
        texts = grown(wordings, size)
        asked = [[probe.question, probe.origin] for probe in probes(texts, PROBES)]
        (folder / f"{size}.txt").write_text("\n".join(texts), encoding="utf-8")
        (folder / f"{size}.json").write_text(json.dumps(asked), encoding="utf-8")


def read_back(folder: Path, size: int) -> tuple[list[str], list[Probe]]:
    """The wordings of a size and its probes."""
    asked = json.loads((folder / f"{size}.json").read_text(encoding="utf-8"))
    return (folder / f"{size}.txt").read_text(encoding="utf-8").split("\n"), [Probe(*each) for each in asked]


def grow(
    entry: roster.Entry, folder: Path, sizes: Sequence[int] = SIZES
) -> Iterator[tuple[int, dict[str, Any]]]:
    """A peer's figures by size, up to its largest; one of {"failed": sentence} ends the row."""
    for size in sizes:
        if size > entry.largest:
            return
        figures = _in_own_process(entry, folder, size)
        yield size, figures
        if "failed" in figures:
            return


def _in_own_process(entry: roster.Entry, folder: Path, size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.growth", entry.name, str(folder), str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)  # noqa: S603
    except subprocess.TimeoutExpired:
        return {"failed": f"not done in {PATIENCE} seconds"}
    except subprocess.CalledProcessError as error:
        return {"failed": error.stderr.strip().rpartition("\n")[2] or f"ended with {error.returncode}"}
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def measure(entry: roster.Entry, wordings: Sequence[str], asked: Sequence[Probe]) -> dict[str, Any]:
    """Build and ask: seconds of the processor, bytes, and the share of probes whose origin comes first."""
    labels = [str(row) for row in range(len(wordings))]
    peer = entry.make()
    peer.fit(wordings[:50], labels[:50], {})  # loads what the peer loads but once: a library, a model
    peer = entry.make()
    gc.collect()
    before, start = machine.memory_in_use(), time.process_time()
    peer.fit(wordings, labels, {})
    build = time.process_time() - start
    gc.collect()
    added = machine.memory_in_use() - before
    peak = machine.peak_memory() - before
    times: list[float] = []
    found = 0
    peer.best(asked[0].question)
    for probe in asked:
        if sum(times) > LONGEST:
            break
        start = time.process_time()
        first = peer.best(probe.question)
        times.append(time.process_time() - start)
        found += first == labels[probe.origin]
    return {
        "build": build,
        "memory": added,
        "peak": max(peak, added),
        "asked": len(times),
        "p50": percentile(times, 50),
        "p99": percentile(times, 99),
        "recall": found / len(times),
    }


def main(arguments: Sequence[str]) -> None:
    """The process of one peer and size: its name, the folder of wordings, the size; prints JSON."""
    name, folder, size = arguments
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    entry = next(entry for entry in roster.ROSTER if entry.name == name)
    print(json.dumps(measure(entry, *read_back(Path(folder), int(size)))))


if __name__ == "__main__":
    main(sys.argv[1:])
