"""What admins and curators do over the wire: settings, the inbox, forums, figures, and leaving."""

from __future__ import annotations

import re

import pytest

from bot.wording import say

from .conftest import Running
from .discord_server import Circumstances, DiscordServer, permissions
from .discord_server.callbacks import MODAL
from .discord_server.journal import Json
from .discord_server.payloads import text_of, walk
from .discord_server.world import EPHEMERAL
from .reading import component, ids_of, kept_of, opened, rows, set_channel, turned

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
UNKNOWN = "how many lamps does the harbour of Vantry have?"


async def test_setting_holds_at_once_and_is_kept(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, admin = await server.new_channel(guild=guild), server.world.new_user("admin")
    server.world.give(await server.new_role("admins", permissions.MANAGE_GUILD, guild), admin)
    panel = await opened(server, channel, admin)
    assert panel["flags"] & EPHEMERAL
    await server.reply(
        await server.click(panel, component(panel, "set-flag:overview:paused:y"), author=admin)
    )
    assert say("settings-flag.paused-yes") in text_of(panel)
    refused = await server.reply(await server.slash("ask", channel, question=QUESTION))
    assert text_of(refused) == say("chat-answer.paused")
    assert ("paused", "true") in _settings(running, guild)
    await server.reply(
        await server.click(panel, component(panel, "set-flag:overview:paused:n"), author=admin)
    )
    assert say("settings-flag.paused-yes") not in text_of(panel)
    answered = await server.reply(await server.slash("ask", channel, question=QUESTION))
    assert DIRECTED in text_of(answered)
    assert not _settings(running, guild)


def _settings(running: Running, guild: Json) -> list[tuple[str, str]]:
    return rows(running.folder, "SELECT key, value FROM settings WHERE server = ?", guild["id"])


async def test_settings_are_refused_without_manage_server(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, admin = await server.new_channel(guild=guild), server.world.owner
    for name in ("settings", "stats", "questions"):
        refused = await server.reply(await server.slash(name, channel))
        assert refused["flags"] & EPHEMERAL
        assert text_of(refused).startswith(("Only", "That is for"))
        assert not refused["components"]
    panel = await opened(server, channel, admin)
    demoted = Circumstances(permissions=permissions.EVERYONE)
    pause = component(panel, "set-flag:overview:paused:y")
    refused = await server.reply(await server.click(panel, pause, author=admin, at=demoted))
    assert text_of(refused) == say("settings-refused.admins")
    assert not _settings(running, guild)


async def test_filed_question_is_answered_where_it_was_asked(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, inbox = await server.new_channel(guild=guild), await server.new_channel("inbox", guild)
    desk = await server.new_channel("desk", guild)
    fan, curator = server.world.new_user(), server.world.new_user("curator")
    role = await server.new_role("curators", 0, guild)
    server.world.give(role, curator)
    await set_channel(server, desk, "curators", "set-single:inbox", inbox)
    await set_channel(server, desk, "curators", "set-single:curators", role)

    await server.say(UNKNOWN, channel, author=fan)
    declined = await server.answer(channel)
    await server.reply(await server.click(declined, component(declined, "file:"), author=fan))
    assert say("curation-filing.filed") in text_of(declined)
    notice = await server.answer(inbox)
    assert "how many lamps" in text_of(notice)
    assert fan["id"] not in text_of(notice)

    refused = await server.reply(await server.click(notice, component(notice, "case:a:")))
    assert text_of(refused) == say("curation.not_yours")
    form = await server.click(notice, component(notice, "case:a:"), author=curator)
    assert (await server.response(form))["type"] == MODAL
    sent = await server.submit_modal(form, {"answer": "It has **seven** lamps.", "source": "harbour log"})
    await server.reply(sent)
    await server.wait_for(lambda: "seven" in text_of(declined), what="the answer where it was asked")
    assert "harbour log" in text_of(declined)
    assert say("curation-settled.answered") in text_of(notice)
    again = await server.reply(await server.slash("ask", channel, question=UNKNOWN))
    assert "seven" in text_of(again)


async def test_forum_post_is_answered_from_its_title_once_and_only_when_sure(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, desk = await server.new_channel(guild=guild), await server.new_channel("desk", guild)
    forum, other = await server.new_forum(guild=guild), await server.new_forum("others", guild)
    await set_channel(server, desk, "places", "set-several:forums", forum)
    unknown = await server.new_forum_post(forum, "best lamps in Vantry?", QUESTION, silent=True)
    unsure = await server.new_forum_post(forum, "the lighthouse movie duration maybe", silent=True)
    elsewhere = await server.new_forum_post(other, QUESTION, silent=True)
    post = await server.new_forum_post(forum, "Who directed The Glass Lighthouse?", "I forgot.")
    assert DIRECTED in text_of(await server.answer(post))
    await server.gateway.dispatch("THREAD_CREATE", post | {"newly_created": True})
    await server.say(QUESTION, channel)
    await server.answer(channel)
    threads = (post, unknown, unsure, elsewhere)
    assert [len(server.posts(thread)) for thread in threads] == [1, 0, 0, 0]


async def test_statistics_show_what_was_asked(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, curious = await server.new_channel(guild=guild), server.world.new_user("zelda-curious")
    for question in (QUESTION, UNKNOWN):
        await server.reply(await server.slash("ask", channel, author=curious, question=question))
    shown = await server.reply(await server.slash("stats", channel, author=server.world.owner, days=7))
    assert shown["flags"] & EPHEMERAL
    told = text_of(shown)
    assert say("stats-line.totals", period=say("stats-period.week"), count=2) in told
    assert "how many lamps" in told
    assert curious["id"] not in told
    assert curious["username"] not in told.lower()
    (attachment,) = shown["attachments"]
    assert attachment["content_type"] == "image/png"
    month = component(shown, "stats:30:")
    await server.reply(await server.click(shown, month, author=server.world.owner))
    assert say("stats-period.month") in text_of(shown)


async def test_vote_is_kept_under_a_code(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel, voter = await server.new_channel(guild=guild), server.world.new_user("voter")
    answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
    thanks = await server.reply(await server.click(answer, component(answer, "vote:n:"), author=voter))
    assert thanks["flags"] & EPHEMERAL
    assert text_of(thanks) == say("vote.wrong")
    query = 'SELECT voter, message, entry, "right" FROM votes WHERE server = ?'
    ((code, message, entry, right),) = rows(running.folder, query, guild["id"])
    assert (message, entry, right) == (answer["id"], "glass-lighthouse.director", 0)
    assert re.fullmatch("[0-9a-f]{32}", code)
    assert voter["id"] not in code


async def test_missing_permission_is_logged_and_shown(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    open_channel, closed = await server.new_channel(guild=guild), await server.new_channel(guild=guild)
    await server.forbid(closed, permissions.SEND_MESSAGES)
    await server.say(QUESTION, closed)
    await server.wait_for(lambda: server.posts(closed), what="the attempt")
    panel = await opened(server, open_channel, server.world.owner)
    assert say("settings-permission.send_messages") in text_of(panel)
    assert f"<#{closed['id']}>" in text_of(panel)
    assert "(50013); missing there: send_messages" in running.bot.output


async def test_server_that_is_left_is_forgotten(running: Running) -> None:
    server = running.server
    guild, staying = await server.new_guild(), await server.new_guild("Staying")
    for home in (guild, staying):
        await _leave_traces(server, home)
    assert kept_of(running.folder, guild["id"]).keys() == _TRACES
    await server.leave(guild)
    gone = "a server that the bot has left is deleted"
    await server.wait_for(lambda: gone in running.bot.output, what="a word that all is deleted")
    assert not kept_of(running.folder, guild["id"])
    assert kept_of(running.folder, staying["id"]).keys() == _TRACES


_TRACES = {"settings", "votes", "outcomes", "entries", "texts", "filings", "quizzes", "scores"}


async def _leave_traces(server: DiscordServer, guild: Json) -> None:
    """Have something kept of a server in every table but the one of retired entries."""
    channel, owner = await server.new_channel(guild=guild), server.world.owner
    await set_channel(server, channel, "curators", "set-single:inbox", channel)
    answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
    await server.reply(await server.click(answer, component(answer, "vote:n:"), author=owner))
    declined = await server.reply(await server.slash("ask", channel, question=UNKNOWN))
    await server.reply(await server.click(declined, component(declined, "file:")))
    quiz = await server.reply(await server.slash("quiz", channel))
    await server.response(await server.click(quiz, component(quiz, "quiz:0")))
    await server.reply(await server.slash("stats", channel, author=owner))


async def test_settings_are_exported_as_a_file(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel = await server.new_channel(guild=guild)
    panel = await opened(server, channel, server.world.owner)
    panel = await turned(server, panel, "answers", server.world.owner)
    menu = component(panel, "set-choice:pace")
    await server.reply(await server.click(panel, menu, ["strict"], author=server.world.owner))
    panel = await turned(server, panel, "overview", server.world.owner)
    exported = await server.reply(
        await server.click(panel, component(panel, "set-export"), author=server.world.owner)
    )
    (file,) = [part for part in walk(exported["components"]) if part["type"] == 13]
    assert file["name"] == "settings.json"
    (sent,) = [
        upload
        for exchange in server.journal.exchanges
        for upload in exchange.files
        if upload.filename == "settings.json"
    ]
    assert b'"pace": "strict"' in sent.content
    assert "set-reset:ask" in ids_of(panel)
