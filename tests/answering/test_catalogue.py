"""The catalogue's data: every line is read, and no wording stands for two attributes."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

from bot.answering.attributes import CATALOGUE, MEMBERSHIP, PEOPLE, SUBJECT_KINDS

TEXT = resources.files("bot.answering").joinpath("data", "attributes.txt").read_text(encoding="utf-8")


def test_every_heading_is_read_once() -> None:
    margin = [line for line in TEXT.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(CATALOGUE) == len(margin)


def test_no_question_asks_for_two_attributes() -> None:
    asked = Counter(question for attribute in CATALOGUE.values() for question in attribute.questions)
    assert [question for question, times in asked.items() if times > 1] == []


def test_every_attribute_has_a_label_and_questions_with_known_slots() -> None:
    for attribute in CATALOGUE.values():
        assert attribute.label
        assert attribute.questions
        assert all(attribute.questions)
        assert set(re.findall(r"\{.*?\}", " ".join(attribute.questions))) <= {"{subject}", "{value}"}


def test_the_sets_of_attributes_name_attributes() -> None:
    assert PEOPLE | MEMBERSHIP | set(SUBJECT_KINDS) <= set(CATALOGUE)
