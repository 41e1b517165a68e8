"""Running the bot as a service: its clock, its log, its signals and its lock."""
