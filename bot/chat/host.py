"""The client as its features see it: what they may ask of it, and nothing of theirs."""

from __future__ import annotations

import discord
from discord import app_commands

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,
    embed_links=True,
)
"""What an invitation asks for at most: 274877991936."""
SCOPES = ("bot", "applications.commands")


class Host(discord.AutoShardedClient):
    """A connection with commands."""

    tree: app_commands.CommandTree[Host]

    @property
    def invitation(self) -> str:
        """The link that adds the bot to a server; known after the login."""
        return discord.utils.oauth_url(self.application_id or 0, permissions=PERMISSIONS, scopes=SCOPES)
