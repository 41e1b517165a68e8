"""Another franchise of the same shape: every name, title, year and number of a pack swapped for another.

An engine that knows nothing of a franchise answers renamed questions about a renamed pack as well as before.
`invention` makes up the new names and numbers; here they are put into packs and questions.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from bot.evaluation.judge import Item
from bot.packs.files import pack_files

LEAP_CYCLE = 1461
"""Days of four years, one of them a leap year."""
FIRST_YEAR, LAST_YEAR = 1901, 2099
"""Years between which the calendar repeats every 28; other numbers are no years."""
SLIP_LIKENESS = 0.7
"""Least likeness of a misspelt name to the name."""
SHORTEST_SLIP = 4
"""Letters that a misspelt name must have to be taken for one."""
SHORTEST_BEGINNING = 3
"""Letters that the beginning of a name must have to stand for it in a judgement."""

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELLED = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(ONES[1:10])}))?|{'|'.join(sorted(ONES, reverse=True))}"
"""A number from 0 to 99 in words, as a pattern."""

_PIECE = re.compile(
    r"(?P<source>[\w.-]+)(?P<place> p\d+ s\d+ [0-9a-f]{8})\b"
    r"|(?P<day>(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d))"
    r"|(?P<fixed>\d+\.\d+\.\d+|-\d+\.\d+|\d+/\d+(?:/\d+)?)"
    r"|(?P<number>(?<!\w)\d+(?:,\d{3})*(?:\.\d+)?)"
    rf"|(?P<spelled>\b(?:{SPELLED})\b)"
    r"|(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_GAP = re.compile(r"[\s\-–'’:,.&*_]{1,3}")

Guess = Callable[[str], str | None]
"""What a word that is no name as it stands may have been meant as, renamed."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What everything becomes, in lower case.

    `words` are renamed wherever they stand, those of `names` where a whole one of the `phrases` stands (by
    their first words). `numbers` are renamed in digits and spelled out; `years` is how far years move.
    `known` are words that are no misspelt names.
    """

    words: Mapping[str, str]
    names: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    numbers: Mapping[str, str]
    years: int
    known: frozenset[str]

    def text(self, text: str) -> str:
        """A text of the pack, or a whole file of it, renamed."""
        return self._renamed(text, _no_guess)

    def item(self, item: Item) -> Item:
        """A question, its judgement and its day, renamed: misspelt names and beginnings of names too."""
        return replace(
            item,
            turns=tuple(self._renamed(turn, self._slipped) for turn in item.turns),
            must=tuple(tuple(self._renamed(words, self._begun) for words in group) for group in item.must),
            must_not=tuple(self._renamed(words, self._begun) for words in item.must_not),
            today=item.today and self.day(item.today),
        )

    def day(self, day: dt.date) -> dt.date:
        """The day that takes another's place: a whole number of leap cycles later, counted in days."""
        return day + dt.timedelta(days=self.years * LEAP_CYCLE // 4)

    def write(self, folder: Path, to: Path) -> Path:
        """The renamed pack of `folder`, written to a new folder in `to`."""
        renamed = to / self.text(folder.resolve().name)
        for name in pack_files(folder):
            file = renamed / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.text((folder / name).read_text(encoding="utf-8-sig")), encoding="utf-8")
        return renamed

    def _renamed(self, text: str, guess: Guess) -> str:
        pieces = list(_PIECE.finditer(text))
        in_names = self._in_names(text, pieces)
        done, at = [], 0
        for number, piece in enumerate(pieces):
            own = self.names.get(piece[0].lower()) if number in in_names else None
            done += [text[at : piece.start()], cased(piece[0], own) if own else self._piece(piece, guess)]
            at = piece.end()
        return "".join((*done, text[at:]))

    def _in_names(self, text: str, pieces: Sequence[re.Match[str]]) -> set[int]:
        """Which pieces belong to a name that stands there as a whole."""
        words = [piece[0].lower() for piece in pieces]
        found: set[int] = set()
        for i, word in enumerate(words):
            for phrase in self.phrases.get(word, ()):
                end = i + len(phrase)
                between = (text[a.end() : b.start()] for a, b in zip(pieces[i:], pieces[i + 1 : end]))  # noqa: B905
                if tuple(words[i:end]) == phrase and all(map(_GAP.fullmatch, between)):
                    found.update(range(i, end))
        return found

    def _piece(self, piece: re.Match[str], guess: Guess) -> str:
        if piece["source"]:
            return self.text(piece["source"]) + piece["place"]
        if piece["day"]:
            return self._number(piece[0][:4]) + piece[0][4:]
        if piece["number"]:
            return self._number(piece[0])
        if piece["spelled"]:
            new = self.numbers.get(str(value(piece[0])))
            return cased(piece[0], spell(int(new))) if new else piece[0]
        if piece["word"]:
            word = piece[0].lower()
            renamed = self.words.get(word) or self._several(word) or guess(word)
            return cased(piece[0], renamed) if renamed else piece[0]
        return piece[0]

    def _number(self, number: str) -> str:
        plain = number.replace(",", "")
        if is_year(number):
            return str(int(number) + self.years)
        counted = counted_in_thousands(plain)
        if counted not in self.numbers:
            return number
        new = self.numbers[counted] + plain.removeprefix(counted)
        return f"{int(new):,}" if "," in number else new

    def _several(self, word: str) -> str | None:
        """Names in the plural, or run together ("adathorn")."""
        if word.endswith("s") and word[:-1] in self.words:
            return self.words[word[:-1]] + "s"
        if word in self.known:
            return None
        halves = ((word[:i], word[i:]) for i in range(2, len(word) - 1))
        return next((self.words[a] + self.words[b] for a, b in halves if {a, b} <= self.words.keys()), None)

    def _slipped(self, word: str) -> str | None:
        """The new name for a misspelt old one, misspelt alike."""
        if len(word) < SHORTEST_SLIP or word in self.known:
            return None
        scorer, names = OSA.normalized_similarity, list(self.words)
        found = process.extractOne(word, names, scorer=scorer, score_cutoff=SLIP_LIKENESS)
        return slip_alike(found[0], word, self.words[found[0]]) if found else None

    def _begun(self, word: str) -> str | None:
        """The beginning of the new name for that of an old one."""
        if len(word) < SHORTEST_BEGINNING or word in self.known:
            return None
        whole = next((name for name in sorted(self.words) if name.startswith(word)), None)
        return self.words[whole][: len(word)] if whole else None


def _no_guess(_word: str) -> None:
    """The pack spells its names right."""


def numbers_in(text: str) -> Iterator[str]:
    """The numbers of a text but for years, in digits; of "250,000,000" the 250 of "250 million"."""
    for piece in _PIECE.finditer(text):
        if piece["spelled"]:
            yield str(value(piece[0]))
        elif piece["number"] and not is_year(piece[0]):
            yield counted_in_thousands(piece[0].replace(",", ""))


def counted_in_thousands(number: str) -> str:
    """A number in digits without the thousands, millions … that it is counted in."""
    return number if "." in number else re.sub(r"(?<=\d)(?:000)+$", "", number)


def is_year(number: str) -> bool:
    """Whether digits are a year."""
    return len(number) == 4 and number.isdigit() and FIRST_YEAR <= int(number) <= LAST_YEAR


def value(words: str) -> int:
    """The number from 0 to 99 that words like "Twenty-five" spell."""
    first, _, second = words.lower().replace(" ", "-").partition("-")
    tens = 10 * TENS.index(first) + 20 if first in TENS else ONES.index(first)
    return tens + (ONES.index(second) if second else 0)


def spell(number: int) -> str:
    """A number from 0 to 99 in words."""
    if number < 20:
        return ONES[number]
    tens, ones = TENS[number // 10 - 2], number % 10
    return f"{tens}-{ONES[ones]}" if ones else tens


def cased(old: str, new: str) -> str:
    """`new` with capitals where `old` has them."""
    if len(old) > 1 and old.isupper():
        return new.upper()
    return "".join(b.upper() if i < len(old) and old[i].isupper() else b for i, b in enumerate(new))


def slip_alike(old: str, slipped: str, new: str) -> str:
    """`new` misspelt as `slipped` misspells `old`; where their lengths differ, a letter falls out."""
    if len(old) != len(new):
        return new[: len(new) // 2] + new[len(new) // 2 + 1 :]
    for i in range(len(old) - 1):
        if slipped == old[:i] + old[i + 1] + old[i] + old[i + 2 :]:
            return new[:i] + new[i + 1] + new[i] + new[i + 2 :]
    return Levenshtein.editops(old, slipped).apply(new, slipped)
