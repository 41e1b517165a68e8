"""What the bot lacks on a server, in plain words: for the channels that it answers in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import discord

from bot.chat.features.settings.words import places
from bot.chat.troubles import Trouble, missing_in
from bot.service.settings import Settings
from bot.wording import listed, say

UNSEEN = ("view_channel",)


def health(
    guild: discord.Guild, settings: Settings, troubles: Sequence[Trouble], language: str
) -> tuple[str, ...]:
    """A line for each thing that is wrong; one calm line where nothing is.

    `troubles` are the refusals of the last day. Where every channel is an answer channel those that the bot
    cannot see may well be meant so, hence they are told of without alarm.
    """
    lacking: dict[tuple[str, ...], list[str]] = defaultdict(list)
    chosen = _existing(guild, settings.channels)
    wanted = {place.id for place in (*chosen, *_existing(guild, _elsewhere(settings)))}
    refused = {trouble.channel: guild.get_channel_or_thread(trouble.channel) for trouble in troubles}
    expected = wanted | refused.keys()
    for place in _watched(guild, settings, refused.values()):
        missing = missing_in(place)
        lacking[UNSEEN if "view_channel" in missing else missing].append(str(place.id))
    well, unseen = lacking.pop((), []), lacking.pop(UNSEEN, [])
    hidden = [place for place in unseen if int(place) not in expected]
    missed = [place for place in unseen if int(place) in expected]
    lines = []
    if settings.channels and not chosen:
        lines.append("⚠️ " + say("settings-health.nowhere", language))
    for missing, where in ((UNSEEN, missed), *lacking.items()):
        if where:
            lines.append("⚠️ " + _line("settings-health.missing", missing, where, language))
    if puzzling := [place for place in well if int(place) in refused]:
        told = say("settings-health.refused", language, channels=places(puzzling, language))
        lines.append(f"⚠️ {told}")
    if not lines:
        lines.append("✅ " + say("settings-health.well", language))
    if hidden:
        lines.append("-# " + _line("settings-health.unseen", UNSEEN, hidden, language))
    return tuple(lines)


def _line(key: str, missing: Iterable[str], where: list[str], language: str) -> str:
    names = [f"**{say(f'settings-permission.{name}', language)}**" for name in missing]
    return say(key, language, permissions=listed(names, language), channels=places(where, language))


def _elsewhere(settings: Settings) -> frozenset[str]:
    """Where the bot writes beside its answer channels."""
    return settings.forums | ({settings.inbox} if settings.inbox else frozenset())


def _watched(guild: discord.Guild, settings: Settings, refused: Iterable[Any]) -> Iterator[Any]:
    """The channels that matter, each once: all text channels where no answer channels are set."""
    answering = _existing(guild, settings.channels) if settings.channels else guild.text_channels
    found = (*answering, *_existing(guild, _elsewhere(settings)), *refused)
    once = {place.id: place for place in found if place is not None}
    yield from (place for place in once.values() if str(place.id) not in settings.paused_channels)


def _existing(guild: discord.Guild, ids: Iterable[str]) -> list[Any]:
    found = (guild.get_channel_or_thread(int(place)) for place in sorted(ids, key=int))
    return [place for place in found if place is not None]
