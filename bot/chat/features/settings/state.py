"""What the panel shows, as values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.chat.features.settings.pages import Page
from bot.service.settings import Settings, SpoilerPolicy


@dataclass(frozen=True, slots=True)
class Here:
    """What of a server its settings speak of.

    `places` are the ids of its channels and threads, in the server's order, `roles` those of its roles; what
    is in neither is gone. `own_language` is the server's, `packs` are all packs by name, with their titles.
    """

    places: tuple[str, ...]
    roles: frozenset[str]
    own_language: str
    packs: Mapping[str, str]

    def known(self, ids: Collection[str]) -> list[str]:
        """Those of some channels that are there, in the server's order."""
        return [place for place in self.places if place in ids]

    def gone(self, settings: Settings, key: str) -> list[str]:
        """The channels or roles that a setting names and the server does not have."""
        held = getattr(settings, key)
        named = () if held is None else (held,) if isinstance(held, str) else held
        there = self.roles if key == "curators" else frozenset(self.places)
        return sorted(each for each in named if each not in there)


@dataclass(frozen=True, slots=True)
class Picked:
    """The channel whose spoiler policy is looked at: its own, if any, and what holds without it."""

    channel: str
    own: SpoilerPolicy | None
    otherwise: SpoilerPolicy


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows. `note` is what has just happened, `health` what the bot lacks on the server.

    `troubled` says that the store is away; `asks` that the reset waits for a yes.
    """

    page: Page
    settings: Settings
    here: Here
    language: str
    health: tuple[str, ...] = ()
    note: str = ""
    troubled: bool = False
    picked: Picked | None = None
    asks: bool = False
