"""What a server decides about answers: how sure the bot must be, and what its curators took back."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from bot.answering.base import Base
from bot.answering.engine import answer
from bot.answering.values import SURE, Context, PartKind, Question, Reply, ReplyStatus, Words
from bot.wording import word
from tests.answering.secretive import secretive_base
from tests.franchise.world import QUESTIONS, TODAY, ask, franchise_base

UNSURE = ("is Thorne nice", "is the captain funny", "what did Orbit Weekly ask Osei")
NEAR = "who is Pell's boss"


def asked(text: str, sure: float = SURE, *excluded: str, base: Base | None = None) -> Reply:
    question = Question(text, TODAY, sure, frozenset(excluded))
    return answer(base or franchise_base(), question, Context())[0]


def first_turns() -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["turns"][0] for line in lines if line.strip()]


def test_nothing_changes_where_nothing_was_decided() -> None:
    for text in first_turns():
        assert asked(text) == answer(franchise_base(), Question(text, TODAY), Context())[0]


def test_the_surer_the_bot_must_be_the_less_it_answers() -> None:
    texts = (*UNSURE, *first_turns())
    answers = [
        {t for t in texts if asked(t, sure).status is ReplyStatus.ANSWERED} for sure in (0.3, SURE, 0.8, 1.1)
    ]
    for bolder, surer in pairwise(answers):
        assert surer < bolder
    assert answers[-1] == set()


def test_what_is_not_sure_enough_is_offered() -> None:
    reply = asked("who directed it", 1.0)
    assert reply.status is ReplyStatus.SUGGESTED
    assert reply.choices[0].entry == "director"


@pytest.mark.parametrize("text", UNSURE)
def test_a_bolder_bot_answers_where_another_offers(text: str) -> None:
    assert asked(text).status is ReplyStatus.SUGGESTED
    assert asked(text, 0.3).status is ReplyStatus.ANSWERED


def test_both_halves_of_a_question_must_be_sure() -> None:
    text = "How long is it, and when does it come out?"
    assert asked(text).entries == ("runtime", "release")
    assert asked(text, 1.1).status is ReplyStatus.SUGGESTED


@pytest.mark.parametrize(
    "text", ["who directed it", "is Marguerite Osei the director", "did Osei direct Tidewright"]
)
def test_an_entry_that_is_taken_back_is_neither_told_nor_offered(text: str) -> None:
    assert ask(text).entries == ("director",)
    reply = asked(text, SURE, "director")
    assert "director" not in (*reply.entries, *(c.entry for c in reply.choices))


def test_nothing_rests_on_a_fact_that_is_taken_back() -> None:
    base = franchise_base()
    for text in first_turns():
        before = asked(text)
        facts = {
            f for e in before.entries for f in (base.facts.faq[e].facts if e in base.facts.faq else (e,))
        }
        for fact in sorted(facts & base.facts.facts.keys())[:2]:
            reply = asked(text, SURE, fact)
            offered = (*reply.entries, *(c.entry for c in reply.choices))
            rests = {f for e in offered if (entry := base.facts.faq.get(e)) for f in entry.facts}
            assert fact not in {*offered, *rests}, text


def test_a_computed_answer_rests_on_its_facts_too() -> None:
    (lead, *_) = asked("how many days until Tidewright opens?", SURE, "tidewright.release").parts
    assert not isinstance(lead.content, Words) or "March 14" not in lead.content.text


def test_a_known_unknown_can_be_taken_back() -> None:
    gap = next(iter(franchise_base().facts.unknown.values()))
    assert gap.id in ask(gap.wordings[0]).entries
    assert gap.id not in asked(gap.wordings[0], SURE, gap.id).entries


def test_the_next_best_does_not_become_likelier() -> None:
    before = {c.entry: c.score for c in asked("who directed it").traces[0].candidates}
    after = asked("who directed it", SURE, "director").traces[0].candidates
    assert after
    assert all(before[c.entry] == c.score for c in after)


def test_only_the_history_goes_where_only_that_is_taken_back() -> None:
    base = secretive_base()
    whole = asked("what is the release date of Tidewright", base=base)
    assert whole.entries == ("tidewright.release",)
    assert [p.kind for p in whole.parts] == [PartKind.LEAD, PartKind.HISTORY]
    less = asked("what is the release date of Tidewright", SURE, "tidewright.release-first", base=base)
    assert less.parts == whole.parts[:1]


def test_a_decline_names_the_nearest_that_can_be_answered() -> None:
    reply = ask(NEAR)
    assert reply.status is ReplyStatus.DECLINED
    assert 1 <= len(reply.choices) <= 2
    assert all(ask(c.question).status is ReplyStatus.ANSWERED for c in reply.choices)
    lines = word(reply).text.splitlines()
    assert lines[-len(reply.choices) - 1] == "The nearest that I know:"
    assert lines[-1] == f"{len(reply.choices)}. {reply.choices[-1].question}"


def test_what_is_taken_back_is_not_near() -> None:
    (near,) = ask(NEAR).choices
    assert asked(NEAR, SURE, near.entry).choices == ()


@pytest.mark.parametrize(
    "text", ["how long is winter on the moon", "hello", "do you like pizza", "asdf qwer"]
)
def test_nothing_is_near_what_is_about_something_else(text: str) -> None:
    assert ask(text).choices == ()
