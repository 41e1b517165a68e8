"""REST about the application, guilds, channels and messages, as far as the bot uses it."""

from __future__ import annotations

from . import payloads, permissions, places
from .calls import (
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    UNKNOWN_CHANNEL,
    UNKNOWN_GUILD,
    UNKNOWN_MESSAGE,
    UNKNOWN_USER,
    Answer,
    Call,
    Route,
    error,
    table,
)
from .journal import Json
from .world import COMPONENTS_V2, World

NEEDS_HISTORY = error(400, 160002, "Cannot reply without permission to read message history")
NOT_ITS_OWN = error(403, 50005, "Cannot edit a message authored by another user")
INVALID_FORM = error(400, 50035, "Invalid Form Body")


class Routes:
    """All that the bot does by its own token."""

    def __init__(self, world: World) -> None:
        self.gateway_address = ""
        self._world = world

    def table(self) -> list[Route]:
        """The routes, the more particular before the more general."""
        return table(
            [
                ("GET", "/users/@me", self._me),
                ("POST", "/users/@me/channels", self._open_dm),
                ("GET", "/users/(ID)", self._user),
                ("GET", "/(?:oauth2/)?applications/@me", self._application),
                ("GET", "/gateway", self._gateway),
                ("GET", "/gateway/bot", self._gateway),
                ("GET", "/applications/ID/commands", self._list_commands),
                ("PUT", "/applications/ID/commands", self._put_commands),
                ("GET", "/guilds/(ID)", self._guild),
                ("GET", "/guilds/(ID)/channels", self._guild_channels),
                ("GET", "/guilds/(ID)/roles", self._guild_roles),
                ("GET", "/guilds/(ID)/members/(ID)", self._guild_member),
                ("GET", "/channels/(ID)", self._channel),
                ("POST", "/channels/(ID)/typing", self._typing),
                ("GET", "/channels/(ID)/messages", self._history),
                ("POST", "/channels/(ID)/messages", self._post_message),
                ("GET", "/channels/(ID)/messages/(ID)", self._get_message),
                ("PATCH", "/channels/(ID)/messages/(ID)", self._patch_message),
                ("DELETE", "/channels/(ID)/messages/(ID)", self._delete_message),
            ]
        )

    def _me(self, _: Call) -> Answer:
        return Answer(200, payloads.current_user(self._world.bot))

    def _open_dm(self, call: Call) -> Answer:
        person = self._world.users.get(str(call.body["recipient_id"]))
        return Answer(200, self._world.new_dm(person)) if person else UNKNOWN_USER

    def _user(self, call: Call) -> Answer:
        found = self._world.users.get(call.parts[0])
        return Answer(200, found) if found else UNKNOWN_USER

    def _application(self, _: Call) -> Answer:
        world = self._world
        return Answer(200, payloads.application(world.application_id, world.bot, world.owner))

    def _gateway(self, _: Call) -> Answer:
        limit = {"total": 1000, "remaining": 990, "reset_after": 14_400_000, "max_concurrency": 1}
        return Answer(200, {"url": self.gateway_address, "shards": 1, "session_start_limit": limit})

    def _list_commands(self, call: Call) -> Answer:
        commands = self._world.commands
        whole = call.query.get("with_localizations") in ("1", "true")
        return Answer(200, commands if whole else [payloads.in_english(command) for command in commands])

    def _put_commands(self, call: Call) -> Answer:
        world = self._world
        ids = {(command["type"], command["name"]): command["id"] for command in world.commands}
        world.commands = [
            payloads.command(
                body, ids.get((body.get("type") or 1, body["name"])) or world.new_id(), world.application_id
            )
            for body in call.body
        ]
        return Answer(200, world.commands)

    def _guild(self, call: Call) -> Answer:
        guild = self._world.guilds.get(call.parts[0])
        if guild is None:
            return UNKNOWN_GUILD
        return Answer(200, {key: value for key, value in guild.items() if key not in places.CONTENTS})

    def _guild_channels(self, call: Call) -> Answer:
        guild = self._world.guilds.get(call.parts[0])
        return Answer(200, guild["channels"]) if guild else UNKNOWN_GUILD

    def _guild_roles(self, call: Call) -> Answer:
        guild = self._world.guilds.get(call.parts[0])
        return Answer(200, guild["roles"]) if guild else UNKNOWN_GUILD

    def _guild_member(self, call: Call) -> Answer:
        guild_id, user_id = call.parts
        person = self._world.users.get(user_id)
        if guild_id not in self._world.guilds or person is None:
            return UNKNOWN_GUILD if guild_id not in self._world.guilds else UNKNOWN_USER
        return Answer(200, self._world.member(person, guild_id) | {"user": person})

    def _channel(self, call: Call) -> Answer:
        return self._refusal(call.parts[0]) or Answer(200, self._world.channels[call.parts[0]])

    def _typing(self, call: Call) -> Answer:
        return self._refusal(call.parts[0], self._to_send(call.parts[0])) or Answer(204)

    def _history(self, call: Call) -> Answer:
        (channel_id,) = call.parts
        if refusal := self._refusal(channel_id):
            return refusal
        if not self._granted(channel_id) & permissions.READ_MESSAGE_HISTORY:
            return Answer(200, [])
        messages = (*self._world.heard.values(), *self._world.messages.values())
        found = [m for m in messages if self._is_there(m, channel_id)]
        found.sort(key=lambda message: int(message["id"]), reverse=True)
        return Answer(200, found[: int(call.query.get("limit", 50))])

    def _post_message(self, call: Call) -> Answer:
        (channel_id,) = call.parts
        needed = self._to_send(channel_id)
        if call.body.get("embeds"):
            needed |= permissions.EMBED_LINKS
        if call.files:
            needed |= permissions.ATTACH_FILES
        if refusal := self._refusal(channel_id, needed):
            return refusal
        reference = call.body.get("message_reference")
        if reference and not self._granted(channel_id) & permissions.READ_MESSAGE_HISTORY:
            return NEEDS_HISTORY
        return Answer(200, self._world.store(call.body, channel_id, call.files))

    def _get_message(self, call: Call) -> Answer:
        refusal = self._refusal(call.parts[0], permissions.READ_MESSAGE_HISTORY)
        found = self._message(call)
        return refusal or (Answer(200, found) if found else UNKNOWN_MESSAGE)

    def _patch_message(self, call: Call) -> Answer:
        found = self._message(call)
        if refusal := self._refusal(call.parts[0]):
            return refusal
        if found is None:
            return UNKNOWN_MESSAGE
        if found["id"] in self._world.heard:
            return NOT_ITS_OWN
        return edited(self._world, found["id"], call)

    def _delete_message(self, call: Call) -> Answer:
        found = self._message(call)
        if refusal := self._refusal(call.parts[0]):
            return refusal
        if found is None:
            return UNKNOWN_MESSAGE
        if self._world.messages.pop(found["id"], None):
            return Answer(204)
        if not self._granted(call.parts[0]) & permissions.MANAGE_MESSAGES:
            return MISSING_PERMISSIONS
        del self._world.heard[found["id"]]
        return Answer(204)

    def _message(self, call: Call) -> Json | None:
        """The message of a path; an ephemeral one is not to be found by the bot's own token."""
        channel_id, message_id = call.parts
        found = self._world.messages.get(message_id) or self._world.heard.get(message_id)
        return found if found is not None and self._is_there(found, channel_id) else None

    def _is_there(self, message: Json, channel_id: str) -> bool:
        return message["channel_id"] == channel_id and message["id"] not in self._world.audience

    def _granted(self, channel_id: str) -> int:
        return self._world.permissions(self._world.bot, self._world.channels[channel_id])

    def _to_send(self, channel_id: str) -> int:
        channel = self._world.channels.get(channel_id)
        in_thread = channel is not None and channel["type"] == places.PUBLIC_THREAD
        return permissions.SEND_MESSAGES_IN_THREADS if in_thread else permissions.SEND_MESSAGES

    def _refusal(self, channel_id: str, needed: int = 0) -> Answer | None:
        """The error that keeps the bot out of a channel, or from doing there what takes `needed`."""
        channel = self._world.channels.get(channel_id)
        if channel is None:
            return UNKNOWN_CHANNEL
        gone = "guild_id" in channel and channel["guild_id"] not in self._world.guilds
        if gone or channel["type"] == places.GROUP_DM:
            return MISSING_ACCESS
        granted = self._granted(channel_id)
        if not granted & permissions.VIEW_CHANNEL:
            return MISSING_ACCESS
        return MISSING_PERMISSIONS if needed & ~granted else None


def edited(world: World, message_id: str, call: Call) -> Answer:
    """The answer to an edit, which is done; a message of components alone takes no text and no embeds."""
    body = call.body
    if world.messages[message_id]["flags"] & COMPONENTS_V2 and (body.get("content") or body.get("embeds")):
        return INVALID_FORM
    return Answer(200, world.edit(message_id, body, call.files))
