"""Messages that are edited or deleted, that ask nothing, or that the bot cannot read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import discord
import pytest

from bot.answering.values import Message, Part, PartKind, Reply, ReplyStatus
from bot.service.settings import Json
from tests.chat.conftest import Server
from tests.service.fakes import answered

THANKS = Reply(
    ReplyStatus.ANSWERED, (Part(PartKind.LEAD, Message("talk.thanks")),), (), (), 0.99, ("talk.thanks",)
)


async def test_edited_question_changes_its_reply(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    await server.ann.edit(asked, f"{server.me} oil")
    (reply,) = server.said()
    assert reply.content.startswith("oil\n")


async def test_follow_up_goes_on_from_the_edited_question(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    await server.ann.edit(asked, f"{server.me} oil")
    await server.ben.send(server.channel, f"{server.me} wick", reply_to=server.said()[0])
    assert server.said()[-1].content.startswith("oil / wick\n")


async def test_after_two_minutes_an_edit_changes_nothing(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    server.rooms.clock.seconds += 121
    await server.ann.edit(asked, f"{server.me} oil")
    assert server.said()[0].content.startswith("lamp\n")


@pytest.mark.parametrize("edited", ["{me} lamp", "{me} …", "{me} thanks"])
async def test_edit_that_asks_nothing_new_leaves_the_reply(server: Server, edited: str) -> None:
    server.engine.script = {"thanks": THANKS}
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    before = len(server.posts())
    await server.ann.edit(asked, edited.format(me=server.me))
    assert server.said()[0].content.startswith("lamp\n")
    assert len(server.posts()) == before


async def test_edit_while_the_bot_is_paused_changes_nothing(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    await server.ann.edit(asked, f"{server.me} oil")
    assert server.said()[0].content.startswith("lamp\n")


async def test_pointer_leads_to_a_channel_that_everybody_sees(server: Server) -> None:
    telling = answered("Mara did it.")
    spoiled = tuple(replace(part, spoiler=type(part.spoiler).MAJOR) for part in telling.parts)
    server.engine.script = {"who": replace(telling, parts=spoiled)}
    unseen = discord.PermissionOverwrite(view_channel=False)
    secret = server.env.guild.create_text_channel(
        "spoilers-of-the-team", overwrites={server.env.guild.default_role: unseen}
    )
    await server.rooms.services.servers.change(str(server.env.guild.id), {"spoilers": "refuse"})
    await server.ann.send(server.channel, f"{server.me} who")
    assert str(secret.id) not in server.said()[-1].content
    spoilers = server.env.guild.create_text_channel("spoilers")
    await server.ben.send(server.channel, f"{server.me} who")
    assert f"<#{spoilers.id}>" in server.said()[-1].content
    paused: dict[str, Json] = {"paused_channels": [str(spoilers.id)]}
    await server.rooms.services.servers.change(str(server.env.guild.id), paused)
    await server.ben.send(server.channel, f"{server.me} who")
    assert str(spoilers.id) not in server.said()[-1].content


async def test_edit_of_a_message_that_was_no_question_is_nothing(server: Server) -> None:
    asked = await server.ann.send(server.channel, "lamp")
    await server.ann.edit(asked, "oil")
    assert not server.posts()


async def test_deleted_question_takes_its_reply_along(server: Server) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    await server.ann.send(server.channel, f"{server.me} oil")
    await server.ann.delete(asked)
    (left,) = server.said()
    assert left.content.startswith("lamp / oil\n")


async def test_reply_that_is_gone_already_is_no_trouble(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    asked = await server.ann.send(server.channel, f"{server.me} lamp")
    channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.get_partial_message(server.said()[0].id).delete()
    await server.ann.delete(asked)
    assert not server.said()
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def test_deleted_in_bulk(server: Server) -> None:
    asked = [await server.ann.send(server.channel, f"{server.me} {word}") for word in ("lamp", "oil")]
    event = discord.RawBulkMessageDeleteEvent(
        {
            "ids": [str(message.id) for message in asked],
            "channel_id": str(server.channel.id),
            "guild_id": str(server.env.guild.id),
        }
    )
    server.env.bot.dispatch("raw_bulk_message_delete", event)
    await server.env.settle()
    assert not server.said()


async def test_word_of_thanks_is_no_question(server: Server) -> None:
    server.engine.script = {"lol thanks": THANKS}
    await server.ann.send(server.channel, f"{server.me} lol thanks")
    assert not server.posts()
    assert server.rooms.meter.counts["question silent"] == 1


async def test_word_of_thanks_as_a_command_gets_a_kind_word(server: Server) -> None:
    server.engine.script = {"thanks": THANKS}
    result = await server.ann.slash(server.channel, "ask", question="thanks")
    assert result.response
    assert result.response.content == "You're welcome!"


async def test_role_of_the_bot_gets_one_hint_in_a_while(server: Server) -> None:
    guild = server.env.bot.get_guild(server.env.guild.id)
    assert guild
    role = server.env.guild.create_role("Concierge")
    _own(server, role.id)
    await server.ann.send(server.channel, f"{role.mention} who lit it?")
    (hint,) = server.said()
    assert hint.content == "That was my role. Mention me instead, or use /ask."
    await server.ben.send(server.channel, f"{role.mention} who lit it?")
    assert len(server.said()) == 1
    server.rooms.clock.seconds += 301
    await server.ben.send(server.channel, f"{role.mention} who lit it?")
    assert len(server.said()) == 2


async def test_other_roles_are_not_the_bots(server: Server) -> None:
    role = server.env.guild.create_role("keepers")
    await server.ann.send(server.channel, f"{role.mention} who lit it?")
    assert not server.posts()


async def test_paused_bot_gives_no_hint(server: Server) -> None:
    role = server.env.guild.create_role("Concierge")
    _own(server, role.id)
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    await server.ann.send(server.channel, f"{role.mention} who lit it?")
    assert not server.posts()


async def test_reply_with_a_ping_that_discord_does_not_show(server: Server) -> None:
    """A reply to what a command answered pings the bot, but comes without its words."""
    result = await server.ann.slash(server.channel, "ask", question="lamp")
    assert result.response
    await server.ann.send(server.channel, "and the oil?", reply_to=result.response.message)
    assert server.said()[-1].content.startswith("I cannot read that message.")


@pytest.mark.parametrize(
    ("settings", "answered_here"),
    [({"paused": True}, False), ({"channels": ["1"]}, False), ({"caution": "bold"}, True)],
)
async def test_settings_hold_for_mentions_and_commands(
    server: Server,
    settings: dict[str, object],
    answered_here: bool,  # noqa: FBT001
) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), settings)  # type: ignore[arg-type]
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert bool(server.said()) is answered_here
    result = await server.ann.slash(server.channel, "ask", question="lamp")
    assert bool(result.ephemeral) is not answered_here


async def test_spoilers_by_the_name_of_the_channel(server: Server) -> None:
    telling = answered("Mara did it.")
    spoiled = tuple(replace(part, spoiler=type(part.spoiler).MAJOR) for part in telling.parts)
    server.engine.script = {"who": replace(telling, parts=spoiled)}
    await server.ann.send(server.channel, f"{server.me} who")
    hidden = server.said()[0].content
    assert "||Mara did it.||" in hidden
    assert "Mara" not in hidden.splitlines()[0]
    spoilers = server.env.guild.create_text_channel("spoilers")
    await server.ann.send(spoilers, f"{server.me} who")
    assert server.said(spoilers)[0].content.startswith("Mara did it.\n")
    await server.rooms.services.servers.change(str(server.env.guild.id), {"spoilers": "refuse"})
    server.rooms.clock.now += dt.timedelta(days=1)
    await server.ben.send(server.channel, f"{server.me} who")
    refused = server.said()[-1].content
    assert "Mara" not in refused
    assert f"<#{spoilers.id}>" in refused


def _own(server: Server, role: int) -> None:
    """Make a role the bot's own, as Discord makes one when a bot is added."""
    assert server.env.bot.user
    guild = server.env.bot.get_guild(server.env.guild.id)
    assert guild
    cached = guild.get_role(role)
    assert cached
    cached.tags = discord.RoleTags({"bot_id": str(server.env.bot.user.id)})
