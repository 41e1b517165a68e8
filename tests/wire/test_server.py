"""The loopback Discord itself: it sends what Discord would send, and refuses what Discord would refuse."""

from __future__ import annotations

from typing import Any

import pytest

from .discord_server import payloads, rules
from .discord_server.journal import Json
from .discord_server.openapi import VARIABLE, OpenApi, named_document
from .discord_server.world import World

QUIET: Json = {"allowed_mentions": {"parse": []}}


@pytest.fixture
def world() -> World:
    return World("a token")


@pytest.fixture
def document() -> OpenApi:
    named = named_document()
    if named is None:
        pytest.skip(f"{VARIABLE} names no OpenAPI document")
    return named


def test_openapi_document_is_named() -> None:
    """Without the document the requests of the other tests are held against this server's own rules alone."""
    if named_document() is None:
        pytest.skip(
            f"{VARIABLE} names no OpenAPI document: requests are not checked against Discord's schemas"
        )


def test_what_it_sends_fits_the_document(world: World, document: OpenApi) -> None:
    fan = world.new_user()
    channel = world.new_channel()
    button = {"type": 2, "style": 1, "label": "Yes", "custom_id": "yes"}
    body = {"content": "hi", "embeds": [{"title": "t"}], "components": [{"type": 1, "components": [button]}]}
    option = {"type": 3, "name": "question", "description": "What", "required": True, "autocomplete": False}
    command = {"name": "ask", "description": "Ask", "options": [option], "nsfw": False}
    sent = {
        "UserResponse": fan,
        "UserPIIResponse": payloads.current_user(world.bot),
        "PrivateApplicationResponse": payloads.application(world.application_id, world.bot, world.owner),
        "GuildMemberResponse": payloads.member(fan, world.guild["joined_at"]),
        "GuildChannelResponse": channel,
        "ThreadResponse": world.new_thread(channel),
        "PrivateChannelResponse": world.new_dm(fan),
        "MessageResponse": world.store(body, channel["id"], message_reference=None),
        "ApplicationCommandResponse": payloads.command(command, world.new_id(), world.application_id),
    }
    sent["MessageResponse"].pop("message_reference")
    for name, payload in sent.items():
        assert list(document.violations(("components", "schemas", name), payload)) == [], name


def test_document_refuses_what_it_should(document: OpenApi) -> None:
    schema = ("components", "schemas", "MessageCreateRequest")
    assert list(document.violations(schema, {"content": 5}))
    assert not list(document.violations(schema, {"content": "five"}))


def test_an_enforced_nonce_gives_the_earlier_message(world: World) -> None:
    body = {"content": "once", "nonce": "17", "enforce_nonce": True}
    channel = world.new_channel()["id"]
    assert world.store(body, channel) is world.store(body, channel)
    assert len(world.in_channel(channel)) == 1


def _row(*components: Json) -> list[Json]:
    return [{"type": 1, "components": list(components)}]


def _button(**keys: Any) -> Json:
    return {"type": 2, "style": 2, "label": "Pick", "custom_id": "pick"} | keys


BAD_MESSAGES: dict[str, Json] = {
    "empty": {"content": "  "},
    "too long": {"content": "x" * 2001},
    "pings by default": {"content": "x", "allowed_mentions": None},
    "pings everyone": {"content": "x", "allowed_mentions": {"parse": ["everyone"]}},
    "pings the author": {"content": "x", "allowed_mentions": {"parse": [], "replied_user": True}},
    "nonce not enforced": {"content": "x", "nonce": "1"},
    "long description": {"embeds": [{"description": "x" * 4097}]},
    "long embeds": {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]},
    "nameless field": {"embeds": [{"fields": [{"name": " ", "value": "x"}]}]},
    "same custom_id": {"content": "x", "components": _row(_button(), _button())},
    "long custom_id": {"content": "x", "components": _row(_button(custom_id="x" * 101))},
    "long label": {"content": "x", "components": _row(_button(label="x" * 81))},
    "no label": {"content": "x", "components": _row(_button(label=""))},
    "no custom_id": {"content": "x", "components": _row(_button(custom_id=None))},
    "six buttons": {"content": "x", "components": _row(*(_button(custom_id=str(n)) for n in range(6)))},
    "bare button": {"content": "x", "components": [_button()]},
    "empty select": {"content": "x", "components": _row({"type": 3, "custom_id": "s", "options": []})},
    "new components and content": {"content": "x", "flags": 1 << 15},
    "long texts": {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 4001}]},
}


@pytest.mark.parametrize("body", BAD_MESSAGES.values(), ids=BAD_MESSAGES)
def test_rules_refuse_a_message(body: Json) -> None:
    assert len(list(rules.message_complaints(QUIET | body))) == 1


def test_rules_accept_good_messages() -> None:
    buttons = _row(*(_button(custom_id=str(n)) for n in range(5)))
    nonce = {"nonce": "1" * 25, "enforce_nonce": True}
    good = QUIET | nonce | {"content": "x" * 2000, "components": buttons, "embeds": [{"title": "t"}]}
    assert not list(rules.message_complaints(good))
    assert not list(rules.message_complaints(QUIET | {"flags": 4}, edit=True))


BAD_COMMANDS: dict[str, Json] = {
    "capitals": {"name": "Ask"},
    "a space": {"name": "ask me"},
    "no description": {"description": ""},
    "a required option last": {
        "options": [
            {"name": "a", "description": "a", "type": 3},
            {"name": "b", "description": "b", "type": 3, "required": True},
        ]
    },
    "choices and autocomplete": {
        "options": [
            {
                "name": "a",
                "description": "a",
                "type": 3,
                "autocomplete": True,
                "choices": [{"name": "x", "value": "x"}],
            }
        ]
    },
}


@pytest.mark.parametrize("keys", BAD_COMMANDS.values(), ids=BAD_COMMANDS)
def test_rules_refuse_a_command(keys: Json) -> None:
    command = {"name": "ask", "description": "Ask"} | keys
    assert len(list(rules.command_complaints([command]))) == 1
    assert not list(rules.command_complaints([{"name": "ask", "description": "Ask"}]))
