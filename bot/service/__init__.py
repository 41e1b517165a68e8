"""What the bot does, whatever face it shows: it answers, remembers conversations and introduces itself."""
