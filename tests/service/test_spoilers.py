"""Which spoiler policy a place has."""

from __future__ import annotations

import pytest

from bot.packs.model import Spoiler
from bot.service.places import Place
from bot.service.settings import Settings, SpoilerPolicy
from bot.service.spoilers import most_allowed, policy_of


@pytest.mark.parametrize(
    ("names", "policy"),
    [
        (("spoilers",), SpoilerPolicy.ALLOW),
        (("🔥-spoiler-talk",), SpoilerPolicy.ALLOW),
        (("Season 2 SPOILERS",), SpoilerPolicy.ALLOW),
        (("theories", "spoilers"), SpoilerPolicy.ALLOW),
        (("spoiler_zone",), SpoilerPolicy.ALLOW),
        (("no-spoilers",), SpoilerPolicy.HIDE),
        (("spoiler-free",), SpoilerPolicy.HIDE),
        (("spoilerfree-chat",), SpoilerPolicy.HIDE),
        (("non-spoiler",), SpoilerPolicy.HIDE),
        (("no-spoilers", "spoilers"), SpoilerPolicy.HIDE),
        (("general",), SpoilerPolicy.HIDE),
        (("despoilers",), SpoilerPolicy.HIDE),
        ((), SpoilerPolicy.HIDE),
    ],
)
def test_name_is_understood(names: tuple[str, ...], policy: SpoilerPolicy) -> None:
    assert policy_of(Settings(), Place("1", "9", names=names)) is policy


def test_admin_goes_before_the_name_and_the_thread_before_its_channel() -> None:
    settings = Settings(channel_spoilers={"1": SpoilerPolicy.REFUSE, "2": SpoilerPolicy.ALLOW})
    assert policy_of(settings, Place("1", "9", names=("spoilers",))) is SpoilerPolicy.REFUSE
    assert policy_of(settings, Place("2", "9", parent="1")) is SpoilerPolicy.ALLOW
    assert policy_of(settings, Place("3", "9", parent="1")) is SpoilerPolicy.REFUSE


def test_server_has_the_last_word() -> None:
    assert policy_of(Settings(spoilers=SpoilerPolicy.ALLOW), Place("1", "9")) is SpoilerPolicy.ALLOW


def test_only_where_all_is_allowed_may_anything_be_given_away_unhidden() -> None:
    assert most_allowed(SpoilerPolicy.ALLOW) is Spoiler.MAJOR
    assert most_allowed(SpoilerPolicy.HIDE) is most_allowed(SpoilerPolicy.REFUSE) is Spoiler.NONE
