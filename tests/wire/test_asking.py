"""Questions over the wire: where they are asked, what is answered, what is met with silence."""

from __future__ import annotations

import re
import urllib.parse
from typing import Any

import pytest

from .conftest import Running
from .discord_server import DiscordServer
from .discord_server.journal import Json
from .discord_server.payloads import text_of, walk
from .reading import offered

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "who directed The Glass Lighthouse?"
DIRECTOR = "Mara Venn"
DIRECTED = "Mara Venn directed"
SOURCE = "Harbour town to become a film set"
LONGEST_MESSAGE = 4_000
INVITE_PERMISSIONS = 274_877_991_936


async def test_identifies_with_its_shard_and_without_privileged_intents(running: Running) -> None:
    (identify,) = running.server.gateway.identifies()
    assert identify.d["intents"] == 4609
    assert identify.d["shard"] == [0, 1]


async def test_prints_an_invite_link_with_the_least_permissions(running: Running) -> None:
    written = running.bot.stdout
    link = await running.server.wait_for(lambda: re.search(r"https://\S*client_id=\S+", "\n".join(written)))
    assert link
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(link.group()).query)
    assert query["client_id"] == [running.server.world.application_id]
    assert set(query["scope"][0].split()) == {"bot", "applications.commands"}
    assert int(query["permissions"][0]) == INVITE_PERMISSIONS


async def test_slash_command_is_answered_with_source_and_date(running: Running) -> None:
    server = running.server
    await server.wait_for(lambda: server.world.commands, what="the commands")
    channel = await server.new_channel()
    asked = await server.slash("ask", channel, question=QUESTION)
    said = text_of(await server.answer(channel))
    assert DIRECTED in said
    assert SOURCE in said
    assert "February 11, 2024" in said
    assert asked.response
    assert asked.response["type"] in (4, 5)
    assert len(server.said(channel)) == 1


async def test_slash_command_is_answered_in_a_dm(running: Running) -> None:
    server = running.server
    await server.wait_for(lambda: server.world.commands, what="the commands")
    fan = server.world.new_user()
    dm = server.world.new_dm(fan)
    await server.slash("ask", dm, author=fan, question=QUESTION)
    assert DIRECTED in text_of(await server.answer(dm))


async def test_mention_in_a_channel_is_answered_as_a_reply(running: Running) -> None:
    channel = await running.server.new_channel()
    asked = await running.server.say(QUESTION, channel)
    answer = await running.server.answer(channel)
    assert DIRECTED in text_of(answer)
    assert answer["message_reference"]["message_id"] == asked["id"]


async def test_mention_in_a_thread_is_answered(running: Running) -> None:
    thread = await running.server.new_thread(await running.server.new_channel())
    await running.server.say(QUESTION, thread)
    assert DIRECTED in text_of(await running.server.answer(thread))


async def test_mention_in_a_channel_never_heard_of_is_answered(running: Running) -> None:
    channel = running.server.world.new_channel()
    await running.server.say(QUESTION, channel)
    assert DIRECTED in text_of(await running.server.answer(channel))


async def test_dm_needs_no_mention(running: Running) -> None:
    fan = running.server.world.new_user()
    dm = running.server.world.new_dm(fan)
    await running.server.say(QUESTION, dm, author=fan, mention=False)
    assert DIRECTED in text_of(await running.server.answer(dm))


async def test_slash_and_mention_say_the_same(running: Running) -> None:
    server = running.server
    by_mention, by_slash = await server.new_channel(), await server.new_channel()
    await server.say(QUESTION, by_mention)
    await server.slash("ask", by_slash, question=QUESTION)
    assert text_of(await server.answer(by_mention)) == text_of(await server.answer(by_slash))


async def test_slash_and_mention_share_a_conversation(running: Running) -> None:
    server = running.server
    await server.wait_for(lambda: server.world.commands, what="the commands")
    channel, fan = await server.new_channel(), server.world.new_user()
    await server.slash("ask", channel, author=fan, question="who is Captain Thorn?")
    await server.answer(channel)
    await server.say("who plays him?", channel, author=fan)
    assert "Oskar Lind" in text_of(await server.answer(channel, number=2))


async def test_reply_with_ping_is_a_follow_up(running: Running) -> None:
    server = running.server
    channel, fan = await server.new_channel(), server.world.new_user()
    await server.say(QUESTION, channel, author=fan)
    answer = await server.answer(channel)
    await server.say(
        "when does it come out?",
        channel,
        author=server.world.new_user("another"),
        mention=False,
        type=19,
        mentions=[server.world.bot],
        message_reference={"type": 0, "channel_id": channel["id"], "message_id": answer["id"]},
        referenced_message=answer,
    )
    assert "March 5, 2027" in text_of(await server.answer(channel, number=2))


async def test_bare_mention_says_what_it_knows(running: Running) -> None:
    channel = await running.server.new_channel()
    await running.server.say("", channel)
    said = text_of(await running.server.answer(channel))
    assert "The Glass Lighthouse" in said
    assert "Who directed The Glass Lighthouse?" in said


async def test_what_the_sources_do_not_say_is_said_honestly(running: Running) -> None:
    channel = await running.server.new_channel()
    await running.server.say("how many lamps does the harbour of Vantry have?", channel)
    assert DIRECTOR not in text_of(await running.server.answer(channel))


async def test_markup_and_mentions_in_a_question_come_back_harmless(running: Running) -> None:
    channel = await running.server.new_channel()
    await running.server.say("@everyone <@&5> [free](http://x.example) **who** directed `it`||?", channel)
    said = text_of(await running.server.answer(channel))
    assert "[free](http" not in said


async def test_the_longest_message_is_answered_within_limits(running: Running) -> None:
    channel = await running.server.new_channel()
    filler = "@everyone **lantern** [x](https://x.example) "
    await running.server.say((filler * 100)[: LONGEST_MESSAGE - 30] + QUESTION, channel)
    assert text_of(await running.server.answer(channel))


async def test_one_message_delivered_twice_is_answered_once(running: Running) -> None:
    server = running.server
    channel, fan = await server.new_channel(), server.world.new_user()
    asked = await server.say(QUESTION, channel, author=fan)
    await server.gateway.dispatch("MESSAGE_CREATE", asked)
    await server.answer(channel)
    await server.gateway.dispatch("MESSAGE_CREATE", asked)
    await server.say("who plays Ada Thorn?", channel, author=fan)
    assert "Tilda Moor" in text_of(await server.answer(channel, number=2))
    assert len(server.posts(channel)) == 2


def _silences(server: DiscordServer) -> dict[str, Json]:
    bot_user = server.world.bot
    another_bot = server.world.new_user("helper", bot=True)
    webhook = server.world.new_id()
    return {
        "no content and no mention": {"text": "", "mention": False},
        "no mention": {"text": QUESTION, "mention": False},
        "another bot": {"text": QUESTION, "author": another_bot},
        "itself": {"text": QUESTION, "author": bot_user},
        "a webhook": {"text": QUESTION, "author": another_bot, "webhook_id": webhook},
        "everyone": {"text": f"@everyone {QUESTION}", "mention": False, "mention_everyone": True},
        "someone joined": {"text": "", "mention": False, "type": 7},
    }


@pytest.mark.parametrize(
    "case",
    [
        "no content and no mention",
        "no mention",
        "another bot",
        "itself",
        "a webhook",
        "everyone",
        "someone joined",
    ],
)
async def test_silence(running: Running, case: str) -> None:
    quiet, spoken = await running.server.new_channel(), await running.server.new_channel()
    said: dict[str, Any] = _silences(running.server)[case]
    await running.server.say(said.pop("text"), quiet, silent=True, **said)
    await running.server.say(QUESTION, spoken)
    await running.server.answer(spoken)
    assert not running.server.said(quiet)


async def test_dm_without_content_is_met_with_silence(running: Running) -> None:
    fan = running.server.world.new_user()
    dm = running.server.world.new_dm(fan)
    await running.server.say("", dm, author=fan, mention=False, silent=True)
    spoken = await running.server.new_channel()
    await running.server.say(QUESTION, spoken)
    await running.server.answer(spoken)


async def test_choice_that_is_picked_is_answered_in_place(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user()
    offer = await offered(server, fan)
    asked_back = text_of(offer)
    picked = await server.click(offer, *_first_pick(offer), author=fan)
    response = await server.wait_for(lambda: picked.response, what="a callback")
    assert response
    assert response["type"] in (6, 7)
    await server.wait_for(lambda: SOURCE in text_of(server.world.messages[offer["id"]]), what="the answer")
    assert text_of(server.world.messages[offer["id"]]) != asked_back
    assert len(server.world.in_channel(offer["channel_id"])) == 1


async def test_example_that_is_picked_is_answered_below(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user()
    channel = await server.new_channel()
    await server.say("", channel, author=fan)
    introduction = await server.answer(channel)
    await server.click(introduction, *_first_pick(introduction), author=fan)
    assert DIRECTED in text_of(await server.answer(channel, number=2))


async def test_click_that_is_delivered_twice_is_answered_once(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user()
    channel = await server.new_channel()
    await server.say("", channel, author=fan)
    introduction = await server.answer(channel)
    clicked = await server.click(introduction, *_first_pick(introduction), author=fan)
    await server.gateway.dispatch("INTERACTION_CREATE", clicked.payload)
    await server.answer(channel, number=2)
    await server.say(QUESTION, channel, author=fan)
    await server.answer(channel, number=3)
    assert len(server.requests("POST", f"/interactions/{clicked.id}/.*")) == 1


def _first_pick(message: Json) -> tuple[Json, list[str] | None]:
    """The first button of a message, or the first select with its first option."""
    component = next(c for c in walk(message["components"]) if c.get("custom_id"))
    options = component.get("options")
    return component, [options[0]["value"]] if options else None


async def test_unknown_component_gets_a_polite_private_word(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    await server.say(QUESTION, channel)
    answer = await server.answer(channel)
    stale = {"type": 2, "id": 1, "custom_id": "of-another-age:17"}
    clicked = await server.click(answer, stale)
    response = await server.wait_for(lambda: clicked.response, what="a callback")
    assert response
    assert response["type"] == 4
    assert response["data"]["flags"] & 64
    assert text_of(response["data"])
