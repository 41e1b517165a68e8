"""Whether something may be asked for here and now."""

from __future__ import annotations

from collections.abc import Hashable

from bot.chat.scene import Scene
from bot.service.limits import Excess
from bot.service.rules import Rules
from bot.service.services import Services
from bot.wording import say


def refusal(services: Services, scene: Scene, rules: Rules) -> str | None:
    """Why not, in a sentence; None where nothing speaks against it. It counts as a question."""
    if not rules.answers_in(scene.place):
        return say("chat-answer.paused", rules.language)
    return _too_much(
        services, services.throttle.question(scene.place, scene.asker, rules.settings.pace), rules
    )


def repetition(services: Services, scene: Scene, rules: Rules, answer: Hashable) -> str | None:
    """Why an answer, whatever stands for it, is not given here again; None where it is. It is counted."""
    return _too_much(services, services.throttle.answer(scene.place, answer, rules.settings.pace), rules)


def _too_much(services: Services, excess: Excess | None, rules: Rules) -> str | None:
    if excess is None:
        return None
    services.meter.question("limited")
    return say(f"limit.{excess}", rules.language)
