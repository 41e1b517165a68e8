"""What curators do with the questions that were passed on to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.cards import COMPONENTS, TEXTS
from bot.chat.features.curation import panel
from bot.chat.features.curation.handles import Case, Tab
from bot.chat.features.curation.modal import AnswerForm
from bot.chat.features.curation.notices import lay_out_open, lay_out_settled, lay_out_told
from bot.chat.layout import CONTENT, Frame
from bot.chat.markup import size
from bot.service.records import Filing, FilingStatus
from bot.service.settings import SpoilerPolicy
from bot.service.taught import CuratedAnswer
from bot.wording import LANGUAGES
from tests.chat.conftest import Server, new_client
from tests.chat.curators import (
    QUESTION,
    admin,
    answer,
    change,
    curator,
    file,
    filings,
    ids,
    inbox,
    resting_inbox,
    speak,
    texts,
    the_id,
    walk,
)

AT = dt.datetime(2026, 5, 4, tzinfo=dt.UTC)


async def open_list(server: Server, who: Any) -> Any:
    shown = await who.slash(server.channel, "questions")
    assert shown.ephemeral
    assert shown.response
    return shown.response


async def test_answer_stands_where_the_question_was_asked(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    result = await answer(cora, server.said(desk)[0], "Old Mara did.", "the harbour's log")
    assert not result.followups
    (message,) = server.said()
    assert message.content == (
        f"> {QUESTION}\nOld Mara did.\n"
        "-# Answered by the curators of this server, May 4, 2026 · Source: the harbour's log"
    )
    assert [i.partition(":")[0] for i in ids(message)] == ["gone"]
    (filing,) = await filings(server, FilingStatus.ANSWERED)
    assert CuratedAnswer.read(filing.answer) == CuratedAnswer("Old Mara did.", "the harbour's log")


async def test_notice_reads_answered_and_not_by_whom(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await answer(cora, server.said(desk)[0], "Old Mara did.", "the log")
    (notice,) = server.said(desk)
    assert notice.content.splitlines()[:4] == [
        "Answered by the curators",
        f"> {QUESTION}",
        "Old Mara did.",
        "-# Source: the log",
    ]
    assert not notice.components
    assert "cora" not in notice.content
    assert cora.mention not in notice.content


async def test_asker_still_can_take_the_answer_away(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await server.env.restart_bot(new_client(server.rooms))
    server.rooms.clock.seconds += 2 * 86_400
    await answer(cora, server.said(desk)[0], "Old Mara did.")
    (message,) = server.said()
    await server.ann.click(message, custom_id=the_id(message, "gone:"))
    assert not server.said()


async def test_answer_is_no_markup_and_pings_nobody(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await answer(cora, server.said(desk)[0], "@everyone [look](https://lamp.example) <@17>\n# here")
    (message,) = server.said()
    assert "@everyone" not in message.content
    assert "<@17>" not in message.content.replace("\\<", "")
    assert "\\# here" in message.content
    assert not message.mentions
    assert not message.mention_everyone


async def test_hidden_parts_follow_the_channels_policy(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await change(server, channel_spoilers={str(server.channel.id): "refuse"})
    await file(server)
    await answer(cora, server.said(desk)[0], "A keeper did. ||It was Mara.||")
    (message,) = server.said()
    assert "A keeper did." in message.content
    assert "Mara" not in message.content


async def test_hidden_parts_are_hidden(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await answer(cora, server.said(desk)[0], "A keeper did. ||It was Mara.||")
    (message,) = server.said()
    assert "||It was Mara.||" in message.content


async def test_notice_in_a_thread_that_has_rested_is_settled_from_the_list(server: Server) -> None:
    thread = await resting_inbox(server)
    ada = admin(server)
    await file(server)
    listed = await ada.slash(server.channel, "questions")
    assert listed.response
    await ada.click(listed.response, label="Dismiss")
    assert server.said(thread)[0].content.startswith("Dismissed by the curators\n")


async def test_dismissed_question_is_settled(server: Server) -> None:
    desk = await inbox(server)
    ada = admin(server)
    await file(server)
    before = server.said()[0].content
    await ada.click(server.said(desk)[0], label="Dismiss")
    assert not await filings(server)
    assert len(await filings(server, FilingStatus.DISMISSED)) == 1
    (notice,) = server.said(desk)
    assert notice.content.startswith("Dismissed by the curators\n")
    assert not notice.components
    assert server.said()[0].content == before


async def test_second_curator_is_told(server: Server) -> None:
    desk = await inbox(server)
    cora, ada = await curator(server), admin(server)
    await file(server)
    first = await cora.click(server.said(desk)[0], label="Answer")
    second = await ada.click(server.said(desk)[0], label="Answer")
    await cora.submit_modal(first, {"answer": "Old Mara did.", "source": ""})
    late = await ada.submit_modal(second, {"answer": "Oskar did.", "source": ""})
    assert "Another curator has just answered" in late.followups[0].content
    assert "Old Mara did." in server.said()[0].content
    assert "Oskar" not in server.said()[0].content
    assert [f.answer for f in await filings(server, FilingStatus.ANSWERED)] == ["Old Mara did."]


async def test_click_on_what_is_settled_shows_how_it_stands(server: Server) -> None:
    desk = await inbox(server)
    cora, ada = await curator(server), admin(server)
    await file(server)
    listed = await open_list(server, ada)
    server.env.inject_error("PATCH", f"/channels/{desk.id}/messages/*", status=403, code=50013)
    await answer(ada, listed, "Old Mara did.")
    (notice,) = server.said(desk)
    assert notice.components
    late = await cora.click(notice, label="Answer")
    assert late.modal is None
    assert "Another curator has just answered" in late.followups[0].content
    assert server.said(desk)[0].content.startswith("Answered by the curators")


@pytest.mark.parametrize("button", ["Answer", "Dismiss"])
async def test_buttons_in_the_channel_are_for_curators(server: Server, button: str) -> None:
    desk = await inbox(server)
    await file(server)
    result = await server.ben.click(server.said(desk)[0], label=button)
    assert result.modal is None
    assert result.ephemeral
    assert result.response
    assert "curators" in result.response.content
    assert len(await filings(server)) == 1


async def test_curator_whose_role_is_taken_cannot_send_the_form(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    shown = await cora.click(server.said(desk)[0], label="Answer")
    await change(server, curators=None)
    late = await cora.submit_modal(shown, {"answer": "Old Mara did.", "source": ""})
    assert late.ephemeral
    assert len(await filings(server)) == 1


async def test_list_is_for_curators(server: Server) -> None:
    await file(server)
    result = await server.ben.slash(server.channel, "questions")
    assert result.ephemeral
    assert result.response
    assert QUESTION not in result.response.content
    assert not result.response.components


async def test_list_is_for_servers_only(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    guild_only = {
        c["name"]: (c["contexts"], c["integration_types"], c["default_member_permissions"])
        for c in synced
        if c["name"] in ("questions", "Why this answer?", "Retire this answer")
    }
    assert list(guild_only.values()) == [([0], [0], None)] * 3


async def test_list_shows_the_oldest_first_page_by_page(server: Server) -> None:
    cora = await curator(server)
    for number in range(7):
        server.rooms.clock.now += dt.timedelta(minutes=1)
        await file(server, f"Who lit lamp {number}?")
    first = await open_list(server, cora)
    assert [n for n in range(7) if f"lamp {n}" in texts(first)] == [0, 1, 2, 3, 4]
    await cora.click(first, label="More")
    assert [n for n in range(7) if f"lamp {n}" in texts(first)] == [5, 6]
    await cora.click(first, label="Back")
    assert [n for n in range(7) if f"lamp {n}" in texts(first)] == [0, 1, 2, 3, 4]


async def test_answer_from_the_list(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await file(server, "Who sold it?")
    listed = await open_list(server, cora)
    deed = [i for i in ids(listed) if i.startswith("case:a:")][1]
    await answer(cora, listed, "Oskar did.", custom_id=deed)
    assert "Who sold it?" not in texts(listed)
    assert QUESTION in texts(listed)
    assert [m.content.splitlines()[1] for m in server.said()][1] == "Oskar did."
    assert [bool(m.components) for m in server.said(desk)] == [True, False]


async def test_dismiss_from_the_list_goes_back_to_the_page_that_is_left(server: Server) -> None:
    cora = await curator(server)
    for number in range(6):
        await file(server, f"Who lit lamp {number}?")
    listed = await open_list(server, cora)
    await cora.click(listed, label="More")
    await cora.click(listed, label="Dismiss")
    assert "lamp 0" in texts(listed)
    assert "lamp 5" not in texts(listed)


async def test_answered_lately_the_latest_first(server: Server) -> None:
    cora = await curator(server)
    await file(server)
    await file(server, "Who sold it?")
    listed = await open_list(server, cora)
    await answer(cora, listed, "Oskar did.", custom_id=[i for i in ids(listed) if "case:a" in i][1])
    server.rooms.clock.now += dt.timedelta(minutes=1)
    await answer(cora, listed, "Mara did.")
    assert "No question is waiting" in texts(listed)
    await cora.click(listed, label="Answered lately")
    shown = texts(listed)
    assert shown.index("Mara did.") < shown.index("Oskar did.")


async def test_empty_lists_say_so(server: Server) -> None:
    ada = admin(server)
    listed = await open_list(server, ada)
    assert "No question is waiting" in texts(listed)
    await ada.click(listed, label="Answered lately")
    assert "Nothing has been answered" in texts(listed)
    await ada.click(listed, label="Retired answers")
    assert "No answer is retired" in texts(listed)


async def test_list_outlives_a_restart(server: Server) -> None:
    cora = await curator(server)
    await file(server)
    listed = await open_list(server, cora)
    await server.env.restart_bot(new_client(server.rooms))
    await answer(cora, listed, "Old Mara did.")
    assert "Old Mara did." in server.said()[0].content
    assert "No question is waiting" in texts(listed)


async def test_form_outlives_a_restart(server: Server) -> None:
    cora = await curator(server)
    await file(server)
    listed = await open_list(server, cora)
    shown = await cora.click(listed, label="Answer")
    await server.env.restart_bot(new_client(server.rooms))
    await cora.submit_modal(shown, {"answer": "Old Mara did.", "source": ""})
    assert "Old Mara did." in server.said()[0].content
    assert "No question is waiting" in texts(listed)


async def test_message_that_is_gone_is_told_and_the_answer_kept(server: Server) -> None:
    cora = await curator(server)
    message = await file(server)
    listed = await open_list(server, cora)
    await server.ann.click(message, custom_id=the_id(message, "gone:"))
    result = await answer(cora, listed, "Old Mara did.")
    assert "Kept. I could not change the message" in result.followups[0].content
    await cora.click(listed, label="Answered lately")
    assert "Old Mara did." in texts(listed)


async def test_question_that_expired_is_said(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    await server.rooms.store.expire(AT + dt.timedelta(days=60))
    result = await cora.click(server.said(desk)[0], label="Answer")
    assert result.ephemeral
    assert result.response
    assert "no longer have that question" in result.response.content


async def test_answer_of_blanks_is_none(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    result = await answer(cora, server.said(desk)[0], " \n ")
    assert result.ephemeral
    assert len(await filings(server)) == 1


async def test_store_that_is_away_is_said(server: Server) -> None:
    desk = await inbox(server)
    cora = await curator(server)
    await file(server)
    shown = await cora.click(server.said(desk)[0], label="Answer")
    server.rooms.store.away = True
    for result in (
        await cora.submit_modal(shown, {"answer": "Old Mara did.", "source": ""}),
        await cora.click(server.said(desk)[0], label="Dismiss"),
        await cora.slash(server.channel, "questions"),
    ):
        assert result.ephemeral
        assert result.response
        assert "could not be kept" in result.response.content
    server.rooms.store.away = False
    assert len(await filings(server)) == 1
    assert server.rooms.meter.counts["unkept"] == 3


async def test_form_and_list_speak_the_curators_language(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    cora = await curator(server)
    await file(server)
    speak(monkeypatch, "de")
    listed = await open_list(server, cora)
    assert "Offene Fragen" in texts(listed)
    shown = await cora.click(listed, label="Antworten")
    assert shown.modal
    assert shown.modal["title"] == "Eine Frage beantworten"
    await cora.submit_modal(shown, {"answer": "Old Mara did.", "source": ""})
    assert "Answered by the curators of this server" in server.said()[0].content


async def test_names_are_translated(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    names = {c["name"]: c["name_localizations"] for c in synced}
    assert names["questions"]["de"] == "offene-fragen"
    assert names["Why this answer?"]["de"] == "Warum diese Antwort?"
    assert names["Retire this answer"]["ja"] == "この答えを取り下げる"
    assert all(len(name) <= 32 for each in names.values() for name in (each or {}).values())


TEXT = st.lists(
    st.sampled_from([*"*_~`|<>[]()#-+@\\.:/ \n1a", "@everyone", "||", "-# ", "\U0001f3ac"]) | st.characters(),
    max_size=900,
).map("".join)
FILINGS = st.builds(
    Filing,
    server=st.just("9" * 20),
    channel=st.just("9" * 20),
    message=st.just("9" * 20),
    text=TEXT.map(lambda text: text[:200]),
    at=st.just(AT),
    id=st.integers(1, 2**31 - 1),
    status=st.sampled_from([FilingStatus.ANSWERED, FilingStatus.DISMISSED]),
    answer=st.builds(
        lambda text, source: CuratedAnswer(text[:900].replace("\x1f", ""), source[:200]).kept, TEXT, TEXT
    ),
    settled=st.just(AT),
)
PAGES = st.integers(0, 9)


@given(filing=FILINGS, language=st.sampled_from(LANGUAGES), spoilers=st.sampled_from(SpoilerPolicy))
def test_messages_keep_discords_limits(filing: Filing, language: str, spoilers: SpoilerPolicy) -> None:
    frame = Frame(2**63 - 1, language, spoilers, quoted=filing.text, at_home=False)
    for layout in (
        lay_out_open(filing, language),
        lay_out_settled(filing, language),
        lay_out_told(filing, frame),
    ):
        assert 0 < size(layout.content) <= CONTENT
        assert all(size(b.custom_id) <= 100 for row in layout.rows for b in row)  # type: ignore[union-attr]


@given(
    listed=st.lists(FILINGS, max_size=panel.PER_PAGE),
    entry=st.text(min_size=1, max_size=161),
    language=st.sampled_from(LANGUAGES),
    at=PAGES,
)
def test_list_keeps_discords_limits(listed: list[Filing], entry: str, language: str, at: int) -> None:
    for tab, items in (
        (Tab.OPEN, [panel.open_item(filing, at, language) for filing in listed]),
        (Tab.ANSWERED, [panel.answered_item(filing, language) for filing in listed]),
        (
            Tab.RETIRED,
            [panel.retired_item(f"{entry}{n}", f.text, at, language) for n, f in enumerate(listed)],
        ),
    ):
        view: Any = panel.render(panel.Page(tab, at, items, more=True), language)
        components = walk(view.to_components())
        assert len(components) <= COMPONENTS
        assert sum(size(c["content"]) for c in components if c["type"] == 10) <= TEXTS
        named = [c["custom_id"] for c in components if "custom_id" in c]
        assert all(size(custom_id) <= 100 for custom_id in named)
        if len({filing.id for filing in listed}) == len(listed):
            assert len(set(named)) == len(named)
        assert all(size(c.get("label", "")) <= 80 for c in components)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXT.filter(str.strip))
async def test_form_keeps_discords_limits(language: str, text: str) -> None:
    form = AnswerForm(Case(1, answers=True), Filing("1", "2", "3", text[:200], AT), language).to_dict()
    assert 0 < size(form["title"]) <= 45
    quoted, *labels = form["components"]
    assert 0 < size(quoted["content"]) <= TEXTS
    for label in labels:
        assert 0 < size(label["label"]) <= 45
        assert size(label.get("description") or "") <= 100
        assert label["component"]["max_length"] <= 4_000
