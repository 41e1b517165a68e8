"""Turning replies into sentences."""

from bot.wording.catalogue import LANGUAGES, OWN_NAMES, FormatWarning, has, keys, language_for, say
from bot.wording.cldr import date, listed, short_date
from bot.wording.reply import Passage, Worded, cited, word

__all__ = [
    "LANGUAGES",
    "OWN_NAMES",
    "FormatWarning",
    "Passage",
    "Worded",
    "cited",
    "date",
    "has",
    "keys",
    "language_for",
    "listed",
    "say",
    "short_date",
    "word",
]
