"""The loopback Discord itself: it sends what Discord would send, and refuses what Discord would refuse."""

from __future__ import annotations

from typing import Any

import pytest

from .discord_server import Upload, payloads, places, rules
from .discord_server.interactions import ATTACHMENT_SIZE_LIMIT
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
        "ThreadResponse": world.new_thread(world.new_forum(), fan, "A post"),
        "GuildRoleResponse": world.new_role("curators", 1 << 5),
        "GuildWithCountsResponse": {k: v for k, v in world.guild.items() if k not in places.CONTENTS},
        "PrivateChannelResponse": world.new_dm(fan),
        "MessageResponse": world.store(body, channel["id"], message_reference=None),
        "ApplicationCommandResponse": payloads.command(command, world.new_id(), world.application_id),
    }
    sent["MessageResponse"].pop("message_reference")
    for name, payload in sent.items():
        assert list(document.violations(("components", "schemas", name), payload)) == [], name


def test_a_panel_that_it_shows_fits_the_document(world: World, document: OpenApi) -> None:
    body = PANEL | {"attachments": [{"id": 0, "filename": "a.png", "description": "A line"}]}
    stored = world.store(body, world.new_channel()["id"], [Upload(0, "a.png", b"")])
    assert list(document.violations(("components", "schemas", "MessageResponse"), stored)) == []
    assert payloads.text_of(stored).splitlines() == ["Which?", "One", "Pick", "More", "A line", "A line"]


def test_commands_are_listed_in_english_unless_asked_otherwise(world: World) -> None:
    names = {"name_localizations": {"de": "fragen"}}
    option = {"name": "question", "type": 3, "description": "Yours", **names}
    body = {"name": "ask", "description": "Ask", "options": [option], **names}
    kept = payloads.command(body | {"default_member_permissions": 32}, world.new_id(), world.application_id)
    assert kept["default_member_permissions"] == "32"
    assert kept["options"][0]["name_localizations"] == {"de": "fragen"}
    listed = payloads.in_english(kept)
    assert "name_localizations" not in listed
    assert "name_localizations" not in listed["options"][0]


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


def _select(**keys: Any) -> Json:
    return {"type": 3, "custom_id": "s", "options": [{"label": "One", "value": "1"}]} | keys


def _new(*components: Json) -> Json:
    return {"flags": 1 << 15, "components": list(components)}


def _text(content: str = "x") -> Json:
    return {"type": 10, "content": content}


def _gallery(**item: Any) -> Json:
    return {"type": 12, "items": [{"media": {"url": "https://x.example/a.png"}, "description": "A"} | item]}


PANEL = QUIET | _new(
    {
        "type": 17,
        "components": [
            _text("Which?"),
            *_row(_select(options=[{"label": "One", "value": "1", "emoji": {"id": None, "name": "1️⃣"}}])),
            *_row(_button(emoji={"id": None, "name": "👍"})),
            *_row({"type": 5, "custom_id": "people"}),
            {
                "type": 9,
                "components": [_text("More")],
                "accessory": {"type": 11, "media": {"url": "https://x.y"}, "description": "A line"},
            },
            {"type": 14},
            {"type": 13, "file": {"url": "attachment://a.png"}},
        ],
    }
)

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
    "a select of more than it has": {"content": "x", "components": _row(_select(max_values=2))},
    "a select without custom_id": {"content": "x", "components": _row(_select(custom_id=None))},
    "new components and content": {"content": "x", "flags": 1 << 15},
    "long texts": _new(_text("x" * 4001)),
    "41 components": _new(*(_text() for _ in range(41))),
    "a bare button, new style": _new(_button()),
    "an empty text": _new(_text(" ")),
    "an empty container": _new({"type": 17, "components": []}),
    "a container in a container": _new({"type": 17, "components": [{"type": 17, "components": [_text()]}]}),
    "a section beside nothing": _new({"type": 9, "components": [_text()]}),
    "eleven pictures": _new(_gallery() | {"items": _gallery()["items"] * 11}),
    "no alt text": _new(_gallery(description=None)),
    "long alt text": _new(_gallery(description="x" * 1025)),
    "a picture that does not come": _new(_gallery(media={"url": "attachment://a.png"})),
    "a colour out of bounds": _new({"type": 17, "accent_color": 1 << 24, "components": [_text()]}),
    "an embed's picture that does not come": {"embeds": [{"image": {"url": "attachment://a.png"}}]},
    "a long description of a file": {"content": "x", "attachments": [{"id": "7", "description": "x" * 1025}]},
    "ephemeral in a channel": {"content": "x", "flags": 1 << 6},
    "a flag of Discord's own": {"content": "x", "flags": 1 << 7},
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


def test_rules_look_at_the_files() -> None:
    body = QUIET | {"content": "x", "attachments": [{"id": 0, "filename": "a.png"}]}
    small, large = (Upload(0, "a.png", bytes(size)) for size in (1, ATTACHMENT_SIZE_LIMIT + 1))
    other = Upload(1, "b.png", b"")
    assert not list(rules.message_complaints(body, files=[small]))
    assert len(list(rules.message_complaints(body, files=[large]))) == 1
    assert len(list(rules.message_complaints(body, files=[small, other]))) == 1
    assert len(list(rules.message_complaints(body | _new(_text()) | {"content": None}, files=[small]))) == 1
    assert not list(rules.message_complaints(PANEL | {"attachments": body["attachments"]}, files=[small]))


def _label(component: Json, **keys: Any) -> Json:
    return {"type": 18, "label": "Label", "component": component} | keys


def _field(**keys: Any) -> Json:
    return {"type": 4, "custom_id": "field", "style": 1} | keys


BAD_MODALS: dict[str, Json] = {
    "no title": {"title": ""},
    "long title": {"title": "x" * 46},
    "no components": {"components": []},
    "six components": {"components": [_label(_field(custom_id=str(n))) for n in range(6)]},
    "a bare field": {"components": [_field()]},
    "a select in a row": {"components": _row(_select())},
    "a long label": {"components": [_label(_field(), label="x" * 46)]},
    "a long description": {"components": [_label(_field(), description="x" * 101)]},
    "a button in a label": {"components": [_label(_button())]},
    "a long value": {"components": [_label(_field(value="xxx", max_length=2))]},
    "a long placeholder": {"components": [_label(_field(placeholder="x" * 101))]},
    "bounds that cross": {"components": [_label(_field(min_length=3, max_length=2))]},
    "an empty select": {"components": [_label(_select(options=[]))]},
    "same custom_id": {"components": [_label(_field()), _label(_field())]},
}


@pytest.mark.parametrize("keys", BAD_MODALS.values(), ids=BAD_MODALS)
def test_rules_refuse_a_modal(keys: Json) -> None:
    modal = {"title": "A form", "custom_id": "form", "components": [_label(_field()), _text()]}
    assert len(list(rules.callback_complaints({"type": 9, "data": modal | keys}))) == 1
    assert not list(rules.callback_complaints({"type": 9, "data": modal}))


BAD_CALLBACKS: dict[str, Json] = {
    "26 choices": {"type": 8, "data": {"choices": [{"name": str(n), "value": n} for n in range(26)]}},
    "a nameless choice": {"type": 8, "data": {"choices": [{"name": "", "value": "1"}]}},
    "a long value": {"type": 8, "data": {"choices": [{"name": "x", "value": "x" * 101}]}},
    "deferred without embeds": {"type": 5, "data": {"flags": 1 << 2}},
    "ephemeral by an edit": {"type": 7, "data": QUIET | {"content": "x", "flags": 1 << 6}},
}


@pytest.mark.parametrize("body", BAD_CALLBACKS.values(), ids=BAD_CALLBACKS)
def test_rules_refuse_a_callback(body: Json) -> None:
    assert len(list(rules.callback_complaints(body))) == 1
    assert not list(rules.callback_complaints({"type": 4, "data": QUIET | {"content": "x", "flags": 1 << 6}}))


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
    "a long translation": {"description_localizations": {"de": "x" * 101}},
    "a translated name with a space": {"name_localizations": {"de": "frag mich"}},
    "a menu entry with a description": {"type": 3, "name": "Answer this"},
    "a menu entry with a long name": {"type": 3, "name": "x" * 33, "description": ""},
    "a long choice": {
        "options": [
            {"name": "a", "description": "a", "type": 3, "choices": [{"name": "x", "value": "x" * 101}]}
        ]
    },
    "options beside subcommands": {
        "options": [
            {"name": "a", "description": "a", "type": 1},
            {"name": "b", "description": "b", "type": 3},
        ]
    },
    "more than 8000 characters": {
        "options": [
            {
                "name": f"o{o}",
                "description": "a",
                "type": 3,
                "choices": [{"name": f"{c}" * 50, "value": "x" * 100} for c in range(10, 30)],
            }
            for o in range(3)
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
    menu = {"type": 3, "name": "Answer this", "description": ""}
    assert not list(rules.command_complaints([{"name": "ask", "description": "Ask"}, menu]))


def test_rules_count_the_commands() -> None:
    menus = [{"type": 3, "name": f"Entry {n}"} for n in range(16)]
    assert len(list(rules.command_complaints(menus))) == 1
    assert not list(rules.command_complaints(menus[:15]))
