"""Turning replies into sentences."""

from bot.wording.catalogue import LANGUAGES, FormatWarning, has, keys, language_for, say
from bot.wording.cldr import date, listed, short_date
from bot.wording.reply import Passage, Worded, word

__all__ = [
    "LANGUAGES",
    "FormatWarning",
    "Passage",
    "Worded",
    "date",
    "has",
    "keys",
    "language_for",
    "listed",
    "say",
    "short_date",
    "word",
]
