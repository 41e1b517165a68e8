from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import GARDEN, Concierge

ITEMS = [
    {"id": "a", "kind": "who", "turns": ["who directed it?"], "expect": "answer", "must": [["Faro"]]},
    {"id": "b", "kind": "when", "turns": ["hi", "when is it out?"], "expect": "answer", "must": [["9 days"]],
     "today": "2031-04-30"},
    {"id": "c", "kind": "cost", "turns": ["what did it cost?"], "expect": "decline"},
    {"id": "d", "kind": "who", "turns": ["how long is it?"], "expect": "answer", "must": [["97 minutes"]]},
]  # fmt: skip


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A set of which three quarters are answered rightly."""
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, ITEMS)))
    return path


def test_a_table_by_kind(concierge: Concierge, questions: Path) -> None:
    done = concierge("eval", "--pack", GARDEN, "--show", "5", questions)
    assert done.returncode == 0
    shown = done.stdout.splitlines()
    assert shown[:2] == ["wrong  d [who] how long is it?", "       wanted: 97 minutes"]
    assert "who      2   50.0%    0.0%   50.0%" in shown
    assert "right 75.00% (at least 0.0%), wrong 25.00% (at most 100.0%)" in shown
    assert any(line.startswith("time a question, in process: p50 ") for line in shown)
    assert any(line.startswith("expected calibration error ") for line in shown)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--min-right", "0.75", "--max-wrong", "0.25"], 0),
        (["--min-right", "0.76"], 1),
        (["--max-wrong", "0.24"], 1),
        (["--max-wrong", "0", "--only", "whe"], 0),
    ],
)
def test_bars(concierge: Concierge, questions: Path, args: list[str], code: int) -> None:
    assert concierge("eval", "--pack", GARDEN, *args, questions).returncode == code


def test_misspelt_questions_stand_beside_those_spelled_right(concierge: Concierge, questions: Path) -> None:
    done = concierge("eval", "--pack", GARDEN, "--typos", "1", "--seed", "3", "--show", "9", questions)
    assert done.returncode == 0
    assert "who directed it?" not in done.stdout
    shown = done.stdout.splitlines()
    assert "spelled right     4   75.0%    0.0%   25.0%" in shown
    assert any(line.startswith("misspelt          4 ") for line in shown)
    assert any(line.startswith("points ") for line in shown)
    again = concierge("eval", "--pack", GARDEN, "--typos", "1", "--seed", "3", "--show", "9", questions)
    assert [line for line in again.stdout.splitlines() if "time" not in line] == [
        line for line in shown if "time" not in line
    ]


def test_renamed_questions_stand_beside_those_as_they_are(concierge: Concierge, questions: Path) -> None:
    done = concierge("eval", "--pack", GARDEN, "--rename", "--seed", "3", "--show", "9", questions)
    assert done.returncode == 0
    shown = done.stdout.splitlines()
    assert "as they are     4   75.0%    0.0%   25.0%" in shown
    assert "renamed         4   75.0%    0.0%   25.0%" in shown
    assert not any("Faro" in line for line in shown)


def test_wordings_are_asked_of_bases_without_them(concierge: Concierge) -> None:
    done = concierge("eval", "--pack", GARDEN, "--cross-validate", "--folds", "2", "--show", "1")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "compiling without part 1 of 2",
        "compiling without part 2 of 2",
    ]
    assert any(line.startswith("entry") for line in done.stdout.splitlines())
    assert concierge("eval", "--pack", GARDEN, "--cross-validate", "--min-right", "1").returncode == 1


def test_questions_are_asked_of_bases_without_their_facts(concierge: Concierge, questions: Path) -> None:
    done = concierge("eval", "--pack", GARDEN, "--knock-out", "--folds", "3", questions)
    assert done.returncode == 0
    shown = done.stdout.splitlines()
    assert shown[0].split() == ["kind", "n", "still", "silent", "else"]
    assert "2 facts taken out, on which 2 right answers rest" in shown


def test_mistakes_get_a_sentence(concierge: Concierge, questions: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n[]\n")
    for args, sentence in [
        ([], "Missing argument"),
        (["nowhere.jsonl"], "nowhere.jsonl: cannot be read"),
        ([str(questions), "bad.jsonl"], "bad.jsonl:2: must be a JSON object"),
        ([str(questions), "--only", "slang"], "No question is of a kind that contains 'slang'"),
        ([str(questions), "--min-right", "90"], "not in the range"),
        ([str(questions), "--typos", "20"], "not in the range"),
        ([str(questions), "--typos", "0.2", "--knock-out"], "exclude each other"),
        ([str(questions), "--cross-validate"], "leave out the SET"),
        (["--cross-validate", "--folds", "1"], "not in the range"),
    ]:
        done = concierge("eval", "--pack", str(GARDEN), *args)
        assert done.returncode == 2
        assert sentence in done.stderr
