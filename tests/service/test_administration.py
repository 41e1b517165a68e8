"""Settings as a document: what is exported is read back, and anything else is refused with a reason."""

from __future__ import annotations

import gc
import json
import weakref
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from bot.packs.problems import PackError
from bot.service.administration import DocumentError, Flaw, PacksAwayError, change, export, read, replace_all
from bot.service.library import Library
from bot.service.settings import Caution, Pace, SettingError, Settings, SpoilerPolicy
from bot.wording import LANGUAGES
from tests.service.fakes import base, pack
from tests.service.house import house

ids = st.integers(0, 2**64 - 1).map(str)
places = st.frozensets(ids, max_size=20)
anything = st.builds(
    Settings,
    paused=st.booleans(),
    channels=places,
    paused_channels=places,
    forums=places,
    private=st.booleans(),
    caution=st.sampled_from(Caution),
    spoilers=st.sampled_from(SpoilerPolicy),
    channel_spoilers=st.dictionaries(ids, st.sampled_from(SpoilerPolicy), max_size=20),
    pace=st.sampled_from(Pace),
    language=st.none() | st.sampled_from(LANGUAGES),
    curators=st.none() | ids,
    inbox=st.none() | ids,
    packs=st.frozensets(st.text(min_size=1, max_size=100), max_size=5),
    keep_texts=st.booleans(),
)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@trials(max_examples=200, deadline=None, derandomize=True)
@given(settings=anything)
def test_what_is_exported_is_read_back(settings: Settings) -> None:
    assert read(export(settings)) == settings


def test_document_says_what_it_is_and_holds_no_defaults() -> None:
    document = json.loads(export(Settings(private=True)))
    assert document == {"format": "concierge-settings", "version": 1, "settings": {"private": True}}


@trials(max_examples=200, deadline=None, derandomize=True)
@given(document=st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_refused(document: bytes) -> None:
    with pytest.raises(DocumentError):
        read(document)


@trials(max_examples=200, deadline=None, derandomize=True)
@given(values=st.dictionaries(st.sampled_from(["paused", "channels", "language", "tea"]), json_values))
def test_values_that_cannot_be_are_refused_by_their_key(values: dict[str, Any]) -> None:
    document = json.dumps({"format": "concierge-settings", "version": 1, "settings": values}).encode()
    try:
        expected = Settings.read(values)
    except SettingError:
        with pytest.raises(DocumentError) as caught:
            read(document)
        assert caught.value.flaw in (Flaw.UNKNOWN, Flaw.VALUE)
        assert caught.value.key in values
    else:
        assert read(document) == expected


async def test_import_takes_the_place_of_everything() -> None:
    rooms = house()
    await rooms.services.servers.change("1", {"caution": "bold"})
    await replace_all(rooms.services, "1", Settings(private=True))
    assert await rooms.store.all_settings() == {"1": {"private": True}}


async def test_chosen_packs_are_ready_before_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = house(base(pack("harbour"), pack("quay")))
    steps: list[str] = []

    async def noted(step: str, packs: frozenset[str]) -> None:
        held = "after" if rooms.services.servers.settings("1").packs else "before"
        steps.append(f"{held}: {step} {' '.join(packs)}")

    monkeypatch.setattr(rooms.services.library, "prepare", partial(noted, "base"))
    monkeypatch.setattr(rooms.services.guide, "prepare", partial(noted, "suggestions"))
    await change(rooms.services, "1", {"packs": ["quay"]})
    assert steps[:2] == ["before: base quay", "before: suggestions quay"]
    assert rooms.services.servers.settings("1").packs == {"quay"}


async def test_packs_that_no_server_chooses_any_more_are_let_go() -> None:
    packs = {name: pack(name) for name in ("harbour", "quay", "tower")}
    library = Library(base(*packs.values()), lambda names: base(*(packs[name] for name in sorted(names))))
    rooms = house(library=library)
    await change(rooms.services, "1", {"packs": ["quay"]})
    gone = weakref.ref(library.base(frozenset({"quay"})))
    await change(rooms.services, "1", {"packs": ["tower"]})
    gc.collect()
    assert gone() is None
    assert [each.name for each in library.base(frozenset({"tower"})).packs] == ["tower"]


async def test_packs_that_cannot_be_read_leave_all_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = house(base(pack("harbour"), pack("quay")))

    async def broken(_: object) -> None:
        raise PackError(())

    monkeypatch.setattr(rooms.services.library, "prepare", broken)
    with pytest.raises(PacksAwayError):
        await change(rooms.services, "1", {"private": True, "packs": ["quay"]})
    assert rooms.services.servers.settings("1") == Settings()
    assert await rooms.store.all_settings() == {}
