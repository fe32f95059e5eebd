"""Where the bytes of a file are: on this machine, in an archive, in a bucket.

Formats that read a stream of text take a `Place` and need not know which it is. Formats whose
engines want a file of their own (SQLite, Parquet in a bucket, a packed spreadsheet) are given one
in memory: `in_memory` never writes a clear value to a disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, Protocol

import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.stores import _base

IN_MEMORY: Final = 256 << 20
"""Most bytes that a file which cannot be streamed is held in memory with."""

_PIECE: Final = 1 << 20


class Place(Protocol):
    """The bytes of one file.

    Attributes:
        shown: how it is called in messages; safe to print.
        name: the file's name with its endings.
        size: bytes as stored, so the base of every ratio; in an archive as packed there.
        seekable: whether it can be entered in the middle at no cost.
        stamp: changes when the file does, as far as can be told without reading it.
    """

    @property
    def shown(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def seekable(self) -> bool: ...
    @property
    def stamp(self) -> int: ...

    def open(self) -> BinaryIO:
        """Its bytes from the beginning; closed by the caller."""
        ...


@dataclass(frozen=True)
class LocalFile:
    """A plain file of this machine.

    Raises:
        StoreError: it is missing, not a plain file, or may not be read.
    """

    path: Path
    size: int = field(init=False)
    stamp: int = field(init=False)
    seekable: bool = True
    called: str = ""
    said: str = ""

    def __post_init__(self) -> None:
        state = _base.regular(self.path)
        object.__setattr__(self, "size", state.st_size)
        object.__setattr__(self, "stamp", state.st_mtime_ns)

    @property
    def shown(self) -> str:
        """The path as it may be printed."""
        return self.said or _base.safe_name(str(self.path))

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.called or self.path.name

    def open(self) -> BinaryIO:
        """Its bytes.

        Raises:
            StoreError: it cannot be opened.
        """
        try:
            handle = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            return os.fdopen(handle, "rb")
        except OSError:
            pass
        raise StoreError(f"{self.shown} cannot be opened")


def place_of(source: Path | Place) -> Place:
    """A path as a place; a place as it is."""
    return LocalFile(source) if isinstance(source, Path) else source


@contextmanager
def reading(shown: str) -> Iterator[None]:
    """Say in our own words that bytes did not come: packers and networks have words of theirs."""
    import lzma
    import zipfile
    import zlib

    try:
        yield
    except StoreError:
        raise
    except (OSError, EOFError, pa.ArrowException, zipfile.BadZipFile, zlib.error, lzma.LZMAError):
        pass
    except (NotImplementedError, RuntimeError, ValueError, MemoryError):
        pass
    else:
        return
    raise StoreError(
        f"{shown} could not be read to its end", "it is damaged, or its place stopped answering"
    )


class MemoryFile:
    """A file that exists in memory only, under a path that engines can open. Close it."""

    def __init__(self, place: Place) -> None:
        from strongroom.stores import _packing

        if not hasattr(os, "memfd_create"):
            raise StoreError(
                f"{place.shown} cannot be held in memory on this system", "unpack or copy it first"
            )
        self._handle = os.memfd_create("strongroom", os.MFD_CLOEXEC)
        self.path = Path(f"/proc/self/fd/{self._handle}")
        try:
            written = 0
            for piece in _packing.plain(place, _PIECE):
                written += len(piece)
                if written > IN_MEMORY:
                    raise StoreError(
                        f"{place.shown} takes more than {IN_MEMORY >> 20} MiB and is of a sort "
                        "that cannot be streamed",
                        "unpack or copy it, and open the file itself",
                    )
                os.write(self._handle, piece)
            # The stamp is part of fingerprints, so it must be the source's and not of this moment.
            os.utime(self.path, ns=(place.stamp, place.stamp))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give the memory back; again is harmless."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
