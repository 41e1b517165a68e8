"""Messages: a mention is answered; the reply follows its edits, and goes when it is deleted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial

import discord

from bot.chat.delivery import Courier
from bot.chat.desk import Desk, Inquiry
from bot.chat.features.feature import Feature
from bot.chat.layout import Layout
from bot.chat.messages import Meaning, followed, meaning_of, question_in
from bot.chat.scene import scene_of_message
from bot.chat.troubles import Troubles
from bot.service.recent import Recent
from bot.wording import say

EDITABLE = 120.0
"""Seconds during which an edited question changes its reply."""
HINT_PAUSE = 300.0
"""Seconds between two hints how to ask in one channel."""
HINTS = 5_000
GONE = 60.0
"""Seconds for which it is known that a message is gone: as long as an answer to it may take."""
DELETIONS = 5_000

_CHANNELS = (
    discord.PartialMessageable,
    discord.TextChannel,
    discord.VoiceChannel,
    discord.StageChannel,
    discord.Thread,
    discord.DMChannel,
)


class Mentions(Feature):
    """What members write where the bot can read it."""

    def __init__(self, desk: Desk, courier: Courier, troubles: Troubles) -> None:
        super().__init__(desk, courier, troubles)
        self._hinted: Recent[int, bool] = Recent(self.services.clock, lifetime=HINT_PAUSE, capacity=HINTS)
        self._gone: Recent[int, bool] = Recent(self.services.clock, lifetime=GONE, capacity=DELETIONS)

    async def read(self, message: discord.Message, me: discord.ClientUser) -> None:
        """A message that the bot may see."""
        meaning = meaning_of(message, me)
        if meaning is Meaning.QUESTION:
            inquiry = Inquiry(
                event=message.id,
                scene=scene_of_message(message),
                text=question_in(message.content),
                follows=followed(message, me),
                trigger=message.id,
                quiet=True,
            )
            await self.desk.serve(inquiry, partial(self._reply, message))
        elif meaning is not Meaning.NOTHING:
            await self._hint(message, meaning)

    async def edited(self, message: discord.Message) -> None:
        """A member's message reads differently: its reply follows, for two minutes."""
        exchange = self.services.exchanges.by_trigger(str(message.id))
        if exchange is None or self.services.clock.monotonic() - exchange.at > EDITABLE:
            return
        scene = scene_of_message(message)
        revised = await self.desk.revise(exchange, question_in(message.content), scene)
        if revised is None:
            return
        exchange, layout = revised
        if await self.courier.edit(_reply(message.channel, exchange.message), layout):
            self.services.exchanges.put(exchange)

    async def deleted(self, channel: discord.PartialMessageable, messages: Iterable[int]) -> None:
        """Members' messages are gone: so are their replies."""
        replies = []
        for message in messages:
            self._gone.put(message, value=True)
            exchange = self.services.exchanges.by_trigger(str(message))
            if exchange is not None:
                replies.append(_reply(channel, exchange.message))
        await asyncio.gather(*(self.courier.remove(reply) for reply in replies))

    async def _reply(self, message: discord.Message, layout: Layout) -> int | None:
        """Reply to a message; what was deleted before its reply was there has none."""
        carrier = None if self._gone.get(message.id) else await self.courier.reply(message, layout)
        if carrier is not None and self._gone.get(message.id):
            await self.courier.remove(_reply(message.channel, str(carrier)))
            return None
        return carrier

    async def _hint(self, message: discord.Message, meaning: Meaning) -> None:
        """Say once in a while how the bot is asked, where a member seems to have tried."""
        scene = scene_of_message(message)
        rules = self.desk.rules(scene, private=False)
        if self._hinted.get(message.channel.id) or not rules.answers_in(scene.place):
            return
        self._hinted.put(message.channel.id, value=True)
        sentence = say(f"hint.{meaning.name.lower()}", rules.language)
        await self.desk.notify(message.id, sentence, partial(self.courier.reply, message))


def _reply(channel: discord.abc.Messageable, message: str) -> discord.PartialMessage:
    """The bot's own message, which need not be fetched to be changed."""
    if isinstance(channel, _CHANNELS):
        return channel.get_partial_message(int(message))
    raise TypeError(type(channel))
