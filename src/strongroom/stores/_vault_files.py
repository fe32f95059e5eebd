"""Files that are there whole or not at all, and how they are told apart later."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from strongroom.core.faults import fault


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def place(temporary: Path, target: Path, what: str) -> None:
    """Make a finished file durable and give it its name; `what` names the fault points."""
    fault(f"protect.{what}.before_fsync")
    with temporary.open("rb") as file:
        # Whatever the umask was: nobody but the owner reads what lies in a vault.
        os.fchmod(file.fileno(), 0o600)
        os.fsync(file.fileno())
    fault(f"protect.{what}.after_fsync")
    fault(f"protect.{what}.before_rename")
    temporary.replace(target)
    sync_folder(target.parent)
    fault(f"protect.{what}.after_rename")


def write_whole(target: Path, content: bytes, what: str) -> None:
    """Write a small file atomically and durably, readable by its owner only."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
    place(temporary, target, what)


def digest(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def stamp(path: Path) -> tuple[int, ...]:
    """What changes when a file does: size, times, inode.

    Whoever may write a file may set its modification time back, but not the time of its inode.
    """
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
