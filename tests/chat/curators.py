"""Curators of a simulated server, and what tests of their features need."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import discord
import pytest
from simcord import interactions
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

from bot.answering.values import Message, Part, PartKind, Reply, ReplyStatus
from bot.service.records import Filing, FilingStatus
from bot.service.settings import Json
from tests.chat.conftest import Server

QUESTION = "Who lit the lamp?"


def declined(*entries: str) -> Reply:
    """The reply to a question that nothing is known about."""
    lead = Part(PartKind.LEAD, Message("decline.unknown"))
    return Reply(ReplyStatus.DECLINED, (lead,), (), (), 0.1, entries)


def server_id(server: Server) -> str:
    return str(server.env.guild.id)


def admin(server: Server, name: str = "ada") -> MemberActor:
    """A member who may manage the server."""
    role = server.env.guild.create_role(name, permissions=discord.Permissions(manage_guild=True))
    return server.env.guild.add_member(server.env.create_user(name), roles=[role])


async def curator(server: Server, name: str = "cora") -> MemberActor:
    """A member with the role that the server chose for curators."""
    role = server.env.guild.create_role("curators")
    await change(server, curators=str(role.id))
    return server.env.guild.add_member(server.env.create_user(name), roles=[role])


async def change(server: Server, **values: Json) -> None:
    await server.rooms.services.servers.change(server_id(server), values)


async def inbox(server: Server) -> ChannelHandle:
    """A channel for the curators."""
    channel = server.env.guild.create_text_channel("curators-desk")
    await change(server, inbox=str(channel.id))
    return channel


async def resting_inbox(server: Server) -> ChannelHandle:
    """A thread for the curators that the bot knows nothing of: nobody wrote there for a while."""
    channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="desk", type=discord.ChannelType.public_thread)
    (thread,) = server.channel.threads
    channel.guild._remove_thread(discord.Object(thread.id))
    assert channel.guild.get_channel_or_thread(thread.id) is None
    await change(server, inbox=str(thread.id))
    return thread


async def ask_in_vain(server: Server, question: str = QUESTION, **options: Any) -> InteractionResult:
    """Ask with the command what the bot does not know."""
    server.engine.script = {**server.engine.script, question: declined()}
    return await server.ann.slash(server.channel, "ask", question=question, **options)


async def file(server: Server, question: str = QUESTION) -> Any:
    """The message of a question that was passed on to the curators."""
    asked = await ask_in_vain(server, question)
    assert asked.response
    await server.ben.click(asked.response, custom_id=f"file:{question}")
    return asked.response


async def filings(server: Server, status: FilingStatus = FilingStatus.OPEN) -> list[Filing]:
    return [replace(f) for f in await server.rooms.store.filings(server_id(server), status, 99)]


async def answer(
    who: MemberActor, message: Any, text: str, source: str = "", custom_id: str | None = None
) -> InteractionResult:
    """Click "Answer" and send the form."""
    shown = await who.click(message, label=None if custom_id else "Answer", custom_id=custom_id)
    return await who.submit_modal(shown, {"answer": text, "source": source})


def texts(message: Any) -> str:
    """All texts of a message that is made of components."""
    return "\n".join(c["content"] for c in walk(raw(message)) if c.get("type") == 10)


def ids(message: Any) -> list[str]:
    """The ids of all buttons and menus of a message, in order."""
    return [c["custom_id"] for c in walk(raw(message)) if "custom_id" in c]


def the_id(message: Any, start: str) -> str:
    """The only id with this beginning."""
    (found,) = [custom_id for custom_id in ids(message) if re.match(start, custom_id)]
    return found


def raw(message: Any) -> list[Any]:
    return [c if isinstance(c, dict) else c.to_dict() for c in message.components]


def walk(components: list[Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for component in components:
        found += [component, *walk(component.get("components", []))]
    return found


def speak(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    """From now on members have their Discord in another language."""
    made = interactions.base_payload

    def in_locale(*args: Any, **options: Any) -> Any:
        record, payload = made(*args, **options)
        return record, payload | {"locale": locale}

    monkeypatch.setattr(interactions, "base_payload", in_locale)
