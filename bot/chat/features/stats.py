"""`/stats`: what has been asked on a server, as a picture and in a few lines. No names."""

from __future__ import annotations

import asyncio
import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands, ui

from bot.chat import cards
from bot.chat.features.feature import Command, Feature, Interaction, component, named
from bot.chat.layout import Button, Style
from bot.chat.markup import escape, one_line, shorten
from bot.chat.roles import is_curator
from bot.chat.scene import Scene
from bot.chat.views import action_row
from bot.pictures.cards import Chart, Day, Figure, Ranking, Row, StatsCard, Theme
from bot.pictures.stats import stats_picture
from bot.service.protocols import StoreError
from bot.service.records import Outcome, Statistics
from bot.service.rules import Rules
from bot.wording import say, short_date

PERIODS = {7: "week", 30: "month", 90: "quarter"}
"""Days to look back, with the catalogue's names for them."""
USUAL = 30
MOST = 5
"""Questions and unknowns that are listed."""
QUESTION = 200
"""Characters of a question in the lines below the picture."""
FILE = "stats.png"
SHOW = re.compile(r"stats:(?P<days>7|30|90):(?P<theme>dark|light)")


@dataclass(frozen=True, slots=True)
class Report:
    """A server's figures over some days up to today, in a language; `asked` are the entries as questions."""

    server: str
    statistics: Statistics
    asked: Sequence[tuple[str, int]]
    days: int
    today: dt.date
    language: str

    @property
    def questions(self) -> int:
        """All questions of these days."""
        return sum(
            self.statistics.total(outcome)
            for outcome in (Outcome.ANSWERED, Outcome.SUGGESTED, Outcome.DECLINED)
        )

    def say(self, key: str, **args: object) -> str:
        """A sentence in the report's language."""
        return say(key, self.language, **args)


class Stats(Feature):
    """`/stats`, and the buttons that change the period and the picture's ground."""

    def commands(self) -> Iterable[Command]:
        """`/stats`, on servers, for curators and who may manage them."""

        @app_commands.command(
            name=named("command-stats.name"), description=named("command-stats.description")
        )
        @app_commands.rename(days=named("command-stats.days"))
        @app_commands.describe(days=named("command-stats.days_description"))
        @app_commands.choices(
            days=[
                app_commands.Choice(name=named(f"stats-period.{name}"), value=days)
                for days, name in PERIODS.items()
            ]
        )
        @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
        @app_commands.allowed_installs(guilds=True, users=False)
        @app_commands.default_permissions(manage_guild=True)
        async def stats(interaction: Interaction, days: int = USUAL) -> None:
            await self.show(interaction, days, Theme.DARK)

        yield stats

    def components(self) -> Iterable[type[ui.DynamicItem[Any]]]:
        """The buttons below the picture."""
        yield component(SHOW, self._clicked)

    async def show(self, interaction: Interaction, days: int, theme: Theme) -> None:
        """Answer a command, or a click in place, with a picture of the last days."""

        async def work(scene: Scene, rules: Rules) -> None:
            if not is_curator(interaction, rules.settings):
                await self.tell(interaction, say("settings-refused.curators", rules.language))
                return
            await interaction.response.defer(ephemeral=True)
            server = scene.guild.name if scene.guild else ""
            report = await self._report(scene.place.server, server, days, rules.language)
            picture = await asyncio.to_thread(stats_picture, card_of(report), theme)
            files = [discord.File(io.BytesIO(picture), FILE)]
            await self.courier.turn(interaction, draw(report, theme), files)

        await self.attend(interaction, work)

    async def _clicked(self, interaction: Interaction, match: re.Match[str], _: Sequence[Any]) -> None:
        await self.show(interaction, int(match["days"]), Theme(match["theme"]))

    async def _report(self, server: str, name: str, days: int, language: str) -> Report:
        """A server's figures, the newest questions included. StoreError where the store is away."""
        if not await self.services.recorder.flush():
            raise StoreError("The newest questions could not be kept.")
        today = self.services.clock.today()
        since = today - dt.timedelta(days=days - 1)
        statistics = await self.services.store.statistics(server, since, MOST)
        question_for = self.services.guide.question_for
        asked = [(one_line(question_for(entry)), count) for entry, count in statistics.entries]
        return Report(name, statistics, asked, days, today, language)


def draw(report: Report, theme: Theme) -> ui.LayoutView:
    """The message: a few lines, the picture, and buttons for other periods and the other ground."""
    lines = lines_of(report)
    told = cards.text("\n".join((f"### {report.say('stats-panel.title')}", *map(escape, lines))))
    picture = cards.picture(FILE, "\n".join((report.say("stats-panel.alt"), *lines)))
    other = Theme.LIGHT if theme is Theme.DARK else Theme.DARK
    periods = (
        Button(
            f"stats:{days}:{theme.value}",
            report.say(f"stats-period.{name}"),
            style=Style.STRONG if days == report.days else Style.QUIET,
            disabled=days == report.days,
        )
        for days, name in PERIODS.items()
    )
    ground = Button(
        f"stats:{report.days}:{other.value}",
        report.say(f"stats-panel.{other.value}"),
        "☀️" if other is Theme.LIGHT else "🌙",
    )
    return cards.card(told, picture, action_row((*periods, ground)))


def lines_of(report: Report) -> list[str]:
    """The figures in three or four sentences, for whoever does not see the picture."""
    period = report.say(f"stats-period.{PERIODS[report.days]}")
    if not report.questions:
        return [report.say("stats-line.nothing", period=period)]
    totals = {str(outcome): report.statistics.total(outcome) for outcome in Outcome}
    lines = [report.say("stats-line.totals", period=period, count=report.questions)]
    lines.append(report.say("stats-line.outcomes", **totals))
    for key, counted in (("asked", report.asked), ("unknown", report.statistics.unknowns)):
        if counted:
            question, count = counted[0]
            told = shorten(one_line(question), QUESTION)
            lines.append(report.say(f"stats-line.{key}", question=told, count=count))
    return lines


def card_of(report: Report) -> StatsCard:
    """The figures as the picture shows them."""
    totals = {outcome: report.statistics.total(outcome) for outcome in Outcome}
    period = report.say(f"stats-period.{PERIODS[report.days]}")
    return StatsCard(
        title=report.server,
        period=report.say("stats-line.totals", period=period, count=report.questions),
        figures=tuple(
            Figure(
                report.say(f"stats-outcome.{outcome}"),
                _number(report, totals[outcome]),
                accent=outcome is Outcome.ANSWERED,
            )
            for outcome in Outcome
        ),
        chart=_chart(report),
        rankings=(
            Ranking(report.say("stats-panel.asked"), _rows(report, report.asked)),
            Ranking(report.say("stats-panel.unknown"), _rows(report, report.statistics.unknowns), quiet=True),
        ),
        nothing=report.say("stats-panel.nothing"),
        foot=report.say("stats-panel.foot"),
    )


def _chart(report: Report) -> Chart:
    counts = {day.day: day.counts for day in report.statistics.days}
    days = []
    for ago in reversed(range(report.days)):
        day = report.today - dt.timedelta(days=ago)
        held = counts.get(day, {})
        declined = held.get(Outcome.SUGGESTED, 0) + held.get(Outcome.DECLINED, 0)
        days.append(Day(short_date(day, report.language), held.get(Outcome.ANSWERED, 0), declined))
    peak = max(day.answered + day.declined for day in days)
    return Chart(
        heading=report.say("stats-panel.per_day"),
        answered=report.say("stats-panel.answered"),
        declined=report.say("stats-panel.unanswered"),
        days=tuple(days),
        peak=_number(report, peak),
    )


def _rows(report: Report, counted: Iterable[tuple[str, int]]) -> tuple[Row, ...]:
    return tuple(Row(one_line(label), count, _number(report, count)) for label, count in counted)


def _number(report: Report, count: int) -> str:
    return report.say("stats-panel.number", count=count)
