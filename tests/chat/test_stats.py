"""`/stats`: the figures as a picture and in words, for curators alone."""

from __future__ import annotations

import asyncio
import datetime as dt
import io
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st
from PIL import Image
from simcord.actors import MemberActor
from simcord.components import validate_components, walk_components

from bot.chat.cards import ALT_TEXT, COMPONENTS, TEXTS
from bot.chat.features.stats import MOST, Report, card_of, draw, lines_of
from bot.chat.markup import size
from bot.pictures.cards import Theme
from bot.service.records import Asked, DayCounts, Outcome, Statistics
from bot.wording import LANGUAGES, say
from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, curator, server_id, speak, texts
from tests.franchise.world import franchise_base
from tests.service.fakes import ScriptedEngine
from tests.service.house import House, house


@pytest.fixture
def rooms(engine: ScriptedEngine) -> House:
    return house(franchise_base(), engine=engine)


def entry(server: Server) -> str:
    """The id of an entry of the pack."""
    return server.rooms.services.library.whole.packs[0].faq[0].id


def note(server: Server, outcome: Outcome, *, ago: int = 0, times: int = 1, **what: Any) -> None:
    day = server.rooms.clock.today() - dt.timedelta(days=ago)
    for _ in range(times):
        server.rooms.services.recorder.note(Asked(server_id(server), day, outcome, **what))


async def shown(server: Server, who: MemberActor, **options: Any) -> Any:
    result = await who.slash(server.channel, "stats", **options)
    assert result.ephemeral
    assert result.response
    return result.response


def gallery(message: Any) -> dict[str, Any]:
    (found,) = [c for c in walk_components(message.components) if c["type"] == 12]
    (item,) = found["items"]
    assert isinstance(item, dict)
    return item


async def picture(message: Any) -> Image.Image:
    (attachment,) = message.attachments
    return Image.open(io.BytesIO(await attachment.read()))


async def ground(message: Any) -> Any:
    """How bright the picture is behind everything, up to 255."""
    return (await picture(message)).convert("L").getpixel((1, 1))


async def test_command_is_for_servers_and_offers_three_periods(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    (command,) = [c for c in synced if c["name"] == "stats"]
    assert (command["contexts"], command["integration_types"]) == ([0], [0])
    assert int(command["default_member_permissions"]) == discord.Permissions(manage_guild=True).value
    (option,) = command["options"]
    assert [c["value"] for c in option["choices"]] == [7, 30, 90]
    assert option["choices"][0]["name_localizations"]["de"] == "Letzte 7 Tage"


async def test_figures_are_told_and_drawn_with_the_newest_questions(server: Server) -> None:
    note(server, Outcome.ANSWERED, times=3, entries=(entry(server),))
    note(server, Outcome.SUGGESTED, times=2)
    note(server, Outcome.DECLINED, text="what is in the hold?")
    message = await shown(server, admin(server))
    told = texts(message)
    assert "Last 30 days: 6 questions" in told
    assert "Answered 3, offered choices 2, not known 1, voted wrong 0" in told
    question = server.rooms.services.guide.question_for(entry(server))
    assert question != entry(server)
    assert say("stats-line.asked", question=question, count=3) in told
    assert say("stats-line.unknown", question="what is in the hold?", count=1) in told
    assert "Last 30 days: 6 questions" in gallery(message)["description"]
    assert gallery(message)["media"]["url"].endswith("stats.png")
    assert (await picture(message)).width == 1100


async def test_nothing_asked_yet_is_said(server: Server) -> None:
    message = await shown(server, admin(server), days=7)
    assert say("stats-line.nothing", period="Last 7 days") in texts(message)
    assert (await picture(message)).format == "PNG"


@pytest.mark.parametrize(("days", "count"), [(7, 1), (30, 2), (90, 3)])
async def test_buttons_change_the_period(server: Server, days: int, count: int) -> None:
    for ago in (6, 29, 89, 90):
        note(server, Outcome.ANSWERED, ago=ago)
    who = admin(server)
    message = await shown(server, who, days=90 if days != 90 else 7)
    await who.click(message, custom_id=f"stats:{days}:dark")
    assert say("stats-line.totals", period=f"Last {days} days", count=count) in texts(message)
    assert len(message.attachments) == 1
    (button,) = [c for c in walk_components(message.components) if c.get("disabled")]
    assert button["custom_id"] == f"stats:{days}:dark"


async def test_ground_is_turned_light_and_dark_again(server: Server) -> None:
    who = admin(server)
    message = await shown(server, who)
    dark = await ground(message)
    await who.click(message, custom_id="stats:30:light")
    light = await ground(message)
    await who.click(message, custom_id="stats:30:dark")
    assert light - dark > 100
    assert await ground(message) == dark


async def test_curators_may_see_it_and_others_not(server: Server) -> None:
    cora = await curator(server)
    commands = server.env.backend.visible_commands(user_id=admin(server).id, channel_id=server.channel.id)
    (command,) = [c for c in commands if c["name"] == "stats"]
    server.env.guild.set_command_permissions(int(command["id"]), {server.env.guild.default_role: True})
    assert (await shown(server, cora)).attachments
    refused = await shown(server, server.ann)
    assert refused.content == say("settings-refused.curators")
    assert not refused.attachments


async def test_role_is_checked_at_every_click(server: Server) -> None:
    who = admin(server)
    message = await shown(server, who)
    role = server.env.guild.roles["ada"]
    server.env.backend.remove_member_role(server.env.guild.id, who.id, role.id)
    result = await who.click(message, custom_id="stats:7:dark")
    assert result.response
    assert result.response.content == say("settings-refused.curators")
    assert "Last 30 days" in texts(message)


async def test_store_that_is_away_is_a_sentence(server: Server) -> None:
    who = admin(server)
    note(server, Outcome.ANSWERED)
    server.rooms.store.away = True
    result = await who.slash(server.channel, "stats")
    (said,) = [m.content for m in (*result.followups, result.response) if m and m.content]
    assert said == say("chat-answer.unkept")
    server.rooms.store.away = False
    assert "Last 30 days: 1 question" in texts(await shown(server, who))


async def test_buttons_from_before_a_restart_work_in_the_admins_language(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = admin(server)
    message = await shown(server, who)
    await server.env.restart_bot(new_client(server.rooms))
    speak(monkeypatch, "de")
    await who.click(message, custom_id="stats:7:dark")
    await who.click(message, custom_id="stats:90:dark")
    assert "### Statistik" in texts(message)
    assert "Letzte 90 Tage: Hier wurde noch nichts gefragt." in texts(message)


async def test_picture_is_drawn_beside_the_event_loop(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bool] = []

    def drawing(*_: object) -> bytes:
        with pytest.raises(RuntimeError):
            asyncio.get_running_loop()
        drawn.append(True)
        return b"picture"

    monkeypatch.setattr("bot.chat.features.stats.stats_picture", drawing)
    await shown(server, admin(server))
    assert drawn == [True]


async def test_unknown_questions_ping_and_format_nothing(server: Server) -> None:
    note(server, Outcome.DECLINED, text="**who** is <@&17> and @everyone in https://x.example/y")
    told = texts(await shown(server, admin(server)))
    assert r"\*\*who\*\* is \<@&17\>" in told
    assert "@everyone" not in told


TODAY = dt.date(2031, 2, 12)
counts = st.integers(0, 10**9)
texts_ = st.text(min_size=1, max_size=400) | st.just("🦭" * 300)
counted = st.lists(st.tuples(texts_, st.integers(1, 10**9)), max_size=MOST)
days = st.dictionaries(
    st.integers(0, 95).map(lambda ago: TODAY - dt.timedelta(days=ago)),
    st.dictionaries(st.sampled_from(Outcome), counts),
    max_size=95,
)


@st.composite
def reports(draw_: st.DrawFn) -> Report:
    held = tuple(DayCounts(day, of_it) for day, of_it in sorted(draw_(days).items()))
    statistics = Statistics(held, (), draw_(counted))
    period, language = draw_(st.sampled_from([7, 30, 90])), draw_(st.sampled_from(LANGUAGES))
    return Report(draw_(texts_), statistics, draw_(counted), period, TODAY, language)


@trials(max_examples=100, deadline=None, derandomize=True)
@given(report=reports(), theme=st.sampled_from(Theme))
def test_any_report_keeps_discords_limits(report: Report, theme: Theme) -> None:
    components = draw(report, theme).to_components()  # type: ignore[no-untyped-call]
    validate_components(components, flags=1 << 15)
    found = list(walk_components(components))
    assert len(found) <= COMPONENTS
    assert sum(size(c["content"]) for c in found if c["type"] == 10) <= TEXTS
    assert all(size(c["items"][0]["description"]) <= ALT_TEXT for c in found if c["type"] == 12)
    assert 1 <= len(lines_of(report)) <= 4


@trials(max_examples=100, deadline=None, derandomize=True)
@given(report=reports())
def test_chart_has_each_day_once_and_counts_as_the_figures_do(report: Report) -> None:
    card = card_of(report)
    assert len(card.chart.days) == report.days
    since = TODAY - dt.timedelta(days=report.days - 1)
    within = [day.counts for day in report.statistics.days if day.day >= since]
    assert sum(day.answered for day in card.chart.days) == sum(c.get(Outcome.ANSWERED, 0) for c in within)
    assert len(card.figures) == len(Outcome)
