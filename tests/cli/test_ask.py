from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.packs import load_pack, shipped_packs, shipped_packs_folder

from .conftest import COMMAND, GARDEN, Concierge

SLOW_TO_IMPORT = {
    "discord",
    "rich",
    "prompt_toolkit",
    "aiohttp",
    "asyncio",
    "bot.service",
}


def lines(*requests: object) -> str:
    return "".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in requests)


def replies(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_answers_in_plain_text(concierge: Concierge) -> None:
    done = concierge("ask", "--pack", GARDEN, "who directed it?")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "Ines Faro directed The Salt Garden."
    assert "What the season brings" in done.stdout
    assert done.stderr == ""


def test_why_tells_what_was_considered(concierge: Concierge) -> None:
    done = concierge("ask", "--pack", GARDEN, "--why", "who driected the salt garden?")
    answer, _, why = done.stdout.partition("\n\n")
    assert answer.startswith("Ines Faro directed The Salt Garden.\nSource: ")
    lines = why.splitlines()
    assert lines[:3] == [
        "read as: who directed the salt garden",
        "corrected: driected -> directed",
        "about: salt-garden",
    ]
    assert lines[3].startswith("considered (told from 0.")
    assert lines[4].endswith("  salt-garden.director")
    assert lines[-1].startswith("answered with confidence ")
    assert lines[-1].endswith(", from salt-garden.director")


def test_why_tells_of_silence_too(concierge: Concierge) -> None:
    done = concierge("ask", "--pack", GARDEN, "--why", "zyzzyva?")
    assert done.returncode == 0
    assert "\n\nread as: zyzzyva\n" in done.stdout
    assert "declined with confidence 0." in done.stdout


def test_words_need_no_quotes(concierge: Concierge) -> None:
    assert "Ines Faro" in concierge("ask", "--pack", GARDEN, "who", "directed", "it").stdout


def test_the_shipped_packs_answer_from_any_folder(concierge: Concierge) -> None:
    examples = [e for name in shipped_packs() for e in load_pack(shipped_packs_folder() / name).examples]
    stdin = lines(*({"id": example, "turns": [example]} for example in examples))
    statuses = {
        reply["id"]: reply["status"] for reply in replies(concierge("ask", "--jsonl", stdin=stdin).stdout)
    }
    assert statuses == dict.fromkeys(examples, "answered")


def test_json_has_every_key(concierge: Concierge) -> None:
    done = concierge("ask", "--pack", GARDEN, "--today", "2031-05-01", "--json", "when does it come out?")
    (reply,) = replies(done.stdout)
    confidence = reply.pop("confidence")
    assert isinstance(confidence, float)
    assert 0 <= confidence <= 1
    body = reply.pop("answer")
    assert str(body).startswith("*The Salt Garden* opens on May 9, 2031.")
    assert "8 days from today" in str(body)
    assert reply == {
        "status": "answered",
        "text": (
            f"{body}\nSource: What the season brings (The Harbour Almanac, news, February 1, 2031)"
            " · checked February 3, 2031"
        ),
        "entries": ["salt-garden.release-date"],
        "sources": ["almanac-2031"],
        "suggestions": [],
        "spoiler": "none",
    }


def test_each_line_is_answered_in_order_and_stands_alone(concierge: Concierge) -> None:
    stdin = lines(
        {"id": "a", "turns": ["who directed it?", "and how long is it?"], "kind": "ignored"},
        "\n",
        {"id": 7, "turns": ["what did it cost?"]},
        {"id": "c", "turns": ["when does it come out?"], "today": "2031-05-08"},
    )
    done = concierge("ask", "--pack", GARDEN, "--jsonl", stdin=stdin)
    first, second, third = replies(done.stdout)
    assert done.returncode == 0
    assert (first["id"], first["entries"]) == ("a", ["salt-garden.runtime"])
    assert (second["id"], second["status"]) == (7, "declined")
    assert third["id"] == "c"
    assert "tomorrow" in str(third["answer"])


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("{\n", {"error": "is not JSON"}),
        (b'{"id": "\xff"}\n', {"error": "not UTF-8 (byte 9)"}),
        ({"turns": ["hi"]}, {"error": "'id' must be"}),
        ({"id": True, "turns": ["hi"]}, {"error": "'id' must be"}),
        ({"id": 1}, {"id": 1, "error": "at least one message"}),
        ({"id": 1, "turns": ["hi", " "]}, {"id": 1, "error": "is empty"}),
        ({"id": 1, "turns": ["hi"], "today": "2031-02-30"}, {"id": 1, "error": "is not a date"}),
        ('{"id": 1, "turns": ["\\udc80"]}\n', {"id": 1, "error": "half a character"}),
        ('{"id": "' + "x" * 1_000_001 + '"}\n', {"error": "longer than 1,000,000 bytes"}),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_answered(
    concierge: Concierge, line: object, reply: Mapping[str, object]
) -> None:
    good = lines({"id": 2, "turns": ["who directed it?"]})
    bad = line if isinstance(line, bytes) else lines(line).encode()
    done = concierge("ask", "--pack", GARDEN, "--jsonl", stdin=bad + good.encode())
    first, second = replies(done.stdout)
    assert done.returncode == 2
    assert str(reply["error"]) in str(first.pop("error"))
    assert first == {key: value for key, value in reply.items() if key == "id"}
    assert second["id"] == 2


def test_each_reply_is_there_before_the_next_question(environment: Mapping[str, str]) -> None:
    command = [*COMMAND, "ask", "--pack", str(GARDEN), "--jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2):
            process.stdin.write(lines({"id": number, "turns": ["who directed it?"]}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_closed_pipe_ends_it_quietly(environment: Mapping[str, str], tmp_path: Path) -> None:
    questions = tmp_path / "questions"
    questions.write_text(lines({"id": 1, "turns": ["who directed it?"]}) * 5_000)
    command = [*COMMAND, "ask", "--pack", str(GARDEN), "--jsonl"]
    with (
        questions.open() as stdin,
        subprocess.Popen(
            command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == ""


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["ask"], "There is no question to answer."),
        (["ask", " "], "There is no question to answer."),
        (["ask", b"caf\xe9?"], "The question is not valid UTF-8."),
        (["ask", "--today", "06/06/2031", "out?"], "write it as YYYY-MM-DD"),
        (["ask", "--today", "2031-02-30", "out?"], "'2031-02-30' is not a date"),
        (["ask", "--pack", "no-such-pack", "out?"], "There is no pack 'no-such-pack'"),
        (["ask", "--jsonl", "out?"], "give no QUESTION"),
        (["ask", "--jsonl", "--json"], "no --json"),
        (["ask", "--json", "--why", "out?"], "--why explains in plain text"),
        (["ask", "--jsonl", "--why"], "--why explains in plain text"),
        (["ask", "--jsn", "out?"], "No such option"),
    ],
)
def test_mistakes_get_a_sentence(concierge: Concierge, args: list[str | bytes], sentence: str) -> None:
    done = concierge(*args)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stdout == ""


def test_a_broken_pack_is_named_with_its_problems(concierge: Concierge, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.yaml").write_text("format: 1\nname: [\n")
    done = concierge("ask", "--pack", "broken", "who?")
    assert done.returncode == 1
    assert "This pack cannot be used" in done.stderr
    assert "broken/pack.yaml:" in done.stderr


def test_it_imports_nothing_slow(environment: Mapping[str, str]) -> None:
    concierge_ask = (
        f"concierge(['ask', '--pack', {str(GARDEN)!r}, 'who directed it?'], standalone_mode=False)"
    )
    code = f"import sys; from bot.cli.group import concierge; {concierge_ask}; print(*sys.modules)"
    for _ in range(2):  # the second run finds the cache that the first one made
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
        )
    assert sorted(SLOW_TO_IMPORT & set(done.stdout.splitlines()[-1].split())) == []
