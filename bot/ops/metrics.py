"""Figures for Prometheus: what happened since the start, without names of servers or members."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, start_http_server

log = logging.getLogger(__name__)


class MetricsError(Exception):
    """The figures cannot be served; the text is a sentence that says where and why."""


class PrometheusMeter:
    """Counts in Prometheus's terms, as docs/metrics.md lists; implements `bot.service.protocols.Meter`."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def counter(name: str, text: str, *labels: str) -> Counter:
            return Counter(f"concierge_{name}", text, labels, registry=registry)

        self._questions = counter("questions", "Questions by what became of them", "outcome")
        self._votes = counter("votes", "Votes on answers", "vote")
        self._undelivered = counter("undelivered", "Messages that could not be delivered", "reason")
        self._errors = counter("errors", "Internal errors")
        self._unkept = counter("unkept", "What the store could not keep")

    def question(self, outcome: str) -> None:
        """A question was answered, offered choices, declined, limited, or met with silence."""
        self._questions.labels(outcome).inc()

    def vote(self, *, right: bool) -> None:
        """A member said whether an answer was right."""
        self._votes.labels("right" if right else "wrong").inc()

    def undelivered(self, reason: str) -> None:
        """A message could not be delivered."""
        self._undelivered.labels(reason).inc()

    def error(self) -> None:
        """Something went wrong inside."""
        self._errors.inc()

    def unkept(self) -> None:
        """Something could not be kept by the store."""
        self._unkept.inc()


@contextmanager
def served(registry: CollectorRegistry, host: str, port: int) -> Iterator[None]:
    """Serve the figures at http://host:port/metrics until the block ends.

    Raises:
        MetricsError: nothing can listen there.
    """
    try:
        server, thread = start_http_server(port, host, registry)
    except OSError as error:
        reason = error.strerror or error
        raise MetricsError(f"No figures can be served at {host}:{port}: {reason}.") from error
    log.info("Figures are served at http://%s:%d/metrics", host, port)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
