"""What tests look for: in the bot's messages, and in the SQLite file that it keeps things in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.config import DATABASE_FILE

from .discord_server import DiscordServer
from .discord_server.journal import Json
from .discord_server.payloads import walk

VAGUE = (
    "the film's date or length",
    "glass lighthouse film runtime release",
    "the day it was",
    "who is Thorn?",
    "the date of that",
)
SETTLING = ("ask:s", "pick:s")
"""How the id of a question begins that takes the place of the message that offers it."""


async def offered(server: DiscordServer, fan: Json) -> Json:
    """The bot's message for the first of some vague questions of a member that it meets with choices."""
    for vague in VAGUE:
        channel = await server.new_channel()
        await server.say(vague, channel, author=fan)
        message = await server.answer(channel)
        if any(custom_id.startswith(SETTLING) for custom_id in ids_of(message)):
            return message
    raise AssertionError(f"none of these was met with choices: {VAGUE}")


def ids_of(message: Json) -> list[str]:
    """The ids of all buttons and menus of a message, in order."""
    return [found["custom_id"] for found in walk(message["components"]) if "custom_id" in found]


def component(message: Json, start: str) -> Json:
    """The first button or menu of a message whose id begins so."""
    for found in walk(message["components"]):
        if found.get("custom_id", "").startswith(start):
            return found
    raise AssertionError(f"no component {start!r} among {ids_of(message)}")


def rows(folder: Path, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a query finds in the database of the bot that runs in `folder`, while it runs or after."""
    file = folder / "data" / DATABASE_FILE
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return connection.execute(query, values).fetchall()


def kept_of(folder: Path, server: str) -> dict[str, int]:
    """How many rows each table has of a server; tables without any are left out."""
    found = rows(folder, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    tables = [name for (name,) in found if name != "alembic_version"]
    assert tables
    counts = {
        table: rows(folder, f"SELECT count(*) FROM {table} WHERE server = ?", server)[0][0]  # noqa: S608
        for table in tables
    }
    return {table: count for table, count in counts.items() if count}


async def opened(server: DiscordServer, channel: Json, admin: Json) -> Json:
    """The panel of `/settings` before an admin."""
    return await server.reply(await server.slash("settings", channel, author=admin))


async def turned(server: DiscordServer, panel: Json, page: str, admin: Json) -> Json:
    """The panel at another page."""
    menu = component(panel, "set-page")
    return await server.reply(await server.click(panel, menu, [page], author=admin))


async def set_channel(server: DiscordServer, channel: Json, page: str, menu: str, picked: Json) -> None:
    """Have the owner of a server pick a channel or a role in a menu of the settings."""
    owner = server.world.owner
    panel = await turned(server, await opened(server, channel, owner), page, owner)
    await server.reply(await server.click(panel, component(panel, menu), [picked], author=owner))
    assert picked["id"] in str(component(panel, menu)["default_values"])
