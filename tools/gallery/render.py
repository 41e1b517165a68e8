"""Scenes to pictures: `python -m tools.gallery.render scenes.json OUT_DIR`.

Each scene becomes a PNG in both themes, for each of its widths.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import mimetypes
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.gallery.browser import Browser, BrowserError, open_browser
from tools.gallery.pictures import squeeze

THEMES = ("dark", "light")
WIDTHS = {"desktop": 620, "phone": 390}
SCALE = 2.0

Scene = Mapping[str, Any]


class SceneError(Exception):
    """A file of scenes cannot be used; the message says why."""


def load_scenes(file: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The scenes of a file, and what they have in common. Files they name become `data:` URLs.

    Raises:
        SceneError: The file cannot be read, or a scene lacks an id, a caption or items.
    """
    try:
        common = json.loads(file.read_text(encoding="utf-8"))
        scenes = common.pop("scenes")
    except (OSError, ValueError, KeyError) as error:
        raise SceneError(f"{file}: no scenes can be read: {error!r}") from error
    for scene in scenes:
        missing = {"id", "caption", "items"} - scene.keys()
        if missing:
            raise SceneError(f"{file}: scene {scene.get('id', '?')} has no {', '.join(sorted(missing))}")
        for item in scene["items"]:
            embed_files(item, file.parent)
            embed_files(item.get("on", {}), file.parent)
    return scenes, common


def embed_files(item: dict[str, Any], folder: Path) -> None:
    """Put the files of an item into it, where it gives their paths, which are relative to `folder`."""
    for name, place in item.get("files", {}).items():
        if not place.startswith("data:"):
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            content = base64.b64encode((folder / place).read_bytes()).decode()
            item["files"][name] = f"data:{kind};base64,{content}"


def stems(scene: str, widths: Iterable[str] = ("desktop",)) -> list[tuple[str, str]]:
    """The widths of a scene, each with what the names of its pictures begin with."""
    return [(width, scene if width == "desktop" else f"{scene}-{width}") for width in widths]


async def render(
    scenes: list[dict[str, Any]], common: Mapping[str, Any], folder: Path, only: str = ""
) -> list[Path]:
    """Draw all scenes, or those whose id contains `only`, into `folder`; the files in order.

    Raises:
        BrowserError: There is no browser, or it cannot draw a scene.
    """
    async with open_browser() as browser:
        return [
            await _draw(browser, scene, common, folder / f"{stem}-{theme}.png", width, theme)
            for scene in scenes
            if only in scene["id"]
            for width, stem in stems(scene["id"], scene.get("widths", ("desktop",)))
            for theme in THEMES
        ]


async def _draw(
    browser: Browser, scene: Scene, common: Mapping[str, Any], file: Path, width: str, theme: str
) -> Path:
    png = await browser.draw(scene, common, theme, WIDTHS[width], SCALE)
    await asyncio.to_thread(file.write_bytes, squeeze(png))
    return file


def main() -> int:
    """Render what the command line names; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", type=Path, help="the scenes, as JSON")
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    parser.add_argument("--only", default="", help="scenes whose id contains this")
    given = parser.parse_args()
    try:
        scenes, common = load_scenes(given.scenes)
        given.out.mkdir(parents=True, exist_ok=True)
        files = asyncio.run(render(scenes, common, given.out, given.only))
    except (SceneError, BrowserError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for file in files:
        print(f"{file.stat().st_size / 1000:7.1f} kB  {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
