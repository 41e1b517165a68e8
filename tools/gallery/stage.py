"""A simulated server where a scene is played, and the notes of what members and bot say there."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from typing import Any

from simcord.builders import ChannelHandle
from simcord.env import Env
from simcord.results import InteractionResult
from simcord.types import HttpLogEntry

PEOPLE: dict[str, dict[str, Any]] = {
    "bot": {"name": "Concierge", "app": True},
    "ann": {"name": "ann", "color": "#e5a043"},
    "ben": {"name": "ben", "color": "#3ba6c4"},
}
MODERATOR = "ann"

_SEND, _DEFER, _UPDATE, _COMPLETE, _MODAL = 4, 5, 7, 8, 9
_EPHEMERAL = 1 << 6
_MESSAGE_COMMAND = 3
_POSTED = re.compile(r"/channels/\d+/messages")
_CALLBACK = re.compile(r"/interactions/\d+/[^/]+/callback")
_FOLLOW_UP = re.compile(r"/webhooks/\d+/[^/]+")
_EDITED = re.compile(r"/webhooks/\d+/[^/]+/messages/@original|/channels/\d+/messages/\d+")

Item = dict[str, Any]


class Stage:
    """Plays what members do, and notes in `items` what they and the bot show, as the renderer reads it.

    Members are called by their keys in `PEOPLE`. A click, a choice or a menu is always on the bot's latest
    message, a form the one that was shown last.
    """

    def __init__(self, env: Env, channel: str = "ballerina") -> None:
        self.items: list[Item] = []
        self._env = env
        self._guild = env.create_guild("The Continental")
        self._moderators = self._guild.create_role("Moderators")
        self._channels = [self._guild.create_text_channel(name) for name in (channel, "spoilers")]
        self._members = {
            key: self._guild.add_member(
                env.create_user(key), roles=[self._moderators] if key == MODERATOR else []
            )
            for key in PEOPLE
            if key != "bot"
        }
        self._latest: Any = None
        self._result: InteractionResult | None = None

    @property
    def me(self) -> str:
        """How the bot is mentioned."""
        assert self._env.bot.user
        return self._env.bot.user.mention

    def names(self) -> dict[str, dict[str, Any]]:
        """What users, channels and roles are called, by their ids."""
        assert self._env.bot.user
        users = {str(member.id): key for key, member in self._members.items()}
        return {
            "users": {str(self._env.bot.user.id): PEOPLE["bot"]["name"], **users},
            "channels": {str(channel.id): channel.name for channel in self._channels},
            "roles": {
                str(self._moderators.id): {"name": self._moderators.name, "color": PEOPLE[MODERATOR]["color"]}
            },
        }

    async def say(self, member: str, text: str) -> None:
        """A member writes a message, which the bot may answer."""
        self.items.append({"kind": "user message", "author": member, "text": text})
        before = self._seen()
        await self._members[member].send(self._channel, text)
        await self._note(before, {"reply_to": {"author": member, "text": text}})

    async def slash(self, member: str, command: str, **options: Any) -> None:
        """A member uses a slash command, a subcommand as "name sub"."""
        before = self._seen()
        self._result = await self._members[member].slash(self._channel, command, **options)
        await self._note(before, {"command": {"user": member, "name": f"/{command}"}})

    async def menu(self, member: str, command: str) -> None:
        """A member uses a command of the latest message's menu."""
        before = self._seen()
        self._result = await self._members[member].context_menu(self._channel, command, self._latest)
        await self._note(before, {"command": {"user": member, "name": command}})

    async def click(self, member: str, label: str | None = None, *, custom_id: str | None = None) -> None:
        """A member clicks a button of the latest message."""
        before = self._seen()
        self._result = await self._members[member].click(self._latest, label=label, custom_id=custom_id)
        await self._note(before, {"reply_to": self._quoted()})

    async def select(self, member: str, values: Sequence[Any], *, custom_id: str | None = None) -> None:
        """A member chooses in a menu of the latest message."""
        before = self._seen()
        self._result = await self._members[member].select(self._latest, values, custom_id=custom_id)
        await self._note(before, {"reply_to": self._quoted()})

    async def submit(self, member: str, values: dict[str, Any]) -> None:
        """A member fills in the form that was shown last."""
        assert self._result
        before = self._seen()
        self._result = await self._members[member].submit_modal(self._result, values)
        await self._note(before, {})

    async def complete(self, member: str, command: str, option: str, typed: str, **filled: Any) -> None:
        """A member types into an option, and sees what the bot offers."""
        before = self._seen()
        await self._members[member].autocomplete(self._channel, command, option, typed, **filled)
        popup = {"command": f"/{command}", "option": option, "typed": typed, "options": filled}
        await self._note(before, popup | {"description": self._description(command, option)})

    def offer_menu(self, chosen: str) -> None:
        """Show the menu of the latest message instead of the message alone, with the pointer on a command."""
        commands = [entry["name"] for entry in self._commands() if entry.get("type") == _MESSAGE_COMMAND]
        on = self.items.pop()
        self.items.append({"kind": "menu", "on": on, "commands": commands, "chosen": commands.index(chosen)})

    def show(self, **how: Any) -> None:
        """Say how the latest item is drawn: `opened` menus, `revealed` spoilers, `values` of a form."""
        self.items[-1].update(how)

    def clear(self) -> None:
        """Leave out of the picture what has been said so far."""
        self.items.clear()

    @property
    def _channel(self) -> ChannelHandle:
        return self._channels[0]

    def _seen(self) -> int:
        return len(self._env.http_requests)

    async def _note(self, before: int, around: Item) -> None:
        """Note what the bot has sent since; `around` is what stands above it or beside it."""
        for request in self._env.http_requests[before:]:
            item = self._read(request, around)
            if item is None:
                continue
            self._latest = self._handle(request)
            item["files"] = await _files(self._latest)

    def _read(self, request: HttpLogEntry, around: Item) -> Item | None:
        """The message that a request shows or changes; None where it shows none."""
        body: Any = request.json
        if request.method == "POST" and _CALLBACK.fullmatch(request.path):
            return self._answered(body, around)
        if request.method == "POST" and _POSTED.fullmatch(request.path):
            quoted = around if "message_reference" in body else {}
            return self._add({"kind": "message", "author": "bot", "payload": body, **quoted})
        if request.method == "POST" and _FOLLOW_UP.fullmatch(request.path):
            return self._add(
                {"kind": "message", "author": "bot", "payload": body, "reply_to": self._quoted()}
            )
        if request.method == "PATCH" and _EDITED.fullmatch(request.path):
            return self._change(body)
        return None

    def _answered(self, body: Any, around: Item) -> Item | None:
        """What the first answer to an interaction shows."""
        kind = body["type"]
        if kind in {_SEND, _DEFER}:
            data = body.get("data") or {}
            thinking = {"thinking": True} if kind == _DEFER else {}
            return self._add({"kind": "message", "author": "bot", "payload": data, **thinking, **around})
        if kind == _UPDATE:
            return self._change(body["data"])
        if kind in {_COMPLETE, _MODAL}:
            name = "autocomplete" if kind == _COMPLETE else "modal"
            self._add({"kind": name, "payload": body, **(around if kind == _COMPLETE else {})})
        return None

    def _add(self, item: Item) -> Item:
        self.items.append(item)
        return item

    def _change(self, body: Any) -> Item | None:
        """Change the bot's latest message as Discord does: what the body does not mention stays as it was."""
        for item in reversed(self.items):
            if item["kind"] == "message":
                flags = body.get("flags", 0) | (item["payload"].get("flags", 0) & _EPHEMERAL)
                item["payload"] = item["payload"] | body | {"flags": flags}
                item["edited"] = not item.pop("thinking", False)
                return item
        return None

    def _handle(self, request: HttpLogEntry) -> Any:
        """The message of a request, to click on; an edit of the one before leaves that as it is."""
        if _POSTED.fullmatch(request.path):
            return self._channel.last_message
        if self._result and _FOLLOW_UP.fullmatch(request.path):
            return self._result.followups[-1].message
        response = self._result.response if self._result else None
        return response.message if response else self._latest

    def _quoted(self) -> Item:
        """The bot's latest message, as the line above an answer to it has it."""
        content = self._latest.content if self._latest else ""
        return {"author": "bot", "text": content or "Click to see attachment"}

    def _commands(self) -> list[Any]:
        """The commands that Discord has been told."""
        synced: list[Any] = [request.json for request in self._env.http_requests if request.method == "PUT"]
        return synced[-1] if synced else []

    def _description(self, command: str, option: str) -> str:
        """How Discord has been told to describe an option."""
        known: Iterable[Any] = self._commands()
        for name in command.split():
            found = next(entry for entry in known if entry["name"] == name)
            known = found.get("options", ())
        return next((str(entry["description"]) for entry in known if entry["name"] == option), "")


async def _files(message: Any) -> dict[str, str]:
    """What is attached to a message, as `data:` URLs by file name."""
    files = {}
    for attachment in message.attachments if message else ():
        content = base64.b64encode(await attachment.read()).decode()
        files[attachment.filename] = f"data:{attachment.content_type or 'image/png'};base64,{content}"
    return files
