"""Messages about other things than any pack: with them a base learns what not to answer.

"How long is winter" shares all but one word with a question about a film's length. A class of its own for
such messages keeps them from it: the out-of-scope class that chat assistants are trained with.
"""

from __future__ import annotations

from importlib import resources


def messages() -> tuple[str, ...]:
    """The messages of `data/elsewhere.txt`, one a line; lines that begin with # say what follows."""
    text = resources.files("bot.answering").joinpath("data", "elsewhere.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
