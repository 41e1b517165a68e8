"""The panel as a message of components: where one is, what holds there, and the controls that change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.chat import cards
from bot.chat.features.settings import pages
from bot.chat.features.settings.pages import KEYS, OWN, Page
from bot.chat.features.settings.words import NATIVE, Here, is_default, policies, value, with_default
from bot.chat.layout import BUTTON_LABEL, MENU_TEXT, Button, Style
from bot.chat.markup import bare, one_line, shorten, size
from bot.chat.views import action_row, button_of
from bot.service.settings import Caution, Pace, Settings, SpoilerPolicy
from bot.wording import say

OPTIONS = 25
"""Lines of a menu, and what can be picked in it."""
SHOWN = OPTIONS - 1
"""Channels that a menu shows as picked: there is always room to pick one more."""
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
_CHOICES = {"caution": Caution, "pace": Pace, "spoilers": SpoilerPolicy}
_FORUMS = (discord.ChannelType.forum, discord.ChannelType.media)
_THREADS = (
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)
_WRITABLE = (discord.ChannelType.text, discord.ChannelType.news)
_SPOKEN = (discord.ChannelType.voice, discord.ChannelType.stage_voice)
_TYPES: dict[str, tuple[discord.ChannelType, ...]] = {
    "channels": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
    "paused_channels": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
    "forums": _FORUMS,
    "inbox": (*_WRITABLE, *_THREADS),
    "channel_spoilers": (*_WRITABLE, *_SPOKEN, *_THREADS, *_FORUMS),
}

Items = Iterator[ui.Item[Any]]


@dataclass(frozen=True, slots=True)
class Picked:
    """The channel whose spoiler policy is looked at: its own, if any, and what holds without it."""

    channel: str
    own: SpoilerPolicy | None
    otherwise: SpoilerPolicy


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows. `note` is what has just happened, `health` what the bot lacks on the server.

    `troubled` says that the store is away; `asks` that the reset waits for a yes.
    """

    page: Page
    settings: Settings
    here: Here
    language: str
    health: tuple[str, ...] = ()
    note: str = ""
    troubled: bool = False
    picked: Picked | None = None
    asks: bool = False


def draw(panel: Panel) -> ui.LayoutView:
    """The panel as a message."""
    return cards.card(cards.text(_head(panel)), _navigation(panel), cards.line(), *_body(panel))


def _head(panel: Panel) -> str:
    lines = [f"## {say('settings-panel.title', panel.language)}"]
    if panel.troubled:
        lines.append("⚠️ " + say("settings-note.away", panel.language))
    lines.append(
        shorten(panel.note, NOTE) if panel.note else "-# " + say("settings-panel.intro", panel.language)
    )
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
    yield _flag(panel, "paused", hint=False)
    yield cards.text("\n".join(_line(panel, key) for keys in KEYS.values() for key in keys[_first(keys) :]))
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


def _first(keys: Sequence[str]) -> int:
    """Where a section's lines begin: the pause has its own above."""
    return 1 if keys[0] == "paused" else 0


def _line(panel: Panel, key: str) -> str:
    """A setting on the overview: in small print where it is the default."""
    name = say(f"settings-name.{key}", panel.language)
    told = with_default(panel.settings, key, panel.here, panel.language)
    return f"-# {name}: {told}" if is_default(panel.settings, key) else f"**{name}:** {told}"


def _health(panel: Panel) -> ui.Item[Any]:
    return cards.text(cards.fitting(panel.health, HEALTH))


def _setting(panel: Panel, key: str) -> Items:
    """A setting with its control."""
    if key in pages.FLAGS:
        yield _flag(panel, key)
        return
    if key == "packs" and len(panel.here.packs) < 2:
        return
    yield cards.text("\n".join(_told(panel, key)))
    if key in pages.CHOICES:
        yield _row(_choices(panel, key))
    elif key in pages.SEVERAL:
        yield _row(_several(panel, key))
    elif key == "packs":
        yield _row(_packs(panel))
    elif key == "channel_spoilers":
        yield from _channel_spoilers(panel)
    else:
        yield _row(_single(panel, key))
    if key in pages.CLEARABLE and panel.here.gone(panel.settings, key):
        yield _buttons(Button(f"set-clear:{key}", say("settings-button.clear", panel.language), "🧹"))


def _told(panel: Panel, key: str) -> Iterator[str]:
    """A setting's name, value and meaning."""
    name = say(f"settings-name.{key}", panel.language)
    if key == "channel_spoilers" and panel.settings.channel_spoilers:
        yield f"**{name}**"
        yield from policies(panel.settings.channel_spoilers, panel.here, panel.language)
    else:
        yield f"**{name}:** {with_default(panel.settings, key, panel.here, panel.language)}"
    yield "-# " + say(f"settings-hint.{key}", panel.language)
    if key in pages.SEVERAL:
        left = len(panel.here.known(getattr(panel.settings, key))) - SHOWN
        if left > 0:
            yield "-# " + say("settings-panel.overflow", panel.language, count=left)


def _flag(panel: Panel, key: str, *, hint: bool = True) -> ui.Item[Any]:
    """A setting that is on or off, with the button that turns it."""
    on = not getattr(panel.settings, key)
    label = say(f"settings-turn.{key}-{'yes' if on else 'no'}", panel.language)
    style = Style.GOOD if key == "paused" and not on else Style.QUIET
    button = Button(pages.flag(panel.page, key, on=on), shorten(label, BUTTON_LABEL), style=style)
    told = list(_told(panel, key))
    return ui.Section(cards.text("\n".join(told if hint else told[:1])), accessory=button_of(button))


def _choices(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of which one line holds."""
    if key == "language":
        options = list(_languages(panel))
    else:
        held = getattr(panel.settings, key)
        options = [_option(panel, key, choice, default=choice is held) for choice in _CHOICES[key]]
    return ui.Select(custom_id=f"set-choice:{key}", options=options)


def _option(panel: Panel, key: str, choice: str, *, default: bool) -> discord.SelectOption:
    return discord.SelectOption(
        label=say(f"settings-{key}.{choice}", panel.language),
        value=str(choice),
        description=shorten(say(f"settings-{key}-hint.{choice}", panel.language), MENU_TEXT),
        default=default,
    )


def _languages(panel: Panel) -> Iterator[discord.SelectOption]:
    held = panel.settings.language
    own = say("settings-none.language", panel.language, own=NATIVE[panel.here.own_language])
    yield discord.SelectOption(label=own, value=OWN, default=held is None)
    for code, name in NATIVE.items():
        yield discord.SelectOption(label=name, value=code, default=code == held)


def _several(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of channels with those picked that are set."""
    known = panel.here.known(getattr(panel.settings, key))
    return ui.ChannelSelect(
        custom_id=f"set-several:{key}",
        channel_types=list(_TYPES[key]),
        placeholder=say(f"settings-choose.{key}", panel.language),
        min_values=0,
        max_values=OPTIONS,
        default_values=[_default(place, "channel") for place in known[:SHOWN]],
    )


def _single(panel: Panel, key: str) -> ui.Item[Any]:
    """A menu of roles or channels of which at most one is picked."""
    held = getattr(panel.settings, key)
    there = held is not None and not panel.here.gone(panel.settings, key)
    placeholder = say(f"settings-choose.{key}", panel.language)
    if key == "curators":
        return ui.RoleSelect(
            custom_id=f"set-single:{key}",
            placeholder=placeholder,
            min_values=0,
            default_values=[_default(held, "role")] if there else [],
        )
    return ui.ChannelSelect(
        custom_id=f"set-single:{key}",
        channel_types=list(_TYPES[key]),
        placeholder=placeholder,
        min_values=0,
        default_values=[_default(held, "channel")] if there else [],
    )


def _channel_spoilers(panel: Panel) -> Items:
    """A channel to pick, then its policy."""
    picked = panel.picked
    yield _row(
        ui.ChannelSelect(
            custom_id=pages.CHANNEL.pattern,
            channel_types=list(_TYPES["channel_spoilers"]),
            placeholder=say("settings-choose.channel_spoilers", panel.language),
            default_values=[_default(picked.channel, "channel")] if picked else [],
        )
    )
    if picked is None:
        return
    otherwise = say(f"settings-spoilers.{picked.otherwise}", panel.language)
    none = discord.SelectOption(
        label=say("settings-panel.empty_channel", panel.language),
        value=OWN,
        description=say("settings-panel.empty_channel_hint", panel.language, policy=otherwise),
        default=picked.own is None,
    )
    rules = [_option(panel, "spoilers", each, default=each is picked.own) for each in SpoilerPolicy]
    yield _row(ui.Select(custom_id=pages.policy(picked.channel), options=[none, *rules]))


def _packs(panel: Panel) -> ui.Item[Any]:
    """A menu of packs; none picked stands for all of them."""
    options = [
        discord.SelectOption(
            label=shorten(bare(one_line(title)), MENU_TEXT) or name,
            value=name,
            default=name in panel.settings.packs,
        )
        for name, title in panel.here.packs.items()
        if size(name) <= MENU_TEXT
    ][:OPTIONS]
    return ui.Select(
        custom_id=pages.PICK_PACKS.pattern,
        placeholder=say("settings-choose.packs", panel.language),
        min_values=0,
        max_values=len(options),
        options=options,
    )


def changed(panel: Panel, key: str) -> str:
    """What to say where a setting has just been changed to what the panel shows."""
    name = say(f"settings-name.{key}", panel.language)
    told = value(panel.settings, key, panel.here, panel.language)
    return "✅ " + say("settings-note.changed", panel.language, name=name, value=told)


def _default(held: str, kind: str) -> discord.SelectDefaultValue:
    return discord.SelectDefaultValue(id=int(held), type=discord.SelectDefaultValueType[kind])


def _row(item: ui.Item[Any]) -> ui.Item[Any]:
    return ui.ActionRow(item)


def _buttons(*buttons: Button) -> ui.Item[Any]:
    return action_row(buttons)
