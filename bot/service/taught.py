"""What the curators of a server answered: told on that server where the packs say nothing."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, Self

from bot.answering.normalise import plain_tokens
from bot.answering.values import Context, Part, PartKind, Reply, ReplyStatus, Words
from bot.packs.model import Spoiler
from bot.service.concierge import Answer
from bot.service.privacy import scrub
from bot.service.protocols import Archive, Clock, Inbox, StoreError
from bot.service.records import Filing, FilingStatus
from bot.wording import Worded, date, say
from bot.wording.reply import Passage

log = logging.getLogger(__name__)

MOST = 2_000
"""Answers of one server that are known at most."""

_APART = "\x1f"
_HIDDEN = re.compile(r"\|\|(.+?)\|\|", re.DOTALL)
_ENTRY = re.compile(r"curators\.(?P<filing>[1-9][0-9]{0,9})")


@dataclass(frozen=True, slots=True)
class CuratedAnswer:
    """What a curator wrote: an answer, in which ||bars|| hide what gives something away, and its source."""

    text: str
    source: str = ""

    @classmethod
    def read(cls, kept: str) -> Self:
        """The answer in the form in which it is kept."""
        text, _, source = kept.partition(_APART)
        return cls(text, source)

    @property
    def kept(self) -> str:
        """The answer in the form in which it is kept."""
        return f"{self.text}{_APART}{self.source}" if self.source else self.text

    def passages(self) -> Iterator[Passage]:
        """Its parts, those between bars as what gives most away."""
        for number, piece in enumerate(_HIDDEN.split(self.text)):
            if piece.strip():
                yield Passage(piece.strip(), PartKind.LEAD, Spoiler.MAJOR if number % 2 else Spoiler.NONE)


def entry_of(filing: Filing) -> str:
    """The id under which curators' answer to a question can be taken back like a pack's."""
    return f"curators.{filing.id}"


def filing_in(entry: str) -> int | None:
    """The question whose answer an id stands for; None for an entry of a pack."""
    found = _ENTRY.fullmatch(entry)
    return int(found["filing"]) if found else None


def tell(filing: Filing, language: str, instead_of: Answer | None = None) -> Answer:
    """The curators' answer, marked as theirs, in the conversation of what it is told `instead_of`."""
    curated = CuratedAnswer.read(filing.answer)
    passages = tuple(curated.passages())
    reply = Reply(
        status=ReplyStatus.ANSWERED,
        parts=tuple(Part(p.kind, Words(p.text, language=language), p.spoiler) for p in passages),
        citations=(),
        choices=(),
        confidence=1.0,
        entries=(entry_of(filing),),
        traces=instead_of.reply.traces if instead_of else (),
    )
    body, sources = " ".join(p.text for p in passages), _sources(filing, curated, language)
    worded = Worded(body, "", sources, (), f"{body}\n{sources}", passages)
    if instead_of is None:
        return Answer(reply, worded, Context(), Context())
    return replace(instead_of, reply=reply, worded=worded, follow_ups=())


class Books(Inbox, Archive, Protocol):
    """What `Taught` needs of a store."""


class Taught:
    """The answers of all servers' curators, for `keep_days`, as in the store. Finding one never waits."""

    def __init__(self, store: Books, clock: Clock, *, keep_days: int) -> None:
        self._store = store
        self._clock = clock
        self._keep = dt.timedelta(days=keep_days)
        self._answered: dict[str, dict[str, Filing]] = {}

    async def load(self) -> bool:
        """Read all answers; whether the store gave them."""
        try:
            for server in sorted(await self._store.servers() - {""}):
                answered = await self._store.filings(server, FilingStatus.ANSWERED, MOST)
                for filing in sorted(answered, key=lambda each: each.settled or each.at):
                    self._take(filing)
        except StoreError as error:
            log.warning("What curators answered could not be read: %s", error)
            return False
        return True

    def learn(self, filing: Filing) -> None:
        """Know an answered question from now on; a later answer to the same words takes its place."""
        known = self._answered.get(filing.server, {})
        self._answered[filing.server] = {words: held for words, held in known.items() if self._lasts(held)}
        self._take(filing)

    def find(self, server: str, text: str, retired: frozenset[str] = frozenset()) -> Filing | None:
        """The answered question in the same words, whatever their capitals and punctuation."""
        known = self._answered.get(server)
        filing = known.get(_key(text)) if known else None
        if filing is None or entry_of(filing) in retired:
            return None
        return filing if self._lasts(filing) else None

    def forget(self, server: str) -> None:
        """Drop what is known of a server that the bot has left."""
        self._answered.pop(server, None)

    def _take(self, filing: Filing) -> None:
        known = self._answered.setdefault(filing.server, {})
        known.pop(_key(filing.text), None)
        known[_key(filing.text)] = filing
        if len(known) > MOST:
            del known[next(iter(known))]

    def _lasts(self, filing: Filing) -> bool:
        """Whether the store has not deleted it yet."""
        return filing.at >= self._clock.utcnow() - self._keep


def _key(text: str) -> str:
    words = scrub(text)
    return " ".join(plain_tokens(words)) or words.casefold()


def _sources(filing: Filing, curated: CuratedAnswer, language: str) -> str:
    day = date((filing.settled or filing.at).date(), language)
    if curated.source:
        return say("curated.sourced", language, date=day, source=curated.source)
    return say("curated.by", language, date=day)
