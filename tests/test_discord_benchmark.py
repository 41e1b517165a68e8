"""The benchmark of the Discord face: its questions, and its bare Discord; nothing here is timed."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.discord import frames, questions
from benchmarks.discord.echo import TEXT
from benchmarks.discord.frames import AUTOCOMPLETE, DEFER, Event
from benchmarks.discord.lean import Done, LeanDiscord
from benchmarks.discord.messages import answers
from benchmarks.goals import GOALS, Measured
from benchmarks.tables import on_discord

POOL = ["who wrote the first book of lanterns", "where does the keeper live", "when was the harbour built"]


def asked(event: Event) -> tuple[int, str]:
    """The type of an event, and the question in it."""
    data: Any = json.loads(event.numbered(b"7", 3))
    assert (data["s"], data["d"]["id"], data["d"]["token"]) == (3, "7", "token-7")
    return data["d"]["type"], data["d"]["data"]["options"][0]["value"]


def test_an_evening_repeats_the_first_questions_most() -> None:
    said = [asked(event)[1] for event in itertools.islice(questions.evening(POOL), 600)]
    counts = [said.count(question) for question in POOL]
    assert counts == sorted(counts, reverse=True)
    assert said == [asked(event)[1] for event in itertools.islice(questions.evening(POOL), 600)]


def test_no_question_comes_twice_where_all_are_different() -> None:
    said = [asked(event)[1] for event in itertools.islice(questions.all_different(POOL), 600)]
    assert len(set(said)) == 600


def test_typing_grows_to_the_question() -> None:
    kind, first = asked(next(questions.typing(POOL)))
    assert kind == AUTOCOMPLETE
    assert any(question.startswith(first) for question in POOL)


async def test_an_interaction_is_sent_and_its_answer_taken() -> None:
    discord = LeanDiscord()
    done: list[Done] = []
    discord.on_done = done.append
    await discord.start()
    async with aiohttp.ClientSession() as session:
        url = discord.gateway_url + "?v=10&encoding=json"
        async with session.ws_connect(url) as gateway:
            assert (await gateway.receive_json())["op"] == 10
            await gateway.send_json({"op": 2, "d": {}})
            names = [(await gateway.receive_json())["t"] for _ in range(1 + frames.GUILDS)]
            assert names == ["READY", *["GUILD_CREATE"] * frames.GUILDS]
            for kind, said in ((4, "At once"), (DEFER, "Later")):
                discord.send(frames.event("who?", asker=1, place=2))
                sent = (await gateway.receive_json())["d"]
                await _answer(session, discord, sent, kind, said)
    assert [one.message["content"] for one in done] == ["At once", "Later"]
    assert discord.give_up() == []
    discord.stop()


async def _answer(
    session: aiohttp.ClientSession, discord: LeanDiscord, sent: dict[str, Any], kind: int, said: str
) -> None:
    message = {"content": said}
    callback = f"{discord.api_url}/interactions/{sent['id']}/{sent['token']}/callback"
    async with session.post(callback, json={"type": kind, "data": message}) as response:
        assert (await response.json())["interaction"]["id"] == sent["id"]
    if kind == DEFER:
        assert not discord.idle.is_set()
        original = f"{discord.api_url}/webhooks/1/{sent['token']}/messages/@original"
        async with session.patch(original, json=message) as response:
            assert (await response.json())["content"] == said
    async with asyncio.timeout(5):
        await discord.idle.wait()


@contextlib.asynccontextmanager
async def bare_bot(*messages: Path) -> AsyncIterator[LeanDiscord]:
    """The Discord that a bare bot is connected to."""
    discord = LeanDiscord()
    await discord.start()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.discord.echo", discord.api_url, discord.gateway_url),
        *map(str, messages),
        cwd=Path(__file__).parents[1],
        env=os.environ | {"DISCORD_TOKEN": "bare.bot.token"},
    )
    try:
        async with asyncio.timeout(60):
            await discord.connected.wait()
        yield discord
    finally:
        process.terminate()
        await process.wait()
        discord.stop()


async def test_a_bare_bot_sends_the_messages_that_it_is_given(tmp_path: Path) -> None:
    button = {"type": 2, "style": 2, "custom_id": "more:7", "label": "More", "disabled": False}
    plain = {"tts": False, "allowed_mentions": {"parse": []}}
    given = {
        POOL[0]: plain
        | {"content": "Ada did.", "flags": 4, "components": [{"type": 1, "components": [button]}]},
        POOL[1]: plain | {"content": "That is for you alone.", "flags": 68},
    }
    file = tmp_path / "messages.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    async with bare_bot(file) as discord:
        said = await answers(discord, POOL)
    assert {question: said[question] for question in POOL[:2]} == given
    assert said[POOL[2]]["content"] == TEXT


def test_shares_are_of_both_bare_bots_and_the_goals_of_the_first() -> None:
    figures = {
        "echo": {"evening": rated(2000)},
        "replay": {"evening": rated(1600)},
        "concierge": {"evening": rated(1200), "different": rated(100)},
    }
    _, _, *rows = ([cell.strip() for cell in row.split("|")[1:5]] for row in on_discord(figures).splitlines())
    assert rows == [
        ["bare bot", "2,000", "100.0", "125.0"],
        ["bare bot, same messages", "1,600", "80.0", "100.0"],
        ["concierge", "1,200", "60.0", "75.0"],
        ["concierge, all questions different", "100", "5.0", "6.2"],
    ]
    found = [goal.value(Measured({}, {}, {}, figures)) for goal in GOALS[-3:]]
    assert found == [0.6, 1 / 1200, 1 / 100]


def rated(rate: float) -> dict[str, Any]:
    """Figures of a bot that gives so many answers a second, and is as fast for each."""
    paced = dict.fromkeys(("p50", "p95", "p99", "max"), 1 / rate)
    return {"rate": rate, "processor": 1 / rate, "discord": 1 / rate, "paced": paced}
