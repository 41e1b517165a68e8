"""What could be said to one question, and how probably each is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering import chronology
from bot.answering.bank import LabelKind
from bot.answering.base import Base
from bot.answering.confidence import Evidence, probability
from bot.answering.facts import IDENTITY, involved
from bot.answering.index import Scored
from bot.answering.resolve import GAPS, Finding, FindingKind, agree
from bot.answering.smalltalk import key_of
from bot.answering.timing import Measure, measure
from bot.answering.understand import Reading
from bot.answering.values import SURE

ANSWER = SURE
"""Probability from which a question counts as understood."""
SUGGEST = 0.2
"""Least probability of an answer that is offered as a choice."""
SILENT = GAPS | {FindingKind.ELSEWHERE}
"""Findings that answer nothing."""
COMPUTED = 0.95
"""Probability of a finding for words that are all about dates, or are small talk as they stand."""
WORDED = 0.9
"""Likeness to a known wording from which a curated answer goes before a computed one."""
AFFIRMED = 0.74
"""Likeness to a known wording from which a yes-or-no question about a name is answered with "yes"."""


@dataclass(frozen=True, slots=True)
class Option:
    """A finding with the probability that it is what was asked for, and what speaks for it.

    `match` is how like the question its nearest wording is, 0 to 1.
    """

    finding: Finding
    probability: float
    evidence: Evidence
    match: float

    @property
    def entry(self) -> str:
        """The id of the entry, fact or small talk that it comes from."""
        return entry_of(self.finding)


def entry_of(finding: Finding) -> str:
    """The id of the entry, fact or small talk that a finding comes from."""
    if finding.entry is not None:
        return finding.entry.id
    return finding.facts[0].id if finding.facts else finding.label.key


@dataclass(frozen=True, slots=True)
class Judged:
    """One question, or one half of a compound one, with its options, best first."""

    reading: Reading
    options: tuple[Option, ...]

    @property
    def best(self) -> Option | None:
        """The likeliest option."""
        return self.options[0] if self.options else None

    @property
    def confidence(self) -> float:
        """The probability that the best option is right."""
        return self.options[0].probability if self.options else 0.0


def weigh(
    base: Base,
    reading: Reading,
    topics: Sequence[str],
    excluded: frozenset[str] = frozenset(),
    said: Sequence[str] = (),
) -> tuple[Option, ...]:
    """The options for a question, best first, one for each thing that could be said.

    `topics` are what the conversation was about, latest first; `said` the entries just told, which nobody
    asks for again. What rests on something `excluded` is no option, but it still counts as a rival: the next
    best one does not become likelier to be what was meant.
    """
    found: dict[tuple[object, ...], tuple[Finding, Scored]] = {}
    for scored in base.index.score(reading):
        finding = base.resolver.resolve(scored.label, reading, topics)
        if finding is None or entry_of(finding) in said:
            continue
        known = found.get(finding.identity)
        found[finding.identity] = _joined(known, (finding, scored)) if known else (finding, scored)
    weighed = [(finding, scored, base.resolver.gist(finding)) for finding, scored in found.values()]
    options, timing, talk = [], measure(reading), key_of(reading.words)
    for finding, scored, gist in weighed:
        rivals = [s for f, s, g in weighed if f is not finding and not _agree(f, g, finding, gist)]
        evidence = _evidence(reading, finding, scored, rivals)
        affirms = finding.affirms and scored.match >= AFFIRMED
        sure = replace(finding, affirms=affirms, timing=timing)
        is_talk = finding.kind is FindingKind.TALK and finding.label.key == talk
        chance = COMPUTED if is_talk else probability(evidence)
        options.append(Option(sure, chance, evidence, scored.match))
    ranked = sorted(options, key=lambda o: -o.probability)
    if excluded:
        ranked = [o for o in ranked if excluded.isdisjoint(grounds(base, o.finding))]
    return _timed(base, reading, timing, ranked, excluded)


def grounds(base: Base, finding: Finding) -> frozenset[str]:
    """The ids of all that a finding rests on: its entry, its facts, and the facts behind its entry."""
    entry = finding.entry
    behind = (entry.id, *entry.facts) if entry else ()
    wrong = (f.id for e in finding.wrong for f in base.facts.about(e, IDENTITY)[:1])
    return frozenset((*behind, *wrong, *(f.id for f in finding.facts)))


def _timed(
    base: Base,
    reading: Reading,
    timing: Measure | None,
    options: Sequence[Option],
    excluded: frozenset[str],
) -> tuple[Option, ...]:
    """The options, led by the finding that computes with dates where the question surely asks for one."""
    best = options[0] if options and options[0].probability >= ANSWER else None
    curated = best is not None and best.finding.label.kind in (LabelKind.FAQ, LabelKind.UNKNOWN)
    found = chronology.found(reading, base.facts)
    if found is None and (best is None or best.finding.kind is not FindingKind.FACTS):
        found = chronology.by_form(timing, reading, base.facts)
    if found is None or (best and curated and (best.match >= WORDED or found.kind is FindingKind.UNSAID)):
        return tuple(options)
    if not excluded.isdisjoint(grounds(base, found)):
        return tuple(options)
    evidence = _evidence(reading, found, Scored(found.label, 1.0, 1.0, 1.0, 1.0), ())
    others = [o for o in options if o.finding.identity != found.identity]
    return (Option(found, COMPUTED, evidence, 1.0), *others)


def _agree(one: Finding, its_gist: int, other: Finding, other_gist: int) -> bool:
    """Whether two findings would say much the same; that there is nothing to say is the same, too."""
    return (one.kind in SILENT and other.kind in SILENT) or agree(its_gist, other_gist)


def _joined(one: tuple[Finding, Scored], other: tuple[Finding, Scored]) -> tuple[Finding, Scored]:
    """Two labels that come to the same: what speaks for either speaks for both."""
    (finding, a), (_, b) = sorted((one, other), key=lambda pair: -pair[1].score)
    return finding, replace(
        a,
        score=a.score + max(b.score, 0.0),
        nearest=max(a.nearest, b.nearest),
        coverage=max(a.coverage, b.coverage),
        match=max(a.match, b.match),
    )


def _evidence(reading: Reading, finding: Finding, scored: Scored, rivals: Sequence[Scored]) -> Evidence:
    about = involved(finding.facts) | ({finding.subject} if finding.subject else set())
    return Evidence(
        score=scored.score,
        lead=scored.score - max((s.score for s in rivals), default=0.0),
        nearest=scored.nearest,
        coverage_lead=scored.coverage - max((s.coverage for s in rivals), default=0.0),
        words=min(len(reading.content), 8) / 8,
        named=float(bool(about & set(reading.entities))),
        strays=float(len(finding.strays)),
        declines=float(finding.kind in GAPS),
        guessed=float(finding.is_guess),
    )
