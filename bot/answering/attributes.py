"""The catalogue of attributes that the bot knows how members ask about, whatever the franchise.

Its wordings are data: `data/attributes.txt`. A pack states facts with these ids and declares others of
its own in `lexicon.yaml`. In the questions `{subject}` and `{value}` stand for the two ends of a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from bot.packs.model import Attribute, EntityKind

_HEADING = re.compile(r"(?P<id>\w+)(?: of (?P<kinds>\w+(?: or \w+)*))?: (?P<label>.+)")


def _blocks(text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Each heading with the questions below it."""
    heading: re.Match[str] | None = None
    questions: list[str] = []
    for line in text.splitlines():
        if line.startswith(" "):
            questions.extend(part.strip() for part in line.split("|"))
        elif found := _HEADING.fullmatch(line):
            if heading:
                yield heading, tuple(questions)
            heading, questions = found, []
    if heading:
        yield heading, tuple(questions)


_TEXT = resources.files("bot.answering").joinpath("data", "attributes.txt").read_text(encoding="utf-8")
_BLOCKS = tuple(_blocks(_TEXT))

CATALOGUE: dict[str, Attribute] = {
    heading["id"]: Attribute(heading["id"], heading["label"], questions) for heading, questions in _BLOCKS
}
"""Attribute ids to what is known of them."""

SUBJECT_KINDS: dict[str, tuple[EntityKind, ...]] = {
    heading["id"]: tuple(EntityKind(kind) for kind in heading["kinds"].split(" or "))
    for heading, _ in _BLOCKS
    if heading["kinds"]
}
"""Attributes of people and characters to what their subject is; that of all others is a work."""

PEOPLE = frozenset(
    "director second_director writer author creator showrunner producer executive_producer composer lead "
    "crew villain cinematographer editor choreographer costume_designer production_designer "
    "casting_director narrator illustrator translator reviewer".split()
)
"""Attributes whose value is somebody: a wrong name in a question about them is a false premise."""

MEMBERSHIP = frozenset({"cast"})
"""Attributes that ask whether somebody is among a work's people; "not listed" is all that absence means."""
