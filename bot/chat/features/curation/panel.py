"""The list of questions, page by page, as curators see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from discord import ui

from bot.chat import cards
from bot.chat.features.curation import handles
from bot.chat.features.curation.handles import Tab
from bot.chat.features.curation.notices import asked, deeds, dressed, entry_line
from bot.chat.layout import BUTTON_LABEL, Button, Row, Style, quoted
from bot.chat.markup import escape, one_line, shorten
from bot.chat.views import action_row
from bot.service.records import Filing
from bot.service.taught import CuratedAnswer
from bot.wording import say

PER_PAGE = 5
ANSWER = 400
"""Characters of an answer that are shown in the list."""
QUESTION = 300


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the list with its buttons."""

    text: str
    row: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of one of the lists, counted from 0; `more` says that there is another one after it."""

    tab: Tab
    at: int
    items: Sequence[Item]
    more: bool


def open_item(filing: Filing, page: int, language: str) -> Item:
    """A question that waits for an answer."""
    text = f"{quoted(filing.text)}\n{asked(filing, language)}"
    return Item(text, deeds(filing, language, page))


def answered_item(filing: Filing, language: str) -> Item:
    """A question with its answer."""
    answer = shorten(one_line(CuratedAnswer.read(filing.answer).text), ANSWER, dressed)
    return Item(f"{quoted(filing.text)}\n{answer}\n{asked(filing, language)}")


def retired_item(entry: str, question: str, page: int, language: str) -> Item:
    """An entry that was taken back."""
    title = shorten(one_line(question), QUESTION, escape)
    below = "" if question == entry else "\n" + entry_line(entry, language)
    return Item(title + below, (Button(handles.restore(entry, page), say("curation.restore", language)),))


def render(page: Page, language: str) -> ui.LayoutView:
    """A page as a message, with buttons to the other pages."""
    items: list[ui.Item[Any]] = [cards.text(f"### {say(f'curation-list.{page.tab.name.lower()}', language)}")]
    if not page.items:
        items.append(cards.text(say(f"curation-empty.{page.tab.name.lower()}", language)))
    for item in page.items:
        items.append(cards.line())
        items.append(cards.text(item.text))
        if item.row:
            items.append(action_row(item.row))
    below = [action_row(row) for row in (_turns(page, language), _tabs(page.tab, language)) if row]
    return cards.card(*items, below=below)


def _turns(page: Page, language: str) -> tuple[Button, ...]:
    """To the page before and the one after."""
    turns = []
    if page.at:
        turns.append(Button(handles.page(page.tab, page.at - 1), say("curation-list.before", language), "◀️"))
    if page.more:
        turns.append(Button(handles.page(page.tab, page.at + 1), say("curation-list.after", language), "▶️"))
    return tuple(turns)


def _tabs(shown: Tab, language: str) -> Row:
    """To the other lists; the one that is shown is read anew."""
    return tuple(
        Button(
            handles.first_page(tab),
            shorten(say(f"curation-list.{tab.name.lower()}", language), BUTTON_LABEL),
            style=Style.STRONG if tab is shown else Style.QUIET,
        )
        for tab in Tab
    )
