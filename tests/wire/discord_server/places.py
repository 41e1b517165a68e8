"""Servers, their roles and channels, as Discord sends them."""

from __future__ import annotations

from .ids import made_at
from .journal import Json
from .permissions import EVERYONE

TEXT_CHANNEL, DM_CHANNEL, GROUP_DM, PUBLIC_THREAD, FORUM = 0, 1, 3, 11, 15


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


def forum(channel_id: str, guild_id: str, name: str) -> Json:
    """A forum channel, whose posts are threads."""
    return text_channel(channel_id, guild_id, name) | {
        "type": FORUM,
        "available_tags": [],
        "default_reaction_emoji": None,
        "default_sort_order": None,
        "default_forum_layout": 0,
        "default_thread_rate_limit_per_user": 0,
    }


def thread(thread_id: str, parent: Json, owner_id: str, name: str = "a thread") -> Json:
    """A public thread below a text channel, or a post in a forum."""
    post: Json = {"applied_tags": []} if parent["type"] == FORUM else {}
    return post | {
        "id": thread_id,
        "type": PUBLIC_THREAD,
        "guild_id": parent["guild_id"],
        "parent_id": parent["id"],
        "owner_id": owner_id,
        "name": name,
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


def group_dm(channel_id: str, recipients: list[Json]) -> Json:
    """A chat of people without the bot, which a member who has installed it to themselves can use there."""
    return {
        "id": channel_id,
        "type": GROUP_DM,
        "recipients": recipients,
        "last_message_id": None,
        "flags": 0,
        "name": None,
        "icon": None,
        "owner_id": recipients[0]["id"],
    }


def guild(guild_id: str, owner_id: str, bot_member: Json, name: str = "The Lantern Club") -> Json:
    """A guild, as GUILD_CREATE brings it; channels, threads and roles are lists to append to."""
    return settings(guild_id, owner_id, name) | {
        "roles": [role(guild_id, "@everyone", EVERYONE)],
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


def settings(guild_id: str, owner_id: str, name: str) -> Json:
    """What a guild is, without what is in it."""
    return {
        "id": guild_id,
        "name": name,
        "owner_id": owner_id,
        "icon": None,
        "splash": None,
        "home_header": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "vanity_url_code": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
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
        "max_presences": None,
        "max_members": 500_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "incidents_data": None,
        "features": [],
    }


CONTENTS = ("members", "channels", "threads", "voice_states", "presences", "stage_instances")
"""What GUILD_CREATE brings of a guild and REST does not."""


def role(role_id: str, name: str, permissions: int, position: int = 0) -> Json:
    """A role; the one that every member has carries the guild's id."""
    return {
        "id": role_id,
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": position,
        "permissions": str(permissions),
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
