"""Whose question is next: servers take turns, so that one server's flood does not keep the others waiting."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """One question at a time, a server after the other; in each server, first come, first served."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()
        self._busy = False

    @asynccontextmanager
    async def turn(self, server: str) -> AsyncIterator[None]:
        """Wait for a turn of this server and hold it until the block ends."""
        if self._busy:
            await self._queue(server)
        self._busy = True
        try:
            if not self._waiting:
                await asyncio.sleep(0)  # whoever has arrived with this one takes a place in the queue
            yield
        finally:
            self._next()

    async def _queue(self, server: str) -> None:
        ticket: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(server, deque()).append(ticket)
        try:
            await ticket
        except asyncio.CancelledError:
            if ticket.done() and not ticket.cancelled():
                self._next()
            raise

    def _next(self) -> None:
        """Hand the turn to the server that has waited longest since its last one."""
        while self._waiting:
            server, queue = self._waiting.popitem(last=False)
            ticket = queue.popleft()
            if queue:
                self._waiting[server] = queue
            if not ticket.done():
                ticket.set_result(None)
                return
        self._busy = False
