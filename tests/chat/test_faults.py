"""What the bot does when it or Discord fails."""

from __future__ import annotations

import re

import discord
import pytest

from tests.chat.conftest import Server
from tests.service.fakes import answered, offered

MESSAGES = "/channels/*/messages"
CALLBACK = "/interactions/*/*/callback"


def _fail() -> None:
    raise RuntimeError("the oil has run out")


def _reference(text: str) -> str:
    found = re.search(r"\b[0-9a-f]{8}\b", text)
    assert found
    return found.group()


@pytest.fixture
def broken(server: Server) -> Server:
    server.engine.script = {"lamp": _fail}  # type: ignore[dict-item]
    return server


async def test_error_is_one_sentence_with_the_reference_in_the_log(
    broken: Server, caplog: pytest.LogCaptureFixture
) -> None:
    await broken.ann.send(broken.channel, f"{broken.me} lamp")
    (message,) = broken.said()
    assert "oil" not in message.content
    assert _reference(message.content) in caplog.text
    assert "the oil has run out" in caplog.text


async def test_error_in_a_command(broken: Server, caplog: pytest.LogCaptureFixture) -> None:
    result = await broken.ann.slash(broken.channel, "ask", question="lamp")
    assert result.response
    assert _reference(result.response.content) in caplog.text


async def test_error_in_a_choice(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.engine.script = {"light": offered("lamp"), "lamp": _fail}  # type: ignore[dict-item]
    await server.ann.send(server.channel, f"{server.me} light")
    result = await server.ann.click(server.said()[0], label="lamp")
    assert result.ephemeral
    assert result.response
    assert _reference(result.response.content) in caplog.text
    assert server.said()[0].components, "the choice is still there"


@pytest.mark.parametrize("code", [50001, 50013, 50083, 99999])
async def test_refusal_is_met_with_silence_and_a_line_in_the_log(
    server: Server, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    server.env.inject_error("POST", MESSAGES, status=403, code=code)
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert not server.said()
    assert len(server.posts()) == 1
    assert str(code) in caplog.text


async def test_reply_without_the_right_to_refer_goes_without_reference(server: Server) -> None:
    server.env.inject_error("POST", MESSAGES, status=400, code=160002)
    await server.ann.send(server.channel, f"{server.me} lamp")
    (message,) = server.said()
    assert message.reference is None
    first, second = server.posts()
    assert first["nonce"] == second["nonce"]


@pytest.mark.parametrize("code", [10062, 40060])
async def test_late_or_double_interaction_is_a_line_in_the_log(
    server: Server, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    server.env.inject_error("POST", CALLBACK, status=404 if code == 10062 else 400, code=code)
    await server.ann.slash(server.channel, "ask", question="lamp")
    assert len(server.posts()) == 1
    assert str(code) in caplog.text


async def test_after_the_end_nothing_is_taken_in(server: Server) -> None:
    client = server.env.bot
    await client.desk.close(0)  # type: ignore[attr-defined]
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert not server.posts()


async def test_event_that_cannot_be_read_is_skipped(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    state = server.env.bot._connection
    state.parsers["MESSAGE_CREATE"]({"id": "1", "channel_id": "2"})
    state.parsers["INTERACTION_CREATE"]({"id": "1"})
    assert "MESSAGE_CREATE that cannot be read" in caplog.text
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert server.said()


async def test_hostile_answer_and_question_come_out_harmless(server: Server) -> None:
    server.engine.script = {"lamp": answered("@everyone [free](http://x.example) <@1> ||oil|| *lit*")}
    await server.ann.send(server.channel, f"{server.me} lamp")
    (message,) = server.said()
    assert not message.mention_everyone
    assert "@everyone" not in message.content
    assert "](" not in message.content.replace("\\]", "")
    assert "*lit*" in message.content


async def test_commands_that_discord_knows_are_not_sent_again(server: Server) -> None:
    client = server.env.bot
    before = [r for r in server.env.http_requests if r.method == "PUT"]
    await client.setup_hook()
    assert [r for r in server.env.http_requests if r.method == "PUT"] == before


async def test_bot_can_be_told_nothing_and_still_answers(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.env.inject_error("GET", "/applications/*/commands", status=403, code=50001)
    await server.env.bot.setup_hook()
    assert "could not be told the commands" in caplog.text


def test_client_caches_and_pings_nothing(simcord_bot: discord.Client) -> None:
    state = simcord_bot._connection
    assert state.member_cache_flags == discord.MemberCacheFlags.none()
    assert simcord_bot.allowed_mentions
    assert dict(simcord_bot.allowed_mentions.to_dict()) == {"parse": []}
    assert state.max_messages is None
    assert isinstance(simcord_bot, discord.AutoShardedClient)
