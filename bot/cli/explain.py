"""Why a reply is what it is, and where it stands, in lines for a curator."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answering.options import ANSWER, SUGGEST
from bot.answering.values import Citation, Reply, Trace

CANDIDATES = 5
"""How many of the entries considered are shown."""


def why_lines(reply: Reply) -> tuple[str, ...]:
    """What was corrected and understood, and the entries considered with their scores."""
    lines = [line for trace in reply.traces for line in _trace_lines(trace)]
    verdict = f"{reply.status} with confidence {reply.confidence:.2f}"
    used = f", from {', '.join(reply.entries)}" if reply.entries else ""
    return (*lines, verdict + used)


def _trace_lines(trace: Trace) -> Iterator[str]:
    yield f"read as: {trace.normalised}"
    if trace.corrections:
        yield "corrected: " + ", ".join(f"{typed} -> {meant}" for typed, meant in trace.corrections)
    if trace.entities:
        yield "about: " + ", ".join(trace.entities)
    if trace.candidates:
        yield f"considered (told from {ANSWER:.2f}, offered from {SUGGEST:.2f}):"
    for candidate in trace.candidates[:CANDIDATES]:
        yield f"  {candidate.score:5.3f}  {candidate.entry}"


def source_lines(reply: Reply) -> tuple[str, ...]:
    """The sources that a reply rests on; a sentence where it rests on none."""
    return tuple(map(_source_line, reply.citations)) or ("The last reply rests on no source.",)


def _source_line(citation: Citation) -> str:
    publisher = f", {citation.publisher}" if citation.publisher else ""
    return (
        f"{citation.id}: {citation.title}{publisher} ({citation.kind}, {citation.published.isoformat()}; "
        f"verified {citation.verified.isoformat()})"
    )
