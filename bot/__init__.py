"""Concierge: a self-hosted bot that answers a community's questions from a curated, sourced base."""

__version__ = "0.1.0"
