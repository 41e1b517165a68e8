"""Discord as a bot sees it, on 127.0.0.1: REST, gateway, scripted faults, rules for all that is sent."""

from . import permissions
from .faults import Cut, Fault, discord_error, rate_limited
from .interactions import BY_USER_ALONE, Circumstances
from .journal import Exchange, Received
from .server import DiscordServer
from .uploads import Upload
from .world import Interaction

__all__ = [
    "BY_USER_ALONE",
    "Circumstances",
    "Cut",
    "DiscordServer",
    "Exchange",
    "Fault",
    "Interaction",
    "Received",
    "Upload",
    "discord_error",
    "permissions",
    "rate_limited",
]
