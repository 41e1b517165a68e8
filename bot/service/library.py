"""The bases to answer from: all packs together, and the choices of packs that servers made."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable

from bot.answering.base import Base

log = logging.getLogger(__name__)

Selection = frozenset[str]
"""Names of packs; none of them means all."""


class Library:
    """One `Base` for each selection of packs that is in use. Getting one never waits.

    `build` compiles the base of a selection, which takes seconds: it runs beside the event loop. Without it
    there are only all packs together.
    """

    def __init__(self, whole: Base, build: Callable[[Selection], Base] | None = None) -> None:
        self._whole = whole
        self._build = build
        self._bases: dict[Selection, Base] = {}
        self._building = asyncio.Lock()

    @property
    def whole(self) -> Base:
        """All packs."""
        return self._whole

    @property
    def packs(self) -> tuple[str, ...]:
        """The names of all packs."""
        return tuple(pack.name for pack in self._whole.packs)

    def base(self, selection: Selection = frozenset()) -> Base:
        """The base of a selection; of all packs where it has not been prepared."""
        return self._bases.get(self._known(selection), self._whole) if selection else self._whole

    async def prepare(self, selection: Selection) -> None:
        """Have the base of a selection ready. PackError where a pack cannot be read any more."""
        wanted = self._known(selection)
        async with self._building:
            if self._build and wanted and wanted not in self._bases:
                self._bases[wanted] = await asyncio.to_thread(self._build, wanted)
                log.info("Packs are ready: %s", ", ".join(sorted(wanted)))

    def keep(self, selections: Iterable[Selection]) -> None:
        """Let go of the bases of all other selections."""
        wanted = {self._known(each) for each in selections}
        self._bases = {each: base for each, base in self._bases.items() if each in wanted}

    def replace(self, whole: Base) -> None:
        """Answer from `whole` from the next question on; selections are to be prepared anew."""
        self._whole = whole
        self._bases.clear()

    def _known(self, selection: Selection) -> Selection:
        """The selection without packs that are gone; empty where it is all of them or none is left."""
        wanted = selection & frozenset(self.packs)
        return frozenset() if len(wanted) == len(self.packs) else wanted
