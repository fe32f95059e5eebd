"""Kernels in C, where a compiler was at hand when Strongroom was installed.

Each family of kernels is one .pyx file here, written again from a numpy implementation beside it.
The numpy one stays: it is what the compiled one is held to, and what runs where none was built.
All families run, or none does. `STRONGROOM_COMPILED=0` in the environment takes the numpy ones.
"""

from __future__ import annotations

import hashlib
import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAMILIES = (
    "candidates",
    "checksums",
    "features",
    "layers",
    "leading",
    "names",
    "normalise",
    "parts",
    "ranks",
    "rows",
    "runs",
    "said",
    "signs",
    "tags",
    "words",
)
"""One module each; `setup.py` builds them."""

SWITCH = "STRONGROOM_COMPILED"


def digest(source: bytes) -> int:
    """The number that a build carries of its source."""
    return int.from_bytes(hashlib.sha256(source).digest()[:7], "big")


def _looked_over() -> str:
    """Why the compiled kernels cannot be used; empty where they can."""
    if os.environ.get(SWITCH) == "0":
        return f"switched off by {SWITCH}=0"
    for family in FAMILIES:
        try:
            built = importlib.import_module(f"{__name__}.{family}")
        except ImportError:
            return "not built: there was no C compiler when this was installed"
        # In a checkout the source may have moved on since it was built.
        source = Path(__file__).with_name(f"{family}.pyx")
        if source.is_file() and digest(source.read_bytes()) != built.SOURCE:
            return "built from an earlier source"
    return ""


missing = _looked_over()
"""Why numpy runs alone; empty where the compiled kernels are there."""

_on = not missing


def running() -> bool:
    """Whether the compiled kernels run."""
    return _on


@contextmanager
def switched(on: bool) -> Iterator[None]:
    """Within it the compiled kernels run, or numpy does: for tests and comparisons.

    For the whole process, so not for use beside other threads.
    """
    global _on
    before = _on
    _on = on and not missing
    try:
        yield
    finally:
        _on = before
