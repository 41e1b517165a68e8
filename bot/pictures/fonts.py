"""Letters: which font has a character, how wide a text is, and where to break or shorten it.

Everything is laid out from left to right, a character at a time, so no layout library is needed. What no font
has is left out if it is a sign, as emoji are, and stands as one box for each run of letters.
"""

from __future__ import annotations

import enum
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from itertools import groupby

from PIL import ImageFont

DATA = resources.files("bot.pictures").joinpath("data")
FAMILIES = ("Inter", "NotoSansJP")
"""The fonts, the one to be preferred first."""
UNREADABLE, ELLIPSIS = "□", "…"
LONGEST = 600
"""Characters of a text that are looked at."""
_NOT_FIRST = frozenset(
    "、。，．・：；？！」』）】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜…,.:;?!)]}”’%"
)
"""What a line does not begin with."""
_NOT_LAST = frozenset("「『（【〈《([{“‘")
"""What a line does not end with."""
_IDEOGRAPHIC = 0x2E80
"""From here on characters are of scripts that break a line anywhere."""


class Weight(enum.StrEnum):
    """How bold letters are."""

    REGULAR = "Regular"
    BOLD = "Bold"


@cache
def characters(family: str) -> frozenset[str]:
    """The characters that a font has."""
    lines = DATA.joinpath("characters.txt").read_text(encoding="ascii").splitlines()
    ranges = dict(line.split(": ") for line in lines)[family].split()
    ends = ([int(end, 16) for end in part.split("-")] for part in ranges)
    return frozenset(chr(code) for first, *last in ends for code in range(first, (last or [first])[0] + 1))


def legible(text: str) -> str:
    """A text on one line, of characters that the fonts have."""
    shown: list[str] = []
    for character in unicodedata.normalize("NFC", text[:LONGEST]):
        category = unicodedata.category(character)[0]
        if character.isspace():
            shown.append(" ")
        elif category != "C" and any(character in characters(family) for family in FAMILIES):
            shown.append(character)
        elif category in "LN" and shown[-1:] != [UNREADABLE]:
            shown.append(UNREADABLE)
    return " ".join("".join(shown).split())


class Type:
    """A weight and a size in pixels, to measure and to set text in. Texts are made `legible` before."""

    def __init__(self, weight: Weight, size: int) -> None:
        self.weight, self.size = weight, size

    @property
    def line(self) -> int:
        """How high a line is, in pixels."""
        return round(self.size * 1.2)

    @property
    def drop(self) -> int:
        """How far a line goes on below what its letters stand on, in pixels."""
        return round(self.size * 0.28)

    def runs(self, text: str) -> list[tuple[ImageFont.FreeTypeFont, str]]:
        """A text in pieces of one font each."""
        return [
            (_font(family, self.weight, self.size), "".join(run)) for family, run in groupby(text, _family)
        ]

    def width(self, text: str) -> float:
        """How wide a text is, in pixels."""
        return sum(_advance(character, self.weight, self.size) for character in text)

    def shortened(self, text: str, width: float) -> str:
        """A text that is no wider than a width, with an ellipsis where it was cut."""
        if self.width(text) <= width:
            return text
        fits, too_long = 0, len(text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            whole = self.width(text[:middle].rstrip() + ELLIPSIS) <= width
            fits, too_long = (middle, too_long) if whole else (fits, middle)
        return text[:fits].rstrip(" ,.:;–-") + ELLIPSIS

    def wrapped(self, text: str, width: float, lines: int) -> list[str]:
        """A text in at most so many lines, none wider than a width, the last one shortened."""
        found: list[str] = []
        rest = text
        while rest and len(found) < lines - 1 and self.width(rest) > width:
            cut = self._cut(rest, width)
            found.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        return [*found, self.shortened(rest, width)] if rest else found

    def balanced(self, text: str, width: float, lines: int, after: str = "") -> list[str]:
        """As `wrapped`; two lines are about as wide as each other, or break after one of some characters."""
        found = self.wrapped(text, width, lines)
        if len(found) != 2:
            return found
        breaks = (at for at in range(1, len(text)) if _breaks(text, at))
        halves = ([text[:at].rstrip(), text[at:].lstrip()] for at in breaks)
        fitting = (both for both in halves if all(half and self.width(half) <= width for half in both))
        return min(
            fitting,
            key=lambda both: (both[0][-1] not in after, _numbers(both[1]), self._apart(*both)),
            default=found,
        )

    def _apart(self, one: str, other: str) -> float:
        return abs(self.width(one) - self.width(other))

    def _cut(self, text: str, width: float) -> int:
        """Where to break a text that is too wide: at the last place that fits, in a word where need be."""
        fits = 1
        while fits < len(text) and self.width(text[: fits + 1].rstrip()) <= width:
            fits += 1
        breaks = [at for at in range(fits, 0, -1) if _breaks(text, at)]
        apart = (at for at in breaks if at > fits / 2 and not _numbers(text[at:]))
        return next(apart, breaks[0] if breaks else fits)


def _numbers(rest: str) -> bool:
    """Whether a line would begin with a number, which belongs to the word before it."""
    return rest.lstrip()[:1].isdigit()


def _breaks(text: str, at: int) -> bool:
    """Whether a line may end before a character."""
    before, after = text[at - 1], text[at : at + 1]
    if before == " " or after == " ":
        return True
    wide = ord(before) >= _IDEOGRAPHIC or ord(after or " ") >= _IDEOGRAPHIC
    return wide and after not in _NOT_FIRST and before not in _NOT_LAST


def _family(character: str) -> str:
    return next(family for family in FAMILIES if character in characters(family))


@lru_cache(maxsize=10_000)
def _advance(character: str, weight: Weight, size: int) -> float:
    """How wide a character is; the fonts set no two of them closer or wider than others."""
    return _font(_family(character), weight, size).getlength(character)


@cache
def _font(family: str, weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    path = str(DATA.joinpath(f"{family}-{weight}.otf"))
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
