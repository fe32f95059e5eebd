"""Named points at which a test may kill the process.

`fault("protect.segment.renamed")` does nothing unless the environment asks for exactly that
point. Kill tests set `STRONGROOM_FAULT=NAME` or `NAME:N` (the N-th time it is passed); the process
then dies by SIGKILL, as it would by a power cut: no handler runs, nothing is flushed.
"""

from __future__ import annotations

import os
import signal

_WANTED, _, _COUNT = os.environ.get("STRONGROOM_FAULT", "").partition(":")
_left = int(_COUNT or "1") if _WANTED else 0


def fault(name: str) -> None:
    """Die here if the environment names this point, else return at once."""
    global _left
    if not _WANTED or name != _WANTED:
        return
    _left -= 1
    if _left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
