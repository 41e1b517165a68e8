"""The door of slash commands: `/ask`, and telling Discord about it only when it does not know it yet."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.wording import say

if TYPE_CHECKING:
    from bot.chat.client import ConciergeClient

log = logging.getLogger(__name__)

LONGEST_QUESTION = 400

_COMMAND_KEYS = {
    "type": 1,
    "name": None,
    "description": "",
    "default_member_permissions": None,
    "nsfw": False,
    "integration_types": None,
    "contexts": None,
}
_OPTION_KEYS = {
    "type": None,
    "name": None,
    "description": "",
    "required": False,
    "min_length": None,
    "max_length": None,
    "autocomplete": False,
}


def build_tree(client: ConciergeClient) -> app_commands.CommandTree[ConciergeClient]:
    """The bot's commands: for servers and the bot's direct messages, installed to servers alone."""
    tree = app_commands.CommandTree(
        client,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    @tree.command(name="ask", description=say("chat.ask.description"))
    @app_commands.describe(question=say("chat.ask.question"))
    async def ask(
        interaction: discord.Interaction[ConciergeClient],
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
    ) -> None:
        await interaction.client.answer_command(interaction, question)

    return tree


async def sync(tree: app_commands.CommandTree[ConciergeClient], application: int) -> bool:
    """Make Discord's list of the bot's commands equal to `tree`; whether it had to be changed.

    Raises:
        discord.HTTPException: Discord refuses or cannot answer.
    """
    known = await tree.client.http.get_global_commands(application)
    wanted = [command.to_dict(tree) for command in tree.get_commands()]
    if _essence(known) == _essence(wanted):
        return False
    await tree.sync()
    log.info("Discord has been told the commands anew")
    return True


def _essence(commands: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """What matters of commands, by name, in one form whether it comes from here or from Discord."""
    return {
        command["name"]: _plain(command, _COMMAND_KEYS)
        | {"options": [_plain(option, _OPTION_KEYS) for option in command.get("options") or ()]}
        for command in commands
    }


def _plain(entry: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    """The values of `keys`, absent ones by their default; permissions as text, lists sorted."""
    found = {key: entry[key] if entry.get(key) is not None else default for key, default in keys.items()}
    permissions = found.get("default_member_permissions")
    if permissions is not None:
        found["default_member_permissions"] = str(permissions)
    return {key: sorted(value) if isinstance(value, list) else value for key, value in found.items()}
