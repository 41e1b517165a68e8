"""A simulated server where a scene is played."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any
from unittest.mock import patch

import discord
import simcord.interactions
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, RoleHandle
from simcord.components import walk_components
from simcord.env import Env
from simcord.results import InteractionResult

from bot.service.services import Services
from bot.service.settings import Json
from tools.gallery.notes import Item, Notes

PEOPLE: dict[str, dict[str, Any]] = {
    "bot": {"name": "Concierge", "app": True},
    "ann": {"name": "ann", "color": "#e5a043"},
    "ben": {"name": "ben", "color": "#3ba6c4"},
    "cora": {"name": "cora", "color": "#b07cd8"},
    "ada": {"name": "ada", "color": "#4caf7d"},
}
"""Two members, a curator and an admin, and the bot."""
CHANNELS = ("general", "ballerina", "spoilers", "news", "curators-desk")
FORUM = "questions"
SERVER = "The High Table"
CURATORS, ADMINS = "Curators", "Admins"
LOCALES = {"en": "en-US"}
"""Discord's names of languages, where they are not the bot's."""

_MESSAGE_COMMAND = 3
_PUBLIC_THREAD = 11


class Stage:
    """Plays what members do, and notes in `items` what they and the bot show, as the renderer reads it.

    Members are called by their keys in `PEOPLE`. A click, a choice or a menu is always on the latest
    message, a form the one that was shown last. Server and members have their Discord in `language`.
    """

    def __init__(self, env: Env, services: Services, language: str = "en") -> None:
        self.services = services
        self._env = env
        self._locale = LOCALES.get(language, language)
        self._guild = env.create_guild(SERVER, preferred_locale=self._locale)
        self._roles = {
            CURATORS: self._guild.create_role(CURATORS),
            ADMINS: self._guild.create_role(ADMINS, permissions=discord.Permissions(manage_guild=True)),
        }
        self._channels = {name: self._guild.create_text_channel(name) for name in CHANNELS}
        self._channels[FORUM] = self._guild.create_forum_channel(FORUM)
        held = {"cora": [self._roles[CURATORS]], "ada": [self._roles[ADMINS]]}
        self._members = {
            key: self._guild.add_member(env.create_user(key), roles=held.get(key, []))
            for key in PEOPLE
            if key != "bot"
        }
        self._channel = self._channels["ballerina"]
        self._notes = Notes(env)
        self._result: InteractionResult | None = None

    @property
    def items(self) -> list[Item]:
        """What is in the picture so far."""
        return self._notes.items

    @property
    def me(self) -> str:
        """How the bot is mentioned."""
        assert self._env.bot.user
        return self._env.bot.user.mention

    @property
    def server(self) -> str:
        """The server's id, as the services know it."""
        return str(self._guild.id)

    def names(self) -> dict[str, dict[str, Any]]:
        """What users, channels and roles are called, by their ids."""
        assert self._env.bot.user
        users = {str(member.id): key for key, member in self._members.items()}
        colours = {CURATORS: PEOPLE["cora"]["color"], ADMINS: PEOPLE["ada"]["color"]}
        return {
            "users": {str(self._env.bot.user.id): PEOPLE["bot"]["name"], **users},
            "channels": {str(channel.id): name for name, channel in self._channels.items()},
            "roles": {
                str(role.id): {"name": name, "color": colours[name]} for name, role in self._roles.items()
            },
        }

    def channel(self, name: str) -> ChannelHandle:
        """A channel, to be chosen in a menu."""
        return self._channels[name]

    def role(self, name: str) -> RoleHandle:
        """A role, to be chosen in a menu."""
        return self._roles[name]

    def member(self, key: str) -> MemberActor:
        """A member, as an option of a command takes one."""
        return self._members[key]

    async def decide(self, **settings: Json) -> None:
        """Have settings of the server, in the form that is kept."""
        await self.services.servers.change(self.server, settings)

    def mute(self, channel: str) -> None:
        """Have a channel made anew, in which the bot may not write."""
        denied = discord.PermissionOverwrite(send_messages=False)
        assert self._env.bot.user
        overwrites: dict[Any, discord.PermissionOverwrite] = {self._env.bot.user: denied}
        self._channels[channel] = self._guild.create_text_channel(channel, overwrites=overwrites)

    def go(self, channel: str) -> None:
        """Go to another channel; its name stands above what follows."""
        self._channel = self._channels[channel]
        self.bar(channel)

    def bar(self, channel: str) -> None:
        """Have a channel's name stand above what follows."""
        self.items.append({"kind": "channel", "name": channel})

    @contextlib.contextmanager
    def in_language(self) -> Iterator[None]:
        """Have interactions come with the locale of members and server."""
        made = simcord.interactions.base_payload

        def base_payload(*args: Any, **options: Any) -> Any:
            record, payload = made(*args, **options)
            return record, payload | {"locale": self._locale, "guild_locale": self._locale}

        with patch.object(simcord.interactions, "base_payload", base_payload):
            yield

    async def say(self, member: str, text: str) -> None:
        """A member writes a message, which the bot may answer."""
        self.items.append({"kind": "user message", "author": member, "text": text})
        await self._members[member].send(self._channel, text)
        await self._notes.read({"reply_to": {"author": member, "text": text}})

    async def post(self, member: str, title: str, text: str) -> None:
        """A member writes a new post in the forum."""
        forum, backend, author = self._channels[FORUM], self._env.backend, self._members[member].id
        thread = backend.create_thread(forum.id, title, author, type=_PUBLIC_THREAD, broadcast=False)
        self.items.append({"kind": "channel", "name": FORUM, "post": title})
        self.items.append({"kind": "user message", "author": member, "text": text})
        backend.announce_thread_create(thread)
        await self._env.settle()
        await self._notes.read({})

    async def slash(self, by: str, command: str, **options: Any) -> None:
        """A member uses a slash command."""
        self._result = await self._members[by].slash(self._channel, command, **options)
        await self._notes.read({"command": {"user": by, "name": f"/{command}"}}, self._result)

    async def menu(self, member: str, command: str) -> None:
        """A member uses a command of the latest message's menu."""
        target = self._notes.messages[self._notes.latest]
        self._result = await self._members[member].context_menu(self._channel, command, target)
        await self._notes.read({"command": {"user": member, "name": command}}, self._result)

    async def click(self, member: str, label: str | None = None, *, custom_id: str | None = None) -> None:
        """A member clicks a button of the latest message."""
        message = self._notes.messages[self._notes.latest]
        quoted = {"reply_to": {"author": "bot", "text": message.content or "Click to see attachment"}}
        self._result = await self._members[member].click(message, label=label, custom_id=custom_id)
        await self._notes.read(quoted, self._result)

    async def select(self, member: str, values: Sequence[Any], *, custom_id: str | None = None) -> None:
        """A member chooses in a menu of the latest message."""
        message = self._notes.messages[self._notes.latest]
        self._result = await self._members[member].select(message, values, custom_id=custom_id)
        await self._notes.read({}, self._result)

    async def submit(self, member: str, values: dict[str, Any]) -> None:
        """A member fills in the form that was shown last."""
        assert self._result
        self._result = await self._members[member].submit_modal(self._result, values)
        await self._notes.read({}, self._result)

    async def complete(self, member: str, command: str, option: str, typed: str) -> None:
        """A member types into an option, and sees what the bot offers."""
        await self._members[member].autocomplete(self._channel, command, option, typed)
        popup = {"command": f"/{command}", "option": option, "typed": typed}
        await self._notes.read(popup | {"description": self._description(command, option)})

    def offer_menu(self, chosen: str) -> None:
        """Show the menu of the latest message instead of the message alone, with the pointer on a command."""
        told = self._notes.commands()
        commands = [entry["name"] for entry in told if entry.get("type") == _MESSAGE_COMMAND]
        on = self.items.pop()
        self.items.append({"kind": "menu", "on": on, "commands": commands, "chosen": commands.index(chosen)})

    def component(self, start: str) -> str:
        """The id of the latest message's first button or menu whose id starts so."""
        parts = walk_components(self._notes.messages[self._notes.latest].components)
        ids = (str(part.get("custom_id", "")) for part in parts)
        return next(custom_id for custom_id in ids if custom_id.startswith(start))

    def show(self, **how: Any) -> None:
        """Say how the latest item is drawn: `opened` menus, `revealed` spoilers, `values` of a form."""
        self.items[-1].update(how)

    def drop(self) -> None:
        """Leave the latest item out of the picture."""
        self.items.pop()

    def clear(self) -> None:
        """Leave out of the picture what has been said so far."""
        self.items.clear()

    def _description(self, command: str, option: str) -> str:
        """How Discord has been told to describe an option."""
        options = next(entry["options"] for entry in self._notes.commands() if entry["name"] == command)
        return next(str(entry["description"]) for entry in options if entry["name"] == option)
