"""What leads to somebody: showing it, and deleting it. Every table is covered by the names of its columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Delete, delete, select, text, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.service.records import MemberData, Vote
from bot.store.database import Room
from bot.store.schema import EXPIRING, QUIZZES, SCORES, TABLES, VOTES
from bot.store.scores import places, standing


class SqlArchive(Room):
    """`bot.service.protocols.Archive`."""

    async def member_data(self, member: str, voter: str) -> MemberData:
        """All that is kept of a member, under their id or their keyed hash."""
        votes = (
            select(VOTES).where(VOTES.c.voter == voter).order_by(VOTES.c.at, VOTES.c.server, VOTES.c.message)
        )
        quizzes = (
            select(QUIZZES.c.server, QUIZZES.c.quiz)
            .where(QUIZZES.c.member == member)
            .order_by(QUIZZES.c.server, QUIZZES.c.quiz)
        )
        async with self._database.reading() as connection:
            return MemberData(
                tuple(Vote(**row) for row in (await connection.execute(votes)).mappings()),
                {
                    row.server: standing(row)
                    for row in await connection.execute(places().where(SCORES.c.member == member))
                },
                tuple((server, quiz) for server, quiz in await connection.execute(quizzes)),
            )

    async def forget_member(self, member: str, voter: str) -> int:
        """Delete all of that; how many records it was."""
        who = {"member": member, "voter": voter}
        deletions = [
            delete(table).where(table.c[name] == value)
            for table in TABLES
            for name, value in who.items()
            if name in table.c
        ]
        async with self._database.writing() as connection:
            return await _erase(connection, deletions)

    async def forget_server(self, server: str) -> None:
        """Delete everything about a server."""
        async with self._database.writing() as connection:
            await _erase(connection, [delete(table).where(table.c.server == server) for table in TABLES])

    async def servers(self) -> frozenset[str]:
        """The servers that anything is kept about; direct messages are none."""
        named = union(*(select(table.c.server).where(table.c.server != "") for table in TABLES))
        async with self._database.reading() as connection:
            return frozenset(await connection.scalars(named))

    async def expire(self, before: dt.datetime) -> int:
        """Delete texts, votes, filed questions and quiz answers from before a moment; how many it was.

        A text goes with the whole day that it was last asked on. Counts and scores stay.
        """
        day = before.astimezone(dt.UTC).date()
        deletions = [
            delete(table).where(since < (day if since.type.python_type is dt.date else before))
            for table, since in EXPIRING.items()
        ]
        async with self._database.writing() as connection:
            return await _erase(connection, deletions)


async def _erase(connection: AsyncConnection, deletions: Iterable[Delete]) -> int:
    """Delete many rows; how many. Nobody writes meanwhile: the two could wait for each other."""
    if connection.dialect.name == "postgresql":
        names = ", ".join(table.name for table in TABLES)
        await connection.execute(text(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE"))
    return sum([(await connection.execute(each)).rowcount for each in deletions])
