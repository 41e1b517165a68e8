"""What a message asks of the bot: a mention in a channel or a thread, or anything in a direct message."""

from __future__ import annotations

import enum
import re

import discord

_TYPES = (discord.MessageType.default, discord.MessageType.reply)
_TOKENS = re.compile(r"<(?:@[!&]?|\#|a?:\w{1,32}:|/[^:>\n]{1,100}:|id:)[\w]*>")


class Meaning(enum.Enum):
    """Whether the bot is meant by a message."""

    NOTHING = enum.auto()
    QUESTION = enum.auto()
    UNREADABLE = enum.auto()
    """The bot is mentioned, but Discord does not show it the words."""
    ROLE = enum.auto()
    """The bot's role is mentioned instead of the bot."""


def meaning_of(message: discord.Message, me: discord.ClientUser) -> Meaning:
    """Whether a message is for the bot.

    Bots, webhooks and the bot itself get no answer, nor do @everyone and @here, nor does a message that
    holds only a picture or the like.
    """
    if message.author.bot or message.webhook_id is not None or message.type not in _TYPES:
        return Meaning.NOTHING
    addressed = _is_direct(message.channel) or me in message.mentions
    if addressed and message.content.strip():
        return Meaning.QUESTION
    if addressed:
        shows = message.attachments or message.stickers or message.embeds or message.poll
        return Meaning.NOTHING if shows or _is_direct(message.channel) else Meaning.UNREADABLE
    own_role = message.guild.self_role if message.guild else None
    return Meaning.ROLE if own_role is not None and own_role in message.role_mentions else Meaning.NOTHING


def question_in(content: str) -> str:
    """The words of a message without mentions, channels and emoji of a server's own."""
    return " ".join(_TOKENS.sub(" ", content).split())


def followed(message: discord.Message, me: discord.ClientUser) -> int | None:
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
