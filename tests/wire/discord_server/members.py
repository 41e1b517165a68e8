"""What members do, each with the events that Discord makes of it."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from . import interactions, modals, payloads
from .gateway import Gateway
from .ids import made_at
from .interactions import ORDINARY, Circumstances
from .journal import Journal, Json
from .world import Interaction, World


class Members:
    """The doors through which a test speaks: messages, commands, components and modals."""

    def __init__(self, world: World, journal: Journal, gateway: Gateway) -> None:
        self.world = world
        self.journal = journal
        self.gateway = gateway
        self._silent: set[str] = set()

    async def say(
        self,
        text: str,
        channel: Json,
        *,
        author: Json | None = None,
        mention: bool = True,
        silent: bool = False,
        **more: Any,
    ) -> Json:
        """A member's message in `channel`; with `silent`, nothing may ever be said there by the bot.

        Returns the MESSAGE_CREATE, which can be dispatched again. `more` replaces keys of it.
        """
        if silent:
            self._silent.add(channel["id"])
        created = self.message(text, channel, author=author, mention=mention, **more)
        self.world.keep(created)
        await self.gateway.dispatch("MESSAGE_CREATE", created)
        return created

    def message(
        self, text: str, channel: Json, *, author: Json | None = None, mention: bool = True, **more: Any
    ) -> Json:
        """A MESSAGE_CREATE as `say` would dispatch it."""
        writer = author or self.world.new_user()
        message_id = self.world.new_id()
        keys: Json = {"channel_type": channel["type"]}
        guild_id = channel.get("guild_id")
        if mention:
            text = f"<@{self.world.bot['id']}> {text}".rstrip()
            itself = {"member": self.world.member(self.world.bot, guild_id)} if guild_id else {}
            keys["mentions"] = [self.world.bot | itself]
        if guild_id:
            keys |= {"guild_id": guild_id, "member": self.world.member(writer, guild_id)}
        return payloads.message(message_id, channel["id"], writer, text, **(keys | more))

    async def edit(self, message: Json, text: str) -> Json:
        """A member edits a message, given as its MESSAGE_CREATE; a mention of the bot before it stays.

        Returns the MESSAGE_UPDATE.
        """
        mention = f"<@{self.world.bot['id']}>"
        content = f"{mention} {text}" if message["content"].startswith(mention) else text
        edited = copy.deepcopy(message) | {
            "content": content,
            "edited_timestamp": made_at(self.world.new_id()),
        }
        self.world.keep(edited)
        await self.gateway.dispatch("MESSAGE_UPDATE", edited)
        return edited

    async def delete(self, *messages: Json) -> None:
        """A member deletes a message; a moderator several of one channel at once."""
        for message in messages:
            del self.world.heard[message["id"]]
        first = messages[0]
        place: Json = {key: first[key] for key in ("channel_id", "guild_id") if key in first}
        if len(messages) == 1:
            await self.gateway.dispatch("MESSAGE_DELETE", place | {"id": first["id"]})
        else:
            ids = [message["id"] for message in messages]
            await self.gateway.dispatch("MESSAGE_DELETE_BULK", place | {"ids": ids})

    async def slash(
        self,
        name: str,
        channel: Json,
        /,
        *,
        author: Json | None = None,
        at: Circumstances = ORDINARY,
        **given: Any,
    ) -> Interaction:
        """A member uses a command; the name of one in a group has a space.

        Options by name: texts, numbers and booleans as they are, people, roles and channels as payloads.
        """
        data, _ = self._command(name, channel, at, given)
        return await self._interact(interactions.COMMAND, channel, author, data, at)

    async def autocomplete(
        self,
        name: str,
        channel: Json,
        /,
        *,
        focused: str = "question",
        author: Json | None = None,
        at: Circumstances = ORDINARY,
        **given: Any,
    ) -> Interaction:
        """A member types in the option `focused`; other options may be filled in already, or not yet."""
        data, innermost = self._command(name, channel, at, given, complete=False)
        option = next(o for o in innermost if o["name"] == focused)
        option["focused"] = True
        return await self._interact(interactions.AUTOCOMPLETE, channel, author, data, at)

    async def message_menu(
        self, name: str, message: Json, *, author: Json | None = None, at: Circumstances = ORDINARY
    ) -> Interaction:
        """A member uses an entry of a message's menu; the bot sees the message, mentioned or not."""
        command = self._registered(name, interactions.MESSAGE_MENU)
        channel = self.world.channels[message["channel_id"]]
        _check_available(command, channel, at)
        extra = ("guild_id", "member", "channel_type")
        target = {key: value for key, value in message.items() if key not in extra}
        data = {
            "id": command["id"],
            "name": name,
            "type": interactions.MESSAGE_MENU,
            "target_id": message["id"],
            "resolved": {"messages": {message["id"]: target}},
        }
        return await self._interact(interactions.COMMAND, channel, author, data, at)

    async def click(
        self,
        message: Json,
        component: Json,
        values: Sequence[str | Json] | None = None,
        *,
        author: Json | None = None,
        at: Circumstances = ORDINARY,
    ) -> Interaction:
        """A member uses a button, or picks `values` of a select, under one of the bot's messages.

        People, roles and channels are picked as their payloads. Nobody sees another's ephemeral message.
        """
        channel = self.world.channels[message["channel_id"]]
        person = author or self.world.new_user()
        seen_by = self.world.audience.get(message["id"], person["id"])
        assert seen_by == person["id"], "somebody else's ephemeral message"
        assert not component.get("disabled"), "the component is disabled"
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
        }
        if values is not None:
            data["values"] = interactions.picked(component, values)
            data |= interactions.resolved_by_select(self.world, channel, component, values)
        return await self._interact(interactions.COMPONENT, channel, person, data, at, message=message)

    async def submit_modal(
        self, opened: Interaction, values: Mapping[str, modals.Value], *, at: Circumstances = ORDINARY
    ) -> Interaction:
        """Whoever got a modal in answer to `opened` fills it in, by the fields' custom ids, and sends it."""
        assert opened.response is not None, "nothing was answered yet"
        assert opened.response["type"] == modals.CALLBACK, "the answer was no modal"
        channel = self.world.channels[opened.payload["channel_id"]]
        data = modals.submitted(self.world, channel, opened.response["data"], values)
        more = {"message": opened.payload["message"]} if "message" in opened.payload else {}
        return await self._interact(interactions.MODAL_SUBMIT, channel, opened.person, data, at, **more)

    def _command(
        self, name: str, channel: Json, at: Circumstances, given: dict[str, Any], *, complete: bool = True
    ) -> tuple[Json, list[Json]]:
        """A command's data, and in it the innermost options, which are those that were given."""
        first, *path = name.split(" ")
        command = self._registered(first, interactions.CHAT_INPUT)
        _check_available(command, channel, at)
        inner, nesting = command, []
        for step in path:
            inner = next((o for o in inner["options"] if o["name"] == step), {})
            assert inner, f"the bot has no command {name!r}"
            nesting.append(inner)
        declared = inner if complete else {**inner, "options": _optional(inner.get("options") or [])}
        options = innermost = interactions.options(declared, given)
        for step_taken in reversed(nesting):
            options = [{"name": step_taken["name"], "type": step_taken["type"], "options": options}]
        data = {
            "id": command["id"],
            "name": first,
            "type": interactions.CHAT_INPUT,
            "options": options,
        } | interactions.resolved_by_options(self.world, channel, inner, given)
        return data, innermost

    def _registered(self, name: str, kind: int) -> Json:
        found = next((c for c in self.world.commands if (c["type"], c["name"]) == (kind, name)), None)
        assert found is not None, f"the bot has no command {name!r} of type {kind}"
        return found

    async def _interact(
        self,
        kind: int,
        channel: Json,
        author: Json | None,
        data: Json,
        at: Circumstances,
        **more: Json,
    ) -> Interaction:
        person = author or self.world.new_user()
        payload = interactions.payload(self.world, kind, channel, person, data, at, **more)
        interaction = Interaction(payload, self.journal.now())
        self.world.interactions[interaction.id] = interaction
        await self.gateway.dispatch("INTERACTION_CREATE", interaction.payload)
        return interaction


def _check_available(command: Json, channel: Json, at: Circumstances) -> None:
    """AssertionError where Discord would not show the command at all."""
    installs = {0} if at.by_guild else set()
    installs |= {1} if at.by_user else set()
    assert installs & set(command["integration_types"]), f"{command['name']!r} is not installed that way"
    contexts = command["contexts"]
    there = interactions.context_of(channel)
    assert contexts is None or there in contexts, f"{command['name']!r} cannot be used in context {there}"


def _optional(options: Sequence[Json]) -> list[Json]:
    """Options as they are while somebody types: none is required yet, and any length will do."""
    bounds = ("required", "min_length", "max_length")
    return [{key: value for key, value in option.items() if key not in bounds} for option in options]
