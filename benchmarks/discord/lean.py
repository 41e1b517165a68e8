"""A Discord that knows interactions and nothing else, and so costs next to nothing."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.discord import frames
from benchmarks.discord.frames import Event, Json
from benchmarks.discord.wire import Connection

_HELLO = {"op": 10, "d": {"heartbeat_interval": 41_250}}
_HEARTBEAT, _IDENTIFY, _ACK = 1, 2, 11
_EPOCH_MS = 1_420_070_400_000
_EPHEMERAL = 1 << 6


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an interaction: seconds to the callback, and what the bot said in it or after it."""

    acknowledged: float
    message: Json

    @property
    def ephemeral(self) -> bool:
        """Whether the asker alone sees it."""
        return bool((self.message.get("flags") or 0) & _EPHEMERAL)


class LeanDiscord:
    """One bot's Discord.

    `on_done` is called for each interaction once the bot has answered it; `idle` is set while all are.
    """

    def __init__(self) -> None:
        self.api_url = self.gateway_url = ""
        self.commands: list[Json] = []
        self.connected = asyncio.Event()
        self.idle = asyncio.Event()
        self.on_done: Callable[[Done], None] = lambda _: None
        self._server: asyncio.Server | None = None
        self._gateway: Connection | None = None
        self._sequence = 0
        self._count = 0
        self._sent: dict[str, float] = {}
        self._deferred: dict[str, float] = {}

    async def start(self) -> None:
        """Listen on a free port of 127.0.0.1."""
        bound = socket.create_server(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        self.api_url, self.gateway_url = f"http://127.0.0.1:{port}/api/v10", f"ws://127.0.0.1:{port}/gateway"
        self._server = await asyncio.get_running_loop().create_server(lambda: Connection(self), sock=bound)

    def stop(self) -> None:
        """Listen no more, and hang up."""
        if self._server is not None:
            self._server.close()
        if self._gateway is not None:
            self._gateway.close()

    @property
    def waiting(self) -> int:
        """Interactions that were sent and are not answered yet."""
        return len(self._sent) + len(self._deferred)

    def give_up(self) -> list[float]:
        """Wait no longer for what is not answered yet: the seconds that each has been waited for."""
        now = time.perf_counter()
        waited = [now - sent for sent in self._sent.values()]
        self._sent.clear()
        self._deferred.clear()
        self.idle.set()
        return waited

    def send(self, event: Event) -> None:
        """Let a member do something, now."""
        assert self._gateway is not None
        self._count += 1
        milliseconds = time.time_ns() // 1_000_000 - _EPOCH_MS
        interaction = str((milliseconds << 22) | (self._count & 0x3FFFFF))
        self._sequence += 1
        self.idle.clear()
        self._sent[interaction] = time.perf_counter()
        self._gateway.send(event.numbered(interaction.encode(), self._sequence))

    def opened(self, socket: Connection) -> None:
        """The bot is on the gateway."""
        self._gateway = socket
        socket.send(json.dumps(_HELLO).encode())

    def received(self, socket: Connection, payload: Any) -> None:
        """A payload of the bot's: its IDENTIFY and heartbeats matter."""
        if payload["op"] == _HEARTBEAT:
            socket.send(json.dumps({"op": _ACK}).encode())
        elif payload["op"] == _IDENTIFY:
            self._dispatch("READY", frames.ready(self.gateway_url))
            for guild in frames.guilds():
                self._dispatch("GUILD_CREATE", guild)
            self.connected.set()

    def request(self, method: str, path: str, body: bytes) -> Any:
        """The answer to a request."""
        parts = path.removeprefix("/api/v10/").split("/")
        if parts[0] == "interactions":
            return self._called_back(parts[1], json.loads(body))
        if parts[0] == "webhooks":
            return self._edited(parts[2], json.loads(body) if body else {})
        if path.endswith("/commands"):
            if method == "PUT":
                self.commands = [_registered(command) for command in json.loads(body)]
            return self.commands
        if path.endswith("/applications/@me"):
            return frames.application()
        if path.endswith("/gateway/bot"):
            limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
            return {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}
        return frames.bot_user()

    def _dispatch(self, name: str, data: Json) -> None:
        assert self._gateway is not None
        self._sequence += 1
        self._gateway.send(json.dumps({"op": 0, "t": name, "s": self._sequence, "d": data}).encode())

    def _called_back(self, interaction: str, body: Json) -> Json:
        sent = self._sent.pop(interaction, None)
        message = body.get("data") or {}
        if sent is not None and body["type"] == frames.DEFER:
            self._deferred[interaction] = time.perf_counter() - sent
        elif sent is not None:
            self._finish(Done(time.perf_counter() - sent, message))
        return frames.answer(interaction, body["type"], message)

    def _edited(self, token: str, body: Json) -> Json:
        interaction = token.removeprefix("token-")
        took = self._deferred.pop(interaction, None)
        if took is not None:
            self._finish(Done(took, body))
        return frames.stored(interaction, body)

    def _finish(self, done: Done) -> None:
        if not self.waiting:
            self.idle.set()
        self.on_done(done)


def _registered(command: Json) -> Json:
    return (
        {"type": 1, "description": ""}
        | command
        | {"id": frames.COMMAND}
        | {
            "application_id": frames.APPLICATION,
            "version": frames.COMMAND,
        }
    )
