"""Discord as a bot sees it, on 127.0.0.1: REST, gateway, scripted faults, rules for all that is sent."""

from .faults import Cut, Fault, discord_error, rate_limited
from .journal import Exchange, Received
from .server import DiscordServer
from .world import Interaction

__all__ = [
    "Cut",
    "DiscordServer",
    "Exchange",
    "Fault",
    "Interaction",
    "Received",
    "discord_error",
    "rate_limited",
]
