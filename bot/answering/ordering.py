"""What follows from statements that one thing comes before another, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial


class Order:
    """A partial order of things with ids.

    Statements may contradict each other: things that are said to be both before and after one another
    have no order among themselves, but keep that to all others. Immutable after construction.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]], known: Sequence[str]) -> None:
        """Take `pairs` (earlier, later), and all things in an order for where nothing decides."""
        stated: dict[str, set[str]] = {}
        for earlier, later in pairs:
            stated.setdefault(earlier, set()).add(later)
            stated.setdefault(later, set())
        self.placed = tuple(thing for thing in known if thing in stated)
        self._later = {thing: _reached(thing, stated) for thing in self.placed}

    def before(self, one: str, other: str) -> bool:
        """Whether one thing comes before another, and nothing says otherwise."""
        return other in self._later[one] and one not in self._later[other]

    def contradicted(self, thing: str) -> bool:
        """Whether statements put a thing both before and after another."""
        return thing in self._later[thing]

    def just_before(self, thing: str) -> tuple[str, ...]:
        """What comes before a thing, with nothing known in between."""
        earlier = [other for other in self.placed if self.before(other, thing)]
        return tuple(e for e in earlier if not any(self.before(e, between) for between in earlier))

    def just_after(self, thing: str) -> tuple[str, ...]:
        """What comes after a thing, with nothing known in between."""
        later = [other for other in self.placed if self.before(thing, other)]
        return tuple(e for e in later if not any(self.before(between, e) for between in later))

    def strands(self, first: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Things in steps, each wholly after the one before it; nothing is known between two strands.

        Within a step no thing is comparable with all others. The strand with `first` leads.
        """
        groups = _groups(self.placed, lambda a, b: b in self._later[a] or a in self._later[b])
        groups.sort(key=lambda group: first not in group)
        return tuple(tuple(self._steps(group)) for group in groups)

    def _steps(self, group: Sequence[str]) -> Iterable[tuple[str, ...]]:
        ranked = sorted(group, key=partial(self._rank, group))
        for step in _groups(ranked, lambda a, b: not self.before(a, b) and not self.before(b, a)):
            yield tuple(step)

    def _rank(self, group: Sequence[str], thing: str) -> int:
        return sum(self.before(other, thing) for other in group)


def _reached(start: str, stated: dict[str, set[str]]) -> frozenset[str]:
    """Everything that follows a thing, itself only where statements go round in a circle."""
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        found = stated[ahead.pop()] - reached
        reached |= found
        ahead += found
    return frozenset(reached)


def _groups(things: Sequence[str], related: Callable[[str, str], bool]) -> list[list[str]]:
    """Things that are related directly or through others, in the order of their first."""
    groups: list[list[str]] = []
    for thing in things:
        joined = [group for group in groups if any(related(thing, other) for other in group)]
        rest = [group for group in groups if group not in joined]
        merged = sorted([*(other for group in joined for other in group), thing], key=things.index)
        groups = sorted([*rest, merged], key=lambda group: things.index(group[0]))
    return groups
