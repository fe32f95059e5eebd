"""Trains the model of names. One thread multiplies, so that sums come out the same each time."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
