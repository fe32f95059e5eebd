"""The three standard streams, so that nothing is lost in them and what fails is said as it is."""

from __future__ import annotations

import errno
import io
import os
import sys

from strongroom.core.errors import StoreError, StrongroomError, UsageError

_FULL = {
    errno.ENOSPC: ("the disk is full", "make room on it"),
    errno.EDQUOT: ("your share of the disk is used up", "make room in it"),
    errno.EFBIG: ("the file may not grow any more", "raise its limit (`ulimit -f`)"),
    errno.EIO: ("the disk or the terminal reports a fault", "write to another place"),
}


def prepare() -> None:
    """Make the streams whole, before anything else is opened.

    Without a buffer (`PYTHONUNBUFFERED`) Python hands each text to the system once and does not
    look at how much of it was taken: what a full disk does not take is gone, and nobody is told.

    Raises:
        UsageError: standard output is closed.
    """
    closed = sys.stdout is None
    # A number that is free is given to the next file that is opened, and it would be written to.
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    os.close(number)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if closed:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(sys.stdout.detach()),  # type: ignore[union-attr]
            encoding="utf-8",
            errors="backslashreplace",
            line_buffering=True,
        )
    if closed:
        raise UsageError(
            "standard output is closed, and answers go there", "send it to a file or to /dev/null"
        )


def full(error: OSError) -> StrongroomError | None:
    """What to say of a place that takes no more; None where the error is another."""
    if error.errno not in _FULL:
        return None
    said, hint = _FULL[error.errno]
    return StoreError(
        f"{said}: what was written last is not whole", f"{hint}, and run the same command again"
    )


def silence_stdout() -> None:
    """Let what is still to be written go nowhere.

    The reader went away (`| head`) or the disk is full: the interpreter must not complain of it
    while it shuts down.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
