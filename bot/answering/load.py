"""Reading packs from disk into a `Base`, with a cache. The only module of this room that touches files."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import platformdirs

import bot
from bot.answering import snapshot
from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base, Compiled
from bot.answering.encoder import Encoder
from bot.answering.fusion import FusedEncoder, TextModel
from bot.answering.meaning import Meanings
from bot.packs import content_digest, load_pack

TABLE = Path(__file__).parent / "data" / "words.npz"
"""The shipped table of word meanings."""
ENCODER = "encoder.npz"
"""The shipped sentence encoder, in the same folder."""


def load_meanings(path: Path = TABLE, model: TextModel | None = None) -> Meanings:
    """The table of word meanings, its encoder fused with a `model`. OSError where it is missing."""
    with np.load(path) as table:
        words = {f.name: table[f.name] for f in fields(Meanings) if f.name in table}
    with np.load(path.with_name(ENCODER)) as arrays:
        encoder = Encoder({name: arrays[name] for name in arrays})
    return Meanings(**words, encoder=FusedEncoder(encoder, model) if model else encoder)


def load_base(folders: Sequence[Path], model: TextModel | None = None, *, cache: bool = True) -> Base:
    """The base of some pack folders, `model` a second view of meaning. PackError where one has an error.

    What is compiled is kept in the user's cache folder under a name made of the packs' content, the program's
    own and the model, so it is never stale; a cache that cannot be read or written is done without.
    """
    packs = [load_pack(folder, CATALOGUE) for folder in folders]
    meanings = load_meanings(model=model)
    file = cache_file(folders, model)
    compiled = _restored(file, meanings) if cache else None
    if compiled is None:
        compiled = Compiled.of(packs, meanings)
        if cache:
            _keep(file, compiled)
    return Base(packs, compiled, meanings)


def cache_file(folders: Sequence[Path], model: TextModel | None = None) -> Path:
    """Where the compiled base of some folders is, or would be, kept."""
    name = hashlib.sha256(_program().encode())
    for folder in folders:
        name.update(content_digest(folder).encode())
    if model:
        name.update(model.identity.encode())
    return Path(platformdirs.user_cache_dir("fan-concierge")) / f"{name.hexdigest()[:32]}.npz"


def _program() -> str:
    """What of the program a compiled base depends on: its version, and the sources and data of this room."""
    room = sorted((*Path(__file__).parent.glob("*.py"), *TABLE.parent.iterdir()))
    stamps = (f"{p.name} {p.stat().st_size} {p.stat().st_mtime_ns}" for p in room)
    return "\n".join((bot.__version__, np.__version__, *stamps))


def _restored(file: Path, meanings: Meanings) -> Compiled | None:
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return snapshot.restore(arrays, meanings)
    except (OSError, EOFError, KeyError, ValueError, TypeError, AttributeError, BadZipFile):
        return None


def _keep(file: Path, compiled: Compiled) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
    except OSError:
        return
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            np.savez(stream, allow_pickle=False, **snapshot.dump(compiled))
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
