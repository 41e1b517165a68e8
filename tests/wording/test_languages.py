"""The catalogue's languages: the same messages, with the same arguments, that can always be said."""

from __future__ import annotations

import datetime as dt
import warnings
from collections import Counter

import pytest
from fluent.syntax import ast
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.dates import Length, Span, Unit
from bot.packs.model import PartialDate
from bot.wording import LANGUAGES, date, has, keys, language_for, listed, say
from bot.wording.cldr import months, weekday, weekdays
from bot.wording.lengths import told
from tests.wording.locales import LOCALES, counts, entries, patterns, texts, variables

OTHERS = [language for language in LANGUAGES if language != "en"]
SPOKEN = sorted((language, key) for language in LANGUAGES for key in patterns(language))

languages = st.sampled_from(LANGUAGES)
numbers = st.integers(0, 10**9) | st.sampled_from([0, 1, 2, 5, 11, 1_000_000])
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.just("Long. " * 500)
days = st.dates()
partial_dates = days.map(lambda day: PartialDate(day.year, day.month, day.day)) | st.builds(
    PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12)
)


def test_the_folders_are_the_languages() -> None:
    assert {folder.name for folder in LOCALES.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_and_no_message_stands_twice(language: str) -> None:
    assert [(file.name, e.content) for file, e in entries(language) if isinstance(e, ast.Junk)] == []
    assert [e.id.name for _, e in entries(language) if isinstance(e, ast.Term)] == []
    found = Counter(e.id.name for _, e in entries(language) if isinstance(e, ast.Message))
    assert [name for name, times in found.items() if times > 1] == []
    for key in patterns(language):
        assert key == key.lower()
        assert key.count(".") < 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_files_hold_can_be_said(language: str) -> None:
    assert keys(language) == frozenset(patterns(language))
    assert all(has(key, language) for key in patterns(language))


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_messages(language: str) -> None:
    assert keys("en") - keys(language) == set(), "not translated"
    assert keys(language) - keys("en") == set(), "not in English"


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_takes_the_same_arguments(language: str) -> None:
    both = patterns("en").keys() & patterns(language).keys()
    mine = {key: variables(patterns(language)[key]) for key in both}
    assert mine == {key: variables(patterns("en")[key]) for key in both}


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_messages_are_sentences_without_surprises(language: str, key: str) -> None:
    for piece in texts(patterns(language)[key]):
        assert "  " not in piece
        assert "\n" not in piece
        assert not set(piece) & set('{}|<>@*_`"'), "no markup, and real quotation marks"


@settings(max_examples=300, deadline=None, derandomize=True)
@given(spoken=st.sampled_from(SPOKEN), data=st.data())
def test_any_message_can_be_said_with_any_argument(spoken: tuple[str, str], data: st.DataObject) -> None:
    language, key = spoken
    pattern = patterns(language)[key]
    plural = counts(pattern) | counts(patterns("en")[key])
    args = {name: data.draw(numbers if name in plural else words) for name in variables(pattern)}
    said = say(key, language, **args)
    assert all(str(value) in said for value in args.values() if isinstance(value, str))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(value=partial_dates | days, language=languages)
def test_any_date_can_be_told(value: PartialDate | dt.date, language: str) -> None:
    assert str(value.year) in date(value, language)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(a=days, b=days, unit=st.none() | st.sampled_from(Unit), rough=st.booleans(), language=languages)
def test_any_length_of_time_can_be_told(
    a: dt.date, b: dt.date, unit: Unit | None, *, rough: bool, language: str
) -> None:
    span = Span.between(a, b)
    apart = Span(span.days, span.months, unit, rough and unit in (None, Unit.MONTH, Unit.YEAR), span.rest)
    assert told(apart, language)
    assert told(
        Length(span.days, unit if unit and 0 < unit.seconds <= Unit.HOUR.seconds else Unit.HOUR), language
    )


@pytest.mark.parametrize(
    ("language", "day", "month", "name"),
    [
        ("en", "June 6, 2025", "June 2025", "Friday"),
        ("es", "6 de junio de 2025", "junio de 2025", "viernes"),
        ("de", "6. Juni 2025", "Juni 2025", "Freitag"),
        ("fr", "6 juin 2025", "juin 2025", "vendredi"),
        ("pt-BR", "6 de junho de 2025", "junho de 2025", "sexta-feira"),
        ("ja", "2025年6月6日", "2025年6月", "金曜日"),
    ],
)
def test_dates_are_told_as_the_language_does(language: str, day: str, month: str, name: str) -> None:
    assert date(PartialDate(2025, 6, 6), language) == date(dt.date(2025, 6, 6), language) == day
    assert date(PartialDate(2025, 6), language) == month
    assert date(PartialDate(2025), language).startswith("2025")
    assert weekday(dt.date(2025, 6, 6), language) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_is_whole(language: str) -> None:
    assert len(set(months(language))) == 12
    assert len(set(weekdays(language))) == 7


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "A, B, C"),
        ("es", "A, B y C"),
        ("de", "A, B und C"),
        ("fr", "A, B et C"),
        ("pt-BR", "A, B e C"),
        ("ja", "A、B、C"),
    ],
)
def test_lists_are_told_as_the_language_does(language: str, phrase: str) -> None:
    assert listed(["A", "B", "C"], language) == phrase
    assert listed(["A"], language) == "A"


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 day", "1234 days"),
        ("es", "1 día", "1234 días"),
        ("de", "1 Tag", "1234 Tage"),
        ("fr", "1 jour", "1234 jours"),
        ("pt-BR", "1 dia", "1234 dias"),
        ("ja", "1日", "1234日"),
    ],
)
def test_days_are_counted_as_the_language_does(language: str, one: str, many: str) -> None:
    assert told(Span(1, 0, Unit.DAY), language) == one
    assert told(Span(1234, 40, Unit.DAY), language) == many


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en-US", "en"),
        ("en-GB", "en"),
        ("es-ES", "es"),
        ("es-419", "es"),
        ("de", "de"),
        ("fr", "fr"),
        ("pt-BR", "pt-BR"),
        ("ja", "ja"),
        ("zh-CN", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_locale_of_discord_has_a_language(locale: str | None, language: str) -> None:
    assert language_for(locale) == language


def test_a_message_that_lacks_an_argument_is_said_all_the_same() -> None:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        assert say("time.left", span="2 days") == "2 days to go."
        assert say("time.left").endswith("to go.")
    assert ["span" in str(warning.message) for warning in seen] == [True]
