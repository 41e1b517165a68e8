"""What members ask: a stream as on a busy evening, and one in which no question comes twice."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.discord.frames import AUTOCOMPLETE, CHANNELS, GUILDS, Event, event
from benchmarks.typos import misspell
from bot.evaluation.questions import load_questions
from bot.packs import load_pack, shipped_packs, shipped_packs_folder

QUESTIONS = Path(__file__).parents[2] / "tests" / "data" / "questions.jsonl"
ASKERS = 20_000
SEED = 17
MISSPELT = 0.4
LONGEST = 400
"""The most characters that `/ask` takes."""


def pool() -> list[str]:
    """The questions that the shipped packs are tested with, those of the development set, shuffled."""
    packs = [load_pack(shipped_packs_folder() / name) for name in shipped_packs()]
    asked = [test.ask for pack in packs for entry in pack.entries for test in entry.tests]
    asked += [item.turns[-1] for item in load_questions(QUESTIONS)]
    different = [question for question in dict.fromkeys(asked) if len(question) <= LONGEST]
    _seeded().shuffle(different)
    return different


def evening(questions: list[str]) -> Iterator[Event]:
    """Questions by Zipf's law: the n-th of the pool is asked 1/n times as often as the first."""
    rng = _seeded()
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(questions) + 1)))
    while True:
        for question in rng.choices(questions, cum_weights=weights, k=1_000):
            yield _asked(question, rng)


def all_different(questions: list[str]) -> Iterator[Event]:
    """Questions of the pool with typing errors, none of them twice."""
    rng = _seeded()
    seen: set[str] = set()
    while True:
        question = misspell(rng.choice(questions), MISSPELT, rng)
        if question not in seen:
            seen.add(question)
            yield _asked(question, rng)


def typing(questions: list[str]) -> Iterator[Event]:
    """The beginnings of questions, as a member types them."""
    rng = _seeded()
    while True:
        question = rng.choice(questions)
        asker, place = rng.randrange(ASKERS), rng.randrange(GUILDS * CHANNELS)
        for end in range(3, len(question) + 1, 3):
            yield event(question[:end], asker, place, AUTOCOMPLETE)


def _asked(question: str, rng: random.Random) -> Event:
    return event(question, rng.randrange(ASKERS), rng.randrange(GUILDS * CHANNELS))


def _seeded() -> random.Random:
    return random.Random(SEED)
