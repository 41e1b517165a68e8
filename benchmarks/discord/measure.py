"""The bots in turn, on the same machine in the same minutes."""

from __future__ import annotations

import asyncio
import json
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
from benchmarks.discord.messages import answers
from benchmarks.metrics import percentile

ECHO, REPLAY, CONCIERGE = "echo", "replay", "concierge"
ROUNDS, SECONDS, WARM_UP = 5, 5.0, 10.0
HIDDEN = 0.01
"""The share of answers that the asker alone may see; with more, it is refusals that are measured."""
PACED_RATE, PACED_SECONDS = 100.0, 20.0
TYPED_RATE, TYPED_SECONDS = 50.0, 20.0

Figures = dict[str, Any]


def measure() -> dict[str, Figures]:
    """The figures of each bot, in seconds and answers a second."""
    return asyncio.run(_measure())


async def _measure() -> dict[str, Figures]:
    pool = questions.pool()
    with tempfile.TemporaryDirectory() as before, tempfile.TemporaryDirectory() as folder:
        messages = Path(before) / "messages.json"
        # Another Concierge is asked: the one that is measured shall know nothing yet.
        async with bots.concierge(Path(before)) as concierge:
            said = await answers(concierge.discord, pool)
        messages.write_text(json.dumps(said), encoding="utf-8")
        async with (
            bots.echo() as echo,
            bots.echo(messages) as replay,
            bots.concierge(Path(folder)) as concierge,
        ):
            if await answers(replay.discord, pool) != said:
                raise RuntimeError("the bare bot does not send the messages that Concierge sent")
            found: dict[str, Figures] = {ECHO: {}, REPLAY: {}, CONCIERGE: {}}
            running = {ECHO: echo, REPLAY: replay, CONCIERGE: concierge}
            # One stream after the other: what is asked once would push what is asked often out of memory.
            for stream, ask in (("evening", questions.evening), ("different", questions.all_different)):
                asked = tuple(running) if stream == "evening" else (CONCIERGE,)
                runs = [(running[name], ask(pool)) for name in asked]
                rounds = await _alternate(runs)
                for name, (bot, events), played in zip(asked, runs, rounds, strict=True):
                    done = await pace(bot, events, PACED_RATE, PACED_SECONDS)
                    _check(done)
                    found[name][stream] = _throughput(played) | {"paced": _latency(done)}
            if _completes(concierge):
                typed = await pace(concierge, questions.typing(pool), TYPED_RATE, TYPED_SECONDS)
                found[CONCIERGE]["typing"] = _latency(typed)
    return found


async def _alternate(runs: Sequence[tuple[Bot, Iterator[Event]]]) -> list[list[Round]]:
    """The rounds of each run: first all once, then all again, and so on, after a warm-up each."""
    for bot, events in runs:
        await saturate(bot, events, WARM_UP)
    turns = [[await saturate(bot, events, SECONDS) for bot, events in runs] for _ in range(ROUNDS)]
    return [list(rounds) for rounds in zip(*turns, strict=True)]


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


def _check(done: Sequence[Done]) -> None:
    """Raises RuntimeError where the bot did not answer but refuse."""
    hidden = [one for one in done if one.ephemeral]
    if len(hidden) > HIDDEN * len(done):
        raise RuntimeError(f"{len(hidden)} of {len(done)} answers are refusals, such as: {hidden[0].message}")


def _completes(bot: Bot) -> bool:
    options = [option for command in bot.discord.commands for option in command.get("options") or ()]
    return any(option.get("autocomplete") for option in options)
