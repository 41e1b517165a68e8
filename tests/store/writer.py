"""A process that keeps one setting after another and says each number once it is kept."""

from __future__ import annotations

import asyncio
import itertools
import sys

from bot.store.store import open_store


async def write(url: str) -> None:
    async with open_store(url) as store:
        for number in itertools.count(1):
            await store.put_settings("1", {"number": number})
            print(number, flush=True)


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1]))
