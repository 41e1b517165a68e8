"""What Discord refuses although its OpenAPI document allows it, and what this bot promises.

Each function takes what was recorded and gives complaints, one sentence each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .journal import Exchange, Json, Received
from .payloads import walk

INTENTS = 4609
COMPONENTS_V2 = 1 << 15
ACTION_ROW, BUTTON, STRING_SELECT, TEXT_DISPLAY, CONTAINER = 1, 2, 3, 10, 17
SELECTS = frozenset({3, 5, 6, 7, 8})
LINK_STYLE, PREMIUM_STYLE = 5, 6
CALLBACK_MESSAGE, CALLBACK_DEFER, CALLBACK_UPDATE, CALLBACK_CHOICES, CALLBACK_MODAL = 4, 5, 7, 8, 9
EPHEMERAL = 1 << 6
COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
EMBED_LIMITS = {"title": 256, "description": 4096}

_MESSAGE_ROUTES = re.compile(r"POST /channels/\d+/messages|POST /webhooks/\d+/[^/]+")
_EDIT_ROUTES = re.compile(r"PATCH /channels/\d+/messages/\d+|PATCH /webhooks/\d+/[^/]+/messages/[^/]+")
_CALLBACK_ROUTE = re.compile(r"POST /interactions/\d+/[^/]+/callback")
_COMMANDS_ROUTE = re.compile(r"PUT /applications/\d+/(?:guilds/\d+/)?commands")
_BY_TOKEN = re.compile(r"/(?:interactions|webhooks)/.*")


def request_complaints(exchange: Exchange) -> Iterator[str]:
    """What is wrong with one request."""
    route = f"{exchange.method} {exchange.path}"
    body = exchange.body
    if not _BY_TOKEN.fullmatch(exchange.path):
        agent = exchange.headers.get("User-Agent", "")
        if not re.match(r"DiscordBot \(\S+ \S+\)", agent):
            yield f"User-Agent {agent!r} is not of the form that Discord asks for"
    elif "Authorization" in exchange.headers:
        yield "the bot's token goes where the interaction's own is enough"
    if _MESSAGE_ROUTES.fullmatch(route):
        yield from message_complaints(body)
    elif _EDIT_ROUTES.fullmatch(route):
        yield from message_complaints(body, edit=True)
    elif _CALLBACK_ROUTE.fullmatch(route):
        yield from _callback_complaints(body)
    elif _COMMANDS_ROUTE.fullmatch(route):
        yield from command_complaints(body)


def message_complaints(body: Json, *, edit: bool = False) -> Iterator[str]:
    """What is wrong with a message that is sent or edited."""
    content, embeds = body.get("content") or "", body.get("embeds") or []
    components = body.get("components") or []
    named = [key for key in ("content", "embeds", "components", "attachments", "poll") if key in body]
    full = content.strip() or embeds or components or body.get("poll") or body.get("attachments")
    if not full and not (edit and set(named) != {"content", "embeds", "components"}):
        yield "an empty message"
    if len(content) > 2000:
        yield f"content of {len(content)} characters, a bot may send 2000"
    if len(str(body.get("nonce") or "")) > 25:
        yield "a nonce of more than 25 characters"
    if body.get("nonce") is not None and not body.get("enforce_nonce"):
        yield "a nonce that is not enforced"
    yield from _mention_complaints(body)
    yield from _embed_complaints(embeds)
    yield from _component_complaints(components, new_style=bool((body.get("flags") or 0) & COMPONENTS_V2))
    if (body.get("flags") or 0) & COMPONENTS_V2 and (content or embeds or body.get("poll")):
        yield "the components flag excludes content, embeds and polls"


def command_complaints(commands: Sequence[Json]) -> Iterator[str]:
    """What is wrong with a whole list of commands."""
    keys = Counter((command.get("type") or 1, command["name"]) for command in commands)
    yield from (f"command {name!r} twice" for (_, name), count in keys.items() if count > 1)
    for command in commands:
        name = command["name"]
        if (command.get("type") or 1) == 1:
            yield from _named(f"command {name!r}", command)
            yield from _options_complaints(name, command.get("options") or [])
        if _size(command) > 8000:
            yield f"command {name!r} has more than 8000 characters in all"


def gateway_complaints(received: Sequence[Received]) -> Iterator[str]:
    """What is wrong with what was sent on the gateway."""
    for payload in received:
        if payload.size > 4096:
            yield f"op {payload.op} of {payload.size} bytes, 4096 are allowed"
        if payload.op == 2:
            if payload.d["intents"] != INTENTS:
                yield f"intents {payload.d['intents']}, not {INTENTS}"
            if not isinstance(payload.d.get("shard"), list):
                yield "IDENTIFY without its shard"
    for connection, count in Counter(r.connection for r in received).items():
        if count > 120:
            yield f"{count} payloads on connection {connection}"


def reply_complaints(messages: Sequence[Json]) -> Iterator[str]:
    """More than one visible reply to a message."""
    replied = Counter((m.get("message_reference") or {}).get("message_id") for m in messages)
    for message_id, count in replied.items():
        if message_id is not None and count > 1:
            yield f"{count} replies to message {message_id}"


def _mention_complaints(body: Json) -> Iterator[str]:
    allowed = body.get("allowed_mentions")
    if allowed is None:
        yield "no allowed_mentions: Discord would ping"
    elif (
        allowed.get("parse") != []
        or allowed.get("users")
        or allowed.get("roles")
        or allowed.get("replied_user")
    ):
        yield f"allowed_mentions lets someone be pinged: {allowed}"


def _embed_complaints(embeds: Sequence[Json]) -> Iterator[str]:
    if len(embeds) > 10:
        yield f"{len(embeds)} embeds"
    total = 0
    for embed in embeds:
        fields, footer, author = (
            embed.get("fields") or [],
            embed.get("footer") or {},
            embed.get("author") or {},
        )
        sized = [(key, embed.get(key) or "", limit) for key, limit in EMBED_LIMITS.items()]
        sized += [("footer", footer.get("text") or "", 2048), ("author", author.get("name") or "", 256)]
        sized += [("field name", field["name"], 256) for field in fields]
        sized += [("field value", field["value"], 1024) for field in fields]
        for name, text, limit in sized:
            total += len(text)
            if len(text) > limit:
                yield f"an embed's {name} of {len(text)} characters, {limit} are allowed"
        if len(fields) > 25:
            yield f"{len(fields)} fields in an embed"
        if any(not field["name"].strip() or not field["value"].strip() for field in fields):
            yield "an embed's field without name or value"
    if total > 6000:
        yield f"embeds of {total} characters in all, 6000 are allowed"


def _component_complaints(components: Sequence[Json], *, new_style: bool) -> Iterator[str]:
    nested = list(walk(components))
    if len(nested) > 40:
        yield f"{len(nested)} components, 40 are allowed"
    custom_ids = Counter(c["custom_id"] for c in nested if c.get("custom_id") is not None)
    for custom_id, count in custom_ids.items():
        if count > 1:
            yield f"custom_id {custom_id!r} {count} times"
        if not 1 <= len(custom_id) <= 100:
            yield f"custom_id of {len(custom_id)} characters"
    if not new_style and (len(components) > 5 or any(c["type"] != ACTION_ROW for c in components)):
        yield "a message without the components flag has at most five action rows and nothing else"
    if sum(len(c["content"]) for c in nested if c["type"] == TEXT_DISPLAY) > 4000:
        yield "text displays of more than 4000 characters in all"
    for component in nested:
        yield from _one_component(component)


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
    elif kind == STRING_SELECT:
        options = component.get("options") or []
        if not 1 <= len(options) <= 25 or len({o["value"] for o in options}) != len(options):
            yield "a select needs one to 25 options with different values"
        if any(not 1 <= len(o[k] or "") <= 100 for o in options for k in ("label", "value")):
            yield "a select's label or value is not 1 to 100 characters long"
        if any(len(o.get("description") or "") > 100 for o in options):
            yield "a select's description of more than 100 characters"
        if len(component.get("placeholder") or "") > 150:
            yield "a placeholder of more than 150 characters"
    elif kind == TEXT_DISPLAY and not component["content"].strip():
        yield "an empty text display"


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


def _callback_complaints(body: Json) -> Iterator[str]:
    kind, data = body["type"], body.get("data") or {}
    if kind in (CALLBACK_MESSAGE, CALLBACK_UPDATE):
        yield from message_complaints(data, edit=kind == CALLBACK_UPDATE)
    elif kind == CALLBACK_DEFER:
        if (data.get("flags") or 0) & ~EPHEMERAL:
            yield "a deferred answer can only be ephemeral, no other flag counts"
    elif kind == CALLBACK_CHOICES:
        choices = data.get("choices") or []
        if len(choices) > 25 or any(not 1 <= len(c["name"]) <= 100 for c in choices):
            yield "at most 25 choices with names of 1 to 100 characters"
        if any(isinstance(c["value"], str) and len(c["value"]) > 100 for c in choices):
            yield "a choice's value of more than 100 characters"
    elif kind == CALLBACK_MODAL and not (
        len(data.get("title") or "") <= 45
        and 1 <= len(data.get("custom_id") or "") <= 100
        and 1 <= len(data.get("components") or []) <= 5
    ):
        yield "a modal's title (45), custom_id (100) or number of components (5) is out of bounds"


def _options_complaints(command: str, options: Sequence[Json]) -> Iterator[str]:
    if len(options) > 25 or len({option["name"] for option in options}) != len(options):
        yield f"command {command!r}: at most 25 options with different names"
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield f"command {command!r}: a required option after an optional one"
    for option in options:
        yield from _named(f"option {option['name']!r} of {command!r}", option)
        if option.get("autocomplete") and option.get("choices"):
            yield f"option {option['name']!r} of {command!r} has both choices and autocomplete"
        yield from _options_complaints(command, option.get("options") or [])


def _named(what: str, thing: Json) -> Iterator[str]:
    if not COMMAND_NAME.fullmatch(thing["name"]) or thing["name"] != thing["name"].lower():
        yield f"{what} is not a name that Discord takes"
    if not 1 <= len(thing.get("description") or "") <= 100:
        yield f"{what} needs a description of 1 to 100 characters"


def _size(part: Any) -> int:
    if isinstance(part, dict):
        own = sum(len(str(part.get(key) or "")) for key in ("name", "description", "value"))
        return own + sum(_size(part.get(key) or []) for key in ("options", "choices"))
    return sum(map(_size, part))
