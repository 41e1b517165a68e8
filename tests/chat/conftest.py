"""A simulated Discord for each test, with a bot whose engine follows a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.env import Env

from bot.chat.client import ConciergeClient
from bot.chat.desk import Desk
from tests.service.fakes import ScriptedEngine, base, pack
from tests.service.house import House, house

MESSAGE, UPDATE = 4, 7
"""Callbacks that show something."""
EXAMPLES = ("Who lit the lamp?", "When was it lit?", "Where does it stand?")


@dataclass(frozen=True, slots=True)
class Server:
    """A server with one channel and two members."""

    env: Env
    engine: ScriptedEngine
    rooms: House
    channel: ChannelHandle
    ann: MemberActor
    ben: MemberActor

    @property
    def me(self) -> str:
        """How the bot is mentioned."""
        assert self.env.bot.user
        return self.env.bot.user.mention

    def said(self, channel: ChannelHandle | None = None) -> list[Any]:
        """The bot's messages in a channel, oldest first."""
        assert self.env.bot.user
        history = (channel or self.channel).history()
        return sorted((m for m in history if m.author.id == self.env.bot.user.id), key=lambda m: m.id)

    def posts(self) -> list[Any]:
        """The bodies of all requests that show something to members."""
        requests = [r for r in self.env.http_requests if r.method in ("POST", "PATCH")]
        said = [r.json for r in requests if "/messages" in r.path or "/webhooks/" in r.path]
        answers = [r.json for r in requests if r.path.endswith("/callback")]
        return said + [body for body in answers if body and body["type"] in (MESSAGE, UPDATE)]


def new_client(rooms: House) -> ConciergeClient:
    """A client as after a start of the bot."""
    return ConciergeClient(Desk(rooms.services))


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def rooms(engine: ScriptedEngine) -> House:
    return house(base(pack(examples=EXAMPLES)), engine=engine)


@pytest.fixture
def simcord_bot(rooms: House) -> ConciergeClient:
    return new_client(rooms)


@pytest.fixture
def server(simcord_env: Env, engine: ScriptedEngine, rooms: House) -> Iterator[Server]:
    """The server; at the end nothing that was sent can have pinged anybody."""
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("harbour")
    ann = guild.add_member(simcord_env.create_user("ann"))
    ben = guild.add_member(simcord_env.create_user("ben"))
    server = Server(simcord_env, engine, rooms, channel, ann, ben)
    yield server
    for body in server.posts():
        message = body.get("data", body)
        if "content" not in message and "components" not in message:
            continue
        assert message["allowed_mentions"]["parse"] == []
        assert not message["allowed_mentions"].get("replied_user")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The client is sharded; a simulated Discord gives it one shard."""
    for item in items:
        if "simcord_env" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.simcord(shard_count=1))


__all__ = ["Server", "new_client", "simcord"]
