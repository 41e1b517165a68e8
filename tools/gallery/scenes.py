"""The scenes of the gallery: who says what to the bot, in which order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tools.gallery.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of the gallery: what is played, and how wide it is drawn ("desktop", "phone")."""

    id: str
    caption: str
    play: Callable[[Stage], Awaitable[None]]
    widths: tuple[str, ...] = ("desktop",)


async def mention(stage: Stage) -> None:
    """Somebody mentions the bot with a question."""
    await stage.say("ann", f"{stage.me} who directed Ballerina?")


async def history(stage: Stage) -> None:
    """An answer with what held before."""
    await stage.slash("ben", "ask", question="when does Ballerina come out?")


async def choices(stage: Stage) -> None:
    """A question that may mean several things."""
    await stage.say("ann", f"{stage.me} the ballerina movie people")


async def chosen(stage: Stage) -> None:
    """The answer to a choice takes the offer's place."""
    await choices(stage)
    await stage.click("ann", label="Who produced it?")


async def decline(stage: Stage) -> None:
    """Nothing in the sources, said plainly."""
    await stage.say("ben", f"{stage.me} what was the budget?")


async def introduction(stage: Stage) -> None:
    """A mention without a question."""
    await stage.say("ann", stage.me)


SCENES = (
    Scene("mention", "A mention is answered with a reply: the answer, then its sources.", mention),
    Scene(
        "history",
        "Where something has changed, what held before stands below.",
        history,
        ("desktop", "phone"),
    ),
    Scene("choices", "Where a question may mean several things, the bot asks back.", choices),
    Scene("chosen", "The answer to a choice takes the offer's place.", chosen),
    Scene("decline", "What the sources don't say is said plainly.", decline),
    Scene(
        "introduction",
        "A mention without a question gets an introduction, with questions to try.",
        introduction,
    ),
)
