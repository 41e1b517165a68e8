"""What happened, as counts, votes and the words of what could not be answered."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Row, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.service.records import Asked, DayCounts, Outcome, Statistics, Vote
from bot.store.counting import Tally
from bot.store.database import Room, insert
from bot.store.schema import ENTRIES, OUTCOMES, TEXTS, VOTES
from bot.store.words import LONGEST_ID, kept


class SqlLedger(Room):
    """`bot.service.protocols.Ledger`."""

    async def add(self, asked: Sequence[Asked]) -> None:
        """Count questions and keep the texts that are to be kept, all or none."""
        tally = Tally()
        for each in asked:
            tally.outcome(each.server, each.day, each.outcome, each.times)
            for entry in set(each.entries):
                tally.entry(each.server, each.day, entry, each.times)
            tally.text(each.server, each.text, each.day, each.times)
        async with self._database.writing() as connection:
            await tally.write(connection)

    async def vote(self, vote: Vote) -> bool:
        """Keep a vote; whether it says anything new. Counts of what was voted wrong follow it."""
        vote = replace(vote, entry=kept(vote.entry, LONGEST_ID), text="" if vote.right else vote.text)
        day, tally = vote.at.astimezone(dt.UTC).date(), Tally()
        async with self._database.writing() as connection:
            earlier = await _replaced(connection, vote)
            if earlier and (earlier.right, earlier.entry) == (vote.right, vote.entry):
                return False
            if earlier and not earlier.right:
                tally.outcome(vote.server, earlier.at.date(), Outcome.WRONG, -1)
                tally.text(vote.server, earlier.text, earlier.at.date(), -1)
            if not vote.right:
                tally.outcome(vote.server, day, Outcome.WRONG, 1)
                tally.text(vote.server, vote.text, day)
            await tally.write(connection)
        return True

    async def statistics(self, server: str, since: dt.date, most: int) -> Statistics:
        """A server's figures since a day, that day included; `most` entries and unknowns each.

        Unknowns are those that were asked since then, with how often since their words are kept.
        """
        days: dict[dt.date, dict[Outcome, int]] = defaultdict(dict)
        outcomes = (
            select(OUTCOMES.c.day, OUTCOMES.c.outcome, OUTCOMES.c.times)
            .where(OUTCOMES.c.server == server, OUTCOMES.c.day >= since, OUTCOMES.c.times > 0)
            .order_by(OUTCOMES.c.day, OUTCOMES.c.outcome)
        )
        told = func.sum(ENTRIES.c.times)
        entries = (
            select(ENTRIES.c.entry, told)
            .where(ENTRIES.c.server == server, ENTRIES.c.day >= since)
            .group_by(ENTRIES.c.entry)
            .order_by(told.desc(), ENTRIES.c.entry)
            .limit(most)
        )
        unknowns = (
            select(TEXTS.c.words, TEXTS.c.times)
            .where(TEXTS.c.server == server, TEXTS.c.last >= since)
            .order_by(TEXTS.c.times.desc(), TEXTS.c.last.desc(), TEXTS.c.key)
            .limit(most)
        )
        async with self._database.reading() as connection:
            for day, outcome, times in await connection.execute(outcomes):
                days[day][Outcome(outcome)] = times
            return Statistics(
                tuple(DayCounts(day, counts) for day, counts in days.items()),
                tuple((entry, int(times)) for entry, times in await connection.execute(entries)),
                tuple((words, times) for words, times in await connection.execute(unknowns)),
            )


async def _replaced(connection: AsyncConnection, vote: Vote) -> Row[tuple[object, ...]] | None:
    """The member's earlier vote on the message, replaced by this one unless both say the same."""
    new = {"entry": vote.entry, "right": vote.right, "at": vote.at, "text": vote.text}
    place = {"server": vote.server, "message": vote.message, "voter": vote.voter}
    first = insert(connection, VOTES).values(**place, **new).on_conflict_do_nothing()
    if (await connection.execute(first.returning(VOTES.c.at))).first():
        return None
    here = and_(*(VOTES.c[name] == value for name, value in place.items()))
    earlier = (await connection.execute(select(VOTES).where(here).with_for_update())).one()
    if (earlier.right, earlier.entry) != (vote.right, vote.entry):
        await connection.execute(update(VOTES).where(here).values(**new))
    return earlier
