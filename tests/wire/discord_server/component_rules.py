"""What Discord refuses in components and modals although its OpenAPI document allows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .components import (
    ACTION_ROW,
    BUTTON,
    CHECKBOX,
    CHECKBOX_GROUP,
    CONTAINER,
    FILE,
    FILE_UPLOAD,
    GALLERY,
    LABEL,
    RADIO_GROUP,
    SECTION,
    SELECTS,
    SEPARATOR,
    STRING_SELECT,
    TEXT_DISPLAY,
    TEXT_INPUT,
    THUMBNAIL,
    walk,
)
from .journal import Json

LINK_STYLE, PREMIUM_STYLE = 5, 6
ALT_TEXT = 1_024
_IN_CONTAINER = frozenset({ACTION_ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR})
_AT_TOP = _IN_CONTAINER | {CONTAINER}
_IN_LABEL = SELECTS | {TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX}


def component_complaints(components: Sequence[Json], *, new_style: bool) -> Iterator[str]:
    """What is wrong with a message's components; `new_style` says that it has the components flag."""
    nested = list(walk(components))
    if len(nested) > 40:
        yield f"{len(nested)} components, 40 are allowed"
    yield from _id_complaints(nested)
    if not new_style and (len(components) > 5 or any(c["type"] != ACTION_ROW for c in components)):
        yield "a message without the components flag has at most five action rows and nothing else"
    if new_style and any(c["type"] not in _AT_TOP for c in components):
        yield "a component that does not stand for itself"
    if sum(len(c["content"]) for c in nested if c["type"] == TEXT_DISPLAY) > 4000:
        yield "text displays of more than 4000 characters in all"
    for component in nested:
        yield from _one_component(component)


def modal_complaints(data: Json) -> Iterator[str]:
    """What is wrong with a modal."""
    components = data.get("components") or []
    if not (
        1 <= len(data.get("title") or "") <= 45
        and 1 <= len(data.get("custom_id") or "") <= 100
        and 1 <= len(components) <= 5
    ):
        yield "a modal's title (45), custom_id (100) or number of components (5) is out of bounds"
    yield from _id_complaints(list(walk(components)))
    for component in components:
        if component["type"] == LABEL:
            yield from _label(component)
        elif component["type"] == ACTION_ROW:
            kinds = [child["type"] for child in component["components"]]
            if kinds != [TEXT_INPUT]:
                yield f"a modal's action row of {kinds}: one text input"
            yield from (c for child in component["components"] for c in _one_component(child))
        elif component["type"] != TEXT_DISPLAY:
            yield f"a component of type {component['type']} in a modal"


def _id_complaints(nested: Sequence[Json]) -> Iterator[str]:
    custom_ids = Counter(c["custom_id"] for c in nested if c.get("custom_id") is not None)
    for custom_id, count in custom_ids.items():
        if count > 1:
            yield f"custom_id {custom_id!r} {count} times"
        if not 1 <= len(custom_id) <= 100:
            yield f"custom_id of {len(custom_id)} characters"


def _one_component(component: Json) -> Iterator[str]:
    kind = component["type"]
    if kind == ACTION_ROW:
        kinds = [child["type"] for child in component["components"]]
        if not (1 <= len(kinds) <= 5 and set(kinds) == {BUTTON}) and not (
            len(kinds) == 1 and kinds[0] in SELECTS
        ):
            yield f"an action row of {kinds}: one to five buttons, or one select"
    elif kind == BUTTON:
        yield from _button(component)
    elif kind in SELECTS:
        yield from _select(component)
    elif kind == TEXT_INPUT:
        yield from _text_input(component)
    elif kind == TEXT_DISPLAY and not component["content"].strip():
        yield "an empty text display"
    else:
        yield from _layout(component)


def _layout(component: Json) -> Iterator[str]:
    """Sections, galleries, pictures and containers."""
    kind = component["type"]
    children = [child["type"] for child in component.get("components") or ()]
    if kind == SECTION:
        beside = (component.get("accessory") or {}).get("type")
        if (
            not 1 <= len(children) <= 3
            or set(children) != {TEXT_DISPLAY}
            or beside not in (BUTTON, THUMBNAIL)
        ):
            yield f"a section of {children} beside {beside}: one to three texts, a button or a thumbnail"
    elif kind == CONTAINER and not (children and _IN_CONTAINER.issuperset(children)):
        yield f"a container of {children}"
    elif kind == GALLERY and not 1 <= len(component["items"]) <= 10:
        yield f"a gallery of {len(component['items'])} pictures"
    described = component["items"] if kind == GALLERY else [component] if kind == THUMBNAIL else []
    for item in described:
        alt_text = item.get("description") or ""
        if not alt_text.strip():
            yield "a picture without alt text"
        if len(alt_text) > ALT_TEXT:
            yield f"an alt text of {len(alt_text)} characters"


def _button(button: Json) -> Iterator[str]:
    label, style = button.get("label") or "", button["style"]
    if len(label) > 80:
        yield f"a label of {len(label)} characters, 80 are allowed"
    if not label and not button.get("emoji") and style != PREMIUM_STYLE:
        yield "a button without label or emoji"
    if style == LINK_STYLE:
        if not button.get("url") or len(button["url"]) > 512 or button.get("custom_id"):
            yield "a link button needs a URL of at most 512 characters and no custom_id"
    elif style != PREMIUM_STYLE and not button.get("custom_id"):
        yield "a button without custom_id"


def _select(select: Json) -> Iterator[str]:
    options = select.get("options") or []
    if select["type"] == STRING_SELECT:
        if not 1 <= len(options) <= 25 or len({o["value"] for o in options}) != len(options):
            yield "a select needs one to 25 options with different values"
        if any(not 1 <= len(o[k] or "") <= 100 for o in options for k in ("label", "value")):
            yield "a select's label or value is not 1 to 100 characters long"
        if any(len(o.get("description") or "") > 100 for o in options):
            yield "a select's description of more than 100 characters"
    if not select.get("custom_id"):
        yield "a select without custom_id"
    if len(select.get("placeholder") or "") > 150:
        yield "a placeholder of more than 150 characters"
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    highest = len(options) if select["type"] == STRING_SELECT else 25
    if options and not (0 <= least <= most <= highest and most >= 1):
        yield f"a select of {least} to {most} values, of {highest}"
    chosen = [o for o in options if o.get("default")] or select.get("default_values") or []
    if len(chosen) > most:
        yield f"a select with {len(chosen)} values already, {most} can be picked"


def _text_input(field: Json) -> Iterator[str]:
    if len(field.get("value") or "") > (field.get("max_length") or 4000):
        yield "a text input whose value is longer than may be typed"
    if len(field.get("placeholder") or "") > 100:
        yield "a text input's placeholder of more than 100 characters"
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not 0 <= least <= most <= 4000:
        yield f"a text input of {least} to {most} characters"


def _label(label: Json) -> Iterator[str]:
    if not 1 <= len(label.get("label") or "") <= 45 or len(label.get("description") or "") > 100:
        yield "a label is 1 to 45 characters long, its description at most 100"
    if label["component"]["type"] not in _IN_LABEL:
        yield f"a component of type {label['component']['type']} in a label"
    yield from _one_component(label["component"])
