"""Holding a pack against the texts of its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.packs.files import names_in, read_text
from bot.packs.loading import Reading
from bot.packs.locators import locate
from bot.packs.model import Locator
from bot.packs.problems import Problem, Report
from bot.packs.schema import nearest


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source with its place."""

    locator: Locator
    text: str

    def __str__(self) -> str:
        """The locator as a pack writes it, ready to paste, and the sentence."""
        return f"{written(self.locator)}  {self.text}"


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of comparing: locators that do not hold, and the sentences that no fact cites.

    `locators` counts those that were compared, `sentences` those of all texts that could be read.
    """

    problems: tuple[Problem, ...]
    uncited: tuple[Sentence, ...]
    locators: int
    sentences: int


def written(locator: Locator) -> str:
    """A locator as a pack writes it: `news p3 s1 1a2b3c4d`."""
    return f"{locator.source} p{locator.paragraph} s{locator.sentence} {locator.digest}"


def verify_locators(reading: Reading, folder: Path) -> Verification:
    """Compare every locator with `folder/<source id>.txt`, UTF-8 texts with a paragraph a line.

    Works on whatever could be read of a pack, also where it has errors. Raises nothing: a text that
    is not there is a problem too.
    """
    missing, texts = _read_texts(reading, folder)
    cited = [(fact, n, at) for fact in reading.draft.facts for n, at in enumerate(fact.value.locators)]
    wrong = (
        fact.error(complaint, "at", n)
        for fact, n, at in cited
        if at.source in texts
        for complaint in _complaints(at, texts[at.source])
    )
    known = {at for _, _, at in cited}
    every = [sentence for sentences in texts.values() for sentence in sentences.values()]
    return Verification(
        problems=tuple(sorted([*missing, *wrong])),
        uncited=tuple(sentence for sentence in every if sentence.locator not in known),
        locators=sum(at.source in texts for _, _, at in cited),
        sentences=len(every),
    )


Text = Mapping[tuple[int, int], Sentence]


def _read_texts(reading: Reading, folder: Path) -> tuple[list[Problem], dict[str, Text]]:
    """The sentences of each source by paragraph and sentence number, and the sources without a text."""
    problems: list[Problem] = []
    texts: dict[str, Text] = {}
    for source in reading.draft.sources:
        id_ = source.value.id
        report = Report(str(folder / f"{id_}.txt"))
        text = read_text(folder / f"{id_}.txt", report)
        if text is None:
            reason = report.problems[0].message + _misnamed(folder, id_)
            problems.append(
                source.error(f"the text of '{id_}' cannot be compared: {report.file}: {reason}", "id")
            )
        else:
            found = (Sentence(locator, words) for locator, words in locate(id_, text))
            texts[id_] = {(s.locator.paragraph, s.locator.sentence): s for s in found}
    return problems, texts


def _misnamed(folder: Path, id_: str) -> str:
    """Which file of a folder without a source's text most likely is that text."""
    name = f"{id_}.txt"
    stems = {Path(other).stem.lower(): other for other in names_in(folder)}
    if name in stems.values():
        return ""
    holding = (stem for stem in stems if id_ in stem)
    near = next(holding, None) or nearest(id_, stems)
    return f"; there is '{stems[near]}': save it under this name" if near else ""


def _complaints(at: Locator, text: Text) -> Iterator[str]:
    """A sentence where the locator does not hold, saying where its sentence stands now."""
    there = text.get((at.paragraph, at.sentence))
    if there is not None and there.locator.digest == at.digest:
        return
    moved = [sentence for sentence in text.values() if sentence.locator.digest == at.digest]
    if moved:
        yield f"'{written(at)}': this sentence stands at '{written(moved[0].locator)}'"
    elif there is not None:
        now = there.locator.digest
        yield f"'{written(at)}': the sentence there has the digest {now}, and none has {at.digest}"
    else:
        yield f"'{written(at)}': the source has no such sentence, and none with the digest {at.digest}"
