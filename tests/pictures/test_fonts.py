"""Every character that the bot's languages use has a glyph; texts are measured, broken and shortened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bot.pictures.fonts import DATA, ELLIPSIS, FAMILIES, UNREADABLE, Type, Weight, characters, legible

SAMPLES = {
    "en": "The quick brown fox – “jumps” over 1,234,567 lazy dogs… It’s £5, €6 & 50%! (yes) [no] #@/",
    "es": "¿El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia y frío? ¡Añoraba! ÁÉÍÓÚÜÑ",
    "de": "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. „ÄÖÜ“ ‚ß‘ ẞ",
    "fr": "Voix ambiguë d’un cœur qui, au zéphyr, préfère les jattes de kiwis. « ÀÂÇÈÉÊËÎÏÔŒÙÛÜŸ »",
    "pt-BR": "À noite, vovô Kowalsky vê o ímã cair no pé do pinguim queixoso. Ação, coração, ÃÕÂÊÔ ª º",
    "ja": "いろはにほへと、ちりぬるを。「アイウエオ」ガギグゲゴ・ー々〆（２０３１年１２月３日）※→？！〜",
}
SMALL = Type(Weight.REGULAR, 24)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=80)
HAND_PICKED = st.sampled_from(
    (
        "🎬🎬",
        "שלום עולם",
        "مرحبا",
        "e\u0301\u0301\u0301",
        "한국어",
        "a\u200db",
        "字" * 900,
        "W" * 5000,
        "\ud800",
        "\x00",
        "",
    )
)
LABELS = st.one_of(ANYTHING, HAND_PICKED)


def joyo() -> set[str]:
    """The first level of JIS X 0208 has all Jōyō kanji but these."""
    rows = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 48) for cell in range(1, 95))
    first = {kanji.decode("euc_jp", errors="ignore") for kanji in rows} - {""}
    return first | set("丼傲刹剝哺喩嗅嘲塡彙恣惧慄憬拉摯曖楷毀璧瘍箋籠緻羞訃諧貪踪辣錮頰鬱𠮟")


@pytest.mark.parametrize("language", SAMPLES)
def test_every_language_has_its_letters(language: str) -> None:
    known = frozenset().union(*map(characters, FAMILIES))
    assert set(SAMPLES[language]) - known == set()


def test_japanese_has_kana_and_the_kanji_of_everyday_use() -> None:
    kana = {chr(code) for code in (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7))}
    assert len(joyo()) == 2965 + 34
    assert (joyo() | kana) - characters("NotoSansJP") == set()


@pytest.mark.parametrize("weight", Weight)
def test_what_is_listed_is_drawn(weight: Weight) -> None:
    """No listed character is drawn as the box that stands for a missing one."""
    face = Type(weight, 12)
    for family in FAMILIES:
        listed = sorted(
            characters(family) - characters(FAMILIES[0]) if family != FAMILIES[0] else characters(family)
        )
        (font, _), *_ = face.runs(listed[0])
        box = bytes(font.getmask("\uffff"))
        assert [c for c in listed if bytes(font.getmask(c)) == box] == []


def test_the_fonts_are_small_and_their_licence_is_with_them() -> None:
    sizes = [len(file.read_bytes()) for file in DATA.iterdir()]
    assert sum(sizes) < 3_000_000
    licence = DATA.joinpath("OFL.txt").read_text(encoding="utf-8")
    assert all(name in licence for name in ("Inter-Bold.otf", "NotoSansJP-Bold.otf", "SIL OPEN FONT LICENSE"))


def test_what_no_font_has_is_left_out_or_one_box() -> None:
    assert legible("🎬 Tidewright 🌊\n2 ") == "Tidewright 2"
    assert legible("שלום") == UNREADABLE
    assert legible("cafe\u0301") == "café"
    assert legible("a\u202eb\u00adc\x00") == "abc"


def test_a_text_is_shortened_by_its_measured_width() -> None:
    for text in ("iiiiiiiiiiiiiiiiiiiiiiiiiiii", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW"):
        cut = SMALL.shortened(text, 150)
        assert cut.endswith(ELLIPSIS)
        assert SMALL.width(cut) <= 150 < SMALL.width(text[: len(cut)] + ELLIPSIS)
    assert SMALL.shortened("short", 150) == "short"


def test_lines_break_between_words_and_between_kanji() -> None:
    assert SMALL.wrapped("one two three", SMALL.width("one two ") + 1, 3) == ["one two", "three"]
    width = SMALL.width("公開順公") + 1
    assert SMALL.wrapped("公開順公、開順", width, 3) == ["公開順", "公、開順"]


def test_two_lines_are_about_as_wide_and_numbers_stay_with_their_word() -> None:
    width = SMALL.width("between Chapter 3 and Chapter") + 1
    assert SMALL.wrapped("between Chapter 3 and Chapter 4", width, 2) == [
        "between Chapter 3 and",
        "Chapter 4",
    ]
    assert SMALL.balanced("one two three four", SMALL.width("one two three") + 1, 2) == [
        "one two",
        "three four",
    ]
    assert SMALL.balanced("one: two three four", SMALL.width("two three four") + 1, 2, ":") == [
        "one:",
        "two three four",
    ]
    assert SMALL.balanced("3 4 3 4", SMALL.width("3 4") + 1, 2) == ["3 4", "3 4"]


@pytest.mark.parametrize("weight", Weight)
def test_a_text_is_as_wide_as_its_characters(weight: Weight) -> None:
    face = Type(weight, 34)
    for text in (*SAMPLES.values(), "AVATAR To We LT fi ffi 11"):
        assert face.width(text) == pytest.approx(sum(font.getlength(run) for font, run in face.runs(text)))


@settings(deadline=None, derandomize=True, max_examples=150)
@given(LABELS, st.integers(60, 700), st.integers(1, 4))
def test_no_line_is_wider_than_asked(text: str, width: int, lines: int) -> None:
    wrapped = SMALL.wrapped(legible(text), width, lines)
    balanced = SMALL.balanced(legible(text), width, lines, ":")
    assert len(balanced) == len(wrapped) <= lines
    assert all(SMALL.width(line) <= width for line in (*wrapped, *balanced))
    drawn = Image.new("L", (800, 60))
    for line in wrapped:
        x = 0.0
        for font, run in SMALL.runs(line):
            ImageDraw.Draw(drawn).text((x, 40), run, fill=255, font=font, anchor="ls")
            x += font.getlength(run)
    box = drawn.getbbox()
    assert box is None or box[2] <= width + 3
