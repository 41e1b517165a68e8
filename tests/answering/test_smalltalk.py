"""What members say to a bot that is no question."""

from __future__ import annotations

import pytest

from bot.answering.smalltalk import key_of, wordings
from bot.answering.values import Message
from tests.franchise.world import ask


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("good bot", "talk.thanks"),
        ("Bad bot!", "talk.sorry"),
        ("best bot", "talk.thanks"),
        ("Very good.", "talk.ok"),
        ("see you soon", "talk.bye"),
    ],
)
def test_words_that_are_small_talk_are_nothing_else(said: str, key: str) -> None:
    """However like a question about a verdict they may be."""
    (lead, *_) = ask(said).parts
    assert isinstance(lead.content, Message)
    assert lead.content.key == key


@pytest.mark.parametrize("said", ["is it a good film", "best performance", "who is good in it"])
def test_words_of_small_talk_in_a_question_are_a_question(said: str) -> None:
    assert key_of(said.split()) is None
    assert not any(entry.startswith("talk.") for entry in ask(said).entries)


def test_every_wording_is_known_by_its_key() -> None:
    assert all(key_of(said[0].split()) == key for key, said in wordings().items())
