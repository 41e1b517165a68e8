"""What members do, beside plain questions: each flow over the wire, with what the others see of it."""

from __future__ import annotations

import asyncio

import pytest

from bot.wording import say

from .conftest import Running
from .discord_server import BY_USER_ALONE, Circumstances, DiscordServer, permissions
from .discord_server.callbacks import MESSAGE, UPDATE
from .discord_server.journal import Json
from .discord_server.payloads import text_of
from .discord_server.world import EPHEMERAL
from .reading import component, ids_of, kept_of, offered, rows

pytestmark = pytest.mark.asyncio(loop_scope="module")

CONFIG = {"limits": {"member": "10 in 3600 s"}}
QUESTION = "who directed The Glass Lighthouse?"
DIRECTED = "Mara Venn directed"
ACTRESS = "who plays Ada Thorn?"
PLAYS = "Tilda Moor plays"
UNKNOWN = "how many lamps does the harbour of Vantry have?"


async def test_what_one_types_is_completed_within_limits(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    typed = await server.autocomplete("ask", channel, question="who diretced the glas")
    offered = [choice["name"] for choice in await server.choices(typed)]
    assert "directed" in offered[0]
    for start in ("", "who", "when does", "x" * 400):
        typed = await server.autocomplete("ask", channel, question=start)
        choices = await server.choices(typed)
        assert len(choices) <= 25
        assert all(len(choice["name"]) <= 100 and len(choice["value"]) <= 100 for choice in choices)
    picked = await server.slash("ask", channel, question=offered[0])
    assert DIRECTED in text_of(await server.reply(picked))


async def test_private_answer_is_seen_by_the_asker_alone(running: Running) -> None:
    server = running.server
    channel, fan, other = await server.new_channel(), server.world.new_user(), server.world.new_user()
    asked = await server.slash("ask", channel, author=fan, question=QUESTION, private=True)
    answer = await server.reply(asked)
    assert DIRECTED in text_of(answer)
    assert answer["flags"] & EPHEMERAL
    assert [message["id"] for message in server.seen_by(fan, channel)] == [answer["id"]]
    assert not server.seen_by(other, channel)


async def test_answer_aimed_at_a_member_names_but_never_pings_them(running: Running) -> None:
    server = running.server
    channel, friend = await server.new_channel(), server.world.new_user("friend")
    asked = await server.slash("ask", channel, question=QUESTION, member=friend)
    answer = await server.reply(asked)
    assert f"<@{friend['id']}>" in answer["content"]
    assert DIRECTED in answer["content"]
    assert (await server.response(asked))["data"]["allowed_mentions"]["parse"] == []


async def test_answer_this_replies_to_a_message_without_a_mention(running: Running) -> None:
    server = running.server
    channel, curious = await server.new_channel(), server.world.new_user("curious")
    said = await server.say(QUESTION, channel, mention=False)
    used = await server.message_menu("Answer this", said, author=curious)
    told = await server.reply(used)
    assert told["flags"] & EPHEMERAL
    (answer,) = server.seen_by(server.world.new_user(), channel)
    assert DIRECTED in text_of(answer)
    assert answer["message_reference"]["message_id"] == said["id"]
    assert f"{channel['id']}/{said['id']}" in text_of(told)


async def test_answer_this_answers_beside_where_the_bot_may_not_write(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    await server.forbid(channel, permissions.SEND_MESSAGES)
    said = await server.say(QUESTION, channel, mention=False)
    used = await server.message_menu("Answer this", said)
    answer = await server.reply(used)
    assert DIRECTED in text_of(answer)
    assert answer["content"].startswith("> who directed")
    assert not server.posts(channel)


async def test_answer_this_on_a_message_without_words_says_so(running: Running) -> None:
    server = running.server
    said = await server.say("", await server.new_channel(), mention=False)
    used = await server.message_menu("Answer this", said)
    told = await server.reply(used)
    assert text_of(told) == say("chat-answer.nothing_asked")
    assert told["flags"] & EPHEMERAL


async def test_edited_question_has_its_reply_edited(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    asked = await server.say(QUESTION, channel)
    answer = await server.answer(channel)
    await server.edit(asked, ACTRESS)
    await server.wait_for(lambda: PLAYS in text_of(answer), what="the edited reply")
    assert [message["id"] for message in server.said(channel)] == [answer["id"]]


async def test_reply_goes_with_its_question(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    asked = await server.say(QUESTION, channel)
    await server.answer(channel)
    await server.delete(asked)
    await server.wait_for(lambda: not server.said(channel), what="the end of the reply")


async def test_replies_go_with_many_questions_at_once(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    first, second = await server.say(QUESTION, channel), await server.say(ACTRESS, channel)
    other = await server.say("", channel)
    await server.answer(channel, number=3)
    await server.delete(first, second)
    await server.wait_for(lambda: len(server.said(channel)) == 1, what="the end of two replies")
    assert server.said(channel)[0]["message_reference"]["message_id"] == other["id"]


async def test_only_the_asker_takes_an_answer_away(running: Running) -> None:
    server = running.server
    channel, fan = await server.new_channel(), server.world.new_user()
    await server.say(QUESTION, channel, author=fan)
    answer = await server.answer(channel)
    refused = await server.reply(await server.click(answer, component(answer, "gone:")))
    assert text_of(refused) == say("chat-answer.not_yours")
    assert refused["flags"] & EPHEMERAL
    assert answer["id"] in server.world.messages
    await server.click(answer, component(answer, "gone:"), author=fan)
    await server.wait_for(lambda: answer["id"] not in server.world.messages, what="the end of the answer")


async def test_follow_up_is_answered_below(running: Running) -> None:
    server = running.server
    channel, fan = await server.new_channel(), server.world.new_user()
    await server.say(QUESTION, channel, author=fan)
    answer = await server.answer(channel)
    before = text_of(answer)
    further = component(answer, "ask:n")
    told = await server.reply(await server.click(answer, further, author=fan))
    assert told["content"].startswith(f"> {further['label']}")
    assert "Saltmere" in text_of(told)
    assert text_of(answer) == before


async def test_choices_clicked_by_somebody_else_are_answered_to_them_alone(running: Running) -> None:
    server = running.server
    fan = server.world.new_user()
    offer = await offered(server, fan)
    before, choice = text_of(offer), component(offer, "ask:s")
    copied = await server.reply(await server.click(offer, choice))
    assert copied["flags"] & EPHEMERAL
    assert text_of(offer) == before
    settled = await server.click(offer, choice, author=fan)
    assert (await server.response(settled))["type"] == UPDATE
    assert text_of(offer) != before


async def test_mentioned_role_gets_one_hint(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    role = server.world.new_role("concierge", 0)
    role |= {"managed": True, "tags": {"bot_id": server.world.bot["id"]}}
    await server.gateway.dispatch("GUILD_ROLE_CREATE", {"guild_id": server.world.guild["id"], "role": role})
    words, roles = f"<@&{role['id']}> {QUESTION}", [role["id"]]
    first = await server.say(words, channel, mention=False, mention_roles=roles)
    hint = await server.answer(channel)
    assert text_of(hint) == say("hint.role")
    assert hint["message_reference"]["message_id"] == first["id"]
    await server.say(words, channel, mention=False, mention_roles=roles)
    await server.say(QUESTION, channel)
    assert DIRECTED in text_of(await server.answer(channel, number=2))
    assert len(server.posts(channel)) == 2


async def test_bot_of_one_member_alone_answers_in_a_server_without_it(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user()
    foreign = server.world.new_guild("Strangers")
    channel = server.world.new_channel("chatter", foreign)
    asked = await server.slash("ask", channel, author=fan, at=BY_USER_ALONE, question=QUESTION)
    answer = await server.reply(asked)
    assert DIRECTED in text_of(answer)
    assert not [custom_id for custom_id in ids_of(answer) if custom_id.startswith(("vote:", "file:"))]
    unknown = await server.slash("ask", channel, author=fan, at=BY_USER_ALONE, question=UNKNOWN)
    declined = await server.reply(unknown)
    assert not [custom_id for custom_id in ids_of(declined) if custom_id.startswith(("vote:", "file:"))]
    about = await server.slash("about", channel, author=fan, at=BY_USER_ALONE)
    assert "The world of The Glass Lighthouse" in text_of(await server.reply(about))
    quiz = await server.slash("quiz", channel, author=fan, at=BY_USER_ALONE, private=True)
    puzzle = await server.reply(quiz)
    await server.click(puzzle, component(puzzle, "quiz:0"), author=fan, at=BY_USER_ALONE)
    await server.wait_for(lambda: "quiz:next:s" in ids_of(puzzle), what="the end of the quiz")
    assert await _recorded_beside(running, foreign) == {}
    assert not rows(running.folder, "SELECT member FROM scores WHERE member = ?", fan["id"])


async def _recorded_beside(running: Running, guild: Json) -> dict[str, int]:
    """What is kept of a server, once a later question on another one is kept."""
    server = running.server
    home = await server.new_guild()
    channel = await server.new_channel(guild=home)
    await server.say(QUESTION, channel)
    await server.answer(channel)
    stats = await server.slash("stats", channel, author=server.world.owner)
    await server.reply(stats)
    await server.wait_for(lambda: kept_of(running.folder, home["id"]), what="a question that is kept")
    return kept_of(running.folder, guild["id"])


async def test_group_of_friends_can_ask(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user()
    group = server.world.new_group(fan, server.world.new_user("friend"))
    asked = await server.slash("ask", group, author=fan, at=BY_USER_ALONE, question=QUESTION)
    answer = await server.reply(asked)
    assert DIRECTED in text_of(answer)
    typed = await server.autocomplete("ask", group, author=fan, at=BY_USER_ALONE, question="who plays")
    assert await server.choices(typed)
    further = component(answer, "ask:n")
    clicked = await server.click(answer, further, author=fan, at=BY_USER_ALONE)
    assert text_of(await server.reply(clicked)).startswith(f"> {further['label']}")


async def test_each_is_spoken_to_in_their_language(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    at = Circumstances(locale="de", guild_locale="fr")
    alone = await server.reply(await server.slash("ask", channel, at=at, question=UNKNOWN, private=True))
    public = await server.reply(await server.slash("ask", channel, at=at, question=UNKNOWN))
    assert say("chat-answer.ask_curators", "de") in text_of(alone)
    assert say("chat-answer.ask_curators", "fr") in text_of(public)
    stale = {"type": 2, "id": 1, "custom_id": "of-another-age:17"}
    refused = await server.reply(await server.click(public, stale, at=at))
    assert text_of(refused) == say("chat.stale", "de")


async def test_server_is_spoken_to_in_its_language(running: Running) -> None:
    server = running.server
    guild = server.world.new_guild("Leuchtturmfreunde")
    guild["preferred_locale"] = "de"
    await server.gateway.dispatch("GUILD_CREATE", guild)
    channel = await server.new_channel(guild=guild)
    await server.say(UNKNOWN, channel)
    assert say("chat-answer.ask_curators", "de") in text_of(await server.answer(channel))


async def test_timeline_is_a_picture_with_words(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    shown = await server.reply(await server.slash("timeline", channel, theme="light"))
    (attachment,) = shown["attachments"]
    assert attachment["content_type"] == "image/png"
    files = [file for exchange in server.journal.exchanges for file in exchange.files]
    (upload,) = [file for file in files if file.filename == attachment["filename"]]
    assert upload.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert "The Glass Lighthouse" in text_of(shown)


async def test_of_two_who_are_right_at_once_one_wins(running: Running) -> None:
    server = running.server
    guild = await server.new_guild()
    channel = await server.new_channel(guild=guild)
    quiz = await server.reply(await server.slash("quiz", channel))
    pair: list[Json] = []
    responses: list[Json] = []
    for choice in range(4):
        button = component(quiz, f"quiz:{choice}")
        pair = [server.world.new_user("ann"), server.world.new_user("ben")]
        clicks = await asyncio.gather(*(server.click(quiz, button, author=member) for member in pair))
        responses = [await server.response(click) for click in clicks]
        if any(response["type"] == UPDATE for response in responses):
            break
        assert [text_of(r["data"]) for r in responses] == [say("chat-quiz-verdict.wrong")] * 2
    told = [text_of(response["data"]) for response in (*responses, {"data": quiz})]
    (winner,) = [member for member in pair if any(f"<@{member['id']}>" in text for text in told)]
    for response, text in zip(responses, told, strict=False):
        won = say("chat-quiz-end.won", member=f"<@{winner['id']}>")
        assert won in text if response["type"] == UPDATE else text == say("chat-quiz-verdict.late")
    right = rows(running.folder, 'SELECT member FROM scores WHERE server = ? AND "right" = 1', guild["id"])
    assert (winner["id"],) in right
    scores = await server.reply(await server.click(quiz, component(quiz, "quiz:scores"), author=winner))
    assert f"<@{winner['id']}>" in text_of(scores)


async def test_too_many_commands_get_a_private_word(running: Running) -> None:
    server = running.server
    channel, fan = await server.new_channel(), server.world.new_user("eager")
    for _ in range(10):
        asked = await server.slash("ask", channel, author=fan, question=QUESTION, private=True)
        assert DIRECTED in text_of(await server.reply(asked))
    one_more = await server.reply(await server.slash("ask", channel, author=fan, question=QUESTION))
    assert text_of(one_more) == say("limit.member")
    assert one_more["flags"] & EPHEMERAL


async def test_too_many_mentions_are_met_with_silence(running: Running) -> None:
    server, fan = running.server, running.server.world.new_user("eager")
    await _ask_ten_times(server, fan)
    await server.say(QUESTION, await server.new_channel(), author=fan, silent=True)
    spoken = await server.new_channel()
    await server.say(QUESTION, spoken)
    await server.answer(spoken)


async def _ask_ten_times(server: DiscordServer, fan: Json) -> None:
    channels = [await server.new_channel() for _ in range(10)]
    for channel in channels:
        await server.say(QUESTION, channel, author=fan)
    for channel in channels:
        await server.answer(channel)


async def test_same_answer_is_not_repeated_without_end(running: Running) -> None:
    server = running.server
    channel = await server.new_channel()
    for _ in range(3):
        assert DIRECTED in text_of(await server.reply(await server.slash("ask", channel, question=QUESTION)))
    again = await server.slash("ask", channel, question=QUESTION)
    assert (await server.response(again))["type"] == MESSAGE
    assert text_of(await server.reply(again)) == say("limit.answer")
