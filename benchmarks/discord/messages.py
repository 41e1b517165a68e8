"""What a bot says to each question, so that another can be given the same to say."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from benchmarks.discord.frames import Json, event
from benchmarks.discord.lean import Done, LeanDiscord

PATIENCE = 10.0


async def answers(discord: LeanDiscord, questions: Iterable[str]) -> dict[str, Json]:
    """The message that answers each question, asked one after the other, each by another member.

    Raises TimeoutError where there is none within ten seconds.
    """
    said: dict[str, Json] = {}
    for number, question in enumerate(questions):
        done: list[Done] = []
        discord.on_done = done.append
        discord.send(event(question, number, number))
        async with asyncio.timeout(PATIENCE):
            await discord.idle.wait()
        said[question] = done[0].message
    return said
