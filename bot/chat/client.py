"""The client: what Discord sends, led to the desk."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any

import aiohttp
import discord

from bot.chat import delivery, wire
from bot.chat.commands import build_tree, sync
from bot.chat.desk import Desk, Inquiry
from bot.chat.messages import inquiry_in
from bot.chat.picks import Pick, QuestionButton, QuestionMenu, is_pick
from bot.chat.wire import Endpoints
from bot.wording import say

log = logging.getLogger(__name__)

PERMISSIONS = 274_877_991_936
"""View channels, send messages (in threads too), read the history, embed links."""
SCOPES = ("bot", "applications.commands")
CLOSE_PATIENCE = 1.5


def intents() -> discord.Intents:
    """Servers, their messages and direct messages: 4609, none of them privileged."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class ConciergeClient(discord.AutoShardedClient):
    """One connection to Discord. It caches no members and no messages, pings nobody and has no voice.

    Used as a context manager; leaving it closes the connection.
    """

    def __init__(self, desk: Desk, endpoints: Endpoints | None = None, **options: Any) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=30.0,
            **options,
        )
        wire.use(self, endpoints or Endpoints())
        self.desk = desk
        self.tree = build_tree(self)
        self.has_been_ready = False

    @property
    def invitation(self) -> str:
        """The link that adds the bot to a server; known after the login."""
        return discord.utils.oauth_url(
            self.application_id or 0, permissions=discord.Permissions(PERMISSIONS), scopes=SCOPES
        )

    async def setup_hook(self) -> None:
        """After the login: be ready for old buttons, and see that Discord knows the commands."""
        self.add_dynamic_items(QuestionButton, QuestionMenu)
        try:
            await sync(self.tree, self.application_id or 0)
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            log.exception("Discord could not be told the commands; mentions work all the same")

    async def on_ready(self) -> None:
        """Discord has said which servers there are."""
        self.has_been_ready = True
        log.info("Connected to Discord as %s, on %d servers", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """A message that the bot may see."""
        if self.user is None:
            return
        inquiry = inquiry_in(message, self.user)
        if inquiry is not None:
            await self.desk.serve(inquiry, partial(delivery.reply, message))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """An interaction; only those that nothing else answers matter here: components from another time."""
        if interaction.type is not discord.InteractionType.component:
            return
        data: Any = interaction.data
        if not is_pick(data.get("custom_id", "")):
            respond = partial(delivery.respond, interaction, ephemeral=True)
            await self.desk.notify(interaction.id, say("chat.stale"), respond)

    async def answer_command(self, interaction: discord.Interaction[Any], question: str) -> None:
        """`/ask` gets the same reply as a mention."""
        await self.desk.serve(_inquiry(interaction, question), partial(delivery.respond, interaction))

    async def answer_pick(self, interaction: discord.Interaction[Any], pick: Pick, question: str) -> None:
        """A picked question: in place for whoever was asked to pick, in a copy of their own for others.

        Where it was only an example, the message with the other ones stays as it is.
        """
        if interaction.user.id != pick.asker:
            deliver = partial(delivery.respond, interaction, ephemeral=True)
        elif pick.settles:
            deliver = partial(delivery.replace, interaction)
        else:
            deliver = partial(delivery.respond, interaction)
        await self.desk.serve(_inquiry(interaction, question, quoted=True), deliver)

    async def __aexit__(self, *_error: object) -> None:
        """Close the connection, in short time even where the other end does not answer."""
        closing = asyncio.create_task(self.close())
        _, late = await asyncio.wait((closing,), timeout=CLOSE_PATIENCE)
        if late:
            log.warning("The connection to Discord did not close in time")


def _inquiry(interaction: discord.Interaction[Any], question: str, *, quoted: bool = False) -> Inquiry:
    return Inquiry(
        event=interaction.id,
        place=interaction.channel_id or interaction.user.id,
        asker=interaction.user.id,
        text=question,
        quoted=quoted,
    )
