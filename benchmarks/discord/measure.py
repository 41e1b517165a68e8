"""Both bots in turn, on the same machine in the same minutes."""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.discord import bots, questions
from benchmarks.discord.bots import Bot
from benchmarks.discord.frames import Event
from benchmarks.discord.lean import Done
from benchmarks.discord.load import Round, pace, saturate
from benchmarks.metrics import percentile

ECHO, CONCIERGE = "echo", "concierge"
ROUNDS, SECONDS, WARM_UP = 5, 10.0, 3.0
PACED_RATE, PACED_SECONDS = 100.0, 30.0
TYPED_RATE, TYPED_SECONDS = 50.0, 20.0

Figures = dict[str, Any]


def measure() -> dict[str, Figures]:
    """The figures of each bot, in seconds and answers a second."""
    return asyncio.run(_measure())


async def _measure() -> dict[str, Figures]:
    pool = questions.pool()
    with tempfile.TemporaryDirectory() as folder:
        async with bots.echo() as echo, bots.concierge(Path(folder)) as concierge:
            runs = {
                (ECHO, "evening"): (echo, questions.evening(pool)),
                (CONCIERGE, "evening"): (concierge, questions.evening(pool)),
                (CONCIERGE, "different"): (concierge, questions.all_different(pool)),
            }
            rounds = await _alternate(list(runs.values()))
            found: dict[str, Figures] = {ECHO: {}, CONCIERGE: {}}
            for ((name, stream), (bot, events)), played in zip(runs.items(), rounds, strict=True):
                done = await pace(bot, events, PACED_RATE, PACED_SECONDS)
                found[name][stream] = _throughput(played) | {"paced": _latency(done)}
            if _completes(concierge):
                typed = await pace(concierge, questions.typing(pool), TYPED_RATE, TYPED_SECONDS)
                found[CONCIERGE]["typing"] = _latency(typed)
    return found


async def _alternate(runs: Sequence[tuple[Bot, Iterator[Event]]]) -> list[list[Round]]:
    """The rounds of each run: first all once, then all again, and so on, after a warm-up each."""
    for bot, events in runs:
        await saturate(bot, events, WARM_UP)
    rounds: list[list[Round]] = [[] for _ in runs]
    for number, (bot, events) in itertools.product(range(ROUNDS), runs):
        del number
        place = [other is bot and source is events for other, source in runs].index(True)
        rounds[place].append(await saturate(bot, events, SECONDS))
    return rounds


def _throughput(rounds: Sequence[Round]) -> Figures:
    answers = sum(one.answers for one in rounds)
    return {
        "rate": statistics.median(one.rate for one in rounds),
        "rates": [round(one.rate, 1) for one in rounds],
        "processor": sum(one.bot for one in rounds) / answers,
        "discord": sum(one.discord for one in rounds) / answers,
    }


def _latency(done: Sequence[Done]) -> Figures:
    times = [one.acknowledged for one in done]
    shares = {f"p{share}": percentile(times, share) for share in (50, 95, 99)}
    return shares | {"max": max(times), "questions": len(times)}


def _completes(bot: Bot) -> bool:
    options = [option for command in bot.discord.commands for option in command.get("options") or ()]
    return any(option.get("autocomplete") for option in options)
