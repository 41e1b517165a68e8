"""Discord's gateway: sessions that survive their connection, replay, and the ways in which it goes wrong."""

from __future__ import annotations

import asyncio
import json
import zlib
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from .journal import Journal, Json, Received
from .world import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
AUTHENTICATION_FAILED, INVALID_SEQUENCE, DISALLOWED_INTENTS = 4004, 4007, 4014
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
HEARTBEAT_INTERVAL_MS = 41_250


@dataclass(slots=True, eq=False)
class Connection:
    """One WebSocket, compressed as the client asked."""

    number: int
    socket: web.WebSocketResponse
    transport: asyncio.Transport
    deflate: Any
    session: Session | None = None

    async def send(self, payload: Json) -> None:
        """Send one payload; nothing happens on a closed socket."""
        if self.socket.closed or self.transport.is_closing():
            return
        text = json.dumps(payload)
        if self.deflate is None:
            await self.socket.send_str(text)
        else:
            packed = self.deflate.compress(text.encode()) + self.deflate.flush(zlib.Z_SYNC_FLUSH)
            await self.socket.send_bytes(packed)


@dataclass(slots=True, eq=False)
class Session:
    """What a RESUME takes up again: the events so far, and the connection while there is one."""

    id: str
    seq: int = 0
    events: list[Json] = field(default_factory=list)
    connection: Connection | None = None

    def event(self, name: str, data: Json) -> Json:
        """The next event, numbered and kept for replay."""
        self.seq += 1
        payload = {"op": DISPATCH, "t": name, "s": self.seq, "d": data}
        self.events.append(payload)
        return payload


class Gateway:
    """All connections and the one living session (the bot has one shard).

    `refuse_with` is a close code for IDENTIFYs; `silent` sends no HELLO; `reconnect_first` is how many of the
    next connections get op 7 instead of HELLO; `overlap` is how many delivered events a RESUME replays;
    `intents` are those of the last IDENTIFY.
    """

    def __init__(self, world: World, journal: Journal) -> None:
        self.resume_address = ""
        self.refuse_with: int | None = None
        self.silent = False
        self.reconnect_first = 0
        self.overlap = 0
        self.intents = 0
        self.session: Session | None = None
        self.connections: list[Connection] = []
        self._world = world
        self._journal = journal
        self._issued: set[str] = set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection, from upgrade to close."""
        if request.path != "/gateway":
            self._journal.mistakes.append(
                f"connected to {request.path}, not to the configured gateway address"
            )
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            self._journal.mistakes.append(f"gateway asked for with {request.query_string}")
        socket = web.WebSocketResponse(max_msg_size=1 << 20)
        await socket.prepare(request)
        transport = request.transport
        assert isinstance(transport, asyncio.Transport)
        deflate = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        connection = Connection(len(self.connections) + 1, socket, transport, deflate)
        self.connections.append(connection)
        self._journal.pulse()
        if self.reconnect_first:
            self.reconnect_first -= 1
            await connection.send({"op": RECONNECT, "d": None})
        elif not self.silent:
            await connection.send({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL_MS}})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._received(connection, message.data)
        self._left(connection)
        return socket

    @property
    def connected(self) -> bool:
        """Whether a session has a connection now."""
        return self.session is not None and self.session.connection is not None

    def identifies(self) -> list[Received]:
        """All IDENTIFYs so far."""
        return [r for r in self._journal.received if r.op == IDENTIFY]

    def resumes(self) -> list[Received]:
        """All RESUMEs so far."""
        return [r for r in self._journal.received if r.op == RESUME]

    def expect_identify(self) -> None:
        """A new process is about to start: it may IDENTIFY although the old session could be resumed."""
        self.session = None

    async def dispatch(self, name: str, data: Json) -> None:
        """Send an event; while the bot is away it waits for its RESUME."""
        assert self.session is not None, "no session yet: wait for IDENTIFY first"
        event = self.session.event(name, data)
        if self.session.connection is not None:
            await self.session.connection.send(event)

    async def raw(self, payload: Json) -> None:
        """Send a payload as it is, unnumbered: unknown opcodes and the like."""
        await self._living().send(payload)

    async def ask_for_heartbeat(self) -> None:
        """Opcode 1 from our side, and wait for the beat: a round trip. A bot that has left gives none."""
        before = self._beats()
        await self.raw({"op": HEARTBEAT, "d": None})
        what = "the heartbeat that was asked for"
        await self._journal.wait_for(lambda: self._beats() > before or not self.connected, what=what)

    def _beats(self) -> int:
        return sum(r.op == HEARTBEAT for r in self._journal.received)

    def drop(self) -> None:
        """Cut the TCP connection without a word."""
        connection = self._living()
        self._detach(connection)
        connection.transport.abort()

    async def close(self, code: int, *, forget: bool = False) -> None:
        """Close the connection with a code; the session stays for a RESUME unless we `forget` it."""
        connection = self._living()
        self._detach(connection)
        if forget:
            self.session = None
        await connection.socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Opcode 7."""
        connection = self._living()
        self._detach(connection)
        await connection.send({"op": RECONNECT, "d": None})

    async def invalidate(self, *, resumable: bool) -> None:
        """Opcode 9; unless `resumable` the session is gone."""
        connection = self._living()
        self._detach(connection)
        if not resumable:
            self.session = None
        await connection.send({"op": INVALID_SESSION, "d": resumable})

    async def shut(self) -> None:
        """Cut all connections, at the end of a test."""
        for connection in self.connections:
            if not connection.transport.is_closing():
                connection.transport.abort()

    def _living(self) -> Connection:
        assert self.session is not None, "the bot has no session"
        assert self.session.connection is not None, "the bot is not connected"
        return self.session.connection

    def _detach(self, connection: Connection) -> None:
        if connection.session is not None and connection.session.connection is connection:
            connection.session.connection = None

    def _left(self, connection: Connection) -> None:
        """The connection is over; the client's own 1000 or 1001 ends the session as well."""
        session = self.session
        own_close = session is not None and session.connection is connection
        if own_close and connection.socket.close_code in (1000, 1001):
            self.session = None
        self._detach(connection)
        self._journal.pulse()

    async def _received(self, connection: Connection, text: str) -> None:
        payload = json.loads(text)
        op, data = payload["op"], payload.get("d")
        self._journal.received.append(Received(connection.number, op, data, len(text.encode())))
        if op == HEARTBEAT:
            await connection.send({"op": ACK})
        elif op == IDENTIFY:
            await self._identify(connection, data)
        elif op == RESUME:
            await self._resume(connection, data)
        self._journal.pulse()

    async def _identify(self, connection: Connection, data: Json) -> None:
        if self.session is not None:
            self._journal.mistakes.append("IDENTIFY although the session could have been resumed")
        if self.refuse_with is not None or data["token"] != self._world.token:
            await connection.socket.close(code=self.refuse_with or AUTHENTICATION_FAILED)
            return
        self.intents = data["intents"]
        if self.intents & PRIVILEGED & ~self._world.intents:
            await connection.socket.close(code=DISALLOWED_INTENTS)
            return
        session = self.session = Session(f"session-{len(self.connections)}", connection=connection)
        self._issued.add(session.id)
        connection.session = session
        world = self._world
        ready = {
            "v": 10,
            "user": world.bot | {"mfa_enabled": True, "verified": True, "email": None},
            "guilds": [{"id": guild_id, "unavailable": True} for guild_id in world.guilds],
            "session_id": session.id,
            "resume_gateway_url": self.resume_address,
            "shard": data.get("shard") or [0, 1],
            "application": {"id": world.application_id, "flags": 0},
            "session_type": "normal",
            "private_channels": [],
            "relationships": [],
            "presences": [],
            "user_settings": {},
            "_trace": ["loopback"],
        }
        await connection.send(session.event("READY", ready))
        for guild in world.guilds.values():
            await connection.send(session.event("GUILD_CREATE", guild))

    async def _resume(self, connection: Connection, data: Json) -> None:
        session = self.session
        if data["token"] != self._world.token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
        elif session is None or data["session_id"] != session.id:
            if data["session_id"] not in self._issued:
                self._journal.mistakes.append(f"RESUME of a session that never was: {data['session_id']}")
            await connection.send({"op": INVALID_SESSION, "d": False})
        elif not 0 < data["seq"] <= session.seq:
            self._journal.mistakes.append(f"RESUME with sequence {data['seq']}, the last is {session.seq}")
            await connection.socket.close(code=INVALID_SEQUENCE)
        else:
            connection.session = session
            session.connection = connection
            first = data["seq"] - self.overlap
            missed = [e for e in session.events if e["s"] > first and e["t"] != "READY"]
            for event in missed:
                await connection.send(event)
            await connection.send(session.event("RESUMED", {"_trace": ["loopback"]}))
