"""Judging answers: against question sets, and against the confidence that they claim."""
