"""The whole server: what a test starts, speaks through and asks."""

from __future__ import annotations

import re
import socket as sockets
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from aiohttp import web

from . import payloads, rules
from .faults import FaultBook
from .gateway import Gateway
from .journal import Exchange, Journal, Json
from .openapi import named_document
from .rest import EPHEMERAL, LOADING, Rest
from .world import Interaction, World

T = TypeVar("T")


class DiscordServer:
    """A Discord with one application, one guild and as many members as a test wants.

    Say something with `say`, `slash` and `click`, look for what came of it with `answer` and `wait_for`, let
    things go wrong with `faults` and `gateway`, and ask `complaints` at the end what the bot did that Discord
    would not have taken.
    """

    def __init__(self, token: str) -> None:
        self.world = World(token)
        self.journal = Journal()
        self.faults = FaultBook()
        self.gateway = Gateway(self.world, self.journal)
        self.port = 0
        self._rest = Rest(self.world, self.journal, self.faults)
        self._runner: web.AppRunner | None = None
        self._silent: set[str] = set()
        self._judged = 0
        self._reported: set[str] = set()

    async def start(self, socket: sockets.socket | None = None) -> None:
        """Listen on a free port of 127.0.0.1, or on a socket that is bound already."""
        bound = socket or sockets.create_server(("127.0.0.1", 0))
        self.port = bound.getsockname()[1]
        self._rest.gateway_address = self.gateway.resume_address = f"ws://127.0.0.1:{self.port}/elsewhere"
        application = web.Application()
        application.router.add_route("GET", "/gateway", self.gateway.handle)
        application.router.add_route("GET", "/elsewhere", self.gateway.handle)
        application.router.add_route("*", "/api/v10/{path:.*}", self._rest.handle)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.SockSite(self._runner, bound).start()

    async def close(self) -> None:
        """Cut every connection and stop listening."""
        await self.gateway.shut()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """The base of the REST routes, with the version."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """The gateway's address. READY and `/gateway/bot` name another one on purpose."""
        return f"ws://127.0.0.1:{self.port}/gateway"

    async def wait_for(self, condition: Callable[[], T], *, within: float = 10.0, what: str = "") -> T:
        """The first true value of `condition`; fails with what happened last after `within` seconds."""
        return await self.journal.wait_for(condition, within=within, what=what)

    async def connected(self, *, within: float = 15.0) -> None:
        """Wait until the bot has a session."""
        await self.wait_for(lambda: self.gateway.connected, within=within, what="a session on the gateway")

    async def new_channel(self) -> Json:
        """A fresh channel that the bot has been told of: a conversation without a past."""
        channel = self.world.new_channel()
        await self.gateway.dispatch("CHANNEL_CREATE", channel)
        return channel

    async def new_thread(self, parent: Json) -> Json:
        """A fresh thread that the bot has been told of."""
        thread = self.world.new_thread(parent)
        await self.gateway.dispatch("THREAD_CREATE", thread | {"newly_created": True})
        return thread

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
        await self.gateway.dispatch("MESSAGE_CREATE", created)
        return created

    def message(
        self, text: str, channel: Json, *, author: Json | None = None, mention: bool = True, **more: Any
    ) -> Json:
        """A MESSAGE_CREATE as `say` would dispatch it."""
        writer = author or self.world.new_user()
        message_id = self.world.new_id()
        keys: Json = {"channel_type": channel["type"]}
        if mention:
            text = f"<@{self.world.bot['id']}> {text}".rstrip()
            itself = payloads.member(None, self.world.guild["joined_at"])
            keys["mentions"] = [self.world.bot | ({"member": itself} if "guild_id" in channel else {})]
        if "guild_id" in channel:
            keys |= {
                "guild_id": channel["guild_id"],
                "member": payloads.member(None, self.world.guild["joined_at"]),
            }
        return payloads.message(message_id, channel["id"], writer, text, **(keys | more))

    async def slash(
        self, name: str, channel: Json, *, author: Json | None = None, **options: str
    ) -> Interaction:
        """A member uses a command with string options."""
        command = next((c for c in self.world.commands if c["name"] == name), None)
        assert command is not None, f"the bot has no command {name!r}"
        given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        data = {"id": command["id"], "name": name, "type": 1, "options": given}
        return await self._interact(payloads.SLASH_COMMAND, channel, author, data)

    async def click(
        self, message: Json, component: Json, values: list[str] | None = None, *, author: Json | None = None
    ) -> Interaction:
        """A member uses a button, or picks `values` of a select, under one of the bot's messages."""
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
        }
        if values is not None:
            data["values"] = values
        channel = self.world.channels[message["channel_id"]]
        return await self._interact(payloads.COMPONENT, channel, author, data, message=message)

    async def answer(self, channel: Json, *, number: int = 1, within: float = 10.0) -> Json:
        """The bot's `number`-th finished message in a channel."""
        place = f"message {number} of the bot in channel {channel['id']}"
        found = await self.wait_for(lambda: self.said(channel)[number - 1 :], within=within, what=place)
        return found[0]

    def said(self, channel: Json) -> list[Json]:
        """All the bot's finished messages in a channel."""
        return [m for m in self.world.in_channel(channel["id"]) if not m["flags"] & LOADING]

    def requests(self, method: str, path: str) -> list[Exchange]:
        """The exchanges so far whose whole path matches the pattern."""
        return [e for e in self.journal.exchanges if e.method == method and re.fullmatch(path, e.path)]

    def posts(self, channel: Json) -> list[Exchange]:
        """The attempts so far to send a message to a channel."""
        return self.requests("POST", f"/channels/{channel['id']}/messages")

    def complaints(self) -> list[str]:
        """What the bot did, since the last call, that Discord or this bot's own promises would not have."""
        fresh = self.journal.exchanges[self._judged :]
        self._judged = len(self.journal.exchanges)
        document = named_document()
        found = list(self.journal.mistakes)
        for exchange in fresh:
            problems = list(rules.request_complaints(exchange))
            problems += document.complaints(exchange) if document is not None else ()
            found += [f"{exchange.method} {exchange.path}: {problem}" for problem in problems]
        found += rules.gateway_complaints(self.journal.received)
        found += rules.reply_complaints(
            [m for m in self.world.messages.values() if not m["flags"] & EPHEMERAL]
        )
        found += [f"nothing should have happened: {e.method} {e.path}" for e in self._broken_silence()]
        found += [f"a scripted fault was not met: {unmet}" for unmet in self.faults.unmet]
        new = [complaint for complaint in found if complaint not in self._reported]
        self._reported.update(new)
        return new

    def _broken_silence(self) -> Iterator[Exchange]:
        for exchange in self.journal.exchanges:
            if exchange.path.startswith(tuple(f"/channels/{channel}/" for channel in self._silent)):
                yield exchange

    async def _interact(
        self, kind: int, channel: Json, author: Json | None, data: Json, **more: Json
    ) -> Interaction:
        person = author or self.world.new_user()
        interaction_id = self.world.new_id()
        token = f"interaction-canary-{interaction_id}"
        payload = payloads.interaction(
            kind=kind,
            interaction_id=interaction_id,
            token=token,
            application_id=self.world.application_id,
            channel=channel,
            author=person,
            data=data,
        )
        interaction = Interaction(payload | more, self.journal.now())
        self.world.interactions[interaction_id] = interaction
        await self.gateway.dispatch("INTERACTION_CREATE", interaction.payload)
        return interaction
