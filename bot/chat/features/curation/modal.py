"""The form in which a curator writes an answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import ui

from bot.chat.features.curation.notices import quoted
from bot.chat.markup import shorten
from bot.service.records import Filing
from bot.wording import say

LONGEST_ANSWER = 900
LONGEST_SOURCE = 200
TITLE = 45
LABEL = 45
HINT = 100
PATIENCE = 3_600.0
"""Seconds that a form waits to be sent."""

Submit = Callable[[discord.Interaction[Any], str, str], Awaitable[None]]
"""What is done with an answer and its source."""


class AnswerForm(ui.Modal):
    """An answer to a filed question, and optionally where it is from."""

    def __init__(self, filing: Filing, language: str, submit: Submit) -> None:
        super().__init__(title=shorten(say("curation-form.title", language), TITLE), timeout=PATIENCE)
        self._submit = submit
        self._answer = ui.TextInput[Any](
            custom_id="answer", style=discord.TextStyle.paragraph, max_length=LONGEST_ANSWER
        )
        self._source = ui.TextInput[Any](custom_id="source", required=False, max_length=LONGEST_SOURCE)
        self.add_item(ui.TextDisplay(quoted(filing.text)))
        hint = shorten(say("curation-form.hint", language, example="||…||"), HINT)
        self.add_item(_label("curation-form.answer", language, self._answer, hint))
        self.add_item(_label("curation-form.source", language, self._source))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """The curator has sent the form."""
        await self._submit(interaction, self._answer.value, self._source.value)


def _label(key: str, language: str, field: ui.TextInput[Any], hint: str | None = None) -> ui.Label[Any]:
    return ui.Label(text=shorten(say(key, language), LABEL), component=field, description=hint)
