"""From a message to the questions in it: sentences, halves of compound ones, and what they lean on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.base import Base
from bot.answering.english import AUXILIARIES, OPENINGS, PREPOSITIONS, QUESTION_WORDS, TOPIC_SHIFTS
from bot.answering.entities import IT
from bot.answering.facts import values_of
from bot.answering.options import ANSWER, SUGGEST, Judged, weigh
from bot.answering.resolve import FindingKind
from bot.answering.split import clauses, halves, sentences
from bot.answering.understand import Reading
from bot.answering.values import Context, Turn
from bot.packs.model import EntityKind

WHOLE = 0.8
"""Likeness of a question to a known wording from which it is not taken apart."""
CLEAR = 0.7
"""Least probability of a question inside a sentence that makes no sense as a whole."""
HALF = 0.35
"""Least probability of each half of a compound question."""
BESIDE_A_GAP = 0.7
"""Least probability of a half whose other half is known to be unsaid: it may only elaborate on it."""
STANDS_ALONE = 0.74
"""Likeness to a known wording from which words without a verb are a question of their own."""
BARE = 0.35
"""Weight of words up to which a fragment says nothing but a name."""
ELLIPTIC = 1.6
"""Weight of words up to which a question may lean on the one before."""
REFERENTS = 3
"""Topics that a pronoun is tried with."""
BESIDES = frozenset({FindingKind.TALK, FindingKind.ELSEWHERE})
"""Findings that are beside what a conversation is about."""
TURNS = 4
"""Turns of a conversation that are remembered."""


def half(sure: float) -> float:
    """Least probability of each half of a compound question where a whole one needs `sure`."""
    return HALF * (sure / ANSWER)


def judge_message(
    base: Base, text: str, context: Context, sure: float = ANSWER, excluded: frozenset[str] = frozenset()
) -> list[Judged]:
    """The questions of a message, judged, in order; where none is sure enough, its best attempt alone.

    `sure` decides what is told of what was understood; how a message is taken apart and what it leans on does
    not depend on it.
    """
    asked: list[Judged] = []
    stated: list[Judged] = []
    parts = sentences(text)
    for sentence in parts:
        one = _clearest(base, sentence, context, excluded)
        if _tells(base, one.reading, bool(context.turns)):
            (asked if one.reading.is_question else stated).extend(_halved(base, one, context, excluded))
            context = continued(base, context, [one]) if sentence is not parts[-1] else context
    if not (asked or stated) and any(not t.isdigit() for t in base.reader.read(text).tokens):
        asked = [judge(base, text, context, excluded)]
    asking = asked or stated
    known = [j for j in asking if j.confidence >= (half(sure) if len(asking) > 1 else sure)]
    known = known if any(j.confidence >= sure for j in known) else []
    return _distinct(known) if known else sorted(asking, key=lambda j: -j.confidence)[:1]


def _clearest(base: Base, sentence: str, context: Context, excluded: frozenset[str]) -> Judged:
    """A sentence judged; where it makes no sense as a whole, the question in it that does."""
    whole = judge(base, sentence, context, excluded)
    if _sure(whole, ANSWER):
        return whole
    inner = [judge(base, clause, context, excluded) for clause in clauses(sentence)]
    sure = [j for j in inner if _sure(j, CLEAR)]
    return max(sure, key=lambda j: j.confidence) if sure else whole


def _sure(judged: Judged, least: float) -> bool:
    """Whether something of the base is meant with at least some probability."""
    best = judged.best
    return best is not None and best.probability >= least and best.finding.kind not in BESIDES


def judge(base: Base, text: str, context: Context, excluded: frozenset[str]) -> Judged:
    """One fragment on its own, or leaning on the conversation where that makes more sense."""
    reading = base.reader.read(text)
    topics = _topics(context)
    if not context.turns:
        return Judged(reading, weigh(base, reading, topics, excluded))
    before = context.turns[-1]
    if _only_names(reading):
        words = (*before.words, text) if _adds(reading) else _instead(base, before, reading)
        return _leaning(base, words, reading, topics, excluded, ())
    alone = _alone(base, reading, topics, before.focus, excluded)
    if _weight(base, reading) > ELLIPTIC:
        return alone
    leaning = _leaning(base, (*before.words, text), reading, topics, excluded, before.answered)
    needs_it = reading.words[:1] and reading.words[0] in PREPOSITIONS
    return leaning if leaning.confidence > (SUGGEST if needs_it else alone.confidence) else alone


def _alone(
    base: Base, reading: Reading, topics: Sequence[str], focus: str | None, excluded: frozenset[str]
) -> Judged:
    """A reading with its pronouns referred to whatever makes most sense."""
    judged = [Judged(r, weigh(base, r, topics, excluded)) for r in _referred(base, reading, topics)]
    best = max(judged, key=lambda j: j.confidence)
    if focus is None or any(base.facts.kind(e) is EntityKind.FILM for e in reading.named):
        return best
    about_it = base.reader.refer(reading, focus, IT)
    other = Judged(about_it, weigh(base, about_it, topics, excluded))
    told = other.best is not None and other.best.finding.kind is FindingKind.FACTS
    return other if other.confidence >= ANSWER and (told or IT in reading.tokens) else best


def _leaning(
    base: Base,
    words: Sequence[str],
    reading: Reading,
    topics: Sequence[str],
    excluded: frozenset[str],
    said: Sequence[str],
) -> Judged:
    """A fragment read together with the words of the question before."""
    joined = _referred(base, base.reader.read(" ".join(words)), topics)[0]
    return Judged(replace(joined, text=reading.text), weigh(base, joined, topics, excluded, said))


def _only_names(reading: Reading) -> bool:
    """Whether a fragment is a name and nothing else ("and Ada Thorn?", "no, I meant chapter 3")."""
    named = {i for m in reading.spans if m.entity != IT for i in range(m.start, m.end)}
    return bool(named) and all(w in TOPIC_SHIFTS for i, w in enumerate(reading.words) if i not in named)


def _adds(reading: Reading) -> bool:
    """Whether a bare name is added to the question before ("no, about Ada"), not put in another's place."""
    words = reading.words
    return any(w == "about" and (not i or words[i - 1] not in QUESTION_WORDS) for i, w in enumerate(words))


def _instead(base: Base, before: Turn, reading: Reading) -> list[str]:
    """The words of the question before, new names in the place of those that they stand in for."""
    kinds = {_sort(base, e) for e in reading.named}
    gone = {i for start, end, e in before.names if _sort(base, e) in kinds for i in range(start, end)}
    new = [w for m in reading.spans if m.entity != IT for w in reading.words[m.start : m.end]]
    at = min(gone, default=len(before.words))
    return [*before.words[:at], *new, *(w for i, w in enumerate(before.words) if i > at and i not in gone)]


def _sort(base: Base, entity: str) -> EntityKind | None:
    """The kind of an entity; characters are asked about as people are."""
    kind = base.facts.kind(entity)
    return EntityKind.PERSON if kind is EntityKind.CHARACTER else kind


def _weight(base: Base, reading: Reading) -> float:
    """How much the words of a fragment tell, names apart."""
    words = [w for w in reading.unique if w[0] != "<" and w not in QUESTION_WORDS]
    return float(base.index.alignment.weights(words).sum())


def _tells(base: Base, reading: Reading, follows: bool) -> bool:  # noqa: FBT001
    """Whether a fragment says anything; a lone number does not, a lone "why" only where it `follows`."""
    return any(not t.isdigit() for t in reading.tokens) and (
        bool(reading.named)
        or len(reading.tokens) > 1
        or (follows and reading.tokens[0] in QUESTION_WORDS)
        or _weight(base, reading) > BARE
    )


def _referred(base: Base, reading: Reading, topics: Sequence[str]) -> list[Reading]:
    """The reading with its first pronoun referred to each of the latest topics that it fits, latest first."""
    for pronoun in reading.pronouns:
        fitting = [
            t
            for t in topics
            if t not in reading.named
            and t in base.facts.entities
            and pronoun in base.facts.entities[t].pronouns
        ]
        if fitting:
            return [base.reader.refer(reading, topic, pronoun) for topic in fitting[:REFERENTS]]
    return [reading]


def _topics(context: Context) -> list[str]:
    return list(dict.fromkeys(t for turn in reversed(context.turns) for t in turn.topics))


def _halved(base: Base, whole: Judged, context: Context, excluded: frozenset[str]) -> list[Judged]:
    """The halves of a compound question where both are understood, else the whole."""
    if whole.best is None:
        return [whole]
    for left, right in halves(whole.reading.text):
        if whole.best.match >= WHOLE and not _opens(right):
            continue
        if not _says(base.reader.read(right)):
            continue
        first = judge(base, left, context, excluded)
        if not _says(first.reading):
            continue
        between = continued(base, context, [first])
        for text in _completed(first.reading, right):
            second = judge(base, text, between, excluded)
            if _both(first, second):
                return [
                    *_halved(base, first, context, excluded),
                    *_halved(base, second, between, excluded),
                ]
        if _opens(right) and _adds_to(first, whole):
            return [first, whole]
    return [whole]


def _adds_to(half: Judged, whole: Judged) -> bool:
    """Whether the first half is a question of its own, and the whole was understood as the other one."""
    if half.best is None or whole.best is None:
        return False
    told = [j.best.finding.kind is FindingKind.FACTS and _sure(j, CLEAR) for j in (half, whole) if j.best]
    return all(told) and _formed(half) and half.best.finding.identity != whole.best.finding.identity


def _says(reading: Reading) -> bool:
    """Whether a half holds more than fillers ("…, do you know") or names to choose from ("…, A or B")."""
    offered = "or" in reading.words and _only_names(reading)
    return bool(reading.named or reading.content) and not offered


def _opens(text: str) -> bool:
    """Whether a half opens as a question does."""
    return re.split(r"\W", text.lower(), maxsplit=1)[0] in QUESTION_WORDS | AUXILIARIES


def _completed(first: Reading, right: str) -> list[str]:
    """A right half as it stands, or with what it shares with the left.

    That is the question word ("who directed | and wrote it"), or all up to the preposition that it opens
    with ("what do they think of the plot | and of the fights").
    """
    opening = right.lower().split(maxsplit=1)[0].split("'", maxsplit=1)[0]
    words = list(first.words)
    if opening in PREPOSITIONS and opening in words[1:]:
        shared = words[: len(words) - words[::-1].index(opening) - 1]
        return [f"{' '.join(shared)} {right}", right]
    question = next((w for w in words if w in QUESTION_WORDS), None)
    return [right] if opening in OPENINGS or question is None else [right, f"{question} {right}"]


def _both(first: Judged, second: Judged) -> bool:
    """Whether two halves are understood as two different questions."""
    if first.best is None or second.best is None:
        return False
    if first.best.finding.identity == second.best.finding.identity:
        return False
    known = [j for j in (first, second) if j.best and j.best.finding.kind is FindingKind.FACTS]
    if len(known) == 1 and not (_formed(known[0]) and known[0].confidence >= BESIDE_A_GAP):
        return False
    sure = (
        min(first.confidence, second.confidence) >= HALF
        and max(first.confidence, second.confidence) >= ANSWER
    )
    return sure and _independent(first) and _independent(second)


def _independent(judged: Judged) -> bool:
    """Whether a half is a question by its form, or nearly a known wording."""
    return _formed(judged) or (judged.best is not None and judged.best.match >= STANDS_ALONE)


def _formed(judged: Judged) -> bool:
    """Whether a half opens as a question does and goes on."""
    opening = judged.reading.words[:3]
    return any(w in OPENINGS for w in opening) and len(judged.reading.tokens) > 1


def _distinct(judged: Sequence[Judged]) -> list[Judged]:
    """Each thing said once; small talk only where there is nothing else."""
    found = {j.best.finding.identity: j for j in reversed(judged) if j.best}
    once = [j for j in judged if j.best and found[j.best.finding.identity] is j]
    return [j for j in once if j.best and j.best.finding.kind not in BESIDES] or once


def continued(base: Base, context: Context, judged: Sequence[Judged]) -> Context:
    """The context after some questions; small talk leaves it as it was."""
    told = [j for j in judged if j.best is None or j.best.finding.kind not in BESIDES]
    return Context((*context.turns, _turn(base, told))[-TURNS:]) if told else context


def _turn(base: Base, judged: Sequence[Judged]) -> Turn:
    topics: list[str] = []
    for one in judged:
        best = one.best
        if best is not None and best.probability >= SUGGEST:
            topics.extend(f.said_by for f in best.finding.facts[:1] if f.said_by)
            topics.extend(v for f in best.finding.facts[:2] for v in values_of(f)[:3])
            topics.extend([best.finding.subject] if best.finding.subject else [])
            topics.extend(f.subject for f in best.finding.facts[:2])
        topics.extend(one.reading.named)
    return Turn(
        topics=tuple(dict.fromkeys(topics)),
        focus=_focus(base, judged[-1]),
        answered=tuple(j.best.entry for j in judged if j.best),
        words=tuple(w for j in judged for w in j.reading.words),
        names=tuple(_names(base, judged)),
    )


def _focus(base: Base, judged: Judged) -> str | None:
    """The work that a question was about, where that is not the main subject: named, or the one answer."""
    works = [e for e in judged.reading.named if base.facts.kind(e) is EntityKind.FILM]
    if works:
        return works[0] if works[0] not in base.facts.abouts else None
    told = judged.best.finding.facts if judged.best and judged.confidence >= ANSWER else ()
    values = [v for f in told for v in values_of(f) if base.facts.kind(v) is EntityKind.FILM]
    return values[0] if len(set(values)) == 1 and values[0] not in base.facts.abouts else None


def _names(base: Base, judged: Sequence[Judged]) -> Iterator[tuple[int, int, str]]:
    """Where in the words of several readings, one after the other, the names stand."""
    at = 0
    for one in judged:
        for m in one.reading.spans:
            yield at + m.start, at + m.end, base.facts.abouts[0] if m.entity == IT else m.entity
        at += len(one.reading.words)
