"""The message catalogue: keys and arguments to sentences of a language.

A language is a folder of `locales` with files in the Fluent format. The key `answer.yes` is the attribute
`yes` of the message `answer`; `source` is the message of that name itself.
"""

from __future__ import annotations

import re
import warnings
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

OWN_NAMES = {
    "en": "English",
    "es": "Español",
    "de": "Deutsch",
    "fr": "Français",
    "pt-BR": "Português (Brasil)",
    "ja": "日本語",
}
"""The languages that the bot speaks, by the names that their speakers give them."""
LANGUAGES = tuple(OWN_NAMES)
"""Their codes; English first, which has every message."""

_MESSAGE = re.compile(r"^([a-z][\w-]*) *=.*?(?=^[a-z#]|\Z)", re.MULTILINE | re.DOTALL)
"""A message: all its lines but the first are indented. It refers to no other."""
_LONGEST = 2_500
"""Characters that Fluent takes in one argument at most; what is longer is put in its place afterwards."""


class FormatWarning(UserWarning):
    """A message could not be filled as it is written; what is left of it is said all the same."""


def say(key: str, language: str = "en", /, **args: object) -> str:
    """The sentence for a key; English where a language has none.

    Numbers are written as the language does; a text stands as it is. A message that lacks an argument is said
    without it, with a `FormatWarning`.

    Raises:
        KeyError: English has no such key.
    """
    own = _messages(language if language in LANGUAGES else "en")
    messages = own if own.pattern(key) is not None else _messages("en")
    said, problems = messages.fill(key, args)
    if problems:
        warnings.warn(f"{key} in {language}: {problems}", FormatWarning, stacklevel=2)
    return said


def has(key: str, language: str = "en") -> bool:
    """Whether a language has a message of its own for a key."""
    return _messages(language).pattern(key) is not None


def keys(language: str = "en") -> frozenset[str]:
    """All keys that a language has of its own."""
    return _messages(language).keys()


def language_for(locale: str | None) -> str:
    """The language for a locale as Discord names it: "es" for "es-419", English for one not spoken here."""
    wanted = (locale or "").partition("-")[0].lower()
    return next((known for known in LANGUAGES if known.partition("-")[0] == wanted), "en")


@cache
def _messages(language: str) -> _Messages:
    return _Messages(language)


class _Messages:
    """The messages of one language. Each is parsed when it is first said: most runs say but a few."""

    def __init__(self, language: str) -> None:
        folder = resources.files("bot.wording").joinpath("locales", language)
        files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=str)
        texts = (file.read_text(encoding="utf-8") for file in files)
        self._written = {found[1]: found[0] for text in texts for found in _MESSAGE.finditer(text)}
        self._bundle = FluentBundle([language], use_isolating=False)
        self._patterns: dict[str, Any] = {}

    def pattern(self, key: str) -> Any:
        """What Fluent fills for a key, or None."""
        if key not in self._patterns:
            name, _, attribute = key.partition(".")
            self._parse(name)
            found = self._bundle.get_message(name) if self._bundle.has_message(name) else None
            whole = found and (found.attributes.get(attribute) if attribute else found.value)
            self._patterns[key] = whole
        return self._patterns[key]

    def fill(self, key: str, args: dict[str, object]) -> tuple[str, list[Exception]]:
        """A message with its arguments, and what is wrong with it. KeyError for an unknown key."""
        pattern = self.pattern(key)
        if pattern is None:
            raise KeyError(key)
        held = {f"\0{name}\0": v for name, v in args.items() if isinstance(v, str) and len(v) > _LONGEST}
        for token in held:
            args[token.strip("\0")] = token
        said, problems = self._bundle.format_pattern(pattern, args)
        for token, text in held.items():
            said = str(said).replace(token, text)
        return str(said), problems

    def keys(self) -> frozenset[str]:
        """All keys, the messages' and their attributes'."""
        found = set[str]()
        for name in self._written:
            self._parse(name)
            message = self._bundle.get_message(name)
            found |= {f"{name}.{attribute}" for attribute in message.attributes}
            found |= {name} if message.value is not None else set()
        return frozenset(found)

    def _parse(self, name: str) -> None:
        if name in self._written and not self._bundle.has_message(name):
            self._bundle.add_resource(FluentResource(self._written[name]))
