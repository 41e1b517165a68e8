"""Reading a question: what leads up to it and trails off from it, and what the work is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.base import reader_of, word_counts
from bot.answering.entities import IT
from bot.answering.facts import FactBase
from bot.answering.load import load_meanings
from bot.answering.understand import Reader
from bot.packs.model import Entity, EntityKind
from tests.franchise.world import ask, franchise_base

PLAIN = "who composed the score"


@pytest.mark.parametrize(
    "message",
    [
        "hey, do you know {}?",
        "i was wondering, {} lol",
        "quick question: {}",
        "can anyone tell me {} please",
        "ngl {} tho",
        "{}, do you know",
        "{} or nah",
        "{} according to the review",
        "ok so wait, remind me {} again bro",
    ],
)
def test_what_is_said_around_a_question_is_left_out(message: str) -> None:
    read = franchise_base().reader.read
    assert read(message.format(PLAIN)).tokens == read(PLAIN).tokens
    assert ask(message.format(PLAIN)).entries == ("composer",)


@pytest.mark.parametrize("message", ["remind me", "right though", "do you know", "ok"])
def test_a_message_of_nothing_else_is_kept(message: str) -> None:
    assert franchise_base().reader.read(message).tokens == tuple(message.split())


def test_such_words_count_inside_a_question() -> None:
    tokens = franchise_base().reader.read("is there anything to know about the man right now").tokens
    assert {"know", "man", "right"} <= set(tokens)


def reader(about: EntityKind, *others: Entity) -> Reader:
    """The reader of the invented franchise without its series, its main subject of another kind."""
    (pack,) = franchise_base().packs
    kept = [e for e in pack.entities if e.kind is not EntityKind.SERIES]
    entities = tuple(replace(e, kind=about) if e.id == pack.about else e for e in (*kept, *others))
    packs = [replace(pack, entities=entities)]
    return reader_of(packs, FactBase(packs), word_counts(packs), load_meanings())


@pytest.mark.parametrize(
    ("kind", "phrases"),
    [
        (EntityKind.FILM, ["the film", "this movie", "the new flick"]),
        (EntityKind.SERIES, ["the series", "this show"]),
        (EntityKind.GAME, ["the game", "that game"]),
        (EntityKind.BOOK, ["the book", "the novel itself"]),
    ],
)
def test_the_main_subject_is_called_by_its_kind(kind: EntityKind, phrases: list[str]) -> None:
    for phrase in phrases:
        assert reader(kind).read(f"where can one get {phrase}").tokens == ("where", "can", "one", "get", IT)
    other = EntityKind.GAME if kind is EntityKind.BOOK else EntityKind.BOOK
    assert IT not in reader(other).read(f"where can one get {phrases[0]}").tokens


def test_another_work_is_called_by_its_kind_where_it_is_the_only_one() -> None:
    game = Entity("pilots", EntityKind.GAME, "Pilots of the Drift", "Pilots of the Drift")
    second = Entity("wardens", EntityKind.GAME, "Wardens", "Wardens")
    assert reader(EntityKind.FILM, game).read("who made the game").named == ("pilots",)
    assert reader(EntityKind.FILM, game, second).read("who made the game").named == ()


@pytest.mark.parametrize("text", ["Zed Quorvath", "zed quorvath", "Zed"])
def test_somebody_unknown_is_a_stranger(text: str) -> None:
    (stranger,) = franchise_base().reader.read(f"is {text} any good in it").named
    assert stranger == f"?{text.title()}"


@pytest.mark.parametrize("text", ["cheering penguins", "badly painted buckets"])
def test_words_with_endings_are_nobodys_name(text: str) -> None:
    assert franchise_base().reader.read(f"are there {text} in it").named == ()
