"""`/quiz`: questions made from the facts, played by everybody or alone."""

from __future__ import annotations

import asyncio
import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

import bot.service.quizzes as service
from bot.answering.base import Base
from bot.answering.facts import FactBase
from bot.answering.trivia import TriviaQuestion, trivia_from
from bot.chat.features.quiz.rounds import ANSWER, NEXT, SCORES, SHOW, Round
from bot.packs.model import Fact, Spoiler
from bot.service.games import Games, Verdict
from bot.service.library import Library
from bot.service.limits import Limit, Limits
from bot.service.quizzes import Puzzle, Quizzes
from bot.service.rules import Rules
from tests.chat.components import Shown, arrive, buttons, shown, written
from tests.chat.conftest import Server, new_client
from tests.franchise.world import franchise_base
from tests.service.fakes import StillClock
from tests.service.house import House, house
from tests.service.memory import MemoryStore
from tests.service.meters import TallyMeter

GREEN, RED = 3, 4
BIG = 2**64 - 1


def like(change: Callable[[Fact], Fact]) -> Base:
    """The invented franchise with its facts changed."""
    made = copy.copy(franchise_base())
    (pack,) = made.packs
    pack = replace(pack, facts=tuple(map(change, pack.facts)))
    made.packs, made.facts = (pack,), FactBase([pack])
    return made


@pytest.fixture
def rooms() -> House:
    return house(franchise_base())


def puzzle(server: Server, message: Shown) -> Puzzle:
    """The question that a message puts."""
    for button in buttons(message).values():
        if match := ANSWER.fullmatch(button["custom_id"]):
            played = Round.read(match)
            found = Quizzes(server.rooms.services.library).find(played.key, played.seed, Rules())
            assert found
            return found
    raise AssertionError


def right(server: Server, message: Shown) -> str:
    """The label of the right answer."""
    asked = puzzle(server, message)
    return asked.choices[asked.right]


def wrong(server: Server, message: Shown) -> str:
    """The label of a wrong answer."""
    asked = puzzle(server, message)
    return asked.choices[asked.right - 1]


async def standing(server: Server, member: int) -> tuple[int, int]:
    """How many answers of a member were right, and how many there were."""
    place = await server.rooms.store.standing(str(server.env.guild.id), str(member))
    return (place.right, place.played) if place else (0, 0)


async def start(server: Server, **options: bool) -> Shown:
    """A new question, asked for by Ann."""
    return shown(await server.ann.slash(server.channel, "quiz", **options))


def is_open(message: Shown) -> bool:
    return "Show the answer" in buttons(message)


# A question


async def test_question_has_four_answers_for_everybody(server: Server) -> None:
    result = await server.ann.slash(server.channel, "quiz")
    assert not result.ephemeral
    asked = puzzle(server, shown(result))
    assert asked.question in written(shown(result))
    assert list(buttons(shown(result))) == [*asked.choices, "Show the answer"]
    assert "Everybody has one try, until <t:1777939740:t>." in written(shown(result))


async def test_wrong_answer_is_told_alone_and_gives_nothing_away(server: Server) -> None:
    message = await start(server)
    result = await server.ben.click(message, label=wrong(server, message))
    assert result.ephemeral
    assert shown(result).content == "No, that is not it. The others can still try."
    assert is_open(message)
    assert await standing(server, server.ben.id) == (0, 1)


async def test_first_right_answer_ends_the_question(server: Server) -> None:
    message = await start(server)
    asked = puzzle(server, message)
    await server.ben.click(message, label=asked.choices[asked.right])
    assert not is_open(message)
    said = written(message)
    assert f"<@{server.ben.id}> was first." in said
    assert asked.explanation in said.replace("\\", "")
    assert f"-# {asked.sources}" in said
    styles = {label: button["style"] for label, button in buttons(message).items()}
    assert [styles[choice] == GREEN for choice in asked.choices] == [n == asked.right for n in range(4)]
    assert all(buttons(message)[choice]["disabled"] for choice in asked.choices)
    assert list(styles)[4:] == ["Next question", "Scores"]
    assert await standing(server, server.ben.id) == (1, 1)


async def test_everybody_has_one_try(server: Server) -> None:
    message = await start(server)
    await server.ben.click(message, label=wrong(server, message))
    result = await server.ben.click(message, label=right(server, message))
    assert shown(result).content == "You have answered already: everybody has one try."
    assert is_open(message)
    assert await standing(server, server.ben.id) == (0, 1)
    await server.ann.click(message, label=right(server, message))
    assert f"<@{server.ann.id}> was first." in written(message)


async def test_question_outlives_a_restart_and_so_does_who_has_answered(server: Server) -> None:
    message = await start(server)
    await server.ben.click(message, label=wrong(server, message))
    await server.env.restart_bot(new_client(server.rooms))
    result = await server.ben.click(message, label=right(server, message))
    assert shown(result).content.startswith("You have answered already")
    await server.ann.click(message, label=right(server, message))
    assert f"<@{server.ann.id}> was first." in written(message)


async def test_questions_differ(server: Server) -> None:
    asked = {puzzle(server, await start(server)).question for _ in range(5)}
    assert len(asked) > 1


# Its end


async def test_starter_may_have_the_answer_shown(server: Server) -> None:
    message = await start(server)
    await server.ann.click(message, label="Show the answer")
    assert not is_open(message)
    assert "Nobody got it" in written(message)
    assert await standing(server, server.ann.id) == (0, 0)


async def test_others_may_have_it_shown_once_three_have_tried(server: Server) -> None:
    message = await start(server)
    result = await server.ben.click(message, label="Show the answer")
    assert result.ephemeral
    assert "Only whoever started" in shown(result).content
    for name in ("cleo", "dora", "egon"):
        member = server.env.guild.add_member(server.env.create_user(name))
        await member.click(message, label=wrong(server, message))
    await server.ben.click(message, label="Show the answer")
    assert "Nobody got it" in written(message)


@pytest.mark.parametrize("touched", ["an answer", "the end"])
async def test_question_ends_after_ten_minutes(server: Server, touched: str) -> None:
    message = await start(server)
    server.rooms.clock.now += dt.timedelta(minutes=10)
    label = right(server, message) if touched == "an answer" else "Show the answer"
    await server.ben.click(message, label=label)
    assert "Time is up" in written(message)
    assert "was first" not in written(message)
    assert await standing(server, server.ben.id) == (0, 0)


async def test_question_that_discord_could_not_end_is_ended_by_the_next_click(server: Server) -> None:
    message = await start(server)
    server.env.inject_error("POST", "/interactions/*/*/callback", status=403, code=50013)
    await server.ben.click(message, label=right(server, message))
    assert is_open(message)
    await server.ann.click(message, label=right(server, message))
    assert f"<@{server.ben.id}> was first." in written(message)
    assert await standing(server, server.ann.id) == (0, 0)


@dataclass(slots=True)
class SlowStore(MemoryStore):
    """Counts scores only when two members wait for that."""

    waiting: int = 0
    ready: asyncio.Event = field(default_factory=asyncio.Event)

    async def score(self, server: str, quiz: str, member: str, *, right: bool, at: dt.datetime) -> bool:
        self.waiting += 1
        if self.waiting == 2:
            self.ready.set()
        await self.ready.wait()
        return await MemoryStore.score(self, server, quiz, member, right=right, at=at)


async def test_only_one_is_first() -> None:
    games = Games(SlowStore(), StillClock(), TallyMeter())
    tries = (games.answer("1", "2", name, right=True) for name in ("ann", "ben"))
    assert await asyncio.gather(*tries) == [Verdict.LATE, Verdict.FIRST]
    assert games.game("2").winner == "ben"


async def test_question_about_a_fact_that_was_taken_back_ends_politely(server: Server) -> None:
    message = await start(server)
    for fact in franchise_base().facts.facts:
        await server.rooms.services.servers.retire(str(server.env.guild.id), fact)
    for label in (right(server, message), "Show the answer"):
        result = await server.ben.click(message, label=label)
        assert result.ephemeral
        assert "out of date" in shown(result).content
    assert is_open(message)


async def test_question_that_has_changed_is_not_judged(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await start(server)
    label = right(server, message)

    def turned(base: Base, fact: str, seed: int) -> TriviaQuestion | None:
        question = trivia_from(base, fact, seed)
        return question and replace(question, choices=question.choices[::-1], right=3 - question.right)

    monkeypatch.setattr(service, "trivia_from", turned)
    result = await server.ben.click(message, label=label)
    assert "out of date" in shown(result).content


# What follows


async def test_next_question_is_a_message_of_its_own_and_comes_once(server: Server) -> None:
    message = await start(server)
    await server.ann.click(message, label="Show the answer")
    following = await server.ben.click(message, label="Next question")
    assert not following.ephemeral
    assert shown(following).id != message.id
    assert is_open(shown(following))
    again = await server.ann.click(message, label="Next question")
    assert again.ephemeral
    assert shown(again).content == "The next question is already there."
    server.rooms.clock.seconds += 31
    later = await server.ann.click(message, label="Next question")
    assert is_open(shown(later))


async def test_next_question_is_private_once_the_server_wants_it_so(server: Server) -> None:
    message = await start(server)
    await server.ann.click(message, label="Show the answer")
    await server.rooms.services.servers.change(str(server.env.guild.id), {"private": True})
    for member in (server.ben, server.ann):
        following = await member.click(message, label="Next question")
        assert following.ephemeral
        assert is_open(shown(following))
        assert "Just for you" in written(shown(following))


async def test_next_question_that_was_refused_may_be_asked_for_again(server: Server) -> None:
    message = await start(server)
    await server.ann.click(message, label="Show the answer")
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    refused = await server.ben.click(message, label="Next question")
    assert "not answering here" in shown(refused).content
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": False})
    assert is_open(shown(await server.ben.click(message, label="Next question")))


async def test_scores_show_the_best_and_ones_own_place(server: Server) -> None:
    guild, store = str(server.env.guild.id), server.rooms.store
    for n in range(11):
        for quiz in range(n + 1):
            at = server.rooms.clock.utcnow()
            await store.score(guild, f"{n}-{quiz}", str(100 + n), right=True, at=at)
    message = await start(server)
    await server.ben.click(message, label=wrong(server, message))
    await server.ann.click(message, label="Show the answer")
    board = await server.ben.click(message, label="Scores")
    assert board.ephemeral
    told = written(shown(board)).splitlines()
    assert told[1] == "**1** · <@110> · 11 of 11 right"
    assert told[10:] == ["**10** · <@101> · 2 of 2 right", "…", f"**12** · <@{server.ben.id}> · 0 of 1 right"]
    board = await server.ann.click(message, label="Scores")
    assert written(shown(board)).endswith("You have not played yet.")


async def test_scores_before_anybody_played(server: Server) -> None:
    message = await start(server)
    await server.ann.click(message, label="Show the answer")
    board = await server.ann.click(message, label="Scores")
    assert written(shown(board)) == "### Quiz scores\nNobody has played yet."


# The store away


async def test_game_goes_on_without_the_store_which_is_said_once(server: Server) -> None:
    message = await start(server)
    server.rooms.store.away = True
    first = await server.ben.click(message, label=wrong(server, message))
    assert shown(first).content.endswith("Scores could not be kept.")
    again = await server.ben.click(message, label=right(server, message))
    assert shown(again).content == "You have answered already: everybody has one try."
    cleo = server.env.guild.add_member(server.env.create_user("cleo"))
    second = await cleo.click(message, label=wrong(server, message))
    assert shown(second).content == "No, that is not it. The others can still try."
    await server.ann.click(message, label=right(server, message))
    assert f"<@{server.ann.id}> was first." in written(message)
    assert "-# Scores could not be kept." in written(message)
    assert server.rooms.meter.counts["unkept"] == 3
    board = await server.ann.click(message, label="Scores")
    assert board.ephemeral
    assert "cannot get at the scores" in shown(board).content


# Alone


@pytest.mark.parametrize("told", ["Right!", "No, it is the green one."])
async def test_alone_the_first_try_ends_it_and_nothing_is_kept(server: Server, told: str) -> None:
    result = await server.ann.slash(server.channel, "quiz", private=True)
    assert result.ephemeral
    message = shown(result)
    assert "Just for you" in written(message)
    asked = puzzle(server, message)
    knows = told == "Right!"
    choice = asked.choices[asked.right if knows else asked.right - 1]
    await server.ann.click(message, label=choice)
    assert told in written(message)
    assert buttons(message)[asked.choices[asked.right]]["style"] == GREEN
    assert buttons(message)[choice]["style"] == (GREEN if knows else RED)
    assert "Scores" not in buttons(message)
    assert await standing(server, server.ann.id) == (0, 0)


async def test_alone_the_next_question_takes_the_place_of_the_last(server: Server) -> None:
    message = await start(server, private=True)
    await server.ann.click(message, label="Show the answer")
    assert "Here is the answer." in written(message)
    await server.env.restart_bot(new_client(server.rooms))
    await server.ann.click(message, label="Next question")
    assert is_open(message)
    assert not server.said()


async def test_server_may_have_it_played_alone_always(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"private": True})
    assert (await server.ann.slash(server.channel, "quiz")).ephemeral


async def test_playing_in_a_direct_message(server: Server) -> None:
    fan = server.env.create_user("fan")
    message = shown(await fan.slash("quiz"))
    assert "Just for you" in written(message)
    await fan.click(message, label=wrong(server, message))
    assert "No, it is the green one." in written(message)
    await fan.click(message, label="Next question")
    assert is_open(message)


async def test_group_plays_together_without_scores(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    arrive(monkeypatch, context=2)
    fan = server.env.create_user("fan")
    message = shown(await fan.slash("quiz"))
    assert "No scores are kept here." in written(message)
    await fan.click(message, label=wrong(server, message))
    result = await fan.click(message, label=right(server, message))
    assert shown(result).content.startswith("You have answered already")
    await fan.click(message, label="Show the answer")
    assert list(buttons(message))[4:] == ["Next question"]


# Rules


async def test_no_question_where_the_bot_is_paused(server: Server) -> None:
    await server.rooms.services.servers.change(str(server.env.guild.id), {"paused": True})
    result = await server.ann.slash(server.channel, "quiz")
    assert result.ephemeral
    assert shown(result).content == "I am not answering here at the moment."


async def test_no_question_where_there_is_none(server: Server) -> None:
    for fact in franchise_base().facts.facts:
        await server.rooms.services.servers.retire(str(server.env.guild.id), fact)
    result = await server.ann.slash(server.channel, "quiz")
    assert result.ephemeral
    assert shown(result).content == "I have no quiz question to ask here."


async def test_spoilers_are_asked_for_only_where_they_are_welcome(server: Server) -> None:
    server.rooms.services.library.replace(like(lambda fact: replace(fact, spoiler=Spoiler.MAJOR)))
    result = await server.ann.slash(server.channel, "quiz")
    assert shown(result).content == "I have no quiz question to ask here."
    spoilers = server.env.guild.create_text_channel("spoilers")
    assert is_open(shown(await server.ann.slash(spoilers, "quiz")))


async def test_everybody_sees_the_servers_language_and_a_member_their_own(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(monkeypatch, locale="de")
    message = await start(server)
    assert "Everybody has one try" in written(message)
    result = await server.ben.click(message, label=wrong(server, message))
    assert shown(result).content == "Nein, das ist es nicht. Die anderen können es noch versuchen."
    alone = await start(server, private=True)
    await server.ann.click(alone, label="Antwort zeigen")
    assert "Hier ist die Antwort." in written(alone)


class TestLimits:
    @pytest.fixture
    def rooms(self) -> House:
        return house(franchise_base(), limits=Limits(Limit(1, 30.0), None, None))

    async def test_each_question_counts_and_answers_do_not(self, server: Server) -> None:
        message = await start(server)
        result = await server.ann.slash(server.channel, "quiz")
        assert shown(result).content.startswith("That was a lot of questions")
        await server.ann.click(message, label=right(server, message))
        assert f"<@{server.ann.id}> was first." in written(message)
        result = await server.ann.click(message, label="Next question")
        assert shown(result).content.startswith("That was a lot of questions")


# Ids


def test_ids_fit_whatever_the_numbers() -> None:
    played = Round(alone=False, key="f" * service.KEY, seed=BIG, at=2**40, starter=BIG)
    for template, custom_id in (
        (ANSWER, played.answer(3)),
        (SHOW, played.show),
        (NEXT, played.next),
        (SCORES, SCORES.pattern),
    ):
        assert template.fullmatch(custom_id)
        assert len(custom_id) <= 100
    for template, custom_id in ((ANSWER, played.answer(0)), (SHOW, played.show)):
        match = template.fullmatch(custom_id)
        assert match
        assert Round.read(match) == played


def test_fact_with_a_long_id_is_found_again() -> None:
    quizzes = Quizzes(Library(like(lambda fact: replace(fact, id=f"{fact.id}.{'long' * 50}"))))
    drawn = quizzes.draw(7, Rules())
    assert drawn
    assert len(drawn.key) == service.KEY
    assert quizzes.find(drawn.key, 7, Rules()) == drawn
    assert quizzes.find(drawn.key, 8, Rules()) != drawn
    assert quizzes.find("0" * service.KEY, 7, Rules()) is None
