"""`/help`: how to ask, what the buttons mean, and which commands there are for whoever asks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord import app_commands, ui

from bot.chat import cards
from bot.chat.delivery import Courier
from bot.chat.desk import Desk
from bot.chat.features.feature import Command, Feature, Interaction, named
from bot.chat.host import Host
from bot.chat.markup import escape
from bot.chat.roles import is_admin, is_curator
from bot.chat.scene import Scene
from bot.chat.troubles import Troubles
from bot.service.rules import Rules
from bot.wording import say

log = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds that Discord may take to tell the commands' ids; without them nothing can be clicked."""
CURATORS = ("questions", "stats", "Why this answer?", "Retire this answer")
"""The commands and menu entries that curators may use, whatever Discord shows them."""

_SLASH = 1
_ASK, _ANSWER, _HELP = "ask", "Answer this", "help"


@dataclass(frozen=True, slots=True)
class Entry:
    """A command or menu entry as Discord was told it; `names` and `descriptions` are by Discord's locales."""

    name: str
    is_slash: bool
    names: Mapping[str, str]
    description: str
    descriptions: Mapping[str, str]
    for_admins: bool

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Entry:
        """The entry of a command's payload."""
        return cls(
            name=payload["name"],
            is_slash=payload.get("type", _SLASH) == _SLASH,
            names=payload.get("name_localizations") or {},
            description=payload.get("description", ""),
            descriptions=payload.get("description_localizations") or {},
            for_admins=payload.get("default_member_permissions") is not None,
        )

    def mention(self, locale: str, ids: Mapping[str, int]) -> str:
        """How it is called by somebody with this locale; a command can be clicked where its id is known.

        Discord shows the words of a mention as they are, but a click does nothing where they are not the
        command's own name: a translated name stands beside it.
        """
        name = self.names.get(locale, self.name)
        if not self.is_slash:
            return f"**{escape(name)}**"
        number = ids.get(self.name)
        if number is None:
            return f"`/{name}`"
        mention = f"</{self.name}:{number}>"
        return mention if name == self.name else f"{mention} (`/{name}`)"

    def line(self, locale: str, ids: Mapping[str, int], language: str) -> str:
        """It with its description, as the language puts one after the other."""
        mention = self.mention(locale, ids)
        if not self.is_slash:
            return f"- {mention}"
        description = escape(self.descriptions.get(locale, self.description))
        return "- " + say("help.entry", language, command=mention, description=description)


class Help(Feature):
    """What the bot was told to Discord is told to members too."""

    def __init__(self, desk: Desk, courier: Courier, troubles: Troubles) -> None:
        super().__init__(desk, courier, troubles)
        self._entries: Sequence[Entry] = ()
        self._ids: Mapping[str, int] = {}

    def commands(self) -> Iterable[Command]:
        """`/help`."""

        @app_commands.command(name=named("command-help.name"), description=named("command-help.description"))
        async def help_(interaction: Interaction) -> None:
            await self.show(interaction)

        yield help_

    async def show(self, interaction: Interaction) -> None:
        """The card, for the asker alone."""

        async def explain(_scene: Scene, rules: Rules) -> None:
            client = interaction.client
            await self._learn(client)
            shown = [entry for entry in self._entries if _concerns(entry, interaction, rules)]
            view = lay_out_help(shown, self._ids, interaction.locale.value, rules.language)
            await self.courier.show(interaction, view)

        await self.attend(interaction, explain)

    async def _learn(self, client: Host) -> None:
        """What there is, once; and by which ids Discord knows it, as soon as it says so."""
        tree = client.tree
        if not self._entries and tree.translator is not None:
            payloads = [await c.get_translated_payload(tree, tree.translator) for c in tree.get_commands()]
            self._entries = [Entry.of(payload) for payload in payloads]
        if self._ids:
            return
        try:
            async with asyncio.timeout(PATIENCE):
                known = await tree.fetch_commands()
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as trouble:
            log.info("The commands' ids are not known yet (%s)", type(trouble).__name__)
            return
        self._ids = {one.name: one.id for one in known if one.type is discord.AppCommandType.chat_input}


def lay_out_help(
    entries: Sequence[Entry], ids: Mapping[str, int], locale: str, language: str
) -> ui.LayoutView:
    """The card. `entries` are those that concern the member; `locale` is Discord's name of their language."""
    called = {entry.name: entry.mention(locale, ids) for entry in entries}
    team = [entry for entry in entries if entry.for_admins or entry.name in CURATORS]
    others = [e for e in entries if e not in team and e.name not in (_ASK, _ANSWER, _HELP)]
    parts = [
        _section(
            say("help.asking", language),
            say("help.command", language, ask=called[_ASK]),
            say("help.mention", language),
            say("help.reply", language),
            say("help.menu", language, answer=called[_ANSWER]),
            say("help.anywhere", language),
        ),
        _section(
            say("help.below", language),
            f"👍 👎 {say('help.vote', language)}",
            f"📨 {say('help.file', language)}",
            f"🗑️ {say('help.remove', language)}",
            say("help.further", language),
        ),
        f"**{say('help.spoilers', language)}**\n{say('help.hidden', language)}",
        _listing(say("help.commands", language), others, ids, locale, language),
    ]
    if team:
        parts.append(_listing(say("help.team", language), team, ids, locale, language))
    return cards.card(*map(cards.text, parts))


def _section(title: str, *lines: str) -> str:
    return "\n".join((f"**{title}**", *(f"- {line}" for line in lines)))


def _listing(title: str, entries: Iterable[Entry], ids: Mapping[str, int], locale: str, language: str) -> str:
    return "\n".join((f"**{title}**", *(entry.line(locale, ids, language) for entry in entries)))


def _concerns(entry: Entry, interaction: Interaction, rules: Rules) -> bool:
    """Whether a member may use it: what is not for everybody is shown to nobody else."""
    if entry.name in CURATORS:
        return is_curator(interaction, rules.settings)
    return not entry.for_admins or is_admin(interaction)
