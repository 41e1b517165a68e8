"""What is taken out before anything is kept: who said it, and whom or what it points to."""

from __future__ import annotations

import hashlib
import hmac
import re

LONGEST_TEXT = 200

_POINTERS = re.compile(
    r"<[@#:/][^>\s]*>"  # mentions, channels, emoji, timestamps
    r"|\b(?:[a-z][a-z0-9+.-]*://|www\.)\S+"  # links
    r"|\S+@\S+\.\S+"  # e-mail addresses
    r"|@[\w.]{2,}"  # handles
    r"|\+?\d[\d\s().-]{7,}\d",  # telephone numbers and ids
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:discord(?:app)?\.(?:gg|com)/\S*|[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,})", re.IGNORECASE)
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")


def scrub(text: str) -> str:
    """A question's words without mentions, links, addresses, telephone numbers and tokens, 200 characters."""
    plain = _HIDDEN.sub(" ", text)
    for pattern in (_CODE, _POINTERS):
        plain = pattern.sub(" ", plain)
    return " ".join(plain.split())[:LONGEST_TEXT].rstrip()


class Pseudonyms:
    """Names for members that only this installation can make, and nobody can turn back."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, member: str) -> str:
        """The keyed hash of a member's id: 32 hex digits."""
        return hmac.new(self._key, member.encode(), hashlib.sha256).hexdigest()[:32]
