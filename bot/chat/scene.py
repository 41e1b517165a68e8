"""Where the bot is spoken to and by whom, as Discord tells it, in the service's terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord

from bot.service.places import Asker, Place
from bot.service.rules import Rules
from bot.service.settings import SpoilerPolicy
from bot.service.spoilers import policy_of
from bot.wording import language_for


@dataclass(frozen=True, slots=True)
class Scene:
    """A place and an asker, and the languages to speak in: to the asker alone, and to everybody.

    `guild` is the server that the bot has been added to; None elsewhere, also where only the member's own
    apps have it.
    """

    place: Place
    asker: Asker
    private: str
    public: str
    guild: discord.Guild | None = None

    @property
    def at_home(self) -> bool:
        """Whether this is a server with admins and curators of the bot's own."""
        return bool(self.place.server)

    def spoiler_channel(self, rules: Rules) -> int | None:
        """The id of a channel that everybody sees and where the bot tells everything, if there is one."""
        for channel in self.guild.text_channels if self.guild else ():
            place, everybody = place_of(channel), channel.permissions_for(channel.guild.default_role)
            tells = policy_of(rules.settings, place) is SpoilerPolicy.ALLOW
            if tells and everybody.view_channel and rules.answers_in(place):
                return channel.id
        return None


def scene_of_interaction(interaction: discord.Interaction[Any]) -> Scene:
    """Where an interaction happens. Where the bot is a guest of one member, no server's settings hold."""
    at_home = is_at_home(interaction)
    private = language_for(interaction.locale.value)
    server_locale = interaction.guild_locale.value if interaction.guild_locale else None
    return Scene(
        _place(
            interaction.channel,
            interaction.channel_id or interaction.user.id,
            interaction.guild_id if at_home else None,
        ),
        Asker(str(interaction.user.id)),
        private,
        language_for(server_locale) if server_locale else private,
        interaction.guild if at_home else None,
    )


def is_at_home(interaction: discord.Interaction[Any]) -> bool:
    """Whether an interaction happens on a server that has the bot, and not only its member's own apps."""
    if interaction.guild_id is None:
        return False
    return (
        interaction.client.get_guild(interaction.guild_id) is not None or interaction.is_guild_integration()
    )


def scene_of_message(message: discord.Message) -> Scene:
    """Where a message was written. Nobody's own language is known there, so the server's is spoken."""
    guild = message.guild
    language = language_for(guild.preferred_locale.value if guild else None)
    guild_id = guild.id if guild else getattr(message.channel, "guild_id", None)
    place = _place(message.channel, message.channel.id, guild_id)
    return Scene(place, Asker(str(message.author.id)), language, language, guild)


def place_of(channel: discord.abc.GuildChannel | discord.Thread) -> Place:
    """A server's channel or thread as a place."""
    return _place(channel, channel.id, channel.guild.id)


def _place(channel: Any, channel_id: int, server: int | None) -> Place:
    """A channel as a place; all but its id may be unknown."""
    parent_id = getattr(channel, "parent_id", None)
    parent = getattr(channel, "parent", None)
    names = (getattr(channel, "name", None) or "", getattr(parent, "name", None) or "")
    return Place(
        id=str(channel_id),
        server="" if server is None else str(server),
        parent=None if parent_id is None else str(parent_id),
        names=names,
    )
