"""A tiny engine for trials: it knows three things, and counts the turns of the conversation."""

from __future__ import annotations

from bot.answering.values import Context, Part, PartKind, Question, Reply, ReplyStatus, Turn, Words
from bot.evaluation.judge import Said

ANSWERS = {
    "who drew the map": (ReplyStatus.ANSWERED, "Ines Faro drew *the map*.", 0.95),
    "how long is it": (ReplyStatus.ANSWERED, "It runs for 90 minutes.", 0.6),
    "what did it cost": (ReplyStatus.DECLINED, "My sources don't say.", 0.1),
    "is it good": (ReplyStatus.SUGGESTED, "Did you mean one of these?", 0.4),
}


def engine(question: Question, context: Context) -> tuple[Reply, Context]:
    """Answer from the table; "again" tells which day it is and what was said before."""
    said = " / ".join(turn.words[0] for turn in context.turns)
    today = (ReplyStatus.ANSWERED, f"{question.today.isoformat()} after: {said}", 0.5)
    status, text, confidence = today if question.text == "again" else ANSWERS[question.text]
    part = Part(PartKind.LEAD, Words(text))
    reply = Reply(status, (part,), (), (), confidence, ("entry",))
    turn = Turn(topics=(), asked=(), answered=(), words=(question.text,))
    return reply, Context((*context.turns, turn))


def wording(reply: Reply) -> Said:
    """The words of the reply's only part."""
    content = reply.parts[0].content
    assert isinstance(content, Words)
    return Said(str(reply.status), content.text, content.text + "\nSource: the almanac")
