"""People, messages and commands as Discord sends them, complete enough for its own OpenAPI document.

All ids are strings.
"""

from __future__ import annotations

from typing import Any

from .components import walk
from .ids import made_at
from .journal import Json

REPLY = 19

__all__ = [
    "REPLY",
    "application",
    "command",
    "current_user",
    "in_english",
    "member",
    "message",
    "text_of",
    "user",
    "walk",
]


def user(user_id: str, name: str, *, bot: bool = False) -> Json:
    """A user, or a bot's user."""
    return {
        "id": user_id,
        "username": name,
        "discriminator": "0000" if bot else "0",
        "global_name": None if bot else name.title(),
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        "bot": bot,
    }


def current_user(account: Json) -> Json:
    """The bot's own user, as `/users/@me` gives it."""
    return account | {"mfa_enabled": True, "locale": "en-US", "verified": True, "email": None}


def application(application_id: str, account: Json, owner: Json) -> Json:
    """The application, as `/oauth2/applications/@me` and `/applications/@me` give it."""
    return {
        "id": application_id,
        "name": account["username"],
        "icon": None,
        "description": "",
        "type": None,
        "bot": account,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": owner,
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
    }


def member(account: Json | None, joined_at: str) -> Json:
    """A guild member; without `account` the partial member that rides on a message."""
    partial: Json = {
        "roles": [],
        "nick": None,
        "avatar": None,
        "banner": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": joined_at,
        "pending": False,
        "premium_since": None,
        "mute": False,
        "deaf": False,
    }
    return partial if account is None else partial | {"user": account}


def message(message_id: str, channel_id: str, author: Json, content: str, **more: Any) -> Json:
    """A message; `more` replaces or adds keys (mentions, components, message_reference …)."""
    return {
        "id": message_id,
        "channel_id": channel_id,
        "type": 0,
        "author": author,
        "content": content,
        "timestamp": made_at(message_id),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "flags": 0,
        "pinned": False,
    } | more


def command(body: Json, command_id: str, application_id: str) -> Json:
    """A registered command, with what Discord adds and without what it leaves out (falsy options)."""
    kept = {key: value for key, value in body.items() if value is not None and value != []}
    if "default_member_permissions" in kept:
        kept["default_member_permissions"] = str(kept["default_member_permissions"])
    if "options" in kept:
        kept["options"] = [
            {k: v for k, v in o.items() if v not in (None, False, [])} for o in kept["options"]
        ]
    return {
        "type": 1,
        "description": "",
        "default_member_permissions": None,
        "dm_permission": True,
        "nsfw": False,
        "contexts": None,
        "integration_types": [0],
        "name_localizations": None,
        "description_localizations": None,
    } | {**kept, "id": command_id, "application_id": application_id, "version": command_id}


def in_english(command: Json) -> Json:
    """A command as it is listed without its translations; options and choices likewise."""
    plain = {key: value for key, value in command.items() if not key.endswith("_localizations")}
    for key in ("options", "choices"):
        if key in plain:
            plain[key] = [in_english(part) for part in plain[key]]
    return plain


def text_of(message: Json) -> str:
    """All that a person reads in a message, line by line: content, embeds, texts, options, alt texts."""
    lines = [message.get("content") or ""]
    for embed in message.get("embeds") or ():
        lines += [embed.get("title") or "", embed.get("description") or ""]
        lines += [f"{f['name']}\n{f['value']}" for f in embed.get("fields") or ()]
        lines += [
            (embed.get(part) or {}).get(key, "") for part, key in (("author", "name"), ("footer", "text"))
        ]
    for component in walk(message.get("components") or ()):
        lines += [component.get(key) or "" for key in ("content", "label", "placeholder", "description")]
        for option in (*(component.get("options") or ()), *(component.get("items") or ())):
            lines += [option.get(key) or "" for key in ("label", "description")]
    lines += [attachment.get("description") or "" for attachment in message.get("attachments") or ()]
    return "\n".join(line for line in lines if line)
