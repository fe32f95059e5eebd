"""Depots: places in which snapshots lie, a folder or an S3 bucket.

A depot sees encrypted segments and a signed manifest; it has no keys. What is written appears
whole and durable under its name, or not at all, and is never written again.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.stores._base import safe_name
from strongroom.stores._vault_files import sync_folder

__all__ = ["Depot", "FolderDepot", "open_depot"]


class Depot(Protocol):
    """Where snapshots lie. Paths are relative, with `/` between their parts."""

    url: str
    locks: bool

    def writing(
        self, path: str, what: str, lock: datetime | None = None
    ) -> AbstractContextManager[BinaryIO]:
        """A file to be written; it appears when the block is left without an error.

        Args:
            what: names the fault points, `snapshot.<what>.…`.
            lock: until when the depot shall refuse to delete it.
        """
        ...

    def reading(self, path: str) -> BinaryIO:
        """A file opened for reading.

        Raises:
            StoreError: it is not there or cannot be read.
        """
        ...

    def remove(self, folder: str) -> bool:
        """Delete a folder with all that lies in it; False where the depot refuses."""
        ...


def open_depot(url: str | Path, *, create: bool = False) -> Depot:
    """The depot in a folder or at `s3://bucket/prefix`.

    Raises:
        StoreError: it is not there, or cannot be reached.
        UsageError: the address is of another sort.
    """
    text = str(url)
    if text.startswith("s3://"):
        from strongroom.stores._depot_s3 import S3Depot

        s3: Depot = S3Depot(text)
        return s3
    if "://" in text:
        raise UsageError("a depot is a folder or s3://bucket/prefix", "give one of these with --to")
    return FolderDepot(Path(text), create=create)


class FolderDepot:
    """A folder. That nobody shortens the life of what lies here is its owner's care."""

    locks = False

    def __init__(self, folder: Path, *, create: bool) -> None:
        self._folder = folder.absolute()
        self.url = str(self._folder)
        try:
            if create:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._folder.is_dir():
                raise StoreError(
                    f"there is no depot in {safe_name(self.url)}",
                    "name the folder of the snapshots",
                )
        except OSError:
            raise StoreError("the depot's folder cannot be made", "see its rights") from None

    def __repr__(self) -> str:
        return f"FolderDepot({self.url!r})"

    def _path(self, path: str) -> Path:
        parts = [part for part in path.split("/") if part]
        if any(part in (".", "..") or "\0" in part for part in parts):
            raise UsageError("a path in a depot stays inside it")
        return self._folder.joinpath(*parts)

    @contextmanager
    def writing(self, path: str, what: str, lock: datetime | None = None) -> Iterator[BinaryIO]:
        if lock is not None:
            raise UsageError(
                "a folder cannot lock what lies in it",
                "use s3:// with object lock, or see to it outside: another user, chattr +a",
            )
        target = self._path(path)
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if target.exists():
                raise StoreError(
                    "a file of that name lies in the depot already", "nothing is overwritten"
                )
            # Read-only from the start: a snapshot does not change.
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o400)
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                fault(f"snapshot.{what}.before_fsync")
                os.fsync(file.fileno())
            fault(f"snapshot.{what}.before_rename")
            temporary.rename(target)
            sync_folder(target.parent)
            sync_folder(target.parent.parent)
            fault(f"snapshot.{what}.after_rename")
        except OSError:
            temporary.unlink(missing_ok=True)
            raise StoreError("the depot cannot be written", "see rights and free space") from None
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise

    def reading(self, path: str) -> BinaryIO:
        try:
            handle = os.open(self._path(path), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                os.close(handle)
                raise StoreError(
                    "a file of the depot is no plain file", "look into who can write there"
                )
            return os.fdopen(handle, "rb")
        except OSError:
            raise StoreError(
                f"{safe_name(path.rpartition('/')[2])} is missing from the depot or cannot be read",
                "was it deleted? choose another snapshot",
            ) from None

    def remove(self, folder: str) -> bool:
        where = self._path(folder)
        try:
            # The manifest goes first: what is left without it is no snapshot.
            (where / "manifest.json").unlink(missing_ok=True)
            shutil.rmtree(where)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True
