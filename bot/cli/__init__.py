"""The terminal face of the bot: the command `concierge`, one module a command."""

from __future__ import annotations

import os

from bot.cli.group import concierge
from bot.cli.streams import speak_utf8

# A question's matrices are small: spread over threads they cost more processor time and take longer, up to
# ten times where others want the processors too. The libraries read this when numpy is imported, which the
# commands do. Whoever runs a large model can set them otherwise.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> None:
    """Run the command line; never returns: the process exits with the command's code."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    speak_utf8()
    concierge(prog_name="concierge")
