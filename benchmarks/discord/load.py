"""Asking: as fast as the bot answers, or at a steady rate whatever it does."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.discord.bots import Bot
from benchmarks.discord.frames import Event
from benchmarks.discord.lean import Done

IN_FLIGHT = 32
DRAIN = 10.0
SEED = 23


@dataclass(frozen=True, slots=True)
class Round:
    """What came of some seconds at full load: answers, and the processor's seconds of bot and Discord."""

    seconds: float
    answers: int
    bot: float
    discord: float

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds


async def saturate(bot: Bot, events: Iterator[Event], seconds: float) -> Round:
    """Keep so many questions in flight for `seconds`, asking the next when one is answered."""
    answers, asking = 0, True

    def done(_: Done) -> None:
        nonlocal answers
        if asking:
            answers += 1
            bot.discord.send(next(events))

    bot.discord.on_done = done
    start, before, own = time.perf_counter(), bot.processor_seconds(), time.process_time()
    for _ in range(IN_FLIGHT):
        bot.discord.send(next(events))
    await asyncio.sleep(seconds)
    asking = False
    took, used, discord = (
        time.perf_counter() - start,
        bot.processor_seconds() - before,
        time.process_time() - own,
    )
    await _drain(bot)
    return Round(took, answers, used, discord)


async def pace(bot: Bot, events: Iterator[Event], rate: float, seconds: float) -> list[Done]:
    """Ask at random moments, `rate` a second on average, for `seconds`; what became of each question.

    Those that are not answered ten seconds after the last was asked count as if they were then, with nothing.
    """
    answers: list[Done] = []
    bot.discord.on_done = answers.append
    loop, rng = asyncio.get_running_loop(), random.Random(SEED)
    start, due = loop.time(), 0.0
    while (due := due + rng.expovariate(rate)) < seconds:
        await asyncio.sleep(start + due - loop.time())
        bot.discord.send(next(events))
    return answers + [Done(waited, {}) for waited in await _drain(bot)]


async def _drain(bot: Bot) -> list[float]:
    """Wait until everything that was asked is answered; the seconds waited for what is not, in the end."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(DRAIN):
            await bot.discord.idle.wait()
    return bot.discord.give_up()
