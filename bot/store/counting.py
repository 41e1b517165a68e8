"""Counts that go up and down in the database itself, so that nobody's is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Table, case, delete, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.service.records import Outcome
from bot.store.database import insert
from bot.store.schema import ENTRIES, OUTCOMES, TEXTS
from bot.store.words import LONGEST_ID, LONGEST_TEXT, kept, key


@dataclass(slots=True)
class _Text:
    words: str
    last: dt.date
    times: int = 0


@dataclass(slots=True)
class Tally:
    """What is to be added, each row once, and in order: so two writers never wait for each other."""

    _outcomes: Counter[tuple[str, dt.date, str]] = field(default_factory=Counter)
    _entries: Counter[tuple[str, dt.date, str]] = field(default_factory=Counter)
    _texts: dict[tuple[str, str], _Text] = field(default_factory=dict)

    def outcome(self, server: str, day: dt.date, outcome: Outcome, times: int) -> None:
        """Count what became of questions; a negative number takes back."""
        self._outcomes[kept(server, LONGEST_ID), day, outcome.value] += times

    def entry(self, server: str, day: dt.date, entry: str, times: int) -> None:
        """Count a told entry."""
        self._entries[kept(server, LONGEST_ID), day, kept(entry, LONGEST_ID)] += times

    def text(self, server: str, text: str, day: dt.date, times: int = 1) -> None:
        """Keep a question's words, unless there are none; a negative number takes back."""
        words = kept(text, LONGEST_TEXT)
        if words:
            held = self._texts.setdefault((kept(server, LONGEST_ID), key(words)), _Text(words, day))
            held.times += times
            held.last = max(held.last, day)

    async def write(self, connection: AsyncConnection) -> None:
        """Add it all."""
        await _count(connection, OUTCOMES, "outcome", self._outcomes)
        await _count(connection, ENTRIES, "entry", self._entries)
        if self._texts:
            await self._write_texts(connection)

    async def _write_texts(self, connection: AsyncConnection) -> None:
        put = insert(connection, TEXTS)
        new = put.excluded
        put = put.on_conflict_do_update(
            index_elements=["server", "key"],
            set_={
                "times": TEXTS.c.times + new.times,
                "last": case((new.last > TEXTS.c.last, new.last), else_=TEXTS.c.last),
            },
        )
        rows = [
            {"server": server, "key": name, "words": text.words, "times": text.times, "last": text.last}
            for (server, name), text in sorted(self._texts.items(), key=lambda item: item[0])
        ]
        await connection.execute(put, rows)
        if any(text.times <= 0 for text in self._texts.values()):
            here = tuple_(TEXTS.c.server, TEXTS.c.key).in_(list(self._texts))
            await connection.execute(delete(TEXTS).where(here, TEXTS.c.times <= 0))


async def _count(
    connection: AsyncConnection, table: Table, what: str, counts: Counter[tuple[str, dt.date, str]]
) -> None:
    rows = [
        {"server": server, "day": day, what: value, "times": times}
        for (server, day, value), times in sorted(counts.items())
        if times
    ]
    if rows:
        put = insert(connection, table)
        put = put.on_conflict_do_update(
            index_elements=["server", "day", what], set_={"times": table.c.times + put.excluded.times}
        )
        await connection.execute(put, rows)
