"""A timeline in words: the card of a picture, and the text that stands for it."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from bot.answering.facts import FactBase
from bot.answering.timeline import Timeline, timeline
from bot.packs import load_pack
from bot.packs.model import PartialDate, Spoiler, Status
from bot.pictures.cards import Link
from bot.wording import LANGUAGES, has, keys
from bot.wording.timeline import LONGEST, TimelineWords
from tests.franchise.world import PACK, TODAY

TIDEWRIGHT = load_pack(PACK)
MADE = timeline(FactBase([TIDEWRIGHT]), "tidewright", Spoiler.NONE)


def words(language: str = "en", today: dt.date = TODAY) -> TimelineWords:
    return TimelineWords(TIDEWRIGHT.title, {s.id: s for s in TIDEWRIGHT.sources}, today, language)


def test_the_card_shows_both_orders_and_what_is_open() -> None:
    release, story = words().card(MADE).lanes
    assert [(e.name, e.date, e.struck, e.tag, e.hollow, e.main) for e in release.entries] == [
        ("Halcyon Drift: Volume 1", "2018", (), "", False, False),
        ("Halcyon Drift: Volume 4", "June 15, 2029", (), "", False, False),
        ("Tidewright", "March 14, 2031", ("October 18, 2030",), "scheduled", True, True),
        ("Halcyon Drift: Volume 5", "2033", (), "scheduled", True, False),
    ]
    assert (release.rest_heading, release.rest) == ("No date known", ("Volume 2", "Volume 3"))
    assert [(e.name, e.note) for e in story.entries] == [
        ("Halcyon Drift: Volume 2", ""),
        ("Tidewright", "between Volume 2 and Volume 3"),
        ("Halcyon Drift: Volume 3", ""),
    ]
    assert story.rest == ("Volume 1", "Volume 4", "Volume 5")


def test_the_text_says_what_the_picture_shows() -> None:
    assert words().alt_text(MADE) == (
        "The Halcyon Drift films. Release order: Volume 1 (2018), then Volume 4 (June 15, 2029), "
        "then Tidewright (March 14, 2031, scheduled, first announced for October 18, 2030), "
        "then Volume 5 (2033, scheduled). Story order: Volume 2, then Tidewright, then Volume 3. "
        "No date known: Volume 2, Volume 3. Place in the story not known: Volume 1, Volume 4, Volume 5."
    )


def test_what_sources_only_planned_stays_scheduled_whatever_the_day() -> None:
    text = words(today=dt.date(2034, 1, 1)).alt_text(MADE)
    assert "Volume 4 (June 15, 2029)" in text, "a source from afterwards tells of it"
    assert "Tidewright (March 14, 2031, scheduled" in text
    assert "Volume 5 (2033, scheduled)" in text
    later = words(today=dt.date(2034, 1, 1)).card(MADE).lanes[0].entries
    assert not any(entry.hollow for entry in later), "no day lies ahead any more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_of_it(language: str) -> None:
    own = {key for key in keys() if key.startswith("timeline.")}
    assert len(own) > 20
    assert all(has(key, language) for key in own)
    card, text = words(language).card(MADE), words(language).alt_text(MADE)
    assert "Tidewright" in text
    assert all(lane.heading and lane.rest_heading and lane.nothing for lane in card.lanes)
    assert all("17" in lane.more(17) for lane in card.lanes)
    assert [entry.short for entry in card.lanes[0].entries][:2] == ["Volume 1", "Volume 4"]
    if language != "en":
        assert "Release order" not in text


def test_a_long_text_is_cut_to_what_an_image_may_have() -> None:
    ((milestone,), *_) = MADE.release
    many = tuple((dataclasses.replace(milestone, short=f"Volume {i}"),) for i in range(100))
    text = words().alt_text(dataclasses.replace(MADE, release=many))
    assert len(text) == LONGEST
    assert text.endswith("…")


def test_uncertain_order_contradictions_and_firmness_are_told() -> None:
    (one,), (two,), *_ = MADE.release
    told = dataclasses.replace(two, date=PartialDate(2018), status=Status.REPORTED)
    torn = [dataclasses.replace(m, contradicted=True) for m in (one, two)]
    rivals = dataclasses.replace(one, date=None, rivals=(MADE.release[2][0].earlier[0],) * 2)
    made = Timeline("tidewright", ((one, told),), (), (rivals,), ((tuple(torn),),), ())
    release, story = words().card(made).lanes
    assert [(e.link, e.tag) for e in release.entries[:2]] == [(Link.NEXT, ""), (Link.LOOSE, "reported")]
    assert release.entries[2].note.startswith("My sources disagree on the date: Volume 1 (October 18, 2030")
    assert [e.note for e in story.entries] == ["my sources contradict each other here"] * 2
    assert "My sources disagree on the date" in words().alt_text(made)
