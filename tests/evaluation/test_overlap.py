"""Which questions of a set a pack nearly holds."""

import dataclasses
from pathlib import Path

from bot.answering.attributes import CATALOGUE
from bot.evaluation.judge import Item
from bot.evaluation.overlap import NEAR, overlaps
from bot.packs import load_pack

PACK = load_pack(Path(__file__).parents[1] / "franchise" / "tidewright", CATALOGUE)
ENTRY = PACK.faq[0]


def asked(*questions: str) -> tuple[Item, ...]:
    return tuple(Item(question, "direct", (question,), answerable=True) for question in questions)


def test_case_punctuation_and_order_make_no_other_question() -> None:
    wording = max(ENTRY.wordings, key=len)
    turned = " ".join(reversed(wording.split()))
    (found,) = overlaps(PACK, asked(f"{turned.upper()}?!"))
    assert (found.entry, found.wording, found.likeness) == (ENTRY.id, wording, 100.0)


def test_a_wording_with_a_slip_is_near_and_another_question_is_not() -> None:
    wording = max(ENTRY.wordings, key=len)
    slipped, other = wording[:-1], "can I bring my own sandwiches to the cinema on Tuesday"
    (found,) = overlaps(PACK, asked(other, slipped))
    assert found.question == slipped
    assert NEAR < found.likeness < 100


def test_a_pack_without_wordings_holds_no_question() -> None:
    bare = dataclasses.replace(PACK, faq=(), unknown=())
    assert overlaps(bare, asked("who directed it?")) == ()
