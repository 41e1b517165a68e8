"""What the bot is sent, serialised beforehand as far as it can be."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

APPLICATION = "900000000000000001"
COMMAND = "900000000000000002"
GUILDS, CHANNELS = 20, 10
"""Servers, and channels in each."""
PERMISSIONS = "274877991936"
JOINED = "2024-01-01T00:00:00.000000+00:00"
ASK, AUTOCOMPLETE = 2, 4
DEFER = 5

_ID, _SEQUENCE = "@id@", "@sequence@"


@dataclass(frozen=True, slots=True)
class Event:
    """An INTERACTION_CREATE that still lacks its id and its sequence number."""

    text: bytes

    def numbered(self, interaction: bytes, sequence: int) -> bytes:
        """The event as it is sent; the interaction's id is also its token."""
        return self.text.replace(b"@id@", interaction).replace(b'"@sequence@"', b"%d" % sequence)


def event(question: str, asker: int, place: int, kind: int = ASK) -> Event:
    """A member's `/ask`, or the typing of its question; `asker` and `place` are numbers of any size."""
    guild, channel = place // CHANNELS % GUILDS, place % CHANNELS
    option = {"name": "question", "type": 3, "value": question}
    if kind == AUTOCOMPLETE:
        option["focused"] = True
    payload = {
        "id": _ID,
        "application_id": APPLICATION,
        "type": kind,
        "token": f"token-{_ID}",
        "version": 1,
        "data": {"id": COMMAND, "name": "ask", "type": 1, "options": [option]},
        "channel": _channel(guild, channel) | {"permissions": PERMISSIONS},
        "channel_id": _channel_id(guild, channel),
        "guild_id": _guild_id(guild),
        "guild": {"id": _guild_id(guild), "features": [], "locale": "en-US"},
        "guild_locale": "en-US",
        "locale": "en-GB",
        "member": _member(_user(str(700_000_000_000_000_000 + asker), f"fan{asker}"))
        | {"permissions": PERMISSIONS},
        "app_permissions": PERMISSIONS,
        "context": 0,
        "authorizing_integration_owners": {"0": _guild_id(guild)},
        "entitlements": [],
        "attachment_size_limit": 10_485_760,
    }
    return Event(json.dumps({"op": 0, "t": "INTERACTION_CREATE", "s": _SEQUENCE, "d": payload}).encode())


def bot_user() -> Json:
    """The bot's own user."""
    return _user(APPLICATION, "bench") | {"bot": True}


def application() -> Json:
    """The application, as discord.py asks for it at the login."""
    return {
        "id": APPLICATION,
        "name": "bench",
        "icon": None,
        "description": "",
        "flags": 0,
        "owner": _owner(),
    } | {
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
    }


def ready(gateway_url: str) -> Json:
    """READY, which names every server."""
    return {
        "v": 10,
        "user": bot_user(),
        "guilds": [{"id": _guild_id(number), "unavailable": True} for number in range(GUILDS)],
        "session_id": "bench",
        "resume_gateway_url": gateway_url,
        "shard": [0, 1],
        "application": {"id": APPLICATION, "flags": 0},
        "private_channels": [],
    }


def guilds() -> list[Json]:
    """The servers, as GUILD_CREATE brings them."""
    return [_guild(number) for number in range(GUILDS)]


def answer(interaction: str, kind: int, message: Json) -> Json:
    """What Discord says to a callback."""
    described = {"id": interaction, "type": ASK, "response_message_id": interaction}
    if kind == DEFER:
        return {"interaction": described | {"response_message_loading": True}}
    return {"interaction": described, "resource": {"type": kind, "message": stored(interaction, message)}}


def stored(interaction: str, body: Json) -> Json:
    """The bot's message, as Discord gives it back."""
    return {
        "id": interaction,
        "channel_id": _channel_id(0, 0),
        "type": 20,
        "author": bot_user(),
        "content": body.get("content") or "",
        "timestamp": JOINED,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [],
        "flags": body.get("flags") or 0,
        "pinned": False,
        "application_id": APPLICATION,
    }


def _guild(number: int) -> Json:
    guild_id = _guild_id(number)
    everyone = {
        "id": guild_id,
        "name": "@everyone",
        "color": 0,
        "hoist": False,
        "position": 0,
        "flags": 0,
    } | {
        "permissions": PERMISSIONS,
        "managed": False,
        "mentionable": False,
    }
    return {
        "id": guild_id,
        "name": f"Server {number}",
        "owner_id": _owner()["id"],
        "region": "deprecated",
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "features": [],
        "roles": [everyone],
        "emojis": [],
        "stickers": [],
        "large": True,
        "unavailable": False,
        "member_count": 5000,
        "joined_at": JOINED,
        "members": [_member(bot_user())],
        "channels": [_channel(number, channel) for channel in range(CHANNELS)],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
    }


def _channel(guild: int, channel: int) -> Json:
    return {
        "id": _channel_id(guild, channel),
        "type": 0,
        "guild_id": _guild_id(guild),
        "name": f"channel-{channel}",
        "position": channel,
        "permission_overwrites": [],
        "topic": None,
        "nsfw": False,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "parent_id": None,
        "flags": 0,
    }


def _member(user: Json) -> Json:
    return {
        "user": user,
        "roles": [],
        "nick": None,
        "avatar": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": JOINED,
        "pending": False,
        "premium_since": None,
        "mute": False,
        "deaf": False,
    }


def _user(user_id: str, name: str) -> Json:
    return {
        "id": user_id,
        "username": name,
        "discriminator": "0",
        "global_name": name.title(),
        "avatar": None,
        "public_flags": 0,
        "bot": False,
    }


def _owner() -> Json:
    return _user("900000000000000003", "owner")


def _guild_id(guild: int) -> str:
    return str(800_000_000_000_000_000 + guild * 1_000)


def _channel_id(guild: int, channel: int) -> str:
    return str(800_000_000_000_000_001 + guild * 1_000 + channel)
