"""What a question asks of time: to compare dates, to count from or to one, to measure a running time.

Only the words of English are known here; `bot.answering.chronology` computes. A question is taken for one of
time only where every word of it belongs to such questions: any other may ask for something else.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.dates import Unit
from bot.answering.english import FILLERS
from bot.answering.entities import IT
from bot.answering.understand import Reading


class Relation(enum.StrEnum):
    """How dates are to be compared, or what is asked between them."""

    ORDER = "order"
    FIRST = "first"
    LAST = "last"
    BEFORE = "before"
    AFTER = "after"
    APART = "apart"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Dates to compare: those of `works`, or of every work of the base where it names none.

    BEFORE and AFTER claim that the first stands so to the second. `unit` is the one to tell a distance in,
    `after` the work that it is counted from, `event` the attribute whose date one work's release is counted
    from. `released` tells that the words leave no doubt that release dates are meant.
    """

    relation: Relation
    works: tuple[str, ...] = ()
    unit: Unit | None = None
    after: str | None = None
    event: str | None = None
    released: bool = False


class Bound(enum.StrEnum):
    """How a figure is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    LEAST = "least"
    UNDER = "under"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Figure:
    """A length of time that a question asks to confirm."""

    amount: float
    unit: Unit
    bound: Bound


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `half` is "am" or "pm" where it was given."""

    hour: int
    minute: int
    half: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a question asks of one date or one running time.

    `ahead` tells whether it counts towards the date (True) or from it (False). `period` is a stretch of time
    that the date may lie in, `starts` when a showing begins. `checks` tells that it wants a yes or a no,
    `released` that it speaks of a release.
    """

    unit: Unit | None = None
    figure: Figure | None = None
    ahead: bool | None = None
    period: str | None = None
    anniversary: bool = False
    age: bool = False
    the_day: bool = False
    starts: Clock | None = None
    checks: bool = False
    released: bool = False


_RELEASE = frozenset(
    """out released release releases releasing came opened opens opening premiered premieres premiere debuted
    debut debuts dropped launched theaters theatres cinemas theater cinema aired published""".split()
)
"""Words that leave no doubt that the date of a release is meant; "come" and "comes" need their "out"."""
_AGES = frozenset("older oldest newer newest recent latest".split())
_EARLY = frozenset("first earlier earliest older oldest".split())
_LATE = frozenset("later latest last newer newest recent".split())
_BEFORE = frozenset("before earlier older".split())
_AFTER = frozenset("after later newer".split())
_BETWEEN = frozenset("between after before later apart earlier from".split())
_EVENTS = {
    word: attribute
    for attribute, words in {
        "announcement": "announcement announced reveal revealed",
        "trailer": "trailer teaser",
    }.items()
    for word in words.split()
}
"""Words for what comes before a release, to the attributes that give its date."""
_ORDERED = frozenset("order sort ordered sorted rank chronologically chronological".split())
_ASKING = frozenset("which what who whom when where why how".split())
_YOU = frozenset("you your".split())
_WHO = frozenset("who whom where why".split())
PAIR = 2
"""Works that a distance is between."""

_KNOWN = frozenset(
    """comes come coming open drop drops dropping hit hits screens screen land lands arrive arrives due
    playing shown airs air publish dates date day days film films movie movies flick picture series game
    games book books novel spinoff spin off part parts chapter volume instalment installment entry works
    work titles title most more all every these those each other which what how when is put list arrange
    by order between apart gap distance difference time times old long length until till til left away
    remaining remain remains ago since passed past wait waiting countdown full whole complete entire
    exactly about around roughly approximately almost nearly over under less fewer than least within up
    longer shorter tomorrow yesterday tonight today this next last weekend week month year correct true
    anniversary runtime running run runs lasting lasts see start starts started begin begins begin ends
    end ended finish finishes finished done watch watching half am pm oclock noon midnight many much far
    pushed moved delayed postponed delay back versus into big after before then sequel prequel""".split()
)
_VOCABULARY = (
    (
        FILLERS - frozenset("see saw".split())
        | _RELEASE
        | _AGES
        | _EARLY
        | _LATE
        | _ORDERED
        | _KNOWN
        | _EVENTS.keys()
    )
    | {unit.value for unit in Unit}
    | {f"{unit.value}s" for unit in Unit}
    | frozenset("sec secs min mins hr hrs".split())
)
_STORY = frozenset("see saw watch watching start starts".split())
"""Words that no comparison of release dates has: what to watch first is another question."""

_UNIT = r"(?P<unit>second|sec|minute|min|hour|hr|day|week|month|year)s?\b"
_UNITS = {"sec": Unit.SECOND, "min": Unit.MINUTE, "hr": Unit.HOUR} | {unit.value: unit for unit in Unit}
_ADJECTIVES = r"(?:(?:full|whole|complete|entire|more|exact|total) )*"
_COUNT = re.compile(rf"\bhow many {_ADJECTIVES}{_UNIT}")
_IN_UNITS = re.compile(r"\bin (?P<unit>second|minute|hour|day|week|month|year)s\b")
_FIGURE = re.compile(
    r"(?:\b(?P<bound>over|above|more than|longer than|under|below|less than|shorter than|fewer than|within|"
    r"at least|at most|up to|no more than|no longer than|no less than|about|around|roughly|approximately|"
    r"almost|nearly|exactly) )?"
    rf"\b(?P<amount>\d+(?:\.\d+)?(?: and a half)?|an?|1|one|half an?) {_ADJECTIVES}{_UNIT}"
    r"(?P<half> and a half)?(?:,? (?:and )?(?P<minutes>\d+) min(?:ute)?s?\b)?"
)
_BOUNDS = {
    Bound.OVER: "over|above|more than|longer than",
    Bound.UNDER: "under|below|less than|shorter than|fewer than|within",
    Bound.LEAST: "at least|no less than",
    Bound.MOST: "at most|up to|no more than|no longer than",
    Bound.ABOUT: "about|around|roughly|approximately|almost|nearly",
}
_BOUND = {phrase: bound for bound, phrases in _BOUNDS.items() for phrase in phrases.split("|")}
_AHEAD = re.compile(
    r"\b(?:until|till|til|left|away|to go|from now|remain\w*|wait\w*|countdown|in (?:\d+|an?|one) \w+)\b"
)
_BEHIND = re.compile(r"\b(?:ago|since|passed|been|old|already)\b")
_PERIOD = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|(?:this|next|last) (?:week|weekend|month|year))\b"
)
_THE_DAY = re.compile(
    r"^(?:is )?today (?:is )?(?:finally )?the (?:big |release |opening |premiere |launch )?day\b"
)
_STARTS = re.compile(r"\b(?:start|begin|watch|put|play|press|kick)", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:over|ends?|ending|done|finish\w*|(?:get|got|be|let) (?:\w+ )?out|until when|till when)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])?(?:\.?m\b\.?)?"
    r"(?!\d|[:.]\d| ?(?:min|hour|sec|h\b))",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\d+(?:am|pm|a|p)?")
_NOON = 12


def comparison(reading: Reading, abouts: Sequence[str]) -> Comparison | None:
    """The comparison of dates that a question asks for; None where it asks for none, or not surely."""
    free = _free(reading)
    words = frozenset(free)
    if not words <= _VOCABULARY or words & _STORY:
        return None
    operands = _operands(reading, abouts)
    if words & _BETWEEN and (count := _count(" ".join(free)) or _asks_how_long(free)):
        return _distance(reading, words, operands, count if isinstance(count, Unit) else None)
    if "how" in words or not _is_of_release(words) or words & _EVENTS.keys():
        return None
    works = _distinct(operands)
    if words & _ORDERED:
        return Comparison(Relation.ORDER, works, released=True) if len(works) != 1 else None
    if len(works) > 1:
        return None if words & _WHO else _ranked(reading, words, operands, works)
    return None if works else _of_all(words)


def _distance(
    reading: Reading, words: frozenset[str], operands: Sequence[tuple[str, int]], unit: Unit | None
) -> Comparison | None:
    """How far apart two works are, or the release of one and an earlier event."""
    works, released = _distinct(operands), _is_of_release(words)
    if len(works) == PAIR:
        after = _follows(reading, operands, "after", "than")
        return Comparison(Relation.APART, works, unit, after, released=released)
    events = {_EVENTS[w] for w in words if w in _EVENTS}
    if len(works) < PAIR and len(events) == 1 and released:
        return Comparison(Relation.APART, works, unit, event=events.pop(), released=True)
    return None


def _ranked(
    reading: Reading, words: frozenset[str], operands: Sequence[tuple[str, int]], works: tuple[str, ...]
) -> Comparison | None:
    """Which of several comes first or last, or whether one comes before another."""
    before, after = words & _BEFORE, words & _AFTER
    base = _follows(reading, operands, "before", "after", "than")
    if base and not words & _ASKING and len(works) == PAIR:
        if bool(before) == bool(after) or "not" in words:
            return Comparison(Relation.ORDER, works, released=True)
        other = next(work for work in works if work != base)
        return Comparison(Relation.BEFORE if before else Relation.AFTER, (other, base), released=True)
    if bool(words & _EARLY) != bool(words & _LATE) and "not" not in words:
        return Comparison(Relation.FIRST if words & _EARLY else Relation.LAST, works, released=True)
    ranks = not words.isdisjoint(_BEFORE | _AFTER | _EARLY | _LATE)
    return Comparison(Relation.ORDER, works, released=True) if ranks else None


def _of_all(words: frozenset[str]) -> Comparison | None:
    """Which of all works is the first or the latest ("which of the films is the newest")."""
    plural = words & frozenset("films movies books games".split())
    if not plural or words & _ASKING != {"which"} or bool(words & _EARLY) == bool(words & _LATE):
        return None
    return Comparison(Relation.FIRST if words & _EARLY else Relation.LAST, released=True)


def moved(reading: Reading) -> Comparison | None:
    """That a question asks by how much a date was moved, told in the unit that it asks for."""
    free = _free(reading)
    words = frozenset(free)
    if not words <= _VOCABULARY or not words & frozenset("pushed moved delayed postponed delay".split()):
        return None
    count = _count(" ".join(free))
    asked = count or _asks_how_long(free) or " ".join(free).startswith(("how much", "by how much"))
    return Comparison(Relation.MOVED, unit=count) if asked and not words & {"until", "since", "ago"} else None


def measure(reading: Reading) -> Measure | None:
    """What a question asks of one date or running time; None where nothing can be computed of it."""
    free = _free(reading)
    text = " ".join(free)
    if not all(w in _VOCABULARY or _HOURS.fullmatch(w) or _is_number(w) for w in free):
        return None
    unit = _count(text)
    checks = unit is None and _ASKING.isdisjoint(free) and "not" not in free[2:]
    periods = _PERIOD.findall(text)
    found = Measure(
        unit=unit,
        figure=_figure(text) if checks and _YOU.isdisjoint(free) else None,
        ahead=_ahead(text),
        period=periods[0] if len(set(periods)) == 1 and checks else None,
        anniversary="anniversary" in free and unit is None,
        age="how old is" in text,
        the_day=bool(_THE_DAY.search(text)),
        starts=_starts(reading.text),
        checks=checks,
        released=not _RELEASE.isdisjoint(free),
    )
    asked = (unit, found.figure, found.period, found.anniversary, found.age, found.the_day, found.starts)
    return found if any(asked) else None


def _distinct(operands: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entity for entity, _ in operands))


def _is_of_release(words: frozenset[str]) -> bool:
    return not words.isdisjoint(_RELEASE | _AGES)


def _free(reading: Reading) -> list[str]:
    """The words of a question without the names in it."""
    named = {i for m in reading.spans if m.entity != IT for i in range(m.start, m.end)}
    return [w for i, w in enumerate(reading.words) if i not in named]


def _operands(reading: Reading, abouts: Sequence[str]) -> list[tuple[str, int]]:
    """What a question names, each with where it begins; "it" only beside one other name."""
    named = [(m.entity, m.start) for m in reading.spans if m.entity != IT]
    if len({entity for entity, _ in named}) != 1:
        return named
    meant = next((e for e in reading.named if e not in {entity for entity, _ in named}), abouts[0])
    it = [(meant, m.start) for m in reading.spans if m.entity == IT and _is_work(reading, m.start, m.end)]
    return sorted([*named, *it[:1]], key=lambda pair: pair[1])


def _is_work(reading: Reading, start: int, end: int) -> bool:
    """Whether words for "it" mean what is released, not just the time ("how long is it between …")."""
    follows = reading.words[end : end + 1]
    return end - start > 1 or bool(follows and follows[0] in _RELEASE | _AGES | {"come", "comes", "open"})


def _follows(reading: Reading, operands: Sequence[tuple[str, int]], *words: str) -> str | None:
    """The work that stands right after one of some words."""
    at = {i + 1 for i, word in enumerate(reading.words) if word in words}
    at |= {i + 1 for i in at if reading.words[i : i + 1] == ("the",)}
    return next((entity for entity, start in operands if start in at), None)


def _asks_how_long(free: Sequence[str]) -> bool:
    text = " ".join(free)
    return any(phrase in text for phrase in ("how long", "how much time", "how much later", "how far apart"))


def _count(text: str) -> Unit | None:
    """The unit that a question asks to count in."""
    found = _COUNT.search(text) or (_IN_UNITS.search(text) if "how" in text or "runtime" in text else None)
    return _UNITS[found["unit"]] if found else None


def _figure(text: str) -> Figure | None:
    """The one length of time that a question states."""
    found = list(_FIGURE.finditer(text))
    if len(found) != 1:
        return None
    told = found[0]
    unit = _UNITS[told["unit"]]
    number = told["amount"].split()[0]
    amount = 0.5 if number == "half" else float(number) if number[0].isdigit() else 1.0
    amount += 0.5 * (told["half"] is not None or "and a half" in told["amount"])
    if told["minutes"] and unit is Unit.HOUR:
        amount, unit = amount * 60 + float(told["minutes"]), Unit.MINUTE
    return Figure(amount, unit, _BOUND.get(told["bound"] or "", Bound.EXACTLY))


def _ahead(text: str) -> bool | None:
    ahead, behind = _AHEAD.search(text), _BEHIND.search(text)
    return None if bool(ahead) == bool(behind) else bool(ahead)


def _starts(text: str) -> Clock | None:
    """When a showing begins whose end is asked for."""
    if not (_STARTS.search(text) and _ENDS.search(text)):
        return None
    if re.search(r"\b(?:noon|midnight)\b", text, re.IGNORECASE):
        return Clock(_NOON, 0, "pm" if "noon" in text.lower() else "am")
    found = list(_CLOCK.finditer(text))
    if len(found) != 1:
        return None
    hour, minute, half = int(found[0]["hour"]), int(found[0]["minute"] or 0), found[0]["half"]
    if half and not 1 <= hour <= _NOON:
        return None
    return Clock(hour % 24, minute, f"{half.lower()}m" if half else None)


def _is_number(word: str) -> bool:
    return word.replace(".", "", 1).isdigit()
