"""Whether everything that a part names exists, and nothing goes round in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from bot.packs.draft import Collected, Draft
from bot.packs.model import DateValue, EntitiesValue, Fact, FaqEntry, Unknown
from bot.packs.problems import Problem
from bot.packs.schema import Located, did_you_mean
from bot.packs.shapes import placeholders
from bot.packs.strictyaml import Scalar


def check_references(draft: Draft, known_attributes: Collection[str] | None) -> Iterator[Problem]:
    """Names that lead nowhere, and circles."""
    yield from _missing_entities(draft)
    for fact in draft.facts:
        yield from _fact(draft, fact)
    undated = {fact.value.id for fact in draft.facts if not _has_day(fact.value)}
    for entry in chain[Located[Any]](draft.faq, draft.unknown):
        yield from _answer(draft, entry, undated)
    if known_attributes is not None:
        yield from _missing_attributes(draft, known_attributes)
    yield from _circles(draft.facts, "supersedes")
    yield from _circles(draft.entities, "part_of")


def _lacking(
    part: Located[Any], id_: str | None, among: Collected[Any], what: str, *path: str | int
) -> Iterator[Problem]:
    """A problem where no part of a kind has the id."""
    if id_ is not None and among.lacks(id_):
        yield part.error(f"there is no {what} '{id_}'{did_you_mean(id_, among.ids)}", *path)


def _missing_entities(draft: Draft) -> Iterator[Problem]:
    if draft.header is not None:
        yield from _lacking(draft.header, draft.header.value.about, draft.entities, "entity", "about")
    for entity in draft.entities:
        yield from _lacking(entity, entity.value.part_of, draft.entities, "entity", "part_of")
    for entry in draft.entries():
        yield from _lacking(entry, entry.value.subject, draft.entities, "entity", "subject")


def _fact(draft: Draft, fact: Located[Fact]) -> Iterator[Problem]:
    value = fact.value.value
    yield from _lacking(fact, fact.value.said_by, draft.entities, "entity", "said_by")
    yield from _lacking(fact, fact.value.supersedes, draft.facts, "fact", "supersedes")
    if isinstance(value, EntitiesValue):
        for index, id_ in enumerate(value.ids):
            path = ("value", "entity") if len(value.ids) == 1 else ("value", "entities", index)
            yield from _lacking(fact, id_, draft.entities, "entity", *path)
    for index, locator in enumerate(fact.value.locators):
        written = fact.at("at", index)
        own = isinstance(written, Scalar) and written.text.strip().startswith(f"{locator.source} p")
        place: tuple[str | int, ...] = ("at", index) if own else ("source",)
        yield from _lacking(fact, locator.source, draft.sources, "source", *place)


def _has_day(fact: Fact) -> bool:
    return isinstance(fact.value, DateValue) and fact.value.date.exact is not None


def _answer(
    draft: Draft, entry: Located[FaqEntry] | Located[Unknown], undated: Collection[str]
) -> Iterator[Problem]:
    """The facts that an entry names, in its list and in braces; and its pair, which is whole or absent."""
    value = entry.value
    if (value.subject is None) != (value.attribute is None):
        given = "subject" if value.attribute is None else "attribute"
        yield entry.error("'subject' and 'attribute' go together: give both or neither", given)
    named = set[str]()
    for key in ("answer", "history"):
        for found in placeholders(getattr(value, key, None) or ""):
            if found.id is None:
                yield entry.error(
                    f"'{found.written}' is no placeholder: write {{fact:ID}} or {{since:ID}}", key
                )
                continue
            named.add(found.id)
            yield from _lacking(entry, found.id, draft.facts, "fact", key)
            if found.kind == "since" and found.id in undated:
                yield entry.error(f"{found.written} needs a fact whose value is a whole date", key)
    for id_ in value.facts:
        if id_ not in named:
            yield from _lacking(entry, id_, draft.facts, "fact", "facts")


def _missing_attributes(draft: Draft, known: Collection[str]) -> Iterator[Problem]:
    options = dict.fromkeys([*known, *draft.attributes.ids])
    for entry in draft.entries():
        attribute = entry.value.attribute
        if attribute is not None and attribute not in options and draft.attributes.complete:
            hint = did_you_mean(attribute, options)
            yield entry.error(
                f"the attribute '{attribute}' is not declared in lexicon.yaml{hint}", "attribute"
            )


def _circles(parts: Iterable[Located[Any]], key: str) -> Iterator[Problem]:
    """One problem for each circle of links, at the first of its parts."""
    by_id = {part.value.id: part for part in parts}
    links: Mapping[str, str | None] = {id_: getattr(part.value, key) for id_, part in by_id.items()}
    done: set[str] = set()
    for start in by_id:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = links.get(here)
        if here is not None and here in path:
            circle = [*list(path)[list(path).index(here) :], here]
            yield by_id[here].error(f"'{key}' goes in a circle: {' → '.join(circle)}", key)
        done.update(path)
