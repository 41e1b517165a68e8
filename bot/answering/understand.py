"""Reading one question: its tokens, corrected; the entities it names; what it refers back to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering.english import (
    ASIDES,
    AUXILIARIES,
    FILLERS,
    OPENINGS,
    PREAMBLES,
    PRONOUNS,
    RELATIONS,
    TAILS,
)
from bot.answering.entities import IT, STRANGER, Linker, Mention, stranger_kind
from bot.answering.facts import WORKS
from bot.answering.normalise import clean, plain_tokens, stem
from bot.answering.phrases import Phrase, Phrases
from bot.answering.spelling import Speller
from bot.packs.model import Entity, EntityKind


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one question.

    `tokens` are corrected, with entities masked by kind (`<person>`, `<work>`, `<it>` …), and without what
    only leads up to the question ("hey, do you know …") or trails off from it. `entities` are the ids named,
    in order, without the main subject; `named` includes it. `pronouns` are forms such as "he" that nothing in
    the question itself explains. `content` are the stems that carry meaning; `unknown` the words that the
    base has never seen. `words` are the corrected tokens before masking, `spans` where in them the names, and
    the phrases for "it", stand; `beside` the entities that the question only compares with or places by
    ("… between the older films").
    """

    words: tuple[str, ...]
    tokens: tuple[str, ...]
    entities: tuple[str, ...]
    named: tuple[str, ...]
    pronouns: tuple[str, ...]
    content: tuple[str, ...]
    unknown: tuple[str, ...]
    corrections: tuple[tuple[str, str], ...]
    text: str
    spans: tuple[Mention, ...]
    beside: frozenset[str]

    @property
    def unique(self) -> list[str]:
        """The masked tokens, each once."""
        return list(dict.fromkeys(self.tokens))

    @property
    def is_check(self) -> bool:
        """Whether it is a yes-or-no question."""
        return bool(self.words) and self.words[0] in AUXILIARIES

    @property
    def is_question(self) -> bool:
        """Whether it looks like a question or a request at all."""
        opening = self.words[:4]
        return "?" in self.text or any(t in OPENINGS for t in opening)


def placeholder(entity: Entity, abouts: Sequence[str]) -> str:
    """The token that stands for an entity in masked tokens."""
    if entity.id in abouts:
        return IT
    return "<work>" if entity.kind in WORKS else f"<{entity.kind.value}>"


_CAPITAL = re.compile(r"(?<=[a-z,'] )[A-Z][a-z]+")
LONGEST_NAME = 3
"""Words that an unknown name has at most."""
SHORT_NAME, LONG_NAME = 3, 5
"""Letters of every part of an unknown name without capitals, and of its oddest part, at least."""


class Reader:
    """Reads questions against one base. Immutable after construction."""

    def __init__(
        self,
        linker: Linker,
        speller: Speller,
        entities: Mapping[str, Entity],
        abouts: Sequence[str],
        rewrites: Mapping[str, str],
    ) -> None:
        """`rewrites` maps members' phrases to the pack's own for the same."""
        self._rewrites = _in_tokens(rewrites)
        self._rewritten = Phrases(self._rewrites)
        self._linker = linker
        self._speller = speller
        self._entities = entities
        self._abouts = tuple(abouts)

    def read(self, text: str) -> Reading:
        """The reading of one sentence or fragment."""
        raw = self._rewrite(plain_tokens(text))
        mentions = self._linker.exact(raw, text)
        if not any(
            f and self._speller.is_foreign(t) for t, f in zip(raw, _free(len(raw), mentions), strict=True)
        ):
            return self._reading(text, raw, _affirmed(raw, mentions), ())
        fixed, changes = self._correct(raw, mentions, text)
        fixed = self._rewrite(fixed)
        mentions = self._linker.exact(fixed, text)
        known = frozenset(t for t in fixed if self._speller.knows(t))
        mentions += self._linker.fuzzy(fixed, _free(len(fixed), mentions), known)
        mentions += self._strangers(fixed, mentions, text)
        return self._reading(text, fixed, _affirmed(fixed, sorted(mentions, key=lambda m: m.start)), changes)

    def _strangers(self, toks: Sequence[str], mentions: Sequence[Mention], text: str) -> list[Mention]:
        """Names that the base does not know.

        Words that it never uses: one with a capital or with a number after it, or several side by side of
        which one is odd.
        """
        free = _free(len(toks), mentions)
        foreign = [f and self._speller.is_foreign(t) for t, f in zip(toks, free, strict=True)]
        capitals = _capitals(text)
        found: list[Mention] = []
        start = 0
        for i in range(len(toks) + 1):
            if i < len(toks) and foreign[i]:
                continue
            run = toks[start:i]
            digit = toks[i] if run and i < len(toks) and toks[i].isdigit() and len(toks[i]) == 1 else ""
            numbered = bool(digit) and f"{run[-1]} {digit}" in clean(text)
            named = bool(run) and all(t in capitals for t in run)
            odd = 1 < len(set(run)) == len(run) and self._is_full_name(run)
            if len(run) <= LONGEST_NAME and (numbered or named or odd):
                end = i + numbered
                found.append(Mention(STRANGER + " ".join(toks[start:end]).title(), start, end))
            start = i + 1
        return found

    def _is_full_name(self, run: Sequence[str]) -> bool:
        """Whether words side by side are odd enough for a name, though none has a capital."""
        telling = [t for t in run if len(t) >= LONG_NAME and self._speller.is_odd(t)]
        return bool(telling) and all(len(t) >= SHORT_NAME and not self._speller.is_inflected(t) for t in run)

    def _rewrite(self, toks: list[str]) -> list[str]:
        """The tokens with members' phrases replaced by the pack's own."""
        done: list[str] = []
        i = 0
        while i < len(toks):
            phrase = self._rewritten.at(toks, i)
            done.extend(self._rewrites[phrase] if phrase else (toks[i],))
            i += len(phrase) or 1
        return done

    def _correct(
        self, raw: Sequence[str], mentions: Sequence[Mention], text: str
    ) -> tuple[list[str], list[tuple[str, str]]]:
        """Corrects what stands between the names; a misspelt name is put right first.

        A word with a capital that the language has is somebody's name, not a slip, and so is what follows it.
        """
        free = _free(len(raw), mentions)
        known = frozenset(t for t in raw if self._speller.knows(t))
        names = [*mentions, *self._linker.fuzzy(raw, free, known)]
        capitals = _capitals(text)
        untaken = _free(len(raw), names)
        names += [
            Mention("", i, i + 1)
            for i, t in enumerate(raw)
            if untaken[i] and t in capitals and any(map(self._speller.is_word, {t, raw[i - 1]} & capitals))
        ]
        names.sort(key=lambda m: m.start)
        fixed: list[str] = []
        changes: list[tuple[str, str]] = []
        at = 0
        for name in [*names, Mention("", len(raw), len(raw))]:
            words, made = self._speller.correct(raw[at : name.start])
            fixed.extend(words)
            changes.extend(made)
            fixed.extend(raw[name.start : name.end])
            at = name.end
        return fixed, changes

    def _reading(
        self,
        text: str,
        fixed: Sequence[str],
        mentions: Sequence[Mention],
        changes: Sequence[tuple[str, str]],
    ) -> Reading:
        masked: list[str] = []
        named: list[str] = []
        at = 0
        for m in [*mentions, Mention("", len(fixed), len(fixed))]:
            masked.extend(fixed[at : m.start])
            at = m.end
            if m.entity == IT:
                masked.append(IT)
            elif m.entity.startswith(STRANGER):
                masked.append("<person>" if stranger_kind(m.entity) is EntityKind.PERSON else "<stranger>")
                named.append(m.entity)
            elif m.entity:
                masked.append(placeholder(self._entities[m.entity], self._abouts))
                named.append(m.entity)
                typed, name = " ".join(fixed[m.start : m.end]), self._entities[m.entity].name
                if not self._linker.is_name(tuple(fixed[m.start : m.end])):
                    changes = [*changes, (typed, name)]
        words = [t for t in masked if t[0] != "<"]
        return Reading(
            words=tuple(fixed),
            tokens=tuple(_core(masked)),
            entities=tuple(dict.fromkeys(e for e in named if e not in self._abouts)),
            named=tuple(dict.fromkeys(named)),
            pronouns=tuple(dict.fromkeys(PRONOUNS[t] for t in words if t in PRONOUNS)),
            content=tuple(dict.fromkeys(stem(t) for t in words if t not in FILLERS and t not in PRONOUNS)),
            unknown=tuple(dict.fromkeys(t for t in words if not self._speller.knows(t))),
            corrections=tuple(changes),
            text=text,
            spans=tuple(mentions),
            beside=_beside(fixed, mentions),
        )

    def refer(self, reading: Reading, entity: str, pronoun: str) -> Reading:
        """The reading with a pronoun replaced by the entity that it refers to; `IT` is a pronoun here too."""
        mask = placeholder(self._entities[entity], self._abouts)
        stands = [t == pronoun if pronoun == IT else PRONOUNS.get(t) == pronoun for t in reading.tokens]
        at = stands.index(True) if True in stands else len(stands)
        place = sum(1 for t in reading.tokens[:at] if t[0] == "<" and t != IT)
        named = list(reading.named)
        named.insert(place, entity)
        return replace(
            reading,
            tokens=tuple(mask if s else t for t, s in zip(reading.tokens, stands, strict=True)),
            entities=tuple(dict.fromkeys(e for e in named if e not in self._abouts)),
            named=tuple(dict.fromkeys(named)),
            pronouns=tuple(p for p in reading.pronouns if p != pronoun),
        )


def _beside(toks: Sequence[str], mentions: Sequence[Mention]) -> frozenset[str]:
    """The entities whose last mention stands after a word that only compares with it or places by it."""
    before = {m.entity: next((t for t in reversed(toks[: m.start]) if t != "the"), "") for m in mentions}
    return frozenset(e for e, word in before.items() if word in RELATIONS)


def _core(toks: Sequence[str]) -> list[str]:
    """The tokens without asides, preambles and tails; all of them where nothing else would remain."""
    core = [t for t in toks if t not in ASIDES]
    start, end = 0, len(core)
    while preamble := _PREAMBLES.at(core, start):
        start += len(preamble)
    while tail := _TAILS.at(core[start:end][::-1], 0):
        end -= len(tail)
    return core[start:end] or core or list(toks)


_PREAMBLES = Phrases(tuple(IT if t == "it" else t for t in p.split()) for p in PREAMBLES)
_TAILS = Phrases(tuple(reversed(p.split())) for p in TAILS)


def _affirmed(toks: Sequence[str], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that are ruled out ("this one, not chapter 4"), where others remain."""
    kept = [m for m in mentions if m.entity == IT or not (m.start and toks[m.start - 1] == "not")]
    return kept if any(m.entity != IT for m in kept) else list(mentions)


def _capitals(text: str) -> frozenset[str]:
    """The words inside sentences that begin with a capital, without it; none where Most Words Do."""
    found = _CAPITAL.findall(text)
    return frozenset(w.casefold() for w in found) if 2 * len(found) <= len(text.split()) else frozenset()


def _free(length: int, mentions: Sequence[Mention]) -> list[bool]:
    taken = {i for m in mentions for i in range(m.start, m.end)}
    return [i not in taken for i in range(length)]


def _in_tokens(rewrites: Mapping[str, str]) -> dict[Phrase, Phrase]:
    """Rewrites as tokens, without those that change nothing; of equal phrases the first counts."""
    found: dict[Phrase, Phrase] = {}
    for phrase, replacement in rewrites.items():
        before, after = tuple(plain_tokens(phrase)), tuple(plain_tokens(replacement))
        if before and before != after:
            found.setdefault(before, after)
    return found
