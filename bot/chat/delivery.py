"""Getting a message to Discord: once, without pings, and in spite of what a network does.

Most methods return the id of the message that now carries the layout, or None where there is none:
Discord refused, or could not be reached in time. Both are in the log and counted; neither is the member's
concern. A permission that is missing is remembered, so that an admin can be told.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import discord
from discord import ui

from bot.chat.layout import Layout
from bot.chat.troubles import Troubles
from bot.chat.views import view_of
from bot.service.protocols import Meter

log = logging.getLogger(__name__)

MESSAGE_DEADLINE = 10.0
CALLBACK_DEADLINE = 2.5
FIRST_PAUSE = 0.2

GONE = 10008
NO_REFERENCE = 160002
_REFUSALS = {
    10003: "the channel is gone",
    10008: "the message is gone",
    10062: "the interaction had expired",
    20016: "the channel is in slow mode",
    20028: "the channel's limit for messages is reached",
    40060: "the interaction was answered already",
    50001: "the bot cannot see the channel",
    50007: "the member takes no messages",
    50013: "the bot may not write in the channel",
    50083: "the thread is archived",
    160005: "the thread is locked",
    200000: "a rule of the server's AutoMod blocks it",
}

Attempt = Callable[[], Awaitable[int | None]]
_NOBODY = discord.AllowedMentions.none()


class Courier:
    """Carries layouts to Discord."""

    def __init__(self, meter: Meter, troubles: Troubles) -> None:
        self._meter = meter
        self._troubles = troubles

    async def reply(self, message: discord.Message, layout: Layout) -> int | None:
        """Answer a message with a reply to it, or without the reference where Discord forbids that.

        The nonce is the message's id, so Discord itself keeps a second process or a retry from answering
        twice. A message that has been deleted meanwhile is answered all the same.
        """
        return await self.post(message.channel, layout, message.id, message)

    async def post(
        self,
        channel: discord.abc.Messageable,
        layout: Layout,
        nonce: int,
        to: discord.Message | discord.PartialMessage | None = None,
    ) -> int | None:
        """Write in a channel, as a reply `to` a message where there is one; once for each `nonce`."""
        reference = None if to is None else to.to_reference(fail_if_not_exists=False)

        async def attempt() -> int:
            nonlocal reference
            try:
                sent = await _send(channel, layout, nonce, reference)
            except discord.HTTPException as refusal:
                if refusal.code != NO_REFERENCE or reference is None:
                    raise
                reference = None
                sent = await _send(channel, layout, nonce, reference)
            return sent.id

        return await self._persist(attempt, MESSAGE_DEADLINE, channel)

    async def respond(self, interaction: discord.Interaction[Any], layout: Layout) -> int | None:
        """Answer an interaction with a message of its own, or with one more where it is answered already."""

        async def attempt() -> int | None:
            view = view_of(layout.rows) or discord.utils.MISSING
            options: dict[str, Any] = {
                "view": view,
                "ephemeral": layout.private,
                "suppress_embeds": True,
                "allowed_mentions": _NOBODY,
            }
            if interaction.response.is_done():
                followed = await interaction.followup.send(layout.content, wait=True, **options)
                return followed.id
            sent = await interaction.response.send_message(layout.content, **options)
            return sent.message_id

        return await self._persist(attempt, _patience(interaction), interaction.channel)

    async def replace(self, interaction: discord.Interaction[Any], layout: Layout) -> int | None:
        """Answer a click in place: the message with the button becomes the layout."""

        async def attempt() -> int | None:
            options: dict[str, Any] = {
                "content": layout.content,
                "view": view_of(layout.rows),
                "allowed_mentions": _NOBODY,
            }
            if interaction.response.is_done():
                return (await interaction.edit_original_response(**options)).id
            await interaction.response.edit_message(**options)
            return interaction.message.id if interaction.message else None

        return await self._persist(attempt, _patience(interaction), interaction.channel)

    async def show(
        self,
        interaction: discord.Interaction[Any],
        view: ui.LayoutView,
        files: Sequence[discord.File] = (),
        *,
        private: bool = True,
    ) -> int | None:
        """Answer an interaction with a message that is made of components."""

        async def attempt() -> int | None:
            _rewind(files)
            options: dict[str, Any] = {"view": view, "ephemeral": private, "allowed_mentions": _NOBODY}
            if files:
                options["files"] = list(files)
            if interaction.response.is_done():
                followed = await interaction.followup.send(wait=True, **options)
                return followed.id
            sent = await interaction.response.send_message(**options)
            return sent.message_id

        return await self._persist(attempt, _patience(interaction), interaction.channel)

    async def turn(
        self,
        interaction: discord.Interaction[Any],
        view: ui.LayoutView,
        files: Sequence[discord.File] | None = None,
    ) -> int | None:
        """Answer a click in place with components; `files` replace those of the message."""

        async def attempt() -> int | None:
            _rewind(files or ())
            options: dict[str, Any] = {} if files is None else {"attachments": list(files)}
            if interaction.response.is_done():
                edited = await interaction.edit_original_response(
                    view=view, allowed_mentions=_NOBODY, **options
                )
                return edited.id
            await interaction.response.edit_message(view=view, allowed_mentions=_NOBODY, **options)
            return interaction.message.id if interaction.message else None

        return await self._persist(attempt, _patience(interaction), interaction.channel)

    async def dismiss(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a click by taking its message away. Whoever else was faster has done it, too."""
        await interaction.response.defer()
        with suppress(discord.NotFound):
            await interaction.delete_original_response()

    async def edit(self, message: discord.PartialMessage, layout: Layout) -> bool:
        """Change one of the bot's own messages; whether it is changed."""

        async def attempt() -> int:
            await message.edit(content=layout.content, view=view_of(layout.rows), allowed_mentions=_NOBODY)
            return message.id

        return await self._persist(attempt, MESSAGE_DEADLINE, message.channel) is not None

    async def remove(self, message: discord.PartialMessage) -> bool:
        """Delete one of the bot's own messages; whether it is gone."""

        async def attempt() -> int:
            try:
                await message.delete()
            except discord.NotFound as refusal:
                if refusal.code != GONE:
                    raise
            return message.id

        return await self._persist(attempt, MESSAGE_DEADLINE, message.channel) is not None

    async def _persist(self, attempt: Attempt, within: float, channel: Any) -> int | None:
        """Try until it works, Discord refuses, or `within` seconds are over.

        Every attempt is one that Discord takes only once: a message by its nonce, a callback by its
        interaction, an edit or a deletion by what it leaves.
        """
        pause = FIRST_PAUSE
        try:
            async with asyncio.timeout(within):
                while True:
                    try:
                        return await attempt()
                    except (discord.DiscordServerError, aiohttp.ClientError, OSError) as trouble:
                        log.warning("Discord could not be reached (%s), trying again", type(trouble).__name__)
                    await asyncio.sleep(pause)
                    pause *= 2
        except TimeoutError:
            self._meter.undelivered("unreachable")
            log.warning("A reply was given up after %.1f s: Discord could not be reached", within)
        except discord.RateLimited as limit:
            self._meter.undelivered("rate limit")
            log.warning("A reply was given up: Discord asks to wait %.0f s", limit.retry_after)
        except discord.HTTPException as refusal:
            self._note(refusal, channel)
        return None

    def _note(self, refusal: discord.HTTPException, channel: Any) -> None:
        """Say in the log why Discord did not take a reply, and remember what an admin can do about it."""
        reason = _REFUSALS.get(refusal.code)
        self._meter.undelivered(reason or f"code {refusal.code}")
        if reason is None:
            log.error("No reply: Discord refused it (HTTP %d, code %d)", refusal.status, refusal.code)
            return
        missing = self._troubles.note(refusal.code, channel)
        hint = f"; missing there: {', '.join(missing)}" if missing else ""
        log.warning("No reply: %s (%d)%s", reason, refusal.code, hint)


def _patience(interaction: discord.Interaction[Any]) -> float:
    """Seconds that an answer may take: few for the first, which must be there in three."""
    return MESSAGE_DEADLINE if interaction.response.is_done() else CALLBACK_DEADLINE


def _rewind(files: Sequence[discord.File]) -> None:
    """Have files sent from their beginning: an attempt that failed has read them."""
    for file in files:
        file.reset()


async def _send(
    channel: discord.abc.Messageable, layout: Layout, nonce: int, reference: discord.MessageReference | None
) -> discord.Message:
    """Post the layout in a channel."""
    options: dict[str, Any] = {}
    view = view_of(layout.rows)
    if view is not None:
        options["view"] = view
    if reference is not None:
        options["reference"] = reference
    return await channel.send(
        layout.content, nonce=str(nonce), suppress_embeds=True, allowed_mentions=_NOBODY, **options
    )
