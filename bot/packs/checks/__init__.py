"""What a schema cannot see: whether the parts of a pack agree with each other.

Each check yields the problems it finds in a draft; a part that could not be read causes no
further problems here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.packs.checks.names import check_names
from bot.packs.checks.references import check_references
from bot.packs.checks.words import check_words
from bot.packs.draft import Draft
from bot.packs.problems import Problem

__all__ = ["check_draft"]


def check_draft(draft: Draft, known_attributes: Collection[str] | None = None) -> Iterator[Problem]:
    """Every disagreement between the parts of a pack, in no particular order.

    An attribute must be declared in the pack's lexicon or be one of `known_attributes`; None lets all pass.
    """
    yield from check_names(draft)
    yield from check_references(draft, known_attributes)
    yield from check_words(draft)
