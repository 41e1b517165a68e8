"""Staying on Discord: connects, reconnects after any outage, and says why it ended."""

from __future__ import annotations

import asyncio
import contextlib
import enum
import logging
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import aiohttp
import discord

from bot.chat.client import ConciergeClient
from bot.chat.wire import NoStartsLeftError
from bot.service.protocols import Clock

log = logging.getLogger(__name__)

DRAIN = 7.5
FIRST_DELAY = 1.0
LONGEST_DELAY = 60.0
CRASHES = 5
CRASH_WINDOW = 600.0

_WRONG_TOKEN = 4004
_FATAL_CLOSES = {
    4010: "the shard is not one that it knows",
    4011: "the bot is on too many servers for one shard",
    4012: "the version of its gateway is no longer served",
    4013: "it does not know the intents",
    4014: "it does not grant the intents",
}


class End(enum.Enum):
    """Why the bot is no longer on Discord."""

    STOPPED = "stopped"
    WRONG_TOKEN = "wrong token"  # noqa: S105 - a reason, not a token
    REFUSED = "refused"
    NO_STARTS_LEFT = "no starts left"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Ending:
    """Why the bot is no longer on Discord, with a sentence for whoever runs it."""

    end: End
    sentence: str = ""


async def stay_connected(
    build: Callable[[], ConciergeClient],
    token: str,
    clock: Clock,
    stop: asyncio.Event,
    announce: Callable[[str], None],
) -> Ending:
    """Be on Discord until `stop` is set or there is no point in trying again.

    A client lives for one connection; `build` makes the next. `announce` is called after each login, with
    the link that invites the bot. What the network or Discord does is waited out, however long it takes; an
    error of the bot's own is survived five times in ten minutes.
    """
    crashes = _Crashes(clock)
    delays = _delays()
    while not stop.is_set():
        client = build()
        trouble = await _connect(client, token, stop, announce)
        if stop.is_set():
            break
        ending = _final(trouble)
        if ending is not None:
            return ending
        if not _is_outage(trouble) and crashes.too_many():
            log.error("Giving up after %d errors", CRASHES, exc_info=trouble)
            return Ending(End.CRASHED, "The bot gave up after repeated errors; the log has each of them.")
        if client.has_been_ready:
            delays = _delays()
        await _wait(next(delays), trouble, stop)
    return Ending(End.STOPPED)


async def _connect(
    client: ConciergeClient, token: str, stop: asyncio.Event, announce: Callable[[str], None]
) -> Exception | None:
    """Be connected until `stop` is set or the connection ends for good; what ended it."""

    async def live() -> None:
        await client.login(token)
        announce(client.invitation)
        await client.connect()

    async with client:
        living = asyncio.create_task(live())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((living, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not living.done():
            await client.desk.close(DRAIN)
            living.cancel()
        (outcome,) = await asyncio.gather(living, return_exceptions=True)
    return outcome if isinstance(outcome, Exception) else None


def _final(trouble: Exception | None) -> Ending | None:
    """The ending that this trouble means; None where trying again can help."""
    if isinstance(trouble, NoStartsLeftError):
        minutes = max(1, round(trouble.wait / 60))
        return Ending(
            End.NO_STARTS_LEFT,
            f"Discord allows this bot no more starts for now: try again in {minutes} minutes.",
        )
    code = getattr(trouble, "code", None) if isinstance(trouble, discord.ConnectionClosed) else None
    if isinstance(trouble, discord.PrivilegedIntentsRequired):
        code = 4014
    if code == _WRONG_TOKEN or _is_unauthorised(trouble):
        return Ending(
            End.WRONG_TOKEN,
            "Discord does not accept the token. Copy it again from the bot's page at Discord.",
        )
    if code in _FATAL_CLOSES:
        return Ending(End.REFUSED, f"Discord refuses the connection: {_FATAL_CLOSES[code]} ({code}).")
    return None


def _is_unauthorised(trouble: BaseException | None) -> bool:
    """Whether Discord answered a request with 401, itself or as the cause of another error."""
    if isinstance(trouble, discord.LoginFailure):
        return True
    if isinstance(trouble, discord.GatewayNotFound):
        trouble = trouble.__cause__
    return isinstance(trouble, discord.HTTPException) and trouble.status == 401


def _is_outage(trouble: Exception | None) -> bool:
    """Whether the network or Discord is to blame."""
    kinds = (
        discord.HTTPException,
        discord.RateLimited,
        discord.GatewayNotFound,
        discord.ConnectionClosed,
        aiohttp.ClientError,
        OSError,
    )
    return trouble is None or isinstance(trouble, kinds)


async def _wait(delay: float, trouble: Exception | None, stop: asyncio.Event) -> None:
    """Wait before the next connection, or until `stop` is set."""
    if _is_outage(trouble):
        log.warning("Discord cannot be reached (%s); next try in %.0f s", trouble, delay)
    else:
        log.error("The connection ended with an error; next try in %.0f s", delay, exc_info=trouble)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), delay)


def _delays() -> Iterator[float]:
    """Seconds between tries: 1, 2, 4 and so on to 60, and 60 from then on."""
    delay = FIRST_DELAY
    while True:
        yield delay
        delay = min(delay * 2, LONGEST_DELAY)


class _Crashes:
    """When the bot's own errors ended a connection, as far back as it matters."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: deque[float] = deque(maxlen=CRASHES + 1)

    def too_many(self) -> bool:
        """Count one more; whether that makes more than five in ten minutes."""
        now = self._clock.monotonic()
        self._times.append(now)
        return len(self._times) > CRASHES and now - self._times[0] < CRASH_WINDOW
