"""What could be said to one question, and how probably each is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.base import Base
from bot.answering.confidence import Evidence, probability
from bot.answering.entities import IT
from bot.answering.facts import involved
from bot.answering.index import Scored
from bot.answering.resolve import Finding, FindingKind, agree
from bot.answering.understand import Reading

ANSWER = 0.44
"""Least probability of an answer that is given."""
SUGGEST = 0.2
"""Least probability of an answer that is offered as a choice."""


@dataclass(frozen=True, slots=True)
class Option:
    """A finding with the probability that it is what was asked for, and what speaks for it.

    `match` tells how well its best wording and the question account for each other, 0 to 1.
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
    base: Base, reading: Reading, topics: Sequence[str], said: Sequence[str] = ()
) -> tuple[Option, ...]:
    """The options for a question, best first, one for each thing that could be said.

    `topics` are what the conversation was about, latest first; `said` the entries just told, which nobody
    asks for again.
    """
    found: dict[tuple[object, ...], tuple[Finding, Scored]] = {}
    ranked, unseen = base.index.score(reading)
    for scored in ranked:
        finding = base.resolver.resolve(scored.label, reading, topics)
        if finding is None or entry_of(finding) in said:
            continue
        known = found.setdefault(finding.identity, (finding, scored))
        if known[1].score < scored.score:
            found[finding.identity] = (finding, scored)
    weighed = [(finding, scored, base.resolver.gist(finding)) for finding, scored in found.values()]
    options = []
    for finding, scored, gist in weighed:
        rivals = [s for f, s, g in weighed if f is not finding and not agree(gist, g)]
        evidence = _evidence(reading, finding, scored, rivals, unseen)
        options.append(Option(finding, probability(evidence), evidence, scored.match))
    return tuple(sorted(options, key=lambda o: -o.probability))


def _evidence(
    reading: Reading, finding: Finding, scored: Scored, rivals: Sequence[Scored], unseen: float
) -> Evidence:
    about = involved(finding.facts) | ({finding.subject} if finding.subject else set())
    return Evidence(
        score=scored.score,
        lead=scored.score - max((s.score for s in rivals), default=0.0),
        nearest=scored.nearest,
        coverage_lead=scored.coverage - max((s.coverage for s in rivals), default=0.0),
        match_lead=scored.match - max((s.match for s in rivals), default=0.0),
        elsewhere=0.0 if reading.named or IT in reading.tokens else scored.gap,
        asking=scored.asking,
        unseen=unseen,
        words=min(len(reading.content), 8) / 8,
        named=float(bool(about & set(reading.entities))),
        strays=float(len(finding.strays)),
        declines=float(finding.kind in (FindingKind.UNSAID, FindingKind.NOT_LISTED)),
    )
