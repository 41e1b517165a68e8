"""The public question sets, and what is asked of each: which wordings are stored, which questions are put.

A set is a folder of JSON lines: `base_5` and `base_10` hold that many stored wordings an answer, `train` all
of them, `test` the questions, `test_typo20` and `test_typo50` the same questions misspelt, `oos*_test`
questions that no answer fits, and `answers` the texts of the answers where the set has them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CLEAN, TYPO20, TYPO50 = NOISES = ("clean", "typo20", "typo50")


@dataclass(frozen=True, slots=True)
class Item:
    """A wording or a question, with the label of its answer."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Case:
    """One base of one set, with the questions that are put to it.

    `answers` maps labels to texts (empty where the base has wordings alone). `tests` maps each noise to the
    questions that the base answers; `strangers` maps a file's stem and a noise to questions that it does not.
    """

    dataset: str
    base: str
    stored: tuple[Item, ...]
    answers: Mapping[str, str]
    tests: Mapping[str, tuple[Item, ...]]
    strangers: Mapping[tuple[str, str], tuple[str, ...]]

    @property
    def name(self) -> str:
        """Such as `banking77/5`."""
        return f"{self.dataset}/{self.base}"


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a set is used: its bases (`+answers` adds the answers' texts), the noises, the strangers."""

    dataset: str
    bases: tuple[str, ...]
    noises: tuple[str, ...] = NOISES
    strangers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def files(self) -> Iterator[str]:
        """The files that the set's folder must hold."""
        for base in self.bases:
            wordings, _, answers = base.partition("+")
            yield _base_file(wordings)
            if answers:
                yield "answers.jsonl"
        yield from (_noisy("test", noise) for noise in self.noises)
        yield from (_noisy(stem, noise) for stem, noises in self.strangers.items() for noise in noises)

    def cases(self, folder: Path) -> Iterator[Case]:
        """The set's cases, from the folder that holds all sets."""
        home = folder / self.dataset
        tests = {noise: tuple(_items(home / _noisy("test", noise))) for noise in self.noises}
        strangers = {
            (stem, noise): tuple(item.text for item in _items(home / _noisy(stem, noise)))
            for stem, noises in self.strangers.items()
            for noise in noises
        }
        for base in self.bases:
            wordings, _, answers = base.partition("+")
            stored = tuple(_items(home / _base_file(wordings)))
            texts = dict(_answers(home / "answers.jsonl")) if answers else {}
            yield Case(self.dataset, base, stored, texts, tests, strangers)


PROTOCOLS = (
    Protocol("banking77", ("5", "10")),
    Protocol("clinc150", ("5", "10"), strangers={"oos_test": (CLEAN, TYPO20)}),
    Protocol("hwu64", ("5", "10")),
    Protocol("stackfaq", ("1", "1+answers", "5", "5+answers")),
    Protocol("covidfaq", ("1",)),
    Protocol("banking77_oos", ("5",), (CLEAN,), {"oos_id_test": (CLEAN,), "oos_ood_test": (CLEAN,)}),
    Protocol("hint3_curekart", ("5", "train"), (CLEAN,), {"oos_test": (CLEAN,)}),
    Protocol("hint3_powerplay11", ("5", "train"), (CLEAN,), {"oos_test": (CLEAN,)}),
    Protocol("hint3_sofmattress", ("5", "train"), (CLEAN,), {"oos_test": (CLEAN,)}),
)


def missing(folder: Path, protocols: Sequence[Protocol] = PROTOCOLS) -> list[Path]:
    """The files that the protocols ask for and the folder does not hold."""
    wanted = (folder / p.dataset / name for p in protocols for name in dict.fromkeys(p.files()))
    return [file for file in wanted if not file.is_file()]


def cases(folder: Path, protocols: Sequence[Protocol] = PROTOCOLS) -> Iterator[Case]:
    """All cases, one after the other. OSError where a file cannot be read."""
    for protocol in protocols:
        yield from protocol.cases(folder)


def every_wording(folder: Path) -> Iterator[str]:
    """All stored wordings of all sets, in a fixed order, some more than once."""
    for file in sorted((*folder.glob("*/train.jsonl"), *folder.glob("*/base_*.jsonl"))):
        yield from (item.text for item in _items(file))


def _noisy(stem: str, noise: str) -> str:
    return f"{stem}.jsonl" if noise == CLEAN else f"{stem}_{noise}.jsonl"


def _base_file(wordings: str) -> str:
    return f"base_{wordings}.jsonl" if wordings.isdigit() else f"{wordings}.jsonl"


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _items(file: Path) -> Iterator[Item]:
    return (Item(record["text"], record["label"]) for record in _records(file))


def _answers(file: Path) -> Iterator[tuple[str, str]]:
    """Labels with their first answer, the accepted one."""
    return ((record["label"], record["answers"][0]) for record in _records(file))
