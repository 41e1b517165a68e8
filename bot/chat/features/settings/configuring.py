"""Changing a server's settings: each click is checked, kept for good, and shown at once."""

from __future__ import annotations

import asyncio
import io
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
import discord
from discord import app_commands, ui

from bot.chat import cards, ids
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.features.settings import pages
from bot.chat.features.settings.health import health
from bot.chat.features.settings.pages import OWN, PAGE_OF, Page
from bot.chat.features.settings.panel import changed, draw
from bot.chat.features.settings.state import Here, Panel, Picked
from bot.chat.markup import escape, one_line, shorten
from bot.chat.roles import is_admin
from bot.chat.scene import Scene, place_of
from bot.service import administration
from bot.service.administration import DocumentError, Flaw, PacksAwayError
from bot.service.places import Place
from bot.service.protocols import StoreError
from bot.service.rules import Rules
from bot.service.settings import Json, SettingError, Settings, SpoilerPolicy
from bot.service.spoilers import policy_of
from bot.wording import language_for, say

log = logging.getLogger(__name__)

FILE = "settings.json"
DOWNLOAD = 10.0
"""Seconds within which Discord must give an admin's file."""
KEY = 60
"""Characters of a file's own words that are repeated."""

Values = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Visit:
    """An admin at the panel: the click or command, where it happens, and the language to speak in."""

    interaction: Interaction
    guild: discord.Guild
    server: str
    language: str


class Configuring(Feature):
    """`/settings`, and every control of its panel."""

    def commands(self) -> Iterable[Command]:
        """`/settings`, on servers, for who may manage them."""

        @app_commands.command(
            name=named("command-settings.name"), description=named("command-settings.description")
        )
        @app_commands.rename(document=named("command-settings.import"))
        @app_commands.describe(document=named("command-settings.import_description"))
        @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
        @app_commands.allowed_installs(guilds=True, users=False)
        @app_commands.default_permissions(manage_guild=True)
        async def settings(interaction: Interaction, document: discord.Attachment | None = None) -> None:
            await self.open(interaction, document)

        yield settings

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """All controls of the panel."""
        yield component(pages.TURN, self._turned)
        yield component(pages.FLAG, self._flagged)
        yield component(pages.CHOICE, self._chosen)
        yield component(pages.PICK_SEVERAL, self._picked_several)
        yield component(pages.PICK_SINGLE, self._picked_single)
        yield component(pages.PICK_PACKS, self._picked_packs)
        yield component(pages.CLEAR, self._cleared)
        yield component(pages.CHANNEL, self._picked_channel)
        yield component(pages.POLICY, self._ruled)
        yield component(pages.RESET, self._reset)
        yield component(pages.EXPORT, self._exported)

    async def open(self, interaction: Interaction, document: discord.Attachment | None) -> None:
        """Show the panel; with a file, after its settings have taken the place of the server's."""

        async def work(visit: Visit) -> None:
            if document is None:
                await self.courier.show(interaction, draw(self._panel(visit, Page.OVERVIEW)))
                return
            await interaction.response.defer(ephemeral=True)
            await self._turn(visit, Page.OVERVIEW, note=await self._import(visit, document))

        await self._visit(interaction, work)

    async def _turned(self, interaction: Interaction, _: re.Match[str], values: Sequence[Any]) -> None:
        await self._visit(interaction, lambda visit: self._turn(visit, Page(values[0])))

    async def _flagged(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        value: Values = {match["key"]: match["on"] == "y"}
        await self._visit(interaction, lambda visit: self._set(visit, value, Page(match["page"])))

    async def _chosen(self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]) -> None:
        value = None if values[0] == OWN else values[0]
        await self._visit(interaction, lambda visit: self._set(visit, {match["key"]: value}))

    async def _picked_several(
        self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]
    ) -> None:
        key = match["key"]
        change = _change_of(interaction, match[0], {str(channel.id) for channel in values})

        async def work(visit: Visit) -> None:
            await self._set(visit, {key: [*sorted(change(getattr(self._settings(visit), key)))]})

        await self._visit(interaction, work)

    async def _picked_single(
        self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]
    ) -> None:
        async def work(visit: Visit) -> None:
            picked = str(values[0].id) if values else None
            if match["key"] == "curators" and picked == visit.server:
                note = "⚠️ " + say("settings-note.everyone", visit.language)
                await self._turn(visit, Page.CURATORS, note=note)
                return
            await self._set(visit, {match["key"]: picked})

        await self._visit(interaction, work)

    async def _picked_packs(
        self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]
    ) -> None:
        """Making packs ready takes seconds, so the click is taken first. All of them are the same as none."""
        change = _change_of(interaction, match[0], set(values))

        async def work(visit: Visit) -> None:
            await interaction.response.defer()
            everything = frozenset(self.services.library.packs)
            chosen = change(self._settings(visit).packs) & everything
            await self._set(visit, {"packs": [*sorted(chosen)] if chosen != everything else []})

        await self._visit(interaction, work)

    async def _cleared(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        """Take out of a setting what the server does not have any more."""
        key = match["key"]

        async def work(visit: Visit) -> None:
            settings = self._settings(visit)
            gone = set(self._here(visit).gone(settings, key))
            name = say(f"settings-name.{key}", visit.language)
            note = "✅ " + say("settings-note.cleared", visit.language, name=name)
            await self._set(visit, {key: _without(settings.kept(key), gone)}, note=note)

        await self._visit(interaction, work)

    async def _picked_channel(
        self, interaction: Interaction, _: re.Match[str], values: Sequence[Any]
    ) -> None:
        channel = str(values[0].id)
        await self._visit(interaction, lambda visit: self._turn(visit, Page.SPOILERS, channel=channel))

    async def _ruled(self, interaction: Interaction, match: re.Match[str], values: Sequence[Any]) -> None:
        """A channel's own spoiler policy, or none."""
        channel = str(ids.number(match["channel"]))

        async def work(visit: Visit) -> None:
            policies = dict(self._settings(visit).channel_spoilers)
            policies.pop(channel, None)
            key = "settings-panel.empty_channel"
            if values[0] != OWN:
                policies[channel] = SpoilerPolicy(values[0])
                key = f"settings-choice-spoilers.{values[0]}"
            told = say(key, visit.language)
            note = say("settings-note.ruled", visit.language, channel=f"<#{channel}>", policy=told)
            kept: dict[str, Json] = {"channel_spoilers": {c: str(p) for c, p in policies.items()}}
            await self._set(visit, kept, note=f"✅ {note}", channel=channel)

        await self._visit(interaction, work)

    async def _reset(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        """Everything back to its default: asked for, then done or left."""

        async def work(visit: Visit) -> None:
            if match["step"] == "yes":
                trouble = await self._trouble(visit, self.services.servers.reset(visit.server))
                done = "✅ " + say("settings-note.reset", visit.language)
                await self._turn(visit, Page.OVERVIEW, note=trouble or done)
            elif match["step"] == "ask" and not self._settings(visit).export():
                note = "✅ " + say("settings-note.nothing_to_reset", visit.language)
                await self._turn(visit, Page.OVERVIEW, note=note)
            else:
                await self._turn(visit, Page.OVERVIEW, asks=match["step"] == "ask")

        await self._visit(interaction, work)

    async def _exported(self, interaction: Interaction, _: re.Match[str], __: Sequence[Any]) -> None:
        async def work(visit: Visit) -> None:
            document = io.BytesIO(administration.export(self._settings(visit)))
            command = "/" + say("command-settings.name", visit.language)
            option = say("command-settings.import", visit.language)
            told = say("settings-export.done", visit.language, command=command, option=option)
            view = cards.card(cards.text(told), cards.attachment(FILE))
            await self.courier.show(interaction, view, [discord.File(document, FILE)])

        await self._visit(interaction, work)

    async def _visit(self, interaction: Interaction, work: Callable[[Visit], Awaitable[None]]) -> None:
        """Do some work for an admin of a server that is known; others are told why not."""

        async def checked(scene: Scene, rules: Rules) -> None:
            if not is_admin(interaction):
                await self.tell(interaction, say("settings-refused.admins", rules.language))
            elif scene.guild is None or scene.guild.unavailable:
                await self.tell(interaction, say("settings-refused.not_ready", rules.language))
            else:
                await work(Visit(interaction, scene.guild, scene.place.server, rules.language))

        await self.attend(interaction, checked)

    async def _set(
        self,
        visit: Visit,
        values: Values,
        page: Page | None = None,
        *,
        note: str = "",
        channel: str | None = None,
    ) -> None:
        """Change one setting and show its section with what has become of it."""
        (key,) = values
        page = page or PAGE_OF[key]
        trouble = await self._trouble(visit, administration.change(self.services, visit.server, values), key)
        note = trouble or note or changed(self._panel(visit, page), key)
        await self._turn(visit, page, note=note, channel=channel)

    async def _turn(
        self, visit: Visit, page: Page, *, note: str = "", channel: str | None = None, asks: bool = False
    ) -> None:
        """Have the panel show a section as things are now."""
        panel = replace(self._panel(visit, page), note=note, asks=asks, picked=self._picked(visit, channel))
        await self.courier.turn(visit.interaction, draw(panel))

    async def _trouble(self, visit: Visit, work: Coroutine[Any, Any, Settings], key: str = "") -> str:
        """Do some work that changes settings; a line that says why nothing has changed, if so."""
        try:
            await self.patiently(visit.interaction, work)
        except StoreError as error:
            self.services.meter.unkept()
            log.warning("A change of settings could not be kept: %s", error)
            return "⚠️ " + say("settings-note.unkept", visit.language)
        except PacksAwayError:
            return "⚠️ " + say("settings-note.packs_away", visit.language)
        except SettingError:
            name = say(f"settings-name.{key}", visit.language)
            return "⚠️ " + say("settings-note.too_much", visit.language, name=name)
        return ""

    async def _import(self, visit: Visit, document: discord.Attachment) -> str:
        """Have exactly the settings that a file holds; a line that says what became of it."""
        try:
            settings = administration.read(await _content(document))
        except DocumentError as error:
            named_there = escape(shorten(one_line(error.key), KEY))
            return "⚠️ " + say(f"settings-import.{error.flaw}", visit.language, setting=named_there)
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            return "⚠️ " + say("settings-import.missing", visit.language)
        trouble = await self._trouble(
            visit, administration.replace_all(self.services, visit.server, settings)
        )
        count = len(settings.export())
        return trouble or "✅ " + say("settings-note.imported", visit.language, count=count)

    def _settings(self, visit: Visit) -> Settings:
        return self.services.servers.settings(visit.server)

    def _panel(self, visit: Visit, page: Page) -> Panel:
        """The panel as things are now."""
        settings = self._settings(visit)
        troubles = self.troubles.of(visit.guild.id)
        return Panel(
            page=page,
            settings=settings,
            here=self._here(visit),
            language=visit.language,
            health=health(visit.guild, settings, troubles, visit.language),
            troubled=self.services.servers.trouble is not None,
        )

    def _here(self, visit: Visit) -> Here:
        guild = visit.guild
        channels = sorted(guild.channels, key=lambda channel: (channel.position, channel.id))
        return Here(
            places=tuple(str(place.id) for place in (*channels, *guild.threads)),
            roles=frozenset(str(role.id) for role in guild.roles),
            own_language=language_for(guild.preferred_locale.value),
            packs={pack.name: pack.title for pack in self.services.library.whole.packs},
        )

    def _picked(self, visit: Visit, channel: str | None) -> Picked | None:
        """The policies of a channel that the panel is to show."""
        if channel is None:
            return None
        settings = self._settings(visit)
        found = visit.guild.get_channel_or_thread(int(channel))
        place = Place(channel) if found is None else place_of(found)
        others = {c: p for c, p in settings.channel_spoilers.items() if c != channel}
        otherwise = policy_of(replace(settings, channel_spoilers=others), place)
        return Picked(channel, settings.channel_spoilers.get(channel), otherwise)


async def _content(document: discord.Attachment) -> bytes:
    """What an attached file holds; one that is too large is not fetched."""
    if document.size > administration.LARGEST:
        raise DocumentError(Flaw.LARGE)
    async with asyncio.timeout(DOWNLOAD):
        return await document.read()


def _without(kept: Json, gone: set[str]) -> Json:
    """A setting's kept form without some ids."""
    if isinstance(kept, dict):
        return {each: policy for each, policy in kept.items() if each not in gone}
    if isinstance(kept, list):
        return [each for each in kept if each not in gone]
    return None if kept in gone else kept


def _change_of(
    interaction: Interaction, custom_id: str, picked: Set[str]
) -> Callable[[frozenset[str]], frozenset[str]]:
    """What a menu's picks add and take out: it need not have shown everything, nor the latest."""
    shown = frozenset(_shown(interaction, custom_id))
    return lambda held: (held | (picked - shown)) - (shown - picked)


def _shown(interaction: Interaction, custom_id: str) -> Iterator[str]:
    """What a menu of the clicked message showed as picked."""
    if interaction.message is None:
        return
    for item in ui.LayoutView.from_message(interaction.message).walk_children():
        if isinstance(item, ui.ChannelSelect) and item.custom_id == custom_id:
            yield from (str(default.id) for default in item.default_values)
        elif isinstance(item, ui.Select) and item.custom_id == custom_id:
            yield from (option.value for option in item.options if option.default)
