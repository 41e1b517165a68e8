"""Who may do what where, by Discord's rules: roles, then a channel's overwrites."""

from __future__ import annotations

from collections.abc import Collection

from .journal import Json

ADMINISTRATOR = 1 << 3
MANAGE_GUILD = 1 << 5
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
SEND_MESSAGES_IN_THREADS = 1 << 38
EVERYONE = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_MESSAGE_HISTORY | SEND_MESSAGES_IN_THREADS
"""What the members of a new guild may do; the bot asks for no more."""
IN_PRIVATE = EVERYONE | ATTACH_FILES
"""What anyone may do in a chat outside of guilds."""
ALL = (1 << 53) - 1
_MEMBER = 1


def in_guild(guild: Json, user_id: str, roles: Collection[str]) -> int:
    """What somebody with these roles may do in a guild, overwrites aside."""
    if guild["owner_id"] == user_id:
        return ALL
    mine = {guild["id"], *roles}
    granted = 0
    for role in guild["roles"]:
        if role["id"] in mine:
            granted |= int(role["permissions"])
    return ALL if granted & ADMINISTRATOR else granted


def in_channel(guild: Json, channel: Json, user_id: str, roles: Collection[str]) -> int:
    """What somebody may do in a channel (for a thread, its parent); nothing where they cannot see it."""
    granted = in_guild(guild, user_id, roles)
    if granted == ALL:
        return ALL
    overwrites = {overwrite["id"]: overwrite for overwrite in channel.get("permission_overwrites") or ()}
    granted = _overwritten(granted, [overwrites[guild["id"]]] if guild["id"] in overwrites else [])
    granted = _overwritten(granted, [overwrites[role] for role in roles if role in overwrites])
    granted = _overwritten(granted, [overwrites[user_id]] if user_id in overwrites else [])
    return granted if granted & VIEW_CHANNEL else 0


def overwrite(channel: Json, user_id: str, *, allow: int = 0, deny: int = 0) -> None:
    """Put the overwrite of one member in the place of the one that there was."""
    others = [other for other in channel["permission_overwrites"] if other["id"] != user_id]
    mine = {"id": user_id, "type": _MEMBER, "allow": str(allow), "deny": str(deny)}
    channel["permission_overwrites"] = [*others, mine]


def _overwritten(granted: int, overwrites: list[Json]) -> int:
    for one in overwrites:
        granted &= ~int(one["deny"])
    for one in overwrites:
        granted |= int(one["allow"])
    return granted
