"""The addresses of databases, as people write them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+asyncpg)?://")
_SQLITE = re.compile(r"sqlite(?:\+aiosqlite)?:///")
_WHITE_SPACE = re.compile(r"\s")
_EXAMPLES = "postgresql://user:password@host/database or sqlite:///path"


def database_fault(url: str) -> str | None:
    """What keeps this from being a database's address, or None; it completes the name of where it stands.

    It never quotes the address, which may hold a password.
    """
    file = _SQLITE.match(url)
    if file:
        return None if url[file.end() :].strip() else "must name a file after sqlite:///"
    if not _POSTGRESQL.match(url) or _WHITE_SPACE.search(url):
        return f"must be an address such as {_EXAMPLES}"
    try:
        parts = urlsplit(url)
        parameters = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
        whole = parts.port != 0 and bool(parts.hostname or parameters.get("host"))
    except ValueError:
        whole = False
    if not whole or parts.fragment or parts.netloc.count("@") > 1 or "@" in parts.path:
        return (
            f"must be an address such as {_EXAMPLES}; write special characters of a password "
            "as percent signs with two digits: %40 for @, %2F for /, %3A for :, %23 for #"
        )
    if not re.fullmatch(r"/[^/]+", parts.path):
        return "must end with the database's name, such as postgresql://user:password@host/concierge"
    return None


def plain_database(url: str, folder: Path) -> str:
    """A faultless address as `sqlite:///path` or `postgresql://…`; a file's path is relative to `folder`."""
    file = _SQLITE.match(url)
    if file:
        return f"sqlite:///{folder / Path(url[file.end() :].strip()).expanduser()}"
    return _POSTGRESQL.sub("postgresql://", url, count=1)
