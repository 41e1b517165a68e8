"""What a base can be asked, to browse; and what suggests itself after an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.base import Base
from bot.answering.offers import Offer
from bot.answering.resolve import agree
from bot.answering.values import Choice, Reply, ReplyStatus
from bot.packs.model import Spoiler

MOST = 25
"""Topics at most, and questions of one at most: what a menu on Discord holds."""
MORE = "More"
"""The heading of small topics that found no place of their own."""
SHOWN = 80
"""Characters of a follow-up question at most: what a button holds."""
HANDY = 40
"""Characters up to which a follow-up question is read at a glance."""
SAME_TOPIC = 1.0
SAME_SUBJECT = 1.0
RARE = 2.0
"""What it counts that two answers have a heading, a subject or names that few share in common."""
FITTING = 1.0
"""Least of that for a question that suggests itself."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of at most 100 characters, and the entry that answers it."""

    question: str
    entry: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A curators' heading with its questions, most useful first."""

    title: str
    asks: tuple[Ask, ...]


def topics(
    base: Base, most: Spoiler = Spoiler.NONE, excluded: frozenset[str] = frozenset()
) -> tuple[Topic, ...]:
    """The headings of the curated questions, in the packs' order; at most 25 of at most 25 questions.

    Nothing above the level `most`, and nothing that rests on what is `excluded`. A pack's examples come first
    under their heading. Where there are more headings, the smallest are put together under `MORE`.
    """
    examples = {_bare(e) for pack in base.packs for e in pack.examples}
    found: dict[str, list[Offer]] = {}
    for offer in base.offers:
        if offer.topic and offer.is_open(most, excluded):
            found.setdefault(offer.topic, []).append(offer)
    if len(found) > MOST:
        largest = sorted(found, key=lambda title: -len(found[title]))[: MOST - 1]
        small = [offer for title, under in found.items() if title not in largest for offer in under]
        found = {title: under for title, under in found.items() if title in largest and title != MORE}
        found[MORE] = small
    return tuple(_topic(title, under, examples) for title, under in found.items())


def _topic(title: str, under: Sequence[Offer], examples: set[str]) -> Topic:
    first = sorted(under, key=lambda o: not any(_bare(w) in examples for w in (o.question, *o.wordings)))
    return Topic(title, tuple(Ask(o.question, o.entry) for o in first[:MOST]))


def _bare(question: str) -> str:
    return question.rstrip("?. ").casefold()


def follow_ups(
    base: Base,
    reply: Reply,
    most: Spoiler = Spoiler.NONE,
    excluded: frozenset[str] = frozenset(),
    limit: int = 2,
) -> tuple[Choice, ...]:
    """Natural next questions after an answer: about the same, but not what has just been told.

    Each has at most 80 characters; none where nothing fits. The `confidence` is 1: the base answers them.
    """
    if reply.status is not ReplyStatus.ANSWERED:
        return ()
    known = base.offers
    told = [o for o in known if o.entry in reply.entries] or _told(known, reply)
    if not told:
        return ()
    chosen: list[Offer] = []
    for offer in _fitting(base, told, [o for o in known if o.is_open(most, excluded)]):
        if len(chosen) == limit:
            break
        if not any(_repeats(base, offer, other) for other in (*told, *chosen)):
            chosen.append(offer)
    return tuple(Choice(o.question, o.entry, 1.0, o.spoiler) for o in chosen)


def _told(known: Sequence[Offer], reply: Reply) -> list[Offer]:
    """The questions that a reply has answered without an entry of their own: those for its facts."""
    return [o for o in known if not o.topic and any(f.id in reply.entries for f in o.facts)]


def _fitting(base: Base, told: Sequence[Offer], known: Sequence[Offer]) -> list[Offer]:
    """Questions about the same as some that were told, the best first."""
    uses = Counter(e for o in known for e in o.about)
    here = frozenset[str]().union(*(o.about for o in told))
    subjects = {o.finding.subject for o in told if o.finding.subject} - set(base.facts.abouts)
    headings = {o.topic for o in told if o.topic}
    fits: list[tuple[float, int, Offer]] = []
    for at, offer in enumerate(known):
        shared = sum(RARE / uses[e] for e in offer.about & here)
        fit = SAME_TOPIC * (offer.topic in headings) + SAME_SUBJECT * (offer.finding.subject in subjects)
        fit += min(shared, SAME_TOPIC)
        if fit >= FITTING and len(offer.question) <= SHOWN:
            fits.append((-fit - (len(offer.question) <= HANDY), at, offer))
    return [offer for _, _, offer in sorted(fits, key=lambda f: f[:2])]


def _repeats(base: Base, offer: Offer, other: Offer) -> bool:
    """Whether one answer would say much what the other does."""
    if offer.entry == other.entry or {f.id for f in offer.facts} <= {f.id for f in other.facts}:
        return True
    return agree(base.resolver.gist(offer.finding), base.resolver.gist(other.finding))
