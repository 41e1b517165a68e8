"""How replies look, and that nothing in them can do harm or break a limit."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering.values import Context, Reply, ReplyStatus
from bot.chat.layout import Layout, lay_out_answer, lay_out_introduction, lay_out_notice, shorten
from bot.chat.markup import bare, clean, emphasised, escape, size
from bot.service.concierge import Answer, Introduction
from bot.wording import Worded
from tests.service.fakes import offered

_ESCAPES = re.compile(r"\\[^0-9A-Za-z\s]")
_EMPHASIS = re.compile(r"(\*{1,2})(?![\s*])[^*\n]+?\1")

PIECES = [*"*_~`|<>[]()#-+@\\.:/ \n1a", "@everyone", "||", "-# ", "://", "\u202e", "\U0001f3ac"]
NASTY = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=200).map("".join)


def _answer(
    body: str, history: str = "", sources: str = "", choices: tuple[str, ...] = (), reply: Reply | None = None
) -> Answer:
    said = reply or Reply(ReplyStatus.ANSWERED, (), (), (), 0.9, ())
    return Answer(said, Worded(body, history, sources, choices, ""), Context())


def _bare_of_meant_markup(text: str) -> str:
    return _EMPHASIS.sub("·", _ESCAPES.sub("·", text))


def test_answer_then_source_then_history_in_small_print() -> None:
    layout = lay_out_answer(_answer("*The Lamp* burns.", "It was dark.\nAnd cold.", "Source: Gazette"))
    assert layout == Layout("*The Lamp* burns.\n-# Source: Gazette\n-# It was dark.\n-# And cold.")


def test_quoted_question_stands_above_on_one_line() -> None:
    layout = lay_out_answer(_answer("Yes."), quoted="is **it**\n# lit?")
    assert layout.content == "> is \\*\\*it\\*\\* # lit?\nYes."


def test_date_and_names_stay_as_they_are() -> None:
    said = "John Doe: Chapter 4 (the film) comes on June 6, 2025. It made $9.5 million, 95% up - so they say!"
    assert lay_out_answer(_answer(said)).content == said


def test_offer_settles_and_an_answer_with_next_questions_does_not() -> None:
    reply = offered("Who *lit* it?", "Who lit it?", "Who sold it?")
    choices = tuple(choice.question for choice in reply.choices)
    layout = lay_out_answer(_answer("Which?", choices=choices, reply=reply))
    assert layout.settles
    assert [offer.label for offer in layout.offers] == ["Who lit it?", "Who lit it?", "Who sold it?"]


def test_introduction_and_notice() -> None:
    layout = lay_out_introduction(Introduction("I know *lamps*.", "My sources: Gazette", ("Who?", "When?")))
    assert layout.content == "I know *lamps*.\n-# My sources: Gazette"
    assert [offer.question for offer in layout.offers] == ["Who?", "When?"]
    assert lay_out_notice("Sorry.").content == "Sorry."


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


@given(body=NASTY, history=NASTY, sources=NASTY, quoted=st.none() | NASTY)
@example(body="*" * 4000, history="", sources="", quoted=None)
@example(body="\U0001f3ac" * 3000, history="x" * 5000, sources="_" * 5000, quoted="|" * 5000)
@example(body="word " * 2000, history="-# " * 2000, sources="", quoted="@everyone " * 500)
def test_message_fits_and_is_never_empty(body: str, history: str, sources: str, quoted: str | None) -> None:
    content = lay_out_answer(_answer(body, history, sources), quoted).content
    assert content.strip()
    assert len(content) <= size(content) <= 2_000
    content.encode()


@given(NASTY, st.integers(1, 100))
def test_shortened_fits(text: str, limit: int) -> None:
    assert size(shorten(text, limit)) <= limit


def test_shortened_ends_after_a_word() -> None:
    assert shorten("the lamp is lit", 12) == "the lamp is…"
