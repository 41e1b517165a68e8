"""Messages that are made of components: one container, text, rows of controls, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.chat.markup import shorten, size

ACCENT = 0xC8A24B
"""The colour at a card's edge."""
TEXTS = 4_000
"""Characters of all texts of a message together."""
COMPONENTS = 40
"""Components of a message, those inside others included."""
ALT_TEXT = 1_024
"""Characters of a picture's description."""


def card(*items: ui.Item[Any], below: Sequence[ui.Item[Any]] = ()) -> ui.LayoutView:
    """A message with one container, and what stands below it. All state is in the ids: nothing listens."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=discord.Colour(ACCENT)))
    for item in below:
        view.add_item(item)
    view.stop()
    return view


def text(content: str) -> ui.TextDisplay[Any]:
    """A stretch of Discord's markdown."""
    return ui.TextDisplay(content)


def line() -> ui.Separator[Any]:
    """A thin line between two parts."""
    return ui.Separator(spacing=discord.SeparatorSpacing.small)


def picture(name: str, description: str) -> ui.MediaGallery[Any]:
    """An attached picture, by its file's name, with what it shows in words."""
    alt = shorten(description, ALT_TEXT)
    return ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=alt))


def fitting(lines: Iterable[str], limit: int = TEXTS) -> str:
    """As many whole lines as have room."""
    kept: list[str] = []
    for one in lines:
        if size("\n".join((*kept, one))) > limit:
            break
        kept.append(one)
    return "\n".join(kept)


def attachment(name: str) -> ui.File[Any]:
    """An attached file, by its name, to be downloaded."""
    return ui.File(f"attachment://{name}")
