"""The tables. `docs/store.md` says of each column why it is kept, and how long.

Every table has the column `server`; `member` and `voter` hold what leads to a member, and nothing else does.
`bot.store.archive` goes by these names, and by `EXPIRING`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.store.words import LONGEST_ID, LONGEST_TEXT, kept

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


class Id(TypeDecorator[str]):
    """An id; in order of its characters' numbers everywhere."""

    impl = String(LONGEST_ID)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL would go by the order of the database's language."""
        by_number = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(LONGEST_ID, collation=by_number))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """What can be kept of it."""
        return None if value is None else kept(value, LONGEST_ID)


class Words(TypeDecorator[str]):
    """What somebody wrote."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """What can be kept of it."""
        return None if value is None else kept(value, LONGEST_TEXT)


class Moment(TypeDecorator[dt.datetime]):
    """A moment with its time zone; comes back in UTC. SQLite, which knows no zones, gets it in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """In UTC, without the zone where the database has none."""
        if value is None:
            return None
        moment = value.astimezone(dt.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """In UTC, with the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if dialect.name == "sqlite" else value.astimezone(dt.UTC)


def _key(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]] = Id) -> Column[Any]:
    return Column(name, kind, primary_key=True)


def _needed(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]], *, index: bool = False) -> Column[Any]:
    return Column(name, kind, nullable=False, index=index)


SETTINGS = Table("settings", METADATA, _key("server"), _key("key"), _needed("value", Text))
"""`value` is JSON in ASCII, so that any text comes back as it was."""

RETIRED = Table("retired", METADATA, _key("server"), _key("entry"))

VOTES = Table(
    "votes",
    METADATA,
    _key("server"),
    _key("message"),
    _key("voter"),
    _needed("entry", Id),
    _needed("right", Boolean),
    _needed("at", Moment, index=True),
    _needed("text", Words),
    Index(None, "voter"),
)

OUTCOMES = Table(
    "outcomes",
    METADATA,
    _key("server"),
    _key("day", Date),
    _key("outcome"),
    _needed("times", Integer),
)

ENTRIES = Table(
    "entries",
    METADATA,
    _key("server"),
    _key("day", Date),
    _key("entry"),
    _needed("times", Integer),
)

TEXTS = Table(
    "texts",
    METADATA,
    _key("server"),
    _key("key"),
    _needed("words", Words),
    _needed("times", Integer),
    _needed("last", Date, index=True),
    Index(None, "server", "last"),
)

IS_OPEN = text("status = 'open'")

FILINGS = Table(
    "filings",
    METADATA,
    Column("id", Integer, primary_key=True),
    _needed("server", Id),
    _needed("channel", Id),
    _needed("message", Id),
    _needed("text", Words),
    _needed("at", Moment, index=True),
    _needed("notice", Id),
    _needed("status", Id),
    _needed("answer", Words),
    Column("settled", Moment),
    Index(None, "server", "status", "at", "id"),
    Index(
        "uq_filings_open", "server", "message", unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN
    ),
    sqlite_autoincrement=True,  # a button of a deleted question must never lead to another one
)

QUIZZES = Table(
    "quizzes",
    METADATA,
    _key("server"),
    _key("quiz"),
    _key("member"),
    _needed("at", Moment, index=True),
    Index(None, "member"),
)
"""Who answered which quiz message, so that nobody answers one twice."""

SCORES = Table(
    "scores",
    METADATA,
    _key("server"),
    _key("member"),
    _needed("right", Integer),
    _needed("played", Integer),
    Index(None, "server", "right", "played"),
    Index(None, "member"),
)

TABLES = (SETTINGS, RETIRED, VOTES, OUTCOMES, ENTRIES, TEXTS, FILINGS, QUIZZES, SCORES)
"""In the order in which every transaction changes them, so that two never wait for each other."""

EXPIRING: Mapping[Table, Column[Any]] = {
    VOTES: VOTES.c.at,
    TEXTS: TEXTS.c.last,
    FILINGS: FILINGS.c.at,
    QUIZZES: QUIZZES.c.at,
}
"""What does not last, with the column that says since when it has been there."""
