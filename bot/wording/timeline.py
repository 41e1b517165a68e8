"""A timeline in words: the card that a picture is drawn from, and the text that stands for the picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from bot.answering import dates
from bot.answering.timeline import Claim, Milestone, Strand, Timeline, scheduled
from bot.packs.model import PartialDate, Source, Status
from bot.pictures.cards import Entry, Lane, Link, TimelineCard
from bot.wording.catalogue import say
from bot.wording.cldr import date, listed

LONGEST = 1_024
"""Characters of an image's text alternative, as Discord takes it."""


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """Puts the timeline of one pack into words of one language, as seen from a day.

    `title` is the pack's; `sources` are its texts by id.
    """

    title: str
    sources: Mapping[str, Source]
    today: dt.date
    language: str = "en"

    def card(self, timeline: Timeline) -> TimelineCard:
        """What a picture shows."""
        release = [e for step in timeline.release for e in self._step(step, timeline.about)]
        disputed = [self._entry(m, Link.APART, timeline.about) for m in timeline.disputed]
        story = [entry for strand in timeline.story for entry in self._strand(strand, timeline)]
        return TimelineCard(
            self.title,
            self._say("title"),
            (
                self._lane("release", [*release, *disputed], "undated", timeline.undated),
                self._lane("story", story, "unplaced", timeline.unplaced),
            ),
            self._say("sources", sources=self._cited(timeline)) if timeline.sources else "",
        )

    def alt_text(self, timeline: Timeline) -> str:
        """The same in sentences, at most 1,024 characters; what there is no room for is left off the end."""
        dated = [self._dated(m) for step in timeline.release for m in step]
        chains = [self._chain(strand) for strand in timeline.story]
        said = [
            self._told("release", [self._then(dated)] if dated else []),
            self._told("disputed", [self._rivals(m) for m in timeline.disputed]),
            self._told("story", chains),
            self._told("undated", self._names(timeline.undated)),
            self._told("unplaced", self._names(timeline.unplaced)),
        ]
        text = " ".join([f"{self.title}.", *filter(None, said)])
        return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"

    # the card

    def _lane(self, key: str, entries: Sequence[Entry], rest: str, left: Iterable[Milestone]) -> Lane:
        names = tuple(_opening(milestone.short) for milestone in left)
        return Lane(self._say(key), tuple(entries), self._say("nothing"), self._say(rest), names, self._more)

    def _step(self, step: Sequence[Milestone], about: str) -> Iterable[Entry]:
        for i, milestone in enumerate(step):
            yield self._entry(milestone, Link.LOOSE if i else Link.NEXT, about)

    def _entry(self, milestone: Milestone, link: Link, about: str) -> Entry:
        """A work with its date, or with several that contradict each other."""
        ahead = self._ahead(milestone)
        tag = "" if milestone.status in (None, Status.CONFIRMED) else self._say(str(milestone.status))
        if milestone.date is not None and not tag and not self._is_out(milestone.date, milestone.sources):
            tag = self._say("scheduled")
        return Entry(
            _opening(milestone.name),
            self._date(milestone.date) if milestone.date else "",
            tuple(self._date(claim.date) for claim in milestone.earlier),
            tag,
            self._told("disputed", [self._rivals(milestone)]) if milestone.rivals else "",
            link,
            hollow=ahead,
            main=milestone.entity == about,
            short=_opening(milestone.short),
        )

    def _strand(self, strand: Strand, timeline: Timeline) -> Iterable[Entry]:
        names = {m.entity: m.short for step in strand for m in step}
        for n, step in enumerate(strand):
            for i, milestone in enumerate(step):
                link = Link.LOOSE if i else Link.NEXT if n else Link.APART
                loose = len(step) > 1
                note = self._place(milestone, names) if milestone.stated or loose else ""
                yield Entry(
                    _opening(milestone.name),
                    note=note,
                    link=link,
                    main=milestone.entity == timeline.about,
                    short=_opening(milestone.short),
                )

    def _place(self, milestone: Milestone, names: Mapping[str, str]) -> str:
        """Between which works one lies, as far as that is known."""
        if milestone.contradicted:
            return self._say("contradicted")
        after = listed([names[work] for work in milestone.after], self.language)
        before = listed([names[work] for work in milestone.before], self.language)
        key = "between" if after and before else "after" if after else "before"
        return self._say(key, after=after, before=before)

    def _more(self, count: int) -> str:
        return self._say("more", count=count)

    def _cited(self, timeline: Timeline) -> str:
        cited = (self.sources[source] for source in timeline.sources)
        return "; ".join(self._say("dated", name=s.title, date=self._date(s.published)) for s in cited)

    # the text

    def _dated(self, milestone: Milestone) -> str:
        entry = self._entry(milestone, Link.NEXT, milestone.entity)
        first = milestone.earlier[:1]
        tags = [entry.tag, *(self._say("first_announced", date=self._date(c.date)) for c in first)]
        told = reduce(lambda day, tag: self._say("tagged", date=day, tag=tag), filter(None, tags), entry.date)
        return self._say("dated", name=milestone.short, date=told)

    def _rivals(self, milestone: Milestone) -> str:
        return self._say("dated", name=milestone.short, date=self._listed(milestone.rivals))

    def _listed(self, claims: Iterable[Claim]) -> str:
        return listed([self._date(claim.date) for claim in claims], self.language)

    def _names(self, milestones: Iterable[Milestone]) -> list[str]:
        """All in one phrase."""
        return [named] if (named := listed([m.short for m in milestones], self.language)) else []

    def _chain(self, strand: Strand) -> str:
        return self._then([listed([m.short for m in step], self.language) for step in strand])

    def _then(self, told: Sequence[str]) -> str:
        """Things one after the other."""
        return reduce(lambda rest, one: self._say("then", first=one, rest=rest), told[-2::-1], told[-1])

    def _told(self, key: str, things: Sequence[str]) -> str:
        if not things:
            return ""
        return self._say("sentence", heading=self._say(key), works="; ".join(things))

    def _is_out(self, day: PartialDate, sources: Iterable[str]) -> bool:
        """Whether a source says it of a day that had come. One from before only says what was planned."""
        return any(dates.order(day, self.sources[source].published) in (-1, 0) for source in sources)

    def _ahead(self, milestone: Milestone) -> bool:
        now = PartialDate(self.today.year, self.today.month, self.today.day)
        days = [milestone.date] if milestone.date else [claim.date for claim in milestone.rivals]
        return all(scheduled(day, now) for day in days)

    def _date(self, day: PartialDate) -> str:
        return date(day, self.language)

    def _say(self, key: str, **args: object) -> str:
        return say(f"timeline.{key}", self.language, **args)


def _opening(name: str) -> str:
    """A name as it stands alone: "The Guild"."""
    return name[:1].upper() + name[1:]
