"""What members pass on to the curators: in each case an answer, or none."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import aiohttp
import discord
from discord import ui

from bot.chat.features.curation import handles, messages, modal
from bot.chat.features.curation.curators import CuratorsFeature, inbox_in
from bot.chat.features.curation.handles import Case, Tab
from bot.chat.features.curation.modal import AnswerForm
from bot.chat.features.curation.notices import lay_out_settled, lay_out_told
from bot.chat.features.curation.pages import show_page
from bot.chat.features.feature import Form, Interaction, component
from bot.chat.layout import Frame
from bot.chat.markup import clean, one_line
from bot.chat.scene import Scene, place_of
from bot.service.places import Place
from bot.service.protocols import StoreError
from bot.service.records import Filing, FilingStatus
from bot.service.rules import Rules, rules_for
from bot.service.taught import CuratedAnswer, tell
from bot.wording import say

log = logging.getLogger(__name__)


class Inbox(CuratorsFeature):
    """The buttons to answer or dismiss a question, in the list and in the curators' channel."""

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """Answer, dismiss."""
        yield component(handles.CASE, self._case)

    def forms(self) -> Iterable[Form]:
        """The form with the answer."""
        yield Form(handles.CASE, self._written)

    async def _case(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        case = Case.read(match)

        async def decide(scene: Scene, rules: Rules) -> None:
            if not case.answers:
                await self._settle(interaction, scene, rules, case, None)
                return
            filing = await self.promptly(self.services.store.filing(scene.place.server, case.filing))
            if filing is None or filing.status is not FilingStatus.OPEN:
                await self._refuse(interaction, scene, rules, case, filing)
                return
            await interaction.response.send_modal(AnswerForm(case, filing, rules.language))

        await self.attend_curator(interaction, decide)

    async def _written(
        self, interaction: Interaction, match: re.Match[str], written: Mapping[str, str]
    ) -> None:
        """A curator has sent an answer."""
        case = Case.read(match)
        text, source = written.get(modal.ANSWER, ""), written.get(modal.SOURCE, "")
        curated = CuratedAnswer(clean(text).strip(), one_line(source))

        async def keep(scene: Scene, rules: Rules) -> None:
            if any(curated.passages()):
                await self._settle(interaction, scene, rules, case, curated)
            else:
                await self.tell(interaction, say("curation.empty", rules.language))

        await self.attend_curator(interaction, keep)

    async def _settle(
        self, interaction: Interaction, scene: Scene, rules: Rules, case: Case, curated: CuratedAnswer | None
    ) -> None:
        """Answer or dismiss a question, and show so wherever it stands; the first of two curators does."""
        server, store = scene.place.server, self.services.store
        status = FilingStatus.DISMISSED if curated is None else FilingStatus.ANSWERED
        words = "" if curated is None else curated.kept
        settling = store.settle(server, case.filing, status, words, self.services.clock.utcnow())
        filing = await self.patiently(interaction, settling)
        if filing is None:
            found = await self.patiently(interaction, store.filing(server, case.filing))
            await self._refuse(interaction, scene, rules, case, found)
            return
        if curated is not None:
            self.services.taught.learn(filing)
        if not await self._refresh(interaction, scene, rules, case, filing):
            await self.tell(interaction, say(f"curation-settled.{filing.status}", rules.language))
        if curated is not None and not await self._tell_asker(interaction, filing):
            await self.tell(interaction, say("curation.unreachable", rules.language))

    async def _refuse(
        self, interaction: Interaction, scene: Scene, rules: Rules, case: Case, filing: Filing | None
    ) -> None:
        """Show how a question stands that is not open any more, and say so."""
        if filing is not None or case.page is not None:
            await self._refresh(interaction, scene, rules, case, filing)
        if filing is None:
            sentence = say("curation.expired", rules.language)
        else:
            sentence = say(f"curation-already.{filing.status}", rules.language)
        await self.tell(interaction, sentence)

    async def _refresh(
        self, interaction: Interaction, scene: Scene, rules: Rules, case: Case, filing: Filing | None
    ) -> bool:
        """Bring up to date what was clicked, and the notice where that was not it; whether it could be read.

        What was done holds all the same.
        """
        public = self.rules(interaction, private=False).language
        if case.page is not None:
            shown = await self._turn(interaction, scene, rules, case.page)
            await self._mend_notice(interaction, rules, filing, public)
            return shown
        if filing is not None:
            await self.courier.replace(interaction, lay_out_settled(filing, public))
        return True

    async def _turn(self, interaction: Interaction, scene: Scene, rules: Rules, at: int) -> bool:
        """Show a page of the list as it is now, where the store tells it."""
        page = show_page(self.services, scene.place.server, rules, Tab.OPEN, at)
        try:
            view = await self.patiently(interaction, page)
        except StoreError as error:
            log.warning("The list of questions could not be read anew: %s", error)
            return False
        await self.courier.turn(interaction, view)
        return True

    async def _mend_notice(
        self, interaction: Interaction, rules: Rules, filing: Filing | None, language: str
    ) -> None:
        """Change the notice in the curators' channel, where there is one."""
        inbox, guild = rules.settings.inbox, interaction.guild
        if filing is None or not filing.notice or inbox is None or guild is None:
            return
        if await inbox_in(guild, inbox) is not None:
            channel = interaction.client.get_partial_messageable(int(inbox), guild_id=guild.id)
            notice = channel.get_partial_message(int(filing.notice))
            await self.courier.edit(notice, lay_out_settled(filing, language))

    async def _tell_asker(self, interaction: Interaction, filing: Filing) -> bool:
        """Put the answer where the question was asked; whether that worked."""
        channel = interaction.client.get_partial_messageable(
            int(filing.channel), guild_id=interaction.guild_id
        )
        asking = channel.get_partial_message(int(filing.message))
        exchange = self.services.exchanges.by_message(filing.message)
        asker = int(exchange.asker.id) if exchange else await _asker(asking)
        frame = self._frame(interaction, filing, asker)
        told = await self.courier.edit(asking, lay_out_told(filing, frame))
        if told and exchange:
            answer = tell(filing, frame.language, exchange.answer)
            self.services.exchanges.put(replace(exchange, answer=answer))
        return told

    def _frame(self, interaction: Interaction, filing: Filing, asker: int | None) -> Frame:
        """How the answer is shown where the question was asked: by that place's rules."""
        guild = interaction.guild
        channel = guild.get_channel_or_thread(int(filing.channel)) if guild else None
        place = place_of(channel) if channel else Place(filing.channel, filing.server)
        rules = rules_for(self.services.servers, place, self.rules(interaction, private=False).language)
        return Frame(
            asker=asker or 0,
            language=rules.language,
            spoilers=rules.spoilers,
            quoted=filing.text,
            private=asker is None,
            at_home=False,
        )


async def _asker(message: discord.PartialMessage) -> int | None:
    """Who asked, as the message itself tells."""
    try:
        return messages.asker_of(await message.fetch())
    except (discord.HTTPException, aiohttp.ClientError, OSError) as trouble:
        log.info("Who asked cannot be read (%s)", type(trouble).__name__)
        return None
