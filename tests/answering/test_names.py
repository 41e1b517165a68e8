"""Finding names, and seeing through typing errors."""

from __future__ import annotations

import pytest

from bot.answering.entities import IT, Linker
from bot.answering.load import load_meanings
from bot.answering.normalise import clean, tokens
from bot.answering.spelling import Speller
from bot.packs.model import Entity, EntityKind

FILM = EntityKind.FILM
ENTITIES = (
    Entity("comet", FILM, "The Comet", "The Comet", ("comet 1",)),
    Entity("comet-2", FILM, "The Comet: Part 2", "Part 2", ("the second comet",)),
    Entity("sel-varn", EntityKind.PERSON, "Sel Varn", "Varn"),
    Entity("ada-moor", EntityKind.PERSON, "Ada Moor", "Moor"),
    Entity("ben-moor", EntityKind.PERSON, "Ben Moor", "Moor", ("benny",)),
    Entity("the-pilot", EntityKind.CHARACTER, "The Pilot", "The Pilot"),
)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(
        ENTITIES,
        ["director", "pilot", "film"],
        lambda word: word in {"the", "film", "second", "part"},
        {},
        ["it", "the film"],
    )


def named(linker: Linker, text: str) -> list[str]:
    """The entities named, without what "it" may mean."""
    mentions = linker.exact(tokens(clean(text)), text)
    return [mention.entity for mention in mentions if mention.entity != IT]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("who is Sel Varn", ["sel-varn"]),
        ("sel varn and ada moor", ["sel-varn", "ada-moor"]),
        ("is varn in it", ["sel-varn"]),
        ("is sel in the comet", ["sel-varn", "comet"]),
        ("who is benny", ["ben-moor"]),
        ("the second comet", ["comet-2"]),
        ("the comet: part two", ["comet-2"]),
        ("nothing here", []),
        ("", []),
    ],
)
def test_names_are_found_as_written(linker: Linker, text: str, entities: list[str]) -> None:
    assert named(linker, text) == entities


def test_the_longest_name_wins(linker: Linker) -> None:
    toks = tokens(clean("when is the comet part 2 out"))
    (mention,) = linker.exact(toks)
    assert mention.entity == "comet-2"
    assert toks[mention.end - 1] == "2"


def test_a_first_name_that_two_share_is_nobodys(linker: Linker) -> None:
    assert named(linker, "who is ada") == ["ada-moor"]
    assert "ben-moor" not in named(linker, "who is ada moor")


def test_a_film_of_another_number_is_another_film(linker: Linker) -> None:
    for text in ("the comet 3", "the comet part 4"):
        assert not {"comet", "comet-2"} & set(named(linker, text))


def test_a_name_that_is_also_a_plain_word_needs_its_capitals(linker: Linker) -> None:
    assert named(linker, "who is the pilot of that film") == []
    assert named(linker, "is The Pilot in that film") == ["the-pilot"]
    assert named(linker, "who plays the pilot") == ["the-pilot"]


def test_misspelt_names_are_found(linker: Linker) -> None:
    toks = tokens(clean("who is sel vran"))
    assert [m.entity for m in linker.fuzzy(toks, [True] * len(toks), frozenset({"who", "is"}))] == [
        "sel-varn"
    ]


def test_known_words_are_no_misspelt_names(linker: Linker) -> None:
    toks = tokens(clean("where is the barn"))
    assert linker.fuzzy(toks, [True] * len(toks), frozenset(toks)) == []
    assert linker.fuzzy([], [], frozenset()) == []


@pytest.fixture(scope="module")
def speller() -> Speller:
    counts = {"directed": 9, "release": 9, "soundtrack": 7, "run": 3, "time": 4, "film": 9, "kittiwake": 2}
    return Speller(counts, frozenset({"who", "it"}), load_meanings())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who direceted it", "who directed it"),
        ("relase", "release"),
        ("kitti wake", "kittiwake"),
        ("soundtrak", "soundtrack"),
        ("kitiwake", "kittiwake"),
        ("who directed it", "who directed it"),
        ("2031", "2031"),
        ("house", "house"),
        ("", ""),
    ],
)
def test_spelling(speller: Speller, typed: str, meant: str) -> None:
    corrected, changes = speller.correct(typed.split())
    assert corrected == meant.split()
    assert bool(changes) is (typed != meant)


def test_numbers_are_never_corrected(speller: Speller) -> None:
    for number in ("4", "2032", "118"):
        assert speller.correct([number]) == ([number], [])
        assert speller.knows(number)


def test_what_is_like_nothing_stays_as_it_is(speller: Speller) -> None:
    assert speller.correct(["zzyzxqw"])[0] == ["zzyzxqw"]
