"""How a reply looks on Discord, as a value: a short text, small print below it, and one line of controls.

The answer comes first, in full size. What held earlier, then its sources and when they were checked,
follow as small print. A question that the member picked rather than typed is quoted above it. What
gives the story away stands behind spoiler marks, or is left out, as the place has it.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.answering.values import Choice, PartKind, ReplyStatus
from bot.chat import ids
from bot.chat.markup import ELLIPSIS, bare, clean, emphasised, escape, one_line, shorten, size
from bot.packs.model import Spoiler
from bot.service.concierge import Answer, Introduction
from bot.service.settings import SpoilerPolicy
from bot.service.spoilers import most_allowed
from bot.wording import say
from bot.wording.reply import Passage

CONTENT = 2_000
QUOTE = 200
SMALL_PRINT = 400
OFFERS = 5
NEAREST = 2
BUTTON_LABEL = 80
MENU_TEXT = 100
FOLLOW_UP = 40
"""Characters of follow-up questions that still leave the controls on one line."""
BUTTON_FRAME = 4
"""Characters that the frame of one more button takes."""
FOLLOW_UPS = 2
SHORTEST = 20
"""Characters of room below which a further piece is not begun."""


class Style(enum.Enum):
    """What a button looks like."""

    QUIET = enum.auto()
    STRONG = enum.auto()
    GOOD = enum.auto()
    DANGER = enum.auto()


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a label of at most 80 characters, an emoji, or both; its id says what it does."""

    custom_id: str
    label: str = ""
    emoji: str = ""
    style: Style = Style.QUIET
    disabled: bool = False

    def signed(self, signature: str) -> Button:
        """The button with an asker in its id."""
        custom_id = ids.sign(self.custom_id, signature)
        return Button(custom_id, self.label, self.emoji, self.style, self.disabled)


@dataclass(frozen=True, slots=True)
class Option:
    """A line of a menu, label and value of at most 100 characters."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of up to 25 options, of which one is picked."""

    custom_id: str
    placeholder: str
    options: tuple[Option, ...]


Row = tuple[Button, ...] | Menu


@dataclass(frozen=True, slots=True)
class Layout:
    """A message that is ready to be sent: at most 2,000 characters, at most five rows.

    `private` shows it to the asker alone, where that can be; `is_notice` says that it answers nothing.
    """

    content: str
    rows: tuple[Row, ...] = ()
    private: bool = False
    is_notice: bool = False

    def signed(self, asker: int) -> Layout:
        """The layout that was made for whoever asks, for this asker."""
        signature = ids.base36(asker)
        rows = tuple(_signed(row, signature) for row in self.rows)
        return Layout(self.content, rows, self.private, self.is_notice)


def _signed(row: Row, signature: str) -> Row:
    if isinstance(row, Menu):
        return replace(row, custom_id=ids.sign(row.custom_id, signature))
    return tuple(b.signed(signature) if ids.UNSIGNED in b.custom_id else b for b in row)


@dataclass(frozen=True, slots=True)
class Frame:
    """For whom and under which rules an answer is shown.

    Without an `asker` the layout is one that is still to be signed. `quoted` is the question, where it is to
    stand above; `towards` a member whom the answer is for; `elsewhere` a channel where spoilers are welcome.
    `at_home` says that there are admins and curators here who want to know how good the answer is.
    """

    asker: int | None
    language: str = "en"
    spoilers: SpoilerPolicy = SpoilerPolicy.HIDE
    elsewhere: int | None = None
    quoted: str | None = None
    towards: int | None = None
    private: bool = False
    at_home: bool = True


def lay_out_answer(answer: Answer, question: str, frame: Frame) -> Layout:
    """An answer to a question, with its controls."""
    answer = _tellable(answer, frame)
    passages = answer.worded.passages
    body = _told([p for p in passages if p.kind is not PartKind.HISTORY], frame)
    history = _told([p for p in passages if p.kind is PartKind.HISTORY], frame, aside=True)
    rows = _rows(answer, question, frame)
    says = answer.worded.sources, _asked_back(answer, frame)
    sources = "" if _is_refused(answer, frame) else " · ".join(filter(None, says))
    small_print = (history, _plain(sources), _nearest(answer, rows, frame))
    return Layout(_compose(body, small_print, _above(frame)), rows, frame.private)


def lay_out_introduction(introduction: Introduction, frame: Frame) -> Layout:
    """What the bot says of itself, with questions to try."""
    rows = _offers(introduction.examples, frame, settles=False)
    lead_over = _plain(say("chat-introduction.examples", frame.language)) if rows else []
    content = _compose(_plain(introduction.body), (_plain(introduction.sources), lead_over))
    return Layout(content, rows, frame.private)


def lay_out_notice(sentence: str, *, private: bool = False) -> Layout:
    """A sentence of the bot's own, such as an apology."""
    return Layout(_compose(_plain(sentence), ()), private=private, is_notice=True)


def _tellable(answer: Answer, frame: Frame) -> Answer:
    """The answer; where it offers questions and each would give something away, that nothing is known."""
    harmless = [c for c in answer.reply.choices if c.spoiler.rank <= most_allowed(frame.spoilers).rank]
    if harmless or answer.reply.status is not ReplyStatus.SUGGESTED:
        return answer
    unknown = Passage(say("decline.unknown", frame.language), PartKind.LEAD, Spoiler.NONE)
    reply = replace(answer.reply, status=ReplyStatus.DECLINED)
    return replace(answer, reply=reply, worded=replace(answer.worded, passages=(unknown,)))


def _is_refused(answer: Answer, frame: Frame) -> bool:
    """Whether nothing of an answer may be told here."""
    refuses = frame.spoilers is SpoilerPolicy.REFUSE
    return refuses and all(p.spoiler is not Spoiler.NONE for p in answer.worded.passages)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text with the markup that it gets as a whole."""

    text: str
    dress: Callable[[str], str] = emphasised


def _hidden(text: str) -> str:
    return f"||{emphasised(text)}||"


def _plain(text: str) -> list[_Piece]:
    return [_Piece(text)] if text.strip() else []


def _told(passages: Sequence[Passage], frame: Frame, *, aside: bool = False) -> list[_Piece]:
    """What may be said of some passages, and how; `aside`, nothing is said of what is hidden or left out.

    The first line tells nothing that is hidden: notifications show it.
    """
    free = [frame.spoilers is SpoilerPolicy.ALLOW or p.spoiler is Spoiler.NONE for p in passages]
    if all(free):
        return _plain(" ".join(p.text for p in passages))
    pairs = list(zip(passages, free, strict=True))
    if frame.spoilers is SpoilerPolicy.REFUSE:
        told = _plain(" ".join(p.text for p, is_free in pairs if is_free))
        return told if aside else [*told, _refusal(frame, "refused" if told else "refused_all")]
    first = free.index(False)
    pieces = [_Piece(p.text, emphasised if is_free else _hidden) for p, is_free in pairs]
    if aside:
        return pieces
    before = pieces[:first] or [_Piece(say("spoiler.hidden", frame.language))]
    return [*before[:-1], replace(before[-1], text=before[-1].text + "\n"), *pieces[first:]]


def _refusal(frame: Frame, key: str) -> _Piece:
    """That something is not told here; its mention of a channel is meant."""
    if frame.elsewhere is None:
        return _Piece(say(f"spoiler.{key}", frame.language))
    return _Piece(say(f"spoiler-elsewhere.{key}", frame.language, channel=f"<#{frame.elsewhere}>"), str)


def quoted(text: str, limit: int = QUOTE) -> str:
    """A text as a quotation on one line."""
    return shorten(one_line(text), limit, lambda line: "> " + escape(line))


def _above(frame: Frame) -> list[str]:
    """The lines before an answer: for whom it is, and the question where it was not typed."""
    lines = []
    if frame.towards is not None:
        lines.append("-# " + say("chat-answer.for_member", frame.language, member=f"<@{frame.towards}>"))
    if frame.quoted:
        lines.append(quoted(frame.quoted))
    return lines


def _compose(
    body: Sequence[_Piece], small_print: Iterable[Sequence[_Piece]], above: Sequence[str] = ()
) -> str:
    """The lines of a message; the body gets what room the others leave."""
    below = [_small(pieces) for pieces in small_print if pieces]
    room = CONTENT - sum(size(line) + 1 for line in (*above, *below))
    return "\n".join((*above, _joined(body or [_Piece(ELLIPSIS)], room), *below))


def _small(pieces: Sequence[_Piece]) -> str:
    """Pieces as one line of small print."""
    return "-# " + _joined([replace(p, text=one_line(p.text)) for p in pieces], SMALL_PRINT - 3)


def _joined(pieces: Sequence[_Piece], room: int) -> str:
    """Pieces one after the other, cut where they do not fit into `room`."""
    told = ""
    for piece in pieces:
        gap = " " if told and not told.endswith("\n") else ""
        left = room - size(told + gap)
        if left < SHORTEST:
            break
        text = clean(piece.text)
        told += gap + shorten(text.strip(" ") or ELLIPSIS, left, piece.dress)
    return told.strip()


def _asked_back(answer: Answer, frame: Frame) -> str:
    """What the thumbs below an answer are for."""
    told = answer.reply.status is ReplyStatus.ANSWERED and not answer.is_talk
    return say("vote.question", frame.language) if told and frame.at_home else ""


def _nearest(answer: Answer, rows: Sequence[Row], frame: Frame) -> list[_Piece]:
    """What leads over to the nearest questions, where there are any to click."""
    offers = answer.reply.status is ReplyStatus.DECLINED and len(rows) > 1
    return _plain(say("decline.nearest", frame.language)) if offers else []


def _rows(answer: Answer, question: str, frame: Frame) -> tuple[Row, ...]:
    """The controls of an answer: one line, or a list of questions with the last controls at its end."""
    reply, most = answer.reply, most_allowed(frame.spoilers)
    end = () if frame.private else (Button(ids.remove(frame.asker), emoji="🗑️"),)
    if answer.is_talk:
        return ()
    if reply.status is ReplyStatus.ANSWERED:
        further = _follow_ups(answer.follow_ups, most, frame)
        votes = () if _is_refused(answer, frame) else _votes(reply.entries, frame)
        line = (*votes, *further, *end)
        return (line,) if line else ()
    settles = reply.status is ReplyStatus.SUGGESTED
    harmless = [c.question for c in reply.choices if c.spoiler.rank <= most.rank]
    offers = _offers(harmless[: OFFERS if settles else NEAREST], frame, settles=settles)
    if settles:
        return _ended(offers, end)
    return _ended((*offers, ()), (*_filing(question, frame), *end))


def _votes(entries: Sequence[str], frame: Frame) -> tuple[Button, ...]:
    """Whether it was right: yes and no, where anybody wants to know."""
    if not frame.at_home:
        return ()
    entry = entries[0] if entries else ""
    return (Button(ids.vote(entry, right=True), emoji="👍"), Button(ids.vote(entry, right=False), emoji="👎"))


def _follow_ups(choices: Iterable[Choice], most: Spoiler, frame: Frame) -> tuple[Button, ...]:
    pick = ids.Pick(frame.asker, settles=False)
    buttons: list[Button] = []
    room = FOLLOW_UP
    for question in dict.fromkeys(one_line(c.question) for c in choices if c.spoiler.rank <= most.rank):
        if question and size(question) <= room and len(buttons) < FOLLOW_UPS:
            buttons.append(Button(ids.ask(pick, question), question))
            room -= size(question) + BUTTON_FRAME
    return tuple(buttons)


def _filing(question: str, frame: Frame) -> tuple[Button, ...]:
    if not frame.at_home:
        return ()
    label = shorten(say("chat-answer.ask_curators", frame.language), BUTTON_LABEL)
    return (Button(ids.file(one_line(question)), label, "📨"),)


def _offers(questions: Iterable[str], frame: Frame, *, settles: bool) -> tuple[Row, ...]:
    """At most five different questions to pick from."""
    pick = ids.Pick(frame.asker, settles)
    different = tuple(dict.fromkeys(filter(None, map(one_line, questions))))[:OFFERS]
    return pickable(different, partial(ids.ask, pick), ids.pick_one(pick), frame.language)


def pickable(
    questions: Sequence[str], button: Callable[[str], str], menu: str, language: str
) -> tuple[Row, ...]:
    """Different questions to pick from: few short ones as a button each, like a list, others in a menu.

    `button` makes a button's id of a question; `menu` is the menu's id.
    """
    if len(questions) <= OFFERS and all(size(question) <= ids.QUESTION for question in questions):
        return tuple((Button(button(q), shorten(bare(q), BUTTON_LABEL)),) for q in questions)
    options = {option.value: option for option in map(option_of, questions)}
    return (Menu(menu, say("chat.choose", language), tuple(options.values())),)


def option_of(words: str) -> Option:
    """A line of a menu that stands for some words on one line."""
    return Option(shorten(bare(words), MENU_TEXT), shorten(words, MENU_TEXT))


def _ended(rows: Sequence[Row], end: tuple[Button, ...]) -> tuple[Row, ...]:
    """Rows with some last buttons in the last of them, or below it where that is a menu."""
    if not end:
        return tuple(row for row in rows if row)
    if not rows or isinstance(rows[-1], Menu):
        return (*rows, end)
    return (*rows[:-1], (*rows[-1], *end))
