"""How a reply looks on Discord: a short text, small print below it, and questions to pick.

The answer comes first, in full size. Its source and date, then what held earlier, follow as small
print. A question that the member picked rather than typed is quoted above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answering.values import ReplyStatus
from bot.chat.markup import bare, clean, emphasised, escape, size
from bot.service.concierge import Answer, Introduction

CONTENT = 2_000
QUOTE = 200
SMALL_PRINT = 400
OFFERS = 5

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that can be picked: what is then asked, and what the button says."""

    question: str
    label: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A message that is ready to be sent.

    `content` has at most 2,000 characters. `settles` says that an offer settles what was asked,
    so the answer to the one that is picked takes this message's place.
    """

    content: str
    offers: tuple[Offer, ...] = ()
    settles: bool = False


def lay_out_answer(answer: Answer, quoted: str | None = None) -> Layout:
    """An answer; `quoted` is the question, where it is to stand above."""
    worded = answer.worded
    questions = (choice.question for choice in answer.reply.choices)
    return Layout(
        content=_compose(worded.body, (worded.sources, worded.history), quoted),
        offers=_offers(zip(questions, worded.choices, strict=True)),
        settles=answer.reply.status is ReplyStatus.SUGGESTED,
    )


def lay_out_introduction(introduction: Introduction) -> Layout:
    """What the bot says of itself, with questions to try."""
    return Layout(
        content=_compose(introduction.body, (introduction.sources,), None),
        offers=_offers((example, example) for example in introduction.examples),
    )


def lay_out_notice(sentence: str) -> Layout:
    """A sentence of the bot's own, such as an apology."""
    return Layout(content=_compose(sentence, (), None))


def shorten(text: str, limit: int, dress: Callable[[str], str] = str) -> str:
    """As much of `text` as has at most `limit` UTF-16 units once `dress` has been at it, dressed.

    What is too long ends with an ellipsis, after a whole word where one is near.
    """
    dressed = dress(text)
    keep = len(text)
    while size(dressed) > limit and keep > 0:
        keep -= max(1, (size(dressed) - limit) // 2)
        dressed = dress(_cut(text, max(keep, 0)))
    return dressed


def _compose(body: str, small_print: Iterable[str], quoted: str | None) -> str:
    """The lines of a message: a quoted question, the body, small print; the body gets what room is left."""
    above = [] if not quoted else [shorten(_one_line(quoted), QUOTE, lambda line: "> " + escape(line))]
    below = [shorten(clean(lines).strip(), SMALL_PRINT, _small) for lines in small_print if lines.strip()]
    room = CONTENT - sum(size(line) + 1 for line in (*above, *below))
    return "\n".join((*above, shorten(clean(body).strip() or _ELLIPSIS, room, emphasised), *below))


def _small(text: str) -> str:
    """Each line of `text` as small print."""
    return "\n".join("-# " + emphasised(line.strip()) for line in text.splitlines() if line.strip())


def _offers(pairs: Iterable[tuple[str, str]]) -> tuple[Offer, ...]:
    """At most five different questions, their labels without markup."""
    offers: dict[str, Offer] = {}
    for question, label in pairs:
        asked = _one_line(question)
        if asked:
            offers.setdefault(asked, Offer(asked, _one_line(bare(label)) or asked))
    return tuple(offers.values())[:OFFERS]


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _cut(text: str, keep: int) -> str:
    head = text[:keep].rstrip()
    space = max(head.rfind(" "), head.rfind("\n"))
    if space > keep - 30 and keep < len(text) and not text[keep : keep + 1].isspace():
        head = head[:space].rstrip()
    return head + _ELLIPSIS
