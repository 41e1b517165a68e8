"""The button "Ask the curators": a question without an answer is passed on to them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import discord
from discord import ui

from bot.chat import ids
from bot.chat.features.curation import messages
from bot.chat.features.curation.curators import inbox_in
from bot.chat.features.curation.notices import lay_out_open, lay_out_told
from bot.chat.features.feature import Feature, Interaction, component
from bot.chat.layout import CONTENT, Frame, Layout, Menu, Row
from bot.chat.markup import size
from bot.chat.scene import Scene
from bot.service import records
from bot.service.privacy import scrub
from bot.service.protocols import StoreError
from bot.service.rules import Rules
from bot.wording import say

log = logging.getLogger(__name__)


class Filing(Feature):
    """The button below a reply that knows no answer. Anybody may click it, once a message."""

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The button."""
        yield component(ids.FILE, self._clicked)

    async def _clicked(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def file(scene: Scene, rules: Rules) -> None:
            message = interaction.message
            if message is None:
                return
            text = scrub(match["question"] or self._question(message))
            if not text:
                await self.tell(interaction, say("curation-filing.lost", rules.language))
                return
            server = scene.place.server
            answered = self.services.taught.find(server, text, rules.retired)
            if answered is not None:
                await self._tell_answer(interaction, answered, rules)
                return
            filing = records.Filing(
                server=server,
                channel=scene.place.id,
                message=str(message.id),
                text=text,
                at=self.services.clock.utcnow(),
            )
            filing = await self.patiently(interaction, self.services.store.file(filing))
            await self.courier.replace(interaction, self._filed(interaction, message, match[0]))
            if not filing.notice:
                await self._give_notice(interaction, filing, rules)

        await self.attend(interaction, file)

    async def _tell_answer(self, interaction: Interaction, filing: records.Filing, rules: Rules) -> None:
        """Tell whoever clicked what curators answered meanwhile."""
        frame = Frame(
            asker=interaction.user.id,
            language=rules.language,
            spoilers=rules.spoilers,
            quoted=filing.text,
            private=True,
            at_home=False,
        )
        await self.courier.respond(interaction, lay_out_told(filing, frame))

    def _question(self, message: discord.Message) -> str:
        """The question of a message, where its button had no room for it."""
        exchange = self.services.exchanges.by_message(str(message.id))
        return exchange.text if exchange else messages.question_of(message)

    def _filed(self, interaction: Interaction, message: discord.Message, button: str) -> Layout:
        """The message as it was, with a line instead of the button, or where there is no room a label."""
        private = message.flags.ephemeral
        language = self.rules(interaction, private=private).language
        rows = messages.rows_of(message)
        line = say("curation-filing.filed_here" if private else "curation-filing.filed", language)
        content = f"{message.content}\n-# 📨 {line}"
        if size(content) <= CONTENT:
            return Layout(content, messages.without(rows, button), private)
        label = say("curation-filing.filed", language)
        return Layout(message.content, tuple(_worn(row, button, label) for row in rows), private)

    async def _give_notice(self, interaction: Interaction, filing: records.Filing, rules: Rules) -> None:
        """Show the question in the curators' channel, where there is one; it is filed all the same."""
        if rules.settings.inbox is None or interaction.guild is None:
            return
        channel = await inbox_in(interaction.guild, rules.settings.inbox)
        if channel is None:
            self.services.meter.undelivered("the curators' channel is gone")
            log.warning("No notice for curators: their channel is gone")
            return
        layout = lay_out_open(filing, self.rules(interaction, private=False).language)
        notice = await self.courier.post(channel, layout, int(filing.message))
        if notice is None:
            return
        try:
            await self.services.store.noticed(filing.id, str(notice))
        except StoreError as error:
            self.services.meter.unkept()
            log.warning("Which notice shows a filed question could not be kept: %s", error)


def _worn(row: Row, button: str, label: str) -> Row:
    """A row in which a button has been clicked for good."""
    if isinstance(row, Menu):
        return row
    return tuple(replace(b, label=label, disabled=True) if b.custom_id == button else b for b in row)
