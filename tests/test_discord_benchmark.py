"""The benchmark of the Discord face: its questions, and its bare Discord; nothing here is timed."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import Any

import aiohttp

from benchmarks.discord import frames, questions
from benchmarks.discord.frames import AUTOCOMPLETE, DEFER, Event
from benchmarks.discord.lean import Done, LeanDiscord

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
