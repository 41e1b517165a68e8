"""What each file of a pack looks like: the readers of its parts. `docs/packs.md` says the same for people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from bot.packs.model import (
    Attribute,
    DateValue,
    EntitiesValue,
    Entity,
    EntityKind,
    Fact,
    FaqEntry,
    Locator,
    NumberValue,
    Source,
    SourceKind,
    Spoiler,
    Status,
    Synonyms,
    TestQuestion,
    TextValue,
    Translation,
    Unknown,
    Value,
)
from bot.packs.problems import Report
from bot.packs.schema import (
    Field,
    Read,
    choice,
    day,
    did_you_mean,
    list_of,
    mapping_of,
    matching,
    number,
    optional,
    partial_date,
    record,
    required,
    text,
)
from bot.packs.strictyaml import MapNode, Node, Scalar

T = TypeVar("T")

MAX_TEXT: Final = 600
"""Characters in one sentence of a fact."""
MAX_ANSWER: Final = 900
"""Characters in an answer, and in an answer with its history."""

_ID: Final = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
_LANGUAGE: Final = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_LOCATOR: Final = re.compile(rf"(?:({_ID}) )?p([1-9]\d{{0,4}}) s([1-9]\d{{0,4}}) ([0-9a-f]{{8}})", re.ASCII)
_UNITS: Final = "seconds|minutes|hours|days|weeks|months|years"
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}|[{}]")
_REFERENCE: Final = re.compile(rf"(fact|since):({_ID})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Header:
    """What `pack.yaml` says of the pack itself."""

    format: str
    name: str
    title: str
    version: str
    language: str
    licence: str
    about: str
    examples: tuple[str, ...]
    spoiler: Spoiler = Spoiler.NONE


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`{fact:ID}` or `{since:ID}` in an answer; kind and id are None where it is neither."""

    written: str
    kind: str | None
    id: str | None


def placeholders(answer: str) -> tuple[Placeholder, ...]:
    """Everything in braces, and every stray brace, in the order of the text."""
    found = []
    for match in _PLACEHOLDER.finditer(answer):
        reference = _REFERENCE.fullmatch(match[1] or "")
        kind, id_ = reference.groups() if reference else (None, None)
        found.append(Placeholder(match[0], kind, id_))
    return tuple(found)


identifier: Final = matching(_ID, "an id of lower-case letters, digits, dots and hyphens")
attribute_id: Final = matching(
    r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*", "an attribute's id of lower-case letters, digits and underscores"
)
_phrases: Final = list_of(text(200), at_most=200)
_wordings: Final = list_of(text(200), at_least=1, at_most=200)
_ids: Final = list_of(identifier, at_most=100)


def _record_of_tests() -> Read[TestQuestion]:
    return record(
        TestQuestion, {"ask": required(text(300)), "says": optional(list_of(text(200), at_most=20))}
    )


_tests: Final = list_of(_record_of_tests(), at_most=200)
_language: Final = matching(_LANGUAGE, "a language code such as de")


def _translations(*, with_history: bool) -> Read[Mapping[str, Translation]]:
    """Answers by language."""
    fields: Mapping[str, Field[Any]] = {"answer": required(text(2000, lines=True))}
    history: Mapping[str, Field[Any]] = {"history": optional(text(2000, lines=True))}
    return mapping_of(_language, record(Translation, {**fields, **history} if with_history else fields))


def header(source_list: Read[Any]) -> Read[Header]:
    """`pack.yaml`; its sources are read by `source_list` and left out of the value."""
    fields: Mapping[str, Field[Any]] = {
        "format": required(matching("1", "1, the only format there is")),
        "name": required(identifier),
        "title": required(text(100)),
        "version": required(matching(r"[0-9A-Za-z][0-9A-Za-z.+-]*", "a version such as 1.0.0", limit=30)),
        "language": required(matching(_LANGUAGE, "a language code such as en")),
        "licence": required(text(100)),
        "about": required(identifier),
        "spoiler": optional(choice(Spoiler)),
        "examples": required(list_of(text(200), at_least=1, at_most=10)),
        "sources": required(source_list),
    }

    return record(_header, fields)


def _header(**values: Any) -> Header:
    del values["sources"]
    return Header(**values)


source: Final = record(
    Source,
    {
        "id": required(identifier),
        "title": required(text(300)),
        "kind": required(choice(SourceKind)),
        "published": required(partial_date()),
        "publisher": optional(text(100)),
        "cite": required(text(100)),
    },
)


def _entity(name: str, short: str | None = None, **others: Any) -> Entity:
    return Entity(name=name, short=short or name, **others)


entity: Final = record(
    _entity,
    {
        "id": required(identifier),
        "kind": required(choice(EntityKind)),
        "name": required(text(100)),
        "short": optional(text(100)),
        "aliases": optional(list_of(text(100), at_most=100)),
        "pronouns": optional(list_of(matching("he|she|they|it", "he, she, they or it"), at_most=4)),
        "part_of": optional(identifier),
    },
)


def _locator(source: str | None) -> Read[Locator]:
    """A place in a source; in `source` where it names none itself."""

    def read(node: Node, report: Report) -> Locator | None:
        written = text(200)(node, report)
        if written is None:
            return None
        match = _LOCATOR.fullmatch(written)
        named = match[1] or source if match else None
        if match is None or named is None:
            form = "'SOURCE pN sN DIGEST' such as 'news p3 s1 1a2b3c4d'"
            report.wrong(node, f"must be {form}, not '{written}'")
            return None
        return Locator(named, int(match[2]), int(match[3]), match[4])

    return read


def _locators(source: str | None) -> Read[tuple[Locator, ...]]:
    """A list of places, or a single one."""
    one = _locator(source)
    several = list_of(one, at_least=1, at_most=50)

    def read(node: Node, report: Report) -> tuple[Locator, ...] | None:
        if not isinstance(node, Scalar):
            return several(node, report)
        found = one(node, report)
        return None if found is None else (found,)

    return read


_VALUES: Final[Mapping[str, Read[Value]]] = {
    "entity": record(lambda entity: EntitiesValue((entity,)), {"entity": required(identifier)}),
    "entities": record(
        EntitiesValue, {"entities": required(list_of(identifier, at_least=1, at_most=100), to="ids")}
    ),
    "date": record(DateValue, {"date": required(partial_date())}),
    "number": record(NumberValue, {"number": required(number(), to="amount"), "unit": required(text(40))}),
    "money": record(
        NumberValue,
        {
            "money": required(number(), to="amount"),
            "currency": required(matching("[A-Z]{3}", "a currency code such as USD"), to="unit"),
        },
    ),
    "duration": record(
        NumberValue,
        {
            "duration": required(number(0), to="amount"),
            "unit": required(matching(_UNITS, _UNITS.replace("|", ", "))),
        },
    ),
    "text": record(TextValue, {"text": required(text(300))}),
}


def _value(node: Node, report: Report) -> Value | None:
    keys = [key.text for key, _ in node.entries] if isinstance(node, MapNode) else []
    for key in keys:
        if key in _VALUES:
            return _VALUES[key](node, report)
    hint = did_you_mean(keys[0], _VALUES) if keys else ""
    report.wrong(node, f"must be a mapping such as {{entity: ID}} with one of {', '.join(_VALUES)}{hint}")
    return None


_DEFAULTS: Final[Mapping[str, Field[Any]]] = {
    "subject": optional(identifier),
    "attribute": optional(attribute_id),
    "status": optional(choice(Status)),
    "said_by": optional(identifier),
    "as_of": optional(partial_date()),
    "source": optional(identifier),
    "verified": optional(day()),
    "spoiler": optional(choice(Spoiler)),
}
"""What the head of a file may say for all its facts."""

_FACT: Final[Mapping[str, Field[Any]]] = {
    "id": required(identifier),
    "subject": required(identifier),
    "attribute": required(attribute_id),
    "value": required(_value),
    "text": required(text(MAX_TEXT)),
    "status": required(choice(Status)),
    "said_by": optional(identifier),
    "as_of": optional(partial_date()),
    "source": optional(identifier),
    "at": required(_locators(None), to="locators"),
    "verified": required(day()),
    "spoiler": optional(choice(Spoiler)),
    "supersedes": optional(identifier),
    "keywords": optional(_phrases),
    "translations": optional(mapping_of(_language, text(MAX_TEXT))),
}


def fact(default: Spoiler) -> Read[Fact]:
    """One item of `facts/*.yaml`, with the pack's spoiler level as default."""

    def build(source: str | None = None, **others: Any) -> Fact:
        del source  # its locators have it
        return Fact(**{"spoiler": default, **others})

    def read(node: Node, report: Report) -> Fact | None:
        named = node.get("source") if isinstance(node, MapNode) else None
        source = named.text.strip() if isinstance(named, Scalar) else None
        return record(build, {**_FACT, "at": required(_locators(source), to="locators")})(node, report)

    return read


def facts_file(read: Read[T], at_most: int) -> Read[dict[str, Any]]:
    """A file of facts, each read by `read`; what a fact lacks, it has from `defaults` at the head."""

    def read_file(node: Node, report: Report) -> dict[str, Any] | None:
        head = node.get("defaults") if isinstance(node, MapNode) else None
        facts = list_of(lambda item, report: read(_completed(item, head), report), at_most=at_most)
        fields: Mapping[str, Field[Any]] = {
            "defaults": optional(record(dict, _DEFAULTS)),
            "facts": required(facts),
        }
        return record(dict, fields)(node, report)

    return read_file


def _completed(item: Node, head: Node | None) -> Node:
    """A fact with what it lacks from the head of its file, each value with its own place."""
    if not (isinstance(item, MapNode) and isinstance(head, MapNode)):
        return item
    own = {key.text for key, _ in item.entries}
    lent = (
        (key, value)
        for key, value in head.entries
        if key.text in _DEFAULTS and key.text not in own and not (isinstance(value, Scalar) and value.missing)
    )
    return MapNode((*item.entries, *lent), item.line, item.column)


def faq_entry(default: Spoiler) -> Read[FaqEntry]:
    """One item of `faq/*.yaml`, with the pack's spoiler level as default."""
    fields: Mapping[str, Field[Any]] = {
        "id": required(identifier),
        "topic": required(text(60)),
        "subject": optional(identifier),
        "attribute": optional(attribute_id),
        "wordings": required(_wordings),
        "answer": required(text(2000, lines=True)),
        "history": optional(text(2000, lines=True)),
        "facts": optional(_ids),
        "spoiler": optional(choice(Spoiler)),
        "tests": optional(_tests),
        "translations": optional(_translations(with_history=True)),
    }

    def build(
        answer: str, history: str | None = None, facts: tuple[str, ...] = (), **others: Any
    ) -> FaqEntry:
        named = _all_facts(answer + (history or ""), facts)
        return FaqEntry(answer=answer, history=history, facts=named, **{"spoiler": default, **others})

    return record(build, fields)


def _unknown(answer: str, facts: tuple[str, ...] = (), **others: Any) -> Unknown:
    return Unknown(answer=answer, facts=_all_facts(answer, facts), **others)


unknown: Final = record(
    _unknown,
    {
        "id": required(identifier),
        "subject": optional(identifier),
        "attribute": optional(attribute_id),
        "wordings": required(_wordings),
        "answer": required(text(2000, lines=True)),
        "facts": optional(_ids),
        "spoiler": optional(choice(Spoiler)),
        "tests": optional(_tests),
        "translations": optional(_translations(with_history=False)),
    },
)


def _all_facts(answer: str, further: tuple[str, ...]) -> tuple[str, ...]:
    """The facts that an answer names in braces, then the others, each once."""
    named = [found.id for found in placeholders(answer) if found.id is not None]
    return tuple(dict.fromkeys([*named, *further]))


def synonyms(node: Node, report: Report) -> Synonyms | None:
    """One group of `lexicon.yaml`: words that mean the same."""
    words = list_of(text(100), at_least=2, at_most=50)(node, report)
    return None if words is None else Synonyms(words)


attribute: Final = record(
    Attribute,
    {
        "id": required(attribute_id),
        "label": required(text(60)),
        "questions": required(list_of(text(200), at_least=1, at_most=50)),
    },
)
