"""What the curators of a server do: answer what members pass on to them, ask why, take answers back."""

from bot.chat.features.curation.explaining import Explaining
from bot.chat.features.curation.filing import Filing
from bot.chat.features.curation.inbox import Inbox
from bot.chat.features.curation.listing import Listing
from bot.chat.features.curation.retiring import Retiring
from bot.chat.features.feature import Feature

CURATION: tuple[type[Feature], ...] = (Filing, Inbox, Listing, Explaining, Retiring)

__all__ = ["CURATION"]
