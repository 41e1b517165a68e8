"""Measuring the engine beside its peers: matching quality, growth, latency and size (`make bench`)."""
