"""`/ask` with its options and suggestions, and "Answer this" on a message."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from bot.packs.model import Spoiler
from bot.service.limits import Limit, Limits
from tests.chat.conftest import EXAMPLES, Server
from tests.service.fakes import base, offered, pack
from tests.service.house import House, house

MENU = "Answer this"


async def test_answer_for_the_asker_alone(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="lamp", private=True)
    assert result.ephemeral
    assert result.response
    assert result.response.content.startswith("lamp\n")
    assert not server.said()


async def test_answer_for_a_member_names_them_without_a_ping(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="lamp", member=server.ben)
    assert result.response
    assert result.response.content.startswith(f"-# For <@{server.ben.id}>\nlamp\n")


async def test_private_answer_is_for_nobody_else(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="lamp", private=True, member=server.ben)
    assert result.response
    assert "For <@" not in result.response.content


async def test_server_may_have_commands_answered_privately(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"private": True})
    result = await server.ann.slash(server.channel, "ask", question="lamp")
    assert result.ephemeral
    await server.ann.send(server.channel, f"{server.me} oil")
    assert server.said(), "a mention is answered for everybody"


async def test_suggestions_while_typing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def complete(typed: str, rules: Any, limit: int) -> list[str]:
        seen.append((typed, rules.most, limit))
        return ["Who lit the lamp?", "W" * 100]

    monkeypatch.setattr("bot.service.guide.Guide.complete", lambda _self, *how: complete(*how))
    choices = await server.ann.autocomplete(server.channel, "ask", "question", "who li")
    assert [choice["value"] for choice in choices] == ["Who lit the lamp?", "W" * 100]
    assert seen == [("who li", Spoiler.NONE, 25)]


async def test_no_suggestions_where_they_cannot_be_made(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def complete(*_: Any) -> list[str]:
        raise RuntimeError("no oil")

    monkeypatch.setattr("bot.service.guide.Guide.complete", complete)
    assert await server.ann.autocomplete(server.channel, "ask", "question", "who") == []
    assert server.rooms.meter.counts["error"] == 1
    assert "no oil" in caplog.text


async def test_message_is_answered_with_a_reply_to_it(server: Server) -> None:
    asked = await server.ben.send(server.channel, "who lit the lamp?")
    result = await server.ann.context_menu(server.channel, MENU, asked)
    (reply,) = server.said()
    assert reply.reference.message_id == asked.id
    assert reply.content.startswith("who lit the lamp?\n")
    assert result.ephemeral
    assert str(asked.id) in _followed(server)


async def test_message_is_answered_for_whoever_asked_for_it(server: Server) -> None:
    """The button that takes the answer away belongs to whoever used the menu."""
    asked = await server.ben.send(server.channel, "who lit the lamp?")
    await server.ann.context_menu(server.channel, MENU, asked)
    (reply,) = server.said()
    result = await server.ben.click(reply, custom_id=reply.components[0].children[-1].custom_id)
    assert result.ephemeral
    assert server.said()


async def test_message_without_words_has_nothing_to_answer(server: Server) -> None:
    asked = await server.ben.send(server.channel, server.ann.mention)
    result = await server.ann.context_menu(server.channel, MENU, asked)
    assert result.ephemeral
    assert not server.said()


async def test_where_the_bot_may_not_write_it_answers_beside_the_message(server: Server) -> None:
    mute = discord.PermissionOverwrite(send_messages=False)
    everybody, ben = server.env.guild.default_role, discord.PermissionOverwrite(send_messages=True)
    closed = server.env.guild.create_text_channel("closed", overwrites={everybody: mute, server.ben: ben})
    asked = await server.ben.send(closed, "who lit the lamp?")
    result = await server.ann.context_menu(closed, MENU, asked)
    assert result.response
    assert result.response.content.startswith("> who lit the lamp?\nwho lit the lamp?\n")


async def test_offer_of_a_private_answer_is_settled_in_private(server: Server) -> None:
    server.engine.script = {"lamp": offered("Who lit it?")}
    result = await server.ann.slash(server.channel, "ask", question="lamp", private=True)
    assert result.response
    await server.ann.click(result.response.message, label="Who lit it?")
    assert not server.said()


async def test_offer_that_everybody_sees_is_settled_for_everybody(server: Server) -> None:
    """A server whose commands are answered privately still has public mentions."""
    server.engine.script = {"lamp": offered("Who lit it?")}
    await server.rooms.services.servers.change(str(server.env.guild.id), {"private": True})
    await server.ann.send(server.channel, f"{server.me} lamp")
    await server.ann.click(server.said()[0], label="Who lit it?")
    (message,) = server.said()
    assert message.content.startswith("> Who lit it?")
    assert message.components[0].children[-1].custom_id.startswith("gone:")


class TestTooMany:
    @pytest.fixture
    def rooms(self, engine: Any) -> House:
        limits = Limits(member=Limit(2, 60.0), answer=Limit(2, 60.0), server=None)
        return house(base(pack(examples=EXAMPLES)), engine=engine, limits=limits)

    async def test_command_gets_one_notice_to_the_asker_alone(self, server: Server) -> None:
        for question in ("lamp", "oil"):
            await server.ann.slash(server.channel, "ask", question=question)
        result = await server.ann.slash(server.channel, "ask", question="wick")
        assert result.ephemeral
        assert result.response
        assert "lot of questions" in result.response.content
        assert len(server.said()) == 2

    async def test_mention_gets_silence(self, server: Server) -> None:
        for question in ("lamp", "oil", "wick"):
            await server.ann.send(server.channel, f"{server.me} {question}")
        assert len(server.said()) == 2
        assert server.rooms.meter.counts["question limited"] == 1

    async def test_same_answer_is_not_given_again_and_again_in_a_channel(self, server: Server) -> None:
        """Every answer of the script rests on the same entry."""
        for member in (server.ann, server.ben):
            await member.slash(server.channel, "ask", question="lamp")
        carl = server.env.guild.add_member(server.env.create_user("carl"))
        result = await carl.slash(server.channel, "ask", question="lamp")
        assert result.ephemeral
        assert result.response
        assert "just given that answer" in result.response.content
        yard = server.env.guild.create_text_channel("yard")
        assert not (await carl.slash(yard, "ask", question="lamp")).ephemeral


def _followed(server: Server) -> str:
    sent = [r.json for r in server.env.http_requests if "/webhooks/" in r.path]
    return "\n".join(body.get("content") or "" for body in sent if body)
