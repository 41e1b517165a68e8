"""How replies look, and that nothing in them can do harm or break a limit."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from discord import ui
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering.values import Choice, Context, PartKind, Reply, ReplyStatus
from bot.chat import ids
from bot.chat.layout import (
    Button,
    Frame,
    Layout,
    Menu,
    Option,
    Row,
    Style,
    lay_out_answer,
    lay_out_introduction,
    lay_out_notice,
)
from bot.chat.markup import bare, clean, emphasised, escape, shorten, size
from bot.chat.views import button_of, menu_of, view_of
from bot.packs.model import Spoiler
from bot.service.concierge import Answer, Introduction
from bot.service.settings import SpoilerPolicy
from bot.wording import Worded
from bot.wording.reply import Passage

_ESCAPES = re.compile(r"\\[^0-9A-Za-z\s]")
_EMPHASIS = re.compile(r"(\*{1,2})(?![\s*])[^*\n]+?\1")

PIECES = [*"*_~`|<>[]()#-+@\\.:/ \n1a", "@everyone", "||", "-# ", "://", "\u202e", "\U0001f3ac"]
NASTY = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=200).map("".join)


ANN = Frame(asker=7, at_home=False, private=True)
"""Nobody to vote for, nothing to take away: an answer without controls."""
HOME = Frame(asker=7)
OPEN, SPOILED = Spoiler.NONE, Spoiler.MAJOR


def _answer(
    *parts: tuple[str, Spoiler],
    history: tuple[str, Spoiler] | None = None,
    sources: str = "",
    status: ReplyStatus = ReplyStatus.ANSWERED,
    choices: tuple[Choice, ...] = (),
    follow_ups: tuple[Choice, ...] = (),
) -> Answer:
    passages = [Passage(text, PartKind.LEAD, level) for text, level in parts]
    if history is not None:
        passages.append(Passage(history[0], PartKind.HISTORY, history[1]))
    reply = Reply(status, (), (), choices, 0.9, ("lamp.lit",))
    worded = Worded("", "", sources, tuple(c.question for c in choices), "", tuple(passages))
    return Answer(reply, worded, Context(), Context(), follow_ups)


def _plain(text: str, history: str = "", sources: str = "") -> Answer:
    return _answer((text, OPEN), history=(history, OPEN) if history else None, sources=sources)


def _choices(*questions: str, spoiler: Spoiler = OPEN) -> tuple[Choice, ...]:
    return tuple(Choice(question, f"entry-{n}", 0.4, spoiler) for n, question in enumerate(questions))


def _labels(layout: Layout) -> list[list[str]]:
    return [[b.label or b.emoji for b in row] for row in layout.rows if isinstance(row, tuple)]


def _bare_of_meant_markup(text: str) -> str:
    return _EMPHASIS.sub("·", _ESCAPES.sub("·", text))


def test_answer_then_history_then_sources_in_small_print() -> None:
    layout = lay_out_answer(
        _plain("*The Lamp* burns.", "It was dark.\nAnd cold.", "Source: Gazette"), "?", ANN
    )
    assert layout.content == "*The Lamp* burns.\n-# It was dark. And cold.\n-# Source: Gazette"
    assert not layout.rows


def test_quoted_question_stands_above_on_one_line() -> None:
    layout = lay_out_answer(_plain("Yes."), "?", Frame(7, quoted="is **it**\n# lit?", at_home=False))
    assert layout.content == "> is \\*\\*it\\*\\* # lit?\nYes."


def test_answer_for_a_member_names_them() -> None:
    assert (
        lay_out_answer(_plain("Yes."), "?", Frame(7, towards=8, at_home=False)).content == "-# For <@8>\nYes."
    )


def test_date_and_names_stay_as_they_are() -> None:
    said = "John Doe: Chapter 4 (the film) comes on June 6, 2025. It made $9.5 million, 95% up - so they say!"
    assert lay_out_answer(_plain(said), "?", ANN).content == said


def test_controls_of_an_answer_are_one_line() -> None:
    layout = lay_out_answer(
        _answer(("Yes.", OPEN), follow_ups=_choices("Who?", "When?", "Where?")), "?", HOME
    )
    assert _labels(layout) == [["👍", "👎", "Who?", "When?", "🗑️"]]


def test_follow_ups_share_the_room_of_one_line() -> None:
    follow_ups = _choices("W" * 30, "Who sold it?", "When?")
    layout = lay_out_answer(_answer(("Yes.", OPEN), follow_ups=follow_ups), "?", HOME)
    assert _labels(layout) == [["👍", "👎", "W" * 30, "When?", "🗑️"]]


def test_what_the_thumbs_are_for_is_said() -> None:
    layout = lay_out_answer(_plain("Yes.", sources="Source: Gazette"), "?", HOME)
    assert layout.content == "Yes.\n-# Source: Gazette · Was this right?"


def test_long_follow_up_has_no_place_on_the_line() -> None:
    layout = lay_out_answer(_answer(("Yes.", OPEN), follow_ups=_choices("W" * 41)), "?", HOME)
    assert _labels(layout) == [["👍", "👎", "🗑️"]]


def test_where_nobody_curates_there_is_no_vote() -> None:
    assert _labels(lay_out_answer(_plain("Yes."), "?", Frame(7, at_home=False))) == [["🗑️"]]
    assert not lay_out_answer(_plain("Yes."), "?", ANN).rows


def test_offer_is_a_list_of_different_questions_that_settle() -> None:
    status, choices = ReplyStatus.SUGGESTED, _choices("Who *lit* it?", "Who lit it?", "Who sold it?")
    layout = lay_out_answer(_answer(("Which?", OPEN), status=status, choices=choices), "?", HOME)
    assert _labels(layout) == [["Who lit it?"], ["Who lit it?"], ["Who sold it?", "🗑️"]]
    assert isinstance(layout.rows[0], tuple)
    assert layout.rows[0][0].custom_id == "ask:s7:Who *lit* it?"


def test_decline_offers_what_is_near_and_the_curators() -> None:
    answer = _answer(("I don't know.", OPEN), status=ReplyStatus.DECLINED, choices=_choices("Who lit it?"))
    layout = lay_out_answer(answer, "who sold it", HOME)
    assert layout.content.splitlines()[0] == "I don't know."
    assert len(layout.content.splitlines()) == 2
    assert _labels(layout) == [["Who lit it?"], ["Ask the curators", "🗑️"]]
    assert isinstance(layout.rows[-1], tuple)
    assert layout.rows[-1][0].custom_id == "file:who sold it"


def test_decline_with_nothing_near_says_nothing_of_it() -> None:
    answer = _answer(("I don't know.", OPEN), status=ReplyStatus.DECLINED)
    assert lay_out_answer(answer, "who", HOME).content == "I don't know."
    assert _labels(lay_out_answer(answer, "who", HOME)) == [["Ask the curators", "🗑️"]]


def test_spoiler_is_hidden_and_the_first_line_gives_nothing_away() -> None:
    answer = _answer(
        ("Mara did it.", SPOILED), ("It was night.", OPEN), history=("Once it was Oskar.", SPOILED)
    )
    lines = lay_out_answer(answer, "?", ANN).content.splitlines()
    assert "Mara" not in lines[0]
    assert lines[1:] == ["||Mara did it.|| It was night.", "-# ||Once it was Oskar.||"]


def test_open_beginning_needs_no_warning_and_stands_on_a_line_of_its_own() -> None:
    answer = _answer(("It was night.", OPEN), ("Mara did it.", Spoiler.MILD), ("Sad.", OPEN))
    assert lay_out_answer(answer, "?", ANN).content == "It was night.\n||Mara did it.|| Sad."


def test_refused_spoiler_is_left_out_with_a_pointer() -> None:
    answer = _answer(("Mara did it.", SPOILED), history=("Once it was Oskar.", SPOILED))
    frame = Frame(7, spoilers=SpoilerPolicy.REFUSE, elsewhere=99)
    content = lay_out_answer(answer, "?", frame).content
    assert "Mara" not in content
    assert "Oskar" not in content
    assert "<#99>" in content


def test_where_all_is_refused_nothing_is_asked_back() -> None:
    answer = _answer(("Mara did it.", SPOILED), sources="Source: Gazette", follow_ups=_choices("Who?"))
    layout = lay_out_answer(answer, "?", Frame(7, spoilers=SpoilerPolicy.REFUSE))
    assert layout.content == "I keep spoilers out of this channel."
    assert _labels(layout) == [["Who?", "🗑️"]]


def test_where_a_part_is_refused_the_rest_is_told() -> None:
    answer = _answer(("It was night.", OPEN), ("Mara did it.", SPOILED), sources="Source: Gazette")
    layout = lay_out_answer(answer, "?", Frame(7, spoilers=SpoilerPolicy.REFUSE))
    first, *rest = layout.content.splitlines()
    assert first.startswith("It was night. I keep spoilers out")
    assert rest == ["-# Source: Gazette · Was this right?"]


def test_offer_of_which_nothing_may_be_shown_is_a_decline() -> None:
    telling = _choices("Why did Mara do it?", spoiler=SPOILED)
    answer = _answer(("Which?", OPEN), status=ReplyStatus.SUGGESTED, choices=telling)
    layout = lay_out_answer(answer, "who", HOME)
    assert layout.content == "I don't know that one: my sources don't say."
    assert _labels(layout) == [["Ask the curators", "🗑️"]]


def test_allowed_spoiler_is_said_like_anything_else() -> None:
    answer = _answer(("Mara did it.", SPOILED), ("It was night.", OPEN))
    frame = Frame(7, spoilers=SpoilerPolicy.ALLOW, at_home=False)
    assert lay_out_answer(answer, "?", frame).content == "Mara did it. It was night."


@pytest.mark.parametrize("policy", [SpoilerPolicy.HIDE, SpoilerPolicy.REFUSE])
@pytest.mark.parametrize("status", list(ReplyStatus))
def test_no_button_gives_anything_away(policy: SpoilerPolicy, status: ReplyStatus) -> None:
    telling = _choices("Why did Mara do it?", spoiler=Spoiler.MILD)
    answer = _answer(("So.", OPEN), status=status, choices=telling, follow_ups=telling)
    layout = lay_out_answer(answer, "?", Frame(7, spoilers=policy))
    assert "Mara" not in repr(layout)


def test_introduction_and_notice() -> None:
    introduction = Introduction("I know *lamps*.", "My sources: Gazette", ("Who?", "When?"))
    layout = lay_out_introduction(introduction, HOME)
    assert layout.content == "I know *lamps*.\n-# My sources: Gazette\n-# Try one of these:"
    assert _labels(layout) == [["Who?"], ["When?"]]
    assert lay_out_notice("Sorry.", private=True) == Layout("Sorry.", private=True, is_notice=True)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[free](https://x.example)", r"\[free\](https\://x.example)"),
        ("come to discord.gg/abc", r"come to discord\.gg/abc"),
        ("@everyone and @HERE", "@\u200beveryone and @\u200bHERE"),
        ("<@1> <@&2> <#3> </ask:4> <t:5:R>", r"\<@1\> \<@&2\> \<#3\> \</ask:4\> \<t:5:R\>"),
        ("# big\n-# small\n- item\n> quote", "\\# big\n\\-# small\n\\- item\n\\> quote"),
        ("2025. A year\nin 2025. Yes", "2025\\. A year\nin 2025. Yes"),
        ("`code` ||spoiler|| ~~no~~ __under__", r"\`code\` \|\|spoiler\|\| \~\~no\~\~ \_\_under\_\_"),
    ],
)
def test_markup_is_shown_not_meant(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*The Lamp* and **The Wick**", "*The Lamp* and **The Wick**"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("*open", r"\*open"),
        ("*a_b* _c_", r"*a\_b* \_c\_"),
        ("***all***", r"\*\*\*all\*\*\*"),
        ("on *June 6*, 2025", "on *June 6*, 2025"),
    ],
)
def test_emphasis_alone_is_meant(text: str, shown: str) -> None:
    assert emphasised(text) == shown


def test_bare_has_no_emphasis() -> None:
    assert bare("Who directed *The Lamp*?") == "Who directed The Lamp?"


def test_what_is_not_to_be_seen_is_left_out() -> None:
    assert clean("a\u202eb\x00c\ud800d\re\tf") == "abcd\ne f"
    assert clean("z" + "\u0301" * 50) == "z" + "\u0301" * 3
    assert clean("\U0001f468\u200d\U0001f469") == "\U0001f468\u200d\U0001f469"


@given(NASTY)
@example("*a*b*c*")
@example("**a*")
@example("\\*a*")
@example("*://")
def test_nothing_but_emphasis_is_left_to_mean_anything(text: str) -> None:
    rest = _bare_of_meant_markup(emphasised(clean(text)))
    assert not re.search(r"[*_~`|<>\[\]]", rest)
    assert not re.search(r"@(everyone|here)|\w://|^ ?(#|-#|[-+]\s)", rest, re.IGNORECASE | re.MULTILINE)
    escaped = _ESCAPES.sub("·", escape(clean(text)))
    assert not re.search(r"[*_~`|<>\[\]]|^ ?#|\w://", escaped, re.MULTILINE)


LEVELS = st.sampled_from(list(Spoiler))
FRAMES = st.builds(
    Frame,
    asker=st.integers(0, 2**63 - 1),
    language=st.sampled_from(["en", "de", "ja"]),
    spoilers=st.sampled_from(list(SpoilerPolicy)),
    elsewhere=st.none() | st.integers(0, 2**63 - 1),
    quoted=st.none() | NASTY,
    towards=st.none() | st.integers(0, 2**63 - 1),
    private=st.booleans(),
    at_home=st.booleans(),
)
ANSWERS = st.builds(
    lambda parts, history, sources, status, choices, follow_ups: _answer(
        *parts, history=history, sources=sources, status=status, choices=choices, follow_ups=follow_ups
    ),
    st.lists(st.tuples(NASTY, LEVELS), max_size=4),
    st.none() | st.tuples(NASTY, LEVELS),
    NASTY,
    st.sampled_from(list(ReplyStatus)),
    st.lists(st.text(max_size=130), max_size=7).map(lambda questions: _choices(*questions)),
    st.lists(st.text(max_size=60), max_size=4).map(lambda questions: _choices(*questions)),
)
ENDLESS = _answer(
    ("\U0001f3ac" * 3000, SPOILED), ("*" * 4000, OPEN), history=("x" * 5000, SPOILED), sources="_" * 5000
)


@given(answer=ANSWERS, question=NASTY, frame=FRAMES)
@example(answer=ENDLESS, question="@everyone " * 500, frame=Frame(7, quoted="|" * 5000))
@example(answer=_plain("word " * 2000, "-# " * 2000), question="", frame=Frame(7, quoted="@everyone " * 500))
def test_message_keeps_discords_limits_and_is_never_empty(
    answer: Answer, question: str, frame: Frame
) -> None:
    layout = lay_out_answer(answer, question, frame)
    assert layout.content.strip()
    assert len(layout.content) <= size(layout.content) <= 2_000
    layout.content.encode()
    _check_rows(layout)


def _check_rows(layout: Layout) -> None:
    """The rows' limits, and that discord.py takes them."""
    assert len(layout.rows) <= 5
    buttons = [button for row in layout.rows if isinstance(row, tuple) for button in row]
    menus = [row for row in layout.rows if isinstance(row, Menu)]
    assert all(1 <= len(row) <= 5 for row in layout.rows if isinstance(row, tuple))
    names = [*(b.custom_id for b in buttons), *(m.custom_id for m in menus)]
    assert len(set(names)) == len(names)
    assert all(size(name) <= 100 for name in names)
    assert all((b.label or b.emoji) and size(b.label) <= 80 for b in buttons)
    for menu in menus:
        assert 1 <= len({option.value for option in menu.options}) == len(menu.options) <= 25
        assert all(1 <= size(text) <= 100 for o in menu.options for text in (o.label, o.value))
    view = view_of(layout.rows)
    assert (view is None) == (not layout.rows)
    assert view is None or view.to_components() == _discords_own(layout.rows).to_components()


def _discords_own(rows: Sequence[Row]) -> ui.View:
    """The rows as a view of discord.py's own objects."""
    view = ui.View(timeout=None)
    for number, row in enumerate(rows):
        for item in [menu_of(row)] if isinstance(row, Menu) else map(button_of, row):
            item.row = number
            view.add_item(item)
    return view


BUTTONS = st.builds(
    Button,
    custom_id=st.text(min_size=1, max_size=100),
    label=st.text(max_size=80),
    emoji=st.sampled_from(["", "👍", "✖️", "◀️"]),
    style=st.sampled_from(list(Style)),
    disabled=st.booleans(),
)
OPTIONS = st.builds(Option, st.text(min_size=1, max_size=100), st.text(min_size=1, max_size=100))
MENUS = st.builds(
    Menu,
    st.text(min_size=1, max_size=100),
    st.text(max_size=150),
    st.lists(OPTIONS, min_size=1, max_size=25).map(tuple),
)
ROWS = st.lists(st.lists(BUTTONS, min_size=1, max_size=5).map(tuple) | MENUS, min_size=1, max_size=5)


@given(ROWS.map(tuple))
def test_ready_view_is_what_discord_py_would_send(rows: tuple[Row, ...]) -> None:
    view = view_of(rows)
    assert view is not None
    assert view.to_components() == _discords_own(rows).to_components()
    assert not view.has_components_v2()
    assert not view.is_dispatchable()


@given(question=st.text(min_size=1, max_size=80), asker=st.integers(0, 2**63 - 1), settles=st.booleans())
def test_question_in_an_id_is_read_again(question: str, asker: int, settles: bool) -> None:  # noqa: FBT001
    pick = ids.Pick(asker, settles)
    match = ids.ASK.fullmatch(ids.ask(pick, question))
    assert match
    assert (ids.Pick.read(match), match["question"]) == (pick, question)


@given(NASTY, st.integers(1, 100))
def test_shortened_fits(text: str, limit: int) -> None:
    assert size(shorten(text, limit)) <= limit


def test_shortened_ends_after_a_word() -> None:
    assert shorten("the lamp is lit", 12) == "the lamp is…"
