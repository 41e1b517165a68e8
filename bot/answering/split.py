"""Taking messages apart: into sentences, and compound questions into halves."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"(?<=[!?])[\"')\]]*\s+|(?<=[^.]\.)[\"')\]]*\s+|\n+|;\s+|(?<=\?)(?=\S)")
_JOINT = re.compile(
    r"\s*(?:\?+\s*(?:and|also|plus)?|,\s*(?:and|also|plus)\b|\b(?:and|n|also|plus)\b|[&+,])\s*", re.IGNORECASE
)
_TWOFOLD = re.compile(
    r"\W*(who|when|where|why|how|what)\s+(?:and|or|&)\s+(who|when|where|why|how|what)\s+(.+)", re.IGNORECASE
)
_QUESTION = re.compile(r"\b(?:who|what|when|where|why|which|how|whose)\b", re.IGNORECASE)
_END = re.compile(
    r"\b(?:because|cause|cuz|cos|since|but|so|anyway|ok|okay|then|and also|thanks|thx|pls|please)\b",
    re.IGNORECASE,
)
LONG = 60
"""Characters from which a question may stand in the middle of a sentence."""
MOST_CLAUSES = 4
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
    """The ways to take a sentence in two at "and", a comma and the like, leftmost first.

    "When and where was it shown" comes first of all as its two questions.
    """
    if twofold := _TWOFOLD.match(sentence):
        yield f"{twofold[1]} {twofold[3]}", f"{twofold[2]} {twofold[3]}"
    for n, joint in enumerate(_JOINT.finditer(sentence)):
        left, right = sentence[: joint.start()].strip(), sentence[joint.end() :].strip()
        if n < MOST_JOINTS and re.search(r"\w", left) and re.search(r"\w", right):
            yield left, right


def clauses(sentence: str) -> list[str]:
    """The questions that may stand inside a long sentence: from a question word to where a reason follows."""
    if len(sentence) < LONG:
        return []
    found = []
    for opening in list(_QUESTION.finditer(sentence))[-MOST_CLAUSES:]:
        end = _END.search(sentence, opening.end())
        found.append(sentence[opening.start() : end.start() if end else None].strip())
    return [c for c in dict.fromkeys(found) if c != sentence and len(c.split()) > 2]
