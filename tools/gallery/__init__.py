"""Pictures of the bot's messages as Discord shows them, drawn from the payloads that the bot really sends."""
