"""The bare bot that Concierge is measured beside: discord.py with Concierge's settings, and ready replies.

`python -m benchmarks.discord.echo API_URL GATEWAY_URL [MESSAGES]`, with the token in DISCORD_TOKEN. MESSAGES
is a JSON file with a message for each question; what is not in it gets one fixed sentence.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import discord
from discord import app_commands, ui
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from benchmarks.discord.frames import Json

TEXT = "The curators have written something about this."
LONGEST_QUESTION = 400


class Ready(ui.View):
    """Components as they are sent: a view that costs nothing more, and that discord.py need not keep."""

    def __init__(self, components: list[Json]) -> None:
        super().__init__(timeout=None)
        self._ready = components
        self.stop()

    def to_components(self) -> list[Json]:
        """The components."""
        return self._ready


class Echo(discord.AutoShardedClient):
    """`/ask`, and nothing else: the message of the question, or the fixed sentence."""

    def __init__(self, messages: Mapping[str, Json]) -> None:
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
        fixed: Json = {"content": TEXT}
        ready = {question: _options(message) for question, message in messages.items()}

        @self.tree.command(name="ask", description="Ask")
        async def ask(
            interaction: discord.Interaction[Any],
            question: app_commands.Range[str, 1, LONGEST_QUESTION],
        ) -> None:
            await interaction.response.send_message(**ready.get(question, fixed))

    async def setup_hook(self) -> None:
        """Tell Discord the command."""
        await self.tree.sync()


def _options(message: Json) -> Json:
    """What discord.py is to be told so that it sends this message."""
    flags = message.get("flags") or 0
    options = {
        "content": message.get("content"),
        "ephemeral": bool(flags & discord.MessageFlags.ephemeral.flag),
        "suppress_embeds": bool(flags & discord.MessageFlags.suppress_embeds.flag),
    }
    components = message.get("components")
    return options | {"view": Ready(components)} if components else options


def _read(file: str) -> dict[str, Json]:
    """The messages, by question."""
    messages: dict[str, Json] = json.loads(Path(file).read_text(encoding="utf-8"))
    return messages


async def main(token: str, api_url: str, gateway_url: str, messages: str | None = None) -> None:
    """Be connected until the process is ended."""
    known = _read(messages) if messages else {}
    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
    async with Echo(known) as echo:
        await echo.start(token)


if __name__ == "__main__":
    asyncio.run(main(os.environ["DISCORD_TOKEN"], *sys.argv[1:]))
