"""What admins do with a server's settings as a whole: change, export, import."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping

from bot.packs.problems import PackError
from bot.service.services import Services
from bot.service.settings import SETTINGS, Json, SettingError, Settings

FORMAT = "concierge-settings"
VERSION = 1
LARGEST = 65_536
"""Bytes of a document that is read."""


class PacksAwayError(Exception):
    """Packs that were chosen cannot be read any more; nothing has changed."""


class Flaw(enum.StrEnum):
    """Why a document is not taken."""

    LARGE = "large"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    """It is something else than exported settings."""
    NEWER = "newer"
    """A later version of the program made it."""
    UNKNOWN = "unknown"
    """It names a setting that there is none of."""
    VALUE = "value"
    """A setting has a value that it cannot have."""


class DocumentError(ValueError):
    """A document that settings cannot be read from; `key` is the setting at fault, where it is one."""

    def __init__(self, flaw: Flaw, key: str = "") -> None:
        super().__init__(f"{flaw}: {key}" if key else str(flaw))
        self.flaw = flaw
        self.key = key


def export(settings: Settings) -> bytes:
    """Settings as a JSON document: those that differ from the defaults, and nothing that names the server."""
    document = {"format": FORMAT, "version": VERSION, "settings": settings.export()}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def read(document: bytes) -> Settings:
    """The settings in a document that `export` made; those that it does not name have their default.

    Raises:
        DocumentError: nothing can be read from it.
    """
    if len(document) > LARGEST:
        raise DocumentError(Flaw.LARGE)
    try:
        found = json.loads(document.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentError(Flaw.UNREADABLE) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise DocumentError(Flaw.FOREIGN)
    version, kept = found.get("version"), found.get("settings")
    if isinstance(version, int) and version > VERSION:
        raise DocumentError(Flaw.NEWER)
    if version != VERSION or not isinstance(kept, dict):
        raise DocumentError(Flaw.FOREIGN)
    for key, value in kept.items():
        if key not in SETTINGS:
            raise DocumentError(Flaw.UNKNOWN, key)
        try:
            Settings.read({key: value})
        except SettingError as error:
            raise DocumentError(Flaw.VALUE, key) from error
    return Settings.read(kept)


async def change(services: Services, server: str, values: Mapping[str, Json]) -> Settings:
    """Change some settings, in the form that is kept; packs are ready before the bot speaks from them.

    Raises:
        SettingError: a value cannot be; nothing has changed.
        PacksAwayError: the packs cannot be read; nothing has changed.
        StoreError: they could not be kept; nothing has changed.
    """
    if "packs" in values:
        chosen = services.servers.settings(server).changed("packs", values["packs"]).packs
        try:
            await services.library.prepare(chosen)
        except PackError as error:
            raise PacksAwayError from error
        await services.guide.prepare(chosen)
    settings = await services.servers.change(server, values)
    if "packs" in values:
        await services.library.prepare(settings.packs)  # another change may have let go of them meanwhile
        services.library.keep(services.servers.selections())
    return settings


async def replace_all(services: Services, server: str, settings: Settings) -> Settings:
    """Have exactly these settings from now on; raises as `change` does."""
    return await change(services, server, {key: settings.kept(key) for key in SETTINGS})
