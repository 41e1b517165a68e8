"""Discord's REST routes, as far as the bot uses them."""

from __future__ import annotations

import json
import re
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from . import payloads
from .faults import Cut, Fault, FaultBook
from .journal import Exchange, Journal, Json
from .world import Interaction, World

RESPONSE_DEADLINE = 3.0
EPHEMERAL = 1 << 6
LOADING = 1 << 7
MESSAGE, DEFER, DEFER_UPDATE, UPDATE = 4, 5, 6, 7


@dataclass(frozen=True, slots=True)
class Call:
    """A request as a route sees it: the parts of its path, its query and its body."""

    parts: tuple[str, ...]
    query: dict[str, str]
    body: Any


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and, unless None, a JSON body."""

    status: int
    body: Any = None


Route = tuple[str, re.Pattern[str], Callable[[Call], Answer]]


def _error(status: int, code: int, message: str) -> Answer:
    return Answer(status, {"code": code, "message": message})


class Rest:
    """Answers requests from the world, through the scripted faults, and writes each one down."""

    def __init__(self, world: World, journal: Journal, faults: FaultBook) -> None:
        self.gateway_address = ""
        self._world = world
        self._journal = journal
        self._faults = faults
        self._routes = self._table()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One request, from the socket to the journal and back."""
        path = "/" + request.match_info["path"]
        raw = await request.read()
        call = Call((), dict(request.query), json.loads(raw) if raw else None)
        fault = self._faults.take(request.method, path)
        self._journal.pulse()
        if fault is not None and fault.hold is not None:
            await fault.hold.wait()
            if request.transport is None or request.transport.is_closing():
                return web.Response(status=500)
        answer = self._answer(request, path, call, fault)
        cut = fault.cut if fault is not None else None
        self._journal.exchanges.append(
            Exchange(
                method=request.method,
                path=path,
                query=call.query,
                headers=dict(request.headers),
                body=call.body,
                status=0 if cut else answer.status,
                answer=None if cut else answer.body,
                at=self._journal.now(),
                scripted=fault is not None and fault.status is not None,
            )
        )
        self._journal.pulse()
        if cut:
            _reset(request)
        return self._response(path, answer, fault)

    def _answer(self, request: web.Request, path: str, call: Call, fault: Fault | None) -> Answer:
        if fault is not None and fault.status is not None:
            return Answer(fault.status, fault.body)
        if fault is not None and fault.cut is Cut.BEFORE:
            return Answer(0)
        by_token = path.startswith(("/interactions/", "/webhooks/"))
        if not by_token and request.headers.get("Authorization") != f"Bot {self._world.token}":
            return _error(401, 0, "401: Unauthorized")
        for method, pattern, route in self._routes:
            if method == request.method and (match := pattern.fullmatch(path)):
                return route(Call(match.groups(), call.query, call.body))
        self._journal.mistakes.append(f"no such route here: {request.method} {path}")
        return _error(404, 0, "404: Not Found")

    def _response(self, path: str, answer: Answer, fault: Fault | None) -> web.Response:
        headers = dict(fault.headers) if fault is not None else {}
        if isinstance(answer.body, str):
            return web.Response(
                status=answer.status, text=answer.body, content_type="text/html", headers=headers
            )
        if answer.status < 400 and not path.startswith("/interactions/"):
            headers |= _limits(path)
        if answer.body is None:
            return web.Response(status=answer.status or 500, headers=headers)
        return web.Response(
            status=answer.status,
            body=json.dumps(answer.body).encode(),
            content_type="application/json",
            headers=headers,
        )

    def _table(self) -> list[Route]:
        rows: list[tuple[str, str, Callable[[Call], Answer]]] = [
            ("GET", "/users/@me", self._me),
            ("GET", "/(?:oauth2/)?applications/@me", self._application),
            ("GET", "/gateway", self._gateway),
            ("GET", "/gateway/bot", self._gateway),
            ("GET", "/applications/ID/commands", self._list_commands),
            ("PUT", "/applications/ID/commands", self._put_commands),
            ("GET", "/channels/(ID)", self._channel),
            ("POST", "/channels/ID/typing", self._nothing),
            ("POST", "/channels/(ID)/messages", self._post_message),
            ("GET", "/channels/ID/messages/(ID)", self._get_message),
            ("PATCH", "/channels/ID/messages/(ID)", self._patch_message),
            ("DELETE", "/channels/ID/messages/(ID)", self._delete_message),
            ("POST", "/interactions/(ID)/([^/]+)/callback", self._callback),
            ("POST", "/webhooks/ID/([^/]+)", self._follow_up),
            ("GET", "/webhooks/ID/([^/]+)/messages/@original", self._get_original),
            ("PATCH", "/webhooks/ID/([^/]+)/messages/@original", self._patch_original),
            ("DELETE", "/webhooks/ID/([^/]+)/messages/@original", self._delete_original),
            ("PATCH", "/webhooks/ID/[^/]+/messages/(ID)", self._patch_message),
        ]
        return [(method, re.compile(path.replace("ID", r"\d+")), route) for method, path, route in rows]

    def _me(self, _: Call) -> Answer:
        return Answer(200, payloads.current_user(self._world.bot))

    def _application(self, _: Call) -> Answer:
        world = self._world
        return Answer(200, payloads.application(world.application_id, world.bot, world.owner))

    def _gateway(self, _: Call) -> Answer:
        limit = {"total": 1000, "remaining": 990, "reset_after": 14_400_000, "max_concurrency": 1}
        return Answer(200, {"url": self.gateway_address, "shards": 1, "session_start_limit": limit})

    def _list_commands(self, _: Call) -> Answer:
        return Answer(200, self._world.commands)

    def _put_commands(self, call: Call) -> Answer:
        world = self._world
        ids = {command["name"]: command["id"] for command in world.commands}
        world.commands = [
            payloads.command(body, ids.get(body["name"]) or world.new_id(), world.application_id)
            for body in call.body
        ]
        return Answer(200, world.commands)

    def _channel(self, call: Call) -> Answer:
        found = self._world.channels.get(call.parts[0])
        return Answer(200, found) if found else _error(404, 10003, "Unknown Channel")

    def _nothing(self, _: Call) -> Answer:
        return Answer(204)

    def _post_message(self, call: Call) -> Answer:
        (channel_id,) = call.parts
        if channel_id not in self._world.channels:
            return _error(404, 10003, "Unknown Channel")
        return Answer(200, self._world.store(call.body, channel_id))

    def _get_message(self, call: Call) -> Answer:
        found = self._world.messages.get(call.parts[-1])
        return Answer(200, found) if found else _error(404, 10008, "Unknown Message")

    def _patch_message(self, call: Call) -> Answer:
        if call.parts[-1] not in self._world.messages:
            return _error(404, 10008, "Unknown Message")
        return Answer(200, self._world.edit(call.parts[-1], call.body))

    def _delete_message(self, call: Call) -> Answer:
        return (
            Answer(204)
            if self._world.messages.pop(call.parts[-1], None)
            else _error(404, 10008, "Unknown Message")
        )

    def _callback(self, call: Call) -> Answer:
        interaction_id, token = call.parts
        interaction = self._world.interactions.get(interaction_id)
        late = interaction and self._journal.now() - interaction.sent_at > RESPONSE_DEADLINE
        if interaction is None or interaction.token != token or late:
            return _error(404, 10062, "Unknown interaction")
        if interaction.response is not None:
            return _error(400, 40060, "Interaction has already been acknowledged.")
        kind, data = call.body["type"], call.body.get("data") or {}
        on_component = interaction.payload["type"] == payloads.COMPONENT
        if kind in (DEFER_UPDATE, UPDATE) and not on_component:
            self._journal.mistakes.append(f"callback type {kind} on an interaction that is not a component's")
            return _error(400, 50035, "Invalid Form Body")
        interaction.response = call.body
        self._apply(interaction, kind, data)
        if call.query.get("with_response") not in ("1", "true"):
            return Answer(204)
        return Answer(200, self._callback_resource(interaction, kind))

    def _apply(self, interaction: Interaction, kind: int, data: Json) -> None:
        channel_id = interaction.payload["channel_id"]
        if kind in (MESSAGE, DEFER):
            loading = LOADING if kind == DEFER else 0
            flags = (data.get("flags") or 0) | loading
            stored = self._world.store(
                {**data, "flags": flags}, channel_id, application_id=self._world.application_id
            )
            interaction.message = stored["id"]
        elif kind in (DEFER_UPDATE, UPDATE):
            interaction.message = interaction.payload["message"]["id"]
            if kind == UPDATE:
                self._world.edit(interaction.payload["message"]["id"], data)

    def _callback_resource(self, interaction: Interaction, kind: int) -> Json:
        described: Json = {"id": interaction.id, "type": interaction.payload["type"]}
        result: Json = {"interaction": described}
        if interaction.message is not None:
            message = self._world.messages[interaction.message]
            described |= {
                "response_message_id": message["id"],
                "response_message_loading": bool(message["flags"] & LOADING),
                "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
                "channel_id": message["channel_id"],
            }
            if kind in (MESSAGE, UPDATE):
                result["resource"] = {"type": kind, "message": message}
        return result

    def _responded(self, call: Call) -> Interaction | None:
        interaction = self._world.interaction_by_token(call.parts[0])
        return interaction if interaction is not None and interaction.message is not None else None

    def _follow_up(self, call: Call) -> Answer:
        if (interaction := self._responded(call)) is None:
            return _error(404, 10015, "Unknown Webhook")
        channel_id = interaction.payload["channel_id"]
        return Answer(
            200, self._world.store(call.body, channel_id, application_id=self._world.application_id)
        )

    def _get_original(self, call: Call) -> Answer:
        interaction = self._responded(call)
        return self._get_message(Call((_message_of(interaction),), call.query, None))

    def _patch_original(self, call: Call) -> Answer:
        interaction = self._responded(call)
        answer = self._patch_message(Call((_message_of(interaction),), call.query, call.body))
        if answer.status == 200:
            answer.body["flags"] &= ~LOADING
        return answer

    def _delete_original(self, call: Call) -> Answer:
        return self._delete_message(Call((_message_of(self._responded(call)),), call.query, None))


def _message_of(interaction: Interaction | None) -> str:
    return "" if interaction is None else interaction.message or ""


def _limits(path: str) -> dict[str, str]:
    bucket = re.sub(r"\d{5,}", "id", path).replace("/", "-")
    return {
        "X-RateLimit-Limit": "50",
        "X-RateLimit-Remaining": "49",
        "X-RateLimit-Reset": f"{time.time() + 1:.3f}",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": bucket.strip("-")[:64],
    }


def _reset(request: web.Request) -> None:
    """Cut the connection so that the client sees "connection reset by peer"."""
    transport = request.transport
    assert transport is not None
    linger_zero = struct.pack("ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger_zero)
    transport.abort()
