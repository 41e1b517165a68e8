"""What holds for one question: the server's settings, made ready for the place and the asker."""

from __future__ import annotations

from dataclasses import dataclass

from bot.packs.model import Spoiler
from bot.service.places import Place
from bot.service.servers import DEFAULTS, Servers
from bot.service.settings import Settings, SpoilerPolicy
from bot.service.spoilers import most_allowed, policy_of


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds where and for whom something is asked.

    `language` is the one that the bot's own sentences are in; `retired` are entries that are not told.
    """

    settings: Settings = DEFAULTS
    spoilers: SpoilerPolicy = SpoilerPolicy.HIDE
    retired: frozenset[str] = frozenset()
    language: str = "en"

    @property
    def most(self) -> Spoiler:
        """How much may be given away where nothing can be hidden."""
        return most_allowed(self.spoilers)

    def answers_in(self, place: Place) -> bool:
        """Whether the bot answers in this place at all."""
        settings = self.settings
        if settings.paused or not settings.paused_channels.isdisjoint(place.channels):
            return False
        answering = settings.channels | settings.forums
        return not settings.channels or not answering.isdisjoint(place.channels)


def rules_for(servers: Servers, place: Place, language: str) -> Rules:
    """The rules of a place; `language` holds where the server has not set one."""
    settings = servers.settings(place.server)
    return Rules(
        settings,
        policy_of(settings, place),
        servers.retired(place.server),
        settings.language or language,
    )
