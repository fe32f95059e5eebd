"""What a process of ours settles for itself, and a library that is imported must leave alone."""

from __future__ import annotations

import importlib.util
import sys


def settle_imports() -> None:
    """Say once that `dateutil` is not installed, where it is not. For a server's start.

    pyarrow looks for the module whenever it makes a scalar, and walks the whole path each time it
    is not there: a fifth of a look-up. Whoever imports us as a library may install it later on, so
    only a process that is ours alone says so.
    """
    if "dateutil" not in sys.modules and importlib.util.find_spec("dateutil") is None:
        sys.modules["dateutil"] = None  # type: ignore[assignment]
