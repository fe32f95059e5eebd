"""The entry of the command: Ctrl-C ends it without a trace even while it is being loaded."""

from __future__ import annotations

import os
import signal
from types import FrameType


def run() -> None:
    """Load the command line and run it."""
    before = signal.getsignal(signal.SIGINT)
    # An exception that is raised between two imports is printed by Python, or swallowed by one of
    # the compiled libraries that are loaded. Who was started to ignore interrupts goes on so.
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    from strongroom.cli import main

    signal.signal(signal.SIGINT, before)
    main.run()


def _stop(_number: int, _frame: FrameType | None) -> None:
    try:
        os.write(2, b"stopped before anything was begun\n")
    finally:
        os._exit(130)


__all__ = ["run"]
