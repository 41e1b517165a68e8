"""Which spoiler policy holds in a place."""

from __future__ import annotations

import re

from bot.packs.model import Spoiler
from bot.service.places import Place
from bot.service.settings import Settings, SpoilerPolicy

_OPEN = re.compile(r"(?<![^\W_])spoilers?(?![^\W_])", re.IGNORECASE)
_CLOSED = re.compile(
    r"(?:spoilers?[\W_]*free|(?:no|non|without|zero|avoid)[\W_]*spoilers?)(?![^\W_])", re.IGNORECASE
)


_ENTITLED = re.compile(r"[\W_]*spoilers?(?![^\W_])", re.IGNORECASE)
"""How a thread's title begins that means it: any member writes titles, and "I hate spoilers" is none."""


def policy_of(settings: Settings, place: Place) -> SpoilerPolicy:
    """What an admin set for the place or its parent; else what its name says; else what holds on the server.

    A thread's title must begin with the word, and never undoes that an admin has spoilers refused.
    A direct message is between the bot and one member, who still sees spoilers only on a click.
    """
    for channel in place.channels:
        if channel in settings.channel_spoilers:
            return settings.channel_spoilers[channel]
    own, *parents = (place.names or ("",)) if place.parent is not None else ("", *place.names)
    if any(_CLOSED.search(name) for name in (own, *parents)):
        return settings.spoilers
    entitled = settings.spoilers is SpoilerPolicy.HIDE and _ENTITLED.match(own)
    if entitled or any(_OPEN.search(name) for name in parents):
        return SpoilerPolicy.ALLOW
    return settings.spoilers


def most_allowed(policy: SpoilerPolicy) -> Spoiler:
    """How much may be given away where it cannot be hidden: in suggestions, titles and quiz questions."""
    return Spoiler.MAJOR if policy is SpoilerPolicy.ALLOW else Spoiler.NONE
