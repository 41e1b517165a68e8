"""What the shipped packs cost: time a question, time from the shell to an answer, memory."""

from __future__ import annotations

import datetime as dt
import functools
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from benchmarks.metrics import percentile
from bot.answering.engine import answer
from bot.answering.load import load_base
from bot.answering.values import Question
from bot.evaluation.dialogue import Engine, context_after
from bot.evaluation.questions import load_questions
from bot.packs import shipped_packs, shipped_packs_folder
from bot.wording import word

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "tests" / "data" / "questions.jsonl"
TODAY = dt.date(2025, 7, 1)
"""The day on which questions are asked that name none."""
RUNS = 15
"""Processes of which the median is taken."""


def measure() -> dict[str, Any]:
    """Seconds and bytes."""
    base = load_base(_packs())
    asked = list(_times(functools.partial(answer, base)))
    example = base.packs[0].examples[0]
    return {
        "questions": len(asked),
        "p50": percentile(asked, 50),
        "p99": percentile(asked, 99),
        "ask": _median_run("-m", "bot", "ask", example),
        "python": _median_run("-c", "pass"),
        "memory": _memory_asked() - _memory_bare(),
    }


def _packs() -> list[Path]:
    return [shipped_packs_folder() / name for name in shipped_packs()]


def _times(engine: Engine) -> Iterator[float]:
    """The processor's seconds from each question to the words of its reply; each is asked but once."""
    for item in load_questions(QUESTIONS):
        day = item.today or TODAY
        context = context_after(engine, item.turns[:-1], day)
        start = time.process_time()
        reply, _ = engine(Question(item.turns[-1], day), context)
        word(reply)
        yield time.process_time() - start


def _median_run(*arguments: str) -> float:
    """The median seconds of a Python process from start to end; one run goes before, to fill caches."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        _run(*arguments)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def _memory_asked() -> int:
    """The bytes in memory of `concierge ask --jsonl` after it answered every question."""
    with _started("-m", "bot", "ask", "--jsonl") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for item in load_questions(QUESTIONS):
            request = {"id": item.id, "turns": item.turns, "today": str(item.today or TODAY)}
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            process.stdout.readline()
        return _resident(process)


def _memory_bare() -> int:
    """The bytes in memory of Python alone."""
    with _started("-c", "print(flush=True); input()") as process:
        assert process.stdout is not None
        process.stdout.readline()
        resident = _resident(process)
        process.communicate("\n")
        return resident


def _started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603
        [sys.executable, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _resident(process: subprocess.Popen[str]) -> int:
    resident: int = psutil.Process(process.pid).memory_info().rss
    return resident


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
