"""Carrying messages to Discord in spite of a network that fails."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.chat import delivery
from bot.chat.cards import card, text
from bot.chat.delivery import Courier
from bot.chat.troubles import Troubles
from tests.service.fakes import StillClock
from tests.service.meters import TallyMeter


class FlakyResponse:
    """Takes what it is sent at the second attempt; the first reads the file and fails."""

    def __init__(self) -> None:
        self.read: list[bytes] = []

    def is_done(self) -> bool:
        return False

    async def _take(self, **options: Any) -> Any:
        files = options.get("files") or options.get("attachments") or []
        self.read += [file.fp.read() for file in files]
        if len(self.read) == 1:
            raise aiohttp.ClientConnectionError
        return SimpleNamespace(message_id=5)

    send_message = edit_message = _take


@pytest.mark.parametrize("way", ["show", "turn"])
async def test_file_is_sent_whole_at_every_attempt(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    monkeypatch.setattr(delivery, "FIRST_PAUSE", 0.0)
    courier = Courier(TallyMeter(), Troubles(StillClock()))
    response = FlakyResponse()
    message = SimpleNamespace(id=5)
    interaction = cast(
        "discord.Interaction[Any]", SimpleNamespace(response=response, channel=None, message=message)
    )
    files = [discord.File(io.BytesIO(b"a picture"), "picture.png")]
    assert await getattr(courier, way)(interaction, card(text("look")), files) == 5
    assert response.read == [b"a picture", b"a picture"]
