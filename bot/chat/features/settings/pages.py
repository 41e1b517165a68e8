"""The panel's sections, and the ids of its controls, in which stands all that a click needs."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping

from bot.chat.ids import base36


class Page(enum.StrEnum):
    """A section of the panel."""

    OVERVIEW = "overview"
    PLACES = "places"
    ANSWERS = "answers"
    SPOILERS = "spoilers"
    CURATORS = "curators"
    LANGUAGE = "language"


KEYS: Mapping[Page, tuple[str, ...]] = {
    Page.PLACES: ("paused", "channels", "paused_channels", "forums"),
    Page.ANSWERS: ("caution", "private", "pace", "keep_texts"),
    Page.SPOILERS: ("spoilers", "channel_spoilers"),
    Page.CURATORS: ("curators", "inbox"),
    Page.LANGUAGE: ("language", "packs"),
}
"""Each setting's key, in the section where it is changed."""
PAGE_OF: Mapping[str, Page] = {key: page for page, keys in KEYS.items() for key in keys}

FLAGS = ("paused", "private", "keep_texts")
CHOICES = ("caution", "pace", "spoilers", "language")
SEVERAL = ("channels", "paused_channels", "forums")
"""Settings of many channels."""
SINGLE = ("curators", "inbox")
CLEARABLE = (*SEVERAL, "channel_spoilers", *SINGLE)
"""Settings that may name what is gone."""

OWN = "own"
"""What is picked for the server's own language, and for a channel without a rule of its own."""


def _one_of(keys: tuple[str, ...]) -> str:
    return f"(?P<key>{'|'.join(keys)})"


TURN = re.compile("set-page")
FLAG = re.compile(rf"set-flag:(?P<page>{'|'.join(Page)}):{_one_of(FLAGS)}:(?P<on>[yn])")
CHOICE = re.compile(f"set-choice:{_one_of(CHOICES)}")
PICK_SEVERAL = re.compile(f"set-several:{_one_of(SEVERAL)}")
PICK_SINGLE = re.compile(f"set-single:{_one_of(SINGLE)}")
PICK_PACKS = re.compile("set-packs")
CLEAR = re.compile(f"set-clear:{_one_of(CLEARABLE)}")
CHANNEL = re.compile("set-channel")
POLICY = re.compile(r"set-policy:(?P<channel>[0-9a-z]{1,13})")
RESET = re.compile("set-reset:(?P<step>ask|yes|no)")
EXPORT = re.compile("set-export")


def flag(page: Page, key: str, *, on: bool) -> str:
    """A button that gives a flag one value, however often it is clicked."""
    return f"set-flag:{page}:{key}:{'y' if on else 'n'}"


def policy(channel: str) -> str:
    """The menu of a channel's spoiler policies."""
    return f"set-policy:{base36(int(channel))}"
