"""The gateway breaks off: the session is taken up again, nothing is lost and nothing answered twice."""

from __future__ import annotations

import pytest

from .conftest import Running, StartBot
from .discord_server import DiscordServer
from .discord_server.payloads import text_of

QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
ACTRESS = "who plays Ada Thorn?"

on_shared = pytest.mark.asyncio(loop_scope="module")


async def _ways(server: DiscordServer, way: str) -> None:
    if way == "dropped":
        server.gateway.drop()
    elif way == "op 7":
        await server.gateway.ask_to_reconnect()
    elif way == "op 9 true":
        await server.gateway.invalidate(resumable=True)
    else:
        await server.gateway.close(int(way))


@on_shared
@pytest.mark.parametrize("way", ["dropped", "op 7", "op 9 true", "4000", "1000"])
async def test_session_is_resumed_with_nothing_lost_and_nothing_doubled(running: Running, way: str) -> None:
    server = running.server
    before, during = await server.new_channel(), await server.new_channel()
    answered = await server.say(QUESTION, before)
    await server.answer(before)
    assert server.gateway.session
    seen, session = server.gateway.session.seq, server.gateway.session.id
    known, identified = len(server.gateway.resumes()), len(server.gateway.identifies())
    server.gateway.overlap = 3

    await _ways(server, way)
    await server.say(ACTRESS, during)
    await server.gateway.dispatch("MESSAGE_CREATE", answered)
    await server.wait_for(lambda: server.gateway.connected, within=15, what="the connection after " + way)

    assert "Tilda Moor" in text_of(await server.answer(during))
    resume = server.gateway.resumes()[known]
    assert (resume.d["session_id"], resume.d["seq"]) == (session, seen)
    after = await server.new_channel()
    await server.say(QUESTION, after)
    await server.answer(after)
    assert len(server.posts(before)) == len(server.posts(during)) == 1
    assert len(server.gateway.identifies()) == identified


@on_shared
async def test_being_sent_away_before_hello_loses_nothing(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    server.gateway.reconnect_first = 1
    server.gateway.drop()
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel, within=20))
    assert len(server.posts(channel)) == 1


@on_shared
@pytest.mark.parametrize("way", ["op 9 false", "4009"])
async def test_lost_session_is_begun_anew(running: Running, way: str) -> None:
    server = running.server
    identified = len(server.gateway.identifies())
    if way == "4009":
        await server.gateway.close(4009, forget=True)
    else:
        await server.gateway.invalidate(resumable=False)
    await server.connected(within=20)
    assert len(server.gateway.identifies()) == identified + 1
    channel = await server.new_channel()
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel))


async def test_malformed_and_unknown_events_are_survived(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    bot = await bot_process()
    bot.may_trace = True
    await server.connected()
    channel = await server.new_channel()
    await server.gateway.raw({"op": 99, "d": None})
    await server.gateway.dispatch("A_NEW_KIND_OF_EVENT", {"id": "1"})
    await server.gateway.dispatch(
        "MESSAGE_CREATE", {"id": server.world.new_id(), "channel_id": channel["id"]}
    )
    half = server.message(QUESTION, channel)
    half["member"]["roles"] = [{"id": "1"}]
    half["author"] = None
    await server.gateway.dispatch("MESSAGE_CREATE", half)
    await server.gateway.dispatch("INTERACTION_CREATE", {"id": "1", "type": 2})
    await server.gateway.dispatch("GUILD_MEMBER_UPDATE", {})
    good = await server.new_channel()
    await server.say(QUESTION, good)
    assert DIRECTED in text_of(await server.answer(good, within=30))
    assert bot.process.returncode is None
