"""`/privacy`: what is kept and how long; a member's data as a file, and gone; for admins, a server's."""

from __future__ import annotations

import enum
import io
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

import discord
from discord import app_commands, ui

from bot.chat import cards
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.layout import BUTTON_LABEL, Button, Style
from bot.chat.markup import shorten
from bot.chat.roles import is_admin
from bot.chat.scene import Scene
from bot.chat.views import action_row
from bot.service.personal import disclose, forget_member, forget_server
from bot.service.rules import Rules
from bot.wording import say

FILE = "my-data.json"


class Step(enum.StrEnum):
    """What a button on the card does."""

    EXPORT = "export"
    DELETE = "delete"
    DELETE_YES = "delete-yes"
    SERVER = "server"
    SERVER_YES = "server-yes"
    BACK = "back"


BUTTON = re.compile(rf"privacy:(?P<step>{'|'.join(Step)})")

Work = Callable[[Interaction, Scene, Rules], Awaitable[None]]


class Privacy(Feature):
    """Everybody sees and deletes their own data alone; whoever clicks is whom it is about."""

    def commands(self) -> Iterable[Command]:
        """`/privacy`."""

        @app_commands.command(
            name=named("command-privacy.name"), description=named("command-privacy.description")
        )
        async def privacy(interaction: Interaction) -> None:
            await self.show(interaction)

        yield privacy

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The buttons on the card."""
        yield component(BUTTON, self._clicked)

    async def show(self, interaction: Interaction) -> None:
        """The card, for the asker alone."""

        async def explain(_scene: Scene, rules: Rules) -> None:
            await self.courier.show(interaction, self._card(interaction, rules))

        await self.attend(interaction, explain)

    async def _clicked(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        steps: Mapping[Step, Work] = {
            Step.EXPORT: self._export,
            Step.DELETE: self._ask_member,
            Step.DELETE_YES: self._delete_member,
            Step.SERVER: self._ask_server,
            Step.SERVER_YES: self._delete_server,
            Step.BACK: self._back,
        }
        work = steps[Step(match["step"])]
        await self.attend(interaction, lambda scene, rules: work(interaction, scene, rules))

    async def _export(self, interaction: Interaction, scene: Scene, rules: Rules) -> None:
        known = await self.patiently(interaction, disclose(self.services, scene.asker))
        document = json.dumps(known, ensure_ascii=False, indent=2) + "\n"
        file = discord.File(io.BytesIO(document.encode()), FILE)
        sentence = cards.text(say("privacy.exported", rules.language))
        view = cards.card(sentence, cards.attachment(FILE))
        await self.courier.show(interaction, view, [file])

    async def _ask_member(self, interaction: Interaction, _scene: Scene, rules: Rules) -> None:
        await self.courier.turn(
            interaction, _question("privacy.delete_sure", "privacy.delete", Step.DELETE_YES, rules.language)
        )

    async def _delete_member(self, interaction: Interaction, scene: Scene, rules: Rules) -> None:
        count = await self.patiently(interaction, forget_member(self.services, scene.asker))
        await self.courier.turn(interaction, _notice(say("privacy.deleted", rules.language, count=count)))

    async def _ask_server(self, interaction: Interaction, _scene: Scene, rules: Rules) -> None:
        if not await self._admits(interaction, rules):
            return
        await self.courier.turn(
            interaction, _question("privacy.server_sure", "privacy.server", Step.SERVER_YES, rules.language)
        )

    async def _delete_server(self, interaction: Interaction, scene: Scene, rules: Rules) -> None:
        if not await self._admits(interaction, rules):
            return
        await self.patiently(interaction, forget_server(self.services, scene.place.server))
        await self.courier.turn(interaction, _notice(say("privacy.server_deleted", rules.language)))

    async def _back(self, interaction: Interaction, _scene: Scene, rules: Rules) -> None:
        await self.courier.turn(interaction, self._card(interaction, rules))

    async def _admits(self, interaction: Interaction, rules: Rules) -> bool:
        """Whether an admin clicked; others are told that it is not theirs."""
        if is_admin(interaction):
            return True
        await self.tell(interaction, say("privacy.admins_only", rules.language))
        return False

    def _card(self, interaction: Interaction, rules: Rules) -> ui.LayoutView:
        return lay_out_privacy(
            self.services.recorder.keep_days, rules.language, for_admin=is_admin(interaction)
        )


def lay_out_privacy(days: int, language: str, *, for_admin: bool) -> ui.LayoutView:
    """What is kept, why, and for how many days, with buttons to do something about it."""
    kept = (
        say("privacy.words", language, days=days),
        say("privacy.votes", language, days=days),
        say("privacy.filed", language, days=days),
        say("privacy.quiz", language, days=days),
        say("privacy.counts", language),
        say("privacy.memory", language),
    )
    buttons = [
        _button(Step.EXPORT, "privacy.export", language),
        _button(Step.DELETE, "privacy.delete", language, Style.DANGER),
    ]
    if for_admin:
        buttons.append(_button(Step.SERVER, "privacy.server", language, Style.DANGER))
    return cards.card(
        cards.text(f"### {say('privacy.title', language)}\n{say('privacy.reading', language)}"),
        cards.text("\n".join((f"**{say('privacy.kept', language)}**", *(f"- {line}" for line in kept)))),
        cards.text(f"**{say('privacy.place', language)}**\n{say('privacy.operator', language)}"),
        action_row(tuple(buttons)),
    )


def _question(sentence: str, label: str, yes: Step, language: str) -> ui.LayoutView:
    """Whether something is really to be deleted."""
    buttons = (_button(yes, label, language, Style.DANGER), _button(Step.BACK, "privacy.keep", language))
    return cards.card(cards.text(say(sentence, language)), action_row(buttons))


def _notice(sentence: str) -> ui.LayoutView:
    return cards.card(cards.text(sentence))


def _button(step: Step, key: str, language: str, style: Style = Style.QUIET) -> Button:
    return Button(f"privacy:{step}", shorten(say(key, language), BUTTON_LABEL), style=style)
