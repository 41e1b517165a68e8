"""An operator stops the bot: what is in flight is answered, then it goes, soon and quietly."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

from .conftest import StartBot
from .discord_server import DiscordServer, Fault
from .discord_server.payloads import text_of

QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
STOPS_WITHIN = 10.0


async def _reply_held(server: DiscordServer, channel: dict[str, Any]) -> asyncio.Event:
    """Ask in a channel and hold the bot's reply on its way there, until the event is set."""
    held = asyncio.Event()
    reply = server.faults.add("POST", f"/channels/{channel['id']}/messages", Fault(hold=held))
    await server.say(QUESTION, channel)
    await server.wait_for(lambda: reply.met, what="the reply on its way")
    return held


async def test_idle_bot_stops_on_interrupt(discord_server: DiscordServer, bot_process: StartBot) -> None:
    bot = await bot_process()
    await discord_server.connected()
    bot.send(signal.SIGINT)
    assert await bot.exit_code(within=STOPS_WITHIN) == 0
    assert discord_server.gateway.connections[-1].socket.close_code is not None


async def test_replies_in_flight_are_delivered_first(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    bot = await bot_process()
    await server.connected()
    await server.wait_for(lambda: server.world.commands, what="the commands")
    mentioned, commanded = await server.new_channel(), await server.new_channel()
    held = asyncio.Event()
    reply = server.faults.add("POST", f"/channels/{mentioned['id']}/messages", Fault(hold=held))
    callback = server.faults.add("POST", r"/interactions/\d+/[^/]+/callback", Fault(hold=held))
    await server.say(QUESTION, mentioned)
    await server.slash("ask", commanded, question=QUESTION)
    await server.wait_for(lambda: reply.met and callback.met, what="both replies on their way")
    bot.send(signal.SIGTERM)
    await server.wait_for(lambda: "SIGTERM" in bot.output, what="a word that it is stopping")
    bot.send(signal.SIGTERM)
    await server.gateway.ask_for_heartbeat()
    held.set()
    assert DIRECTED in text_of(await server.answer(mentioned))
    assert DIRECTED in text_of(await server.answer(commanded))
    assert await bot.exit_code(within=STOPS_WITHIN) == 0


async def test_question_after_the_signal_is_left_to_the_next_start(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    bot = await bot_process()
    await server.connected()
    before, after = await server.new_channel(), await server.new_channel()
    held = await _reply_held(server, before)
    bot.send(signal.SIGTERM)
    await server.wait_for(lambda: "SIGTERM" in bot.output, what="a word that it is stopping")
    await server.say(QUESTION, after, silent=True)
    held.set()
    assert await bot.exit_code(within=STOPS_WITHIN) == 0


async def test_retry_in_flight_is_finished_first(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    bot = await bot_process()
    await server.connected()
    channel = await server.new_channel()
    server.faults.add("POST", f"/channels/{channel['id']}/messages", Fault(status=503, body="<html></html>"))
    await server.say(QUESTION, channel)
    await server.wait_for(lambda: server.posts(channel), what="the first attempt")
    bot.send(signal.SIGTERM)
    assert DIRECTED in text_of(await server.answer(channel))
    assert await bot.exit_code(within=STOPS_WITHIN) == 0


async def test_reply_that_never_gets_through_does_not_keep_it(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    bot = await bot_process()
    await server.connected()
    channel = await server.new_channel()
    held = await _reply_held(server, channel)
    bot.send(signal.SIGTERM)
    assert await bot.exit_code(within=STOPS_WITHIN) == 0
    held.set()
