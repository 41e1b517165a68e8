"""Why an answer is what it is, for curators."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.values import Context, Reply, ReplyStatus
from bot.chat.cards import TEXTS
from bot.chat.features.curation.explaining import Told, lay_out_explanation
from bot.chat.markup import size
from bot.packs.model import Spoiler
from bot.service.concierge import Answer
from bot.service.explaining import Considered, Explanation, Reading, Reference
from bot.wording import LANGUAGES, Worded
from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, change, curator, ids, speak, texts
from tests.franchise.world import TODAY, franchise_base
from tests.service.fakes import ScriptedEngine, StillClock
from tests.service.house import House, house

WHY = "Why this answer?"
NOW = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)


@pytest.fixture
def rooms(engine: ScriptedEngine) -> House:
    """The invented franchise, answered by the engine itself."""
    return house(franchise_base(), clock=StillClock(now=NOW))


async def asked(server: Server, question: str) -> Any:
    result = await server.ann.slash(server.channel, "ask", question=question)
    assert result.response
    return result.response.message


async def why(server: Server, who: Any, message: Any) -> str:
    result = await who.context_menu(server.channel, WHY, message)
    assert result.ephemeral
    assert result.response
    return texts(result.response) or result.response.content


async def test_says_what_was_understood_and_considered(server: Server) -> None:
    cora = await curator(server)
    message = await asked(server, "who direcetd Tidewright?")
    told = await why(server, cora, message)
    lines = told.splitlines()
    assert lines[:2] == ["### Why this answer?", "> who direcetd Tidewright?"]
    assert lines[2].startswith("**Answered: quite sure, 9")
    assert lines[2].endswith("%.** It gives nothing away.")
    assert "Corrected: direcetd → directed" in told
    assert "Names found: Tidewright" in told
    assert "Rests on: director" in told
    assert "Northlight dates Tidewright" in told
    assert "paragraph" in told
    assert "news" in lines[-1]


async def test_candidates_are_questions_with_scores(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "Who directed Tidewright?")
    lines = (await why(server, ada, message)).splitlines()
    first = lines[lines.index("Considered:") + 1]
    assert first.startswith("- 9")
    assert "?" in first
    assert first.endswith("(director)")
    listed = [line for line in lines[lines.index("Considered:") + 1 :] if "% " in line]
    assert 0 < len(listed) <= 5
    assert not [line for line in listed if line.startswith("- 0%")]


async def test_known_unknown_is_told_by_its_question(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "who designed the costumes of Tidewright?")
    told = await why(server, ada, message)
    assert re.search(r"^- \d+% Who designed the suits\? \(costumes\)$", told, re.MULTILINE)


async def test_several_questions_are_explained_one_by_one(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "who directed Tidewright and who composed the music?")
    told = await why(server, ada, message)
    assert told.count("Read as:") == 2
    assert "Rests on: director, composer" in told


async def test_decline_is_explained(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "who is the best president?")
    told = await why(server, ada, message)
    assert "**No answer: " in told
    assert "Rests on" not in told


async def test_message_of_a_member_is_a_rehearsal(server: Server) -> None:
    ada = admin(server)
    message = await server.ben.send(server.channel, "who directed Tidewright?")
    told = await why(server, ada, message)
    assert "Nobody asked me this" in told
    assert "Rests on: director" in told
    assert not server.said()


async def test_question_that_is_replied_to_is_asked_again_after_a_day(server: Server) -> None:
    ada = admin(server)
    await server.ben.send(server.channel, f"{server.me} Who composed the music for Tidewright?")
    (reply,) = server.said()
    await server.env.restart_bot(new_client(server.rooms))
    server.rooms.clock.seconds += 2 * 86_400
    told = await why(server, ada, reply)
    assert "I no longer remember this answer" in told
    assert "> Who composed the music for Tidewright?" in told
    assert "Rests on: composer" in told


async def test_quoted_question_is_asked_again_after_a_day(server: Server) -> None:
    ada = admin(server)
    await server.ann.send(server.channel, server.me)
    (introduction,) = server.said()
    example = ids(introduction)[0].split(":", 2)[2]
    await server.ann.click(introduction, custom_id=ids(introduction)[0])
    server.rooms.clock.seconds += 2 * 86_400
    told = await why(server, ada, server.said()[-1])
    assert "I no longer remember this answer" in told
    assert f"> {example}" in told
    assert "Rests on: " in told


async def test_answer_whose_question_is_not_to_be_seen_is_said_so(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "Who directed Tidewright?")
    server.rooms.clock.seconds += 2 * 86_400
    assert "no question behind that message" in await why(server, ada, message)


async def test_rehearsal_goes_by_the_servers_rules(server: Server) -> None:
    ada = admin(server)
    message = await server.ben.send(server.channel, "who directed Tidewright?")
    await server.rooms.services.servers.retire(str(server.env.guild.id), "director")
    assert "Rests on: director" not in await why(server, ada, message)


async def test_others_are_refused(server: Server) -> None:
    message = await asked(server, "Who directed Tidewright?")
    assert "curators" in await why(server, server.ben, message)


async def test_role_that_is_no_longer_the_curators_is_refused(server: Server) -> None:
    cora = await curator(server)
    message = await asked(server, "Who directed Tidewright?")
    await change(server, curators=None)
    assert "Rests on" not in await why(server, cora, message)


async def test_works_while_the_store_is_away(server: Server) -> None:
    ada = admin(server)
    message = await asked(server, "Who directed Tidewright?")
    server.rooms.store.away = True
    assert "Rests on: director" in await why(server, ada, message)


async def test_speaks_the_curators_language(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = admin(server)
    message = await asked(server, "Who directed Tidewright?")
    speak(monkeypatch, "de")
    told = await why(server, ada, message)
    assert "### Warum diese Antwort?" in told
    assert "ziemlich sicher" in told
    assert "Quelle: " in told


WORDS = st.lists(st.sampled_from([*"*_|<>[]#-@\\ \na", "@everyone", "\U0001f3ac"]), max_size=600).map("".join)
SHARE = st.floats(0, 1)
READINGS = st.builds(
    Reading,
    words=WORDS,
    corrections=st.lists(st.tuples(WORDS, WORDS), max_size=9).map(tuple),
    names=st.lists(WORDS, max_size=9).map(tuple),
    considered=st.lists(st.builds(Considered, WORDS, WORDS, SHARE), max_size=5).map(tuple),
)
EXPLANATIONS = st.builds(
    Explanation,
    status=st.sampled_from(ReplyStatus),
    confidence=SHARE,
    spoiler=st.sampled_from(Spoiler),
    entries=st.lists(WORDS, max_size=20).map(tuple),
    places=st.lists(st.builds(Reference, WORDS, st.integers(1, 999), st.integers(1, 99)), max_size=30).map(
        tuple
    ),
    readings=st.lists(READINGS, max_size=5).map(tuple),
)


@given(
    explanation=EXPLANATIONS,
    question=WORDS,
    sources=WORDS,
    note=st.sampled_from(["", "curation-why.again"]),
    language=st.sampled_from(LANGUAGES),
)
def test_explanation_fits(
    explanation: Explanation, question: str, sources: str, note: str, language: str
) -> None:
    reply = Reply(explanation.status, (), (), (), explanation.confidence, explanation.entries)
    answer = Answer(reply, Worded("", "", "", (), ""), Context(), Context())
    text = lay_out_explanation(Told(question, answer, note), explanation, sources, language)
    assert 0 < size(text) <= TEXTS
    assert "@everyone" not in text
