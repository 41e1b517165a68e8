"""Whatever the files hold, reading a pack gives a pack or problems with places, and nothing else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.packs import PackError, Problem, load_pack
from tests.packs.example import example_files, write_files

FILES = {name: text for name, text in example_files().items() if not name.startswith("texts/")}
KEYS = (
    "id",
    "kind",
    "name",
    "facts",
    "faq",
    "unknown",
    "entities",
    "sources",
    "at",
    "value",
    "entity",
    "date",
)
MORE = (
    "number",
    "unit",
    "text",
    "subject",
    "attribute",
    "answer",
    "wordings",
    "tests",
    "ask",
    "synonyms",
    "vera-lind",
)
WORDS = st.sampled_from(KEYS + MORE)
PATIENT = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | WORDS
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=25,
)


def loads_or_says_why(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), files)
        problems: tuple[Problem, ...] = ()
        try:
            load_pack(Path(folder), ("identity", "director"))
        except PackError as error:
            problems = error.problems or (Problem("nothing is wrong", 0, 0, ""),)
    assert list(problems) == sorted(problems)
    assert all(problem.line > 0 and problem.column > 0 for problem in problems)


@PATIENT
@given(st.sampled_from(sorted(FILES)), st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@example("pack.yaml", b"\xef\xbb\xbf")
@example("facts/film.yaml", b"facts:\n" + b"- {id: a}\n" * 3000)
def test_any_bytes_in_any_file(name: str, content: bytes) -> None:
    loads_or_says_why({**FILES, name: content})


@PATIENT
@given(st.sampled_from(sorted(FILES)), TREES)
def test_any_structure_in_any_file(name: str, tree: object) -> None:
    loads_or_says_why({**FILES, name: json.dumps(tree)})


@PATIENT
@given(st.sampled_from(sorted(FILES)), TREES, st.data())
def test_any_structure_in_the_place_of_a_value(name: str, tree: object, data: st.DataObject) -> None:
    lines = FILES[name].split("\n")
    index = data.draw(st.integers(0, len(lines) - 1))
    key, colon, _ = lines[index].partition(": ")
    lines[index] = f"{key}{colon or ': '}{json.dumps(tree)}"
    loads_or_says_why({**FILES, name: "\n".join(lines)})
