"""Finding the entities of a base in a question: exact names first, then misspelt ones.

A name followed by a number that is no part of any alias ("Starfall 5" where only 1 to 4 are known)
is not that entity: numbers agree exactly or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.english import AUXILIARIES, FILLERS
from bot.answering.normalise import ROMAN, plain_tokens, tokens
from bot.answering.phrases import Phrases
from bot.answering.types import Floats
from bot.packs.model import Entity, EntityKind

NAMED_IN_PARTS = frozenset({EntityKind.PERSON, EntityKind.CHARACTER})
TOKEN_LIKENESS = 0.6
"""Least likeness of one token of a misspelt name to the name's own."""
NAME_LIKENESS = 0.78
"""Least mean likeness over a misspelt name of several tokens."""
SINGLE_LIKENESS = 0.74
"""Least likeness of a misspelt name of one token."""
LONG_NAME = 7
"""Letters from which a name of one word may be written as two."""
SHORTEST_FUZZY = 4
"""Letters that a single misspelt name must have."""

ROLE_WORDS = frozenset(
    "play plays played playing portray portrays portrayed portraying".split()
    + "character called role actor actress as".split()
)
"""Words beside which a weak name is meant as a name."""

STRANGER = "?"
"""First character of the id of something that is named but is no entity of the base."""
PARTS = frozenset("chapter part season episode volume".split())
UNITS = frozenset(
    "hour hours minute minutes day days week weeks month months year years million percent stars".split()
)
"""Words that make a number before them a quantity, not a part of a name."""

MOST_PARTS = 20
"""The highest number that a name is taken to end with; more is a quantity or a year."""
_NUMERALS = {number: numeral for numeral, number in ROMAN.items()}
_AFTER_NAMES = ROMAN.keys() - {"i", "x", "xx"}
"""Roman numerals that number the name before them; "I" is a pronoun, and "x" a kiss."""

IT = "<it>"
"""Placeholder for the thing that a conversation is about."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity found at `start`..`end` of a token sequence (end not included)."""

    entity: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an entity, as tokens.

    A weak name is also a plain word of questions ("The Director" of a story, the director of a
    film): it counts only beside a word such as "plays", or written with its own capitals.
    """

    tokens: tuple[str, ...]
    entity: str
    weak: bool = False


def stranger_kind(entity: str) -> EntityKind | None:
    """What a stranger most likely is: a work where a number ends its name, else a person.

    None for an entity that is no stranger.
    """
    if not entity.startswith(STRANGER):
        return None
    last = entity.rpartition(" ")[2]
    return EntityKind.FILM if last[-1].isdigit() or last in _AFTER_NAMES else EntityKind.PERSON


class Linker:
    """Finds names in tokens. Immutable after construction."""

    def __init__(
        self,
        entities: Sequence[Entity],
        plain_words: Iterable[str],
        is_common: Callable[[str], bool],
        described: Mapping[str, str],
        it_phrases: Iterable[str],
    ) -> None:
        """`plain_words` are words of questions; `is_common` tells words that no name can be known by.

        `described` maps descriptions that serve as names ("the heroine") to entities; `it_phrases` stand for
        the thing that a conversation is about.
        """
        plain = frozenset(plain_words) | {"the", "a"}
        self._names = [
            Name(toks, id_, weak=all(t in plain for t in toks)) for toks, id_ in _unambiguous(entities)
        ]
        self._names += [Name(tuple(plain_tokens(words)), entity) for words, entity in described.items()]
        self._parts = sorted({t for name in self._names for t in name.tokens})
        self._part_number = {part: j for j, part in enumerate(self._parts)}
        self._common = frozenset(t for name in self._names for t in name.tokens if is_common(t))
        kinds = {e.id: e.kind for e in entities}
        self._personal = {name.tokens: kinds[name.entity] in NAMED_IN_PARTS for name in self._names}
        self._capitals = {e.id: e.name for e in entities}
        self._by_first: dict[str, list[Name]] = {}
        for name in sorted(self._names, key=lambda n: -len(n.tokens)):
            self._by_first.setdefault(name.tokens[0], []).append(name)
        self._numbering = {n.tokens[0] for n in self._names if len(n.tokens) == 2 and n.tokens[1].isdigit()}
        self._it = Phrases(tuple(tokens(p)) for p in it_phrases)

    def is_name(self, toks: tuple[str, ...]) -> bool:
        """Whether these tokens are a name as it is written."""
        return any(name.tokens == toks for name in self._by_first.get(toks[0], ()))

    def exact(self, toks: Sequence[str], raw: str = "") -> list[Mention]:
        """Names as they are written, longest first, left to right; and phrases for "it".

        `raw` is the text that the tokens came from, for names that need their capitals.
        """
        found: list[Mention] = []
        i = 0
        while i < len(toks):
            mention = (
                self._name_at(toks, i, raw)
                or self._parted_at(toks, i)
                or self._unnumbered_at(toks, i)
                or self._it_at(toks, i)
            )
            if mention:
                found.append(mention)
            i = mention.end if mention else i + 1
        return found

    def _name_at(self, toks: Sequence[str], i: int, raw: str) -> Mention | None:
        for name in self._by_first.get(toks[i], ()):
            end = i + len(name.tokens)
            if tuple(toks[i:end]) != name.tokens:
                continue
            if (more := self._number_length(toks, end)) and not self._named_there(toks, i, end):
                return Mention(STRANGER + " ".join(toks[i : end + more]), i, end + more)
            if not name.weak or self._meant(name, toks, i, end, raw):
                return Mention(name.entity, i, end)
        return None

    def _parted_at(self, toks: Sequence[str], i: int) -> Mention | None:
        """A long name of one word that is written as two."""
        joined = "".join(toks[i : i + 2])
        names = self._by_first.get(joined, ()) if len(joined) >= LONG_NAME and toks[i] != joined else ()
        found = next((n for n in names if len(n.tokens) == 1 and not n.weak), None)
        return Mention(found.entity, i, i + 2) if found else None

    def _named_there(self, toks: Sequence[str], start: int, end: int) -> bool:
        """Whether a number after a name is another's ("Starfall, chapter 4"; "the first Starfall 4")."""
        return any(
            at + len(name.tokens) > end and tuple(toks[at : at + len(name.tokens)]) == name.tokens
            for at in range(start + 1, end + 1)
            for name in self._by_first.get(toks[at], ())
        )

    def _number_length(self, toks: Sequence[str], end: int) -> int:
        """How many tokens at `end` number the name before it ("2", "chapter 5", "vi"); 0 for none."""
        rest = toks[end : end + 2]
        if rest and rest[0] in _AFTER_NAMES and rest[0] not in self._by_first:
            return 1
        if rest and _is_part(rest[0]) and (len(rest) < 2 or rest[1] not in UNITS):
            return 1
        return 2 if len(rest) > 1 and rest[0] in PARTS and rest[1].isdigit() else 0

    def _unnumbered_at(self, toks: Sequence[str], i: int) -> Mention | None:
        """A number that no entity has, after a word that numbers others ("part 9" beside parts 1 to 4)."""
        if toks[i] in self._numbering and i + 1 < len(toks) and toks[i + 1].isdigit():
            return Mention(f"{STRANGER}{toks[i]} {toks[i + 1]}", i, i + 2)
        return None

    def _meant(self, name: Name, toks: Sequence[str], start: int, end: int, raw: str) -> bool:
        near = {*toks[max(0, start - 3) : start], *toks[end : end + 2]}
        return not near.isdisjoint(ROLE_WORDS) or self._capitals[name.entity] in raw

    def _it_at(self, toks: Sequence[str], i: int) -> Mention | None:
        if toks[i] == "that" and i and toks[i - 1] in AUXILIARIES:
            return Mention(IT, i, i + 1)
        phrase = self._it.at(toks, i)
        return Mention(IT, i, i + len(phrase)) if phrase else None

    def fuzzy(self, toks: Sequence[str], free: Sequence[bool], known: frozenset[str]) -> list[Mention]:
        """Misspelt names among the tokens that are `free`; words of `known` are no misspelling alone."""
        if not any(free):
            return []
        likeness = process.cdist(
            toks, self._parts, scorer=OSA.normalized_similarity, score_cutoff=TOKEN_LIKENESS
        )
        found: list[Mention] = []
        taken = [not f for f in free]
        for name, i in self._openings(toks, likeness, taken):
            end = i + len(name.tokens)
            if end > len(toks) or any(taken[i:end]) or not self._alike(name.tokens, toks, i, likeness, known):
                continue
            more = self._number_length(toks, end)
            stranger = STRANGER + " ".join((*name.tokens, *toks[end : end + more]))
            found.append(Mention(stranger if more else name.entity, i, end + more))
            taken[i : end + more] = [True] * (end + more - i)
        return found

    def _openings(
        self, toks: Sequence[str], likeness: Floats, taken: Sequence[bool]
    ) -> list[tuple[Name, int]]:
        """Names with the places of free tokens that are like their first, longest names first."""
        rows = [i for i, t in enumerate(toks) if not taken[i] and t not in FILLERS]
        places, parts = np.nonzero(likeness[rows])
        found = [
            (name, rows[i])
            for i, j in zip(places.tolist(), parts.tolist(), strict=True)
            for name in self._by_first.get(self._parts[j], ())
            if not name.weak
        ]
        return sorted(found, key=lambda pair: -len(pair[0].tokens))

    def _alike(
        self, name: tuple[str, ...], toks: Sequence[str], start: int, likeness: Floats, known: frozenset[str]
    ) -> bool:
        """Whether the tokens from `start` are a misspelling of a name."""
        got = toks[start : start + len(name)]
        values = [float(likeness[start + k, self._part_number[part]]) for k, part in enumerate(name)]
        if min(values) <= 0:
            return False
        if len(name) == 1:
            long_enough = len(name[0]) >= SHORTEST_FUZZY and got[0][0] == name[0][0]
            plural = got[0] == name[0] + "s"
            return long_enough and got[0] not in known and (plural or values[0] >= SINGLE_LIKENESS)
        if sum(values) / len(name) < NAME_LIKENESS:
            return False
        if self._personal.get(name) and min(values) >= SINGLE_LIKENESS and not set(got) & FILLERS:
            return all(not t[0].isdigit() or t == n for t, n in zip(got, name, strict=True))
        anchored = any(t == n and n not in self._common for t, n in zip(got, name, strict=True))
        for expected, token in zip(name, got, strict=True):
            mistyped = token not in known or anchored
            if token != expected and (not mistyped or token in FILLERS or token[0].isdigit()):
                return False
        return True


def _is_part(token: str) -> bool:
    return token.isdecimal() and len(token) < 3 and int(token) <= MOST_PARTS


def names_of(entity: Entity) -> Iterator[tuple[str, ...]]:
    """Token sequences that name an entity, its declared ones first."""
    for name in (entity.name, entity.short, *entity.aliases):
        toks = tuple(plain_tokens(name))
        if toks:
            yield toks
            if len(toks) > 1 and (other := ROMAN.get(toks[-1]) or _NUMERALS.get(toks[-1])):
                yield (*toks[:-1], other)
            if toks[0] == "the" and len(toks) > 1 and entity.kind is not EntityKind.CHARACTER:
                yield toks[1:]


def _unambiguous(entities: Sequence[Entity]) -> list[tuple[tuple[str, ...], str]]:
    """Every name of every entity; parts of people's names where only one entity has them."""
    names: dict[tuple[str, ...], str] = {}
    for entity in entities:
        for toks in names_of(entity):
            names.setdefault(toks, entity.id)
    parts: dict[str, set[str]] = {}
    for entity in entities:
        if entity.kind in NAMED_IN_PARTS:
            for toks in (tuple(plain_tokens(entity.name)), tuple(plain_tokens(entity.short))):
                for part in toks if len(toks) > 1 and toks[0] != "the" else ():
                    parts.setdefault(part, set()).add(entity.id)
    for part, owners in parts.items():
        if len(owners) == 1 and len(part) > 2 and part not in FILLERS and not part[0].isdigit():
            names.setdefault((part,), next(iter(owners)))
    return sorted(names.items(), key=lambda kv: (-len(kv[0]), kv[0]))
