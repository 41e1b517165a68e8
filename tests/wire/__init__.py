"""The bot as its own process, with the real discord.py, against a Discord of our own on loopback.

`discord_server` is that Discord, `bot_process` runs the bot, and `conftest` judges each request that was
sent at the end of every test: by the rules in `discord_server.rules`, and by Discord's OpenAPI document
where the environment variable DISCORD_OPENAPI names a copy of it.
"""
