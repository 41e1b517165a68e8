"""What Discord refuses in a list of commands although its OpenAPI document allows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .interactions import CHAT_INPUT, SUBCOMMAND, SUBCOMMAND_GROUP
from .journal import Json

COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
USER_MENU, MESSAGE_MENU = 2, 3
MOST = {CHAT_INPUT: 100, USER_MENU: 15, MESSAGE_MENU: 15}


def command_complaints(commands: Sequence[Json]) -> Iterator[str]:
    """What is wrong with a whole list of commands."""
    kinds = [command.get("type") or CHAT_INPUT for command in commands]
    keys = Counter(zip(kinds, (command["name"] for command in commands), strict=True))
    yield from (f"command {name!r} twice" for (_, name), count in keys.items() if count > 1)
    for kind, count in Counter(kinds).items():
        if count > MOST[kind]:
            yield f"{count} commands of type {kind}"
    for command, kind in zip(commands, kinds, strict=True):
        name = command["name"]
        if kind == CHAT_INPUT:
            yield from _named(f"command {name!r}", command)
            yield from _options_complaints(name, command.get("options") or [])
        else:
            yield from _menu_complaints(command)
        if _size(command) > 8000:
            yield f"command {name!r} has more than 8000 characters in all"


def _menu_complaints(command: Json) -> Iterator[str]:
    for name in _all_names(command):
        if not 1 <= len(name.strip()) <= 32:
            yield f"menu entry {name!r} is not 1 to 32 characters long"
    if command.get("description") or command.get("options"):
        yield f"menu entry {command['name']!r} has a description or options"


def _options_complaints(command: str, options: Sequence[Json]) -> Iterator[str]:
    if len(options) > 25 or len({option["name"] for option in options}) != len(options):
        yield f"command {command!r}: at most 25 options with different names"
    nested = [option["type"] in (SUBCOMMAND, SUBCOMMAND_GROUP) for option in options]
    if any(nested) and not all(nested):
        yield f"command {command!r} has both options and subcommands"
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield f"command {command!r}: a required option after an optional one"
    for option in options:
        what = f"option {option['name']!r} of {command!r}"
        yield from _named(what, option)
        yield from _choices_complaints(what, option)
        yield from _options_complaints(command, option.get("options") or [])


def _choices_complaints(what: str, option: Json) -> Iterator[str]:
    choices = option.get("choices") or []
    if option.get("autocomplete") and choices:
        yield f"{what} has both choices and autocomplete"
    if len(choices) > 25 or len({choice["name"] for choice in choices}) != len(choices):
        yield f"{what}: at most 25 choices with different names"
    names = [name for choice in choices for name in _all_names(choice)]
    values = [choice["value"] for choice in choices if isinstance(choice["value"], str)]
    if any(not 1 <= len(text) <= 100 for text in (*names, *values)):
        yield f"{what}: a choice's name or value is not 1 to 100 characters long"


def _named(what: str, thing: Json) -> Iterator[str]:
    for name in _all_names(thing):
        if not COMMAND_NAME.fullmatch(name) or name != name.lower():
            yield f"{what}: {name!r} is not a name that Discord takes"
    descriptions = [thing.get("description") or "", *_translations(thing, "description").values()]
    if any(not 1 <= len(description) <= 100 for description in descriptions):
        yield f"{what} needs descriptions of 1 to 100 characters"


def _all_names(thing: Json) -> list[str]:
    return [thing["name"], *_translations(thing, "name").values()]


def _translations(thing: Json, key: str) -> Mapping[str, str]:
    return thing.get(f"{key}_localizations") or {}


def _size(part: Any) -> int:
    """The characters that count: of each text the longest of its languages."""
    if isinstance(part, dict):
        own = sum(
            max(map(len, (str(part.get(key) or ""), *_translations(part, key).values())))
            for key in ("name", "description")
        )
        value = len(part["value"]) if isinstance(part.get("value"), str) else 0
        return own + value + sum(_size(part.get(key) or []) for key in ("options", "choices"))
    return sum(map(_size, part))
