"""What was acknowledged outlives the worst end of a process; and what holds where nothing can be kept."""

from __future__ import annotations

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.config import DATABASE_FILE
from bot.store.migrating import migrate
from bot.wording import say
from tests.store.postgres import Server, find, run
from tests.store.postgres import running as running_postgres

from .bot_process import BotProcess
from .conftest import StartBot
from .discord_server import DiscordServer
from .discord_server.callbacks import DEFER, DEFER_UPDATE, UPDATE
from .discord_server.guilds import MESSAGE_CONTENT
from .discord_server.journal import Json
from .discord_server.payloads import text_of
from .reading import component, kept_of, opened, rows, set_channel

OPERATORS_ERROR = 78
LOGGED = re.compile(r"\d{4}-\d{2}-\d{2}T\S+ [A-Z]+ ")
QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
UNKNOWN = "how many lamps does the harbour of Vantry have?"
WRONG = re.compile(r"voted wrong (\d+)")


async def _killed(bot: BotProcess) -> None:
    bot.kill()
    assert await bot.exit_code() == -9


async def _leave_traces(server: DiscordServer) -> tuple[Json, Json, Json]:
    """A vote, a filed question and two settings; gives the question's message, its notice, the channel."""
    channel, owner = await server.new_channel(), server.world.owner
    inbox = await server.new_channel("inbox")
    await set_channel(server, channel, "curators", "set-single:inbox", inbox)
    answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
    voted = await server.click(answer, component(answer, "vote:n:"), author=owner)
    assert text_of(await server.reply(voted)) == say("vote.wrong")
    declined = await server.reply(await server.slash("ask", channel, question=UNKNOWN))
    await server.reply(await server.click(declined, component(declined, "file:")))
    notice = await server.answer(inbox)
    panel = await opened(server, channel, owner)
    paused = await server.click(panel, component(panel, "set-flag:overview:paused:y"), author=owner)
    await server.reply(paused)
    return declined, notice, channel


async def _find_traces(server: DiscordServer, declined: Json, notice: Json, channel: Json) -> None:
    """All of it, after a new start: the old buttons work, too."""
    owner = server.world.owner
    refused = await server.reply(await server.slash("ask", channel, question=QUESTION))
    assert text_of(refused) == say("chat-answer.paused")
    panel = await opened(server, channel, owner)
    resumed = await server.click(panel, component(panel, "set-flag:overview:paused:n"), author=owner)
    await server.reply(resumed)
    form = await server.click(notice, component(notice, "case:a:"), author=owner)
    await server.response(form)
    await server.reply(await server.submit_modal(form, {"answer": "Seven."}))
    await server.wait_for(lambda: "Seven." in text_of(declined), what="the answer where it was asked")
    answered = await server.reply(await server.slash("ask", channel, question=QUESTION))
    assert DIRECTED in text_of(answered)
    stats = await server.reply(await server.slash("stats", channel, author=owner))
    assert set(WRONG.findall(text_of(stats))) == {"1"}


async def test_what_was_acknowledged_outlives_a_kill(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    server = discord_server
    first = await bot_process()
    await server.connected()
    traces = await _leave_traces(server)
    await _killed(first)
    assert rows(tmp_path, 'SELECT entry, "right" FROM votes') == [("glass-lighthouse.director", 0)]
    await bot_process()
    await server.connected()
    await _find_traces(server, *traces)


async def test_server_that_was_left_meanwhile_is_forgotten_at_the_start(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    server, owner = discord_server, discord_server.world.owner
    first = await bot_process()
    await server.connected()
    staying, leaving = server.world.guild, await server.new_guild()
    for guild in (staying, leaving):
        channel = await server.new_channel(guild=guild)
        panel = await opened(server, channel, owner)
        paused = await server.click(panel, component(panel, "set-flag:overview:paused:y"), author=owner)
        await server.reply(paused)
        assert kept_of(tmp_path, guild["id"]) == {"settings": 1}
    await _killed(first)
    del server.world.guilds[leaving["id"]]
    second = await bot_process()
    gone = "a server that the bot has left is deleted"
    await server.wait_for(lambda: gone in second.output, what="a word that all is deleted")
    assert not kept_of(tmp_path, leaving["id"])
    assert kept_of(tmp_path, staying["id"]) == {"settings": 1}


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    if not (find("initdb") and find("postgres")):
        pytest.skip("PostgreSQL is not installed (Debian and Ubuntu: apt-get install postgresql)")
    with running_postgres() as database:
        run(lambda: database.execute("CREATE DATABASE concierge"))
        yield Server.url(database, "concierge")


async def test_what_was_acknowledged_outlives_a_kill_in_postgresql(
    discord_server: DiscordServer, bot_process: StartBot, postgresql: str, tmp_path: Path
) -> None:
    server = discord_server
    first = await bot_process(database=postgresql)
    await server.connected()
    traces = await _leave_traces(server)
    await _killed(first)
    second = await bot_process(database=postgresql)
    await server.connected()
    await _find_traces(server, *traces)
    assert not (tmp_path / "data" / DATABASE_FILE).exists()
    assert "p%40ss" not in first.output + second.output


async def test_database_that_is_away_leaves_answers_and_says_so(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        bot = await bot_process(database=f"postgresql://keeper:canary-pass@127.0.0.1:{port}/concierge")
        await server.connected()
        channel, owner = await server.new_channel(), server.world.owner
        assert "The bot answers with default settings until the database is there." in bot.output
        answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
        assert DIRECTED in text_of(answer)
        voted = await server.reply(await server.click(answer, component(answer, "vote:y:")))
        assert text_of(voted) == say("chat-answer.unkept")
        panel = await opened(server, channel, owner)
        assert say("settings-note.away") in text_of(panel)
        pause = component(panel, "set-flag:overview:paused:y")
        await server.reply(await server.click(panel, pause, author=owner))
        assert say("settings-note.unkept") in text_of(panel)
        still = await server.reply(await server.slash("ask", channel, question=QUESTION))
        assert DIRECTED in text_of(still)
        quiz = await server.reply(await server.slash("quiz", channel))
        clicked = await server.click(quiz, component(quiz, "quiz:0"))
        response = await server.response(clicked)
        shown = text_of(quiz) if response["type"] == UPDATE else text_of(response["data"])
        assert say("chat-quiz.unkept") in shown
        await bot.end()
        assert "canary-pass" not in bot.output


async def test_database_of_a_newer_version_is_refused(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    file = tmp_path / "data" / DATABASE_FILE
    file.parent.mkdir()
    await migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    bot = await bot_process()
    assert await bot.exit_code() == OPERATORS_ERROR
    assert not discord_server.journal.exchanges
    (sentence,) = [line for line in bot.stderr if not LOGGED.match(line)]
    assert "newer version" in sentence
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]


async def test_forum_post_is_read_whole_with_the_intent_for_it(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    server = discord_server
    server.world.intents |= MESSAGE_CONTENT
    await bot_process(discord=_addresses(server) | {"message_content": True})
    await server.connected()
    forum, desk = await server.new_forum(), await server.new_channel()
    await set_channel(server, desk, "places", "set-several:forums", forum)
    post = await server.new_forum_post(forum, "The Glass Lighthouse", "Who directed it?")
    assert DIRECTED in text_of(await server.answer(post))
    channel = await server.new_channel()
    await server.say(QUESTION, channel, mention=False, silent=True)
    await server.say(QUESTION, desk)
    await server.answer(desk, number=2)


async def test_intent_that_is_not_granted_is_the_operators_error(
    discord_server: DiscordServer, bot_process: StartBot
) -> None:
    discord_server.world.intents |= MESSAGE_CONTENT
    discord_server.gateway.refuse_with = 4014
    bot = await bot_process(discord=_addresses(discord_server) | {"message_content": True})
    assert await bot.exit_code() == OPERATORS_ERROR
    (sentence,) = [line for line in bot.stderr if not LOGGED.match(line)]
    assert "intents (4014)" in sentence


def _addresses(server: DiscordServer) -> dict[str, str]:
    return {"api_url": server.api_url, "gateway_url": server.gateway_url}


async def test_answered_questions_are_counted_before_the_end(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    server = discord_server
    bot = await bot_process(limits={"member": "off", "answer": "off", "server": "off"})
    await server.connected()
    channels = [await server.new_channel() for _ in range(10)]
    for number in range(100):
        await server.say(QUESTION, channels[number % 10])
    await server.wait_for(lambda: any(map(server.said, channels)), what="the first reply")
    await bot.end()
    answered = sum(len(server.said(channel)) for channel in channels)
    assert 0 < answered <= 100
    assert rows(tmp_path, "SELECT outcome, times FROM outcomes") == [("answered", answered)]
    assert rows(tmp_path, "SELECT times FROM entries") == [(answered,)]


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Nobody else can write into the bot's database meanwhile."""
    with closing(sqlite3.connect(folder / "data" / DATABASE_FILE, isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            another.execute("ROLLBACK")


async def test_database_that_is_slow_costs_no_answer(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    server, owner = discord_server, discord_server.world.owner
    await bot_process()
    await server.connected()
    channel = await server.new_channel()
    answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
    panel = await opened(server, channel, owner)
    with _locked(tmp_path):
        voted = await server.click(answer, component(answer, "vote:y:"))
        pause = component(panel, "set-flag:overview:paused:y")
        paused = await server.click(panel, pause, author=owner)
        told = await server.slash("ask", channel, question=QUESTION)
        assert DIRECTED in text_of(await server.reply(told))
        assert (await server.response(voted))["type"] in (DEFER, DEFER_UPDATE)
        assert (await server.response(paused))["type"] in (DEFER, DEFER_UPDATE)
    await server.wait_for(lambda: say("settings-flag.paused-yes") in text_of(panel), what="the change")
    await server.wait_for(lambda: voted.follow_ups or voted.answered, what="thanks for the vote")
    assert rows(tmp_path, 'SELECT "right" FROM votes') == [(1,)]


async def test_database_that_is_locked_does_not_keep_it_from_stopping(
    discord_server: DiscordServer, bot_process: StartBot, tmp_path: Path
) -> None:
    server = discord_server
    bot = await bot_process()
    await server.wait_for(lambda: "Connected to Discord as" in bot.output, what="a word that it is ready")
    channel = await server.new_channel()
    answer = await server.reply(await server.slash("ask", channel, question=QUESTION))
    # Writers are served in order: when the vote is kept, all that is written at the start is, too.
    await server.reply(await server.click(answer, component(answer, "vote:y:")))
    with _locked(tmp_path):
        await server.say(QUESTION, channel)
        await server.answer(channel, number=3)
        await bot.end()
    assert len(rows(tmp_path, "SELECT voter FROM votes")) == 1
