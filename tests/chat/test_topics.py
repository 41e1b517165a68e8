"""`/topics`: browsing what can be asked."""

from __future__ import annotations

import pytest

from bot.answering.topics import MORE, Ask, Topic
from bot.service.guide import Guide
from bot.service.rules import Rules
from tests.chat.components import arrive, buttons, lines, menu, shown, written
from tests.chat.conftest import Server, new_client
from tests.franchise.world import franchise_base
from tests.service.house import House, house


@pytest.fixture
def rooms() -> House:
    return house(franchise_base())


def hold(monkeypatch: pytest.MonkeyPatch, *topics: Topic) -> None:
    """Have these topics and no others."""
    monkeypatch.setattr(Guide, "topics", lambda *_: topics)


def topic(title: str, *questions: str) -> Topic:
    return Topic(title, tuple(Ask(question, "entry") for question in questions))


async def test_all_topics_are_shown_to_whoever_browses(server: Server) -> None:
    result = await server.ann.slash(server.channel, "topics")
    assert result.ephemeral
    assert "The Halcyon Drift films" in written(shown(result))
    assert "Makers" in menu(shown(result))
    assert not server.said()


async def test_topic_opens_in_place_and_leads_back(server: Server) -> None:
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["Makers"])
    assert written(shown(result)) == "### Makers"
    *questions, back = lines(shown(result))
    assert ["Who directed it?"] in questions
    await server.ann.click(shown(result), label=back[0])
    assert "Makers" in menu(shown(result))


async def test_question_is_answered_below_the_card_to_the_asker_alone(server: Server) -> None:
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["Makers"])
    answer = await server.ann.click(shown(result), label="Who directed it?")
    assert answer.ephemeral
    assert shown(answer).content.startswith("> Who directed it?\n")
    assert "Marguerite Osei" in shown(answer).content
    assert written(shown(result)) == "### Makers"
    assert not server.said()


async def test_many_or_long_questions_come_as_a_menu(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = ["Who directed it?", *(f"{'What about the sea, ' * 4}number {n}?" for n in range(24))]
    hold(monkeypatch, topic("The sea", *questions))
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["The sea"])
    assert list(menu(shown(result))) == questions
    answer = await server.ann.select(shown(result), ["Who directed it?"])
    assert answer.ephemeral
    assert "Marguerite Osei" in shown(answer).content


async def test_topics_of_any_size_are_taken_by_discord(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavy = [topic(f"{n} {'🌊' * 60}", *(f"{m} {'🌊' * 97}" for m in range(25))) for n in range(25)]
    light = topic("*Light*", "🌊" * 40, "Who directed *Tidewright*?", "Who directed *Tidewright*?")
    hold(monkeypatch, light, *heavy[1:])
    result = await server.ann.slash(server.channel, "topics")
    assert len(menu(shown(result))) == 25
    await server.ann.select(shown(result), ["*Light*"])
    assert [row[0] for row in lines(shown(result))][:2] == ["🌊" * 40, "Who directed Tidewright?"]
    await server.ann.click(shown(result), label="All topics")
    await server.ann.select(shown(result), [list(menu(shown(result)))[1]])
    assert len(menu(shown(result))) == 25


async def test_card_outlives_a_restart(server: Server) -> None:
    result = await server.ann.slash(server.channel, "topics")
    await server.env.restart_bot(new_client(server.rooms))
    await server.ann.select(shown(result), ["Makers"])
    await server.env.restart_bot(new_client(server.rooms))
    answer = await server.ann.click(shown(result), label="Who directed it?")
    assert "Marguerite Osei" in shown(answer).content


async def test_topic_that_is_gone_leads_to_the_others(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = await server.ann.slash(server.channel, "topics")
    hold(monkeypatch, topic("Sails", "Who sewed them?"))
    await server.ann.select(shown(result), ["Makers"])
    assert menu(shown(result)) == {"Sails": "Sails"}


async def test_same_question_twice_is_answered_twice(server: Server) -> None:
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["Makers"])
    first = await server.ann.click(shown(result), label="Who directed it?")
    again = await server.ann.click(shown(result), label="Who directed it?")
    assert shown(again).id != shown(first).id


async def test_what_curators_took_back_is_not_offered(server: Server) -> None:
    guide, rules = server.rooms.services.guide, Rules()
    director = next(ask for t in guide.topics(rules) for ask in t.asks if ask.question == "Who directed it?")
    await server.rooms.services.servers.retire(str(server.env.guild.id), director.entry)
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["Makers"])
    assert "Who directed it?" not in buttons(shown(result))
    assert "Who wrote it?" in buttons(shown(result))


async def test_nothing_is_said_where_the_bot_is_paused(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    result = await server.ann.slash(server.channel, "topics")
    assert result.ephemeral
    assert shown(result).content == "I am not answering here at the moment."


async def test_base_without_topics_says_so(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(monkeypatch)
    result = await server.ann.slash(server.channel, "topics")
    assert "no topics" in written(shown(result))


async def test_browsing_in_a_direct_message(server: Server) -> None:
    fan = server.env.create_user("fan")
    result = await fan.slash("topics")
    await fan.select(shown(result), ["Makers"])
    answer = await fan.click(shown(result), label="Who directed it?")
    assert "Marguerite Osei" in shown(answer).content


async def test_browsing_while_the_store_is_away(server: Server) -> None:
    server.rooms.store.away = True
    result = await server.ann.slash(server.channel, "topics")
    await server.ann.select(shown(result), ["Makers"])
    answer = await server.ann.click(shown(result), label="Who directed it?")
    assert "Marguerite Osei" in shown(answer).content


async def test_card_speaks_the_members_language(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    arrive(monkeypatch, locale="de")
    result = await server.ann.slash(server.channel, "topics")
    assert written(shown(result)).startswith("### Themen\n")
    await server.ann.select(shown(result), ["Makers"])
    assert "Alle Themen" in buttons(shown(result))


def test_small_topics_have_a_heading_in_the_members_language(
    rooms: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (topic("Sails", "Who sewed them?"), topic(MORE, "Who rowed?"))
    monkeypatch.setattr("bot.service.guide.topics", lambda *_: found)
    titles = [each.title for each in rooms.services.guide.topics(Rules(language="de"))]
    assert titles == ["Sails", "Weiteres"]
