"""`concierge check`: whether packs are sound, and whether they agree with their sources."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from bot.answering.attributes import CATALOGUE
from bot.answering.load import load_base
from bot.cli.options import day_of
from bot.cli.packs import pack_folders
from bot.cli.review import gaps, review
from bot.cli.wordings import unreached
from bot.evaluation.overlap import NEAR, overlaps
from bot.evaluation.questions import QuestionSetError, load_questions
from bot.packs import Problem, Reading, Severity, read_pack, verify_locators
from bot.packs.model import Pack

_EPILOG = """\b
Examples:
  concierge check
  concierge check ./my-franchise --sources ./articles
  concierge check ./my-franchise --against questions.jsonl
  concierge check --attributes"""

FEW_WORDINGS = 1000
"""Wordings up to which a pack is asked all of them unless told otherwise: some seconds."""

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("check", epilog=_EPILOG)
@click.argument("pack", required=False)
@click.option(
    "--sources", type=_FOLDER, metavar="DIR", help="Compare every locator with DIR/<source id>.txt."
)
@click.option(
    "--wordings/--no-wordings",
    default=None,
    help=f"Ask every wording and test, and tell which get something else than their own entry. "
    f"Default: where a pack has at most {FEW_WORDINGS:,}.",
)
@click.option("--gaps", "list_gaps", is_flag=True, help="List attributes known of some works only.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="SET.jsonl",
    help="List the questions of a set that stand in the pack word for word.",
)
@click.option(
    "--attributes", is_flag=True, help="List the attributes that the bot knows how members ask for."
)
def check_command(
    pack: str | None,
    sources: Path | None,
    against: Path | None,
    *,
    wordings: bool | None,
    list_gaps: bool,
    attributes: bool,
) -> None:
    """Check PACK, a folder or a shipped pack's name; without it, every shipped pack.

    Problems are printed as file:line:column: what is wrong and what to do. Errors make the exit
    code 1, warnings do not. With --sources the sentences that no fact cites are listed too, each with
    its locator ready to paste.
    """
    if attributes:
        _print_attributes()
        return
    sound = True
    for folder in map(_from_here, pack_folders([pack] if pack else [])):
        reading = read_pack(folder, CATALOGUE)
        sound &= _report_problems(folder, reading, wordings=wordings)
        if reading.pack is not None:
            _report_gaps(reading.pack, whole=list_gaps)
        if sources is not None:
            sound &= _report_sources(reading, sources)
        if against is not None and reading.pack is not None:
            _report_overlap(reading.pack, against)
    sys.exit(0 if sound else 1)


def _from_here(folder: Path) -> Path:
    """The folder as it is called from the current one, where it lies below it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) and folder != here else folder


def _print_attributes() -> None:
    width = max(map(len, CATALOGUE))
    for attribute in CATALOGUE.values():
        click.echo(f"{attribute.id:{width}}  {attribute.label}: {attribute.questions[0]}")


def _report_problems(folder: Path, reading: Reading, *, wordings: bool | None) -> bool:
    """Print the problems and what the pack holds; whether there is no error among them."""
    problems = sorted([*reading.problems, *_seen_by_the_engine(folder, reading, wordings=wordings)])
    for problem in problems:
        click.echo(problem)
    counts = Counter(problem.severity for problem in problems)
    found = f"{_count(counts[Severity.ERROR], 'error')}, {_count(counts[Severity.WARNING], 'warning')}"
    held = f"{_contents(reading.pack)}; " if reading.pack is not None else ""
    click.echo(f"{folder.name or folder}: {held}{found}")
    return not counts[Severity.ERROR]


def _seen_by_the_engine(folder: Path, reading: Reading, *, wordings: bool | None) -> Iterator[Problem]:
    """What a pack without errors turns out to be when it is used."""
    if reading.pack is None:
        return
    yield from review(reading.draft)
    if wordings or (wordings is None and _wordings(reading.pack) <= FEW_WORDINGS):
        yield from unreached(load_base([folder]), reading.draft, day_of(None))


def _wordings(pack: Pack) -> int:
    return sum(len(entry.wordings) for entry in pack.entries)


def _contents(pack: Pack) -> str:
    return ", ".join(
        (
            _count(len(pack.entities), "entity", "entities"),
            _count(len(pack.facts), "fact"),
            _count(len(pack.faq), "FAQ entry", "FAQ entries"),
            _count(_wordings(pack), "wording"),
            _count(len(pack.unknown), "unknown"),
        )
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _report_gaps(pack: Pack, *, whole: bool) -> None:
    found = list(gaps(pack))
    if whole:
        for gap in found:
            click.echo(f"gap: {gap}")
    elif found:
        click.echo(f"{_count(len(found), 'attribute')} known of some works only: --gaps lists them")


def _report_sources(reading: Reading, sources: Path) -> bool:
    """Print what does not agree with the sources, and what no fact cites; whether every locator holds."""
    verification = verify_locators(reading, sources)
    for problem in verification.problems:
        click.echo(problem)
    for sentence in verification.uncited:
        click.echo(f"uncited: {sentence}")
    if not verification.sentences:
        click.echo(f"nothing compared: no source's text is in {sources}")
        return not verification.problems
    compared = f"{_count(verification.locators, 'locator')} compared"
    wrong = _count(len(verification.problems), "problem")
    cited = verification.sentences - len(verification.uncited)
    click.echo(f"{compared}, {wrong}; {cited} of {_count(verification.sentences, 'sentence')} cited")
    return not verification.problems


def _report_overlap(pack: Pack, against: Path) -> None:
    try:
        items = load_questions(against)
    except QuestionSetError as error:
        raise click.UsageError(f"The question set cannot be used:\n{error}") from None
    found = overlaps(pack, items)
    for overlap in found:
        likeness = f"{overlap.likeness:.0f} % like a wording of {overlap.entry}"
        click.echo(f"shared: {overlap.item} is {likeness}: {overlap.question} ~ {overlap.wording}")
    click.echo(f"{len(found)} of {_count(len(items), 'question')} are more than {NEAR:.0f} % like a wording")
