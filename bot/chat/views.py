"""From a layout's rows to discord.py's components. All state is in the ids: nothing here listens."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.chat.layout import Button, Menu, Row, Style

_ACTION_ROW = discord.ComponentType.action_row.value
_BUTTON = discord.ComponentType.button.value
_STYLES = {
    Style.QUIET: discord.ButtonStyle.secondary,
    Style.STRONG: discord.ButtonStyle.primary,
    Style.GOOD: discord.ButtonStyle.success,
    Style.DANGER: discord.ButtonStyle.danger,
}


class ReadyView(ui.View):
    """Rows that are ready to be sent. discord.py need neither keep the view nor know what is in it."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__(timeout=None)
        self._components = [{"type": _ACTION_ROW, "components": _payloads(row)} for row in rows]
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        """The rows as Discord takes them."""
        return self._components


def view_of(rows: tuple[Row, ...]) -> ui.View | None:
    """The view for some rows; None where there are none."""
    return ReadyView(rows) if rows else None


def action_row(row: Row) -> ui.ActionRow[Any]:
    """One row, for a message that is made of components."""
    items = [menu_of(row)] if isinstance(row, Menu) else map(button_of, row)
    return ui.ActionRow(*items)


def button_of(button: Button) -> ui.Button[Any]:
    """One button."""
    return ui.Button(
        style=_STYLES[button.style],
        label=button.label or None,
        emoji=button.emoji or None,
        custom_id=button.custom_id,
        disabled=button.disabled,
    )


def menu_of(menu: Menu) -> ui.Select[Any]:
    """One menu."""
    return ui.Select(
        custom_id=menu.custom_id,
        placeholder=menu.placeholder,
        options=[discord.SelectOption(label=option.label, value=option.value) for option in menu.options],
    )


def _payloads(row: Row) -> list[dict[str, Any]]:
    """A row's components as Discord takes them.

    discord.py's objects for the four buttons that most answers carry would cost more than the answers do.
    """
    if isinstance(row, Menu):
        return [dict[str, Any](menu_of(row).to_component_dict())]
    return list(map(_payload, row))


def _payload(button: Button) -> dict[str, Any]:
    payload: dict[str, Any] = {
        "type": _BUTTON,
        "style": _STYLES[button.style].value,
        "custom_id": button.custom_id,
        "disabled": button.disabled,
    }
    if button.label:
        payload["label"] = button.label
    if button.emoji:
        payload["emoji"] = {"id": None, "name": button.emoji}
    return payload
