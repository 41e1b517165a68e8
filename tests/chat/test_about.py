"""`/about`: what the bot says of itself and of its packs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot
from bot.chat.cards import COMPONENTS, TEXTS
from bot.chat.features.about import lay_out_about
from bot.chat.markup import size
from bot.packs.model import (
    Fact,
    FaqEntry,
    Pack,
    PartialDate,
    Source,
    SourceKind,
    Spoiler,
    Status,
    TextValue,
)
from bot.wording import LANGUAGES
from tests.chat.conftest import Server
from tests.chat.curators import speak, texts, walk
from tests.service.fakes import GAZETTE, base, pack

FACT = Fact(
    "lamp.lit",
    "lamp",
    "lit",
    TextValue("yes"),
    "It is lit.",
    Status.CONFIRMED,
    (),
    dt.date(2026, 1, 1),
    Spoiler.NONE,
)
FAQ = FaqEntry("oil", "lamp", ("Which oil?",), "Whale.", (), Spoiler.NONE)


def told(view: Any) -> str:
    return "\n".join(item["content"] for item in walk(view.to_components()) if "content" in item)


def links(shown: Any) -> list[str]:
    return [item["url"] for item in walk(shown.components) if item.get("url")]


async def test_packs_stand_with_version_licence_figures_and_sources(server: Server) -> None:
    orchard = replace(pack("Orchard", sources=0), language="sv")
    whole = base(replace(pack(), facts=(FACT,) * 3, faq=(FAQ,)), orchard)
    server.rooms.services.concierge.replace(whole)
    result = await server.ann.slash(server.channel, "about")
    assert result.ephemeral
    assert result.response
    said = texts(result.response)
    assert f"Concierge {bot.__version__}" in said
    assert "never invent" in said
    assert "**The Harbour**\n-# version 1 · English · CC0-1.0 · 3 facts · 1 curated answer\n" in said
    assert "-# • The lamp is lit (news, March 2024)" in said
    assert "**The Orchard**\n-# version 1 · sv · CC0-1.0 · 0 facts · 0 curated answers" in said


async def test_link_adds_the_bot_with_the_permissions_that_it_needs(server: Server) -> None:
    result = await server.ann.slash(server.channel, "about")
    (link,) = links(result.response)
    assert link == server.env.bot.invitation  # type: ignore[attr-defined]
    assert "permissions=274877991936" in link


async def test_everybody_sees_it_where_that_is_wanted(server: Server) -> None:
    result = await server.ann.slash(server.channel, "about", private=False)
    assert not result.ephemeral
    assert len(server.said()) == 1


async def test_a_server_sees_the_packs_that_it_is_answered_from(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = base(pack("Orchard"))
    monkeypatch.setattr(
        "bot.service.library.Library.base", lambda self, names=frozenset(): chosen if names else self.whole
    )
    guild = str(server.env.guild.id)
    await server.rooms.services.servers.change(guild, {"packs": ["Orchard"]})
    here = await server.ann.slash(server.channel, "about")
    elsewhere = await server.env.create_user("fan").slash("about")
    assert "The Orchard" in texts(here.response)
    assert "The Harbour" in texts(elsewhere.response)


async def test_it_is_said_in_the_members_language(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "de")
    result = await server.ann.slash(server.channel, "about")
    assert "Ich beantworte Fragen" in texts(result.response)
    assert "März 2024" in texts(result.response)
    public = await server.ann.slash(server.channel, "about", private=False)
    assert "I answer questions" in texts(public.response)


async def test_title_of_a_pack_is_no_markup(server: Server) -> None:
    odd = replace(pack(), title="**@everyone** [here](https://lamp.example)\n# Oil", licence="||CC||")
    server.rooms.services.concierge.replace(base(odd))
    result = await server.ann.slash(server.channel, "about")
    said = texts(result.response)
    assert "@everyone" not in said
    assert r"\[here\](https\://lamp.example) # Oil**" in said
    assert r"\|\|CC\|\|" in said


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100)
sources = st.builds(
    Source,
    id=st.just("gazette"),
    title=st.text(min_size=1, max_size=300),
    kind=st.sampled_from(SourceKind),
    published=st.just(PartialDate(2024, 3)),
    cite=st.just("the Gazette"),
    publisher=st.none() | names,
)
packs = st.builds(
    replace,
    st.just(pack()),
    title=names,
    licence=names,
    version=st.text("0123456789.", min_size=1, max_size=30),
    sources=st.lists(sources, max_size=4).map(tuple),
    facts=st.integers(0, 3).map(lambda count: (FACT,) * count),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(several=st.lists(packs, max_size=8), copies=st.integers(1, 7), language=st.sampled_from(LANGUAGES))
def test_card_fits_however_many_packs_there_are(several: list[Pack], copies: int, language: str) -> None:
    all_of_them = (several * copies)[:50]
    view: Any = lay_out_about(all_of_them, "https://discord.example/invite", language)
    items = list(walk(view.to_components()))
    assert size(told(view)) <= TEXTS
    assert all(item["content"].strip() for item in items if "content" in item)
    assert len(items) <= COMPONENTS
    assert told(view).count("**\n-# ") >= len(all_of_them), "each pack has its line"


def test_fifty_packs_with_long_names_fit() -> None:
    large = replace(pack(), title="W" * 100, licence="_" * 100, version="9" * 30, sources=(GAZETTE,) * 90)
    for language in LANGUAGES:
        view = lay_out_about([large] * 50, "https://discord.example/invite", language)
        said = told(view)
        assert size(said) <= TEXTS
        assert said.count("**WWW") == 50


def test_sources_that_have_no_room_are_counted() -> None:
    view = lay_out_about([replace(pack(), sources=(GAZETTE,) * 500)], "https://discord.example/invite", "en")
    said = told(view)
    listed = said.count("-# • The lamp is lit")
    assert 20 < listed < 500
    assert said.endswith(f"-# and {500 - listed} more sources")
