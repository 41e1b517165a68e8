"""Turning replies into sentences."""

from bot.wording.catalogue import say
from bot.wording.reply import Worded, word

__all__ = ["Worded", "say", "word"]
