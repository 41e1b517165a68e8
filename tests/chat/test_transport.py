"""The connection's own rules, below the client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from discord.http import HTTPClient, Route

from bot.chat import wire
from bot.chat.client import Access, ConciergeClient
from bot.chat.desk import Desk
from bot.chat.wire import Endpoints, NoStartsLeftError, Transport
from tests.service.house import house

RESUME = "wss://gateway-us-east1-b.example/?v=10&encoding=json&compress=zlib-stream"


@pytest.fixture(autouse=True)
def _address() -> Iterator[None]:
    before = Route.BASE
    yield
    Route.BASE = before


def _client(**endpoints: str) -> ConciergeClient:
    return ConciergeClient(Desk(house().services), Access(Endpoints(**endpoints)))


def _dials(monkeypatch: pytest.MonkeyPatch, *failures: Exception) -> list[str]:
    """What is dialled; the first dials fail."""
    dialled: list[str] = []
    left = list(failures)

    async def ws_connect(_self: HTTPClient, url: str, *, compress: int = 0) -> str:
        dialled.append(url)
        if left:
            raise left.pop(0)
        return "socket"

    monkeypatch.setattr(HTTPClient, "ws_connect", ws_connect)
    monkeypatch.setattr(wire, "DIAL_PAUSE", 0.0)
    return dialled


async def _dial(client: ConciergeClient, url: str = RESUME) -> Any:
    async with client:
        client.http.loop = client.loop
        return await client.http.ws_connect(url)


async def test_gateways_address_is_replaced_with_its_query_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    dialled = _dials(monkeypatch)
    await _dial(_client(gateway_url="ws://127.0.0.1:9/gateway"))
    assert dialled == ["ws://127.0.0.1:9/gateway?v=10&encoding=json&compress=zlib-stream"]


async def test_gateways_address_is_discords_own_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    dialled = _dials(monkeypatch)
    await _dial(_client())
    assert dialled == [RESUME]


async def test_short_outage_does_not_cost_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    dialled = _dials(monkeypatch, ConnectionRefusedError(), aiohttp.ClientConnectionError())
    assert await _dial(_client()) == "socket"
    assert len(dialled) == 3


async def test_long_outage_is_an_error_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    _dials(monkeypatch, *[ConnectionRefusedError()] * 100_000)
    monkeypatch.setattr(wire, "DIAL_PATIENCE", 0.05)
    with pytest.raises(TimeoutError):
        await _dial(_client())


def test_address_of_the_api_is_replaced() -> None:
    _client(api_url="http://127.0.0.1:9/api/v10")
    assert Route("GET", "/users/@me").url == "http://127.0.0.1:9/api/v10/users/@me"


@pytest.mark.parametrize(("remaining", "enough"), [(0, False), (1, False), (2, True)])
async def test_no_start_is_tried_that_discord_does_not_allow(
    monkeypatch: pytest.MonkeyPatch, remaining: int, *, enough: bool
) -> None:
    limits = {"total": 1000, "remaining": remaining, "reset_after": 90_000, "max_concurrency": 1}

    async def get_bot_gateway(_self: HTTPClient) -> tuple[int, str, dict[str, int]]:
        return 2, "wss://gateway.example", limits

    monkeypatch.setattr(HTTPClient, "get_bot_gateway", get_bot_gateway)
    client = _client()
    assert isinstance(client.http, Transport)
    if enough:
        assert (await client.http.get_bot_gateway())[0] == 2
        return
    with pytest.raises(NoStartsLeftError) as caught:
        await client.http.get_bot_gateway()
    assert caught.value.wait == 90


def test_invitation_asks_for_the_least(monkeypatch: pytest.MonkeyPatch) -> None:
    client = _client()
    monkeypatch.setattr(client._connection, "application_id", 42)
    assert "client_id=42" in client.invitation
    assert "scope=bot+applications.commands" in client.invitation
    assert "permissions=274877991936" in client.invitation
