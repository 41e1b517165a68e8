"""What becomes of guilds, channels and permissions, each with the events that Discord makes of it."""

from __future__ import annotations

from . import permissions
from .journal import Json
from .members import Members

MESSAGE_CONTENT = 1 << 15


class Guilds(Members):
    """What moderators do, and posts in forums."""

    async def new_guild(self, name: str = "The Other Club") -> Json:
        """The bot is added to another guild, which has one channel."""
        guild = self.world.new_guild(name)
        self.world.new_channel("general", guild)
        fresh = {key: value for key, value in guild.items() if key != "unavailable"}
        await self.gateway.dispatch("GUILD_CREATE", fresh)
        return guild

    async def leave(self, guild: Json) -> None:
        """The bot is thrown out of a guild."""
        del self.world.guilds[guild["id"]]
        await self.gateway.dispatch("GUILD_DELETE", {"id": guild["id"]})

    async def outage(self, guild: Json) -> None:
        """A guild is out of reach for a while."""
        await self.gateway.dispatch("GUILD_DELETE", {"id": guild["id"], "unavailable": True})

    async def recover(self, guild: Json) -> None:
        """A guild is back after its outage."""
        await self.gateway.dispatch("GUILD_CREATE", guild)

    async def new_channel(self, name: str = "chatter", guild: Json | None = None) -> Json:
        """A fresh channel that the bot has been told of: a conversation without a past."""
        channel = self.world.new_channel(name, guild)
        await self.gateway.dispatch("CHANNEL_CREATE", channel)
        return channel

    async def new_forum(self, name: str = "questions", guild: Json | None = None) -> Json:
        """A fresh forum that the bot has been told of."""
        forum = self.world.new_forum(name, guild)
        await self.gateway.dispatch("CHANNEL_CREATE", forum)
        return forum

    async def new_thread(self, parent: Json) -> Json:
        """A fresh thread that the bot has been told of."""
        thread = self.world.new_thread(parent)
        await self.gateway.dispatch("THREAD_CREATE", thread | {"newly_created": True})
        return thread

    async def new_forum_post(
        self, forum: Json, title: str, body: str = "", *, author: Json | None = None, silent: bool = False
    ) -> Json:
        """A member's new post: the thread, then its first message, which has the thread's own id.

        The bot may read that message only with the intent for it. Returns the thread.
        """
        writer = author or self.world.new_user()
        thread = self.world.new_thread(forum, writer, title)
        if silent:
            self._silent.add(thread["id"])
        await self.gateway.dispatch("THREAD_CREATE", thread | {"newly_created": True})
        first = self.message(body, thread, author=writer, mention=False, id=thread["id"])
        self.world.keep(first)
        await self.gateway.dispatch("MESSAGE_CREATE", self.as_seen(first))
        return thread

    def as_seen(self, created: Json) -> Json:
        """A message without what the bot may not read of it."""
        mentioned = any(user["id"] == self.world.bot["id"] for user in created["mentions"])
        private = "guild_id" not in created
        if mentioned or private or self.gateway.intents & MESSAGE_CONTENT:
            return created
        return created | {"content": "", "embeds": [], "attachments": [], "components": []}

    async def rename(self, channel: Json, name: str) -> None:
        """A moderator gives a channel another name."""
        channel["name"] = name
        await self._changed(channel)

    async def forbid(self, channel: Json, denied: int) -> None:
        """A moderator takes some permissions from the bot in a channel, and gives back all others."""
        permissions.overwrite(channel, self.world.bot["id"], deny=denied)
        await self._changed(channel)

    async def permit(self, channel: Json, allowed: int) -> None:
        """A moderator gives the bot some permissions in a channel, beside those of its roles."""
        permissions.overwrite(channel, self.world.bot["id"], allow=allowed)
        await self._changed(channel)

    async def new_role(self, name: str, granted: int = 0, guild: Json | None = None) -> Json:
        """A fresh role that the bot has been told of; `world.give` gives it to somebody."""
        role = self.world.new_role(name, granted, guild)
        there = guild or self.world.guild
        await self.gateway.dispatch("GUILD_ROLE_CREATE", {"guild_id": there["id"], "role": role})
        return role

    async def remove_channel(self, channel: Json) -> None:
        """A moderator removes a channel."""
        del self.world.channels[channel["id"]]
        self.world.guilds[channel["guild_id"]]["channels"].remove(channel)
        await self.gateway.dispatch("CHANNEL_DELETE", channel)

    async def _changed(self, channel: Json) -> None:
        await self.gateway.dispatch("CHANNEL_UPDATE", channel)
