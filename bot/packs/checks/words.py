"""Whether the sentences of a pack can be shown as they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from bot.packs.draft import Draft
from bot.packs.model import (
    Attribute,
    DateValue,
    Fact,
    FaqEntry,
    PartialDate,
    Source,
    Spoiler,
    Status,
    Translation,
    Unknown,
)
from bot.packs.problems import Problem
from bot.packs.schema import Located
from bot.packs.shapes import MAX_ANSWER, placeholders

MAX_QUOTED: Final = 15
"""Words that one text may quote."""
FEW_WORDINGS: Final = 3
"""Fewer wordings than this draw a warning."""

_QUOTED: Final = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_WHOLLY_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_SINCE_LENGTH: Final = 60


def check_words(draft: Draft) -> Iterator[Problem]:
    """Texts that are too long, quote too much or cannot be shown; facts verified before their source."""
    facts = {fact.value.id: fact.value for fact in draft.facts}
    sources = {source.value.id: source.value for source in draft.sources}
    for fact in draft.facts:
        yield from _fact(fact, sources)
    for entry in chain[Located[Any]](draft.faq, draft.unknown):
        yield from _answer(entry, facts)
    for faq in draft.faq:
        yield from _basis(faq, facts)
    for attribute in draft.attributes:
        yield from _questions(attribute)
    yield from _own_language(draft)


def _fact(fact: Located[Fact], sources: Mapping[str, Source]) -> Iterator[Problem]:
    value = fact.value
    yield from _sentence(fact, value.text, "text")
    for language, sentence in value.translations.items():
        yield from _sentence(fact, sentence, "translations", language)
    if value.status is Status.QUOTE and value.said_by is None:
        yield fact.error("a quote needs 'said_by': the entity that said it", "status")
    for locator in value.locators:
        source = sources.get(locator.source)
        if source is not None and value.verified < _first_day(source.published):
            published = source.published.isoformat()
            yield fact.error(f"verified before its source '{source.id}' came out ({published})", "verified")


def _sentence(fact: Located[Fact], sentence: str, *path: str) -> Iterator[Problem]:
    """Checks for a fact's sentence in any language."""
    if any(brace in sentence for brace in "{}"):
        yield fact.error("a fact's sentence holds no braces: only answers have placeholders", *path)
    yield from _showable(fact, sentence, *path)


def _showable(part: Located[Any], text: str, *path: str) -> Iterator[Problem]:
    """Checks for any text that members read."""
    if "<t:" in text:
        yield part.error("write the date in words, not as a <t:…> timestamp", *path)
    if _WHOLLY_QUOTED.fullmatch(text):
        yield part.error("the whole text stands in quotation marks: remove the inner pair", *path)
        return
    quoted = sum(len((curly or straight).split()) for curly, straight in _QUOTED.findall(text))
    if quoted > MAX_QUOTED:
        yield part.error(
            f"quotes {quoted} words; at most {MAX_QUOTED} may be quoted: say it in your own", *path
        )


def _answer(entry: Located[FaqEntry] | Located[Unknown], facts: Mapping[str, Fact]) -> Iterator[Problem]:
    value = entry.value
    history = value.history if isinstance(value, FaqEntry) else None
    yield from _texts(entry, Translation(value.answer, history), facts)
    for language, other in value.translations.items():
        yield from _texts(entry, other, facts, language)
        yield from _translation(entry, other, facts, language)
        if history and not other.history:
            yield entry.error("the answer has a history: translate it too", "translations", language)
        elif other.history and not history:
            wrong = "the answer itself has no history"
            yield entry.error(wrong, "translations", language, "history")
    if len(value.wordings) < FEW_WORDINGS:
        count = len(value.wordings)
        yield entry.warning(
            f"only {count} wording{'s' * (count > 1)}: five or more are found better", "wordings"
        )


def _texts(
    entry: Located[FaqEntry] | Located[Unknown],
    said: Translation,
    facts: Mapping[str, Fact],
    language: str | None = None,
) -> Iterator[Problem]:
    """Checks for an answer and its history, in the pack's language or in one that it is translated to."""
    length = 0
    for key, text in _in_order(said):
        path = _path(language, key)
        yield from _showable(entry, text, *path)
        length += _length(text, facts, language)
        if length > MAX_ANSWER:
            whole = "with its history" if key == "history" else "with its facts written out"
            yield entry.error(f"the answer has {length} characters {whole}; at most {MAX_ANSWER}", *path)


def _translation(
    entry: Located[FaqEntry] | Located[Unknown],
    said: Translation,
    facts: Mapping[str, Fact],
    language: str,
) -> Iterator[Problem]:
    """A translation refers to the facts of the answer itself, and these are translated too."""
    for key, text in _in_order(said):
        path = _path(language, key)
        for found in placeholders(text):
            fact = facts.get(found.id or "")
            if found.id is None:
                wrong = f"'{found.written}' is no placeholder: write {{fact:ID}} or {{since:ID}}"
                yield entry.error(wrong, *path)
            elif found.id not in entry.value.facts:
                wrong = f"the answer does not rest on '{found.id}': name it under 'facts' too"
                yield entry.error(wrong, *path)
            elif fact and found.kind == "since" and not _has_day(fact):
                yield entry.error(f"{found.written} needs a fact whose value is a whole date", *path)
            elif fact and found.kind == "fact" and language not in fact.translations:
                yield entry.error(f"the fact '{found.id}' is not translated to '{language}'", *path)


def _in_order(said: Translation) -> Iterator[tuple[str, str]]:
    yield "answer", said.answer
    if said.history:
        yield "history", said.history


def _path(language: str | None, key: str) -> tuple[str, ...]:
    return (key,) if language is None else ("translations", language, key)


def _has_day(fact: Fact) -> bool:
    return isinstance(fact.value, DateValue) and fact.value.date.exact is not None


def _length(text: str, facts: Mapping[str, Fact], language: str | None) -> int:
    """Characters of an answer when every fact in it is written out."""
    total = len(text)
    for found in placeholders(text):
        fact = facts.get(found.id or "")
        sentence = fact.translations.get(language or "", fact.text) if fact else ""
        total += (len(sentence) if fact and found.kind == "fact" else _SINCE_LENGTH) - len(found.written)
    return total


def _own_language(draft: Draft) -> Iterator[Problem]:
    """No translation is to the language that the pack is written in."""
    own = draft.header.value.language if draft.header else ""
    for part in chain[Located[Any]](draft.facts, draft.faq, draft.unknown):
        if own in part.value.translations:
            wrong = f"'{own}' is the language of the pack itself"
            yield part.error(wrong, "translations", own)


def _basis(entry: Located[FaqEntry], facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """A curated answer rests on facts, and gives away no less than they do."""
    if not entry.value.facts:
        yield entry.error("rests on no fact: name one in braces or under 'facts'", "answer")
    for id_ in entry.value.facts:
        level = facts[id_].spoiler if id_ in facts else Spoiler.NONE
        if f"{{fact:{id_}}}" in entry.value.answer and level.rank > entry.value.spoiler.rank:
            yield entry.warning(f"gives away '{id_}', a {level} spoiler: set 'spoiler: {level}'", "answer")


def _questions(attribute: Located[Attribute]) -> Iterator[Problem]:
    """An attribute's questions name the fact's ends, and nothing else in braces."""
    for index, question in enumerate(attribute.value.questions):
        rest = question.replace("{subject}", "").replace("{value}", "")
        if "{" in rest or "}" in rest:
            wrong = "a question holds {subject} or {value}, and no other braces"
            yield attribute.error(wrong, "questions", index)
        elif rest == question:
            wrong = "a question must hold {subject} or {value}; this one holds none"
            yield attribute.error(wrong, "questions", index)


def _first_day(date: PartialDate) -> dt.date:
    return dt.date(date.year, date.month or 1, date.day or 1)
