"""A store that keeps everything in memory, and may be told to be away."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.service.protocols import StoreError
from bot.service.records import (
    Asked,
    DayCounts,
    Filing,
    FilingStatus,
    MemberData,
    Outcome,
    Standing,
    Statistics,
    Vote,
)
from bot.service.settings import Json
from bot.store.words import LONGEST_ID, LONGEST_TEXT, kept, key

K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True)
class _Text:
    """An open question: its first words, how often, and the latest day."""

    words: str
    times: int
    last: dt.date


@dataclass(slots=True)
class _Score:
    right: int = 0
    played: int = 0


@dataclass(slots=True)
class MemoryStore:
    """`bot.service.protocols.Store` without a database; while `away` every method raises StoreError."""

    away: bool = False
    _application: str = ""
    _settings: dict[str, dict[str, Json]] = field(default_factory=lambda: defaultdict(dict))
    _retired: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _outcomes: Counter[tuple[str, dt.date, Outcome]] = field(default_factory=Counter)
    _entries: Counter[tuple[str, dt.date, str]] = field(default_factory=Counter)
    _texts: dict[tuple[str, str], _Text] = field(default_factory=dict)
    _votes: dict[tuple[str, str, str], Vote] = field(default_factory=dict)
    _filings: dict[int, Filing] = field(default_factory=dict)
    _filed: int = 0
    _quizzes: dict[tuple[str, str, str], dt.datetime] = field(default_factory=dict)
    _scores: dict[tuple[str, str], _Score] = field(default_factory=dict)

    # Settings

    async def all_settings(self) -> Mapping[str, Mapping[str, Json]]:
        self._be_there()
        return {server: dict(values) for server, values in self._settings.items() if server and values}

    async def put_settings(self, server: str, values: Mapping[str, Json]) -> None:
        self._be_there()
        held = self._settings[_id(server)]
        held.update({_id(name): value for name, value in values.items()})
        for name in [name for name, value in held.items() if value is None]:
            del held[name]

    async def drop_settings(self, server: str) -> None:
        self._be_there()
        self._settings.pop(_id(server), None)

    async def claim(self, application: str) -> bool:
        self._be_there()
        self._application = self._application or application
        return self._application == application

    async def all_retired(self) -> Mapping[str, frozenset[str]]:
        self._be_there()
        return {server: frozenset(entries) for server, entries in self._retired.items() if entries}

    async def retire(self, server: str, entry: str) -> None:
        self._be_there()
        self._retired[_id(server)].add(_id(entry))

    async def restore(self, server: str, entry: str) -> None:
        self._be_there()
        self._retired[_id(server)].discard(_id(entry))

    # Ledger

    async def add(self, asked: Sequence[Asked]) -> None:
        self._be_there()
        for each in asked:
            server = _id(each.server)
            self._outcomes[server, each.day, each.outcome] += each.times
            for entry in set(each.entries):
                self._entries[server, each.day, _id(entry)] += each.times
            self._keep_text(server, each.text, each.day, each.times)

    async def vote(self, vote: Vote) -> bool:
        self._be_there()
        vote = _as_kept(vote)
        place = vote.server, vote.message, vote.voter
        earlier = self._votes.get(place)
        if earlier and (earlier.right, earlier.entry) == (vote.right, vote.entry):
            return False
        self._votes[place] = vote
        if not vote.right:
            self._outcomes[vote.server, vote.at.date(), Outcome.WRONG] += 1
            self._keep_text(vote.server, vote.text, vote.at.date())
        if earlier and not earlier.right:
            self._outcomes[vote.server, earlier.at.date(), Outcome.WRONG] -= 1
            self._take_text_back(vote.server, earlier.text)
        return True

    async def statistics(self, server: str, since: dt.date, most: int) -> Statistics:
        self._be_there()
        server = _id(server)
        days: dict[dt.date, dict[Outcome, int]] = defaultdict(dict)
        for (where, day, outcome), count in sorted(self._outcomes.items()):
            if where == server and day >= since and count > 0:
                days[day][outcome] = count
        entries: Counter[str] = Counter()
        for (where, day, entry), count in self._entries.items():
            if where == server and day >= since:
                entries[entry] += count
        texts = [
            (-held.times, -held.last.toordinal(), name, held)
            for (where, name), held in self._texts.items()
            if where == server and held.last >= since
        ]
        return Statistics(
            tuple(DayCounts(day, counts) for day, counts in days.items()),
            tuple(sorted(entries.items(), key=lambda pair: (-pair[1], pair[0]))[:most]),
            tuple((held.words, held.times) for *_, held in sorted(texts)[:most]),
        )

    def _keep_text(self, server: str, text: str, day: dt.date, times: int = 1) -> None:
        text = kept(text, LONGEST_TEXT)
        if text:
            held = self._texts.setdefault((server, key(text)), _Text(text, 0, day))
            held.times += times
            held.last = max(held.last, day)

    def _take_text_back(self, server: str, text: str) -> None:
        held = self._texts.get((server, key(text)))
        if held:
            held.times -= 1
            if not held.times:
                del self._texts[server, key(text)]

    # Inbox

    async def file(self, filing: Filing) -> Filing:
        self._be_there()
        filing = replace(
            filing,
            server=_id(filing.server),
            channel=_id(filing.channel),
            message=_id(filing.message),
            notice=_id(filing.notice),
            text=kept(filing.text, LONGEST_TEXT),
            answer=kept(filing.answer, LONGEST_TEXT),
            at=filing.at.astimezone(dt.UTC),
            status=FilingStatus.OPEN,
            settled=None,
        )
        self._filed += 1  # databases use up a number for one that is there already, too
        for held in self._filings.values():
            if _open(held) and (held.server, held.message) == (filing.server, filing.message):
                return held
        return self._filings.setdefault(self._filed, replace(filing, id=self._filed))

    async def noticed(self, filing: int, notice: str) -> None:
        self._be_there()
        if filing in self._filings:
            self._filings[filing] = replace(self._filings[filing], notice=_id(notice))

    async def filing(self, server: str, filing: int) -> Filing | None:
        self._be_there()
        held = self._filings.get(filing)
        return held if held and held.server == _id(server) else None

    async def filings(self, server: str, status: FilingStatus, most: int) -> Sequence[Filing]:
        self._be_there()
        held = [
            each for each in self._filings.values() if (each.server, each.status) == (_id(server), status)
        ]
        return sorted(held, key=lambda each: (each.at, each.id))[:most]

    async def settle(
        self, server: str, filing: int, status: FilingStatus, answer: str, at: dt.datetime
    ) -> Filing | None:
        held = await self.filing(server, filing)
        if held is None or not _open(held):
            return None
        settled = replace(
            held, status=status, answer=kept(answer, LONGEST_TEXT), settled=at.astimezone(dt.UTC)
        )
        self._filings[filing] = settled
        return settled

    # Scoreboard

    async def score(self, server: str, quiz: str, member: str, *, right: bool, at: dt.datetime) -> bool:
        self._be_there()
        answer = _id(server), _id(quiz), _id(member)
        if answer in self._quizzes:
            return False
        self._quizzes[answer] = at
        score = self._scores.setdefault((_id(server), _id(member)), _Score())
        score.right += right
        score.played += 1
        return True

    async def standings(self, server: str, most: int) -> Sequence[Standing]:
        self._be_there()
        scores = [score for (where, _), score in self._scores.items() if where == _id(server)]
        places = [
            Standing(member, score.right, score.played, 1 + sum(_better(other, score) for other in scores))
            for (where, member), score in self._scores.items()
            if where == _id(server)
        ]
        return sorted(places, key=lambda place: (place.rank, place.member))[:most]

    async def standing(self, server: str, member: str) -> Standing | None:
        places = await self.standings(server, len(self._scores))
        return next((place for place in places if place.member == _id(member)), None)

    # Archive

    async def member_data(self, member: str, voter: str) -> MemberData:
        self._be_there()
        votes = [vote for vote in self._votes.values() if vote.voter == _id(voter)]
        servers = [server for server, who in self._scores if who == _id(member)]
        places = [(server, await self.standing(server, member)) for server in servers]
        return MemberData(
            tuple(sorted(votes, key=lambda vote: (vote.at, vote.server, vote.message))),
            {server: place for server, place in places if place},
            tuple(sorted((server, quiz) for server, quiz, who in self._quizzes if who == _id(member))),
        )

    async def forget_member(self, member: str, voter: str) -> int:
        self._be_there()
        member, voter = _id(member), _id(voter)
        return (
            _drop(self._votes, [place for place in self._votes if place[2] == voter])
            + _drop(self._quizzes, [place for place in self._quizzes if place[2] == member])
            + _drop(self._scores, [place for place in self._scores if place[1] == member])
        )

    async def forget_server(self, server: str) -> None:
        self._be_there()
        server = _id(server)
        for by_server in (self._settings, self._retired):
            by_server.pop(server, None)
        _drop(self._outcomes, [place for place in self._outcomes if place[0] == server])
        _drop(self._entries, [place for place in self._entries if place[0] == server])
        _drop(self._texts, [place for place in self._texts if place[0] == server])
        _drop(self._votes, [place for place in self._votes if place[0] == server])
        _drop(self._quizzes, [place for place in self._quizzes if place[0] == server])
        _drop(self._scores, [place for place in self._scores if place[0] == server])
        _drop(self._filings, [number for number, held in self._filings.items() if held.server == server])

    async def servers(self) -> frozenset[str]:
        self._be_there()
        named = {
            *(server for server, values in self._settings.items() if values),
            *(server for server, entries in self._retired.items() if entries),
            *(filing.server for filing in self._filings.values()),
        }
        for table in (self._outcomes, self._entries, self._texts, self._votes, self._quizzes, self._scores):
            named |= {place[0] for place in table}
        return frozenset(named - {""})

    async def expire(self, before: dt.datetime) -> int:
        self._be_there()
        return (
            _drop(
                self._texts,
                [
                    place
                    for place, held in self._texts.items()
                    if held.last < before.astimezone(dt.UTC).date()
                ],
            )
            + _drop(self._votes, [place for place, held in self._votes.items() if held.at < before])
            + _drop(self._filings, [number for number, held in self._filings.items() if held.at < before])
            + _drop(self._quizzes, [place for place, at in self._quizzes.items() if at < before])
        )

    def _be_there(self) -> None:
        if self.away:
            raise StoreError("The store is away.")


def _id(text: str) -> str:
    return kept(text, LONGEST_ID)


def _as_kept(vote: Vote) -> Vote:
    return replace(
        vote,
        server=_id(vote.server),
        message=_id(vote.message),
        voter=_id(vote.voter),
        entry=_id(vote.entry),
        at=vote.at.astimezone(dt.UTC),
        text="" if vote.right else kept(vote.text, LONGEST_TEXT),
    )


def _open(filing: Filing) -> bool:
    return filing.status is FilingStatus.OPEN


def _better(one: _Score, other: _Score) -> bool:
    return (-one.right, one.played) < (-other.right, other.played)


def _drop(table: MutableMapping[K, V], keys: Sequence[K]) -> int:
    for each in keys:
        del table[each]
    return len(keys)
