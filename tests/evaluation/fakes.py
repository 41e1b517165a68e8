"""A tiny engine for trials: it knows a few things, and remembers the turns of the conversation."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Context, Part, PartKind, Question, Reply, ReplyStatus, Words
from bot.evaluation.judge import Said

ANSWERS = {
    "who drew the map": (ReplyStatus.ANSWERED, "Ines Faro drew *the map*.", 0.95),
    "how long is it": (ReplyStatus.ANSWERED, "It runs for 90 minutes.", 0.6),
    "what did it cost": (ReplyStatus.DECLINED, "My sources don't say.", 0.1),
    "is it good": (ReplyStatus.SUGGESTED, "Did you mean one of these?", 0.4),
}


@dataclass(frozen=True, slots=True)
class Memory(Context):
    """What was said, word for word."""

    said: tuple[str, ...] = ()


def engine(question: Question, context: Context) -> tuple[Reply, Context]:
    """Answer from the table; "again" tells which day it is and what was said before."""
    said = context.said if isinstance(context, Memory) else ()
    told = (ReplyStatus.ANSWERED, f"{question.today.isoformat()} after: {' / '.join(said)}", 0.5)
    status, text, confidence = told if question.text == "again" else ANSWERS[question.text]
    reply = Reply(status, (Part(PartKind.LEAD, Words(text)),), (), (), confidence, ("entry",))
    return reply, Memory(said=(*said, question.text))


def wording(reply: Reply) -> Said:
    """The words of the reply's only part."""
    content = reply.parts[0].content
    assert isinstance(content, Words)
    return Said(str(reply.status), content.text, content.text + "\nSource: the almanac")
