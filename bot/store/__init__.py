"""What the bot keeps, in SQLite or PostgreSQL. The only room that knows SQL."""
