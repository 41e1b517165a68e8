"""What can be asked: suggestions while typing, topics, and an entry's question."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import chain
from weakref import WeakKeyDictionary

from bot.answering.base import Base
from bot.answering.completion import Completer
from bot.answering.topics import MORE, Topic, topics
from bot.service.library import Library, Selection
from bot.service.rules import Rules
from bot.wording import say


class Guide:
    """Leads through a library's bases. What takes long is made once for each, and goes with it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._completers: WeakKeyDictionary[Base, Completer] = WeakKeyDictionary()

    async def prepare(self, selection: Selection = frozenset()) -> None:
        """Have the suggestions of a selection of packs ready, which takes a fraction of a second."""
        base = self._library.base(selection)
        if base not in self._completers:
            self._completers[base] = await asyncio.to_thread(Completer.of, base)

    def complete(self, typed: str, rules: Rules, limit: int) -> list[str]:
        """The questions that one seems to be typing, likeliest first, at most 100 characters each."""
        base = self._library.base(rules.settings.packs)
        completer = self._completers.get(base)
        if completer is None:
            completer = self._completers[base] = Completer.of(base)
        found = completer.complete(typed, rules.most, rules.retired, limit)
        return [completion.question for completion in found]

    def topics(self, rules: Rules) -> tuple[Topic, ...]:
        """What the packs are about, with the questions that they answer."""
        found = topics(self._library.base(rules.settings.packs), rules.most, rules.retired)
        more = say("chat-topics.more", rules.language)
        return tuple(replace(topic, title=more) if topic.title == MORE else topic for topic in found)

    def question_for(self, entry: str) -> str:
        """A question that an entry answers, in words, or that a known unknown is asked with; else the id."""
        whole = self._library.whole
        offered = (offer.question for offer in whole.offers if offer.entry == entry)
        unknowns = (unknown for pack in whole.packs for unknown in pack.unknown)
        asked = (_as_question(unknown.wordings[0]) for unknown in unknowns if unknown.id == entry)
        return next(chain(offered, asked), entry)


def _as_question(wording: str) -> str:
    return wording[:1].upper() + wording[1:].rstrip("?. ") + "?"
