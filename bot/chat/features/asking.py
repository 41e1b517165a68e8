"""Asking: `/ask` with suggestions while typing, "Answer this" on a message, and questions to click."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import discord
from discord import app_commands, ui

from bot.chat import ids
from bot.chat.desk import Inquiry
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.layout import Layout, lay_out_notice
from bot.chat.messages import question_in
from bot.chat.scene import scene_of_interaction
from bot.wording import say

log = logging.getLogger(__name__)

LONGEST_QUESTION = 400
CHOICES = 25
"""Suggestions that Discord takes at most."""


class Asking(Feature):
    """Every way of asking but writing a message."""

    def commands(self) -> Iterable[Command]:
        """`/ask`, and "Answer this"."""

        @app_commands.command(name=named("command-ask.name"), description=named("command-ask.description"))
        @app_commands.rename(
            question=named("command-ask.question"),
            private=named("command-ask.private"),
            member=named("command-ask.member"),
        )
        @app_commands.describe(
            question=named("command-ask.question_description"),
            private=named("command-ask.private_description"),
            member=named("command-ask.member_description"),
        )
        @app_commands.autocomplete(question=self.suggest)
        async def ask(
            interaction: Interaction,
            question: app_commands.Range[str, 1, LONGEST_QUESTION],
            private: bool = False,  # noqa: FBT001, FBT002 - an option of the command
            member: discord.User | None = None,
        ) -> None:
            await self.answer_command(interaction, question, private=private, member=member)

        yield ask
        yield app_commands.ContextMenu(name=named("menu.answer"), callback=self.answer_message)

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """Questions as buttons, or in a menu."""
        yield component(ids.ASK, self._clicked)
        yield component(ids.PICK, self._picked)

    async def answer_command(
        self, interaction: Interaction, question: str, *, private: bool, member: discord.abc.User | None
    ) -> None:
        """`/ask` gets the same reply as a mention."""
        towards = None if member is None or private else member.id
        inquiry = _inquiry(interaction, question, private=private, towards=towards)
        await self.desk.serve(inquiry, partial(self.courier.respond, interaction))

    async def suggest(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Questions that one seems to be typing. Whatever goes wrong, there are just none."""
        try:
            rules = self.rules(interaction)
            found = self.services.guide.complete(typed, rules, CHOICES)
        except Exception:
            self.services.meter.error()
            log.exception("No suggestions could be made")
            return []
        return [app_commands.Choice(name=question, value=question) for question in found]

    async def answer_message(self, interaction: Interaction, message: discord.Message) -> None:
        """Reply to a message as if it mentioned the bot; where the bot may not write, answer beside it.

        Whoever may not write there either has the bot say nothing to others.
        """
        text = question_in(message.content)
        scene = scene_of_interaction(interaction)
        if not text:
            rules = self.rules(interaction)
            respond = partial(self.courier.respond, interaction)
            await self.desk.notify(interaction.id, say("chat-answer.nothing_asked", rules.language), respond)
            return
        may_speak = _may_write(interaction, interaction.permissions)
        if scene.guild is None or not may_speak or not _may_write(interaction, interaction.app_permissions):
            inquiry = _inquiry(interaction, text, quoted=True, private=scene.at_home and not may_speak)
            await self.desk.serve(inquiry, partial(self.courier.respond, interaction))
            return
        await self.desk.serve(_inquiry(interaction, text), partial(self._reply_to, interaction, message))

    async def _reply_to(
        self, interaction: Interaction, message: discord.Message, layout: Layout
    ) -> int | None:
        """Reply to a message in its channel, and tell the asker so; a notice goes to the asker alone."""
        if layout.private:
            return await self.courier.respond(interaction, layout)
        await interaction.response.defer(ephemeral=True)
        carrier = await self.courier.reply(message, layout)
        rules = self.rules(interaction)
        key = "chat-answer.undelivered" if carrier is None else "chat-answer.answered_there"
        await self.courier.respond(
            interaction, lay_out_notice(say(key, rules.language, link=message.jump_url), private=True)
        )
        return carrier

    async def _clicked(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        await self._answer_pick(interaction, ids.Pick.read(match), match["question"])

    async def _picked(self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]) -> None:
        await self._answer_pick(interaction, ids.Pick.read(match), values[0])

    async def _answer_pick(self, interaction: Interaction, pick: ids.Pick, question: str) -> None:
        """A picked question: in place for whoever was asked to pick, in a copy of their own for others.

        Where it was only an example or a further question, the message with the other ones stays as it is.
        """
        mine = interaction.user.id == pick.asker
        private = interaction.message is not None and interaction.message.flags.ephemeral
        in_place = mine and pick.settles
        inquiry = _inquiry(interaction, question, quoted=True, private=private or not mine, in_place=in_place)
        carry = self.courier.replace if in_place else self.courier.respond

        async def deliver(layout: Layout) -> int | None:
            """A notice never takes the place of the questions."""
            chosen = self.courier.respond if layout.is_notice else carry
            return await chosen(interaction, layout)

        await self.desk.serve(inquiry, deliver)


def _inquiry(interaction: Interaction, question: str, **how: Any) -> Inquiry:
    return Inquiry(event=interaction.id, scene=scene_of_interaction(interaction), text=question, **how)


def _may_write(interaction: Interaction, held: discord.Permissions) -> bool:
    """Whether somebody who holds these permissions may write where an interaction happens."""
    if isinstance(interaction.channel, discord.Thread):
        return held.view_channel and held.send_messages_in_threads
    return held.view_channel and held.send_messages
