"""Work that goes on beside everything else, and is begun again where it fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0

Job = Callable[[], Awaitable[None]]


@asynccontextmanager
async def background(*jobs: Job) -> AsyncIterator[None]:
    """Do these jobs until the block ends.

    One that raises is begun again after a while; one that returns is done.
    """
    tasks = [asyncio.create_task(_again_and_again(job)) for job in jobs]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _again_and_again(job: Job) -> None:
    pause = FIRST_PAUSE
    while True:
        try:
            await job()
        except Exception:
            log.exception("Work in the background failed; it begins again in %.0f s", pause)
        else:
            return
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
