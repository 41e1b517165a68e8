"""What the Discord face costs: Concierge beside a bare discord.py bot, against a Discord on loopback."""
