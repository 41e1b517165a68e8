"""The bare bot that Concierge is measured beside: discord.py with Concierge's settings, and one fixed reply.

`python -m benchmarks.discord.echo API_URL GATEWAY_URL`, with the token in DISCORD_TOKEN.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

TEXT = "The curators have written something about this."
LONGEST_QUESTION = 400


class Echo(discord.AutoShardedClient):
    """`/ask`, and nothing else."""

    def __init__(self) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=30.0,
        )
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(name="ask", description="Ask")
        async def ask(
            interaction: discord.Interaction[Any],
            question: app_commands.Range[str, 1, LONGEST_QUESTION],  # noqa: ARG001 - the option's name
        ) -> None:
            await interaction.response.send_message(TEXT)

    async def setup_hook(self) -> None:
        """Tell Discord the command."""
        await self.tree.sync()


async def main(api_url: str, gateway_url: str, token: str) -> None:
    """Be connected until the process is ended."""
    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
    async with Echo() as echo:
        await echo.start(token)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], os.environ["DISCORD_TOKEN"]))
