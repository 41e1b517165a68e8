"""The form in which a curator writes an answer."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.chat.features.curation.handles import Case
from bot.chat.layout import quoted
from bot.chat.markup import shorten
from bot.service.records import Filing
from bot.wording import say

ANSWER = "answer"
SOURCE = "source"
LONGEST_ANSWER = 900
LONGEST_SOURCE = 200
TITLE = 45
LABEL = 45
HINT = 100


class AnswerForm(ui.Modal):
    """An answer to a filed question, and where it is from. Its id says which; nothing here listens."""

    def __init__(self, case: Case, filing: Filing, language: str) -> None:
        super().__init__(title=shorten(say("curation-form.title", language), TITLE), custom_id=case.id)
        answer = ui.TextInput[Any](
            custom_id=ANSWER, style=discord.TextStyle.paragraph, max_length=LONGEST_ANSWER
        )
        source = ui.TextInput[Any](custom_id=SOURCE, required=False, max_length=LONGEST_SOURCE)
        self.add_item(ui.TextDisplay(quoted(filing.text)))
        hint = shorten(say("curation-form.hint", language, example="||…||"), HINT)
        self.add_item(_label("curation-form.answer", language, answer, hint))
        self.add_item(_label("curation-form.source", language, source))
        self.stop()  # discord.py need not keep the form


def _label(key: str, language: str, field: ui.TextInput[Any], hint: str | None = None) -> ui.Label[Any]:
    return ui.Label(text=shorten(say(key, language), LABEL), component=field, description=hint)
