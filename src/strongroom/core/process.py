"""What a process of ours settles for itself, and a library that is imported must leave alone."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import importlib.util
import os
import sys
from typing import NoReturn


def settle_imports() -> None:
    """Say once that `dateutil` is not installed, where it is not. For a server's start.

    pyarrow looks for the module whenever it makes a scalar, and walks the whole path each time it
    is not there: a fifth of a look-up. Whoever imports us as a library may install it later on, so
    only a process that is ours alone says so.
    """
    if "dateutil" not in sys.modules and importlib.util.find_spec("dateutil") is None:
        sys.modules["dateutil"] = None  # type: ignore[assignment]


def settle_memory() -> None:
    """Keep what is given back to the C library, and work out small products by one thread.

    Each block of texts asks for the same arrays of megabytes, which the system would clear anew
    every time: a twentieth of all work. And the products of matrices here are too small to be
    shared: the threads of the library wait busily for each other. To be called before numpy is
    loaded, by a process that is ours alone.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):  # another C library than GNU's
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_TRIM, 512 << 20)
        mallopt(_MAP, 32 << 20)


_TRIM, _MAP = -1, -3
"""M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of malloc.h, in bytes; 32 MB is the most for the second."""


def leave(code: int) -> NoReturn:
    """End the process where a server ran in it. What was to be done at the end is done.

    Threads of granian may outlive serving by a moment, and one that wants the interpreter when it
    is gone already aborts the process (seldom, on a busy machine). So the process is left while it
    still has one.
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
