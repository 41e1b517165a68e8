"""Getting a message to Discord: once, without pings, and in spite of what a network does.

Each function returns the id of the message that now carries the layout, or None where there is none:
Discord refused, or could not be reached in time. Both are in the log; neither is the member's concern.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord

from bot.chat.layout import Layout
from bot.chat.picks import view_of

log = logging.getLogger(__name__)

MESSAGE_DEADLINE = 10.0
CALLBACK_DEADLINE = 2.5
FIRST_PAUSE = 0.2

NO_REFERENCE = 160002
_REFUSALS = {
    10003: "the channel is gone",
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


async def reply(message: discord.Message, layout: Layout) -> int | None:
    """Answer a message with a reply to it, or without the reference where Discord forbids that.

    The nonce is the message's id, so Discord itself keeps a second process or a retry from answering twice.
    A message that has been deleted meanwhile is answered all the same.
    """
    reference: discord.MessageReference | None = message.to_reference(fail_if_not_exists=False)

    async def attempt() -> int:
        nonlocal reference
        try:
            sent = await _send(message, layout, reference)
        except discord.HTTPException as refusal:
            if refusal.code != NO_REFERENCE or reference is None:
                raise
            reference = None
            sent = await _send(message, layout, reference)
        return sent.id

    return await _persist(attempt, MESSAGE_DEADLINE)


async def respond(
    interaction: discord.Interaction[Any], layout: Layout, *, ephemeral: bool = False
) -> int | None:
    """Answer an interaction with a message of its own; `ephemeral` shows it to the member alone."""

    async def attempt() -> int | None:
        sent = await interaction.response.send_message(
            layout.content,
            view=view_of(layout, interaction.user.id) or discord.utils.MISSING,
            ephemeral=ephemeral,
            suppress_embeds=True,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        return sent.message_id

    return await _persist(attempt, CALLBACK_DEADLINE)


async def replace(interaction: discord.Interaction[Any], layout: Layout) -> int | None:
    """Answer a click in place: the message with the button becomes the layout."""

    async def attempt() -> int | None:
        await interaction.response.edit_message(
            content=layout.content,
            view=view_of(layout, interaction.user.id),
            allowed_mentions=discord.AllowedMentions.none(),
        )
        return interaction.message.id if interaction.message else None

    return await _persist(attempt, CALLBACK_DEADLINE)


async def _send(
    message: discord.Message, layout: Layout, reference: discord.MessageReference | None
) -> discord.Message:
    """Post the layout in the message's channel."""
    view = view_of(layout, message.author.id)
    options: dict[str, Any] = {} if view is None else {"view": view}
    if reference is not None:
        options["reference"] = reference
    return await message.channel.send(
        layout.content,
        nonce=str(message.id),
        suppress_embeds=True,
        allowed_mentions=discord.AllowedMentions.none(),
        **options,
    )


async def _persist(attempt: Attempt, within: float) -> int | None:
    """Try until it works, Discord refuses, or `within` seconds are over.

    Every attempt is one that Discord takes only once: a message by its nonce, a callback by its interaction.
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
        log.warning("A reply was given up after %.1f s: Discord could not be reached", within)
    except discord.RateLimited as limit:
        log.warning("A reply was given up: Discord asks to wait %.0f s", limit.retry_after)
    except discord.HTTPException as refusal:
        _note(refusal)
    return None


def _note(refusal: discord.HTTPException) -> None:
    """Say in the log why Discord did not take a reply."""
    reason = _REFUSALS.get(refusal.code)
    if reason:
        log.warning("No reply: %s (%d)", reason, refusal.code)
    else:
        log.error("No reply: Discord refused it (HTTP %d, code %d)", refusal.status, refusal.code)
