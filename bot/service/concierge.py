"""The concierge: takes a question from any face and gives a worded answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.values import Context, Question, Reply
from bot.packs.model import Pack
from bot.service.conversations import Asker, Conversations, Place
from bot.service.protocols import Clock
from bot.wording import Worded, say, word
from bot.wording.catalogue import date

Engine = Callable[[Base, Question, Context], tuple[Reply, Context]]

LONGEST_QUESTION = 1_000
EXAMPLES = 3
SOURCES = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What a face needs to answer: the reply, its words, and what to hand back when it is sent."""

    reply: Reply
    worded: Worded
    context: Context


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the bot says of itself: a sentence, its sources, and questions to try."""

    body: str
    sources: str
    examples: tuple[str, ...]


class Concierge:
    """Answers from one `Base`, which can be swapped whole while questions come in."""

    def __init__(self, base: Base, clock: Clock, *, language: str = "en", engine: Engine = answer) -> None:
        self._base = base
        self._engine = engine
        self._clock = clock
        self._language = language
        self._conversations = Conversations(clock)

    def ask(self, place: Place, asker: Asker, text: str, follows: str | None = None) -> Answer:
        """Answer `text` in the conversation that `asker` has in `place`.

        `follows` is the id of the bot's message that this replies to, as it was given to
        `remember`. Of a text longer than 1,000 characters the rest is not read.
        """
        base = self._base
        before = self._conversations.before(place, asker, follows)
        question = Question(text[:LONGEST_QUESTION], self._clock.today())
        reply, after = self._engine(base, question, before)
        self._conversations.after(place, asker, after)
        return Answer(reply, word(reply, self._language), after)

    def remember(self, answer: Answer, message: str) -> None:
        """Know that the bot's message with the id `message` carries `answer`, for replies to it."""
        self._conversations.carry(message, answer.context)

    def introduce(self) -> Introduction:
        """What the bot knows about, and three questions to begin with."""
        packs = self._base.packs
        titles = ", ".join(pack.title for pack in packs)
        facts = sum(len(pack.facts) for pack in packs)
        return Introduction(
            body=say("chat.introduction", self._language, titles=titles, facts=facts),
            sources=say("chat.introduction.sources", self._language, sources=self._sources(packs)),
            examples=tuple(islice(_in_turn(packs), EXAMPLES)),
        )

    def replace(self, base: Base) -> None:
        """Answer from `base` from the next question on."""
        self._base = base

    def _sources(self, packs: Sequence[Pack]) -> str:
        """The packs' sources with their dates, the first few by name."""
        all_of_them = [source for pack in packs for source in pack.sources]
        listed = "; ".join(
            say("source.one", self._language, title=source.title, date=date(source.published))
            for source in all_of_them[:SOURCES]
        )
        left = len(all_of_them) - SOURCES
        return (
            say("chat.introduction.more", self._language, sources=listed, count=left) if left > 0 else listed
        )


def _in_turn(packs: Sequence[Pack]) -> list[str]:
    """The packs' examples, one from each in turn."""
    rounds = zip_longest(*(pack.examples for pack in packs))
    return [example for example in chain.from_iterable(rounds) if example is not None]
