"""The client: what Discord sends, led to the features."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import aiohttp
import discord

from bot.chat import wire
from bot.chat.commands import CatalogueTranslator, build_tree, sync
from bot.chat.delivery import Courier
from bot.chat.desk import Desk
from bot.chat.features.about import About
from bot.chat.features.asking import Asking
from bot.chat.features.curation import CURATION
from bot.chat.features.feature import Feature, fields
from bot.chat.features.feedback import Feedback
from bot.chat.features.forums import Forums
from bot.chat.features.help import Help
from bot.chat.features.leaving import Leaving
from bot.chat.features.mentions import Mentions
from bot.chat.features.privacy import Privacy
from bot.chat.features.quiz.playing import Quiz
from bot.chat.features.settings import Configuring
from bot.chat.features.stats import Stats
from bot.chat.features.timeline import TimelinePicture
from bot.chat.features.topics import Topics
from bot.chat.host import Host
from bot.chat.scene import scene_of_interaction
from bot.chat.troubles import Troubles
from bot.chat.wire import Endpoints
from bot.wording import say

log = logging.getLogger(__name__)

CLOSE_PATIENCE = 1.5
FEATURES: tuple[type[Feature], ...] = (
    Asking,
    Feedback,
    Topics,
    TimelinePicture,
    Quiz,
    *CURATION,
    Configuring,
    Stats,
    About,
    Help,
    Privacy,
)
"""Those that are reached by commands and components alone."""


@dataclass(frozen=True, slots=True)
class Access:
    """How Discord is reached, and what of it the operator opted in to."""

    endpoints: Endpoints = field(default_factory=Endpoints)
    message_content: bool = False


def intents(*, message_content: bool = False) -> discord.Intents:
    """Servers, their messages and direct messages: 4609; privileged is only what is asked for."""
    return discord.Intents(
        guilds=True, guild_messages=True, dm_messages=True, message_content=message_content
    )


class ConciergeClient(Host):
    """One connection to Discord. It caches no members and no messages, pings nobody and has no voice.

    Used as a context manager; leaving it closes the connection.
    """

    def __init__(self, desk: Desk, access: Access | None = None, **options: Any) -> None:
        access = access or Access()
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(message_content=access.message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=30.0,
            **options,
        )
        wire.use(self, access.endpoints)
        self.desk = desk
        self.has_been_ready = False
        self._comparing: asyncio.Task[None] | None = None
        troubles = Troubles(desk.services.clock)
        self._courier = Courier(desk.services.meter, troubles)
        tools = (desk, self._courier, troubles)
        self._mentions, self._forums, self._leaving = Mentions(*tools), Forums(*tools), Leaving(*tools)
        self._features = [feature(*tools) for feature in FEATURES]
        self._forms = [form for feature in self._features for form in feature.forms()]
        self._components = [item for feature in self._features for item in feature.components()]
        self.tree = build_tree(
            self, (command for feature in self._features for command in feature.commands())
        )

    async def setup_hook(self) -> None:
        """After the login: be ready for old buttons, and see that Discord knows the commands."""
        self.add_dynamic_items(*self._components)
        await self.tree.set_translator(CatalogueTranslator())
        try:
            await sync(self.tree, self.application_id or 0)
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            log.exception("Discord could not be told the commands; mentions work all the same")

    async def on_ready(self) -> None:
        """Discord has said which servers there are."""
        self.has_been_ready = True
        log.info("Connected to Discord as %s, on %d servers", self.user, len(self.guilds))
        if self._comparing is None or self._comparing.done():
            self._comparing = asyncio.create_task(self._leaving.compare(self))

    async def on_message(self, message: discord.Message) -> None:
        """A message that the bot may see."""
        if self.user is not None:
            await self._mentions.read(message, self.user)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """A message reads differently."""
        await self._mentions.edited(event.message)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """A message is gone."""
        await self._mentions.deleted(self._channel(event), (event.message_id,))

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """Many messages are gone."""
        await self._mentions.deleted(self._channel(event), event.message_ids)

    async def on_thread_create(self, thread: discord.Thread) -> None:
        """A new thread, such as a post in a forum."""
        await self._forums.created(thread, reads_posts=self.intents.message_content)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot is no longer on a server."""
        await self._leaving.left(guild.id)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """An interaction; what nothing else answers matters here: forms, and what is from another time."""
        data: Any = interaction.data or {}
        custom_id = data.get("custom_id", "")
        if interaction.type is discord.InteractionType.modal_submit:
            for form in self._forms:
                if match := form.template.fullmatch(custom_id):
                    await form.sent(interaction, match, fields(data.get("components", ())))
                    return
        elif interaction.type is not discord.InteractionType.component or self._knows(custom_id):
            return
        language = scene_of_interaction(interaction).private

        respond = partial(self._courier.respond, interaction)
        await self.desk.notify(interaction.id, say("chat.stale", language), respond)

    def _knows(self, custom_id: str) -> bool:
        """Whether a feature answers a component, or a view that is on display."""
        templates = (item.__discord_ui_compiled_template__ for item in self._components)
        return any(template.fullmatch(custom_id) for template in templates)

    def _channel(
        self, event: discord.RawMessageDeleteEvent | discord.RawBulkMessageDeleteEvent
    ) -> discord.PartialMessageable:
        return self.get_partial_messageable(event.channel_id, guild_id=event.guild_id)

    async def __aexit__(self, *_error: object) -> None:
        """Close the connection, in short time even where the other end or the store does not answer."""
        if self._comparing is not None:
            self._comparing.cancel()
            await asyncio.gather(self._comparing, return_exceptions=True)
        closing = asyncio.create_task(self.close())
        _, late = await asyncio.wait((closing,), timeout=CLOSE_PATIENCE)
        if late:
            log.warning("The connection to Discord did not close in time")
