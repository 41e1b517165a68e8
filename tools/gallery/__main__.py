"""Make the gallery of the documentation anew: `python -m tools.gallery`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tools.gallery.browser import BrowserError, find_chromium
from tools.gallery.capture import capture_all
from tools.gallery.document import write_document
from tools.gallery.programme import SCENES
from tools.gallery.render import render

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = DOCS / "gallery"


def main() -> int:
    """Play all scenes, draw them into `docs/gallery`, and write `docs/gallery.md`; returns the exit code."""
    try:
        find_chromium()
        played = asyncio.run(capture_all())
        scenes = played.pop("scenes")
        PICTURES.mkdir(exist_ok=True)
        drawn = asyncio.run(render(scenes, played, PICTURES))
    except BrowserError as error:
        print(error, file=sys.stderr)
        return 1
    for old in set(PICTURES.glob("*.png")) - set(drawn):
        old.unlink()
    (DOCS / "gallery.md").write_text(write_document(SCENES, PICTURES.name), encoding="utf-8")
    size = sum(file.stat().st_size for file in drawn)
    print(f"{len(drawn)} pictures of {len(scenes)} scenes in docs/gallery, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
