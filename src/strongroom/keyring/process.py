"""What a process that holds keys does to itself, and warns about."""

from __future__ import annotations

import ctypes
import resource
import sys
from pathlib import Path

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """No core dumps, and no other process of this user may read our memory (Linux).

    Child processes inherit the limit; `exec` sets the process dumpable again, so workers call
    this themselves.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def swap_warning(swaps: Path = Path("/proc/swaps"), block: Path = Path("/sys/block")) -> str | None:
    """One line when keys could be written to an unencrypted swap, else None.

    Compressed memory (zram) and device-mapper targets whose identity says CRYPT are no danger.
    """
    try:
        lines = swaps.read_text().splitlines()[1:]
    except OSError:
        return None
    open_ones = [line.split()[0] for line in lines if line.split() and not _safe(line, block)]
    if not open_ones:
        return None
    return (
        f"swap on {', '.join(sorted(open_ones))} is not encrypted: keys and values could be "
        "written to disk there; encrypt it or turn it off"
    )


def _safe(line: str, block: Path) -> bool:
    device = Path(line.split(maxsplit=1)[0])
    name = device.resolve().name if device.is_symlink() else device.name
    if name.startswith("zram"):
        return True
    try:
        return (block / name / "dm" / "uuid").read_text().startswith("CRYPT-")
    except OSError:
        return False
