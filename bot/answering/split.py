"""Taking messages apart: into sentences, and compound questions into halves."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"(?<=[!?])[\"')\]]*\s+|(?<=[^.]\.)[\"')\]]*\s+|\n+|;\s+|(?<=\?)(?=\S)")
_JOINT = re.compile(
    r"\s*(?:\?+\s*(?:and|also|plus)?|,\s*(?:and|also|plus)\b|\b(?:and|n|also|plus)\b|[&+,])\s*", re.IGNORECASE
)
MOST_SENTENCES = 12
"""Sentences of one message that are looked at; a wall of text has its question near an end."""
MOST_JOINTS = 5


def sentences(text: str) -> list[str]:
    """The sentences of a message, in order; of a very long one those at both ends."""
    found = [s.strip() for s in _SENTENCE.split(text) if s and re.search(r"\w", s)]
    if len(found) <= MOST_SENTENCES:
        return found
    half = MOST_SENTENCES // 2
    questions = [s for s in found if "?" in s]
    return list(dict.fromkeys([*questions[:half], *found[: half // 2], *found[-half:]]))[:MOST_SENTENCES]


def halves(sentence: str) -> Iterator[tuple[str, str]]:
    """The ways to take a sentence in two at "and", a comma and the like, leftmost first."""
    for n, joint in enumerate(_JOINT.finditer(sentence)):
        left, right = sentence[: joint.start()].strip(), sentence[joint.end() :].strip()
        if n < MOST_JOINTS and re.search(r"\w", left) and re.search(r"\w", right):
            yield left, right
