"""What a feature is made of: commands, components, and the tools that all features share."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Self, TypeVar

import aiohttp
import discord
from discord import app_commands, ui

from bot.chat.delivery import Courier
from bot.chat.desk import Desk
from bot.chat.host import Host
from bot.chat.layout import lay_out_notice
from bot.chat.scene import Scene, scene_of_interaction
from bot.chat.troubles import Troubles
from bot.service.protocols import StoreError
from bot.service.rules import Rules
from bot.service.services import Services
from bot.wording import say

log = logging.getLogger(__name__)

MOMENT = 1.5
"""Seconds that the store may take for a click or a command; Discord waits three for a first answer."""
_UNTIL = "until"
"""Where an interaction knows when that moment is over, as the clock counts."""

T = TypeVar("T")
Interaction = discord.Interaction[Host]
Command = app_commands.Command[Any, ..., Any] | app_commands.ContextMenu
Click = Callable[[Interaction, re.Match[str], Sequence[Any]], Awaitable[None]]
"""What is done on a click: the interaction, what its id told, and what was picked in a menu."""
Sent = Callable[[Interaction, re.Match[str], Mapping[str, str]], Awaitable[None]]
"""What is done with a form: the interaction, what its id told, and what its fields hold, by their ids."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form whose id matches `template`, before and after a restart."""

    template: re.Pattern[str]
    sent: Sent


class Feature:
    """Something that members or admins can do. Made for one connection; what lasts is in the services."""

    def __init__(self, desk: Desk, courier: Courier, troubles: Troubles) -> None:
        self.desk = desk
        self.courier = courier
        self.troubles = troubles

    @property
    def services(self) -> Services:
        """What the bot does."""
        return self.desk.services

    def commands(self) -> Iterable[Command]:
        """The commands and menu entries that lead here."""
        return ()

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The buttons and menus that lead here, made with `component`."""
        return ()

    def forms(self) -> Iterable[Form]:
        """The forms that lead here."""
        return ()

    def rules(self, interaction: Interaction, *, private: bool = True) -> Rules:
        """What holds where an interaction happens, in the language for the asker alone or for everybody."""
        return self.desk.rules(scene_of_interaction(interaction), private=private)

    async def attend(self, interaction: Interaction, work: Callable[[Scene, Rules], Awaitable[None]]) -> None:
        """Do some work for an interaction, once; whatever goes wrong is said to the asker alone."""
        scene = scene_of_interaction(interaction)
        rules = self.desk.rules(scene, private=True)
        interaction.extras[_UNTIL] = self.services.clock.monotonic() + MOMENT

        respond = partial(self.courier.respond, interaction)
        await self.desk.attend(interaction.id, lambda: work(scene, rules), respond, rules.language)

    async def patiently(self, interaction: Interaction, work: Coroutine[Any, Any, T]) -> T:
        """What some work on the store comes to, within `attend`.

        Where it takes more than a moment Discord is told that an answer will come, which then follows: a
        slow store must not cost the interaction. Until then a command shows its asker alone that the bot is
        thinking; a click shows nothing.
        """
        task = asyncio.ensure_future(work)
        try:
            left = interaction.extras[_UNTIL] - self.services.clock.monotonic()
            done, _ = await asyncio.wait((task,), timeout=max(left, 0.0))
            if not done and not interaction.response.is_done():
                await _hold(interaction)
            return await task
        finally:
            task.cancel()

    async def promptly(self, work: Coroutine[Any, Any, T]) -> T:
        """What some work on the store comes to, before a form is shown: nothing else may be answered first.

        Raises:
            StoreError: as the work does, or it takes more than a moment.
        """
        try:
            async with asyncio.timeout(MOMENT):
                return await work
        except TimeoutError as error:
            raise StoreError("The store takes too long.") from error

    async def present(
        self,
        interaction: Interaction,
        view: ui.LayoutView,
        files: Sequence[discord.File] = (),
        *,
        private: bool = True,
    ) -> int | None:
        """Answer with a message made of components; a command that waits for one gets it in its place."""
        waits = interaction.type is discord.InteractionType.application_command
        if waits and interaction.response.is_done():
            return await self.courier.turn(interaction, view, files or None)
        return await self.courier.show(interaction, view, files, private=private)

    async def tell(self, interaction: Interaction, sentence: str) -> None:
        """Answer with a sentence of the bot's own that the asker alone sees."""
        await self.courier.respond(interaction, lay_out_notice(sentence, private=True))


async def _hold(interaction: Interaction) -> None:
    """Tell Discord that an answer will come; where it does not take that, the answer itself may fail."""
    try:
        await interaction.response.defer(ephemeral=True)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as trouble:
        log.warning("An interaction could not be held (%s)", type(trouble).__name__)


def named(key: str) -> app_commands.locale_str:
    """A name or description that Discord shows in each member's language: the sentence for a key."""
    return app_commands.locale_str(say(key), key=key)


def fields(components: Iterable[Any]) -> dict[str, str]:
    """What was written into a form, by the fields' ids, from what Discord sends of its components."""
    written = {}
    for each in components:
        if "custom_id" in each:
            written[each["custom_id"]] = each.get("value", "")
        written |= fields(filter(None, (each.get("component"), *each.get("components", ()))))
    return written


def component(template: re.Pattern[str], click: Click) -> type[ui.DynamicItem[Any]]:
    """A button or menu whose id matches `template`, before and after a restart."""

    class Component(ui.DynamicItem[ui.Item[Any]], template=template):
        def __init__(self, item: ui.Item[Any], match: re.Match[str]) -> None:
            super().__init__(item)
            self.match = match

        @classmethod
        async def from_custom_id(
            cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
        ) -> Self:
            return cls(item, match)

        async def callback(self, interaction: discord.Interaction[Any]) -> None:
            await click(interaction, self.match, getattr(self.item, "values", ()))

    return Component
