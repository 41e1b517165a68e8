"""The log: text or JSON lines on a stream, without secrets, line breaks or control characters."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_INTERACTION_TOKEN = re.compile(r"(/(?:interactions|webhooks)/\d+/)[^/\s?\"']+")
_LEAST = {
    **dict.fromkeys(("discord", "aiohttp", "aiosqlite", "alembic", "asyncio"), logging.INFO),
    "sqlalchemy": logging.WARNING,
}
"""What the libraries say below that holds tokens and members' words."""


def set_up_logging(
    level: str, style: str, *, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send everything at `level` ("debug" to "error") to `stream` (default: stderr).

    `style` is "text" or "json". None of `secrets` is ever written, not even in a traceback. The
    libraries are kept at "info" or above, SQLAlchemy at "warning".
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    form: logging.Formatter = _Json() if style == "json" else _Text()
    handler.setFormatter(_Redacting(form, tuple(secret for secret in secrets if secret)))
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name, least in _LEAST.items():
        logging.getLogger(name).setLevel(max(root.level, least))


class _Redacting(logging.Formatter):
    """Takes secrets out of what another formatter made, so no message or traceback can slip past."""

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, "[secret]")
        return _INTERACTION_TOKEN.sub(r"\1[secret]", line)


class _Text(logging.Formatter):
    """`2026-01-31T12:00:00Z INFO bot.chat: the message`, then the traceback where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{_moment(record)} {record.levelname} {record.name}: {_one_line(record.getMessage())}"
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


class _Json(logging.Formatter):
    """One object a line: time, level, logger, message, and error where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def _moment(record: logging.LogRecord) -> str:
    moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _one_line(text: str) -> str:
    """`text` with control characters written out, so that no name can forge a line of the log."""
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode(), text)
