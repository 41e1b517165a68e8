"""What the Discord face costs: Concierge beside bare discord.py bots, against a Discord on loopback."""
