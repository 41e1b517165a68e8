"""Laying out answers that many ask for: they look the same for everybody, but for who asked."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from bot.chat.layout import Frame, Layout, lay_out_answer
from bot.service.concierge import REMEMBERED, Answer
from bot.service.latest import Latest


class Layouts:
    """Lays answers out, and remembers as many layouts as the concierge does answers."""

    def __init__(self) -> None:
        self._known: Latest[Hashable, Layout] = Latest(REMEMBERED)

    def of(self, answer: Answer, question: str, frame: Frame) -> Layout:
        """What `lay_out_answer` makes. What was said to one member in particular is not remembered."""
        if frame.asker is None or frame.quoted is not None or frame.towards is not None:
            return lay_out_answer(answer, question, frame)
        look = (frame.language, frame.spoilers, frame.elsewhere, frame.private, frame.at_home)
        key = (answer, question, look)
        layout = self._known.get(key) or self._known.put(
            key, lay_out_answer(answer, question, replace(frame, asker=None))
        )
        return layout.signed(frame.asker)
