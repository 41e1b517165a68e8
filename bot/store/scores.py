"""Who knew what in the quiz."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, func, or_, select

from bot.service.records import Standing
from bot.store.database import Room, insert
from bot.store.schema import QUIZZES, SCORES

_BETTER = SCORES.alias("better")


class SqlScoreboard(Room):
    """`bot.service.protocols.Scoreboard`."""

    async def score(self, server: str, quiz: str, member: str, *, right: bool, at: dt.datetime) -> bool:
        """Count a member's answer to a quiz message; False where they had answered it already."""
        async with self._database.writing() as connection:
            answer = insert(connection, QUIZZES).values(server=server, quiz=quiz, member=member, at=at)
            answer = answer.on_conflict_do_nothing()
            if (await connection.execute(answer.returning(QUIZZES.c.at))).first() is None:
                return False
            put = insert(connection, SCORES).values(server=server, member=member, right=int(right), played=1)
            put = put.on_conflict_do_update(
                index_elements=["server", "member"],
                set_={"right": SCORES.c.right + put.excluded.right, "played": SCORES.c.played + 1},
            )
            await connection.execute(put)
            return True

    async def standings(self, server: str, most: int) -> Sequence[Standing]:
        """The best players of a server: more right first, then fewer played."""
        rank = func.rank().over(order_by=(SCORES.c.right.desc(), SCORES.c.played))
        best = (
            select(SCORES.c.member, SCORES.c.right, SCORES.c.played, rank.label("rank"))
            .where(SCORES.c.server == server)
            .order_by("rank", SCORES.c.member)
            .limit(most)
        )
        async with self._database.reading() as connection:
            return [standing(row) for row in await connection.execute(best)]

    async def standing(self, server: str, member: str) -> Standing | None:
        """One member's place; None for somebody who has not played."""
        wanted = places().where(SCORES.c.server == server, SCORES.c.member == member)
        async with self._database.reading() as connection:
            row = (await connection.execute(wanted)).one_or_none()
            return None if row is None else standing(row)


def places() -> Select[Any]:
    """Scores with their rank, to be narrowed to a few: those who are better are counted for each."""
    ahead = or_(
        _BETTER.c.right > SCORES.c.right,
        (_BETTER.c.right == SCORES.c.right) & (_BETTER.c.played < SCORES.c.played),
    )
    better = select(func.count()).where(_BETTER.c.server == SCORES.c.server, ahead).scalar_subquery()
    return select(SCORES, (better + 1).label("rank"))


def standing(row: Row[Any]) -> Standing:
    """A row's place."""
    return Standing(row.member, row.right, row.played, row.rank)
