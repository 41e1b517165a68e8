"""Ending on request: SIGTERM and SIGINT set an event, wherever the bot is at that moment."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

SIGNALS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def stop_on_signals() -> Iterator[asyncio.Event]:
    """An event of the running loop that is set by the first signal to end.

    Outside this block the signals do what they did before.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def request(number: int) -> None:
        log.info("Stopping on %s", signal.Signals(number).name)
        stop.set()

    earlier = {
        number: signal.signal(number, lambda got, _: loop.call_soon_threadsafe(request, got))
        for number in SIGNALS
    }
    try:
        yield stop
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)
