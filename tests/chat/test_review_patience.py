"""A store that takes its time: no click and no command is lost to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.features.feature import MOMENT
from bot.service.records import FilingStatus, Outcome
from tests.chat.conftest import Server
from tests.chat.curators import admin, curator, file, filings, ids, inbox, texts
from tests.franchise.world import franchise_base
from tests.service.fakes import answered

DEFERRED, DEFERRED_IN_PLACE = 5, 6


class SlowStore:
    """Makes one method of the store wait until it is told to go on."""

    def __init__(self, server: Server, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
        self._server = server
        self._inner = getattr(server.rooms.store, method)
        self._open = asyncio.Event()
        self._before = len(self._callbacks)
        monkeypatch.setattr(type(server.rooms.store), method, self)

    async def __call__(self, *args: Any, **options: Any) -> Any:
        """Wait, then do it."""
        await self._server.env.external_wait(self._open.wait(), reason="the store takes its time")
        return await self._inner(*args, **options)

    async def told(self) -> list[int]:
        """How Discord was answered within the moment that the store may take."""
        await self._server.env.advance_time(MOMENT)
        return self._callbacks[self._before :]

    async def go_on(self) -> None:
        """Let it happen."""
        self._open.set()
        await self._server.env.settle()

    @property
    def _callbacks(self) -> list[int]:
        requests = self._server.env.http_requests
        return [r.json["type"] for r in requests if r.json and r.path.endswith("/callback")]


@pytest.fixture
def slow(server: Server, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], SlowStore]:
    """Have a method of the store take longer than a moment."""
    return lambda method: SlowStore(server, monkeypatch, method)


async def test_vote(server: Server, slow: Callable[[str], SlowStore]) -> None:
    await server.ann.send(server.channel, f"{server.me} who lit the lamp?")
    store = slow("vote")
    result = await server.ben.click(server.said()[0], custom_id="vote:n:lamp.lit")
    assert await store.told() == [DEFERRED_IN_PLACE]
    assert not result.followups
    await store.go_on()
    (thanks,) = result.followups
    assert thanks.flags.ephemeral
    figures = await server.rooms.store.statistics(str(server.env.guild.id), server.rooms.clock.today(), 5)
    assert figures.total(Outcome.WRONG) == 1


async def test_list_of_questions(server: Server, slow: Callable[[str], SlowStore]) -> None:
    cora = await curator(server)
    await file(server)
    store = slow("filings")
    result = await cora.slash(server.channel, "questions")
    assert await store.told() == [DEFERRED]
    await store.go_on()
    assert result.ephemeral
    assert result.response
    assert "Who lit the lamp?" in texts(result.response)


async def test_setting(server: Server, slow: Callable[[str], SlowStore]) -> None:
    ada = admin(server)
    shown = (await ada.slash(server.channel, "settings")).response
    store = slow("put_settings")
    assert shown
    await ada.click(shown, custom_id="set-flag:overview:paused:y")
    assert await store.told() == [DEFERRED_IN_PLACE]
    await store.go_on()
    assert server.rooms.services.servers.settings(str(server.env.guild.id)).paused


async def test_retirement(server: Server, slow: Callable[[str], SlowStore]) -> None:
    cora = await curator(server)
    server.engine.script = {"who directed it?": replace(answered("Osei did."), entries=("director",))}
    server.rooms.services.library.replace(franchise_base())
    await server.ann.send(server.channel, f"{server.me} who directed it?")
    card = (await cora.context_menu(server.channel, "Retire this answer", server.said()[0])).response
    assert card
    store = slow("retire")
    await cora.click(card, label="Retire")
    assert await store.told() == [DEFERRED_IN_PLACE]
    await store.go_on()
    assert server.rooms.services.servers.retired(str(server.env.guild.id)) == {"director"}
    assert "took this answer back" in server.said()[0].content


async def test_quick_store_costs_no_second_request(server: Server) -> None:
    await server.ann.send(server.channel, f"{server.me} who lit the lamp?")
    result = await server.ben.click(server.said()[0], custom_id="vote:y:lamp.lit")
    assert result.ephemeral
    assert not result.deferred


async def test_form_is_shown_within_a_moment_or_not_at_all(
    server: Server, slow: Callable[[str], SlowStore]
) -> None:
    """Discord takes no form after anything else."""
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    (notice,) = server.said(desk)
    answering = next(each for each in ids(notice) if each.startswith("case:a:"))
    slow("filing")
    result = await cora.click(notice, custom_id=answering)
    await server.env.advance_time(MOMENT)
    assert result.ephemeral
    assert result.response
    assert "storage" in result.response.content


async def test_what_is_kept_is_not_said_to_be_lost(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store goes away between keeping an answer and telling the list."""
    cora = await curator(server)
    await file(server)
    shown = (await cora.slash(server.channel, "questions")).response
    assert shown
    form = await cora.click(shown, label="Answer")
    settle: Callable[..., Awaitable[Any]] = server.rooms.store.settle

    async def settle_and_go(_: object, *args: Any) -> Any:
        settled = await settle(*args)
        server.rooms.store.away = True
        return settled

    monkeypatch.setattr(type(server.rooms.store), "settle", settle_and_go)
    result = await cora.submit_modal(form, {"answer": "Old Mara did.", "source": ""})
    assert result.response
    assert result.response.content == "Answered by the curators"
    server.rooms.store.away = False
    assert len(await filings(server, FilingStatus.ANSWERED)) == 1
    assert "Old Mara did." in server.said()[0].content, "who asked is told"
