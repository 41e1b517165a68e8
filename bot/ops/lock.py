"""One process at a time for one data folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

NAME = "concierge.lock"


class FolderError(Exception):
    """The folder cannot be used; the text is a sentence that names it."""


class FolderBusyError(FolderError):
    """Another process holds the folder."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold `folder` for this process until the block ends; the folder is made where it is missing.

    The operating system lets go of the lock when the process ends, however it ends.

    Raises:
        FolderBusyError: another process holds it.
        FolderError: it cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / NAME).open("a+b")
    except OSError as error:
        raise FolderError(f"The folder {folder} cannot be written: {error.strerror or error}.") from error
    with file:
        try:
            _lock(file)
        except (BlockingIOError, PermissionError) as error:
            raise FolderBusyError(f"Another bot is running with the folder {folder}.") from error
        except OSError as error:
            raise FolderError(f"The folder {folder} cannot be locked: {error.strerror or error}.") from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
