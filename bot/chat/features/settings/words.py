"""A server's settings in words, for those who look at them on Discord."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Mapping
from typing import Any

from bot.chat.features.settings.state import Here
from bot.chat.markup import escape, one_line, shorten
from bot.service.servers import DEFAULTS
from bot.service.settings import Settings, SpoilerPolicy
from bot.wording import OWN_NAMES, listed, say

NAMED = 4
"""Channels, roles or packs that are named before it says how many more there are."""
NAME = 60


def value(settings: Settings, key: str, here: Here, language: str) -> str:
    """A setting's value in Discord's markdown, short."""
    held = getattr(settings, key)
    if isinstance(held, bool):
        return say(f"settings-flag.{key}-{'yes' if held else 'no'}", language)
    if isinstance(held, enum.StrEnum):
        return say(f"settings-choice-{key}.{held}", language)
    if not held:
        return say(f"settings-none.{key}", language, own=OWN_NAMES[here.own_language])
    return _TOLD.get(key, _places)(held, here, language)


def pair(name: str, told: str, language: str) -> str:
    """A name and what it stands for, as the language writes it: "Language: Deutsch"."""
    return say("settings-panel.pair", language, name=name, value=told)


def is_default(settings: Settings, key: str) -> bool:
    """Whether a setting is as it was in the beginning."""
    return settings.kept(key) == DEFAULTS.kept(key)


def policies(held: Mapping[str, SpoilerPolicy], here: Here, language: str) -> list[str]:
    """The channels with a spoiler policy of their own, a line for each policy."""
    lines = []
    for policy in SpoilerPolicy:
        channels = {channel for channel, own in held.items() if own is policy}
        if channels:
            told = say(f"settings-choice-spoilers.{policy}", language)
            lines.append(pair(told, _places(channels, here, language), language))
    return lines


def places(ids: Collection[str], language: str) -> str:
    """Some channels, the first few by name."""
    return _some([f"<#{place}>" for place in ids], 0, language)


def _places(ids: Collection[str], here: Here, language: str) -> str:
    known = here.known(ids)
    return _some([f"<#{place}>" for place in known], len(ids) - len(known), language)


def _some(names: list[str], gone: int, language: str) -> str:
    """The first few names, how many more there are, and how many are gone."""
    named, left = names[:NAMED], len(names) - NAMED
    parts = []
    if named:
        told = listed(named, language)
        parts.append(say("settings-panel.more", language, listed=told, count=left) if left > 0 else told)
    if gone:
        parts.append(say("settings-panel.gone", language, count=gone))
    return " · ".join(parts)


def _packs(names: Collection[str], here: Here, language: str) -> str:
    titles = (shorten(one_line(here.packs.get(name, name)), NAME) for name in sorted(names))
    return _some([escape(title) for title in titles], 0, language)


def _role(role: str, here: Here, language: str) -> str:
    there = role in here.roles
    return _some([f"<@&{role}>"] if there else [], 0 if there else 1, language)


_TOLD: Mapping[str, Callable[[Any, Here, str], str]] = {
    "language": lambda code, _here, _language: OWN_NAMES[code],
    "packs": _packs,
    "channel_spoilers": lambda held, here, language: "; ".join(policies(held, here, language)),
    "curators": _role,
    "inbox": lambda channel, here, language: _places({channel}, here, language),
}
"""How the value of a setting is told that is no plain set of channels."""
