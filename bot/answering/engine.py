"""A question in, a reply and the conversation's next context out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.base import Base
from bot.answering.message import continued, half, judge_message
from bot.answering.options import SUGGEST, Judged, Option
from bot.answering.resolve import GAPS, Finding, FindingKind
from bot.answering.smalltalk import PERSONAL
from bot.answering.values import (
    Candidate,
    Choice,
    Context,
    Message,
    Part,
    PartKind,
    Question,
    Reply,
    ReplyStatus,
    Trace,
    Words,
)
from bot.packs.locators import sentences

TELL_UNSAID = 0.4
"""Least probability that a known gap is what was asked for."""
CHOICES = 5
"""Choices that are offered at most."""
NEAR = 0.1
"""Least probability of a question that is named as the nearest one where there is no answer."""
ALIKE = 0.5
"""Likeness to a known wording from which it is near without a name in common."""
NEAREST = 2
"""Nearest questions that are named at most."""


def answer(base: Base, question: Question, context: Context) -> tuple[Reply, Context]:
    """The reply to a question, and the context for the next one."""
    judged = judge_message(base, question.text, context, question.sure, question.excluded)
    return _reply(base, judged, question), continued(base, context, judged)


def _reply(base: Base, judged: Sequence[Judged], question: Question) -> Reply:
    traces, today = tuple(_trace(j) for j in judged), question.today
    least = question.sure if len(judged) == 1 else half(question.sure)
    likely = [o for j in judged if (o := j.best) and o.probability >= least]
    sure = [o for o in likely if o.finding.kind is not FindingKind.ELSEWHERE]
    if any(o.finding.kind in (FindingKind.FACTS, FindingKind.TALK) for o in sure):
        return answered(base, sure, today, traces, question.excluded)
    best = judged[0].best if judged else None
    if best and best.finding.kind in GAPS and best.probability >= TELL_UNSAID:
        return _declined(base, judged[0], [best, *sure], today, traces)
    confidence = best.probability if best else 0.0
    if best and best.finding.kind is FindingKind.ELSEWHERE:
        return _unknown(confidence, traces)
    options = judged[0].options if judged else ()
    if choices := _choices(base, options):
        lead = Part(PartKind.LEAD, Message("suggest.lead"))
        entries = tuple(c.entry for c in choices)
        return Reply(ReplyStatus.SUGGESTED, (lead,), (), choices, confidence, entries, traces)
    return _unknown(confidence, traces, _nearest(base, options))


def _unknown(confidence: float, traces: tuple[Trace, ...], near: tuple[Choice, ...] = ()) -> Reply:
    lead = Part(PartKind.LEAD, Message("decline.unknown"))
    return Reply(ReplyStatus.DECLINED, (lead,), (), near, confidence, (), traces)


def answered(
    base: Base,
    options: Sequence[Option],
    today: dt.date,
    traces: tuple[Trace, ...] = (),
    excluded: frozenset[str] = frozenset(),
) -> Reply:
    """The reply that tells what some options say, however probable they are."""
    personal = all(o.finding.label.key == PERSONAL for o in options)
    return Reply(
        ReplyStatus.DECLINED if personal else ReplyStatus.ANSWERED,
        _once([p for o in options for p in _parts(base, o.finding, today, excluded)]),
        base.composer.citations([f for o in options for f in o.finding.facts]),
        (),
        min(o.probability for o in options),
        tuple(dict.fromkeys(o.entry for o in options if not o.finding.is_guess)),
        traces,
    )


def _parts(base: Base, finding: Finding, today: dt.date, excluded: frozenset[str]) -> Sequence[Part]:
    """The parts of a finding, without the history that is taken back."""
    parts = base.composer.parts(finding, today)
    older = {f.id for fact in finding.facts[:1] for f in base.facts.history(fact)}
    if excluded.isdisjoint(older):
        return parts
    return [p for p in parts if p.kind is not PartKind.HISTORY]


def _once(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without sentences that an earlier one has said already."""
    if len(parts) == 1:
        return tuple(parts)
    told: set[str] = set()
    kept: list[Part] = []
    for part in parts:
        if isinstance(part.content, Words):
            fresh = [s for s in sentences(part.content.text) if s not in told]
            told.update(fresh)
            part = replace(part, content=replace(part.content, text=" ".join(fresh)))  # noqa: PLW2901
            if not fresh:
                continue
        kept.append(part)
    return tuple(kept)


def _declined(
    base: Base, judged: Judged, options: Sequence[Option], today: dt.date, traces: tuple[Trace, ...]
) -> Reply:
    distinct = list({o.finding.identity: o for o in options}.values())
    entries = [o.finding.entry for o in distinct if o.finding.entry]
    return Reply(
        ReplyStatus.DECLINED,
        tuple(p for o in distinct for p in base.composer.parts(o.finding, today)),
        base.composer.citations([f for e in entries for f in base.facts.behind(e)]),
        _nearest(base, judged.options),
        distinct[0].probability,
        tuple(e.id for e in entries),
        traces,
    )


def _choices(base: Base, options: Sequence[Option]) -> tuple[Choice, ...]:
    """What may have been meant, as questions to pick from."""
    return _offered(base, [o for o in options if o.probability >= SUGGEST])[:CHOICES]


def _nearest(base: Base, options: Sequence[Option]) -> tuple[Choice, ...]:
    """What was hardly meant, but is about the same: it shares a name with the question, or most words."""
    near = [o for o in options if o.probability >= NEAR and not o.finding.strays]
    return _offered(base, [o for o in near if o.evidence.named or o.match >= ALIKE])[:NEAREST]


def _offered(base: Base, options: Sequence[Option]) -> tuple[Choice, ...]:
    """Options that tell something, as questions."""
    found: dict[str, Choice] = {}
    for option in options:
        if option.finding.kind is FindingKind.FACTS and (question := base.asking.wording_for(option.finding)):
            spoiler = base.asking.reveals(option.finding, question)
            found.setdefault(question, Choice(question, option.entry, option.probability, spoiler))
    return tuple(found.values())


def _trace(judged: Judged) -> Trace:
    return Trace(
        " ".join(judged.reading.words),
        judged.reading.corrections,
        judged.reading.named,
        tuple(Candidate(o.entry, round(o.probability, 4)) for o in judged.options),
    )
