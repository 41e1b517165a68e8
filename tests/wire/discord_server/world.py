"""The world that the server pretends: one application, one guild, its members, channels and messages."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import payloads
from .ids import Snowflakes, made_at
from .journal import Json


@dataclass(slots=True)
class Interaction:
    """An interaction that was sent to the bot, and what the bot has done with it.

    `sent_at` is the loop's clock in seconds; `response` the callback's body; `message` the reply's id.
    """

    payload: Json
    sent_at: float
    response: Json | None = None
    message: str | None = None

    @property
    def id(self) -> str:
        """The interaction's own id."""
        return str(self.payload["id"])

    @property
    def token(self) -> str:
        """The token by which the bot answers."""
        return str(self.payload["token"])


@dataclass(slots=True)
class World:
    """All state behind both REST and gateway. Messages, channels and interactions are found by id."""

    token: str
    new_id: Snowflakes = field(default_factory=Snowflakes)
    messages: dict[str, Json] = field(default_factory=dict)
    channels: dict[str, Json] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    commands: list[Json] = field(default_factory=list)
    application_id: str = field(init=False)
    bot: Json = field(init=False)
    owner: Json = field(init=False)
    guild: Json = field(init=False)

    def __post_init__(self) -> None:
        self.application_id = self.new_id(age_seconds=86_400)
        self.bot = payloads.user(self.application_id, "concierge", bot=True)
        self.owner = self.new_user("owner")
        guild_id = self.new_id(age_seconds=86_400)
        itself = payloads.member(self.bot, made_at(guild_id))
        self.guild = payloads.guild(guild_id, self.owner["id"], itself)
        self.new_channel("general")

    def new_user(self, name: str = "fan", *, bot: bool = False) -> Json:
        """Another member of the guild (or bot)."""
        return payloads.user(self.new_id(), name, bot=bot)

    def new_channel(self, name: str = "chatter") -> Json:
        """Another text channel of the guild."""
        channel = payloads.text_channel(self.new_id(), self.guild["id"], name)
        self.guild["channels"].append(channel)
        self.channels[channel["id"]] = channel
        return channel

    def new_thread(self, parent: Json) -> Json:
        """A thread below `parent`."""
        thread = payloads.thread(self.new_id(), parent, self.owner["id"])
        self.guild["threads"].append(thread)
        self.channels[thread["id"]] = thread
        return thread

    def new_dm(self, recipient: Json) -> Json:
        """A DM channel with `recipient`."""
        channel = payloads.dm_channel(self.new_id(), recipient)
        self.channels[channel["id"]] = channel
        return channel

    def store(self, body: Json, channel_id: str, **more: object) -> Json:
        """A message of the bot's from a request's body; the earlier one where an enforced nonce repeats."""
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            for earlier in self.in_channel(channel_id):
                if earlier.get("nonce") == nonce:
                    return earlier
        stored = payloads.message(self.new_id(), channel_id, self.bot, body.get("content") or "")
        stored |= _shown(body) | more
        if nonce is not None:
            stored["nonce"] = nonce
        if reference := body.get("message_reference"):
            stored["type"] = payloads.REPLY
            stored["message_reference"] = {"type": 0, "channel_id": channel_id} | {
                key: str(reference[key])
                for key in ("channel_id", "message_id", "guild_id")
                if key in reference
            }
        self.messages[stored["id"]] = stored
        return stored

    def edit(self, message_id: str, body: Json) -> Json:
        """The message with the body's keys replaced."""
        message = self.messages[message_id]
        if "content" in body:
            message["content"] = body["content"] or ""
        message |= _shown(body)
        message["edited_timestamp"] = made_at(self.new_id())
        return message

    def in_channel(self, channel_id: str) -> list[Json]:
        """The bot's messages in a channel, oldest first."""
        return [
            m for m in self.messages.values() if m["channel_id"] == channel_id and m["author"] is self.bot
        ]

    def interaction_by_token(self, token: str) -> Interaction | None:
        """The interaction that a webhook path speaks of."""
        return next((i for i in self.interactions.values() if i.token == token), None)


def _shown(body: Json) -> Json:
    shown: Json = {}
    if body.get("embeds") is not None:
        shown["embeds"] = payloads.stored_embeds(body["embeds"])
    if body.get("components") is not None:
        shown["components"] = payloads.stored_components(body["components"])
    if body.get("flags") is not None:
        shown["flags"] = body["flags"]
    return shown
