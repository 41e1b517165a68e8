"""`/settings`: one message on which a server's admins set how the bot behaves."""

from bot.chat.features.settings.configuring import Configuring

__all__ = ["Configuring"]
