from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from bot.evaluation.judge import Item
from bot.evaluation.questions import QuestionSetError, load_questions, read_day

GOOD = {"id": "q1", "kind": "direct", "turns": ["who drew it?"], "expect": "answer"}


def write(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "set.jsonl"
    text = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


def test_reads_every_key(tmp_path: Path) -> None:
    full = {
        **GOOD,
        "id": "q2",
        "turns": ["hi", "who drew\u2028it?"],
        "today": "2031-05-01",
        "expect": "decline",
        "must": [["a", "b"], ["c"]],
        "must_not": ["d"],
        "evidence": "somewhere",
    }
    items = load_questions(write(tmp_path, GOOD, "", full))
    assert items == (
        Item("q1", "direct", ("who drew it?",), answerable=True),
        Item(
            "q2",
            "direct",
            ("hi", "who drew\u2028it?"),
            answerable=False,
            must=(("a", "b"), ("c",)),
            must_not=("d",),
            today=dt.date(2031, 5, 1),
        ),
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "must be a JSON object"),
        ({**GOOD, "expect": "maybe"}, "'expect' must be"),
        ({**GOOD, "id": 3}, "'id' must be a string"),
        ({**GOOD, "kind": ""}, "'kind' must be a string"),
        ({**GOOD, "turns": []}, "at least one message"),
        ({**GOOD, "turns": "who"}, "'turns' must be a list"),
        ({**GOOD, "turns": ["who", " "]}, "is empty"),
        ({**GOOD, "turns": [1]}, "must hold strings, not 1"),
        ('{"id": "q", "kind": "k", "expect": "answer", "turns": ["\\ud800"]}', "half a character"),
        ({**GOOD, "must": ["Faro"]}, "each group of 'must' must be a list"),
        ({**GOOD, "must_not": "Lima"}, "'must_not' must be a list"),
        ({**GOOD, "today": "May 1"}, "write it as YYYY-MM-DD"),
        (GOOD, "stands in an earlier line too"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: object, sentence: str) -> None:
    path = write(tmp_path, GOOD, line)
    with pytest.raises(QuestionSetError) as caught:
        load_questions(path)
    assert caught.value.problems[0].startswith(f"{path}:2: ")
    assert sentence in caught.value.problems[0]


def test_all_bad_lines_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError) as caught:
        load_questions(write(tmp_path, "{", GOOD, "[]"))
    assert len(caught.value.problems) == 2


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"id": "\xe9"}')
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    for path, sentence in [
        (tmp_path / "none.jsonl", "cannot be read: No such file"),
        (tmp_path, "cannot be read: Is a directory"),
        (latin, "is not UTF-8 (byte 9)"),
        (empty, "holds no question"),
    ]:
        with pytest.raises(QuestionSetError, match=sentence.replace("(", r"\(").replace(")", r"\)")):
            load_questions(path)


@pytest.mark.parametrize("value", ["20310501", "2031-W01-1", "2031-02-30", "2031-5-1", "", None, 20310501])
def test_a_date_has_one_form(value: object) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        read_day(value)
