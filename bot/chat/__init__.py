"""The Discord face: doors for questions, the layout of replies, and the connection."""
