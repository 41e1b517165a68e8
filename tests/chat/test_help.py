"""`/help`: how to ask, and the commands that there are for whoever asks."""

from __future__ import annotations

import re
from typing import Any

import pytest
from simcord.results import InteractionResult

from bot.chat.cards import COMPONENTS, TEXTS
from bot.chat.features.help import CURATORS, Entry, lay_out_help
from bot.chat.markup import size
from bot.wording import LANGUAGES
from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, curator, speak, texts, walk

FOR_ALL = ("topics", "timeline", "quiz", "about", "privacy")


def said(result: InteractionResult) -> str:
    assert result.ephemeral
    assert result.response
    return texts(result.response)


def lists(told: str, name: str) -> bool:
    """Whether a command or menu entry is told of."""
    return f"</{name}:" in told or f"**{name}**" in told


async def test_it_tells_how_to_ask_and_what_the_buttons_mean(server: Server) -> None:
    told = said(await server.ann.slash(server.channel, "help"))
    for words in ("Mention me", "direct message", "Reply to", "**Answer this**", "👍 👎", "📨", "🗑️"):
        assert words in told


async def test_commands_can_be_clicked(server: Server) -> None:
    told = said(await server.ann.slash(server.channel, "help"))
    tree = server.env.bot.tree  # type: ignore[attr-defined]
    ids = {command.name: command.id for command in await tree.fetch_commands()}
    for name in ("ask", *FOR_ALL):
        assert f"</{name}:{ids[name]}>" in told


async def test_discord_is_asked_for_the_ids_once(server: Server) -> None:
    def asked() -> int:
        return sum(r.method == "GET" and r.path.endswith("/commands") for r in server.env.http_requests)

    before = asked()
    for _ in range(3):
        await server.ann.slash(server.channel, "help")
    assert asked() == before + 1


async def test_without_ids_they_stand_as_they_are_typed_until_discord_tells(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as away:
        away.setattr(server.env.bot.http, "get_global_commands", refuse)
        assert "`/ask`" in said(await server.ann.slash(server.channel, "help"))
    assert "</ask:" in said(await server.ann.slash(server.channel, "help"))


async def test_members_see_what_is_for_them_alone(server: Server) -> None:
    told = said(await server.ann.slash(server.channel, "help"))
    assert [name for name in FOR_ALL if not lists(told, name)] == []
    assert [name for name in ("settings", *CURATORS) if lists(told, name)] == []
    assert "For admins" not in told


async def test_admins_see_everything(server: Server) -> None:
    told = said(await admin(server).slash(server.channel, "help"))
    assert [name for name in ("settings", *CURATORS) if not lists(told, name)] == []


async def test_curators_see_theirs(server: Server) -> None:
    told = said(await (await curator(server)).slash(server.channel, "help"))
    assert not lists(told, "settings")
    assert [name for name in CURATORS if not lists(told, name)] == []


async def test_no_one_is_a_curator_in_a_direct_message(server: Server) -> None:
    told = said(await server.env.create_user("fan").slash("help"))
    assert "For admins" not in told
    assert "</ask:" in told


async def test_every_command_is_told_to_somebody(server: Server) -> None:
    told = said(await admin(server).slash(server.channel, "help"))
    known = {command.name for command in server.env.bot.tree.get_commands()}  # type: ignore[attr-defined]
    assert [name for name in known if not lists(told, name)] == ["help"], "which is what is being read"
    assert set(CURATORS) <= known


async def test_names_are_those_of_the_members_language(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, "de")
    told = said(await server.ann.slash(server.channel, "help"))
    assert "So fragst du" in told
    assert re.search(r"^- </topics:\d+> \(`/themen`\): Sieh", told, re.MULTILINE)
    assert re.search(r"^- </quiz:\d+>: Eine", told, re.MULTILINE), "one that is called the same"
    assert "**Das beantworten**" in told


async def test_it_is_known_anew_after_a_restart(server: Server) -> None:
    await server.ann.slash(server.channel, "help")
    await server.env.restart_bot(new_client(server.rooms))
    assert "</ask:" in said(await server.ann.slash(server.channel, "help"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_card_is_short_enough_for_a_phone(server: Server, language: str) -> None:
    tree = server.env.bot.tree  # type: ignore[attr-defined]
    entries = [Entry.of(await c.get_translated_payload(tree, tree.translator)) for c in tree.get_commands()]
    ids = {entry.name: 10**18 for entry in entries}
    locale = {"en": "en-US", "es": "es-ES"}.get(language, language)
    card: Any = lay_out_help(entries, ids, locale, language)
    items = list(walk(card.to_components()))
    told = "\n".join(item["content"] for item in items if "content" in item)
    assert size(told) <= 2_800 < TEXTS
    assert len(items) <= COMPONENTS
    assert len(told.splitlines()) <= 40


async def test_names_and_descriptions_are_ones_that_discord_takes(server: Server) -> None:
    tree = server.env.bot.tree  # type: ignore[attr-defined]
    entries = [Entry.of(await c.get_translated_payload(tree, tree.translator)) for c in tree.get_commands()]
    for locale in {locale for entry in entries for locale in entry.names} | {"en-US"}:
        called = [(entry.is_slash, entry.names.get(locale, entry.name)) for entry in entries]
        assert sorted(set(called)) == sorted(called), f"two have the same name in {locale}"
        for is_slash, name in called:
            assert 0 < len(name) <= 32
            assert not is_slash or (name == name.lower() and re.fullmatch(r"[\w'-]+", name))
        for entry in entries:
            assert len(entry.descriptions.get(locale, entry.description)) <= 100
