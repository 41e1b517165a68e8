"""The installation's own key, with which members' ids are hashed."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.ops.lock import FolderError

NAME = "hash.key"
BYTES = 32


def own_key(folder: Path) -> bytes:
    """The key in `folder`, made at the first start; only its owner may read it.

    Raises:
        FolderError: the key cannot be read or written, or is not one.
    """
    path = folder / NAME
    try:
        if not path.exists():
            part = path.with_suffix(".part")
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(secrets.token_bytes(BYTES))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        key = path.read_bytes()
    except OSError as error:
        raise FolderError(f"The key {path} cannot be used: {error.strerror or error}.") from error
    if len(key) != BYTES:
        raise FolderError(f"The key {path} is damaged. Restore it; or remove it, and votes begin anew.")
    return key
