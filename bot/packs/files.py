"""The files of a pack's folder: which there are, their text, and a digest of them all."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.packs.problems import Report, Spot

MAX_FILE_BYTES: Final = 4 * 1024 * 1024
"""The size of one file, at most."""
MAX_FILES: Final = 500
"""The number of files in a pack, at most."""

SINGLE_FILES: Final = ("pack.yaml", "entities.yaml", "unknown.yaml", "lexicon.yaml")
FOLDERS: Final = ("facts", "faq")


def pack_files(folder: Path) -> tuple[str, ...]:
    """The sorted names, relative to the folder, of the files of the pack; errors count as absence."""
    found = [name for name in SINGLE_FILES if os.path.lexists(folder / name)]
    for sub in FOLDERS:
        found += [f"{sub}/{name}" for name in names_in(folder / sub) if name.endswith(".yaml")]
    return tuple(sorted(found))


def names_in(folder: Path) -> list[str]:
    """The sorted names of what a folder holds, hidden things left out; empty where it cannot be listed."""
    try:
        return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError):
        return []


def read_text(path: Path, report: Report, *, inside: Path | None = None) -> str | None:
    """The text of a UTF-8 file of at most 4 MiB; None, with the reason in `report`, where it cannot be had.

    With `inside`, a link that leads out of that folder is refused. A byte order mark is dropped.
    """
    data = _read_bytes(path, report, inside)
    if data is None:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        spot = Spot(before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        report.error(spot, "this is not UTF-8: save the file as UTF-8")
        return None


def content_digest(folder: Path) -> str:
    """SHA-256, in hex, over the names and bytes of the files that make up the pack.

    It changes when anything that `read_pack` reads changes; a file that cannot be read counts by its name.
    """
    total = hashlib.sha256()
    for name in pack_files(folder):
        data = _read_bytes(folder / name, Report(name), folder)
        inner = "unreadable" if data is None else hashlib.sha256(data).hexdigest()
        total.update(f"{name}\0{inner}\0".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _read_bytes(path: Path, report: Report, inside: Path | None) -> bytes | None:
    """The bytes of a regular file; None, with the reason in `report`, where they cannot be had."""
    try:
        for reason in _refusals(path, inside):
            report.error(Spot(), reason)
            return None
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        report.error(Spot(), f"this file cannot be read: {getattr(error, 'strerror', None) or error}")
        return None
    if len(data) > MAX_FILE_BYTES:
        report.error(Spot(), f"this file is larger than {MAX_FILE_BYTES // 1024 // 1024} MiB: split it")
        return None
    return data


def _refusals(path: Path, inside: Path | None) -> Iterator[str]:
    """Reasons not even to open the file, the first being enough. May raise OSError."""
    if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
        yield "this is a link that leads out of the pack's folder"
    if not path.exists():
        yield "there is no such file"
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        yield "this is a folder; a file is expected here"
    elif not stat.S_ISREG(mode):
        yield "this is not a regular file"
