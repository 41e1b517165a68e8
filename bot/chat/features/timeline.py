"""`/timeline`: the works of a franchise in order, as a picture with the same in words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import discord
from discord import app_commands, ui

from bot.chat import ids
from bot.chat.admission import refusal
from bot.chat.cards import card, picture, text
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.layout import MENU_TEXT, Menu, Option
from bot.chat.markup import bare, escape, one_line, shorten
from bot.chat.scene import Scene
from bot.chat.views import action_row
from bot.pictures.cards import Theme
from bot.service.rules import Rules
from bot.service.timelines import Sketch
from bot.wording import say

FILE = "chronology.png"
MOST_PACKS = 25
PACK = re.compile(r"timeline:(?P<theme>dark|light):(?P<asker>[0-9a-z]{1,13})")


class TimelinePicture(Feature):
    """The picture, and a menu of franchises where there are several."""

    def commands(self) -> Iterable[Command]:
        """`/timeline`."""

        @app_commands.command(
            name=named("command-timeline.name"), description=named("command-timeline.description")
        )
        @app_commands.rename(theme=named("command-timeline.theme"), private=named("command-ask.private"))
        @app_commands.describe(
            theme=named("command-timeline.theme_description"),
            private=named("command-ask.private_description"),
        )
        @app_commands.choices(
            theme=[
                app_commands.Choice(name=named("command-timeline.dark"), value=Theme.DARK.value),
                app_commands.Choice(name=named("command-timeline.light"), value=Theme.LIGHT.value),
            ]
        )
        async def timeline(
            interaction: Interaction,
            theme: str = Theme.DARK.value,
            private: bool = False,  # noqa: FBT001, FBT002 - an option of the command
        ) -> None:
            work = partial(self._command, interaction, Theme(theme), private=private)
            await self.attend(interaction, work)

        yield timeline

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The menu of franchises."""
        yield component(PACK, self._chosen)

    async def _command(
        self, interaction: Interaction, theme: Theme, scene: Scene, rules: Rules, *, private: bool
    ) -> None:
        if (sentence := refusal(self.services, scene, rules)) is not None:
            await self.tell(interaction, sentence)
            return
        await self._draw(interaction, None, theme, private=private or rules.settings.private)

    async def _chosen(self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]) -> None:
        """Another franchise: in place for whoever asked, in a copy of their own for others."""
        theme, mine = Theme(match["theme"]), interaction.user.id == ids.number(match["asker"])

        async def change(scene: Scene, rules: Rules) -> None:
            if (sentence := refusal(self.services, scene, rules)) is not None:
                await self.tell(interaction, sentence)
                return
            seen = interaction.message is not None and interaction.message.flags.ephemeral
            private = seen or not mine
            await self._draw(interaction, values[0], theme, private=private, in_place=mine)

        await self.attend(interaction, change)

    async def _draw(
        self,
        interaction: Interaction,
        pack: str | None,
        theme: Theme,
        *,
        private: bool,
        in_place: bool = False,
    ) -> None:
        """Show a timeline, in words where Discord takes no picture; where it must be drawn, Discord waits."""
        rules = self.rules(interaction, private=private)
        sketch = self.services.timelines.sketch(pack, theme, rules)
        drawing = self.services.timelines.ready(sketch)
        if drawing is None:
            await interaction.response.defer(ephemeral=private, thinking=not in_place)
            drawing = await self.services.timelines.draw(sketch)

        async def deliver(shown: ui.Item[Any], files: Sequence[discord.File]) -> int | None:
            view = card(shown, *self._menu(interaction, sketch, rules))
            if in_place or interaction.response.is_done():
                return await self.courier.turn(interaction, view, files)
            return await self.courier.show(interaction, view, files, private=private)

        png = discord.File(io.BytesIO(drawing.png), FILE)
        if await deliver(picture(FILE, drawing.words), (png,)) is None:
            await deliver(text(escape(drawing.words)), ())

    def _menu(self, interaction: Interaction, sketch: Sketch, rules: Rules) -> Iterable[ui.Item[Any]]:
        packs = list(self.services.timelines.packs(rules).items())
        if len(packs) < 2:
            return
        options = tuple(
            Option(shorten(bare(one_line(title)), MENU_TEXT), name) for name, title in packs[:MOST_PACKS]
        )
        custom_id = f"timeline:{sketch.theme.value}:{ids.base36(interaction.user.id)}"
        yield action_row(Menu(custom_id, say("chat-timeline.choose", rules.language), options))
