"""Which permissions the bot lacks, and where: for admins, who can do something about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.service.protocols import Clock
from bot.service.recent import Recent

LIFETIME = 86_400.0
CAPACITY = 1_000

NEEDED = ("view_channel", "send_messages", "read_message_history")
"""What answering a mention in a channel takes."""
NEEDED_IN_THREADS = ("view_channel", "send_messages_in_threads", "read_message_history")
_FORBIDDEN = (50001, 50013)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A channel in which Discord refused something for want of a permission; `missing` may be unknown."""

    channel: int
    missing: tuple[str, ...]


class Troubles:
    """The refusals of the last day, one a channel."""

    def __init__(self, clock: Clock) -> None:
        self._noted: Recent[tuple[int, int], Trouble] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)

    def note(self, code: int, channel: Any) -> tuple[str, ...]:
        """Remember a refusal; the permissions that are missing in the channel, as far as they are known."""
        guild = getattr(channel, "guild", None)
        if code not in _FORBIDDEN or guild is None:
            return ()
        trouble = Trouble(channel.id, missing_in(channel))
        self._noted.put((guild.id, channel.id), trouble)
        return trouble.missing

    def of(self, guild: int) -> Sequence[Trouble]:
        """What was refused on a server during the last day."""
        noted = (trouble for (where, _), trouble in self._noted.items() if where == guild)
        return sorted(noted, key=lambda trouble: trouble.channel)


def missing_in(channel: Any) -> tuple[str, ...]:
    """The permissions that answering needs and the bot lacks in a channel, by Discord's names for them."""
    guild = getattr(channel, "guild", None)
    if guild is None or guild.me is None or not hasattr(channel, "permissions_for"):
        return ()
    held = channel.permissions_for(guild.me)
    needed = NEEDED_IN_THREADS if isinstance(channel, discord.Thread | discord.ForumChannel) else NEEDED
    return tuple(name for name in needed if not getattr(held, name))
