"""What the bot shows in a scene, read from its requests as the renderer reads it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from typing import Any

from simcord.env import Env
from simcord.results import InteractionResult, ResponseMessage
from simcord.types import HttpLogEntry

_SEND, _DEFER, _UPDATE, _COMPLETE, _MODAL = 4, 5, 7, 8, 9
_EPHEMERAL = 1 << 6
_POSTED = re.compile(r"/channels/(\d+)/messages")
_CALLBACK = re.compile(r"/interactions/\d+/[^/]+/callback")
_FOLLOW_UP = re.compile(r"/webhooks/\d+/[^/]+")
_EDITED = re.compile(r"/webhooks/\d+/[^/]+/messages/(@original|\d+)|/channels/\d+/messages/(\d+)")

Item = dict[str, Any]


class Notes:
    """Items as the renderer reads them, in the order in which they appeared.

    `messages` are the bot's messages by their ids, to click on; `latest` is the id of the one that has been
    sent or changed last.
    """

    def __init__(self, env: Env) -> None:
        self.items: list[Item] = []
        self.messages: dict[int, ResponseMessage] = {}
        self.latest = 0
        self._env = env
        self._read_so_far = len(env.http_requests)
        self._by_message: dict[int, Item] = {}

    async def read(self, around: Item, result: InteractionResult | None = None) -> None:
        """Note what the bot has sent since the last time; `around` is what stands above it or beside it."""
        requests = self._env.http_requests[self._read_so_far :]
        self._read_so_far += len(requests)
        quoted = {"reply_to": self._quoted()}
        for request in requests:
            await self._read_one(request, around, quoted, result)

    def commands(self) -> Iterable[Mapping[str, Any]]:
        """The commands as Discord has been told them."""
        told: list[Any] = [request.json for request in self._env.http_requests if request.method == "PUT"]
        return told[-1] if told else []

    async def _read_one(
        self, request: HttpLogEntry, around: Item, quoted: Item, result: InteractionResult | None
    ) -> None:
        body: Any = request.json
        if request.method == "POST" and _CALLBACK.fullmatch(request.path):
            await self._answered(body, around, result)
        elif request.method == "POST" and (posted := _POSTED.fullmatch(request.path)):
            known = self._env.backend.messages[int(posted[1])]
            await self._sent(max(known), body, around if "message_reference" in body else {})
        elif request.method == "POST" and _FOLLOW_UP.fullmatch(request.path) and result:
            await self._sent(result.followups[-1].id, body, quoted)
        elif request.method == "PATCH" and (edited := _EDITED.fullmatch(request.path)):
            number = edited[1] or edited[2]
            message = _response(result).id if number == "@original" else int(number)
            await self._changed(message, body)

    async def _answered(self, body: Any, around: Item, result: InteractionResult | None) -> None:
        """What the first answer to an interaction shows."""
        kind = body["type"]
        if kind in {_SEND, _DEFER}:
            thinking = {"thinking": True} if kind == _DEFER else {}
            await self._sent(_response(result).id, body.get("data") or {}, around | thinking)
        elif kind == _UPDATE:
            await self._changed(_response(result).id, body["data"])
        elif kind == _COMPLETE:
            self.items.append({"kind": "autocomplete", "payload": body, **around})
        elif kind == _MODAL:
            self.items.append({"kind": "modal", "payload": body})

    async def _sent(self, message: int, payload: Any, around: Item) -> None:
        item = {"kind": "message", "author": "bot", "payload": payload, **around}
        self.items.append(item)
        self._by_message[message] = item
        await self._look_at(message)

    async def _changed(self, message: int, body: Any) -> None:
        """Change a message as Discord does: what the body does not mention stays as it was."""
        item = self._by_message[message]
        flags = body.get("flags", 0) | (item["payload"].get("flags", 0) & _EPHEMERAL)
        item["payload"] = item["payload"] | body | {"flags": flags}
        item["edited"] = not item.pop("thinking", False)
        await self._look_at(message)

    async def _look_at(self, message: int) -> None:
        """Take a message as the latest, with what is attached to it by now."""
        where = next(place for place, held in self._env.backend.messages.items() if message in held)
        found = ResponseMessage(self._env, self._env.backend.get_message(where, message))
        self.messages[message], self.latest = found, message
        self._by_message[message]["files"] = {
            attachment.filename: await _as_url(attachment) for attachment in found.attachments
        }

    def _quoted(self) -> Item:
        """The bot's latest message, as the line above an answer to it has it."""
        latest = self.messages.get(self.latest)
        return {"author": "bot", "text": (latest.content if latest else "") or "Click to see attachment"}


def _response(result: InteractionResult | None) -> ResponseMessage:
    assert result
    assert result.response
    return result.response


async def _as_url(attachment: Any) -> str:
    content = base64.b64encode(await attachment.read()).decode()
    return f"data:{attachment.content_type or 'image/png'};base64,{content}"
