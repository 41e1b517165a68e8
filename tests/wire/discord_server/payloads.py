"""Payloads as Discord sends them, complete enough for its own OpenAPI document. All ids are strings."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from .ids import made_at
from .journal import Json

TEXT_CHANNEL = 0
DM_CHANNEL = 1
PUBLIC_THREAD = 11
REPLY = 19
SLASH_COMMAND = 2
COMPONENT = 3
# View channel, send messages, embed links, read history, send in threads.
PERMISSIONS = str(1 << 10 | 1 << 11 | 1 << 14 | 1 << 16 | 1 << 38)


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


def text_channel(channel_id: str, guild_id: str, name: str) -> Json:
    """A text channel of a guild."""
    return {
        "id": channel_id,
        "type": TEXT_CHANNEL,
        "guild_id": guild_id,
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "topic": None,
        "nsfw": False,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "parent_id": None,
        "flags": 0,
    }


def thread(thread_id: str, parent: Json, owner_id: str) -> Json:
    """A public thread below a text channel."""
    return {
        "id": thread_id,
        "type": PUBLIC_THREAD,
        "guild_id": parent["guild_id"],
        "parent_id": parent["id"],
        "owner_id": owner_id,
        "name": "a thread",
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "message_count": 1,
        "member_count": 1,
        "total_message_sent": 1,
        "flags": 0,
        "thread_metadata": {
            "archived": False,
            "archive_timestamp": made_at(thread_id),
            "auto_archive_duration": 1440,
            "locked": False,
            "create_timestamp": made_at(thread_id),
        },
    }


def dm_channel(channel_id: str, recipient: Json) -> Json:
    """A direct-message channel with one member."""
    return {
        "id": channel_id,
        "type": DM_CHANNEL,
        "recipients": [recipient],
        "last_message_id": None,
        "flags": 0,
    }


def guild(guild_id: str, owner_id: str, bot_member: Json) -> Json:
    """A guild, as GUILD_CREATE brings it; channels and threads are lists to append to."""
    return {
        "id": guild_id,
        "name": "The Lantern Club",
        "owner_id": owner_id,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "vanity_url_code": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "application_id": None,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "nsfw": False,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-US",
        "features": [],
        "roles": [_everyone(guild_id)],
        "emojis": [],
        "stickers": [],
        "large": False,
        "unavailable": False,
        "member_count": 2,
        "joined_at": made_at(guild_id),
        "members": [bot_member],
        "channels": [],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def _everyone(guild_id: str) -> Json:
    """The role that every member has; its id is the guild's."""
    return {
        "id": guild_id,
        "name": "@everyone",
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0,
        "permissions": PERMISSIONS,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


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


def interaction(
    *,
    kind: int,
    interaction_id: str,
    token: str,
    application_id: str,
    channel: Json,
    author: Json,
    data: Json,
) -> Json:
    """An INTERACTION_CREATE in a guild channel, a thread or a DM."""
    common = {
        "id": interaction_id,
        "application_id": application_id,
        "type": kind,
        "token": token,
        "version": 1,
        "data": data,
        "channel": channel | {"permissions": PERMISSIONS, "app_permissions": PERMISSIONS},
        "channel_id": channel["id"],
        "app_permissions": PERMISSIONS,
        "locale": "en-GB",
        "entitlements": [],
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    guild_id = channel.get("guild_id")
    if guild_id is None:
        return common | {"user": author, "context": 1, "authorizing_integration_owners": {"0": "0"}}
    joined = member(author, made_at(interaction_id)) | {"permissions": PERMISSIONS}
    return common | {
        "guild_id": guild_id,
        "guild": {"id": guild_id, "features": [], "locale": "en-US"},
        "guild_locale": "en-US",
        "member": joined,
        "context": 0,
        "authorizing_integration_owners": {"0": guild_id},
    }


def command(body: Json, command_id: str, application_id: str) -> Json:
    """A registered command, with what Discord adds and without what it leaves out (falsy options)."""
    kept = {key: value for key, value in body.items() if value is not None and value != []}
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


def stored_embeds(embeds: Iterable[Json]) -> list[Json]:
    """Embeds as a stored message shows them."""
    return [embed | {"type": "rich"} for embed in embeds]


def stored_components(components: Sequence[Json]) -> list[Json]:
    """Components as a stored message shows them: each with a number, selects with their limits."""
    return _numbered(components, itertools.count(1))


def _numbered(components: Sequence[Json], numbers: itertools.count[int]) -> list[Json]:
    done = []
    for component in components:
        stored = component | {"id": next(numbers)}
        if stored["type"] == 3:
            stored = {"min_values": 1, "max_values": 1} | stored
        if stored["type"] == 17:
            stored = {"accent_color": None, "spoiler": False} | stored
        if "components" in stored:
            stored["components"] = _numbered(stored["components"], numbers)
        if "accessory" in stored:
            stored["accessory"] = _numbered([stored["accessory"]], numbers)[0]
        done.append(stored)
    return done


def walk(components: Iterable[Json]) -> Iterable[Json]:
    """Every component, the nested ones after the one that holds them."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        if component.get("accessory"):
            yield component["accessory"]


def text_of(message: Json) -> str:
    """All that a person reads in a message, line by line: content, embeds, texts and labels of components."""
    lines = [message.get("content") or ""]
    for embed in message.get("embeds") or ():
        lines += [embed.get("title") or "", embed.get("description") or ""]
        lines += [f"{f['name']}\n{f['value']}" for f in embed.get("fields") or ()]
        lines += [
            (embed.get(part) or {}).get(key, "") for part, key in (("author", "name"), ("footer", "text"))
        ]
    for component in walk(message.get("components") or ()):
        lines += [component.get("content") or "", component.get("label") or ""]
    return "\n".join(line for line in lines if line)
