"""All that the bot does, in one hand for the faces."""

from __future__ import annotations

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

    async def start(self) -> None:
        """Know what servers decided and curators answered, and have ready what takes long to make.

        Raises:
            PackError: a pack that a server chose cannot be read any more.
        """
        await self.servers.load()
        await self.taught.load()
        await self.guide.prepare()
        for selection in self.servers.selections():
            await self.library.prepare(selection)
            await self.guide.prepare(selection)


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
    suggest: Suggest = follow_ups,
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
        recorder=Recorder(store, clock, keep_days=keep_days),
        pseudonyms=Pseudonyms(key),
        throttle=Throttle(clock, limits),
        turns=Turns(),
        clock=clock,
        meter=meter,
    )
