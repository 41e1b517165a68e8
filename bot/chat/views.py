"""From a layout's rows to discord.py's components. All state is in the ids: nothing here listens."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.chat.layout import Button, Menu, Row, Style

_STYLES = {
    Style.QUIET: discord.ButtonStyle.secondary,
    Style.STRONG: discord.ButtonStyle.primary,
    Style.GOOD: discord.ButtonStyle.success,
    Style.DANGER: discord.ButtonStyle.danger,
}


def view_of(rows: tuple[Row, ...]) -> ui.View | None:
    """The view for some rows; None where there are none."""
    if not rows:
        return None
    view = ui.View(timeout=None)
    for number, row in enumerate(rows):
        for item in _items(row):
            item.row = number
            view.add_item(item)
    view.stop()  # discord.py need not keep the view, nor a timer for it
    return view


def action_row(row: Row) -> ui.ActionRow[Any]:
    """One row, for a message that is made of components."""
    return ui.ActionRow(*_items(row))


def _items(row: Row) -> list[ui.Item[Any]]:
    if isinstance(row, Menu):
        return [menu_of(row)]
    return [button_of(button) for button in row]


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
