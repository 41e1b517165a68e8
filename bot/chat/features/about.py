"""`/about`: what the bot is, what it answers from, and how to get it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord
from discord import app_commands, ui

import bot
from bot.chat import cards
from bot.chat.features.feature import Command, Feature, Interaction, named
from bot.chat.layout import BUTTON_LABEL
from bot.chat.markup import bare, escape, one_line, shorten, size
from bot.chat.scene import Scene
from bot.packs.model import Pack
from bot.service.rules import Rules
from bot.wording import OWN_NAMES, cited, say

SHORTEST_TITLE = 20
"""Characters that a pack's title has room for at least."""


class About(Feature):
    """Says it on request, to the asker alone unless they want otherwise."""

    def commands(self) -> Iterable[Command]:
        """`/about`."""

        @app_commands.command(
            name=named("command-about.name"), description=named("command-about.description")
        )
        @app_commands.rename(private=named("command-about.private"))
        @app_commands.describe(private=named("command-about.private_description"))
        async def about(
            interaction: Interaction,
            private: bool = True,  # noqa: FBT001, FBT002 - an option of the command
        ) -> None:
            await self.show(interaction, private=private)

        yield about

    async def show(self, interaction: Interaction, *, private: bool) -> None:
        """The card, in the asker's own language or, where the bot may speak to all, in the server's."""

        async def introduce(scene: Scene, rules: Rules) -> None:
            alone = private or rules.settings.private or not rules.answers_in(scene.place)
            rules = self.rules(interaction, private=alone)
            packs = self.services.library.base(rules.settings.packs).packs
            view = lay_out_about(packs, interaction.client.invitation, rules.language)
            await self.courier.show(interaction, view, private=alone)

        await self.attend(interaction, introduce)


def lay_out_about(packs: Sequence[Pack], invitation: str, language: str) -> ui.LayoutView:
    """The card: version and purpose, each pack with its figures and sources, and the invitation's link."""
    title = say("about.title", language, version=bot.__version__)
    head = f"### {escape(title)}\n{escape(say('about.purpose', language))}"
    room = cards.TEXTS - size(head)
    share = room // max(1, len(packs)) - 1
    listed = "\n".join(_pack(pack, share, language) for pack in packs)
    link: ui.Button[ui.LayoutView] = ui.Button(
        style=discord.ButtonStyle.link,
        label=shorten(say("about.invite", language), BUTTON_LABEL),
        url=invitation,
    )
    parts = [cards.text(head), cards.line(), cards.text(listed)] if listed else [cards.text(head)]
    return cards.card(*parts, below=(ui.ActionRow(link),))


def _pack(pack: Pack, room: int, language: str) -> str:
    """A pack in at most `room` characters: a line of its own, and as many sources as fit."""
    figures = say(
        "about.pack",
        language,
        version=pack.version,
        language=OWN_NAMES.get(pack.language, pack.language),
        licence=one_line(pack.licence),
        facts=len(pack.facts),
        faq=len(pack.faq),
    )
    figures = shorten(figures, max(0, room - SHORTEST_TITLE - len("****\n-# ")), escape)
    left = room - size(f"****\n-# {figures}")
    title = shorten(one_line(bare(pack.title)), left, escape)
    lines = [f"**{title}**", f"-# {figures}"]
    left -= size(title)
    for number, source in enumerate(pack.sources, 1):
        line = f"-# • {escape(one_line(cited(source, language)))}"
        others = len(pack.sources) - number
        more = f"-# {say('about.more', language, count=others)}" if others else ""
        if size(line) + size(more) + 2 > left:
            break
        lines.append(line)
        left -= size(line) + 1
    shown = len(lines) - 2
    rest = f"-# {say('about.more' if shown else 'about.sources', language, count=len(pack.sources) - shown)}"
    if shown < len(pack.sources) and size(rest) + 1 <= left:
        lines.append(rest)
    return "\n".join(lines)
