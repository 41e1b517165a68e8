"""`/topics`: what can be asked, to browse. Only who browses sees it, and the answers too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from discord import app_commands, ui

from bot.chat.cards import card, text
from bot.chat.desk import Inquiry
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.layout import Button, Menu, Option, option_of, pickable
from bot.chat.markup import escape, one_line, shorten
from bot.chat.scene import Scene, scene_of_interaction
from bot.chat.views import action_row
from bot.service.rules import Rules
from bot.wording import listed, say

TITLES = 300

HOME = re.compile(r"topics")
TOPIC = re.compile(r"topics:one")
ASK = re.compile(r"topics:ask:(?P<question>.{1,80})", re.DOTALL)
PICK = re.compile(r"topics:pick")


class Topics(Feature):
    """A card that leads from topics to their questions, and back."""

    def commands(self) -> Iterable[Command]:
        """`/topics`."""

        @app_commands.command(
            name=named("command-topics.name"), description=named("command-topics.description")
        )
        async def topics(interaction: Interaction) -> None:
            await self.attend(interaction, partial(self._open, interaction))

        yield topics

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The menu of topics, a topic's questions, and the way back."""
        yield component(HOME, self._back)
        yield component(TOPIC, self._chosen)
        yield component(ASK, self._clicked)
        yield component(PICK, self._picked)

    async def _open(self, interaction: Interaction, scene: Scene, rules: Rules) -> None:
        if not rules.answers_in(scene.place):
            await self.tell(interaction, say("chat-answer.paused", rules.language))
            return
        await self.courier.show(interaction, self._all(rules))

    async def _back(self, interaction: Interaction, _match: re.Match[str], _values: Sequence[Any]) -> None:
        async def go_back(_scene: Scene, rules: Rules) -> None:
            await self.courier.turn(interaction, self._all(rules))

        await self.attend(interaction, go_back)

    async def _chosen(self, interaction: Interaction, _match: re.Match[str], values: Sequence[Any]) -> None:
        async def open_topic(_scene: Scene, rules: Rules) -> None:
            await self.courier.turn(interaction, self._one(values[0], rules))

        await self.attend(interaction, open_topic)

    async def _clicked(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        await self._answer(interaction, match["question"])

    async def _picked(self, interaction: Interaction, _: re.Match[str], values: Sequence[Any]) -> None:
        await self._answer(interaction, values[0])

    async def _answer(self, interaction: Interaction, question: str) -> None:
        """The answer comes below the card, which stays as it is."""
        inquiry = Inquiry(
            interaction.id, scene_of_interaction(interaction), question, quoted=True, private=True
        )
        await self.desk.serve(inquiry, partial(self.courier.respond, interaction))

    def _all(self, rules: Rules) -> ui.LayoutView:
        """Every topic."""
        language, topics = rules.language, self.services.guide.topics(rules)
        heading = f"### {say('chat-topics.title', language)}\n"
        if not topics:
            return card(text(heading + say("chat-topics.nothing", language)))
        packs = self.services.library.base(rules.settings.packs).packs
        titles = listed([pack.title for pack in packs], language)
        intro = say("chat-topics.intro", language, titles=shorten(one_line(titles), TITLES, escape))
        options = tuple(_option(topic.title) for topic in topics)
        menu = Menu(_id(TOPIC), say("chat-topics.choose", language), options)
        return card(text(heading + intro), action_row(menu))

    def _one(self, title: str, rules: Rules) -> ui.LayoutView:
        """A topic's questions; all topics where there is none of that title any more."""
        language = rules.language
        asks = (t.asks for t in self.services.guide.topics(rules) if _option(t.title).value == title)
        questions = tuple(dict.fromkeys(one_line(ask.question) for ask in next(asks, ())))
        if not questions:
            return self._all(rules)
        back = Button(_id(HOME), say("chat-topics.back", language), "↩️")
        heading = text(f"### {escape(title)}")
        rows = pickable(questions, "topics:ask:{}".format, _id(PICK), language)
        return card(heading, *map(action_row, (*rows, (back,))))


def _option(words: str) -> Option:
    return option_of(one_line(words))


def _id(template: re.Pattern[str]) -> str:
    """The id that a template without parts matches."""
    return template.pattern
