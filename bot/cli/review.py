"""How a sound pack will be understood: what a curator should know although nothing of it is an error."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from bot.answering.attributes import MEMBERSHIP
from bot.answering.entities import names_of
from bot.answering.facts import WORKS, FactBase
from bot.packs.draft import Draft
from bot.packs.model import Entity, Fact, Pack
from bot.packs.problems import Problem
from bot.packs.schema import Located

_ABSENCE = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno longer) (?:(?:be|been|a|any|come|coming) )?"
    r"(?:in|part|back|return\w*|appear\w*|star\w*|cast|seen|play\w*)\b",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[.:;]")
MUCH = 0.3
"""A work that has more than this share of the best-known one's attributes ought to have the others too."""


def review(draft: Draft) -> Iterator[Problem]:
    """Warnings about names that lead elsewhere, and about denials that would follow a "Yes"."""
    yield from _shared_names(draft)
    for fact in draft.facts:
        yield from _late_denial(fact)


def _shared_names(draft: Draft) -> Iterator[Problem]:
    """Names of different entities between which members' typing makes no difference."""
    owners: dict[tuple[str, ...], Located[Entity]] = {}
    for entity in draft.entities:
        for path, name in _names(entity.value):
            read_as = names_of(dataclasses.replace(entity.value, name=name, short=name, aliases=()))
            others = [owner for read in read_as if (owner := owners.setdefault(read, entity)) is not entity]
            if others:
                owner = others[0]
                place = f"{owner.file}:{owner.at('id').line}"
                means = f"who types it means '{owner.value.id}' to the bot"
                yield entity.warning(
                    f"'{name}' reads like a name of '{owner.value.id}' ({place}): {means}", *path
                )


def _names(entity: Entity) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), entity.name
    if entity.short != entity.name:
        yield ("short",), entity.short
    for index, alias in enumerate(entity.aliases):
        yield ("aliases", index), alias


def _late_denial(fact: Located[Fact]) -> Iterator[Problem]:
    """A sentence that says too late that somebody is not in a work: "Yes" would stand before it."""
    told = _ABSENCE.search(fact.value.text)
    if fact.value.attribute in MEMBERSHIP and told and _PAUSE.search(fact.value.text[: told.start()]):
        yield fact.warning(
            f"'Is X in it?' is answered with 'Yes' before this, though it says '{told[0]}': "
            "say so before the first full stop, colon or semicolon",
            "text",
        )


def gaps(pack: Pack) -> Iterator[str]:
    """Attributes that facts give of some works only: asked about the others, the bot can only regret.

    Works that a pack tells little of beside its others do not count.
    """
    facts = FactBase([pack])
    told = {e.id: _attributes(e.id, pack) for e in pack.entities if e.kind in WORKS}
    most = max(map(len, told.values()), default=0)
    works = [work for work, attributes in told.items() if len(attributes) > max(1, most * MUCH)]
    for attribute in dict.fromkeys(a for work in works for a in told[work]):
        known = [work for work in works if facts.about(work, attribute)]
        gap = [w for w in works if w not in known and (w, attribute) not in facts.unsaid]
        if known and gap:
            yield f"{attribute}: known of {', '.join(known)}; neither fact nor unknown for {', '.join(gap)}"


def _attributes(work: str, pack: Pack) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.attribute for fact in pack.facts if fact.subject == work))
