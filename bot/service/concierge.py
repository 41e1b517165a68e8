"""The concierge: takes a question from any face and gives a worded answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.options import ANSWER
from bot.answering.values import Choice, Context, Message, Question, Reply, ReplyStatus
from bot.packs.model import Pack, Spoiler
from bot.service.conversations import Conversations
from bot.service.latest import Latest
from bot.service.library import Library
from bot.service.places import Asker, Place
from bot.service.protocols import Clock
from bot.service.rules import Rules
from bot.service.settings import Caution
from bot.wording import Worded, date, say, word

Engine = Callable[[Base, Question, Context], tuple[Reply, Context]]
Suggest = Callable[[Base, Reply, Spoiler, frozenset[str]], tuple[Choice, ...]]
"""Next questions for a reply, none above a spoiler level and none for entries that are left out."""

_Key = tuple[Base, Question, Context, str, Spoiler]
"""All that an answer depends on; it keeps the base, so that no other can be taken for it."""

LONGEST_QUESTION = 1_000
EXAMPLES = 3
SOURCES = 4
REMEMBERED = 2_000
"""Answers that are kept for whoever asks the very same next."""

_SURE = {Caution.CAREFUL: 0.62, Caution.NORMAL: ANSWER, Caution.BOLD: 0.36}
"""Least probability of an answer that is given."""
_COURTESIES = frozenset({"talk.thanks", "talk.bye", "talk.ok"})


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a face needs to answer: the reply and its words, and the conversation before and after it.

    `follow_ups` are questions that suggest themselves next; they give nothing away. An answer equals itself
    alone, so it can be looked up without its words being gone through.
    """

    reply: Reply
    worded: Worded
    before: Context
    context: Context
    follow_ups: tuple[Choice, ...] = ()

    @property
    def is_courtesy(self) -> bool:
        """Whether nothing was asked: a word of thanks, a goodbye, an "ok", and nobody's name."""
        lead = self.reply.parts[0].content if self.reply.parts else None
        named = any(trace.entities for trace in self.reply.traces)
        return isinstance(lead, Message) and lead.key in _COURTESIES and not named

    @property
    def is_talk(self) -> bool:
        """Whether it is small talk, which rests on no entry."""
        lead = self.reply.parts[0].content if self.reply.parts else None
        return isinstance(lead, Message) and lead.key.startswith("talk.")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the bot says of itself: a sentence, its sources, and questions to try."""

    body: str
    sources: str
    examples: tuple[str, ...]


class Concierge:
    """Answers from a `Library` of bases, which can change while questions come in.

    Without `suggest` no answer comes with questions that follow up on it.
    """

    def __init__(
        self, library: Library, clock: Clock, *, engine: Engine = answer, suggest: Suggest | None = None
    ) -> None:
        self._library = library
        self._engine = engine
        self._suggest = suggest
        self._clock = clock
        self._conversations = Conversations(clock)
        self._known: Latest[_Key, Answer] = Latest(REMEMBERED)
        self._suggested: Latest[Hashable, tuple[Choice, ...]] = Latest(REMEMBERED)

    def ask(
        self, place: Place, asker: Asker, text: str, follows: str | None = None, rules: Rules | None = None
    ) -> Answer:
        """Answer `text` in the conversation that `asker` has in `place`.

        `follows` is the id of the bot's message that this replies to, as it was given to
        `remember`. Of a text longer than 1,000 characters the rest is not read.
        """
        found = self.judge(text, self._conversations.before(place, asker, follows), rules or Rules())
        self._conversations.after(place, asker, found.context)
        return found

    def recall(
        self, place: Place, asker: Asker, text: str, follows: str | None, rules: Rules
    ) -> Answer | None:
        """What `ask` answers, where that is known already: it takes no time then. None where it is not."""
        key = self._key(text, self._conversations.before(place, asker, follows), rules)
        found = self._known.get(key)
        if found is not None:
            self._conversations.after(place, asker, found.context)
        return found

    def judge(self, text: str, before: Context, rules: Rules) -> Answer:
        """The answer to `text` after what was said before; nothing of it is remembered as asked."""
        key = self._key(text, before, rules)
        return self._known.get(key) or self._known.put(key, self._judge(key[0], key[1], before, rules))

    def _key(self, text: str, before: Context, rules: Rules) -> _Key:
        """All that an answer depends on."""
        base = self._library.base(rules.settings.packs)
        sure = _SURE[rules.settings.caution]
        question = Question(text[:LONGEST_QUESTION], self._clock.today(), sure, rules.retired)
        return base, question, before, rules.language, rules.most

    def remember(self, answer: Answer, message: str) -> None:
        """Know that the bot's message with the id `message` carries `answer`, for replies to it."""
        self._conversations.carry(message, answer.context)

    def conversations_of(self, asker: Asker) -> list[tuple[Place, Context]]:
        """The conversations that an asker has at the moment."""
        return self._conversations.of(asker)

    def forget(self, asker: Asker, messages: Iterable[str]) -> None:
        """Forget an asker's conversations, and where they stood at the bot's `messages` to them."""
        self._conversations.forget(asker, messages)

    def introduce(self, rules: Rules | None = None) -> Introduction:
        """What the bot knows about, and three questions to begin with."""
        rules = rules or Rules()
        packs, language = self._library.base(rules.settings.packs).packs, rules.language
        titles = ", ".join(pack.title for pack in packs)
        facts = sum(len(pack.facts) for pack in packs)
        return Introduction(
            body=say("chat-introduction", language, titles=titles, facts=facts),
            sources=say("chat-introduction.sources", language, sources=_sources(packs, language)),
            examples=tuple(islice(_in_turn(packs), EXAMPLES)),
        )

    def replace(self, whole: Base) -> None:
        """Answer from `whole` from the next question on."""
        self._library.replace(whole)
        self._known.clear()
        self._suggested.clear()

    def _judge(self, base: Base, question: Question, before: Context, rules: Rules) -> Answer:
        reply, after = self._engine(base, question, before)
        return Answer(reply, word(reply, rules.language), before, after, self._further(base, reply, rules))

    def _further(self, base: Base, reply: Reply, rules: Rules) -> tuple[Choice, ...]:
        """What suggests itself after a reply; many questions have the same answer."""
        if self._suggest is None or reply.status is not ReplyStatus.ANSWERED or not reply.entries:
            return ()
        key = (base, reply.entries, rules.most, rules.retired)
        known = self._suggested.get(key)
        if known is None:
            known = self._suggested.put(key, self._suggest(base, reply, rules.most, rules.retired))
        return known


def _sources(packs: Sequence[Pack], language: str) -> str:
    """The packs' sources with their dates, the first few by name."""
    all_of_them = [source for pack in packs for source in pack.sources]
    listed = "; ".join(
        say("source.one", language, title=source.title, date=date(source.published, language))
        for source in all_of_them[:SOURCES]
    )
    left = len(all_of_them) - SOURCES
    return say("chat-introduction.more", language, sources=listed, count=left) if left > 0 else listed


def _in_turn(packs: Sequence[Pack]) -> list[str]:
    """The packs' examples, one from each in turn."""
    rounds = zip_longest(*(pack.examples for pack in packs))
    return [example for example in chain.from_iterable(rounds) if example is not None]
