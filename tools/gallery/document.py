"""The document that shows the pictures, `docs/gallery.md`."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import groupby

from tools.gallery.programme import Scene
from tools.gallery.render import WIDTHS, stems

INTRO = """\
# The gallery

What the bot shows on Discord. Each picture is drawn from what the real bot sent, in Discord's dark or light
theme as your browser prefers; `make gallery` makes them all anew. The scenes play on May 30, 2025, a week
before the film's release; the pack was checked later, and says so. In languages other than English, Discord's
own words around a message are left out.
"""


def write_document(scenes: Iterable[Scene], folder: str) -> str:
    """The document in Markdown; `folder` is where the pictures are, as seen from it."""
    parts = [INTRO]
    for group, members in groupby(scenes, key=lambda scene: scene.group):
        parts.append(f"## {group}\n")
        parts += ["\n".join((scene.caption, "", *_pictures(scene, folder), "")) for scene in members]
    return "\n".join(parts)


def _pictures(scene: Scene, folder: str) -> Iterator[str]:
    """A scene's pictures for readers of either theme; a phone's below the desktop's."""
    alt = html.escape(scene.caption.replace("`", ""))
    for width, stem in stems(scene.id, scene.widths):
        yield (
            f'<picture><source media="(prefers-color-scheme: dark)" srcset="{folder}/{stem}-dark.png">'
            f'<img src="{folder}/{stem}-light.png" width="{WIDTHS[width]}" alt="{alt}"></picture>'
        )
