"""The connection to Discord: other addresses than its own, patience with the network, the limit of starts.

This is the one place that reaches into discord.py's own machinery.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord.http import HTTPClient, Route
from yarl import URL

log = logging.getLogger(__name__)

DIAL_PATIENCE = 45.0
"""Seconds; after 60 discord.py gives up resuming and begins a new session, which loses events."""
DIAL_PAUSE = 1.0
LONGEST_PAUSE = 8.0

_SESSION_EVENTS = ("READY", "RESUMED")


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where Discord is; None means its own addresses. The API's includes the version."""

    api_url: str | None = None
    gateway_url: str | None = None


class NoStartsLeftError(Exception):
    """Discord allows no further start for now; `wait` is in seconds. Trying would cost the bot its token."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"no session starts left for {wait:.0f} s")
        self.wait = wait


class Transport(HTTPClient):
    """discord.py's HTTP client, which also opens the gateway's sockets."""

    def __init__(self, client: discord.Client, gateway_url: str | None) -> None:
        settings = client.http
        super().__init__(settings.loop, max_ratelimit_timeout=settings.max_ratelimit_timeout)
        self._gateway_url = None if gateway_url is None else URL(gateway_url)
        self._rested = asyncio.Event()
        self._rested.set()

    async def get_bot_gateway(self) -> tuple[int, str, Any]:
        """The number of shards, the gateway's address and the limits of starts.

        Raises:
            NoStartsLeftError: there are fewer starts left than shards to start.
        """
        shards, url, limits = await super().get_bot_gateway()
        if limits["remaining"] < shards:
            raise NoStartsLeftError(limits["reset_after"] / 1000)
        return shards, url, limits

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """Open a socket to the gateway, at the address that replaces all others where there is one.

        Keeps trying for a while, at most once a second, so that a short outage does not cost the session.
        """
        target = url if self._gateway_url is None else str(self._gateway_url.with_query(URL(url).query))
        pause = DIAL_PAUSE
        async with asyncio.timeout(DIAL_PATIENCE):
            while True:
                await self._rested.wait()
                self._rested.clear()
                self.loop.call_later(DIAL_PAUSE, self._rested.set)
                try:
                    return await super().ws_connect(target, compress=compress)
                except (aiohttp.ClientError, OSError) as trouble:
                    log.warning("The gateway cannot be reached (%s), trying again", type(trouble).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)


def use(client: discord.Client, endpoints: Endpoints) -> None:
    """Connect `client`, which has not been started, through these endpoints.

    The API's address is one for the whole process: discord.py keeps it in a class.
    """
    if endpoints.api_url is not None:
        Route.BASE = endpoints.api_url
    state = client._connection  # noqa: SLF001 - discord.py has no public way to bring an HTTP client
    client.http = state.http = Transport(client, endpoints.gateway_url)
    state.parsers = {event: _guarded(event, parse) for event, parse in state.parsers.items()}


def _guarded(event: str, parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A parser that survives an event it cannot read: without this one such event ends the whole client.

    The events that begin a session are left alone: without them there is no connection to save.
    """
    if event in _SESSION_EVENTS:
        return parse

    def parse_or_skip(data: Mapping[str, Any]) -> None:
        try:
            parse(data)
        except Exception:
            log.exception("Discord sent a %s that cannot be read; it is skipped", event)

    return parse_or_skip
