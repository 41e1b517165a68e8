"""All that the bot does, in one hand for the faces."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from bot.answering.engine import answer
from bot.answering.topics import follow_ups
from bot.service.concierge import Concierge, Engine, Suggest
from bot.service.exchanges import Exchanges
from bot.service.games import Games
from bot.service.guide import Guide
from bot.service.library import Library
from bot.service.limits import Limits, Throttle
from bot.service.privacy import Pseudonyms
from bot.service.protocols import Clock, Meter, Store
from bot.service.quizzes import Quizzes
from bot.service.recorder import Recorder
from bot.service.servers import Servers
from bot.service.taught import Taught
from bot.service.timelines import Timelines
from bot.service.turns import Turns

log = logging.getLogger(__name__)

RETRY_PAUSE = 15.0
"""Seconds between two tries to read from a store that is away."""


@dataclass(frozen=True, slots=True)
class Services:
    """What a face works with; made once, by the composition root."""

    library: Library
    concierge: Concierge
    guide: Guide
    timelines: Timelines
    quizzes: Quizzes
    games: Games
    exchanges: Exchanges
    servers: Servers
    taught: Taught
    store: Store
    recorder: Recorder
    pseudonyms: Pseudonyms
    throttle: Throttle
    turns: Turns
    clock: Clock
    meter: Meter

    async def start(self) -> bool:
        """Know what servers decided and curators answered, and have ready what takes long to make.

        Returns whether the store gave it all.

        Raises:
            PackError: a pack that a server chose cannot be read any more.
        """
        complete = await self.servers.load() and await self.taught.load()
        await self.guide.prepare()
        for selection in self.servers.selections():
            await self.library.prepare(selection)
            await self.guide.prepare(selection)
        return complete

    async def recover(self) -> None:
        """Begin again until the store gives what it did not give at the start."""
        while True:
            await asyncio.sleep(RETRY_PAUSE)
            if await self.start():
                log.info("What servers decided and curators answered has been read after all")
                return


def assemble(
    library: Library,
    store: Store,
    clock: Clock,
    meter: Meter,
    *,
    key: bytes,
    limits: Limits,
    keep_days: int,
    engine: Engine = answer,
    suggest: Suggest | None = follow_ups,
) -> Services:
    """The services over a store. `key` hashes members' ids; what expires is kept for `keep_days` days."""
    return Services(
        library=library,
        concierge=Concierge(library, clock, engine=engine, suggest=suggest),
        guide=Guide(library),
        timelines=Timelines(library, clock),
        quizzes=Quizzes(library),
        games=Games(store, clock, meter),
        exchanges=Exchanges(clock),
        servers=Servers(store),
        taught=Taught(store, clock, keep_days=keep_days),
        store=store,
        recorder=Recorder(store, clock, meter, keep_days=keep_days),
        pseudonyms=Pseudonyms(key),
        throttle=Throttle(clock, limits),
        turns=Turns(),
        clock=clock,
        meter=meter,
    )
