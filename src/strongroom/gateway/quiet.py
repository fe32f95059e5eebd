"""What may be written to a log about a failure: what kind, where in our code, nothing more."""

from __future__ import annotations

import logging
import traceback

log = logging.getLogger("strongroom.gateway")


def place_of(error: BaseException) -> str:
    """Where an error was raised: file and line of the innermost frames, never its message.

    A message may quote what somebody typed, and a log outlives the session.
    """
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames]
    return " < ".join(reversed(places))


def note(error: BaseException) -> None:
    """Write one line about a failure of ours."""
    log.error("%s at %s", type(error).__name__, place_of(error))
