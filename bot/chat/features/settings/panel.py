"""The panel as a message of components: where one is, what holds there, and the controls that change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.chat import cards
from bot.chat.features.settings import menus, pages
from bot.chat.features.settings.pages import KEYS, Page
from bot.chat.features.settings.state import Panel
from bot.chat.features.settings.words import is_default, pair, policies, value
from bot.chat.layout import BUTTON_LABEL, MENU_TEXT, Button, Style
from bot.chat.markup import shorten
from bot.chat.views import action_row, button_of
from bot.wording import say

NOTE = 500
HEALTH = 1_200

_EMOJI = {
    Page.OVERVIEW: "📋",
    Page.PLACES: "📍",
    Page.ANSWERS: "💬",
    Page.SPOILERS: "🙈",
    Page.CURATORS: "📨",
    Page.LANGUAGE: "🌐",
}
Items = Iterator[ui.Item[Any]]


def draw(panel: Panel) -> ui.LayoutView:
    """The panel as a message."""
    return cards.card(cards.text(_head(panel)), _navigation(panel), cards.line(), *_body(panel))


def _head(panel: Panel) -> str:
    lines = [f"### {say('settings-panel.title', panel.language)}"]
    if panel.troubled:
        lines.append("⚠️ " + say("settings-note.away", panel.language))
    lines.append(
        shorten(panel.note, NOTE) if panel.note else "-# " + say("settings-panel.intro", panel.language)
    )
    if panel.page is Page.OVERVIEW:
        lines.append("-# " + say("settings-panel.legend", panel.language))
    return "\n".join(lines)


def _navigation(panel: Panel) -> ui.Item[Any]:
    options = [
        discord.SelectOption(
            label=say(f"settings-page.{page}", panel.language),
            value=str(page),
            description=shorten(say(f"settings-page-hint.{page}", panel.language), MENU_TEXT),
            emoji=_EMOJI[page],
            default=page is panel.page,
        )
        for page in Page
    ]
    return _row(ui.Select(custom_id=pages.TURN.pattern, options=options))


def _body(panel: Panel) -> Items:
    if panel.page is Page.OVERVIEW:
        yield from _overview(panel)
        return
    for key in KEYS[panel.page]:
        yield from _setting(panel, key)
    if panel.page is Page.PLACES:
        yield cards.line()
        yield _health(panel)


def _overview(panel: Panel) -> Items:
    yield _flag(panel, "paused")
    others = (key for keys in KEYS.values() for key in keys if key != "paused")
    yield cards.text("\n".join(_line(panel, key) for key in others))
    yield cards.line()
    yield _health(panel)
    if panel.asks:
        count = len(panel.settings.export())
        yield cards.text(f"**{say('settings-note.reset_ask', panel.language, count=count)}**")
        yield _buttons(
            Button("set-reset:yes", say("settings-button.reset_yes", panel.language), style=Style.DANGER),
            Button("set-reset:no", say("settings-button.reset_no", panel.language)),
        )
        return
    yield _buttons(
        Button(pages.EXPORT.pattern, say("settings-button.export", panel.language), "📤"),
        Button("set-reset:ask", say("settings-button.reset", panel.language), "↩️"),
    )


def _line(panel: Panel, key: str) -> str:
    """A setting on the overview: in small print where it is the default."""
    name = say(f"settings-name.{key}", panel.language)
    told = value(panel.settings, key, panel.here, panel.language)
    if is_default(panel.settings, key):
        return "-# " + pair(name, told, panel.language)
    return pair(f"**{name}**", told, panel.language)


def _health(panel: Panel) -> ui.Item[Any]:
    return cards.text(cards.fitting(panel.health, HEALTH))


def _setting(panel: Panel, key: str) -> Items:
    """A setting with its control."""
    if key in pages.FLAGS:
        yield _flag(panel, key)
        yield cards.text(_hint(panel, key))
        return
    if key == "packs" and len(panel.here.packs) < 2:
        return
    yield cards.text("\n".join(_told(panel, key)))
    if key in pages.CHOICES:
        yield _row(menus.choices(panel, key))
    elif key in pages.SEVERAL:
        yield _row(menus.several(panel, key))
    elif key == "packs":
        yield _row(menus.packs(panel))
    elif key == "channel_spoilers":
        yield _row(menus.channel(panel))
        if panel.picked:
            yield _row(menus.policy(panel, panel.picked))
    else:
        yield _row(menus.single(panel, key))
    if key in pages.CLEARABLE and panel.here.gone(panel.settings, key):
        yield _buttons(Button(f"set-clear:{key}", say("settings-button.clear", panel.language), "🧹"))


def _told(panel: Panel, key: str) -> Iterator[str]:
    """A setting's name and meaning, and of its value what the menu below does not show."""
    yield f"**{say(f'settings-name.{key}', panel.language)}**"
    if key == "channel_spoilers":
        yield from policies(panel.settings.channel_spoilers, panel.here, panel.language)
    yield _hint(panel, key)
    gone = panel.here.gone(panel.settings, key) if key in pages.CLEARABLE else ()
    if gone and key != "channel_spoilers":
        yield "-# " + say("settings-panel.gone", panel.language, count=len(gone))
    if key in pages.SEVERAL:
        left = len(panel.here.known(getattr(panel.settings, key))) - menus.SHOWN
        if left > 0:
            yield "-# " + say("settings-panel.overflow", panel.language, count=left)


def _hint(panel: Panel, key: str) -> str:
    return "-# " + say(f"settings-hint.{key}", panel.language)


def _flag(panel: Panel, key: str) -> ui.Item[Any]:
    """A setting that is on or off, with the button that turns it."""
    on = not getattr(panel.settings, key)
    label = say(f"settings-turn.{key}-{'yes' if on else 'no'}", panel.language)
    style = Style.GOOD if key == "paused" and not on else Style.QUIET
    button = Button(pages.flag(panel.page, key, on=on), shorten(label, BUTTON_LABEL), style=style)
    name = say(f"settings-name.{key}", panel.language)
    told = pair(f"**{name}**", value(panel.settings, key, panel.here, panel.language), panel.language)
    return ui.Section(cards.text(told), accessory=button_of(button))


def changed(panel: Panel, key: str) -> str:
    """What to say where a setting has just been changed to what the panel shows."""
    name = say(f"settings-name.{key}", panel.language)
    told = value(panel.settings, key, panel.here, panel.language)
    return "✅ " + pair(name, told, panel.language)


def _row(item: ui.Item[Any]) -> ui.Item[Any]:
    return ui.ActionRow(item)


def _buttons(*buttons: Button) -> ui.Item[Any]:
    return action_row(buttons)
