"""Whether every id, alias and wording means one thing only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from bot.packs.draft import Draft
from bot.packs.model import Entity
from bot.packs.problems import Problem
from bot.packs.schema import Located

_APOSTROPHE: Final = re.compile(r"['’ʼ`´]")
_WORD: Final = re.compile(r"[^\W_]+")


def check_names(draft: Draft) -> Iterator[Problem]:
    """Ids, aliases, wordings and pairs that stand twice."""
    for parts in (draft.sources, draft.entities, draft.attributes, draft.entries()):
        yield from _twice(parts)
    yield from _shared_aliases(list(draft.entities))
    yield from _shared_wordings(draft)
    yield from _shared_pairs(draft)


def plain(text: str) -> str:
    """Text without case, accents and punctuation: equal for what members would take to be the same."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(_APOSTROPHE.sub("", bare))) or text.strip()


def _place(part: Located[Any], *path: str | int) -> str:
    return f"{part.file}:{part.at(*path).line}"


def _twice(parts: Iterable[Located[Any]]) -> Iterator[Problem]:
    first: dict[str, Located[Any]] = {}
    for part in parts:
        earlier = first.setdefault(part.value.id, part)
        if earlier is not part:
            place = _place(earlier, "id")
            yield part.error(f"the id '{part.value.id}' is taken: it stands first at {place}", "id")


def _shared_aliases(entities: list[Located[Entity]]) -> Iterator[Problem]:
    """Aliases that another entity has as an alias or as its name."""
    owners: dict[str, Located[Entity]] = {}
    names = {plain(entity.value.name): entity for entity in entities}
    for entity in entities:
        for index, alias in enumerate(entity.value.aliases):
            key = plain(alias)
            owner = names.get(key) or owners.setdefault(key, entity)
            if owner.value.id != entity.value.id:
                what = f"'{alias}' is also a name of '{owner.value.id}' ({_place(owner, 'id')})"
                yield entity.error(f"{what}: a name can lead to one entity only", "aliases", index)


def _shared_wordings(draft: Draft) -> Iterator[Problem]:
    """Wordings that stand twice, in one entry or in two."""
    first: dict[str, tuple[Located[Any], int]] = {}
    for entry in chain[Located[Any]](draft.faq, draft.unknown):
        for index, wording in enumerate(entry.value.wordings):
            earlier, position = first.setdefault(plain(wording), (entry, index))
            if (earlier, position) != (entry, index):
                where = f"'{earlier.value.id}' ({_place(earlier, 'wordings', position)})"
                yield entry.error(f"the wording '{wording}' stands already in {where}", "wordings", index)


def _shared_pairs(draft: Draft) -> Iterator[Problem]:
    """Entries for a pair of subject and attribute that another entry answers already."""
    first: dict[tuple[str, str], Located[Any]] = {}
    for entry in chain[Located[Any]](draft.faq, draft.unknown):
        if entry.value.subject is not None and entry.value.attribute is not None:
            earlier = first.setdefault((entry.value.subject, entry.value.attribute), entry)
            if earlier is not entry:
                where = f"'{earlier.value.id}' ({_place(earlier, 'attribute')})"
                yield entry.error(
                    f"this pair of subject and attribute is answered already by {where}", "attribute"
                )
