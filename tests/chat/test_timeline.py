"""`/timeline`: a picture of the works in order."""

from __future__ import annotations

import asyncio
import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

import bot.service.timelines as service
from bot.answering.base import Base
from bot.answering.facts import FactBase
from bot.packs.model import Fact, Spoiler
from bot.pictures.cards import Theme, TimelineCard
from bot.pictures.timeline import timeline_picture
from bot.service.library import Library
from bot.service.limits import Limit, Limits
from bot.service.rules import Rules
from bot.service.timelines import Timelines
from tests.chat.components import arrive, has_picture, menu, pictured, shown, written
from tests.chat.conftest import Server, new_client
from tests.franchise.world import TODAY, franchise_base
from tests.service.fakes import StillClock
from tests.service.house import House, house

PNG = b"\x89PNG\r\n"
CALLBACK, ORIGINAL = "/interactions/*/*/callback", "/webhooks/*/*/messages/@original"
NOON = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)


def like(change: Callable[[Fact], Fact] = lambda fact: fact, *, twice: bool = False) -> Base:
    """The invented franchise with its facts changed; `twice` under two names."""
    made = copy.copy(franchise_base())
    (pack,) = made.packs
    pack = replace(pack, facts=tuple(map(change, pack.facts)))
    made.packs = (pack, replace(pack, name="second", title="*Second* films")) if twice else (pack,)
    made.facts = FactBase([pack])
    return made


@pytest.fixture
def rooms() -> House:
    return house(franchise_base(), clock=StillClock(NOON))


def serve(server: Server, base: Base) -> None:
    server.rooms.services.library.replace(base)


def waits(server: Server) -> int:
    """How often Discord was told to wait."""
    callbacks = (r.json for r in server.env.http_requests if r.path.endswith("/callback"))
    return sum(body is not None and body["type"] in (5, 6) for body in callbacks)


async def test_picture_comes_with_the_same_in_words(server: Server) -> None:
    result = await server.ann.slash(server.channel, "timeline")
    assert not result.ephemeral
    words = pictured(shown(result))
    assert words.startswith("The Halcyon Drift films. Release order: Volume 1 (2018), then Volume 4")
    assert "Story order: Volume 2, then Tidewright, then Volume 3." in words
    assert "No date known: Volume 2" in words
    (file,) = shown(result).attachments
    assert (await file.read()).startswith(PNG)


async def test_picture_for_the_asker_alone(server: Server) -> None:
    result = await server.ann.slash(server.channel, "timeline", private=True)
    assert result.ephemeral
    assert has_picture(shown(result))


async def test_server_may_have_it_for_the_asker_alone_always(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"private": True})
    assert (await server.ann.slash(server.channel, "timeline")).ephemeral


async def test_light_and_dark_differ(server: Server) -> None:
    pictures = []
    for options in ({}, {"theme": "dark"}, {"theme": "light"}):
        result = await server.ann.slash(server.channel, "timeline", **options)
        (file,) = shown(result).attachments
        pictures.append(await file.read())
    usual, dark, light = pictures
    assert usual == dark != light


async def test_theme_is_chosen_in_every_language(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    command = next(each for each in synced if each["name"] == "timeline")
    theme = command["options"][0]
    assert [choice["value"] for choice in theme["choices"]] == ["dark", "light"]
    assert theme["choices"][0]["name_localizations"]["de"] == "dunkel"


async def test_a_restart_leaves_the_commands_alone(server: Server) -> None:
    await server.env.restart_bot(new_client(server.rooms))
    assert len([r for r in server.env.http_requests if r.method == "PUT"]) == 1


async def test_it_is_drawn_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    await server.ann.slash(server.channel, "timeline")
    assert waits(server) == 1
    monkeypatch.delattr(service, "timeline_picture")
    result = await server.ben.slash(server.channel, "timeline")
    assert has_picture(shown(result))
    assert waits(server) == 1


async def test_whoever_asks_while_it_is_drawn_gets_that_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[TimelineCard] = []

    def draw(card: TimelineCard, theme: Theme) -> bytes:
        drawn.append(card)
        return timeline_picture(card, theme)

    monkeypatch.setattr(service, "timeline_picture", draw)
    timelines = Timelines(Library(franchise_base()), StillClock(NOON))
    wanted = timelines.sketch(None, Theme.DARK, Rules())
    first, *others = await asyncio.gather(*(timelines.draw(wanted) for _ in range(3)))
    assert all(other is first for other in others)
    assert len(drawn) == 1


async def test_another_day_makes_another_picture() -> None:
    clock = StillClock(NOON)
    timelines = Timelines(Library(franchise_base()), clock)
    before = await timelines.draw(timelines.sketch(None, Theme.DARK, Rules()))
    clock.now += dt.timedelta(days=60)
    after = await timelines.draw(timelines.sketch(None, Theme.DARK, Rules()))
    assert before != after, "a day that lay ahead has passed"


async def test_spoilers_stay_where_they_are_welcome(server: Server) -> None:
    def hide(fact: Fact) -> Fact:
        return replace(fact, spoiler=Spoiler.MAJOR) if fact.id == "volume-5.release" else fact

    serve(server, like(hide))
    result = await server.ann.slash(server.channel, "timeline")
    assert "2033" not in pictured(shown(result))
    spoilers = server.env.guild.create_text_channel("spoilers")
    result = await server.ann.slash(spoilers, "timeline")
    assert "Volume 5 (2033" in pictured(shown(result))


async def test_fact_that_was_taken_back_is_not_told_nor_what_it_replaced(server: Server) -> None:
    await server.rooms.services.servers.retire(str(server.env.guild.id), "tidewright.release")
    result = await server.ann.slash(server.channel, "timeline")
    words = pictured(shown(result))
    assert "2030" not in words
    assert "Tidewright" in words.partition("No date known:")[2].partition(".")[0]


async def test_words_take_the_place_of_a_picture_that_discord_refuses(server: Server) -> None:
    server.env.inject_error("PATCH", ORIGINAL, status=403, code=50013)
    result = await server.ann.slash(server.channel, "timeline")
    assert not has_picture(shown(result))
    assert "Release order: Volume 1 (2018)" in written(shown(result))
    assert not shown(result).attachments


async def test_words_take_its_place_too_where_nothing_had_to_be_drawn(server: Server) -> None:
    await server.ann.slash(server.channel, "timeline")
    server.env.inject_error("POST", CALLBACK, status=403, code=50013)
    result = await server.ben.slash(server.channel, "timeline")
    assert "Release order: Volume 1 (2018)" in written(shown(result))


async def test_the_asker_changes_the_franchise_in_place(server: Server) -> None:
    serve(server, like(twice=True))
    result = await server.ann.slash(server.channel, "timeline")
    assert menu(shown(result)) == {"tidewright": "The Halcyon Drift films", "second": "Second films"}
    await server.ann.select(shown(result), ["second"])
    assert pictured(shown(result)).startswith("*Second* films. ")
    assert len(shown(result).attachments) == 1
    await server.ann.select(shown(result), ["tidewright"])
    assert pictured(shown(result)).startswith("The Halcyon Drift films. ")


async def test_another_member_gets_a_copy_of_their_own(server: Server) -> None:
    serve(server, like(twice=True))
    result = await server.ann.slash(server.channel, "timeline", theme="light")
    copied = await server.ben.select(shown(result), ["second"])
    assert copied.ephemeral
    assert pictured(shown(copied)).startswith("*Second* films. ")
    assert pictured(shown(result)).startswith("The Halcyon Drift films. ")
    await server.ben.select(shown(copied), ["tidewright"])
    assert pictured(shown(copied)).startswith("The Halcyon Drift films. ")


async def test_words_take_the_place_of_a_franchise_that_discord_refuses(server: Server) -> None:
    serve(server, like(twice=True))
    result = await server.ann.slash(server.channel, "timeline")
    server.env.inject_error("PATCH", ORIGINAL, status=403, code=50013)
    await server.ann.select(shown(result), ["second"])
    assert written(shown(result)).startswith(r"\*Second\* films. ")
    assert not shown(result).attachments


async def test_menu_outlives_a_restart_and_a_pack_that_is_gone(server: Server) -> None:
    serve(server, like(twice=True))
    result = await server.ann.slash(server.channel, "timeline")
    serve(server, franchise_base())
    await server.env.restart_bot(new_client(server.rooms))
    await server.ann.select(shown(result), ["second"])
    assert pictured(shown(result)).startswith("The Halcyon Drift films. ")


async def test_it_is_drawn_in_the_servers_language_and_in_the_members_own(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(monkeypatch, locale="de")
    result = await server.ann.slash(server.channel, "timeline")
    assert "Release order" in pictured(shown(result))
    result = await server.ann.slash(server.channel, "timeline", private=True)
    assert "Nach Erscheinen: Volume 1 (2018), dann Volume 4 (15. Juni 2029)" in pictured(shown(result))


async def test_nothing_is_drawn_where_the_bot_is_paused(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    result = await server.ann.slash(server.channel, "timeline")
    assert result.ephemeral
    assert shown(result).content == "I am not answering here at the moment."


async def test_timeline_in_a_direct_message(server: Server) -> None:
    result = await server.env.create_user("fan").slash("timeline")
    assert has_picture(shown(result))


async def test_timeline_while_the_store_is_away(server: Server) -> None:
    server.rooms.store.away = True
    assert has_picture(shown(await server.ann.slash(server.channel, "timeline")))


class TestLimits:
    @pytest.fixture
    def rooms(self) -> House:
        return house(like(twice=True), limits=Limits(Limit(1, 30.0), None, None))

    async def test_it_counts_as_a_question(self, server: Server) -> None:
        result = await server.ann.slash(server.channel, "timeline")
        again = await server.ann.slash(server.channel, "timeline")
        assert again.ephemeral
        assert shown(again).content.startswith("That was a lot of questions")
        picked = await server.ann.select(shown(result), ["second"])
        assert shown(picked).content.startswith("That was a lot of questions")
        assert pictured(shown(result)).startswith("The Halcyon Drift films. ")
        assert server.rooms.meter.counts["question limited"] == 2
