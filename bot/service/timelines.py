"""The pictures of packs' timelines: each is drawn once, beside the event loop, and kept for a day."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.answering.base import Base
from bot.answering.facts import FactBase
from bot.answering.timeline import timeline
from bot.packs.model import Spoiler
from bot.pictures.cards import Theme
from bot.pictures.timeline import timeline_picture
from bot.service.library import Library
from bot.service.protocols import Clock
from bot.service.recent import Recent
from bot.service.rules import Rules
from bot.wording.timeline import TimelineWords

LIFETIME = 86_400.0
CAPACITY = 64


@dataclass(frozen=True, slots=True)
class Drawing:
    """A timeline as a PNG, and the same in at most 1,024 characters."""

    png: bytes
    words: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """Which timeline is wanted and how: whatever makes one picture differ from another.

    `pack` is a pack's name; `retired` are facts that are not told, `today` is the day it is looked at from.
    """

    base: Base
    pack: str
    theme: Theme
    language: str
    most: Spoiler
    retired: frozenset[str]
    today: dt.date


class Timelines:
    """Draws timelines, one at a time; what was drawn lately is at hand."""

    def __init__(self, library: Library, clock: Clock) -> None:
        self._library = library
        self._clock = clock
        self._drawn: Recent[Sketch, Drawing] = Recent(clock, lifetime=LIFETIME, capacity=CAPACITY)
        self._drawing = asyncio.Lock()

    def packs(self, rules: Rules) -> Mapping[str, str]:
        """The titles of the packs that have a timeline, by their names."""
        return {pack.name: pack.title for pack in self._library.base(rules.settings.packs).packs}

    def sketch(self, pack: str | None, theme: Theme, rules: Rules) -> Sketch:
        """What is to be drawn of a pack, or of the first where there is none of that name."""
        base, names = self._library.base(rules.settings.packs), tuple(self.packs(rules))
        return Sketch(
            base,
            pack if pack in names else names[0],
            theme,
            rules.language,
            rules.most,
            rules.retired.intersection(base.facts.facts),
            self._clock.today(),
        )

    def ready(self, sketch: Sketch) -> Drawing | None:
        """The drawing, where there is one already."""
        return self._drawn.get(sketch)

    async def draw(self, sketch: Sketch) -> Drawing:
        """The drawing, made now where it has to be."""
        async with self._drawing:
            drawing = self._drawn.get(sketch)
            if drawing is None:
                drawing = await asyncio.to_thread(_drawn, sketch)
                self._drawn.put(sketch, drawing)
        return drawing


def _drawn(sketch: Sketch) -> Drawing:
    pack = next(pack for pack in sketch.base.packs if pack.name == sketch.pack)
    made = timeline(_told(sketch), pack.about, sketch.most)
    sources = {source.id: source for each in sketch.base.packs for source in each.sources}
    words = TimelineWords(pack.title, sources, sketch.today, sketch.language)
    return Drawing(timeline_picture(words.card(made), sketch.theme), words.alt_text(made))


def _told(sketch: Sketch) -> FactBase:
    """The facts without those that were taken back; what such a fact replaced does not hold again."""
    facts = sketch.base.facts
    if not sketch.retired:
        return facts
    older = (fact.id for each in sketch.retired for fact in facts.history(facts.facts[each]))
    gone = sketch.retired.union(older)
    return FactBase(
        [replace(p, facts=tuple(f for f in p.facts if f.id not in gone)) for p in sketch.base.packs]
    )
