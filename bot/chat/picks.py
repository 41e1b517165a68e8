"""Questions to pick, as buttons or a menu, which outlive a restart: what they ask stands in their ids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self, cast

import discord
from discord import ui

from bot.chat.layout import Layout, Offer, shorten
from bot.chat.markup import size
from bot.wording import say

BUTTON_LABEL = 80
MENU_TEXT = 100

_BUTTON = re.compile(r"ask:(?P<mode>[sn])(?P<asker>[0-9a-z]{1,13}):(?P<question>.{1,80})", re.DOTALL)
_MENU = re.compile(r"pick:(?P<mode>[sn])(?P<asker>[0-9a-z]{1,13})")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Pick:
    """What a button knows: for whom it was shown, and whether its answer takes the message's place."""

    asker: int
    settles: bool

    @property
    def code(self) -> str:
        """Mode and asker in at most 14 characters."""
        return ("s" if self.settles else "n") + _base36(self.asker)

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """The pick in an id that one of the templates matched."""
        return cls(asker=int(match["asker"], 36), settles=match["mode"] == "s")


class QuestionButton(ui.DynamicItem[ui.Button[ui.View]], template=_BUTTON):
    """A button that asks one question of at most 80 characters."""

    def __init__(self, button: ui.Button[ui.View], pick: Pick, question: str) -> None:
        super().__init__(button)
        self.pick = pick
        self.question = question

    @classmethod
    def build(cls, pick: Pick, offer: Offer, row: int) -> Self:
        """A new button."""
        button: ui.Button[ui.View] = ui.Button(
            label=shorten(offer.label, BUTTON_LABEL),
            custom_id=f"ask:{pick.code}:{offer.question}",
            row=row,
        )
        return cls(button, pick, offer.question)

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was clicked, before or after a restart."""
        return cls(cast("ui.Button[ui.View]", item), Pick.read(match), match["question"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Ask the question for whoever clicked."""
        await interaction.client.answer_pick(interaction, self.pick, self.question)


class QuestionMenu(ui.DynamicItem[ui.Select[ui.View]], template=_MENU):
    """A menu of questions, for those that are too long for buttons."""

    def __init__(self, menu: ui.Select[ui.View], pick: Pick) -> None:
        super().__init__(menu)
        self.pick = pick

    @classmethod
    def build(cls, pick: Pick, offers: Sequence[Offer]) -> Self:
        """A new menu."""
        labels = {shorten(offer.question, MENU_TEXT): shorten(offer.label, MENU_TEXT) for offer in offers}
        menu: ui.Select[ui.View] = ui.Select(
            custom_id=f"pick:{pick.code}",
            placeholder=say("chat.choose"),
            options=[discord.SelectOption(label=label, value=value) for value, label in labels.items()],
        )
        return cls(menu, pick)

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu that was used, before or after a restart."""
        return cls(cast("ui.Select[ui.View]", item), Pick.read(match))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Ask the chosen question for whoever chose it."""
        await interaction.client.answer_pick(interaction, self.pick, self.item.values[0])


def view_of(layout: Layout, asker: int) -> ui.View | None:
    """The view for a layout's offers, one a row so that they read as a list; None where it has none."""
    if not layout.offers:
        return None
    pick = Pick(asker, layout.settles)
    view = ui.View(timeout=None)
    if all(size(offer.question) <= BUTTON_LABEL for offer in layout.offers):
        for row, offer in enumerate(layout.offers):
            view.add_item(QuestionButton.build(pick, offer, row))
    else:
        view.add_item(QuestionMenu.build(pick, layout.offers))
    view.stop()  # all state is in the ids: discord.py need not keep the view, nor a timer for it
    return view


def is_pick(custom_id: str) -> bool:
    """Whether a component is one of those above."""
    return bool(_BUTTON.fullmatch(custom_id) or _MENU.fullmatch(custom_id))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
