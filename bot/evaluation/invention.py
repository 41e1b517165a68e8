"""Making up the names and numbers of another franchise of the same shape.

- Names become invented words of the same shape; names that are plain words become other plain words, and
  people with common names get other common names. Words that the engine itself knows ("The Director",
  "Chapter") stay, and so do descriptions ("the first film").
- Years move by whole cycles of the calendar: weekdays, and the days between two dates, stay as they are.
- Numbers from 13 become others with as many digits. Those that count days or name one stay: they may
  have been computed.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering import english, smalltalk
from bot.answering.attributes import CATALOGUE
from bot.answering.entities import NAMED_IN_PARTS, PARTS, ROLE_WORDS, UNITS
from bot.answering.meaning import Meanings
from bot.answering.normalise import stem
from bot.evaluation.judge import Item
from bot.evaluation.renaming import FIRST_YEAR, LAST_YEAR, ONES, SPELLED, TENS, Renaming, is_year, numbers_in
from bot.packs import model
from bot.packs.files import pack_files
from bot.packs.model import Entity, Pack, TextValue
from bot.wording.cldr import months, weekdays

CYCLES = (28, -28, 56)
"""Years after which the calendar repeats, weekdays and leap days included."""
SMALLEST = 13
"""The smallest number that is changed: those below belong to the language ("one of the first four")."""
ABBREVIATED = 3
"""Letters up to which a word of a work's or a thing's name is an abbreviation."""
LOOKALIKE = 0.6
"""Likeness from which an invented name could be taken for another name."""

PEOPLE = """henry oliver martin george helen alice peter arthur edward walter frank ralph philip simon
    victor leonard stephen douglas howard bernard gordon stanley harvey clark ellis grant murray spencer
    russell marion harriet dorothy eleanor edith susan carol janet ruth clara julia emma nancy""".split()
"""Common names, for people with common names."""
THINGS = """garden river copper willow mirror castle harvest ribbon meadow orchard compass velvet thunder
    anchor falcon marble candle lantern saddle pepper cotton timber canyon glacier pirate basket ladder violin
    comet badger cedar walnut amber tulip otter raven quarry barley dolphin pebble feather hammer""".split()
"""Plain words, for names of works and things that are plain words."""
FORMS_OF_ADDRESS = """mr mrs ms dr sir lord lady king queen prince princess captain doctor professor general
    colonel major sergeant detective agent warden father mother sister brother uncle aunt saint""".split()
"""Words of people's names that say what they are."""
FILE_WORDS = """entities facts faq unknown lexicon at entity date number unit money currency duration seconds
    en cc by ch vol ep pt""".split()
"""Words of the pack format that are the names of no field, and short forms of "chapter" and the like."""

_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"
_TRIES = 400
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = "|".join(f"{month}|{month[:3]}" for month in months())
_COUNTED = re.compile(
    rf"\b(\d+|{SPELLED})[ -](?:days?|weeks?|months?|years?)\b"
    rf"|\b(?:{_MONTH})\.? (\d+)|\b(\d+)(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\{[^{}]*\}")
_INNER_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?![\w-])")


def invent(
    folders: Sequence[Path], packs: Sequence[Pack], items: Sequence[Item], meanings: Meanings, seed: int
) -> Renaming:
    """The renaming of some packs, read from their folders, and of the questions about them.

    The same seed makes up the same names.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    files = [
        (folder / name).read_text(encoding="utf-8-sig") for folder in folders for name in pack_files(folder)
    ]
    asked = [text for item in items for text in (*item.turns, *itertools.chain(*item.must), *item.must_not)]
    inventor = _Inventor(packs, _words((*files, *asked)), meanings, chance)
    names = inventor.names()
    phrases: dict[str, set[tuple[str, ...]]] = {}
    for name in (name for pack in packs for entity in pack.entities for name in _names_of(entity)):
        phrase = tuple(_words([name]))
        if not names.keys().isdisjoint(phrase):
            phrases.setdefault(phrase[0], set()).add(phrase)
    common = {word for word in _words(asked) if meanings.is_common(word)}
    return Renaming(
        words={
            old: new
            for old, new in names.items()
            if (old,) in phrases.get(old, ()) or not inventor.is_ordinary(old)
        },
        names=names,
        phrases={first: tuple(sorted(found)) for first, found in phrases.items()},
        numbers=_numbers(files, asked, chance),
        years=_years((*files, *asked), chance),
        known=frozenset(_words(files)) | engine_words() | common,
    )


def engine_words() -> frozenset[str]:
    """Words that mean something to the engine or in a pack's files, whatever the franchise."""
    texts = [text for attribute in CATALOGUE.values() for text in (attribute.label, *attribute.questions)]
    texts += itertools.chain(
        *smalltalk.wordings().values(), *english.DESCRIPTIONS.items(), english.IT_PHRASES
    )
    kinds = (model.EntityKind, model.Status, model.Spoiler, model.SourceKind)
    texts += [member.value for kind in kinds for member in kind]
    parts = (model.Pack, model.Source, model.Entity, model.Fact, model.FaqEntry, model.Unknown)
    texts += [field.name.replace("_", " ") for part in parts for field in fields(part)]
    words = {*_words(texts), *FILE_WORDS, *ONES, *TENS, *PARTS, *UNITS, *ROLE_WORDS, *FORMS_OF_ADDRESS}
    words.update(english.FILLERS, english.CONCEPTS, english.OPENINGS, english.PRONOUNS, english.TOPIC_SHIFTS)
    return frozenset(words | {name.lower() for name in (*months(), *weekdays())})


class _Inventor:
    """Makes up a word for each word of a name."""

    def __init__(
        self, packs: Sequence[Pack], taken: Iterable[str], meanings: Meanings, chance: random.Random
    ) -> None:
        self._meanings = meanings
        self._chance = chance
        self._kept = engine_words()
        self._prose = list(_prose(packs))
        self._plain = {word for text in self._prose for word in _WORD.findall(text) if word.islower()}
        self._personal: dict[str, bool] = {}
        for word, person in self._words_of_names(packs):
            self._personal[word] = self._personal.get(word, False) or person
        self._taken = {*taken, *self._kept}
        self._people, self._things = self._pool(PEOPLE), self._pool(THINGS)

    def names(self) -> dict[str, str]:
        """Each word of a name, also of names in the prose that no entity has, and what takes its place."""
        new = {word: self._new(word, person=person) for word, person in self._personal.items()}
        for match in itertools.chain(*map(_INNER_CAPITAL.finditer, self._prose)):
            word = match[0].lower()
            if word not in new and self._is_proper(word):
                new[word] = self._invented(word)
        return new

    def is_ordinary(self, word: str) -> bool:
        """Whether a word of a name is a plain word besides."""
        return word in self._plain or (not self._personal.get(word) and self._meanings.is_common(word))

    def _words_of_names(self, packs: Sequence[Pack]) -> Iterator[tuple[str, bool]]:
        """The words of names that may be changed, each with whether it names somebody."""
        for entity in (entity for pack in packs for entity in pack.entities):
            person = entity.kind in NAMED_IN_PARTS and not entity.name.lower().startswith("the ")
            for word in itertools.chain(*map(_WORD.findall, _names_of(entity))):
                proper = word[0].isupper() or word not in self._meanings
                if len(word) > 1 and word.lower() not in self._kept and proper:
                    yield word.lower(), person

    def _is_proper(self, word: str) -> bool:
        """Whether a word can only be a name."""
        return not (word in self._kept or word in self._plain or self._meanings.is_common(word))

    def _pool(self, words: Iterable[str]) -> list[str]:
        free = list(filter(self._is_free, words))
        self._chance.shuffle(free)
        return free

    def _new(self, word: str, *, person: bool) -> str:
        if person and self._meanings.is_common(word) and self._people:
            return self._people.pop()
        if not person and len(word) > ABBREVIATED and word in self._meanings and self._things:
            return self._things.pop()
        return self._invented(word)

    def _invented(self, word: str) -> str:
        """A word that nobody knows, with vowels where the old one has them, as unlike others as may be."""
        for fits in (self._stands_apart, self._is_unknown, self._is_free):
            drawn = (self._drawn(word) for _ in range(_TRIES))
            if new := next(filter(fits, drawn), None):
                self._taken.add(new)
                return new
        return self._invented(word + word[-1])

    def _drawn(self, word: str) -> str:
        """A final "s" stays: it makes a plural."""
        letters = (
            self._chance.choice(_VOWELS if letter in _VOWELS or (letter == "y" and i) else _CONSONANTS)
            for i, letter in enumerate(word)
        )
        new = "".join(letters)
        return new[:-1] + "s" if word.endswith("s") else new

    def _stands_apart(self, word: str) -> bool:
        scorer, taken = OSA.normalized_similarity, list(self._taken)
        return self._is_unknown(word) and not process.extractOne(
            word, taken, scorer=scorer, score_cutoff=LOOKALIKE
        )

    def _is_unknown(self, word: str) -> bool:
        return self._is_free(word) and word not in self._meanings and stem(word) == word

    def _is_free(self, word: str) -> bool:
        return word not in self._taken


def _words(texts: Iterable[str]) -> list[str]:
    return [word.lower() for text in texts for word in _WORD.findall(text)]


def _names_of(entity: Entity) -> tuple[str, ...]:
    return (entity.name, entity.short, *entity.aliases)


def _prose(packs: Sequence[Pack]) -> Iterator[str]:
    """Sentences in which names have capitals and other words have not."""
    for pack in packs:
        for fact in pack.facts:
            yield fact.text
            if isinstance(fact.value, TextValue):
                yield fact.value.text
        yield from (_REFERENCE.sub(" ", faq.answer) for faq in pack.faq)
        yield from (_REFERENCE.sub(" ", gap.answer) for gap in pack.unknown)
        yield from (source.cite for source in pack.sources)


def _numbers(files: Sequence[str], asked: Sequence[str], chance: random.Random) -> dict[str, str]:
    """The numbers of packs that may be changed, in digits, and what takes their place."""
    own = {number for text in files for number in numbers_in(text)}
    counted = {
        number
        for text in (*files, *asked)
        for match in _COUNTED.finditer(text)
        for number in numbers_in(" ".join(filter(None, match.groups())))
    }
    taken = own | counted | {number for text in asked for number in numbers_in(text)}
    new: dict[str, str] = {}
    for number in sorted(own - counted):
        if "." in number or int(number) >= SMALLEST:
            drawn = (_other(number, chance) for _ in range(_TRIES))
            if free := next((other for other in drawn if other not in taken), None):
                new[number] = free
                taken.add(free)
    return new


def _other(number: str, chance: random.Random) -> str:
    """Another number with as many digits; of one with decimals only these change."""
    whole, point, decimals = number.partition(".")
    if point:
        return f"{whole}.{chance.randrange(10 ** len(decimals)):0{len(decimals)}d}"
    return str(chance.randrange(max(SMALLEST, 10 ** (len(whole) - 1)), 10 ** len(whole)))


def _years(texts: Iterable[str], chance: random.Random) -> int:
    """How far years move, so that all of them stay years."""
    years = [
        int(found) for text in texts for found in re.findall(r"(?<!\d)\d{4}(?!\d)", text) if is_year(found)
    ]
    fitting = [n for n in CYCLES if all(FIRST_YEAR <= year + n <= LAST_YEAR for year in years)]
    return chance.choice(fitting or [0])
