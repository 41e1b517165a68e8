"""All services put together for a test, over a store in memory."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.service.concierge import Engine, Suggest
from bot.service.library import Library
from bot.service.limits import Limits
from bot.service.services import Services, assemble
from tests.service.fakes import StillClock, base
from tests.service.memory import MemoryStore
from tests.service.meters import TallyMeter

KEY = b"a key of tests alone"


@dataclass(frozen=True, slots=True)
class House:
    """The services, and the stand-ins that a test looks at or changes."""

    services: Services
    store: MemoryStore
    clock: StillClock
    meter: TallyMeter


def house(
    whole: Base | None = None,
    *,
    engine: Engine = answer,
    suggest: Suggest | None = None,
    limits: Limits | None = None,
    store: MemoryStore | None = None,
    clock: StillClock | None = None,
    library: Library | None = None,
) -> House:
    """Services as after a start of the bot; `store` is what an earlier one left."""
    store, clock, meter = store or MemoryStore(), clock or StillClock(), TallyMeter()
    services = assemble(
        library or Library(whole or base()),
        store,
        clock,
        meter,
        key=KEY,
        limits=limits or Limits(None, None, None),
        keep_days=30,
        engine=engine,
        suggest=suggest,
    )
    return House(services, store, clock, meter)
