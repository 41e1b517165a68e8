"""INTERACTION_CREATE as Discord sends it: where, by whom, in which language, installed how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from . import places
from .components import CHANNEL_SELECT, MENTIONABLE_SELECT, ROLE_SELECT, USER_SELECT
from .journal import Json
from .world import World

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
CHAT_INPUT, MESSAGE_MENU = 1, 3
STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER = 3, 4, 5, 6, 7, 8, 9, 10
IN_GUILD, IN_BOT_DM, IN_PRIVATE_CHANNEL = 0, 1, 2
SUBCOMMAND, SUBCOMMAND_GROUP = 1, 2
ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024
_KINDS_OF_SELECT = {
    USER_SELECT: ("users",),
    ROLE_SELECT: ("roles",),
    CHANNEL_SELECT: ("channels",),
    MENTIONABLE_SELECT: ("users", "roles"),
}
_KINDS_OF_OPTION = {
    USER: ("users",),
    CHANNEL: ("channels",),
    ROLE: ("roles",),
    MENTIONABLE: ("users", "roles"),
}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What rides on an interaction beside who and where.

    `by_guild` and `by_user` say to whom the bot is installed. `app_permissions` and `permissions` (those of
    whoever acts) take the place of what roles and overwrites give.
    """

    locale: str = "en-GB"
    guild_locale: str = "en-US"
    by_guild: bool = True
    by_user: bool = False
    app_permissions: int | None = None
    permissions: int | None = None


ORDINARY = Circumstances()
BY_USER_ALONE = Circumstances(by_guild=False, by_user=True)
"""The bot is installed to the member alone: in a guild without it, or in a chat of others."""


def context_of(channel: Json) -> int:
    """Where a channel is, in Discord's numbers."""
    if "guild_id" in channel:
        return IN_GUILD
    return IN_BOT_DM if channel["type"] == places.DM_CHANNEL else IN_PRIVATE_CHANNEL


def payload(
    world: World, kind: int, channel: Json, author: Json, data: Json, at: Circumstances, **more: Json
) -> Json:
    """The event; its token is a canary that must not turn up in a log."""
    interaction_id = world.new_id()
    app = str(_or(at.app_permissions, world.permissions(world.bot, channel)))
    mine = str(_or(at.permissions, world.permissions(author, channel)))
    common = {
        "id": interaction_id,
        "application_id": world.application_id,
        "type": kind,
        "token": f"interaction-canary-{interaction_id}",
        "version": 1,
        "data": data,
        "channel": channel | {"permissions": mine, "app_permissions": app},
        "channel_id": channel["id"],
        "app_permissions": app,
        "locale": at.locale,
        "entitlements": [],
        "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
        "context": context_of(channel),
        "authorizing_integration_owners": _owners(channel, author, at),
    } | more
    guild_id = channel.get("guild_id")
    if guild_id is None:
        return common | {"user": author}
    return common | {
        "guild_id": guild_id,
        "guild": {"id": guild_id, "features": [], "locale": at.guild_locale},
        "guild_locale": at.guild_locale,
        "member": world.member(author, guild_id) | {"user": author, "permissions": mine},
    }


def options(command: Json, given: dict[str, Any]) -> list[Json]:
    """The options that a member has filled in, typed as the command declares them.

    AssertionError for what Discord's own input would not let pass: unknown ones, missing ones, wrong lengths.
    """
    declared = {option["name"]: option for option in command.get("options") or ()}
    unknown = given.keys() - declared.keys()
    assert not unknown, f"{command['name']!r} has no option {unknown}"
    missing = {name for name, option in declared.items() if option.get("required")} - given.keys()
    assert not missing, f"{command['name']!r} needs {missing}"
    return [_option(declared[name], value) for name, value in given.items()]


def picked(component: Json, values: Iterable[str | Json]) -> list[str]:
    """The values of a select as they are sent: the strings, or the ids of people, roles and channels."""
    sent = [value if isinstance(value, str) else value["id"] for value in values]
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    assert least <= len(sent) <= most, f"{len(sent)} values, {least} to {most} can be picked"
    if component.get("options"):
        known = {option["value"] for option in component["options"]}
        assert known >= set(sent), f"{set(sent) - known} cannot be picked"
    return sent


def resolved_by_select(world: World, channel: Json, component: Json, values: Iterable[str | Json]) -> Json:
    """What Discord tells beside the ids of a select."""
    kinds = _KINDS_OF_SELECT.get(component["type"], ())
    return resolved(world, channel, {kind: _dicts(values) for kind in kinds})


def resolved_by_options(world: World, channel: Json, command: Json, given: dict[str, Any]) -> Json:
    """What Discord tells beside the ids in a command's options."""
    found: dict[str, list[Json]] = {}
    for option in command.get("options") or ():
        for kind in _KINDS_OF_OPTION.get(option["type"], ()):
            found.setdefault(kind, []).extend(_dicts([given.get(option["name"])]))
    return resolved(world, channel, found)


def resolved(world: World, channel: Json, entities: dict[str, list[Json]]) -> Json:
    """People (as users, and as members in a guild), roles and channels by id; nothing empty."""
    data: dict[str, Json] = {}
    for kind, things in entities.items():
        for thing in things:
            if kind == "users" and "username" in thing:
                data.setdefault("users", {})[thing["id"]] = thing
                if "guild_id" in channel:
                    granted = str(world.permissions(thing, channel))
                    member = world.member(thing, channel["guild_id"]) | {"permissions": granted}
                    data.setdefault("members", {})[thing["id"]] = member
            elif kind == "roles" and "permissions" in thing:
                data.setdefault("roles", {})[thing["id"]] = thing
            elif kind == "channels":
                keys = ("id", "name", "type", "parent_id", "thread_metadata")
                brief = {key: thing[key] for key in keys if key in thing}
                brief["permissions"] = str(world.permissions(world.owner, thing))
                data.setdefault("channels", {})[thing["id"]] = brief
    return {"resolved": data} if data else {}


def _option(declared: Json, value: Any) -> Json:
    kind = declared["type"]
    expected: dict[int, type | tuple[type, ...]] = {
        STRING: str,
        INTEGER: int,
        BOOLEAN: bool,
        NUMBER: (int, float),
    }
    assert isinstance(value, expected.get(kind, dict)), f"{declared['name']}: {value!r} is not of type {kind}"
    if isinstance(value, str):
        least, most = declared.get("min_length", 0), declared.get("max_length", 6_000)
        assert least <= len(value) <= most, f"{declared['name']}: not {least} to {most} characters"
        choices = declared.get("choices")
        assert not choices or value in [choice["value"] for choice in choices], f"{value!r} is no choice"
    sent = value["id"] if isinstance(value, dict) else value
    return {"name": declared["name"], "type": kind, "value": sent}


def _owners(channel: Json, author: Json, at: Circumstances) -> dict[str, str]:
    owners = {}
    if at.by_guild:
        owners["0"] = channel.get("guild_id") or "0"
    if at.by_user:
        owners["1"] = author["id"]
    return owners


def _dicts(values: Iterable[Any]) -> list[Json]:
    return [value for value in values if isinstance(value, dict)]


def _or(given: int | None, otherwise: int) -> int:
    return otherwise if given is None else given
