"""Text as it can be kept: the same in every database."""

from __future__ import annotations

import hashlib

LONGEST_ID = 200
"""Characters of an id that are kept; Discord's have 20, a pack's entry has at most 161."""
LONGEST_TEXT = 4_000
"""Characters of a question or an answer that are kept; no message of Discord's is longer."""


def kept(text: str, limit: int) -> str:
    """`text` without what no database takes (NUL, lone surrogates), `limit` characters at most."""
    whole = text[:limit].replace("\0", "")
    return whole.encode("utf-8", "replace").decode("utf-8")


def key(text: str) -> str:
    """What tells questions apart: 32 hex digits, the same for other capitals and other white space."""
    plain = " ".join(kept(text, LONGEST_TEXT).casefold().split())
    return hashlib.blake2b(plain.encode(), digest_size=16).hexdigest()
