"""What stands on a page of the list of questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from discord import ui

from bot.chat.features.curation import panel
from bot.chat.features.curation.handles import Tab
from bot.service.records import FilingStatus
from bot.service.rules import Rules
from bot.service.services import Services
from bot.service.taught import MOST, filing_in

T = TypeVar("T")


async def show_page(services: Services, server: str, rules: Rules, tab: Tab, at: int) -> ui.LayoutView:
    """A page of one of a server's lists; the last one that there is where it has become shorter.

    Raises:
        StoreError: it cannot be read.
    """
    language = rules.language
    if tab is Tab.RETIRED:
        entries, at, more = _cut(sorted(services.servers.retired(server)), at)
        asked = [(entry, await question_behind(services, server, entry)) for entry in entries]
        items = [panel.retired_item(entry, question, at, language) for entry, question in asked]
    elif tab is Tab.ANSWERED:
        answered = await services.store.filings(server, FilingStatus.ANSWERED, MOST)
        latest = sorted(answered, key=lambda f: (f.settled or f.at, f.id), reverse=True)
        filings, at, more = _cut(latest, at)
        items = [panel.answered_item(filing, language) for filing in filings]
    else:
        most = (at + 1) * panel.PER_PAGE + 1
        filings, at, more = _cut(await services.store.filings(server, FilingStatus.OPEN, most), at)
        items = [panel.open_item(filing, at, language) for filing in filings]
    return panel.render(panel.Page(tab, at, items, more), language)


async def question_behind(services: Services, server: str, entry: str) -> str:
    """The question that an entry answers, be it a pack's or curators'."""
    number = filing_in(entry)
    filing = None if number is None else await services.store.filing(server, number)
    return filing.text if filing else services.guide.question_for(entry)


def _cut(listed: Sequence[T], at: int) -> tuple[Sequence[T], int, bool]:
    """What is on a page, which page that is, and whether there is one after it."""
    at = min(at, max(0, len(listed) - 1) // panel.PER_PAGE)
    end = (at + 1) * panel.PER_PAGE
    return listed[end - panel.PER_PAGE : end], at, len(listed) > end
