"""What can be browsed, and what suggests itself after an answer."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from bot.answering.base import Base
from bot.answering.topics import MORE, follow_ups, topics
from bot.answering.values import ReplyStatus
from bot.packs.model import Spoiler
from tests.answering.secretive import secretive_base
from tests.franchise.world import ask, franchise_base


@functools.cache
def crowded_base() -> Base:
    """A base whose every entry has a heading of its own, but for thirty under one."""
    known = franchise_base()
    (pack,) = known.packs
    first, *others = pack.faq
    many = [
        replace(first, id=f"many-{n}", topic="Many", wordings=(f"what about number {n}",)) for n in range(30)
    ]
    own = [replace(entry, topic=f"Topic {n}") for n, entry in enumerate(others)]
    more = [replace(entry, id=f"{entry.id}-again", topic=f"Again {n}") for n, entry in enumerate(others)]
    more = [replace(e, wordings=tuple(f"{w} again" for w in e.wordings)) for e in more]
    return Base.build([replace(pack, faq=(*many, *own, *more))], known.meanings)


def test_topics_are_the_curators_headings_in_their_order() -> None:
    titles = [topic.title for topic in topics(franchise_base())]
    assert titles[:2] == ["Makers", "The film"]
    assert MORE not in titles


def test_examples_come_first_under_their_heading() -> None:
    (review,) = [topic for topic in topics(franchise_base()) if topic.title == "The review"]
    assert review.asks[0].question == "How is the music?"


def test_every_question_is_answered() -> None:
    for topic in topics(franchise_base(), Spoiler.MAJOR):
        for one in topic.asks:
            assert ask(one.question).status is ReplyStatus.ANSWERED
            assert len(one.question) <= 100


def test_many_topics_and_questions_are_cut_to_what_a_menu_holds() -> None:
    found = topics(crowded_base())
    assert len(found) == 25
    assert [len(t.asks) for t in found if t.title == "Many"] == [25]
    assert found[-1].title == MORE
    assert len(found[-1].asks) == 25
    asked = [one.entry for topic in found for one in topic.asks]
    assert len(set(asked)) == len(asked)


def test_nothing_above_the_level_and_nothing_taken_back_is_listed() -> None:
    base = secretive_base()
    assert "Story" not in [t.title for t in topics(base)]
    assert [o.entry for t in topics(base) if t.title == "Secrets" for o in t.asks] == ["sound"]
    secrets = [o.entry for t in topics(base, Spoiler.MAJOR) if t.title == "Secrets" for o in t.asks]
    assert secrets == ["hold", "quill-ship", "sound"]
    assert "Secrets" not in [t.title for t in topics(base, excluded=frozenset({"sound"}))]


@pytest.mark.parametrize(
    ("asked", "entry"),
    [("who wrote it", "director"), ("how is the music", "verdict"), ("why the delay", "release")],
)
def test_a_follow_up_is_about_the_same(asked: str, entry: str) -> None:
    assert entry in [choice.entry for choice in follow_ups(franchise_base(), ask(asked), limit=5)]


def test_follow_ups_are_new_short_and_always_the_same() -> None:
    base = franchise_base()
    for topic in topics(base, Spoiler.MAJOR):
        for one in topic.asks:
            reply = ask(one.question)
            found = follow_ups(base, reply)
            assert len(found) <= 2
            assert {c.entry for c in found}.isdisjoint(reply.entries)
            assert all(len(c.question) <= 80 and c.spoiler is Spoiler.NONE for c in found)
            assert follow_ups(base, reply) == found


def test_a_follow_up_says_something_new() -> None:
    told = {"review.soundtrack", "tidewright.composer"}
    for choice in follow_ups(franchise_base(), ask("how is the music"), Spoiler.MAJOR, limit=10):
        facts = franchise_base().facts.faq[choice.entry].facts
        assert not set(facts) <= told


def test_what_is_taken_back_does_not_follow() -> None:
    reply, base = ask("who wrote it"), franchise_base()
    first = follow_ups(base, reply)[0].entry
    assert first not in [c.entry for c in follow_ups(base, reply, excluded=frozenset({first}), limit=5)]


@pytest.mark.parametrize("asked", ["hello", "how long is winter on the moon", "who designed the costumes"])
def test_nothing_follows_what_was_no_answer(asked: str) -> None:
    assert follow_ups(franchise_base(), ask(asked)) == ()
