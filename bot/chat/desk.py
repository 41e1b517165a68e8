"""The desk that every door of Discord leads to: a question in, one reply out, whatever happens."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.chat.intake import Intake
from bot.chat.layout import Layout, lay_out_answer, lay_out_introduction, lay_out_notice
from bot.service.concierge import Answer, Concierge
from bot.service.conversations import Asker, Place
from bot.service.protocols import Clock
from bot.wording import say

log = logging.getLogger(__name__)

_WORD = re.compile(r"[^\W_]")

Deliver = Callable[[Layout], Awaitable[int | None]]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question as it came through one of the doors.

    `event` is the id of the message or interaction, `follows` that of the bot's message that it replies to.
    `quoted` says that the reply begins with the question, where the member has not typed it.
    """

    event: int
    place: int
    asker: int
    text: str
    follows: int | None = None
    quoted: bool = False


class Desk:
    """Answers inquiries. It lives as long as the bot, connections come and go."""

    def __init__(self, concierge: Concierge, clock: Clock) -> None:
        self._concierge = concierge
        self._intake = Intake(clock)

    async def serve(self, inquiry: Inquiry, deliver: Deliver) -> None:
        """Answer an inquiry through `deliver`, once, however often it comes.

        A question without words gets the introduction. An error gets a sentence with a reference
        that stands in the log as well. Nothing is raised.
        """
        with self._intake.admit(inquiry.event) as admitted:
            if not admitted:
                return
            try:
                await self._answer(inquiry, deliver)
            except Exception:
                reference = secrets.token_hex(4)
                log.exception("Internal error, reference %s", reference)
                await self._apologise(reference, deliver)

    async def notify(self, event: int, sentence: str, deliver: Deliver) -> None:
        """Deliver a sentence of the bot's own for an event, once."""
        with self._intake.admit(event) as admitted:
            if admitted:
                await deliver(lay_out_notice(sentence))

    async def close(self, within: float) -> None:
        """Take no more inquiries, and give those in flight `within` seconds."""
        left = await self._intake.drain(within)
        if left:
            log.warning("%d replies were not finished in time", left)

    async def _answer(self, inquiry: Inquiry, deliver: Deliver) -> None:
        if not _WORD.search(inquiry.text):
            await deliver(lay_out_introduction(self._concierge.introduce()))
            return
        answer = self._ask(inquiry)
        carrier = await deliver(lay_out_answer(answer, inquiry.text if inquiry.quoted else None))
        if carrier is not None:
            self._concierge.remember(answer, str(carrier))

    def _ask(self, inquiry: Inquiry) -> Answer:
        follows = None if inquiry.follows is None else str(inquiry.follows)
        return self._concierge.ask(
            Place(str(inquiry.place)), Asker(str(inquiry.asker)), inquiry.text, follows
        )

    async def _apologise(self, reference: str, deliver: Deliver) -> None:
        """Tell the member how the error is called in the log."""
        try:
            await deliver(lay_out_notice(say("chat.error", reference=reference)))
        except Exception:
            log.exception("The apology for %s could not be delivered", reference)
