"""Components as they are sent, and as a stored message shows them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from .journal import Json

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 18, 19, 21, 22, 23
SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})
ATTACHED = "attachment://"

Media = Callable[[Json], Json]


def walk(components: Iterable[Json]) -> Iterable[Json]:
    """Every component, the nested ones after the one that holds them."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        yield from walk(one for key in ("accessory", "component") if (one := component.get(key)))


def media_of(component: Json) -> list[Json]:
    """The media that a component shows, each with its `url`."""
    kind = component["type"]
    if kind == GALLERY:
        return [item["media"] for item in component["items"]]
    key = {THUMBNAIL: "media", FILE: "file"}.get(kind)
    return [component[key]] if key else []


def stored(components: Sequence[Json], media: Media) -> list[Json]:
    """Components as a stored message shows them: numbered, with defaults, each medium as `media` gives it."""
    return _numbered(components, itertools.count(1), media)


def _numbered(components: Sequence[Json], numbers: itertools.count[int], media: Media) -> list[Json]:
    done = []
    for component in components:
        shown = _defaults(component["type"]) | component | {"id": next(numbers)}
        if shown.get("emoji"):
            shown["emoji"] = _emoji(shown["emoji"])
        if shown.get("options"):
            shown["options"] = [
                option | ({"emoji": _emoji(option["emoji"])} if option.get("emoji") else {})
                for option in shown["options"]
            ]
        if shown.get("default_values"):
            shown["default_values"] = [d | {"id": str(d["id"])} for d in shown["default_values"]]
        if "components" in shown:
            shown["components"] = _numbered(shown["components"], numbers, media)
        if "accessory" in shown:
            shown["accessory"] = _numbered([shown["accessory"]], numbers, media)[0]
        done.append(_with_media(shown, media))
    return done


def _defaults(kind: int) -> dict[str, Any]:
    """What Discord fills in."""
    if kind in SELECTS:
        return {"min_values": 1, "max_values": 1}
    if kind == CONTAINER:
        return {"accent_color": None, "spoiler": False}
    if kind == SEPARATOR:
        return {"spacing": 1, "divider": True}
    return {"description": None, "spoiler": False} if kind == THUMBNAIL else {}


def _emoji(emoji: Json) -> Json:
    """An emoji without what it does not have: one of Unicode's has no id."""
    return {key: value for key, value in emoji.items() if value is not None}


def _with_media(component: Json, media: Media) -> Json:
    kind = component["type"]
    if kind == GALLERY:
        items = [
            {"description": None, "spoiler": False} | item | {"media": media(item["media"])}
            for item in component["items"]
        ]
        return component | {"items": items}
    if kind == THUMBNAIL:
        return component | {"media": media(component["media"])}
    if kind == FILE:
        name = component["file"]["url"].removeprefix(ATTACHED)
        return {"spoiler": False, "size": 0} | component | {"file": media(component["file"]), "name": name}
    return component
