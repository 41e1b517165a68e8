"""Turning what somebody typed into plain tokens.

Everything the engine compares, wordings and questions alike, goes through here, so both sides always
look the same: NFKC, lower case, no accents, look-alike letters made Latin, no markup, letters that were
spaced out joined, contractions written out, numbers as digits.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.answering.english import FILLERS, OPENINGS

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
"""The months' names, in order."""

LONGEST = 2000
"""Characters of a message that are read; Discord's own limit."""

_LOOKALIKES = str.maketrans("авеһікмнорстхујѕԁɡıαεικνορτυχ", "abehikmhopctxyjsdgiaeikvoptux")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": " ", "—": " "}
)
_UNSEEN = frozenset(("Mn", "Me", "Cf", "Cc"))
_MARKUP = re.compile(
    r"<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|</?[^<>\s]+:\d+>|https?://\S+|@everyone|@here|\|\||```(?:\w+\n)?",
    re.IGNORECASE,
)
_SPACED_OUT = re.compile(r"(?<!')\b[a-z]\b(?:\W+[a-z]\b){3,}(?!'\w)")
_GAP = re.compile(r"\W+")
_TOKEN = re.compile(r"(?:\d+\.(?=\d))*[^\W_]+(?:'[^\W_]+)?%?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_RATING = re.compile(r"(?<![\d./])(\d+(?:\.\d+)?) ?/ ?(5|10|20|100)(?![\d/%]|\.\d)")
_LATIN = re.compile(r"[a-z]")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)*)(k|m|mil|mill|mio|bn|b|mins?|hrs?|h)$")
_UNITS = {"k": "thousand", "b": "billion", "bn": "billion", "h": "hours", "hr": "hours", "hrs": "hours"}
_UNITS |= dict.fromkeys(("m", "mil", "mill", "mio"), "million") | dict.fromkeys(("min", "mins"), "minutes")
_STRETCHED = re.compile(r"(.)\1{2,}")

_CONTRACTIONS = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "did",
    "'m": "am",
}
_WHOLE = {
    "can't": "can not",
    "won't": "will not",
    "ain't": "is not",
    "let's": "let us",
    "y'all": "you all",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "wasnt": "was not",
    "cant": "can not",
    "wont": "will not",
    "arent": "are not",
    "havent": "have not",
    "hasnt": "has not",
    "whos": "who is",
    "whats": "what is",
    "wheres": "where is",
    "whens": "when is",
    "hows": "how is",
    "whys": "why is",
    "thats": "that is",
    "theres": "there is",
    "hes": "he is",
    "shes": "she is",
    "im": "i am",
    "ive": "i have",
    "theyre": "they are",
    "youre": "you are",
    "whod": "who did",
    "whered": "where did",
    "whatd": "what did",
    "howd": "how did",
    "whyd": "why did",
    "whatre": "what are",
    "whose": "who is",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "kinda": "kind of",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "do not know",
    "coulda": "could have",
    "shoulda": "should have",
    "outta": "out of",
    "whatcha": "what are you",
    "u": "you",
    "ur": "your",
    "y": "why",
    "n": "and",
    "w": "with",
    "b4": "before",
    "pls": "please",
    "plz": "please",
    "abt": "about",
    "bout": "about",
    "cuz": "because",
    "coz": "because",
    "bc": "because",
    "tho": "though",
    "thru": "through",
    "wat": "what",
    "wut": "what",
    "wht": "what",
    "wich": "which",
    "wen": "when",
    "wer": "where",
    "whr": "where",
    "hw": "how",
    "da": "the",
    "teh": "the",
    "dis": "this",
    "dat": "that",
    "ppl": "people",
    "smth": "something",
    "sth": "something",
    "rn": "right now",
    "bday": "birthday",
    "vs": "versus",
    "wdym": "what do you mean",
    "tldr": "summary",
    "tl": "summary",
    "fav": "favourite",
    "fave": "favourite",
    "info": "information",
    "pic": "picture",
    "ik": "i know",
    "idk": "i do not know",
    "2day": "today",
    "2moro": "tomorrow",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
}
_IS_OWNERS = frozenset(
    "who what where when why how that there here it he she this everything everyone nobody".split()
)
_NUMBERS = {
    "zero": "0",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
}
_ORDINAL_SUFFIX = {"1": "1st", "2": "2nd", "3": "3rd"}
ROMAN = {
    numeral: str(number)
    for number, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), start=1
    )
}
"""Roman numerals and the numbers that they stand for."""
_ALSO_WORDS = frozenset("i iv v vi ix x xi xx".split())
"""Numerals that are names, words or slips too: numbers only beside what makes them so."""
_COUNTED = frozenset("chapter part episode season volume vol ch movie film game book act phase arc".split())
_AFTER_ONE = frozenset("is are has does or and versus ending".split())
"""Words that follow a part called "I", and never the pronoun."""


def clean(text: str) -> str:
    """Lower-case text without markup, accents, control and zero-width characters; sentence marks stay."""
    text = _MARKUP.sub(" ", text[:LONGEST])
    text = unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold()
    decomposed = unicodedata.normalize("NFD", text)
    text = "".join(c for c in decomposed if c.isspace() or unicodedata.category(c) not in _UNSEEN)
    if spaced_out := _SPACED_OUT.search(text):
        text = _SPACED_OUT.sub(_words, text)
    text = " ".join(_unmask(word) for word in text.split())
    return _SPACED_OUT.sub(lambda left: _GAP.sub("", left[0]), text) if spaced_out else text


def _words(spaced_out: re.Match[str]) -> str:
    """Letters with least between them made words: "w h a t  i s" is "what  is"."""
    least = min(map(len, _GAP.findall(spaced_out[0])))
    return _GAP.sub(lambda gap: gap[0] if len(gap[0]) > least else "", spaced_out[0])


def _unmask(word: str) -> str:
    """Letters of other scripts that look Latin, where they stand in a word among Latin ones."""
    return word.translate(_LOOKALIKES) if not word.isascii() and _LATIN.search(word) else word


def tokens(text: str) -> list[str]:
    """The plain tokens of cleaned text: contractions written out, numbers as digits, possessives dropped."""
    found: list[str] = []
    if "," in text or "/" in text:
        text = _RATING.sub(r"\1 of \2", _THOUSANDS.sub("", text))
    for raw in _TOKEN.findall(text):
        found.extend(_expand(raw))
    return [_in_place(found, i) for i in range(len(found))]


def _in_place(found: list[str], i: int) -> str:
    """What a token means among its neighbours: "chapter IV" is "chapter 4", "April 3rd" is "april 3"."""
    token, before = found[i], found[i - 1] if i else ""
    if token in _ALSO_WORDS:
        return ROMAN[token] if _is_numeral(token, before, found[i + 1 : i + 2]) else token
    if (ordinal := _ORDINAL.match(token)) and (before in MONTHS or _month_follows(found, i)):
        return ordinal[1]
    return token


def _is_numeral(word: str, before: str, after: list[str]) -> bool:
    """Whether a numeral that is a word too is meant as a number."""
    if word == "iv" and before and not before.isdigit():  # at the start or after small words: "I've"
        return before not in FILLERS and before not in OPENINGS
    return before in _COUNTED and (word != "i" or not after or after[0] in _AFTER_ONE)


def _month_follows(found: list[str], i: int) -> bool:
    rest = found[i + 1 : i + 3]
    return (rest[:1] == ["of"] and rest[-1] in MONTHS) or (bool(rest) and rest[0] in MONTHS)


@lru_cache(maxsize=8192)
def _expand(raw: str) -> tuple[str, ...]:
    if raw in _WHOLE:
        return tuple(_WHOLE[raw].split())
    head, apostrophe, tail = raw.partition("'")
    if apostrophe:
        if raw.endswith("n't"):
            return (raw[:-3], "not")
        if tail == "s":
            return (*_expand(head), "is") if head in _IS_OWNERS else _expand(head)
        ending = _CONTRACTIONS.get("'" + tail)
        return (*_expand(head), ending) if ending else (head + tail,)
    return _number(raw.rstrip("%")) if raw[0].isdigit() else (_word(raw),)


def _word(raw: str) -> str:
    """A word with a number as digits, or with its stretched letters made two ("sooo" is "soo")."""
    if raw in _NUMBERS:
        return _NUMBERS[raw]
    if raw in ROMAN and raw not in _ALSO_WORDS:
        return ROMAN[raw]
    squeezed = _STRETCHED.sub(r"\1\1", raw)
    return raw if squeezed in ROMAN else squeezed


def _number(raw: str) -> tuple[str, ...]:
    if ordinal := _ORDINAL.match(raw):
        return (_ORDINAL_SUFFIX.get(ordinal[1], ordinal[1] + "th"),)
    if amount := _AMOUNT.match(raw):
        return (amount[1], _UNITS[amount[2]])
    return (raw,)


def plain_tokens(text: str) -> list[str]:
    """The plain tokens of text as it is typed."""
    return tokens(clean(text))


def prose_tokens(text: str) -> list[str]:
    """The plain tokens of a pack's own text, its *italics* taken off."""
    return plain_tokens(text.replace("*", ""))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem: plural, -ed and -ing endings taken off; numbers stay whole."""
    if len(word) < 4 or word[0].isdigit():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
