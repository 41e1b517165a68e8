"""What goes wrong with a database, as sentences that give nothing away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from bot.service.protocols import StoreError

_FAULTS = (SQLAlchemyError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)
_SQLITE = {
    "locked": "is locked by another program",
    "not a database": "is no database, or is damaged: move it away, or put a backup in its place",
    "malformed": "is damaged: move it away, or put a backup in its place",
    "readonly": "cannot be written: the file and its folder must belong to the bot's user",
    "unable to open": "cannot be opened: its folder must exist and belong to the bot's user",
    "full": "cannot grow: the disk is full",
}


class StoreTooNewError(StoreError):
    """The database was made by a newer version of the program."""


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what a driver raises into a StoreError about the database `name`.

    The driver's own error is not chained: it may hold members' words.
    """
    try:
        yield
    except _FAULTS as error:
        raise StoreError(f"{name} {_fault(_inmost(error))}.") from None


def _inmost(error: BaseException) -> BaseException:
    """The driver's error inside of what SQLAlchemy made of it."""
    inner = getattr(error, "orig", None) or error.__cause__
    return error if inner is None else _inmost(inner)


def _fault(error: BaseException) -> str:
    """What is the matter; completes the database's name."""
    words = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
    match error:
        case TimeoutError() | NoConnectionError():
            return "did not answer in time"
        case sqlite3.Error():
            known = (said for sign, said in _SQLITE.items() if sign in words)
            return next(known, f"failed: {words}")
        case asyncpg.InvalidAuthorizationSpecificationError():
            return "refuses the user or the password"
        case asyncpg.InvalidCatalogNameError():
            return "does not exist: create it first"
        case OSError():
            return f"cannot be reached: {error.strerror or words}"
        case _:
            return f"failed: {words}"
