"""Layouts that are remembered, and answers that are: the second asker gets what the first one got."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.desk import Desk, Inquiry
from bot.chat.layout import Frame, Layout, Menu, lay_out_answer
from bot.chat.layouts import Layouts
from bot.chat.scene import Scene
from bot.service.concierge import Answer
from bot.service.places import Asker, Place
from tests.chat.test_layout import ANSWERS, FRAMES, NASTY
from tests.service.fakes import ScriptedEngine
from tests.service.house import house

IDS = st.integers(0, 2**63 - 1)


@given(answer=ANSWERS, questions=st.tuples(NASTY, NASTY), frames=st.tuples(FRAMES, FRAMES))
def test_remembered_layout_is_the_one_that_would_be_made(
    answer: Answer, questions: tuple[str, str], frames: tuple[Frame, Frame]
) -> None:
    layouts = Layouts()
    for question in questions:
        for frame in (*frames, *frames):
            assert layouts.of(answer, question, frame) == lay_out_answer(answer, question, frame)


@given(answer=ANSWERS, question=NASTY, first=IDS, second=IDS)
def test_each_asker_gets_ids_of_their_own(answer: Answer, question: str, first: int, second: int) -> None:
    layouts = Layouts()
    for asker in (first, second):
        layout = layouts.of(answer, question, Frame(asker))
        assert layout == lay_out_answer(answer, question, Frame(asker))
        assert "\0" not in "".join(_custom_ids(layout))


async def test_known_answer_waits_for_nobodys_turn() -> None:
    engine = ScriptedEngine()
    rooms = house(engine=engine)
    desk, delivered = Desk(rooms.services), list[Layout]()

    async def deliver(layout: Layout) -> int:
        delivered.append(layout)
        return len(delivered)

    def asked(event: int, asker: str, text: str) -> Inquiry:
        return Inquiry(event, Scene(Place("hall", "one"), Asker(asker), "en", "en"), text)

    await desk.serve(asked(1, "11", "lamp"), deliver)
    async with rooms.services.turns.turn("one"):
        await desk.serve(asked(2, "12", "lamp"), deliver)
        assert [layout.content for layout in delivered] == [delivered[0].content] * 2
        waiting = asyncio.create_task(desk.serve(asked(3, "13", "oil"), deliver))
        await asyncio.sleep(0)
        assert not waiting.done()
    await waiting
    assert [question.text for question in engine.asked] == ["lamp", "oil"]


def _custom_ids(layout: Layout) -> list[str]:
    return [each.custom_id for row in layout.rows for each in ((row,) if isinstance(row, Menu) else row)]
