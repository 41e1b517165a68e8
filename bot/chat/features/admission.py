"""Whether something that is not a question in words may be asked for here and now."""

from __future__ import annotations

from bot.chat.scene import Scene
from bot.service.rules import Rules
from bot.service.services import Services
from bot.wording import say


def refusal(services: Services, scene: Scene, rules: Rules) -> str | None:
    """Why not, in a sentence; None where nothing speaks against it. It counts as a question."""
    if not rules.answers_in(scene.place):
        return say("chat-answer.paused", rules.language)
    excess = services.throttle.question(scene.place, scene.asker, rules.settings.pace)
    if excess is None:
        return None
    services.meter.question("limited")
    return say(f"limit.{excess}", rules.language)
