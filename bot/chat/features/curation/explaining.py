"""The menu entry "Why this answer?": what was understood of a question, and what was considered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import discord
from discord import app_commands

from bot.answering.values import Context
from bot.chat import cards
from bot.chat.features.curation.curators import GUILDS, OWN_GUILDS, CuratorsFeature, is_own
from bot.chat.features.curation.messages import question_of
from bot.chat.features.feature import Command, Interaction, named
from bot.chat.layout import quoted
from bot.chat.markup import escape, one_line, shorten
from bot.chat.messages import question_in
from bot.chat.scene import Scene
from bot.service.concierge import Answer
from bot.service.explaining import Explanation, Reading, explain
from bot.service.rules import Rules
from bot.wording import listed, say, word

LINE = 300
"""Characters of one line of an explanation."""
SURE = ((0.8, "high"), (0.5, "fair"), (0.0, "low"))
"""Least confidence of each word for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A question and its answer; `note` is the key of a sentence on where they are from, or empty."""

    question: str
    answer: Answer
    note: str = ""


class Explaining(CuratorsFeature):
    """An entry in a message's menu: on an answer of the bot's, or as a rehearsal on anybody's message."""

    def commands(self) -> Iterable[Command]:
        """The menu entry."""
        yield app_commands.ContextMenu(
            name=named("curation-why.name"),
            callback=self.explain,
            allowed_contexts=GUILDS,
            allowed_installs=OWN_GUILDS,
        )

    async def explain(self, interaction: Interaction, message: discord.Message) -> None:
        """Explain the answer that a message is, or the one that it would get."""

        async def say_why(scene: Scene, rules: Rules) -> None:
            told = await self._told(interaction, scene, rules, message)
            if told is None:
                await self.tell(interaction, say("curation-why.nothing", rules.language))
                return
            base = self.services.library.base(rules.settings.packs)
            explanation = explain(told.answer.reply, base, self.services.guide)
            sources = word(replace(told.answer.reply, parts=()), rules.language).sources
            text = lay_out_explanation(told, explanation, sources, rules.language)
            await self.courier.show(interaction, cards.card(cards.text(text)))

        await self.attend_curator(interaction, say_why)

    async def _told(
        self, interaction: Interaction, scene: Scene, rules: Rules, message: discord.Message
    ) -> Told | None:
        """What the bot remembers of its message; else the answer that its question gets now."""
        exchange = self.services.exchanges.by_message(str(message.id))
        if exchange is not None:
            return Told(exchange.text, exchange.answer)
        mine = is_own(interaction, message)
        question = question_of(message) if mine else question_in(message.content)
        if not question:
            return None
        async with self.services.turns.turn(scene.place.server):
            answer = self.services.concierge.judge(question, Context(), rules)
        return Told(question, answer, "curation-why.again" if mine else "curation-why.rehearsal")


def lay_out_explanation(told: Told, explanation: Explanation, sources: str, language: str) -> str:
    """An explanation as text: at most 4,000 characters, whatever it is about."""
    lines = (
        f"### {say('curation-why.title', language)}",
        quoted(told.question),
        *([f"-# {say(told.note, language)}"] if told.note else ()),
        _verdict(explanation, language),
        *(line for reading in explanation.readings for line in _reading(reading, language)),
        *_grounds(explanation, language),
        *([_line("-# ", sources)] if sources else ()),
    )
    return cards.fitting(lines)


def _verdict(explanation: Explanation, language: str) -> str:
    """What became of the question, how sure, and how much it gives away."""
    sure = next(key for least, key in SURE if explanation.confidence >= least)
    verdict = say(
        f"curation-verdict.{explanation.status}",
        language,
        sure=say(f"curation-sure.{sure}", language),
        percent=_percent(explanation.confidence),
    )
    return f"**{verdict}** {say(f'curation-spoiler.{explanation.spoiler}', language)}"


def _reading(reading: Reading, language: str) -> Iterator[str]:
    yield _line("", say("curation-why.read", language, words=reading.words or "–"))
    if reading.corrections:
        changes = listed([f"{typed} → {meant}" for typed, meant in reading.corrections], language)
        yield _line("", say("curation-why.corrected", language, changes=changes))
    if reading.names:
        yield _line("", say("curation-why.names", language, names=listed(list(reading.names), language)))
    if reading.considered:
        yield say("curation-why.considered", language)
    for each in reading.considered:
        named = "" if each.entry == each.question else f" ({each.entry})"
        yield _line("- ", f"{_percent(each.score)}% {each.question}{named}")


def _grounds(explanation: Explanation, language: str) -> Iterator[str]:
    """The entries that the answer rests on, and where their facts stand."""
    if explanation.entries:
        yield _line("", say("curation-why.entries", language, entries=", ".join(explanation.entries)))
    for place in explanation.places:
        where = say(
            "curation-why.place",
            language,
            title=place.title,
            paragraph=place.paragraph,
            sentence=place.sentence,
        )
        yield _line("- ", where)


def _percent(share: float) -> int:
    """A share (0 to 1) in whole per cent, rounded down: what is nearly certain is not said to be certain."""
    return int(share * 100)


def _line(mark: str, text: str) -> str:
    return mark + shorten(one_line(text), LINE - len(mark), escape)
