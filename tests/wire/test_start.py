"""From the command to a session: what is asked of Discord, what is refused, what is waited for."""

from __future__ import annotations

import asyncio
import re
import signal
import socket

import pytest

from .conftest import TOKEN, StartBot, judge
from .discord_server import Cut, DiscordServer, Fault

OPERATORS_ERROR = 78
TRY_LATER = 75
LOGGED = re.compile(r"\d{4}-\d{2}-\d{2}T\S+ [A-Z]+ ")
COMMANDS = r"/applications/\d+/commands"


async def test_commands_are_sent_only_when_discord_has_others(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    first = await bot_process()
    await discord_server.connected()
    await discord_server.wait_for(lambda: discord_server.world.commands, what="the commands")
    await first.end()
    (ask,) = [c for c in discord_server.world.commands if c["name"] == "ask"]
    question = ask["options"][0]
    assert (question["name"], question["type"], question["required"]) == ("question", 3, True)

    second = await bot_process()
    await discord_server.connected()
    await discord_server.wait_for(lambda: len(discord_server.requests("GET", COMMANDS)) == 2)
    await second.end()
    assert len(discord_server.requests("PUT", COMMANDS)) == 1

    question["description_localizations"]["de"] = "Eine ältere Beschreibung"
    third = await bot_process()
    await discord_server.connected()
    await third.end()
    assert len(discord_server.requests("PUT", COMMANDS)) == 2
    (renewed,) = [c for c in discord_server.world.commands if c["name"] == "ask"]
    assert renewed["id"] == ask["id"]
    assert renewed["options"][0]["description_localizations"] != question["description_localizations"]


async def test_a_token_that_discord_refuses_is_the_operators_error(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    bot = await bot_process(token="loopback.canary-7f3a.another-token")
    assert await bot.exit_code() == OPERATORS_ERROR
    assert [(e.path, e.status) for e in discord_server.journal.exchanges] == [("/users/@me", 401)]
    assert not discord_server.gateway.connections
    (sentence,) = [line for line in bot.stderr if not LOGGED.match(line)]
    assert "token" in sentence
    assert "another-token" not in bot.output


async def test_no_start_is_tried_when_none_is_left(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    limit = {"total": 1000, "remaining": 0, "reset_after": 3_600_000, "max_concurrency": 1}
    body = {"url": discord_server.gateway_url, "shards": 1, "session_start_limit": limit}
    discord_server.faults.add("GET", "/gateway/bot", Fault(status=200, body=body))
    bot = await bot_process()
    assert await bot.exit_code() == TRY_LATER
    assert not discord_server.gateway.connections


async def test_the_commands_have_names_in_other_languages(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    await bot_process()
    await discord_server.connected()
    (put,) = discord_server.requests("PUT", COMMANDS)
    (ask,) = [command for command in put.body if command["name"] == "ask"]
    (menu,) = [command for command in put.body if command["name"] == "Answer this"]
    assert ask["name_localizations"]["de"] == "fragen"
    assert ask["options"][0]["name_localizations"]["de"] == "frage"
    assert menu["name_localizations"]["de"] == "Das beantworten"
    assert {"es-ES", "fr", "ja", "pt-BR"} <= ask["name_localizations"].keys()


@pytest.mark.parametrize("code", [4004, 4014])
async def test_a_close_code_that_forbids_to_reconnect_is_the_operators_error(
    discord_server: DiscordServer, bot_process: StartBot, code: int
) -> None:
    discord_server.gateway.refuse_with = code
    bot = await bot_process()
    assert await bot.exit_code(within=15) == OPERATORS_ERROR
    assert len(discord_server.gateway.identifies()) == 1
    (sentence,) = [line for line in bot.stderr if not LOGGED.match(line)]
    assert sentence


async def test_an_api_that_is_away_at_first_is_waited_for(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    unavailable = discord_server.faults.add("GET", "/users/@me", Fault(status=503, body="<html>busy</html>"))
    reset = discord_server.faults.add("GET", "/users/@me", Fault(cut=Cut.BEFORE))
    await bot_process()
    await discord_server.connected(within=30)
    assert unavailable.met == reset.met == 1


async def test_an_address_where_nobody_listens_yet_is_tried_again(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    reserved = socket.socket()
    reserved.bind(("127.0.0.1", 0))
    port = reserved.getsockname()[1]
    late = DiscordServer(TOKEN)
    bot = await bot_process(
        discord={
            "api_url": f"http://127.0.0.1:{port}/api/v10",
            "gateway_url": f"ws://127.0.0.1:{port}/gateway",
        }
    )
    told = re.compile(r"again|retry|reach", re.IGNORECASE)
    await discord_server.wait_for(lambda: told.search(bot.output), what="a word that nobody is there")
    reserved.listen()
    await late.start(reserved)
    try:
        await late.connected(within=30)
        await bot.end()
        judge(late, bot)
    finally:
        await late.close()


async def test_a_signal_while_the_api_keeps_it_waiting_ends_it(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    held = asyncio.Event()
    login = discord_server.faults.add("GET", "/users/@me", Fault(hold=held))
    bot = await bot_process()
    await discord_server.wait_for(lambda: login.met, what="the login")
    bot.send(signal.SIGTERM)
    assert await bot.exit_code() == 0
    held.set()


async def test_a_signal_while_the_gateway_says_nothing_ends_it(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    discord_server.gateway.silent = True
    bot = await bot_process()
    await discord_server.wait_for(lambda: discord_server.gateway.connections, what="a connection")
    bot.send(signal.SIGTERM)
    assert await bot.exit_code() == 0
