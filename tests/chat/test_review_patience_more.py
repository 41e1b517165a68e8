"""A slow store below an answer that is changed in its place."""

from __future__ import annotations

import pytest

from bot.service.records import FilingStatus
from tests.chat.conftest import Server
from tests.chat.curators import ask_in_vain, curator, file, filings, ids, inbox
from tests.chat.test_review_patience import DEFERRED_IN_PLACE, SlowStore


async def test_filing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (await ask_in_vain(server)).response
    assert asked
    store = SlowStore(server, monkeypatch, "file")
    result = await server.ben.click(asked, custom_id="file:Who lit the lamp?")
    assert await store.told() == [DEFERRED_IN_PLACE]
    await store.go_on()
    assert not result.followups
    assert "Passed on to the curators" in server.said()[0].content


async def test_dismissal_of_a_notice(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    (notice,) = server.said(desk)
    store = SlowStore(server, monkeypatch, "settle")
    await cora.click(notice, custom_id=next(each for each in ids(notice) if each.startswith("case:d:")))
    assert await store.told() == [DEFERRED_IN_PLACE]
    await store.go_on()
    assert server.said(desk)[0].content.startswith("Dismissed by the curators")
    assert len(await filings(server, FilingStatus.DISMISSED)) == 1
