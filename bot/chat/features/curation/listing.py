"""`/questions`: what waits for an answer, what was answered, what is retired."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from discord import app_commands, ui

from bot.chat.features.curation import handles
from bot.chat.features.curation.curators import CuratorsFeature
from bot.chat.features.curation.handles import Tab
from bot.chat.features.curation.pages import show_page
from bot.chat.features.feature import Command, Interaction, component, named
from bot.chat.ids import number
from bot.chat.scene import Scene
from bot.service.rules import Rules


class Listing(CuratorsFeature):
    """The lists, page by page."""

    def commands(self) -> Iterable[Command]:
        """`/questions`."""

        @app_commands.command(
            name=named("command-questions.name"), description=named("command-questions.description")
        )
        @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
        @app_commands.allowed_installs(guilds=True, users=False)
        async def questions(interaction: Interaction) -> None:
            await self.show(interaction)

        yield questions

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """From page to page, and restoring what is retired."""
        yield component(handles.PAGE, self._turned)
        yield component(handles.RESTORE, self._restored)

    async def show(self, interaction: Interaction) -> None:
        """The open questions, for the curator alone."""

        async def list_them(scene: Scene, rules: Rules) -> None:
            page = show_page(self.services, scene.place.server, rules, Tab.OPEN, 0)
            await self.present(interaction, await self.patiently(interaction, page))

        await self.attend_curator(interaction, list_them)

    async def _turned(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def turn(scene: Scene, rules: Rules) -> None:
            page = show_page(
                self.services, scene.place.server, rules, Tab(match["tab"]), number(match["page"])
            )
            await self.courier.turn(interaction, await self.patiently(interaction, page))

        await self.attend_curator(interaction, turn)

    async def _restored(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def restore(scene: Scene, rules: Rules) -> None:
            server = scene.place.server
            for entry in rules.retired:
                if handles.mark(entry) == match["mark"]:
                    await self.patiently(interaction, self.services.servers.restore(server, entry))
            page = show_page(self.services, server, rules, Tab.RETIRED, number(match["page"]))
            await self.courier.turn(interaction, await self.patiently(interaction, page))

        await self.attend_curator(interaction, restore)
