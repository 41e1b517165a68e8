"""The world that the server pretends: one application, its guilds, their members, channels and messages."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import components, payloads, permissions, places, uploads
from .ids import Snowflakes, made_at
from .journal import Json
from .uploads import Upload

INTENTS = 4609
SUPPRESS_EMBEDS, EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 2, 1 << 6, 1 << 7, 1 << 15


@dataclass(slots=True)
class Interaction:
    """An interaction that was sent to the bot, and what the bot has done with it.

    `sent_at` is the loop's clock in seconds; `response` the callback's body; `message` the reply's id;
    `follow_ups` the ids of the messages after it. `answered` says that the reply is complete, not announced
    alone. An `expired` one takes no more edits and messages.
    """

    payload: Json
    sent_at: float
    response: Json | None = None
    message: str | None = None
    follow_ups: list[str] = field(default_factory=list)
    answered: bool = False
    expired: bool = False

    @property
    def id(self) -> str:
        """The interaction's own id."""
        return str(self.payload["id"])

    @property
    def token(self) -> str:
        """The token by which the bot answers."""
        return str(self.payload["token"])

    @property
    def person(self) -> Json:
        """Who did it."""
        user: Json = self.payload["member"]["user"] if "member" in self.payload else self.payload["user"]
        return user


@dataclass(slots=True)
class World:
    """All state behind both REST and gateway. Messages, channels, guilds and interactions are found by id.

    `messages` are those that the bot has sent, `heard` all others.
    `intents` are those that the bot may ask for. `audience` has, for an ephemeral message, who sees it;
    `roles` the roles of somebody in a guild.
    """

    token: str
    new_id: Snowflakes = field(default_factory=Snowflakes)
    intents: int = INTENTS
    messages: dict[str, Json] = field(default_factory=dict)
    heard: dict[str, Json] = field(default_factory=dict)
    channels: dict[str, Json] = field(default_factory=dict)
    guilds: dict[str, Json] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    commands: list[Json] = field(default_factory=list)
    users: dict[str, Json] = field(default_factory=dict)
    roles: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    audience: dict[str, str] = field(default_factory=dict)
    application_id: str = field(init=False)
    bot: Json = field(init=False)
    owner: Json = field(init=False)
    guild: Json = field(init=False)

    def __post_init__(self) -> None:
        self.application_id = self.new_id(age_seconds=86_400)
        self.bot = payloads.user(self.application_id, "concierge", bot=True)
        self.users[self.bot["id"]] = self.bot
        self.owner = self.new_user("owner")
        self.guild = self.new_guild("The Lantern Club")
        self.new_channel("general")

    def new_user(self, name: str = "fan", *, bot: bool = False) -> Json:
        """Another member of the guilds (or bot)."""
        user = payloads.user(self.new_id(), name, bot=bot)
        self.users[user["id"]] = user
        return user

    def new_guild(self, name: str) -> Json:
        """Another guild with the bot in it."""
        guild_id = self.new_id(age_seconds=86_400)
        itself = payloads.member(self.bot, made_at(guild_id))
        guild = self.guilds[guild_id] = places.guild(guild_id, self.owner["id"], itself, name)
        return guild

    def new_channel(self, name: str = "chatter", guild: Json | None = None) -> Json:
        """Another text channel of a guild."""
        return self._placed(places.text_channel(self.new_id(), (guild or self.guild)["id"], name))

    def new_forum(self, name: str = "questions", guild: Json | None = None) -> Json:
        """Another forum of a guild."""
        return self._placed(places.forum(self.new_id(), (guild or self.guild)["id"], name))

    def new_thread(self, parent: Json, owner: Json | None = None, name: str = "a thread") -> Json:
        """A thread below `parent`."""
        thread = places.thread(self.new_id(), parent, (owner or self.owner)["id"], name)
        self.guilds[parent["guild_id"]]["threads"].append(thread)
        self.channels[thread["id"]] = thread
        return thread

    def new_dm(self, recipient: Json) -> Json:
        """A DM channel with `recipient`."""
        channel = places.dm_channel(self.new_id(), recipient)
        self.channels[channel["id"]] = channel
        return channel

    def new_group(self, *recipients: Json) -> Json:
        """A group DM of others, in which the bot is not."""
        channel = places.group_dm(self.new_id(), list(recipients))
        self.channels[channel["id"]] = channel
        return channel

    def new_role(self, name: str, granted: int, guild: Json | None = None) -> Json:
        """Another role of a guild."""
        there = guild or self.guild
        role = places.role(self.new_id(), name, granted, position=len(there["roles"]))
        there["roles"].append(role)
        return role

    def give(self, role: Json, user: Json) -> None:
        """Give somebody a role of a guild; the bot's own member shows it too."""
        guild = next(g for g in self.guilds.values() if role in g["roles"])
        self.roles.setdefault((guild["id"], user["id"]), []).append(role["id"])
        for member in guild["members"]:
            if member["user"]["id"] == user["id"]:
                member["roles"] = list(self.roles[guild["id"], user["id"]])

    def member(self, user: Json, guild_id: str) -> Json:
        """Somebody as a member of a guild, without the user."""
        joined = payloads.member(None, self.guilds[guild_id]["joined_at"])
        return joined | {"roles": list(self.roles.get((guild_id, user["id"]), ()))}

    def permissions(self, user: Json, channel: Json) -> int:
        """What somebody may do in a channel."""
        guild = self.guilds.get(channel.get("guild_id") or "")
        if guild is None:
            return permissions.IN_PRIVATE
        parent = self.channels[channel["parent_id"]] if channel["type"] == places.PUBLIC_THREAD else channel
        roles = self.roles.get((guild["id"], user["id"]), ())
        return permissions.in_channel(guild, parent, user["id"], roles)

    def store(
        self,
        body: Json,
        channel_id: str,
        files: Sequence[Upload] = (),
        *,
        seen_by: str | None = None,
        **more: object,
    ) -> Json:
        """A message of the bot's from a request's body; the earlier one where an enforced nonce repeats.

        `seen_by` is the id of the one member who sees it.
        """
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            for earlier in self.in_channel(channel_id):
                if earlier.get("nonce") == nonce:
                    return earlier
        stored = payloads.message(self.new_id(), channel_id, self.bot, body.get("content") or "")
        stored["flags"] = body.get("flags") or 0
        self._show(stored, body, files)
        stored |= more
        if nonce is not None:
            stored["nonce"] = nonce
        if reference := body.get("message_reference"):
            stored["type"] = payloads.REPLY
            stored["message_reference"] = {"type": 0, "channel_id": channel_id} | {
                key: str(reference[key])
                for key in ("channel_id", "message_id", "guild_id")
                if key in reference
            }
        if seen_by is not None:
            self.audience[stored["id"]] = seen_by
        self.messages[stored["id"]] = stored
        return stored

    def edit(self, message_id: str, body: Json, files: Sequence[Upload] = ()) -> Json:
        """The message with the body's keys replaced; of its flags only two can be changed, one once."""
        message = self.messages[message_id]
        if body.get("flags") is not None:
            kept = message["flags"] & ~SUPPRESS_EMBEDS
            message["flags"] = kept | body["flags"] & (SUPPRESS_EMBEDS | COMPONENTS_V2)
        if "content" in body:
            message["content"] = body["content"] or ""
        self._show(message, body, files)
        message["edited_timestamp"] = made_at(self.new_id())
        return message

    def keep(self, created: Json) -> None:
        """Remember a member's message, as REST would give it, from its MESSAGE_CREATE."""
        extra = ("guild_id", "member", "channel_type")
        self.heard[created["id"]] = copy.deepcopy({k: v for k, v in created.items() if k not in extra})

    def in_channel(self, channel_id: str) -> list[Json]:
        """The bot's messages in a channel, oldest first."""
        return [m for m in self.messages.values() if m["channel_id"] == channel_id]

    def interaction_by_token(self, token: str) -> Interaction | None:
        """The interaction that a webhook path speaks of."""
        return next((i for i in self.interactions.values() if i.token == token), None)

    def _placed(self, channel: Json) -> Json:
        self.guilds[channel["guild_id"]]["channels"].append(channel)
        self.channels[channel["id"]] = channel
        return channel

    def _show(self, message: Json, body: Json, files: Sequence[Upload]) -> None:
        """Let a message show what a body brings: embeds, components and files."""
        channel = message["channel_id"]
        files_now = uploads.attached(body, files, message["attachments"], channel, self.new_id)
        media = uploads.media_among(files_now, self.new_id)
        if body.get("embeds") is not None:
            message["embeds"] = uploads.shown_embeds(body["embeds"], media)
        if body.get("components") is not None:
            message["components"] = components.stored(body["components"], media)
        message["attachments"] = files_now
