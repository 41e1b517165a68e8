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
        (("spoiler_zone",), SpoilerPolicy.ALLOW),
        (("no-spoilers",), SpoilerPolicy.HIDE),
        (("spoiler-free",), SpoilerPolicy.HIDE),
        (("spoilerfree-chat",), SpoilerPolicy.HIDE),
        (("non-spoiler",), SpoilerPolicy.HIDE),
        (("general",), SpoilerPolicy.HIDE),
        (("despoilers",), SpoilerPolicy.HIDE),
        ((), SpoilerPolicy.HIDE),
    ],
)
def test_name_is_understood(names: tuple[str, ...], policy: SpoilerPolicy) -> None:
    assert policy_of(Settings(), Place("1", "9", names=names)) is policy


@pytest.mark.parametrize(
    ("title", "channel", "policy"),
    [
        ("theories", "spoilers", SpoilerPolicy.ALLOW),
        ("no spoilers please", "spoilers", SpoilerPolicy.HIDE),
        ("Spoilers", "general", SpoilerPolicy.ALLOW),
        ("[SPOILERS] the ending", "general", SpoilerPolicy.ALLOW),
        ("spoiler talk", "general", SpoilerPolicy.ALLOW),
        ("spoiler-free talk", "general", SpoilerPolicy.HIDE),
        ("I hate spoilers", "general", SpoilerPolicy.HIDE),
        ("please no more spoilers", "general", SpoilerPolicy.HIDE),
        ("how do I avoid getting spoilers?", "general", SpoilerPolicy.HIDE),
        ("the ending", "general", SpoilerPolicy.HIDE),
    ],
)
def test_title_of_a_thread_must_mean_it(title: str, channel: str, policy: SpoilerPolicy) -> None:
    assert policy_of(Settings(), Place("2", "9", parent="1", names=(title, channel))) is policy


def test_title_of_a_thread_does_not_undo_what_an_admin_refuses() -> None:
    settings = Settings(spoilers=SpoilerPolicy.REFUSE)
    assert (
        policy_of(settings, Place("2", "9", parent="1", names=("spoilers", "general")))
        is SpoilerPolicy.REFUSE
    )
    assert policy_of(settings, Place("1", "9", names=("spoilers",))) is SpoilerPolicy.ALLOW


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
