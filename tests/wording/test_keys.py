"""Every message that the code names is in the catalogue, with the arguments that it needs, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot.answering import smalltalk
from bot.wording import has
from tests.wording.locales import patterns, variables

BOT = Path(__file__).parents[2] / "bot"
KEY = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)?")
PART = r"[a-z0-9_-]+"
"""What stands for the part of a key that the code fills in."""
KEYS = frozenset(patterns("en"))


def code() -> Iterator[ast.AST]:
    for file in sorted(BOT.rglob("*.py")):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


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
    for node in code():
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("Message", "say")
        ):
            pattern = pattern_of(node.args[0]) if node.args else None
            if pattern is not None:
                yield pattern, node


def strings() -> Iterator[str]:
    """Patterns of all strings in the code that may be keys."""
    for node in code():
        pattern = pattern_of(node) if isinstance(node, ast.Constant | ast.JoinedStr) else None
        if not pattern or pattern.startswith(PART):  # a part of any message: names no key
            continue
        if "." in pattern and KEY.fullmatch(pattern.replace(PART, "x").replace("\\", "")):
            yield pattern


def matched(pattern: str) -> list[str]:
    return [key for key in KEYS if re.fullmatch(pattern, key)]


def test_every_key_that_the_code_names_is_in_the_catalogue() -> None:
    named = [pattern for pattern, _ in messages_made()]
    assert len(named) > 10
    assert [pattern for pattern in named if not matched(pattern)] == []
    assert set(smalltalk.wordings()) <= KEYS
    assert all(map(has, KEYS))


def test_whatever_looks_like_a_key_in_the_code_is_one() -> None:
    messages = {key.partition(".")[0] for key in KEYS}
    lost = [p for p in strings() if p.replace("\\", "").partition(".")[0] in messages and not matched(p)]
    assert lost == []


def test_every_message_of_the_catalogue_is_used() -> None:
    used = {*strings(), *(pattern for pattern, _ in messages_made())}
    spoken = {key for pattern in used for key in matched(pattern)}
    assert KEYS - spoken - set(smalltalk.wordings()) == set()


def test_variables_agree_with_the_arguments_given() -> None:
    wrong = []
    for pattern, call in messages_made():
        given = arguments(call)
        if given is not None:
            wrong += [(key, given) for key in matched(pattern) if variables(patterns("en")[key]) - given]
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
        assert variables(patterns("en")[key]) <= {"titles", "example", "sources"}
