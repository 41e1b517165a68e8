"""Every message that the code names is in the catalogue, with the arguments that it needs, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from bot.answering import smalltalk
from bot.wording.english import MESSAGES, MONTHS, WEEKDAYS

BOT = Path(__file__).parents[2] / "bot"
CATALOGUE = BOT / "wording" / "english.py"
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)*")
PART = r"[a-z_]+"
"""What stands for the part of a key that the code fills in."""


def code() -> Iterator[tuple[Path, ast.AST]]:
    for file in sorted(BOT.rglob("*.py")):
        if file != CATALOGUE:
            yield from ((file, node) for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def pattern_of(node: ast.expr) -> str | None:
    """What a string literal or an f-string matches."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        pieces = (pattern_of(piece) for piece in node.values)
        return "".join(PART if piece is None else piece for piece in pieces)
    return None


def messages_made() -> Iterator[tuple[str, ast.Call]]:
    """Each call of `Message(…)` or `say(…)` with a pattern of the keys it may name."""
    for _, node in code():
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("Message", "say")
        ):
            pattern = pattern_of(node.args[0]) if node.args else None
            if pattern is not None:
                yield pattern, node


def fields(key: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(MESSAGES[key]) if name is not None}


def test_every_key_that_the_code_names_is_in_the_catalogue() -> None:
    patterns = [pattern for pattern, _ in messages_made()]
    assert len(patterns) > 10
    assert [p for p in patterns if not any(re.fullmatch(p, key) for key in MESSAGES)] == []
    assert set(smalltalk.wordings()) <= set(MESSAGES)


def test_every_message_of_the_catalogue_is_used() -> None:
    named = {
        pattern
        for _, node in code()
        if isinstance(node, ast.Constant | ast.JoinedStr) and (pattern := pattern_of(node)) is not None
    }
    dotted = {p for p in named if "." in p and KEY.fullmatch(p.replace(PART, "x").replace("\\", ""))}
    patterns = dotted | {pattern for pattern, _ in messages_made()}
    spoken = {key for key in MESSAGES if any(re.fullmatch(pattern, key) for pattern in patterns)}
    assert set(MESSAGES) - spoken - set(smalltalk.wordings()) == set()


def test_placeholders_agree_with_the_arguments_given() -> None:
    wrong = []
    for pattern, call in messages_made():
        given = arguments(call)
        keys = [key for key in MESSAGES if re.fullmatch(pattern, key)]
        if given is not None:
            wrong += [(key, given) for key in keys if not fields(key) <= given]
    assert wrong == []


def arguments(call: ast.Call) -> set[str] | None:
    """The names of a message's arguments, where the code spells them out."""
    if ast.unparse(call.func) == "say":
        names = [keyword.arg for keyword in call.keywords]
        return None if None in names else {name for name in names if name}
    if len(call.args) < 2:
        return set()
    if isinstance(call.args[1], ast.Dict):
        return {
            k.value for k in call.args[1].keys if isinstance(k, ast.Constant) and isinstance(k.value, str)
        }
    return None


def test_small_talk_needs_no_more_than_it_gets() -> None:
    for key in smalltalk.wordings():
        assert fields(key) <= {"titles", "example", "sources"}


def test_messages_are_sentences_without_surprises() -> None:
    for key, text in MESSAGES.items():
        assert KEY.fullmatch(key)
        assert text == text.strip()
        assert "  " not in text
        for _, name, spec, conversion in Formatter().parse(text):
            assert name is None or name.isidentifier()
            assert not spec
            assert conversion is None


def test_the_calendar_is_whole() -> None:
    assert len(MONTHS) == len(set(MONTHS)) == 12
    assert len(WEEKDAYS) == len(set(WEEKDAYS)) == 7
