"""What can be told from one of the bot's messages, long after it was sent."""

from __future__ import annotations

from collections.abc import Iterator

import discord

from bot.chat import ids
from bot.chat.layout import Button, Menu, Option, Row, Style
from bot.chat.messages import question_in

_STYLES = {
    discord.ButtonStyle.primary: Style.STRONG,
    discord.ButtonStyle.success: Style.GOOD,
    discord.ButtonStyle.danger: Style.DANGER,
}


def rows_of(message: discord.Message) -> tuple[Row, ...]:
    """The controls of a message, as they were laid out."""
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    return tuple(found for row in rows if (found := _row(row)) is not None)


def without(rows: tuple[Row, ...], custom_id: str) -> tuple[Row, ...]:
    """Rows without one of their buttons."""
    left = (r if isinstance(r, Menu) else tuple(b for b in r if b.custom_id != custom_id) for r in rows)
    return tuple(row for row in left if row)


def buttons_of(message: discord.Message) -> Iterator[Button]:
    """All buttons of a message."""
    for row in rows_of(message):
        if not isinstance(row, Menu):
            yield from row


def asker_of(message: discord.Message) -> int | None:
    """Who asked, where the message says so: who may take it away."""
    found = (ids.REMOVE.fullmatch(button.custom_id) for button in buttons_of(message))
    return next((ids.number(match["asker"]) for match in found if match), None)


def entry_of(message: discord.Message) -> str:
    """The entry that a message tells, where the buttons below it know; "" where they do not."""
    found = (ids.VOTE.fullmatch(button.custom_id) for button in buttons_of(message))
    return next((match["entry"] for match in found if match), "")


def question_of(message: discord.Message) -> str:
    """The question that one of the bot's messages answers, where it is quoted or replied to; else ""."""
    quoted = next((line[2:] for line in message.content.splitlines() if line.startswith("> ")), "")
    if quoted:
        return question_in(_unescaped(quoted))
    original = message.reference.resolved if message.reference else None
    return question_in(original.content) if isinstance(original, discord.Message) else ""


def _unescaped(text: str) -> str:
    """Text without the backslashes that keep Discord from reading markup into it."""
    plain, escaped = [], False
    for character in text:
        escaped = character == "\\" and not escaped
        if not escaped:
            plain.append(character)
    return "".join(plain)


def _row(row: discord.ActionRow) -> Row | None:
    menus = [item for item in row.children if isinstance(item, discord.SelectMenu)]
    if menus:
        options = tuple(Option(option.label, option.value) for option in menus[0].options)
        return Menu(menus[0].custom_id, menus[0].placeholder or "", options)
    buttons = [item for item in row.children if isinstance(item, discord.Button) and item.custom_id]
    return tuple(map(_button, buttons)) or None


def _button(button: discord.Button) -> Button:
    return Button(
        custom_id=button.custom_id or "",
        label=button.label or "",
        emoji=str(button.emoji or ""),
        style=_STYLES.get(button.style, Style.QUIET),
        disabled=button.disabled,
    )
