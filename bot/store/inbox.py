"""Questions before the curators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, RowMapping, select, update

from bot.service.records import Filing, FilingStatus
from bot.store.database import Room, insert
from bot.store.schema import FILINGS, IS_OPEN

_LAST_ID = 2**31 - 1


class SqlInbox(Room):
    """`bot.service.protocols.Inbox`."""

    async def file(self, filing: Filing) -> Filing:
        """Keep a new question, with its id; the open one where the same message filed one already."""
        async with self._database.writing() as connection:
            put = insert(connection, FILINGS).values(
                server=filing.server,
                channel=filing.channel,
                message=filing.message,
                text=filing.text,
                at=filing.at,
                notice=filing.notice,
                status=FilingStatus.OPEN.value,
                answer=filing.answer,
            )
            # Nothing changes on a conflict, but only a changed row is returned.
            put = put.on_conflict_do_update(
                index_elements=["server", "message"],
                index_where=IS_OPEN,
                set_={"message": put.excluded.message},
            )
            return _filing((await connection.execute(put.returning(*FILINGS.c))).mappings().one())

    async def noticed(self, filing: int, notice: str) -> None:
        """Keep which message in the curators' channel shows the question."""
        async with self._database.writing() as connection:
            await connection.execute(update(FILINGS).where(_has(filing)).values(notice=notice))

    async def filing(self, server: str, filing: int) -> Filing | None:
        """One of a server's questions; None where there is none with that id."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(FILINGS).where(_has(filing), FILINGS.c.server == server))
            return _maybe(found.mappings().one_or_none())

    async def filings(self, server: str, status: FilingStatus, most: int) -> Sequence[Filing]:
        """A server's questions with a status, the oldest first."""
        wanted = (
            select(FILINGS)
            .where(FILINGS.c.server == server, FILINGS.c.status == status.value)
            .order_by(FILINGS.c.at, FILINGS.c.id)
            .limit(most)
        )
        async with self._database.reading() as connection:
            return [_filing(row) for row in (await connection.execute(wanted)).mappings()]

    async def settle(
        self, server: str, filing: int, status: FilingStatus, answer: str, at: dt.datetime
    ) -> Filing | None:
        """Answer or dismiss an open question; None where it is not open any more."""
        change = (
            update(FILINGS)
            .where(_has(filing), FILINGS.c.server == server, IS_OPEN)
            .values(status=status.value, answer=answer, settled=at)
            .returning(*FILINGS.c)
        )
        async with self._database.writing() as connection:
            return _maybe((await connection.execute(change)).mappings().one_or_none())


def _has(filing: int) -> ColumnElement[bool]:
    """The id is this; one that no question can have must not upset the driver."""
    return FILINGS.c.id == (filing if 0 < filing <= _LAST_ID else 0)


def _maybe(row: RowMapping | None) -> Filing | None:
    return None if row is None else _filing(row)


def _filing(row: RowMapping) -> Filing:
    return Filing(**{**row, "status": FilingStatus(row["status"])})
