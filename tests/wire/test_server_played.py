"""The loopback Discord, played by a real discord.py client: what each side sees of what the other does."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from .conftest import TOKEN
from .discord_server import BY_USER_ALONE, Circumstances, DiscordServer, Interaction, permissions
from .discord_server.callbacks import MODAL
from .discord_server.guilds import MESSAGE_CONTENT
from .discord_server.journal import Json
from .discord_server.payloads import text_of, walk
from .discord_server.world import COMPONENTS_V2, EPHEMERAL
from .probe import PIXEL, Probe, refusal_of

HELLO: Json = {"content": "hello", "allowed_mentions": {"parse": []}}


@dataclass(frozen=True, slots=True)
class Play:
    """A Discord, and the client that is connected to it."""

    server: DiscordServer
    probe: Probe

    async def noted(self, name: str, count: int = 1) -> list[object]:
        """The first events of a name that the client has seen."""
        await self.server.wait_for(lambda: len(self.probe.of(name)) >= count, what=f"{count} of {name}")
        return self.probe.of(name)

    async def said(self, interaction: Interaction) -> str:
        """What the client answers."""
        return text_of(await self.server.reply(interaction))


@contextlib.asynccontextmanager
async def playing(server: DiscordServer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Play]:
    """The client at `server`, ready; judged at the end as a bot is."""
    monkeypatch.setattr(Route, "BASE", server.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(server.gateway_url))
    async with Probe(server.world.intents, server.journal.pulse) as probe:
        running = asyncio.create_task(probe.start(TOKEN))
        play = Play(server, probe)
        await play.noted("ready")
        yield play
        await probe.close()
        await running
    assert server.complaints() == []


@pytest.fixture
async def play(discord_server: DiscordServer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Play]:
    """The client with the intents that the bot has."""
    async with playing(discord_server, monkeypatch) as play:
        yield play


def component(message: Json, custom_id: str) -> Json:
    """A component of a message by its id."""
    return next(c for c in walk(message["components"]) if c.get("custom_id") == custom_id)


async def test_autocompletion_is_asked_and_answered(play: Play) -> None:
    channel = await play.server.new_channel()
    typed = await play.server.autocomplete("ask", channel, question="who di")
    choices = await play.server.choices(typed)
    assert [choice["name"] for choice in choices[:2]] == ["who di 0", "who di 1"]
    assert len(choices) == 25


async def test_options_of_every_kind_arrive(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel("lounge")
    fan = server.world.new_user("ada")
    asked = await server.slash("ask", channel, question="who", member=fan, channel=channel, private=True)
    assert await play.said(asked) == "who ada lounge en-GB here"
    german = Circumstances(locale="de")
    private = await server.slash("ask", server.world.new_dm(fan), author=fan, question="wer", at=german)
    assert await play.said(private) == "wer - - de alone"
    assert await play.said(await server.slash("quiz start", channel, rounds=3)) == "Of 3"


async def test_an_option_that_discord_would_not_take_is_refused(play: Play) -> None:
    channel = await play.server.new_channel()
    with pytest.raises(AssertionError, match="needs"):
        await play.server.slash("ask", channel)
    with pytest.raises(AssertionError, match="has no option"):
        await play.server.slash("ask", channel, question="who", loud=True)
    with pytest.raises(AssertionError, match="not of type"):
        await play.server.slash("ask", channel, question="who", private="yes")


async def test_an_ephemeral_answer_is_seen_by_the_asker_alone(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    fan, another = server.world.new_user(), server.world.new_user()
    asked = await server.slash("ask", channel, author=fan, question="who", private=True)
    answer = await server.reply(asked)
    assert answer["flags"] & EPHEMERAL
    assert (server.seen_by(fan, channel), server.seen_by(another, channel)) == ([answer], [])
    place = play.probe.get_partial_messageable(int(channel["id"]))
    assert await refusal_of(place.fetch_message(int(answer["id"]))) == 10008
    with pytest.raises(AssertionError, match="somebody else's"):
        await server.click(answer, {"type": 2, "id": 1, "custom_id": "x"}, author=another)


async def test_a_menu_shows_a_message_without_mention(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    message = server.message("who directed it?", channel, mention=False)
    used = await server.message_menu("Answer this", message)
    assert await play.said(used) == "You said: who directed it?"


async def test_a_modal_is_filled_in(play: Play) -> None:
    server, fan = play.server, play.server.world.new_user("ada")
    opened = await server.slash("form", await server.new_channel())
    assert (await server.response(opened))["type"] == MODAL
    with pytest.raises(AssertionError, match="has to be"):
        await server.submit_modal(opened, {"text": "hello"})
    sent = await server.submit_modal(opened, {"text": "hello", "option": ["1"], "person": [fan]})
    assert await play.said(sent) == "hello ['1'] ada"


async def test_a_panel_with_a_picture_and_selects_of_every_kind(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    role = await server.new_role("curators")
    picks: dict[str, list[str | Json] | None] = {
        "users": [server.world.new_user()],
        "roles": [role],
        "channels": [channel, await server.new_channel()],
        "settle": None,
    }
    for custom_id, values in picks.items():
        shown = await server.reply(await server.slash("panel", channel))
        assert shown["flags"] & COMPONENTS_V2
        assert "A line" in text_of(shown)
        (gallery,) = (c for c in walk(shown["components"]) if c["type"] == 12)
        assert gallery["items"][0]["media"]["attachment_id"] == shown["attachments"][0]["id"]
        clicked = await server.click(shown, component(shown, custom_id), values)
        assert (await play.said(clicked)).startswith(custom_id)
        assert server.world.messages[shown["id"]]["attachments"] == []
    (first, *_) = server.requests("POST", "/interactions/.*")
    assert [(file.filename, file.content) for file in first.files] == [("line.png", PIXEL)]


async def test_a_deferred_answer_is_completed_with_a_file(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    asked = await server.slash("slow", channel)
    assert "At last" in await play.said(asked)
    assert await play.noted("attachments") == [["A line"]]
    assert server.seen_by(server.world.new_user(), channel) == []


async def test_a_member_alone_gets_five_messages_after_the_answer(play: Play) -> None:
    server, fan = play.server, play.server.world.new_user()
    chat = server.world.new_group(fan, server.world.new_user())
    asked = await server.slash("chatty", chat, author=fan, at=BY_USER_ALONE)
    assert await play.noted("refused") == [40094]
    assert len(asked.follow_ups) == 5
    assert asked.payload["authorizing_integration_owners"] == {"1": fan["id"]}
    assert asked.payload["context"] == 2
    plenty = await server.slash("chatty", await server.new_channel())
    await server.wait_for(lambda: len(plenty.follow_ups) == 7, what="seven messages")


async def test_an_expired_interaction_takes_nothing_more(play: Play) -> None:
    asked = await play.server.slash("ask", await play.server.new_channel(), question="who")
    answer = await play.server.reply(asked)
    asked.expired = True
    webhook = discord.Webhook.partial(play.probe.application_id or 0, asked.token, client=play.probe)
    assert await refusal_of(webhook.send("late", allowed_mentions=discord.AllowedMentions.none())) == 50027
    assert await refusal_of(webhook.edit_message(int(answer["id"]), content="late")) == 50027


async def test_a_callback_that_does_not_fit_is_refused_and_told(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    used = await server.message_menu("Silence", server.message("who?", channel))
    async with aiohttp.ClientSession() as session:
        statuses = [await _call_back(session, server, used, kind) for kind in (7, 4, 4)]
    assert statuses == [400, 204, 400]
    assert server.complaints() == ["callback type 7 on an interaction of type 2"]


async def _call_back(
    session: aiohttp.ClientSession, server: DiscordServer, used: Interaction, kind: int
) -> int:
    url = f"{server.api_url}/interactions/{used.id}/{used.token}/callback"
    async with session.post(url, json={"type": kind, "data": HELLO}) as response:
        return response.status


async def test_messages_are_edited_and_deleted(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    asked = await server.say("who?", channel)
    await server.edit(asked, "when?")
    assert await play.noted("edit") == [f"<@{server.world.bot['id']}> when?"]
    others = [await server.say("x", channel), await server.say("y", channel)]
    await server.delete(asked)
    await server.delete(*others)
    gone = await play.noted("delete", 2)
    assert gone == [{int(asked["id"])}, {int(other["id"]) for other in others}]
    place = play.probe.get_partial_messageable(int(channel["id"]))
    assert await refusal_of(place.fetch_message(int(asked["id"]))) == 10008


async def test_a_post_in_a_forum_comes_with_its_first_message(play: Play) -> None:
    server = play.server
    post = await server.new_forum_post(await server.new_forum(), "Who directed it?", "I wonder")
    assert text_of(await server.answer(post)) == "About Who directed it?"
    assert await play.noted("message") == [""]
    place = play.probe.get_partial_messageable(int(post["id"]))
    assert (await place.fetch_message(int(post["id"]))).content == "I wonder"


async def test_the_body_of_a_post_takes_an_intent(
    discord_server: DiscordServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    discord_server.world.intents |= MESSAGE_CONTENT
    async with playing(discord_server, monkeypatch) as play:
        await discord_server.new_forum_post(await discord_server.new_forum(), "Who?", "I wonder")
        assert await play.noted("message") == ["I wonder"]


async def test_an_intent_that_is_not_granted_closes_the_gateway(
    discord_server: DiscordServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Route, "BASE", discord_server.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(discord_server.gateway_url))
    async with Probe(4609 | MESSAGE_CONTENT, discord_server.journal.pulse) as probe:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await probe.start(TOKEN)


async def test_guilds_come_and_go(play: Play) -> None:
    server = play.server
    other = await server.new_guild("The Harbour")
    assert await play.noted("join") == ["The Harbour"]
    (channel,) = other["channels"]
    assert await play.said(await server.slash("ask", channel, question="who")) == "who - - en-GB here"
    await server.outage(other)
    await server.recover(other)
    await server.leave(other)
    assert await play.noted("remove") == ["The Harbour"]
    place = play.probe.get_partial_messageable(int(channel["id"]))
    assert await refusal_of(place.send("still here?")) == 50001


@pytest.mark.parametrize(
    ("denied", "code"),
    [
        (permissions.VIEW_CHANNEL, 50001),
        (permissions.SEND_MESSAGES, 50013),
        (permissions.EMBED_LINKS, 50013),
    ],
)
async def test_what_is_forbidden_is_refused_and_known(play: Play, denied: int, code: int) -> None:
    server, channel = play.server, await play.server.new_channel()
    place = play.probe.get_partial_messageable(int(channel["id"]))
    embed = discord.Embed(title="A title")
    assert await refusal_of(place.send(embed=embed)) == 0
    await server.forbid(channel, denied)
    (granted,) = await play.noted("permissions")
    assert not granted.value & denied  # type: ignore[attr-defined]
    assert await refusal_of(place.send(embed=embed)) == code
    asked = await server.slash("ask", channel, question="who")
    assert not int(asked.payload["app_permissions"]) & denied
    await server.forbid(channel, 0)
    assert await refusal_of(place.send(embed=embed)) == 0


async def test_a_reply_takes_the_history(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    said = await server.say("who?", channel)
    await server.forbid(channel, permissions.READ_MESSAGE_HISTORY)
    place = play.probe.get_partial_messageable(int(channel["id"]))
    reference = discord.MessageReference(message_id=int(said["id"]), channel_id=int(channel["id"]))
    assert await refusal_of(place.send("They", reference=reference)) == 160002


async def test_others_messages_are_not_the_bots_to_change(play: Play) -> None:
    server, channel = play.server, await play.server.new_channel()
    said = await server.say("who?", channel)
    message = play.probe.get_partial_messageable(int(channel["id"])).get_partial_message(int(said["id"]))
    assert await refusal_of(message.edit(content="me")) == 50005
    assert await refusal_of(message.delete()) == 50013


async def test_roles_and_members_are_told(play: Play) -> None:
    server = play.server
    role = await server.new_role("curators", permissions.MANAGE_GUILD)
    fan = server.world.new_user("ada")
    server.world.give(role, fan)
    asked = await server.slash("ask", await server.new_channel(), author=fan, question="who")
    assert int(asked.payload["member"]["permissions"]) & permissions.MANAGE_GUILD
    guild = await play.probe.fetch_guild(int(server.world.guild["id"]), with_counts=False)
    member = await guild.fetch_member(int(fan["id"]))
    assert [mine.name for mine in member.roles] == ["@everyone", "curators"]
    assert {known.name for known in await guild.fetch_roles()} == {"@everyone", "curators"}
    assert (await play.probe.fetch_user(int(fan["id"]))).name == "ada"
