"""The panel's menus, each with what is set shown as picked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.chat.features.settings import pages
from bot.chat.features.settings.pages import OWN
from bot.chat.features.settings.state import Panel, Picked
from bot.chat.layout import MENU_TEXT
from bot.chat.markup import bare, one_line, shorten, size
from bot.service.settings import Caution, Pace, SpoilerPolicy
from bot.wording import OWN_NAMES, say

OPTIONS = 25
"""Lines of a menu, and what can be picked in it."""
SHOWN = OPTIONS - 1
"""Channels that a menu shows as picked: there is always room to pick one more."""

_CHOICES = {"caution": Caution, "pace": Pace, "spoilers": SpoilerPolicy}
_FORUMS = (discord.ChannelType.forum,)  # Discord's own document knows no media channels in a menu
_THREADS = (
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)
_WRITABLE = (discord.ChannelType.text, discord.ChannelType.news)
_SPOKEN = (discord.ChannelType.voice, discord.ChannelType.stage_voice)
_TYPES: dict[str, tuple[discord.ChannelType, ...]] = {
    "channels": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
    "paused_channels": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
    "forums": _FORUMS,
    "inbox": (*_WRITABLE, *_THREADS),
    "channel_spoilers": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
}


def choices(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of which one line holds."""
    if key == "language":
        options = list(_languages(panel))
    else:
        held = getattr(panel.settings, key)
        options = [_option(panel, key, choice, default=choice is held) for choice in _CHOICES[key]]
    return ui.Select(custom_id=f"set-choice:{key}", options=options)


def _option(panel: Panel, key: str, choice: str, *, default: bool) -> discord.SelectOption:
    return discord.SelectOption(
        label=_capital(say(f"settings-choice-{key}.{choice}", panel.language)),
        value=str(choice),
        description=shorten(say(f"settings-choice-{key}-hint.{choice}", panel.language), MENU_TEXT),
        default=default,
    )


def _languages(panel: Panel) -> Iterator[discord.SelectOption]:
    held = panel.settings.language
    own = say("settings-none.language", panel.language, own=OWN_NAMES[panel.here.own_language])
    yield discord.SelectOption(label=_capital(own), value=OWN, default=held is None)
    for code, name in OWN_NAMES.items():
        yield discord.SelectOption(label=name, value=code, default=code == held)


def several(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of channels with those picked that are set."""
    known = panel.here.known(getattr(panel.settings, key))
    return ui.ChannelSelect(
        custom_id=f"set-several:{key}",
        channel_types=list(_TYPES[key]),
        placeholder=say(f"settings-choose.{key}", panel.language),
        min_values=0,
        max_values=OPTIONS,
        default_values=[_default(place, "channel") for place in known[:SHOWN]],
    )


def single(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of roles or channels of which at most one is picked."""
    held = getattr(panel.settings, key)
    there = held is not None and not panel.here.gone(panel.settings, key)
    placeholder = say(f"settings-choose.{key}", panel.language)
    if key == "curators":
        return ui.RoleSelect(
            custom_id=f"set-single:{key}",
            placeholder=placeholder,
            min_values=0,
            default_values=[_default(held, "role")] if there else [],
        )
    return ui.ChannelSelect(
        custom_id=f"set-single:{key}",
        channel_types=list(_TYPES[key]),
        placeholder=placeholder,
        min_values=0,
        default_values=[_default(held, "channel")] if there else [],
    )


def channel(panel: Panel) -> ui.Item[Any]:
    """A menu of one channel, to look at its spoiler policy."""
    picked = panel.picked
    return ui.ChannelSelect(
        custom_id=pages.CHANNEL.pattern,
        channel_types=list(_TYPES["channel_spoilers"]),
        placeholder=say("settings-choose.channel_spoilers", panel.language),
        default_values=[_default(picked.channel, "channel")] if picked else [],
    )


def policy(panel: Panel, picked: Picked) -> ui.Item[Any]:
    """A menu of the spoiler policies that a channel may have."""
    otherwise = say(f"settings-choice-spoilers.{picked.otherwise}", panel.language)
    none = discord.SelectOption(
        label=_capital(say("settings-panel.empty_channel", panel.language)),
        value=OWN,
        description=say("settings-panel.empty_channel_hint", panel.language, policy=otherwise),
        default=picked.own is None,
    )
    rules = [_option(panel, "spoilers", each, default=each is picked.own) for each in SpoilerPolicy]
    return ui.Select(custom_id=pages.policy(picked.channel), options=[none, *rules])


def packs(panel: Panel) -> ui.Item[Any]:
    """A menu of packs; none picked stands for all of them."""
    options = [
        discord.SelectOption(
            label=shorten(bare(one_line(title)), MENU_TEXT) or name,
            value=name,
            default=name in panel.settings.packs,
        )
        for name, title in panel.here.packs.items()
        if size(name) <= MENU_TEXT
    ][:OPTIONS]
    return ui.Select(
        custom_id=pages.PICK_PACKS.pattern,
        placeholder=say("settings-choose.packs", panel.language),
        min_values=0,
        max_values=len(options),
        options=options,
    )


def _capital(told: str) -> str:
    return told[:1].upper() + told[1:]


def _default(held: str, kind: str) -> discord.SelectDefaultValue:
    return discord.SelectDefaultValue(id=int(held), type=discord.SelectDefaultValueType[kind])
