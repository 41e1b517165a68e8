"""`python -m benchmarks`: see `--help`."""

import importlib
import os
import sys

# One thread a peer. The libraries read this when they are imported, so the rest is imported after.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

if __name__ == "__main__":
    sys.exit(importlib.import_module("benchmarks.command").main())
