"""Discord's REST: from the socket through the scripted faults to a route, and into the journal."""

from __future__ import annotations

import json
import re
import socket
import struct
import time

from aiohttp import web

from . import uploads
from .callbacks import Callbacks
from .calls import Answer, Call, error
from .faults import Cut, Fault, FaultBook
from .journal import Exchange, Journal
from .routes import Routes
from .world import World


class Rest:
    """Answers requests from the world, through the scripted faults, and writes each one down."""

    def __init__(self, world: World, journal: Journal, faults: FaultBook) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self.routes = Routes(world)
        self._table = [*self.routes.table(), *Callbacks(world, journal).table()]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One request, from the socket to the journal and back."""
        path = "/" + request.match_info["path"]
        body, files = await uploads.read(request)
        call = Call((), dict(request.query), body, files)
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
                files=files,
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
            return error(401, 0, "401: Unauthorized")
        for method, pattern, route in self._table:
            if method == request.method and (match := pattern.fullmatch(path)):
                return route(Call(match.groups(), call.query, call.body, call.files))
        self._journal.mistakes.append(f"no such route here: {request.method} {path}")
        return error(404, 0, "404: Not Found")

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
