"""Where and who, as any face can say it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation happens: a channel, a thread, a direct message, a terminal.

    `id` is the face's own and makes the place; `server` is "" outside of servers. `parent` is the channel
    that a thread belongs to, `names` are those of the place and then its parent, "" where unknown.
    """

    id: str
    server: str = field(default="", compare=False)
    parent: str | None = field(default=None, compare=False)
    names: tuple[str, ...] = field(default=(), compare=False)

    @property
    def channels(self) -> tuple[str, ...]:
        """The ids that a setting may name this place by, the nearest first."""
        return (self.id,) if self.parent is None else (self.id, self.parent)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. `id` is the face's own."""

    id: str
