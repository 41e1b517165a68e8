"""Looking at messages that are made of components, and at interactions from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
import pytest
import simcord.interactions
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

Shown = ResponseMessage | discord.Message

_ROW, _BUTTON, _MENU, _TEXT, _GALLERY = 1, 2, 3, 10, 12


def shown(result: InteractionResult) -> ResponseMessage:
    """The message that answered an interaction, as it is by now."""
    assert result.response
    return result.response


def written(message: Shown) -> str:
    """All of a message's texts."""
    return "\n".join((message.content, *(c["content"] for c in _of(message, _TEXT)))).strip()


def buttons(message: Shown) -> dict[str, Any]:
    """A message's buttons by their labels, in order."""
    return {button["label"]: button for button in _of(message, _BUTTON)}


def lines(message: Shown) -> list[list[str]]:
    """The labels of the buttons, line by line."""
    rows = ([c["label"] for c in row["components"] if c["type"] == _BUTTON] for row in _of(message, _ROW))
    return [row for row in rows if row]


def menu(message: Shown) -> dict[str, str]:
    """The options of a message's only menu: labels by value."""
    (found,) = _of(message, _MENU)
    return {option["value"]: option["label"] for option in found["options"]}


def pictured(message: Shown) -> str:
    """What the only picture of a message shows, in words."""
    (gallery,) = _of(message, _GALLERY)
    (item,) = gallery["items"]
    description: str = item["description"]
    return description


def has_picture(message: Shown) -> bool:
    """Whether there is any."""
    return any(True for _ in _of(message, _GALLERY))


def _of(message: Shown, kind: int) -> Iterator[Any]:
    components = [c if isinstance(c, dict) else c.to_dict() for c in message.components]
    return (c for c in walk_components(components) if c["type"] == kind)


def arrive(monkeypatch: pytest.MonkeyPatch, **fields: Any) -> None:
    """Have interactions come with other fields from now on, such as a `locale` or a `context`."""
    made = simcord.interactions.base_payload

    def base_payload(*args: Any, **kwargs: Any) -> Any:
        record, payload = made(*args, **kwargs)
        return record, payload | fields

    monkeypatch.setattr(simcord.interactions, "base_payload", base_payload)
