"""The entry of the command: Ctrl-C ends it without a trace even while it is being loaded."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType


def run() -> None:
    """Load the command line and run it."""
    before = signal.getsignal(signal.SIGINT)
    # An exception that is raised between two imports is printed by Python, or swallowed by one of
    # the compiled libraries that are loaded. Who was started to ignore interrupts goes on so.
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    sys.meta_path.insert(0, _WithoutPandas())
    from strongroom.core import process

    process.settle_memory()
    from strongroom.cli import main

    signal.signal(signal.SIGINT, before)
    try:
        main.run()
    except SystemExit as end:
        if "granian" in sys.modules:
            process.leave(end.code if isinstance(end.code, int) else 1)
        raise


class _WithoutPandas:
    """Says that pandas is not installed.

    Where it is, pyarrow loads it for the first array, which takes a third of a second; no command
    needs it.
    """

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def _stop(_number: int, _frame: FrameType | None) -> None:
    try:
        os.write(2, b"stopped before anything was begun\n")
    finally:
        os._exit(130)


__all__ = ["run"]
