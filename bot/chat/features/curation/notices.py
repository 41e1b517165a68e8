"""How a filed question looks: in the curators' channel, and where it was asked."""

from __future__ import annotations

from bot.chat.features.curation.handles import Case
from bot.chat.layout import CONTENT, QUOTE, Button, Frame, Layout, Style, lay_out_answer, quoted
from bot.chat.markup import clean, emphasised, escape, one_line, shorten, size
from bot.service.records import Filing, FilingStatus
from bot.service.taught import CuratedAnswer, tell
from bot.wording import say


def lay_out_open(filing: Filing, language: str) -> Layout:
    """A question that waits for an answer."""
    lines = (f"📨 {say('curation-notice.open', language)}", quoted(filing.text), asked(filing, language))
    return Layout("\n".join(lines), (deeds(filing, language),))


def lay_out_settled(filing: Filing, language: str) -> Layout:
    """A question that is answered or dismissed; by whom is not known."""
    above = f"{say(f'curation-settled.{filing.status}', language)}\n{quoted(filing.text)}\n"
    below = asked(filing, language)
    if filing.status is not FilingStatus.ANSWERED:
        return Layout(f"{above}{below}")
    curated = CuratedAnswer.read(filing.answer)
    if curated.source:
        source = shorten(say("curation-notice.source", language, source=curated.source), QUOTE, escape)
        below = f"-# {source}\n{below}"
    told = shorten(curated.text, CONTENT - size(above) - size(below) - 1, dressed)
    return Layout(f"{above}{told}\n{below}")


def lay_out_told(filing: Filing, frame: Frame) -> Layout:
    """The message that asked, now with the curators' answer. Only the button that takes it away is left."""
    return lay_out_answer(tell(filing, frame.language), filing.text, frame)


def deeds(filing: Filing, language: str, page: int | None = None) -> tuple[Button, ...]:
    """The buttons to answer or dismiss a question."""
    return (
        Button(
            Case(filing.id, answers=True, page=page).id, say("curation.answer", language), "✍️", Style.GOOD
        ),
        Button(Case(filing.id, answers=False, page=page).id, say("curation.dismiss", language)),
    )


def dressed(text: str) -> str:
    """A curators' answer, as curators see it: hidden parts stay behind their bars."""
    return "||".join(emphasised(clean(piece)) for piece in text.split("||"))


def asked(filing: Filing, language: str) -> str:
    """Where and when a question was asked, as small print; each reader sees the time in their own zone."""
    link = f"https://discord.com/channels/{filing.server}/{filing.channel}/{filing.message}"
    when = f"<t:{int(filing.at.timestamp())}:R>"
    return "-# " + say("curation-notice.asked", language, when=when, link=link)


def entry_line(entry: str, language: str) -> str:
    """The id of an entry as small print, for whoever keeps the pack."""
    told = say("curation-retire.entry", language, entry=one_line(entry))
    return "-# " + shorten(told, QUOTE, escape)
