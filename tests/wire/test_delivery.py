"""A reply meets a fault on its way: it arrives all the same, and once."""

from __future__ import annotations

import asyncio

import pytest

from .conftest import Running
from .discord_server import Cut, Fault, discord_error, rate_limited
from .discord_server.payloads import text_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"

FAULTS = {
    "503": Fault(status=503, body="<html>unavailable</html>"),
    "500": discord_error(500, 0, "500: Internal Server Error"),
    "reset before it took effect": Fault(cut=Cut.BEFORE),
    "reset after it took effect": Fault(cut=Cut.AFTER),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_reply_to_a_mention_survives(running: Running, fault: Fault) -> None:
    server = running.server
    channel = await server.new_channel()
    server.faults.add("POST", f"/channels/{channel['id']}/messages", fault)
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel))
    await server.wait_for(lambda: len(server.posts(channel)) == 2, what="a second attempt")
    first, second = server.posts(channel)
    assert second.status == 200
    assert first.body["nonce"] == second.body["nonce"]
    assert len(server.said(channel)) == 1


async def test_rate_limit_is_honoured(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    server.faults.add("POST", f"/channels/{channel['id']}/messages", rate_limited(0.4))
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel))
    refused, accepted = server.posts(channel)
    assert (refused.status, accepted.status) == (429, 200)
    assert accepted.at - refused.at >= 0.4


async def test_reply_that_may_not_refer_is_sent_without_reference(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    refusal = discord_error(400, 160002, "Cannot reply without permission to read message history")
    server.faults.add("POST", f"/channels/{channel['id']}/messages", refusal)
    await server.say(QUESTION, channel)
    answer = await server.answer(channel)
    assert DIRECTED in text_of(answer)
    assert "message_reference" not in answer
    assert len(server.posts(channel)) == 2


REFUSALS = {
    "no permission": discord_error(403, 50013, "Missing Permissions"),
    "an hour's rate limit": rate_limited(3600),
    "a proxy's ban": Fault(status=429, body="<html>Access denied</html>"),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
async def test_refused_reply_is_not_tried_again(running: Running, refusal: Fault) -> None:
    server = running.server
    channel, elsewhere = await server.new_channel(), await server.new_channel()
    refused = server.faults.add("POST", f"/channels/{channel['id']}/messages", refusal)
    await server.say(QUESTION, channel)
    await server.wait_for(lambda: refused.met)
    await server.say(QUESTION, elsewhere)
    await server.answer(elsewhere)
    assert len(server.posts(channel)) == 1


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_slash_answer_survives(running: Running, fault: Fault) -> None:
    server = running.server
    await server.wait_for(lambda: server.world.commands, what="the commands")
    channel = await server.new_channel()
    server.faults.add("POST", r"/interactions/\d+/[^/]+/callback", fault)
    asked = await server.slash("ask", channel, question=QUESTION)
    assert DIRECTED in text_of(await server.answer(channel))
    callbacks = f"/interactions/{asked.id}/.*"
    await server.wait_for(lambda: len(server.requests("POST", callbacks)) == 2, what="a second attempt")
    assert len(server.said(channel)) == 1


async def test_slow_reply_holds_up_nobody_else(running: Running) -> None:
    server = running.server
    slow, quick = await server.new_channel(), await server.new_channel()
    held = asyncio.Event()
    waiting = server.faults.add("POST", f"/channels/{slow['id']}/messages", Fault(hold=held))
    await server.say(QUESTION, slow)
    await server.wait_for(lambda: waiting.met)
    await server.say(QUESTION, quick)
    assert DIRECTED in text_of(await server.answer(quick))
    held.set()
    assert DIRECTED in text_of(await server.answer(slow))


@pytest.mark.parametrize(("fault", "theme"), [("503", "dark"), ("reset before it took effect", "light")])
async def test_picture_is_sent_whole_at_every_attempt(running: Running, fault: str, theme: str) -> None:
    server = running.server
    channel = await server.new_channel()
    callback, later = r"/interactions/\d+/[^/]+/callback", r"/webhooks/\d+/[^/]+/messages/@original"
    for method, path in (("PATCH", later), ("POST", callback)):  # it is drawn the first time, then at hand
        met = server.faults.add(method, path, FAULTS[fault])
        shown = await server.reply(await server.slash("timeline", channel, theme=theme))
        assert met.met == 1
        sent = [exchange.files for exchange in server.requests(method, path) if exchange.files][-2:]
        refused, accepted = (files[0].content for files in sent)
        assert accepted.startswith(b"\x89PNG\r\n\x1a\n")
        assert refused == accepted
        assert shown["attachments"][0]["size"] == len(accepted)
