"""What Discord refuses although its OpenAPI document allows it, and what this bot promises.

Each function takes what was recorded and gives complaints, one sentence each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .callbacks import CHOICES, DEFER, MESSAGE, MODAL, UPDATE
from .command_rules import command_complaints
from .component_rules import modal_complaints
from .journal import Exchange, Json, Received
from .message_rules import message_complaints
from .uploads import Upload
from .world import EPHEMERAL, INTENTS

__all__ = [
    "callback_complaints",
    "command_complaints",
    "gateway_complaints",
    "message_complaints",
    "modal_complaints",
    "reply_complaints",
    "request_complaints",
]

_MESSAGE_ROUTE = re.compile(r"POST /channels/\d+/messages")
_FOLLOW_UP_ROUTE = re.compile(r"POST /webhooks/\d+/[^/]+")
_EDIT_ROUTES = re.compile(r"PATCH /channels/\d+/messages/\d+|PATCH /webhooks/\d+/[^/]+/messages/[^/]+")
_CALLBACK_ROUTE = re.compile(r"POST /interactions/\d+/[^/]+/callback")
_COMMANDS_ROUTE = re.compile(r"PUT /applications/\d+/(?:guilds/\d+/)?commands")
_BY_TOKEN = re.compile(r"/(?:interactions|webhooks)/.*")


def request_complaints(exchange: Exchange) -> Iterator[str]:
    """What is wrong with one request."""
    route = f"{exchange.method} {exchange.path}"
    body, files = exchange.body, exchange.files
    if not _BY_TOKEN.fullmatch(exchange.path):
        agent = exchange.headers.get("User-Agent", "")
        if not re.match(r"DiscordBot \(\S+ \S+\)", agent):
            yield f"User-Agent {agent!r} is not of the form that Discord asks for"
    elif "Authorization" in exchange.headers:
        yield "the bot's token goes where the interaction's own is enough"
    if _MESSAGE_ROUTE.fullmatch(route):
        yield from message_complaints(body, files=files)
    elif _FOLLOW_UP_ROUTE.fullmatch(route):
        yield from message_complaints(body, files=files, private=True)
    elif _EDIT_ROUTES.fullmatch(route):
        yield from message_complaints(body, files=files, edit=True)
    elif _CALLBACK_ROUTE.fullmatch(route):
        yield from callback_complaints(body, files)
    elif _COMMANDS_ROUTE.fullmatch(route):
        yield from command_complaints(body)


def callback_complaints(body: Json, files: Sequence[Upload] = ()) -> Iterator[str]:
    """What is wrong with the answer to an interaction."""
    kind, data = body["type"], body.get("data") or {}
    if kind in (MESSAGE, UPDATE):
        yield from message_complaints(data, files=files, edit=kind == UPDATE, private=True)
    elif kind == DEFER:
        if (data.get("flags") or 0) & ~EPHEMERAL:
            yield "a deferred answer can only be ephemeral, no other flag counts"
    elif kind == CHOICES:
        choices = data.get("choices") or []
        if len(choices) > 25 or any(not 1 <= len(c["name"]) <= 100 for c in choices):
            yield "at most 25 choices with names of 1 to 100 characters"
        if any(isinstance(c["value"], str) and not 1 <= len(c["value"]) <= 100 for c in choices):
            yield "a choice's value is not 1 to 100 characters long"
    elif kind == MODAL:
        yield from modal_complaints(data)


def gateway_complaints(received: Sequence[Received], intents: int = INTENTS) -> Iterator[str]:
    """What is wrong with what was sent on the gateway."""
    for payload in received:
        if payload.size > 4096:
            yield f"op {payload.op} of {payload.size} bytes, 4096 are allowed"
        if payload.op == 2:
            if payload.d["intents"] != intents:
                yield f"intents {payload.d['intents']}, not {intents}"
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
