"""The menu entry "Retire this answer": an entry that is wrong is not told on this server any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import app_commands, ui

from bot.answering.values import ReplyStatus
from bot.chat import cards
from bot.chat.features.curation import handles, messages
from bot.chat.features.curation.curators import GUILDS, OWN_GUILDS, CuratorsFeature, is_own
from bot.chat.features.curation.notices import entry_line
from bot.chat.features.curation.pages import question_behind
from bot.chat.features.feature import Command, Interaction, component, named
from bot.chat.ids import number
from bot.chat.layout import MENU_TEXT, Button, Layout, Menu, Option, Style, quoted
from bot.chat.markup import bare, one_line, shorten
from bot.chat.scene import Scene
from bot.chat.views import action_row
from bot.service.records import Filing, FilingStatus
from bot.service.rules import Rules
from bot.service.taught import MOST, entry_of, filing_in
from bot.wording import say

CHOICES = 25
QUESTION = 300


class Retiring(CuratorsFeature):
    """An entry in a message's menu, and what it asks before it does anything."""

    def commands(self) -> Iterable[Command]:
        """The menu entry."""
        yield app_commands.ContextMenu(
            name=named("curation-retire.name"),
            callback=self.ask,
            allowed_contexts=GUILDS,
            allowed_installs=OWN_GUILDS,
        )

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """Which entry, the confirmation, and the way back."""
        yield component(handles.RETIRE, self._confirmed)
        yield component(handles.KEEP, self._kept)
        yield component(handles.RETIRE_ONE, self._picked)

    async def ask(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask which of an answer's entries is to be retired, or whether its only one is."""

        async def consider(scene: Scene, rules: Rules) -> None:
            mine = is_own(interaction, message)
            entries = await self.patiently(interaction, self._entries(scene, message)) if mine else ()
            if not entries:
                await self.tell(interaction, say("curation-retire.nothing", rules.language))
                return
            if len(entries) == 1:
                asking = self._confirmation(scene, rules, message.id, entries[0])
            else:
                asking = self._choice(scene, rules, message.id, entries)
            await self.present(interaction, await self.patiently(interaction, asking))

        await self.attend_curator(interaction, consider)

    async def _picked(self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]) -> None:
        async def confirm(scene: Scene, rules: Rules) -> None:
            message = number(match["message"])
            entry = await self.patiently(interaction, self._marked(scene, values[0]))
            if entry is None:
                await self.tell(interaction, say("curation-retire.lost", rules.language))
            else:
                asking = self._confirmation(scene, rules, message, entry)
                await self.courier.turn(interaction, await self.patiently(interaction, asking))

        await self.attend_curator(interaction, confirm)

    async def _confirmed(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        async def retire(scene: Scene, rules: Rules) -> None:
            message = number(match["message"])
            entry = await self.patiently(interaction, self._marked(scene, match["mark"]))
            if entry is None:
                await self.tell(interaction, say("curation-retire.lost", rules.language))
                return
            await self.patiently(interaction, self.services.servers.retire(scene.place.server, entry))
            command = "/" + say("command-questions.name", rules.language)
            done = say("curation-retire.done", rules.language, command=command)
            await self.courier.turn(interaction, cards.card(cards.text(done)))
            if not await self._take_back(interaction, message):
                await self.tell(interaction, say("curation-retire.unreachable", rules.language))

        await self.attend_curator(interaction, retire)

    async def _kept(self, interaction: Interaction, _: re.Match[str], __: Sequence[Any]) -> None:
        """Nothing is retired: the card goes away."""

        async def leave(_scene: Scene, _rules: Rules) -> None:
            await self.courier.dismiss(interaction)

        await self.attend(interaction, leave)

    async def _take_back(self, interaction: Interaction, message: int) -> bool:
        """Say in the answer's own place that it was taken back; whether that worked."""
        if interaction.channel_id is None:
            return False
        channel = interaction.client.get_partial_messageable(
            interaction.channel_id, guild_id=interaction.guild_id
        )
        language = self.rules(interaction, private=False).language
        layout = Layout("-# " + say("curation-retire.taken_back", language))
        return await self.courier.edit(channel.get_partial_message(message), layout)

    async def _entries(self, scene: Scene, message: discord.Message) -> tuple[str, ...]:
        """The entries that one of the bot's messages tells, as it remembers or as the message shows."""
        exchange = self.services.exchanges.by_message(str(message.id))
        if exchange is not None:
            answer = exchange.answer
            told = answer.reply.entries if answer.reply.status is ReplyStatus.ANSWERED else ()
        else:
            told = (messages.entry_of(message), await self._curated_there(scene, message.id))
        known = self._ids()
        return tuple(entry for entry in told if entry in known or filing_in(entry))[:CHOICES]

    def _ids(self) -> frozenset[str]:
        """The ids of all that packs can tell."""
        packs = self.services.library.whole.packs
        return frozenset(each.id for pack in packs for each in (*pack.entries, *pack.facts))

    async def _answered(self, scene: Scene) -> Sequence[Filing]:
        return await self.services.store.filings(scene.place.server, FilingStatus.ANSWERED, MOST)

    async def _curated_there(self, scene: Scene, message: int) -> str:
        """The id of the curators' answer that stands in a message; "" where none does."""
        answered = await self._answered(scene)
        return next((entry_of(filing) for filing in answered if filing.message == str(message)), "")

    async def _marked(self, scene: Scene, mark: str) -> str | None:
        """The entry that a component's id stands for."""
        ids = (*self._ids(), *(entry_of(filing) for filing in await self._answered(scene)))
        return next((entry for entry in ids if handles.mark(entry) == mark), None)

    async def _confirmation(self, scene: Scene, rules: Rules, message: int, entry: str) -> ui.LayoutView:
        """What would be retired, and the buttons that do it or leave it."""
        buttons = (
            Button(
                handles.retire(message, entry),
                say("curation-retire.confirm", rules.language),
                style=Style.DANGER,
            ),
            Button(handles.KEEP.pattern, say("curation-retire.keep", rules.language)),
        )
        lines = (
            f"### {say('curation-retire.title', rules.language)}",
            quoted(await question_behind(self.services, scene.place.server, entry), QUESTION),
            entry_line(entry, rules.language),
            say("curation-retire.meaning", rules.language),
        )
        return cards.card(cards.text("\n".join(lines)), action_row(buttons))

    async def _choice(
        self, scene: Scene, rules: Rules, message: int, entries: Sequence[str]
    ) -> ui.LayoutView:
        """A menu of the entries that an answer rests on."""
        titles = [
            one_line(bare(await question_behind(self.services, scene.place.server, entry)))
            for entry in entries
        ]
        options = tuple(
            Option(shorten(title, MENU_TEXT), handles.mark(entry))
            for entry, title in zip(entries, titles, strict=True)
        )
        placeholder = say("curation-retire.which", rules.language)
        text = f"### {say('curation-retire.title', rules.language)}"
        return cards.card(
            cards.text(text), action_row(Menu(handles.retire_one(message), placeholder, options))
        )
