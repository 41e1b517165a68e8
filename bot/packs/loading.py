"""From a folder to a `Pack`: read every file, run every check, report every problem at once."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.packs import shapes
from bot.packs.checks import check_draft
from bot.packs.draft import Collected, Draft
from bot.packs.files import FOLDERS, MAX_FILES, SINGLE_FILES, names_in, pack_files, read_text
from bot.packs.model import Pack, Spoiler
from bot.packs.problems import PackError, Problem, Report, Severity, Spot
from bot.packs.schema import Field, did_you_mean, list_of, located, optional, read_document, record, required

_MOST_ENTRIES = 10_000
_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a folder.

    `pack` is None where any problem is an error; `problems` are sorted by place and hold warnings too.
    `draft` is everything that could be read, with its places.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    draft: Draft


def load_pack(folder: Path, known_attributes: Collection[str] | None = None) -> Pack:
    """The pack in a folder.

    `known_attributes` are those that may be used without being declared in `lexicon.yaml`; None lets
    all pass. Warnings are passed over.

    Raises:
        PackError: something is wrong; it holds every error of every file.
    """
    reading = read_pack(folder, known_attributes)
    if reading.pack is None:
        errors = (problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise PackError(tuple(errors))
    return reading.pack


def read_pack(folder: Path, known_attributes: Collection[str] | None = None) -> Reading:
    """Read and check a folder; never raises for what is in it."""
    draft = Draft()
    problems = _folder_problems(folder)
    if problems is None:
        reader = _FolderReader(folder, draft)
        reader.read()
        problems = [*reader.problems, *check_draft(draft, known_attributes)]
    ordered = tuple(sorted(set(problems)))
    broken = any(problem.severity is Severity.ERROR for problem in ordered)
    return Reading(None if broken else draft.pack(), ordered, draft)


def _folder_problems(folder: Path) -> list[Problem] | None:
    """Why the folder cannot be read at all, or None."""
    report = Report(_printable(folder))
    try:
        if not folder.exists():
            report.error(Spot(), "there is no such folder")
        elif not folder.is_dir():
            report.error(Spot(), "this is not a folder; a pack is a folder of YAML files")
        else:
            next(folder.iterdir(), None)
            if len(pack_files(folder)) > MAX_FILES:
                report.error(Spot(), f"a pack has at most {MAX_FILES} files")
    except (OSError, ValueError, RuntimeError) as error:
        report.error(Spot(), f"this folder cannot be read: {getattr(error, 'strerror', None) or error}")
    return report.problems or None


class _FolderReader:
    """Reads the files of one folder into a draft."""

    def __init__(self, folder: Path, draft: Draft) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._draft = draft
        self._files = pack_files(folder)

    def read(self) -> None:
        """Read every file, the header first: it sets the default spoiler level."""
        draft = self._draft
        self._note_strays()
        self._read_header()
        spoiler = draft.header.value.spoiler if draft.header else Spoiler.NONE
        self._read_lists("entities", draft.entities, draft.entities.reader(shapes.entity), ["entities.yaml"])
        facts = shapes.facts_file(draft.facts.reader(shapes.fact(spoiler)), _MOST_ENTRIES)
        self._read_files(facts, draft.facts, self._inside("facts"))
        self._read_lists("faq", draft.faq, draft.faq.reader(shapes.faq_entry(spoiler)), self._inside("faq"))
        self._read_lists(
            "unknown", draft.unknown, draft.unknown.reader(shapes.unknown), self._present("unknown.yaml")
        )
        self._read_lexicon()
        if not self._inside("facts"):
            draft.facts.complete = False
            self._report("facts").error(
                Spot(), "a pack needs at least one file in this folder, with a name that ends in .yaml"
            )

    def _read_header(self) -> None:
        draft = self._draft
        sources = list_of(draft.sources.reader(shapes.source), at_least=1, at_most=500)
        found = self._read("pack.yaml", located(shapes.header(sources)))
        draft.header = found
        if found is None and not draft.sources.ids:
            draft.sources.complete = False

    def _read_lists(self, key: str, into: Collected[Any], read: Any, names: Collection[str]) -> None:
        """Read files that hold one list each, under `key`."""
        self._read_files(record(dict, {key: required(list_of(read, at_most=_MOST_ENTRIES))}), into, names)

    def _read_files(self, read: Any, into: Collected[Any], names: Collection[str]) -> None:
        """Read files whose entries end up in `into`."""
        for name in names:
            before = len(into.ids)
            if self._read(name, read) is None and len(into.ids) == before:
                into.complete = False

    def _read_lexicon(self) -> None:
        draft = self._draft
        fields: Mapping[str, Field[Any]] = {
            "synonyms": optional(list_of(draft.synonyms.reader(shapes.synonyms)), blank=True),
            "attributes": optional(list_of(draft.attributes.reader(shapes.attribute)), blank=True),
        }
        for name in self._present("lexicon.yaml"):
            if self._read(name, record(dict, fields)) is None and not draft.attributes.ids:
                draft.attributes.complete = False

    def _read(self, name: str, read: Any) -> Any:
        report = self._report(name)
        text = read_text(self._folder / name, report, inside=self._folder)
        return None if text is None else read_document(text, read, report)

    def _note_strays(self) -> None:
        """Report what looks as if it belonged to the pack but would not be read."""
        for name in names_in(self._folder):
            if name.endswith(_YAML) and name not in SINGLE_FILES:
                hint = did_you_mean(name, SINGLE_FILES) or f"; the files here are {', '.join(SINGLE_FILES)}"
                self._report(name).error(Spot(), f"a pack has no such file{hint}")
            elif name not in (*SINGLE_FILES, *FOLDERS) and (self._folder / name).is_dir():
                self._report(name).warn(Spot(), f"this folder is not read{did_you_mean(name, FOLDERS)}")
        for path in (f"{folder}/{name}" for folder in FOLDERS for name in names_in(self._folder / folder)):
            if path.endswith(".yml"):
                self._report(path).error(Spot(), "this file is not read: its name must end in .yaml")
            elif not path.endswith(".yaml") and (self._folder / path).is_dir():
                self._report(path).error(Spot(), "a folder in here is not read: move its files up")

    def _report(self, name: str) -> Report:
        """A report on one file, whose problems end up in `problems`."""
        return Report(_printable(self._folder / name), self.problems)

    def _inside(self, folder: str) -> list[str]:
        return [name for name in self._files if name.startswith(f"{folder}/")]

    def _present(self, name: str) -> list[str]:
        return [name] if name in self._files else []


def _printable(path: Path) -> str:
    """A path as text that any stream can print."""
    return os.fsencode(path).decode("utf-8", "replace")
