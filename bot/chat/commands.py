"""The commands as Discord is told them: in every language, and only when it does not know them yet."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import discord
from discord import app_commands
from discord.http import Route

from bot.chat.features.feature import Command
from bot.chat.host import Host
from bot.wording import language_for, say

log = logging.getLogger(__name__)

Tree = app_commands.CommandTree[Host]

_COMMAND_KEYS: Mapping[str, Any] = {
    "type": 1,
    "name": None,
    "name_localizations": {},
    "description": "",
    "description_localizations": {},
    "default_member_permissions": None,
    "nsfw": False,
    "integration_types": None,
    "contexts": None,
}
_OPTION_KEYS: Mapping[str, Any] = {
    "type": None,
    "name": None,
    "name_localizations": {},
    "description": "",
    "description_localizations": {},
    "required": False,
    "min_length": None,
    "max_length": None,
    "choices": [],
    "autocomplete": False,
}


class CatalogueTranslator(app_commands.Translator):
    """Translates names and descriptions by the key that `named` gave them."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        _context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The words in one of Discord's languages; None where they are the English ones."""
        key, language = string.extras.get("key"), language_for(locale.value)
        if key is None or language == "en":
            return None
        return say(key, language)


def build_tree(client: Host, commands: Iterable[Command]) -> Tree:
    """The bot's commands. Unless they say otherwise they work everywhere, however the bot is installed."""
    tree: Tree = app_commands.CommandTree(
        client,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )
    for command in commands:
        tree.add_command(command)
    return tree


async def sync(tree: Tree, application: int) -> bool:
    """Make Discord's list of the bot's commands equal to `tree`; whether it had to be changed.

    Raises:
        discord.HTTPException: Discord refuses or cannot answer.
    """
    route = Route("GET", "/applications/{application_id}/commands", application_id=application)
    known = await tree.client.http.request(route, params={"with_localizations": "true"})
    translator = tree.translator
    wanted = [
        await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
        for command in tree.get_commands()
    ]
    if _essence(known) == _essence(wanted):
        return False
    await tree.sync()
    log.info("Discord has been told the commands anew")
    return True


def _essence(commands: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], dict[str, Any]]:
    """What matters of commands, by kind and name, in one form whether it comes from here or from Discord."""
    return {
        (command.get("type", 1), command["name"]): _plain(command, _COMMAND_KEYS)
        | {"options": [_plain(option, _OPTION_KEYS) for option in command.get("options") or ()]}
        for command in commands
    }


def _plain(entry: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    """The values of `keys`, absent ones by their default; permissions as text, plain lists sorted."""
    found = {key: entry[key] if entry.get(key) is not None else default for key, default in keys.items()}
    permissions = found.get("default_member_permissions")
    if permissions is not None:
        found["default_member_permissions"] = str(permissions)
    return {key: _sorted(value) for key, value in found.items()}


def _sorted(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) and all(isinstance(v, int) for v in value) else value
