"""The door of messages: a mention in a channel or a thread, and anything in a direct message."""

from __future__ import annotations

import re

import discord

from bot.chat.desk import Inquiry

_TYPES = (discord.MessageType.default, discord.MessageType.reply)
_TOKENS = re.compile(r"<(?:@[!&]?|\#|a?:\w{1,32}:|/[^:>\n]{1,100}:|id:)[\w]*>")


def inquiry_in(message: discord.Message, me: discord.ClientUser) -> Inquiry | None:
    """The question in a message, or None where the bot is not meant or cannot read it.

    Bots, webhooks and the bot itself get no answer, nor do @everyone and @here, nor does a message
    without content. Where only the bot is mentioned the question is empty.
    """
    if message.author.bot or message.webhook_id is not None or message.type not in _TYPES:
        return None
    if not message.content.strip() or not (_is_direct(message.channel) or me in message.mentions):
        return None
    return Inquiry(
        event=message.id,
        place=message.channel.id,
        asker=message.author.id,
        text=" ".join(_TOKENS.sub(" ", message.content).split()),
        follows=_followed(message, me),
    )


def _followed(message: discord.Message, me: discord.ClientUser) -> int | None:
    """The id of the bot's message that this one replies to."""
    reference = message.reference
    if reference is None or message.type is not discord.MessageType.reply:
        return None
    original = reference.resolved
    if isinstance(original, discord.Message) and original.author.id != me.id:
        return None
    return reference.message_id


def _is_direct(channel: discord.abc.Messageable) -> bool:
    """Whether this is a direct message; a server's channel may be one that the cache does not know."""
    if isinstance(channel, discord.PartialMessageable):
        return channel.guild_id is None
    return isinstance(channel, discord.DMChannel)
