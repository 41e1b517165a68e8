"""A meter that a test can read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class TallyMeter:
    """Counts what it is told, by name and detail."""

    counts: Counter[str] = field(default_factory=Counter)

    def question(self, outcome: str) -> None:
        self.counts[f"question {outcome}"] += 1

    def vote(self, *, right: bool) -> None:
        self.counts[f"vote {'right' if right else 'wrong'}"] += 1

    def undelivered(self, reason: str) -> None:
        self.counts[f"undelivered {reason}"] += 1

    def error(self) -> None:
        self.counts["error"] += 1

    def unkept(self) -> None:
        self.counts["unkept"] += 1
