"""The works of a franchise in release order and in story order, and what is left open."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.facts import FactBase
from bot.answering.ordering import Order
from bot.answering.timeline import Milestone, Timeline, scheduled, timeline
from bot.packs import load_pack
from bot.packs.model import (
    DateValue,
    EntitiesValue,
    Entity,
    EntityKind,
    Fact,
    Lexicon,
    Locator,
    Pack,
    PartialDate,
    Spoiler,
    Status,
    TextValue,
    Value,
)
from tests.franchise.world import PACK

ABOUT = "main"
COUNT = itertools.count()


def on(year: int, *rest: int) -> DateValue:
    return DateValue(PartialDate(year, *rest))


def works(*ids: str) -> EntitiesValue:
    return EntitiesValue(ids)


def fact(
    subject: str,
    attribute: str,
    value: Value,
    *,
    name: str = "",
    status: Status = Status.CONFIRMED,
    spoiler: Spoiler = Spoiler.NONE,
    supersedes: str | None = None,
    source: str = "news",
) -> Fact:
    return Fact(
        name or f"fact-{next(COUNT)}",
        subject,
        attribute,
        value,
        "A sentence.",
        status,
        (Locator(source, 1, 1, "00000000"),),
        dt.date(2031, 2, 1),
        spoiler,
        supersedes=supersedes,
    )


def connected(*ids: str) -> list[Fact]:
    """Facts that make works part of the franchise and say nothing else."""
    return [fact(ABOUT, "connection", works(each)) for each in ids]


def base(*facts: Fact, whole: str | None = None) -> FactBase:
    """A base of works, each an entity of that name; `whole` is the one that all others are part of."""
    ids = dict.fromkeys(
        i for f in facts for i in (f.subject, *(f.value.ids if isinstance(f.value, EntitiesValue) else ()))
    )
    ids[ABOUT] = None
    entities = tuple(
        Entity(i, EntityKind.FILM, i.title(), i.title(), part_of=whole if i != whole else None) for i in ids
    )
    return FactBase(
        [
            Pack(
                "invented", "Invented", "1", "en", "CC0-1.0", ABOUT, Spoiler.NONE, (), (), entities, facts,
                (), (), Lexicon(),
            )
        ]
    )  # fmt: skip


def of(*facts: Fact, most: Spoiler = Spoiler.MAJOR, whole: str | None = None) -> Timeline:
    return timeline(base(*facts, whole=whole), ABOUT, most)


def names(milestones: tuple[Milestone, ...]) -> list[str]:
    return [milestone.entity for milestone in milestones]


def release(made: Timeline) -> list[list[str]]:
    return [names(step) for step in made.release]


def story(made: Timeline) -> list[list[list[str]]]:
    return [[names(step) for step in strand] for strand in made.story]


def test_a_real_pack_is_put_in_order() -> None:
    made = timeline(FactBase([load_pack(PACK)]), "tidewright", Spoiler.NONE)
    assert release(made) == [["volume-1"], ["volume-4"], ["tidewright"], ["volume-5"]]
    assert names(made.undated) == ["volume-2", "volume-3"]
    assert story(made) == [[["volume-2"], ["tidewright"], ["volume-3"]]]
    assert names(made.unplaced) == ["volume-1", "volume-4", "volume-5"]
    assert set(made.sources) == {"news", "review"}


def test_a_work_that_is_only_known_for_its_director_is_no_part_of_the_franchise() -> None:
    made = timeline(FactBase([load_pack(PACK)]), "tidewright", Spoiler.NONE)
    shown = {m for step in made.release for m in names(step)} | set(names(made.undated))
    assert "cold-fathom" not in shown


def test_a_date_tells_what_it_rests_on_and_what_it_replaced() -> None:
    made = of(
        fact(ABOUT, "release_date", on(2030, 10, 18), name="first", source="old"),
        fact(ABOUT, "release_date", on(2030, 12, 1), name="second", supersedes="first"),
        fact(
            ABOUT, "release_date", on(2031, 3, 14), name="third", supersedes="second", status=Status.REPORTED
        ),
    )
    ((milestone,),) = made.release
    assert milestone.date == PartialDate(2031, 3, 14)
    assert (milestone.status, milestone.facts, milestone.sources) == (Status.REPORTED, ("third",), ("news",))
    assert [(c.fact, c.date.isoformat()) for c in milestone.earlier] == [
        ("first", "2030-10-18"),
        ("second", "2030-12-01"),
    ]
    assert made.sources == ("news", "old")


def test_a_date_that_was_taken_back_leaves_a_work_undated() -> None:
    made = of(
        fact(ABOUT, "release_date", on(2030), name="first"),
        fact(ABOUT, "release_date", TextValue("put off for good"), supersedes="first"),
    )
    assert made.release == ()
    assert [c.date for c in made.undated[0].earlier] == [PartialDate(2030)]


@pytest.mark.parametrize(
    "dates", [((2030,), (2030, 5, 1)), ((2030, 5), (2030,)), ((2030, 5, 1), (2030, 5, 1))]
)
def test_works_whose_dates_may_be_either_way_round_share_a_step(
    dates: tuple[tuple[int, ...], tuple[int, ...]],
) -> None:
    one, other = dates
    made = of(
        *connected("second"),
        fact(ABOUT, "release_date", on(*one)),
        fact("second", "release_date", on(*other)),
    )
    assert [sorted(step) for step in release(made)] == [[ABOUT, "second"]]


def test_partial_dates_are_ordered_where_they_are_certain() -> None:
    made = of(
        *connected("b", "c"),
        fact("c", "release_date", on(2031)),
        fact(ABOUT, "release_date", on(2030, 12, 31)),
        fact("b", "release_date", on(2030, 11)),
    )
    assert release(made) == [["b"], [ABOUT], ["c"]]


def test_a_year_and_a_day_in_it_agree() -> None:
    made = of(
        fact(ABOUT, "release_year", on(2030), status=Status.REPORTED, source="wiki"),
        fact(ABOUT, "release_date", on(2030, 5, 1)),
    )
    ((milestone,),) = made.release
    assert (milestone.date, milestone.status) == (PartialDate(2030, 5, 1), Status.CONFIRMED)
    assert set(milestone.sources) == {"wiki", "news"}


def test_dates_that_contradict_each_other_are_disputed() -> None:
    made = of(
        fact(ABOUT, "release_date", on(2030, 5, 2), source="one"),
        fact(ABOUT, "release_date", on(2030, 5, 1), source="other"),
    )
    assert (made.release, made.undated) == ((), ())
    (milestone,) = made.disputed
    assert [(c.date.day, c.sources) for c in milestone.rivals] == [(1, ("other",)), (2, ("one",))]


def test_speculation_gives_way_to_what_is_known_and_places_nothing() -> None:
    made = of(
        *connected("b"),
        fact(ABOUT, "release_date", on(2029), status=Status.SPECULATED),
        fact(ABOUT, "release_date", on(2030)),
        fact("b", "release_date", on(2033), status=Status.SPECULATED),
        fact("b", "followed_by", works(ABOUT), status=Status.SPECULATED),
    )
    assert [(s[0].date, s[0].status) for s in made.release] == [
        (PartialDate(2030), Status.CONFIRMED),
        (PartialDate(2033), Status.SPECULATED),
    ]
    assert made.story == ()


def test_rumours_make_no_work_part_of_the_franchise() -> None:
    made = of(
        fact(ABOUT, "release_date", on(2030)),
        fact(ABOUT, "spinoffs", works("rumour"), status=Status.SPECULATED),
        fact("rumour", "release_date", on(2031)),
    )
    assert release(made) == [[ABOUT]]


def test_a_whole_is_shown_where_it_is_dated_itself() -> None:
    parts = [fact(ABOUT, "release_date", on(2030)), fact("two", "identity", TextValue("a part"))]
    saga = fact("saga", "identity", TextValue("a whole"))
    assert names(of(*parts, saga, whole="saga").undated) == ["two"]
    dated = of(*parts, saga, fact("saga", "release_date", on(2029)), whole="saga")
    assert release(dated) == [["saga"], [ABOUT]]


@pytest.mark.parametrize(
    ("subject", "attribute", "value"),
    [
        ("one", "followed_by", works(ABOUT)),
        (ABOUT, "preceded_by", works("one")),
        ("one", "sequel", works(ABOUT)),
        (ABOUT, "prequel", works("one")),
    ],
)
def test_facts_put_works_in_the_order_of_the_story(subject: str, attribute: str, value: Value) -> None:
    made = of(fact(subject, attribute, value, name="it"))
    assert story(made) == [[["one"], [ABOUT]]]
    ((first,), (second,)) = made.story[0]
    assert (first.before, second.after) == ((ABOUT,), ("one",))
    assert first.facts == second.facts == ("it",)
    assert (first.status, first.sources) == (Status.CONFIRMED, ("news",))


def test_numbers_and_release_dates_place_nothing() -> None:
    made = of(
        *connected("volume-1", "volume-2"),
        fact("volume-1", "release_date", on(2020)),
        fact("volume-2", "release_date", on(2021)),
        fact("volume-1", "next", works("volume-2")),
    )
    assert made.story == ()
    assert set(names(made.unplaced)) == {ABOUT, "volume-1", "volume-2"}


def test_one_work_as_a_setting_does_not_tell_before_or_after() -> None:
    assert of(fact(ABOUT, "setting", works("one"))).story == ()


def test_stories_at_known_times_are_in_order() -> None:
    made = of(
        *connected("b", "c"),
        fact("b", "setting", on(1920)),
        fact("c", "setting", on(1910, 5)),
        fact(ABOUT, "setting", on(1920, 3)),
    )
    assert story(made) == [[["c"], [ABOUT, "b"]]]


def test_works_without_order_among_themselves_share_a_step() -> None:
    made = of(
        *connected("b", "c", "d"),
        fact("b", "followed_by", works("c", ABOUT)),
        fact("d", "preceded_by", works("c", ABOUT)),
    )
    assert story(made) == [[["b"], [ABOUT, "c"], ["d"]]] or story(made) == [[["b"], ["c", ABOUT], ["d"]]]


def test_a_chain_beside_a_single_work_is_not_put_in_line_with_it() -> None:
    made = of(
        fact(ABOUT, "followed_by", works("b", "x")),
        fact("b", "followed_by", works("c")),
    )
    ((first,), rest) = made.story[0]
    assert first.entity == ABOUT
    assert set(names(rest)) == {"b", "c", "x"}
    assert names(rest).index("b") < names(rest).index("c")
    assert {m.entity: m.after for m in rest} == {"b": (ABOUT,), "c": ("b",), "x": (ABOUT,)}


def test_separate_orders_stay_apart_and_that_of_the_main_work_leads() -> None:
    made = of(
        *connected("a", "b", "c"),
        fact("a", "followed_by", works("b")),
        fact("c", "followed_by", works(ABOUT)),
    )
    assert story(made) == [[["c"], [ABOUT]], [["a"], ["b"]]]


def test_contradictions_are_kept_together_and_marked() -> None:
    made = of(
        *connected("start", "b", "end"),
        fact(ABOUT, "followed_by", works("b"), source="one"),
        fact("b", "followed_by", works(ABOUT), source="other"),
        fact("start", "followed_by", works(ABOUT)),
        fact("b", "followed_by", works("end")),
    )
    (start,), middle, (end,) = made.story[0]
    assert (start.entity, set(names(middle)), end.entity) == ("start", {ABOUT, "b"}, "end")
    assert [m.contradicted for m in (start, *middle, end)] == [False, True, True, False]
    assert all({"one", "other"} <= set(m.sources) for m in middle)


def test_what_gives_too_much_away_is_neither_told_nor_called_unknown() -> None:
    facts = (
        *connected("b"),
        fact(ABOUT, "release_date", on(2030), spoiler=Spoiler.MILD),
        fact(ABOUT, "preceded_by", works("b"), spoiler=Spoiler.MAJOR),
        fact("secret", "identity", TextValue("a surprise"), spoiler=Spoiler.MAJOR),
        fact(ABOUT, "sequel", works("secret"), spoiler=Spoiler.MAJOR),
    )
    shy = of(*facts, most=Spoiler.NONE)
    assert (shy.release, shy.story, names(shy.undated), shy.unplaced) == ((), (), ["b"], ())
    mild = of(*facts, most=Spoiler.MILD)
    assert [(s[0].entity, s[0].spoiler) for s in mild.release] == [(ABOUT, Spoiler.MILD)]
    assert story(of(*facts)) == [[["b"], [ABOUT], ["secret"]]]


def test_an_old_date_does_not_come_back_where_the_new_one_is_a_spoiler() -> None:
    made = of(
        *connected("b"),
        fact("b", "release_date", on(2030), name="old"),
        fact("b", "release_date", on(2031), supersedes="old", spoiler=Spoiler.MAJOR),
        most=Spoiler.NONE,
    )
    assert made.release == ()
    assert "b" not in names(made.undated)


def test_a_franchise_without_facts_has_an_empty_timeline() -> None:
    assert of() == Timeline(ABOUT, (), (), (), (), ())


@pytest.mark.parametrize(
    ("date", "ahead"),
    [(PartialDate(2031, 2, 13), True), (PartialDate(2031, 2, 12), False), (PartialDate(2031), False)],
)
def test_a_date_is_scheduled_where_it_lies_ahead_for_certain(date: PartialDate, *, ahead: bool) -> None:
    assert scheduled(date, PartialDate(2031, 2, 12)) is ahead


PAIRS = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), max_size=14)


@settings(deadline=None, derandomize=True)
@given(PAIRS)
def test_steps_claim_only_what_was_said(pairs: list[tuple[str, str]]) -> None:
    order = Order(pairs, tuple("abcdefg"))
    strands = order.strands(first="a")
    assert sorted(thing for strand in strands for step in strand for thing in step) == sorted(
        {t for p in pairs for t in p}
    )
    for strand in strands:
        for step, later in itertools.combinations(strand, 2):
            assert all(order.before(one, other) for one in step for other in later)
        for step in strand:
            assert not any(order.before(b, a) for a, b in itertools.combinations(step, 2))
