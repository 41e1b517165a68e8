"""Who may do what: checked by the bot itself at every click, whatever Discord lets a member see."""

from __future__ import annotations

from typing import Any

import discord

from bot.chat.scene import is_at_home
from bot.service.settings import Settings


def is_admin(interaction: discord.Interaction[Any]) -> bool:
    """Whether a member may change the bot's settings on this server: who may manage the server."""
    return is_at_home(interaction) and interaction.permissions.manage_guild


def is_curator(interaction: discord.Interaction[Any], settings: Settings) -> bool:
    """Whether a member may curate on this server: its admins, and whoever has the curators' role.

    The role that everybody has is never it, whatever a settings file says.
    """
    if is_admin(interaction):
        return True
    if not is_at_home(interaction) or settings.curators is None:
        return False
    return isinstance(interaction.user, discord.Member) and any(
        str(role.id) == settings.curators and not role.is_default() for role in interaction.user.roles
    )
