"""Suggestions while somebody types: what is meant comes first, and nothing leaks."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.completion import Completer, Completion
from bot.answering.values import ReplyStatus
from bot.packs.model import Spoiler
from tests.answering.secretive import LONG, secretive_base
from tests.franchise.world import ask, franchise_base

EVERYTHING = 1_000


@functools.cache
def completer() -> Completer:
    return Completer.of(franchise_base())


@functools.cache
def secretive() -> Completer:
    return Completer.of(secretive_base())


def entries(found: tuple[Completion, ...]) -> list[str]:
    return [completion.entry for completion in found]


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("who dir", "director"),
        ("who direc", "director"),
        ("whp direcetd", "director"),
        ("running ti", "runtime"),
        ("runing tme", "runtime"),
        ("composr", "composer"),
        ("when is it comi", "release"),
        ("cinemas coming when", "release"),
        ("who plays the her", "lead"),
        ("how did kade prep", "stunts"),
        ("how did kdae prepaer", "stunts"),
        ("who is Osei", "osei.identity"),
    ],
)
def test_what_is_being_typed_comes_first(typed: str, entry: str) -> None:
    assert entries(completer().complete(typed))[0] == entry


def test_a_word_that_is_finished_is_no_beginning() -> None:
    assert "composer" in entries(completer().complete("comp"))
    assert "composer" not in entries(completer().complete("comp "))


def test_questions_are_shown_as_questions() -> None:
    assert completer().complete("running ti")[0].question == "How long does it run?"


@pytest.mark.parametrize("typed", ["", " "])
def test_before_anything_is_typed_the_examples_lead(typed: str) -> None:
    assert entries(completer().complete(typed))[:3] == ["director", "release", "music"]


def test_a_first_letter_is_heeded() -> None:
    assert completer().complete("h")[0].question.startswith("H")


@pytest.mark.parametrize("typed", ["qzxvkj", "?!", "1234567890", "🙂🙂"])
def test_nothing_is_suggested_for_nonsense(typed: str) -> None:
    assert completer().complete(typed) == ()


def test_there_are_as_many_as_asked_for_at_most() -> None:
    assert len(completer().complete("who", limit=3)) == 3
    assert len(completer().complete("")) == 25


def test_every_suggestion_is_answered() -> None:
    for completion in completer().complete("", Spoiler.MAJOR, limit=EVERYTHING):
        assert ask(completion.question).status is ReplyStatus.ANSWERED, completion


def test_no_known_unknown_is_suggested() -> None:
    suggested = set(entries(completer().complete("", Spoiler.MAJOR, limit=EVERYTHING)))
    assert suggested.isdisjoint(franchise_base().facts.unknown)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_a_sound_list(typed: str) -> None:
    found = completer().complete(typed)
    assert len(found) <= 25
    assert len(set(entries(found))) == len(found)
    assert all(0 < len(c.question) <= 100 for c in found)
    assert completer().complete(typed) == found


class TestSecrets:
    @pytest.mark.parametrize(
        "typed", ["", "who hides in the cargo hold", "which ship does quill repair", "quill"]
    )
    @pytest.mark.parametrize("most", [Spoiler.NONE, Spoiler.MILD])
    def test_nothing_above_the_level_is_suggested(self, typed: str, most: Spoiler) -> None:
        found = secretive().complete(typed, most, limit=EVERYTHING)
        assert {"hold", "quill-ship", "quill.identity", "archivist-alive"}.isdisjoint(entries(found))
        assert not any("quill" in c.question.lower() for c in found)

    def test_where_everything_may_be_told_they_are(self) -> None:
        found = entries(secretive().complete("", Spoiler.MAJOR, limit=EVERYTHING))
        assert {"hold", "quill-ship", "quill.identity", "archivist-alive"} <= set(found)

    def test_what_is_taken_back_is_not_suggested(self) -> None:
        assert (
            entries(completer().complete("who directed it", excluded=frozenset({"director"})))[0]
            != "director"
        )
        without = frozenset({"tidewright.composer"})
        assert "composer" not in entries(completer().complete("composer", excluded=without))

    def test_a_wording_too_long_to_be_shown_is_never_used(self) -> None:
        (found,) = [c for c in secretive().complete("the first sound") if c.entry == "sound"]
        assert found.question == "The first sound?"
        assert "sound" not in entries(secretive().complete(LONG[:60]))
