"""What packs say in other languages."""

from __future__ import annotations

import pytest

from bot.wording import word
from tests.franchise.world import ask


@pytest.mark.parametrize(
    ("question", "language", "body"),
    [
        (
            "when does Tidewright open?",
            "de",
            (
                "Northlight bringt *Tidewright* am 14. März 2031 in die Kinos. "
                "Das ist ein Freitag, von heute an noch 30 Tage (1 Monat), also noch nicht."
            ),
        ),
        (
            "what was the budget of Tidewright?",
            "pt-BR",
            "Minhas fontes não informam o orçamento de *Tidewright*.",
        ),
    ],
)
def test_an_answer_is_told_in_a_language_that_has_all_of_it(question: str, language: str, body: str) -> None:
    assert word(ask(question), language).body == body


def test_the_history_is_translated_with_the_answer() -> None:
    worded = word(ask("when does Tidewright open?"), "de")
    assert (
        worded.history
        == "Im November 2029 hatte das Studio *Tidewright* für den 18. Oktober 2030 angekündigt."
    )


def test_an_answer_whose_history_is_not_translated_stays_whole_in_the_packs_language() -> None:
    reply = ask("when does Tidewright open?")
    assert (word(reply, "ja").body, word(reply, "ja").history) == (word(reply).body, word(reply).history)


@pytest.mark.parametrize("question", ["who directed Tidewright?", "what was the budget of Tidewright?"])
def test_an_answer_without_a_translation_is_told_in_the_packs_language(question: str) -> None:
    assert word(ask(question), "fr").body == word(ask(question)).body


def test_what_the_bot_says_itself_is_told_in_any_language() -> None:
    assert word(ask("what is the weather like on the moon of Saturn?"), "de").body == (
        "Das weiß ich nicht: Meine Quellen sagen nichts dazu."
    )
