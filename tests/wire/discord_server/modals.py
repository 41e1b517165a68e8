"""Modals: what a member can fill in, and what is sent of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import interactions
from .components import (
    ACTION_ROW,
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    LABEL,
    RADIO_GROUP,
    SELECTS,
    TEXT_DISPLAY,
    TEXT_INPUT,
)
from .journal import Json
from .world import World

CALLBACK = 9
LONGEST_INPUT = 4_000
Value = str | bool | Sequence[str | Json]
"""A text, a tick, or what was picked."""


def submitted(world: World, channel: Json, modal: Json, values: Mapping[str, Value]) -> Json:
    """The data of a MODAL_SUBMIT. Fields that are not named stay as the modal brought them.

    AssertionError for what Discord's own form would not let pass.
    """
    fields = {field["custom_id"]: field for field in map(_field, modal["components"]) if field}
    unknown = values.keys() - fields.keys()
    assert not unknown, f"the modal has no field {unknown}"
    entities: dict[str, Json] = {}
    for custom_id, value in values.items():
        if fields[custom_id]["type"] in SELECTS and not isinstance(value, str | bool):
            found = interactions.resolved_by_select(world, channel, fields[custom_id], value)
            for kind, things in found.get("resolved", {}).items():
                entities.setdefault(kind, {}).update(things)
    numbered = enumerate(modal["components"], start=1)
    rows = [_row(component, number, values) for number, component in numbered]
    return {"custom_id": modal["custom_id"], "components": rows} | (
        {"resolved": entities} if entities else {}
    )


def _field(component: Json) -> Json | None:
    """What can be filled in, inside a label or a row."""
    if component["type"] == LABEL:
        inside: Json = component["component"]
        return inside
    first: Json | None = component["components"][0] if component["type"] == ACTION_ROW else None
    return first


def _row(component: Json, number: int, values: Mapping[str, Value]) -> Json:
    """One top-level component, filled in; ids count by tens so that no two are alike."""
    if component["type"] == TEXT_DISPLAY:
        return {"type": TEXT_DISPLAY, "id": 10 * number}
    field = _field(component)
    assert field is not None, f"a component of type {component['type']} in a modal"
    filled = _filled(field, values.get(field["custom_id"])) | {"id": 10 * number + 1}
    inside = {"component": filled} if component["type"] == LABEL else {"components": [filled]}
    return {"type": component["type"], "id": 10 * number, **inside}


def _filled(field: Json, value: Value | None) -> Json:
    kind, custom_id = field["type"], field["custom_id"]
    sent: Json = {"type": kind, "custom_id": custom_id}
    required = field.get("required", True)
    if kind == TEXT_INPUT:
        text = field.get("value") or "" if value is None else value
        assert isinstance(text, str), f"{custom_id!r} takes a text"
        least, most = field.get("min_length") or 0, field.get("max_length") or LONGEST_INPUT
        assert text or not required, f"{custom_id!r} has to be filled in"
        assert not text or least <= len(text) <= most, f"{custom_id!r}: not {least} to {most} characters"
        return sent | {"value": text}
    if kind == CHECKBOX:
        return sent | {"value": bool(field.get("default")) if value is None else value}
    if kind == RADIO_GROUP:
        default = next((o["value"] for o in field["options"] if o.get("default")), None)
        assert value is not None or default is not None or not required, f"{custom_id!r} has to be picked"
        return sent | {"value": default if value is None else value}
    assert kind in SELECTS | {CHECKBOX_GROUP, FILE_UPLOAD}, f"a field of type {kind}"
    assert not isinstance(value, str | bool), f"{custom_id!r} takes a list"
    if value is None:
        value = [o["value"] for o in field.get("options") or () if o.get("default")]
    assert value or not required, f"{custom_id!r} has to be picked"
    return sent | {"values": interactions.picked(field, value) if value else []}
