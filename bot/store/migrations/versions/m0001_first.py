"""The first tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")
_MOMENT = sa.DateTime(timezone=True)
_OPEN = sa.text("status = 'open'")


def upgrade() -> None:
    """Make them."""
    _settings()
    _votes()
    _counts()
    _filings()
    _quiz()


def _settings() -> None:
    op.create_table(
        "settings", *_keys("server", "key"), _needed("value", sa.Text()), _primary("server", "key")
    )
    op.create_table("retired", *_keys("server", "entry"), _primary("server", "entry"))


def _votes() -> None:
    op.create_table(
        "votes",
        *_keys("server", "message", "voter", "entry"),
        _needed("right", sa.Boolean()),
        _needed("at", _MOMENT),
        _needed("text", sa.Text()),
        _primary("server", "message", "voter"),
    )
    op.create_index(op.f("ix_votes_at"), "votes", ["at"])
    op.create_index(op.f("ix_votes_voter"), "votes", ["voter"])


def _counts() -> None:
    for table, what in (("outcomes", "outcome"), ("entries", "entry")):
        op.create_table(
            table,
            *_keys("server"),
            _needed("day", sa.Date()),
            *_keys(what),
            _needed("times", sa.Integer()),
            _primary("server", "day", what),
        )
    op.create_table(
        "texts",
        *_keys("server", "key"),
        _needed("words", sa.Text()),
        _needed("times", sa.Integer()),
        _needed("last", sa.Date()),
        _primary("server", "key"),
    )
    op.create_index(op.f("ix_texts_last"), "texts", ["last"])
    op.create_index(op.f("ix_texts_server_last"), "texts", ["server", "last"])


def _filings() -> None:
    op.create_table(
        "filings",
        _needed("id", sa.Integer()),
        *_keys("server", "channel", "message"),
        _needed("text", sa.Text()),
        _needed("at", _MOMENT),
        *_keys("notice", "status"),
        _needed("answer", sa.Text()),
        sa.Column("settled", _MOMENT),
        _primary("id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_filings_at"), "filings", ["at"])
    op.create_index(op.f("ix_filings_server_status_at_id"), "filings", ["server", "status", "at", "id"])
    op.create_index(
        "uq_filings_open",
        "filings",
        ["server", "message"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )


def _quiz() -> None:
    op.create_table(
        "quizzes",
        *_keys("server", "quiz", "member"),
        _needed("at", _MOMENT),
        _primary("server", "quiz", "member"),
    )
    op.create_index(op.f("ix_quizzes_at"), "quizzes", ["at"])
    op.create_index(op.f("ix_quizzes_member"), "quizzes", ["member"])
    op.create_table(
        "scores",
        *_keys("server", "member"),
        _needed("right", sa.Integer()),
        _needed("played", sa.Integer()),
        _primary("server", "member"),
    )
    op.create_index(op.f("ix_scores_server_right_played"), "scores", ["server", "right", "played"])
    op.create_index(op.f("ix_scores_member"), "scores", ["member"])


def _needed(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _keys(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _ID, nullable=False) for name in names]


def _primary(*names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names)
