"""The whole server: what a test starts, speaks through and asks."""

from __future__ import annotations

import re
import socket as sockets
from collections.abc import Callable, Iterator
from typing import TypeVar

from aiohttp import web

from . import rules
from .callbacks import CHOICES
from .faults import FaultBook
from .gateway import Gateway
from .guilds import Guilds
from .journal import Exchange, Journal, Json
from .openapi import named_document
from .rest import Rest
from .world import EPHEMERAL, LOADING, Interaction, World

T = TypeVar("T")


class DiscordServer(Guilds):
    """A Discord with one application, and as many guilds and members as a test wants.

    Do what members do with `say`, `slash`, `click` and the like (`Members`, `Guilds`), look for what came of
    it with `answer`, `reply` and `wait_for`, let things go wrong with `faults` and `gateway`, and ask
    `complaints` at the end what the bot did that Discord would not have taken.
    """

    def __init__(self, token: str) -> None:
        world, journal = World(token), Journal()
        super().__init__(world, journal, Gateway(world, journal))
        self.faults = FaultBook()
        self.port = 0
        self._rest = Rest(self.world, self.journal, self.faults)
        self._runner: web.AppRunner | None = None
        self._judged = 0
        self._reported: set[str] = set()

    async def start(self, socket: sockets.socket | None = None) -> None:
        """Listen on a free port of 127.0.0.1, or on a socket that is bound already."""
        bound = socket or sockets.create_server(("127.0.0.1", 0))
        self.port = bound.getsockname()[1]
        self._rest.routes.gateway_address = self.gateway.resume_address = (
            f"ws://127.0.0.1:{self.port}/elsewhere"
        )
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

    async def answer(self, channel: Json, *, number: int = 1, within: float = 10.0) -> Json:
        """The bot's `number`-th finished message in a channel."""
        place = f"message {number} of the bot in channel {channel['id']}"
        found = await self.wait_for(lambda: self.said(channel)[number - 1 :], within=within, what=place)
        return found[0]

    def said(self, channel: Json) -> list[Json]:
        """All the bot's finished messages in a channel."""
        return [m for m in self.world.in_channel(channel["id"]) if not m["flags"] & LOADING]

    def seen_by(self, person: Json, channel: Json) -> list[Json]:
        """The bot's finished messages in a channel that somebody sees: all but others' ephemeral ones."""
        audience = self.world.audience
        return [m for m in self.said(channel) if audience.get(m["id"], person["id"]) == person["id"]]

    async def response(self, interaction: Interaction, *, within: float = 10.0) -> Json:
        """The callback that answers an interaction: its `type` and `data`."""
        what = f"a callback for interaction {interaction.id}"
        found = await self.wait_for(lambda: interaction.response, within=within, what=what)
        assert found is not None
        return found

    async def reply(self, interaction: Interaction, *, within: float = 10.0) -> Json:
        """The finished message that answers an interaction: a new one, or the one that it changed."""

        def finished() -> Json | None:
            return self.world.messages.get(interaction.message or "") if interaction.answered else None

        found = await self.wait_for(finished, within=within, what=f"the answer to {interaction.id}")
        assert found is not None
        return found

    async def choices(self, interaction: Interaction, *, within: float = 10.0) -> list[Json]:
        """What an autocompletion offers, each with `name` and `value`."""
        response = await self.response(interaction, within=within)
        assert response["type"] == CHOICES, response
        found: list[Json] = response["data"]["choices"]
        return found

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
        found += rules.gateway_complaints(self.journal.received, self.world.intents)
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
