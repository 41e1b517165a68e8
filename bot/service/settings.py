"""What the admins of a server decide, with a default for everything."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from bot.wording.catalogue import LANGUAGES

Json = bool | int | str | list[Any] | dict[str, Any] | None
"""What a setting is kept and exported as."""

MOST_PLACES = 500
"""Channels that one setting names at most."""


class SettingError(ValueError):
    """A value that a setting cannot have; the text says which and why."""


class SpoilerPolicy(enum.StrEnum):
    """What becomes of what gives the story away."""

    HIDE = "hide"
    """It stands behind spoiler marks."""
    REFUSE = "refuse"
    """It is not said; the reply points to where it would be."""
    ALLOW = "allow"
    """It is said like anything else."""


class Caution(enum.StrEnum):
    """How sure the bot must be of an answer before it gives it."""

    CAREFUL = "careful"
    NORMAL = "normal"
    BOLD = "bold"


class Pace(enum.StrEnum):
    """How much one member may ask, and how soon the same answer comes again in a channel."""

    OFF = "off"
    NORMAL = "normal"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Settings:
    """One server's settings. Ids of channels and roles are the face's own, as text.

    `channels`: where the bot answers, everywhere if none; `paused_channels`: where it does not;
    `forums`: forum channels whose new posts are answered; `private`: slash commands answer the asker
    alone; `spoilers` holds where `channel_spoilers` says nothing of a channel or thread; `curators`: the
    role that may curate, beside the admins; `inbox`: the channel that filed questions are put before
    curators in; `packs`: the packs to answer from, all if none; `keep_texts`: whether the words of
    questions without a good answer are kept; `language`: None for the server's own.
    """

    paused: bool = False
    channels: frozenset[str] = frozenset()
    paused_channels: frozenset[str] = frozenset()
    forums: frozenset[str] = frozenset()
    private: bool = False
    caution: Caution = Caution.NORMAL
    spoilers: SpoilerPolicy = SpoilerPolicy.HIDE
    channel_spoilers: Mapping[str, SpoilerPolicy] = field(default_factory=dict)
    pace: Pace = Pace.NORMAL
    language: str | None = None
    curators: str | None = None
    inbox: str | None = None
    packs: frozenset[str] = frozenset()
    keep_texts: bool = True

    @classmethod
    def read(cls, kept: Mapping[str, Json]) -> Self:
        """Settings from what was kept or imported; absent ones have their default.

        Raises:
            SettingError: a key is unknown or a value cannot be.
        """
        settings = cls()
        for key, value in kept.items():
            settings = settings.changed(key, value)
        return settings

    def changed(self, key: str, value: Json) -> Self:
        """These settings with one of them read from its kept form.

        Raises:
            SettingError: the key is unknown or the value cannot be.
        """
        form = _FORMS.get(key)
        if form is None:
            raise SettingError(f"There is no setting '{key}'.")
        try:
            return replace(self, **{key: form.read(value)})
        except (KeyError, TypeError, ValueError) as error:
            raise SettingError(f"'{key}' cannot be {value!r}.") from error

    def kept(self, key: str) -> Json:
        """One setting in the form that is kept; KeyError for an unknown key."""
        return _FORMS[key].write(getattr(self, key))

    def export(self) -> dict[str, Json]:
        """Those that differ from the defaults, in the form that is kept."""
        defaults = type(self)()
        return {key: self.kept(key) for key in SETTINGS if getattr(self, key) != getattr(defaults, key)}


SETTINGS = tuple(each.name for each in fields(Settings))
"""The settings' keys, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How a setting's value is read from what is kept, and written to it."""

    read: Callable[[Any], Any]
    write: Callable[[Any], Json] = lambda value: value


def _flag(value: Json) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _id(value: Json) -> str:
    if not isinstance(value, str) or not (value.isascii() and value.isdigit() and len(value) <= 20):
        raise ValueError
    return value


def _name(value: Json) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 100:
        raise ValueError
    return value


def _set_of(read: Callable[[Json], str]) -> _Form:
    def several(value: Json) -> frozenset[str]:
        if not isinstance(value, list) or len(value) > MOST_PLACES:
            raise TypeError
        return frozenset(map(read, value))

    return _Form(several, sorted)


def _choice(kind: type[enum.StrEnum]) -> _Form:
    return _Form(kind, str)


def _policies(value: Json) -> dict[str, SpoilerPolicy]:
    if not isinstance(value, dict) or len(value) > MOST_PLACES:
        raise TypeError
    return {_id(channel): SpoilerPolicy(policy) for channel, policy in value.items()}


def _language(value: Json) -> str | None:
    if value not in (None, *LANGUAGES):
        raise ValueError
    return None if value is None else str(value)


def _maybe_id(value: Json) -> str | None:
    return None if value is None else _id(value)


_FORMS: Mapping[str, _Form] = {
    "paused": _Form(_flag),
    "channels": _set_of(_id),
    "paused_channels": _set_of(_id),
    "forums": _set_of(_id),
    "private": _Form(_flag),
    "caution": _choice(Caution),
    "spoilers": _choice(SpoilerPolicy),
    "channel_spoilers": _Form(_policies, lambda policies: {c: str(p) for c, p in sorted(policies.items())}),
    "pace": _choice(Pace),
    "language": _Form(_language),
    "curators": _Form(_maybe_id),
    "inbox": _Form(_maybe_id),
    "packs": _set_of(_name),
    "keep_texts": _Form(_flag),
}
