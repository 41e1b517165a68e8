"""All that the bot does, in one hand for the faces."""

from __future__ import annotations

from dataclasses import dataclass

from bot.service.concierge import Concierge
from bot.service.exchanges import Exchanges
from bot.service.guide import Guide
from bot.service.library import Library
from bot.service.limits import Throttle
from bot.service.privacy import Pseudonyms
from bot.service.protocols import Clock, Meter, Store
from bot.service.recorder import Recorder
from bot.service.servers import Servers
from bot.service.turns import Turns


@dataclass(frozen=True, slots=True)
class Services:
    """What a face works with; made once, by the composition root."""

    library: Library
    concierge: Concierge
    guide: Guide
    exchanges: Exchanges
    servers: Servers
    store: Store
    recorder: Recorder
    pseudonyms: Pseudonyms
    throttle: Throttle
    turns: Turns
    clock: Clock
    meter: Meter
