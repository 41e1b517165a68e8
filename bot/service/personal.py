"""What is known of one member or server: handed out, and deleted, when they ask for it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.service.places import Asker
from bot.service.services import Services


async def disclose(services: Services, asker: Asker) -> dict[str, Any]:
    """All that leads to a member, as plain values that JSON can hold.

    What the store keeps, and what is in memory at the moment: the questions of the last day, and what
    conversations are about.

    Raises:
        StoreError: the store is away.
    """
    kept = await services.store.member_data(asker.id, services.pseudonyms.of(asker.id))
    return {
        "member": asker.id,
        "exported": services.clock.utcnow().isoformat(timespec="seconds"),
        "votes": [asdict(vote) | {"at": vote.at.isoformat()} for vote in kept.votes],
        "quiz": {
            "points": {
                server: {"right": standing.right, "played": standing.played, "rank": standing.rank}
                for server, standing in kept.standings.items()
            },
            "answered": [{"server": server, "message": message} for server, message in kept.quizzes],
        },
        "in_memory": _in_memory(services, asker),
    }


def _in_memory(services: Services, asker: Asker) -> dict[str, Any]:
    return {
        "questions": [
            {
                "server": exchange.place.server,
                "channel": exchange.place.id,
                "message": exchange.message,
                "text": exchange.text,
            }
            for exchange in services.exchanges.of(asker)
        ],
        "conversations": [
            {"channel": place.id, "understood": [" ".join(turn.words) for turn in context.turns]}
            for place, context in services.concierge.conversations_of(asker)
        ],
    }


async def forget_member(services: Services, asker: Asker) -> int:
    """Delete all of that; how many records of the store it was.

    Raises:
        StoreError: the store is away; nothing is deleted.
    """
    count = await services.store.forget_member(asker.id, services.pseudonyms.of(asker.id))
    messages = [exchange.message for exchange in services.exchanges.forget(asker)]
    services.concierge.forget(asker, messages)
    return count


async def forget_server(services: Services, server: str) -> None:
    """Delete everything that is kept of a server; its settings are the defaults from now on.

    Raises:
        StoreError: the store is away; nothing is deleted.
    """
    await services.recorder.flush()  # what still waits to be kept would come after the deletion
    await services.store.forget_server(server)
    services.servers.forget(server)
    services.taught.forget(server)
