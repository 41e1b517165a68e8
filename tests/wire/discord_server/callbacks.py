"""REST by an interaction's own token: the callback, and the messages after it."""

from __future__ import annotations

from .calls import UNKNOWN_MESSAGE, Answer, Call, Route, error, table
from .interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT
from .journal import Journal, Json
from .routes import INVALID_FORM, edited
from .world import EPHEMERAL, LOADING, Interaction, World

RESPONSE_DEADLINE = 3.0
FOLLOW_UPS = 5
"""What an application that is installed to a member alone may send after its answer."""
MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
_TAKEN: dict[int, frozenset[int]] = {
    COMMAND: frozenset({MESSAGE, DEFER, MODAL}),
    COMPONENT: frozenset({MESSAGE, DEFER, DEFER_UPDATE, UPDATE, MODAL}),
    AUTOCOMPLETE: frozenset({CHOICES}),
    MODAL_SUBMIT: frozenset({MESSAGE, DEFER}),
}

UNKNOWN_INTERACTION = error(404, 10062, "Unknown interaction")
UNKNOWN_WEBHOOK = error(404, 10015, "Unknown Webhook")
EXPIRED = error(401, 50027, "Invalid Webhook Token")
ANSWERED = error(400, 40060, "Interaction has already been acknowledged.")
TOO_MANY = error(400, 40094, "This interaction has reached the maximum number of follow up messages")


class Callbacks:
    """Interactions are answered once, in time, in a way that fits them; then come edits and follow-ups."""

    def __init__(self, world: World, journal: Journal) -> None:
        self._world = world
        self._journal = journal

    def table(self) -> list[Route]:
        """The routes."""
        return table(
            [
                ("POST", "/interactions/(ID)/(TOKEN)/callback", self._callback),
                ("POST", "/webhooks/ID/(TOKEN)", self._follow_up),
                ("GET", "/webhooks/ID/(TOKEN)/messages/(@original|ID)", self._get),
                ("PATCH", "/webhooks/ID/(TOKEN)/messages/(@original|ID)", self._patch),
                ("DELETE", "/webhooks/ID/(TOKEN)/messages/(@original|ID)", self._delete),
            ]
        )

    def _callback(self, call: Call) -> Answer:
        interaction_id, token = call.parts
        interaction = self._world.interactions.get(interaction_id)
        late = interaction and self._journal.now() - interaction.sent_at > RESPONSE_DEADLINE
        if interaction is None or interaction.token != token or late:
            return UNKNOWN_INTERACTION
        if interaction.response is not None:
            return ANSWERED
        kind = call.body["type"]
        if kind not in _taken(interaction):
            done_by = interaction.payload["type"]
            self._journal.mistakes.append(f"callback type {kind} on an interaction of type {done_by}")
            return INVALID_FORM
        if kind == UPDATE:
            changed = self._edit(interaction.payload["message"]["id"], call)
            if changed.status != 200:
                return changed
        interaction.response = call.body
        interaction.answered = kind not in (DEFER, DEFER_UPDATE)
        self._apply(interaction, kind, call)
        if call.query.get("with_response") not in ("1", "true"):
            return Answer(204)
        return Answer(200, self._resource(interaction, kind))

    def _apply(self, interaction: Interaction, kind: int, call: Call) -> None:
        if kind in (MESSAGE, DEFER):
            data = call.body.get("data") or {}
            flags = (data.get("flags") or 0) | (LOADING if kind == DEFER else 0)
            interaction.message = self._send(interaction, {**data, "flags": flags}, call)["id"]
        elif kind in (DEFER_UPDATE, UPDATE):
            interaction.message = interaction.payload["message"]["id"]

    def _send(self, interaction: Interaction, body: Json, call: Call) -> Json:
        hidden = (body.get("flags") or 0) & EPHEMERAL
        return self._world.store(
            body,
            interaction.payload["channel_id"],
            call.files,
            seen_by=interaction.person["id"] if hidden else None,
            application_id=self._world.application_id,
        )

    def _resource(self, interaction: Interaction, kind: int) -> Json:
        described: Json = {"id": interaction.id, "type": interaction.payload["type"]}
        result: Json = {"interaction": described}
        if interaction.message is not None:
            message = self._world.messages[interaction.message]
            described |= {
                "response_message_id": message["id"],
                "response_message_loading": bool(message["flags"] & LOADING),
                "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
                "channel_id": message["channel_id"],
            }
            if kind in (MESSAGE, UPDATE):
                result["resource"] = {"type": kind, "message": message}
        return result

    def _follow_up(self, call: Call) -> Answer:
        interaction = self._world.interaction_by_token(call.parts[0])
        if interaction is None or interaction.response is None:
            return UNKNOWN_WEBHOOK
        if interaction.expired:
            return EXPIRED
        original = self._world.messages.get(interaction.message or "")
        if original is not None and original["flags"] & LOADING:
            return self._settled(interaction, original["id"], call)
        alone = set(interaction.payload["authorizing_integration_owners"]) == {"1"}
        if alone and len(interaction.follow_ups) >= FOLLOW_UPS:
            return TOO_MANY
        stored = self._send(interaction, call.body, call)
        interaction.follow_ups.append(stored["id"])
        return Answer(200, stored)

    def _get(self, call: Call) -> Answer:
        found = self._found(call)
        return found if isinstance(found, Answer) else Answer(200, found)

    def _patch(self, call: Call) -> Answer:
        found = self._found(call)
        if isinstance(found, Answer):
            return found
        interaction = self._world.interaction_by_token(call.parts[0])
        assert interaction is not None
        return self._settled(interaction, found["id"], call)

    def _delete(self, call: Call) -> Answer:
        found = self._found(call)
        if isinstance(found, Answer):
            return found
        del self._world.messages[found["id"]]
        return Answer(204)

    def _found(self, call: Call) -> Json | Answer:
        """The message that a webhook's path means, or the error for it; it has to be this interaction's."""
        token, name = call.parts
        interaction = self._world.interaction_by_token(token)
        if interaction is None or interaction.response is None:
            return UNKNOWN_WEBHOOK
        if interaction.expired:
            return EXPIRED
        message_id = interaction.message if name == "@original" else name
        known = message_id in (interaction.message, *interaction.follow_ups)
        found = self._world.messages.get(message_id or "")
        return found if found is not None and known else UNKNOWN_MESSAGE

    def _edit(self, message_id: str, call: Call) -> Answer:
        """Edit a message, which a callback may find gone."""
        if message_id not in self._world.messages:
            return UNKNOWN_MESSAGE
        body = (call.body.get("data") or {}) if call.body.get("type") == UPDATE else call.body
        return edited(self._world, message_id, Call(call.parts, call.query, body, call.files))

    def _settled(self, interaction: Interaction, message_id: str, call: Call) -> Answer:
        """Edit a message after the callback; the reply then loads no longer."""
        answer = self._edit(message_id, call)
        if answer.status == 200:
            answer.body["flags"] &= ~LOADING
            interaction.answered = interaction.answered or message_id == interaction.message
        return answer


def _taken(interaction: Interaction) -> frozenset[int]:
    """The types of callback that an interaction takes; a modal's, opened from a message, may change that."""
    kind = interaction.payload["type"]
    from_message = kind == MODAL_SUBMIT and "message" in interaction.payload
    return _TAKEN[kind] | (frozenset({DEFER_UPDATE, UPDATE}) if from_message else frozenset())
