"""What the real bot sends, scene by scene: `python -m tools.gallery.capture scenes.json`.

The engine, the shipped pack and the bot's client are the real ones; Discord is simulated in the process.
What is written is what the bot sent, as JSON, with who said what around it; `tools.gallery.render` draws it.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import simcord

from bot.answering.base import Base
from bot.answering.load import load_base
from bot.chat.client import ConciergeClient
from bot.chat.desk import Desk
from bot.service.library import Library
from bot.service.limits import Limits
from bot.service.services import assemble
from tests.service.memory import MemoryStore
from tests.service.meters import TallyMeter
from tools.gallery.programme import SCENES, Scene
from tools.gallery.stage import PEOPLE, Stage

ROOT = Path(__file__).parents[2]
PACKS = (ROOT / "knowledge" / "john-wick",)
NOW = dt.datetime(2025, 5, 30, 12, 4, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class StillClock:
    """A clock that stands at a moment when the shipped pack's film is a week away."""

    def utcnow(self) -> dt.datetime:
        """The moment of all scenes."""
        return NOW

    def today(self) -> dt.date:
        """The day of all scenes."""
        return NOW.date()

    def monotonic(self) -> float:
        """No time passes."""
        return 100.0


@functools.cache
def shipped_base() -> Base:
    """The base of the shipped pack, read once."""
    return load_base(PACKS)


def new_client() -> ConciergeClient:
    """The bot as it is after its start: the only place that knows how it is put together."""
    services = assemble(
        Library(shipped_base()),
        MemoryStore(),
        StillClock(),
        TallyMeter(),
        key=b"a key of the gallery alone",
        limits=Limits(),
        keep_days=30,
    )
    return ConciergeClient(Desk(services))


async def capture(scene: Scene) -> dict[str, Any]:
    """Play one scene on a server of its own; gives it as the renderer reads it."""
    client = new_client()
    services = client.desk.services
    await services.start()
    async with simcord.run(client, shard_count=1) as env:
        stage = Stage(env, services, scene.language)
        with env.time_context(), stage.in_language():
            await scene.play(stage)
    return {
        "id": scene.id,
        "group": scene.group,
        "caption": scene.caption,
        "widths": list(scene.widths),
        "language": scene.language,
        "names": stage.names(),
        "items": stage.items,
    }


async def capture_all(only: str = "") -> dict[str, Any]:
    """All scenes, or those whose id contains `only`, with what they have in common."""
    scenes = [await capture(scene) for scene in SCENES if only in scene.id]
    return {"now": NOW.isoformat(), "time": f"{NOW:%H:%M}", "people": PEOPLE, "scenes": scenes}


def main() -> None:
    """Write the scenes to the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the file for the scenes")
    parser.add_argument("--only", default="", help="scenes whose id contains this")
    given = parser.parse_args()
    played = asyncio.run(capture_all(given.only))
    given.out.write_text(json.dumps(played, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(played['scenes'])} scenes in {given.out}")


if __name__ == "__main__":
    main()
