"""A flood, and the figures that whoever runs the bot sees of it."""

from __future__ import annotations

import re
import socket

import aiohttp
import pytest

from .conftest import Running
from .discord_server import permissions
from .discord_server.payloads import text_of
from .reading import component

pytestmark = pytest.mark.asyncio(loop_scope="module")

FLOOD = 300
QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
UNKNOWN = "how many lamps does the harbour of Vantry have?"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


PORT = _free_port()
CONFIG = {
    "limits": {"member": "off", "answer": "off", "server": "off"},
    "metrics": f"127.0.0.1:{PORT}",
}


async def _figures() -> dict[str, float]:
    """What the bot tells Prometheus: values by name and labels."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{PORT}/metrics") as page:
        assert page.status == 200
        lines = (await page.text()).splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if line.startswith("concierge_"))
    return {name: float(value) for name, value in pairs}


async def test_flood_in_one_server_does_not_keep_another_waiting(running: Running) -> None:
    server = running.server
    quiet = await server.new_guild("A quiet place")
    channel = await server.new_channel(guild=quiet)
    flooded = [await server.new_channel() for _ in range(10)]
    for number in range(FLOOD):
        await server.say(f"{QUESTION} Somebody said {number}.", flooded[number % len(flooded)])
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel))
    assert sum(len(server.said(place)) for place in flooded) < FLOOD / 2
    for place in flooded:
        await server.answer(place, number=FLOOD // len(flooded), within=30)


async def test_questions_and_votes_are_counted(running: Running) -> None:
    server = running.server
    before = await _figures()
    channel = await server.new_channel()
    for question in (QUESTION, QUESTION, UNKNOWN):
        answer = await server.reply(await server.slash("ask", channel, question=question))
    answer = server.said(channel)[0]
    await server.reply(await server.click(answer, component(answer, "vote:y:")))
    after = await _figures()
    grown = {name: after[name] - before.get(name, 0) for name in after if "_created" not in name}
    assert {name: growth for name, growth in grown.items() if growth} == {
        'concierge_questions_total{outcome="answered"}': 2,
        'concierge_questions_total{outcome="declined"}': 1,
        'concierge_votes_total{vote="right"}': 1,
    }


async def test_missing_permission_is_counted_and_logged(running: Running) -> None:
    server = running.server
    closed, hidden = await server.new_channel(), await server.new_channel()
    await server.forbid(closed, permissions.SEND_MESSAGES)
    await server.forbid(hidden, permissions.VIEW_CHANNEL)
    for channel in (closed, hidden):
        await server.say(QUESTION, channel)
    told = re.compile(r"No reply: [^(]*\((\d+)\); missing there: (\w+)")
    await server.wait_for(lambda: len(told.findall(running.bot.output)) == 2, what="two lines in the log")
    assert set(told.findall(running.bot.output)) == {("50013", "send_messages"), ("50001", "view_channel")}
    figures = await _figures()
    refused = {name: value for name, value in figures.items() if name.startswith("concierge_undelivered_tot")}
    assert refused == {
        'concierge_undelivered_total{reason="the bot may not write in the channel"}': 1,
        'concierge_undelivered_total{reason="the bot cannot see the channel"}': 1,
    }
