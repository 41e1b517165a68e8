"""The desk that every door of Discord leads to: a question in, one reply out, whatever happens."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.answering.values import ReplyStatus
from bot.chat.admission import refusal, repetition
from bot.chat.intake import Intake
from bot.chat.layout import Frame, Layout, lay_out_introduction, lay_out_notice
from bot.chat.layouts import Layouts
from bot.chat.scene import Scene
from bot.service.concierge import Answer
from bot.service.exchanges import Exchange
from bot.service.privacy import scrub
from bot.service.protocols import StoreError
from bot.service.records import Asked, Outcome
from bot.service.rules import Rules, rules_for
from bot.service.services import Services
from bot.service.settings import SpoilerPolicy
from bot.service.taught import filing_in, tell
from bot.wording import say

log = logging.getLogger(__name__)

_WORD = re.compile(r"[^\W_]")
_OUTCOMES = {
    ReplyStatus.ANSWERED: Outcome.ANSWERED,
    ReplyStatus.SUGGESTED: Outcome.SUGGESTED,
    ReplyStatus.DECLINED: Outcome.DECLINED,
}

Deliver = Callable[[Layout], Awaitable[int | None]]
Work = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question as it came through one of the doors.

    `event` is the id of the message or interaction, `follows` that of the bot's message that it replies to,
    `trigger` that of the member's own message. `quoted` says that the reply begins with the question, where
    the member has not typed it; `private` that the asker alone sees the reply; `towards` is a member whom it
    is for. `quiet` prefers silence to a notice: nobody sees that a mention was not answered, whereas a
    command must be. `in_place` says that the reply takes the place of what everybody sees already. `sure`
    is the least confidence of an answer that was not asked of the bot in particular; below it there is
    silence.
    """

    event: int
    scene: Scene
    text: str
    follows: int | None = None
    trigger: int | None = None
    quoted: bool = False
    private: bool = False
    towards: int | None = None
    quiet: bool = False
    in_place: bool = False
    sure: float | None = None


class Desk:
    """Answers inquiries. It lives as long as the bot, connections come and go."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._intake = Intake(services.clock)
        self._layouts = Layouts()

    @property
    def services(self) -> Services:
        """What the bot does."""
        return self._services

    def rules(self, scene: Scene, *, private: bool) -> Rules:
        """What holds for a scene, in the language for the asker alone or for everybody."""
        language = scene.private if private else scene.public
        rules = rules_for(self._services.servers, scene.place, language)
        if private and rules.language != language:
            return replace(rules, language=language)
        return rules

    async def attend(self, event: int, work: Work, deliver: Deliver, language: str) -> None:
        """Do some work for an event, once, however often it comes.

        What cannot be kept is said; an error gets a sentence with a reference that stands in the log as
        well. Nothing is raised.
        """
        with self._intake.admit(event) as admitted:
            if not admitted:
                return
            try:
                await work()
            except StoreError as error:
                self._services.meter.unkept()
                log.warning("Something could not be kept: %s", error)
                await self._apologise(say("chat-answer.unkept", language), deliver)
            except Exception:
                reference = secrets.token_hex(4)
                self._services.meter.error()
                log.exception("Internal error, reference %s", reference)
                await self._apologise(say("chat.error", language, reference=reference), deliver)

    async def serve(self, inquiry: Inquiry, deliver: Deliver) -> None:
        """Answer an inquiry through `deliver`, once. A question without words gets the introduction."""
        settings = self._services.servers.settings(inquiry.scene.place.server)
        if settings.private and not (inquiry.quiet or inquiry.private or inquiry.in_place):
            inquiry = replace(inquiry, private=True)
        rules = self.rules(inquiry.scene, private=inquiry.private)
        await self.attend(
            inquiry.event, lambda: self._answer(inquiry, rules, deliver), deliver, rules.language
        )

    async def notify(self, event: int, sentence: str, deliver: Deliver) -> None:
        """Deliver a sentence of the bot's own for an event, once, to the asker alone where that can be."""
        with self._intake.admit(event) as admitted:
            if admitted:
                await deliver(lay_out_notice(sentence, private=True))

    async def close(self, within: float) -> None:
        """Take no more inquiries, and give those in flight `within` seconds."""
        left = await self._intake.drain(within)
        if left:
            log.warning("%d replies were not finished in time", left)

    async def revise(self, exchange: Exchange, text: str, scene: Scene) -> tuple[Exchange, Layout] | None:
        """What an exchange becomes where its question now reads `text`; None where nothing is asked."""
        if text == exchange.text or not _WORD.search(text):
            return None
        rules = self.rules(scene, private=False)
        if not rules.answers_in(scene.place):
            return None
        answer = self._services.concierge.judge(text, exchange.answer.before, rules)
        answer = self._or_taught(answer, text, scene, rules)
        if answer.is_courtesy:
            return None
        self._services.concierge.remember(answer, exchange.message)
        frame = self._frame(Inquiry(0, scene, text), rules)
        return replace(exchange, text=text, answer=answer), self._layouts.of(answer, text, frame)

    async def _answer(self, inquiry: Inquiry, rules: Rules, deliver: Deliver) -> None:
        if (sentence := refusal(self._services, inquiry.scene, rules)) is not None:
            await self._decline(inquiry, sentence, deliver)
            return
        if not _WORD.search(inquiry.text):
            introduction = self._services.concierge.introduce(rules)
            await deliver(lay_out_introduction(introduction, self._frame(inquiry, rules)))
            return
        await self._hand_over(inquiry, rules, await self._ask(inquiry, rules), deliver)

    async def _hand_over(self, inquiry: Inquiry, rules: Rules, answer: Answer, deliver: Deliver) -> None:
        """Deliver an answer unless silence is better, and remember what became of it."""
        if inquiry.quiet and (answer.is_courtesy or not _sure(answer, inquiry.sure)):
            self._services.meter.question("silent")
            return
        if answer.reply.status is ReplyStatus.ANSWERED and not answer.is_talk and not inquiry.private:
            sentence = repetition(self._services, inquiry.scene, rules, answer.reply.entries)
            if sentence is not None:
                await self._decline(inquiry, sentence, deliver)
                return
        layout = self._layouts.of(answer, inquiry.text, self._frame(inquiry, rules))
        carrier = await deliver(layout)
        if carrier is not None:
            self._remember(inquiry, answer, carrier)
        self._record(inquiry, rules, answer)

    async def _ask(self, inquiry: Inquiry, rules: Rules) -> Answer:
        """The answer, once it is the server's turn; what is known already need not wait for one."""
        concierge, scene = self._services.concierge, inquiry.scene
        follows = None if inquiry.follows is None else str(inquiry.follows)
        answer = concierge.recall(scene.place, scene.asker, inquiry.text, follows, rules)
        if answer is None:
            async with self._services.turns.turn(scene.place.server):
                answer = concierge.ask(scene.place, scene.asker, inquiry.text, follows, rules)
        return self._or_taught(answer, inquiry.text, scene, rules)

    def _or_taught(self, answer: Answer, text: str, scene: Scene, rules: Rules) -> Answer:
        """What the server's curators answered to the same words, where the packs know nothing."""
        if answer.reply.status is not ReplyStatus.DECLINED or answer.is_talk:
            return answer
        taught = self._services.taught.find(scene.place.server, text, rules.retired)
        return answer if taught is None else tell(taught, rules.language, answer)

    def _remember(self, inquiry: Inquiry, answer: Answer, carrier: int) -> None:
        self._services.concierge.remember(answer, str(carrier))
        exchange = Exchange(
            place=inquiry.scene.place,
            asker=inquiry.scene.asker,
            text=inquiry.text,
            answer=answer,
            message=str(carrier),
            at=self._services.clock.monotonic(),
            trigger=None if inquiry.trigger is None else str(inquiry.trigger),
        )
        self._services.exchanges.put(exchange)

    def _record(self, inquiry: Inquiry, rules: Rules, answer: Answer) -> None:
        """Count the question; its words are kept only where nothing good was said, and the server agrees."""
        outcome = _OUTCOMES[answer.reply.status]
        self._services.meter.question(outcome)
        if answer.is_talk or not inquiry.scene.place.server:
            return
        wanted = outcome is Outcome.DECLINED and rules.settings.keep_texts
        self._services.recorder.note(
            Asked(
                server=inquiry.scene.place.server,
                day=self._services.clock.today(),
                outcome=outcome,
                entries=_told(answer) if outcome is Outcome.ANSWERED else (),
                text=scrub(inquiry.text) if wanted else "",
            )
        )

    async def _decline(self, inquiry: Inquiry, sentence: str, deliver: Deliver) -> None:
        """Say why there is no answer, to the asker alone; or nothing at all."""
        if not inquiry.quiet:
            await deliver(lay_out_notice(sentence, private=True))

    @staticmethod
    def _frame(inquiry: Inquiry, rules: Rules) -> Frame:
        refuses = rules.spoilers is SpoilerPolicy.REFUSE
        return Frame(
            asker=int(inquiry.scene.asker.id),
            language=rules.language,
            spoilers=rules.spoilers,
            elsewhere=inquiry.scene.spoiler_channel(rules) if refuses else None,
            quoted=inquiry.text if inquiry.quoted else None,
            towards=inquiry.towards,
            private=inquiry.private,
            at_home=inquiry.scene.at_home,
        )

    @staticmethod
    async def _apologise(sentence: str, deliver: Deliver) -> None:
        """Tell the member what went wrong; to them alone where that can be."""
        try:
            await deliver(lay_out_notice(sentence, private=True))
        except Exception:
            log.exception("An apology could not be delivered")


def _told(answer: Answer) -> tuple[str, ...]:
    """The entries of packs that were told: what curators answered is none."""
    return tuple(entry for entry in answer.reply.entries if filing_in(entry) is None)


def _sure(answer: Answer, least: float | None) -> bool:
    """Whether an answer may be given without having been asked for."""
    if least is None:
        return True
    reply = answer.reply
    return reply.status is ReplyStatus.ANSWERED and not answer.is_talk and reply.confidence >= least
