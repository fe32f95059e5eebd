"""Unpacks gzip, bzip2, xz, Zstandard and LZ4 streams in bounded memory, and refuses bombs."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Final

import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.stores import _base, _places

RATIO: Final = 500
"""A file that unpacks to more than this many times its size is a bomb, beyond `FREE` bytes.
Tables reach 5 to 30; deflate cannot pass 1032, the others reach millions."""

FREE: Final = 256 << 20
MOST: Final = 1 << 40
"""Nothing is unpacked beyond this many bytes, whatever its ratio."""

DICTIONARY: Final = 256 << 20
"""Most memory that an xz stream may ask for."""

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x04\x22\x4d\x18", "lz4"),
)


def packing_of(first: bytes) -> str:
    """How bytes are packed, by how they begin; empty where they are not."""
    for magic, name in _MAGIC:
        if first.startswith(magic) and (name != "bz2" or first[3:4].isdigit()):
            return name
    return ""


def unpacked_name(name: str) -> str:
    """A file's name without the ending of its packing."""
    lower = name.lower()
    for ending in _base.PACKED:
        if lower.endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return name


class _Deflate:
    """zlib with the interface of bz2 and lzma."""

    def __init__(self) -> None:
        self._engine = zlib.decompressobj(31)
        self._kept = b""

    @property
    def eof(self) -> bool:
        return self._engine.eof

    @property
    def unused_data(self) -> bytes:
        return self._engine.unused_data

    @property
    def needs_input(self) -> bool:
        return not self._kept and not self._engine.eof

    def decompress(self, data: bytes, most: int) -> bytes:
        found = self._engine.decompress(self._kept + data, most)
        self._kept = self._engine.unconsumed_tail
        return found


def _frames(file: Counted, make: Callable[[], Any], block: int) -> Iterator[bytes]:
    """Streams that stand one after the other are one file (RFC 1952, 2.2)."""
    engine = make()
    begun = False
    pending = b""
    while True:
        if engine.eof:
            # Padding of zeros may follow; anything else has to be another stream.
            pending = engine.unused_data.lstrip(b"\x00")
            while not pending:
                raw = file.read(1 << 20)
                if not raw:
                    return
                pending = raw.lstrip(b"\x00")
            engine, begun = make(), False
        elif not pending and engine.needs_input:
            pending = file.read(1 << 20)
            if not pending:
                # A last call gives what the engine still holds, before the end is called early.
                rest = engine.decompress(b"", block) if begun else b""
                if rest:
                    yield rest
                    continue
                if begun:
                    raise EOFError
                return
        begun = True
        piece, pending = engine.decompress(pending, block), b""
        if piece:
            yield piece


class Counted:
    """A file that counts what is read of it."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.taken = 0
        self.closed = False

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        data = self.file.read(size)
        self.taken += len(data)
        return data

    def readable(self) -> bool:
        """It is."""
        return True

    def close(self) -> None:
        """Nothing: whoever opened the file closes it."""
        self.closed = True


def _arrow(file: Counted, name: str, block: int) -> Iterator[bytes]:
    with pa.CompressedInputStream(pa.PythonFile(file, mode="r"), name) as stream:
        while piece := stream.read(block):
            yield piece


def _stream(file: Counted, packing: str, block: int) -> Iterator[bytes]:
    if packing == "gzip":
        return _frames(file, _Deflate, block)
    if packing == "bz2":
        return _frames(file, bz2.BZ2Decompressor, block)
    if packing == "xz":
        return _frames(
            file, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=DICTIONARY), block
        )
    return _arrow(file, packing, block)


def bomb(shown: str, given: int, taken: int) -> StoreError | None:
    """What is wrong when `taken` bytes have become `given`; None while nothing is."""
    if given > max(FREE, taken * RATIO):
        return StoreError(
            f"{shown} cannot be unpacked: it unpacks to more than {RATIO} times its size",
            "if you trust it, unpack it and open the file itself",
        )
    if given > MOST:
        return StoreError(
            f"{shown} cannot be unpacked: it unpacks to more than {MOST >> 40} TiB",
            "unpack it and open the file itself",
        )
    return None


def unpacked(place: _places.Place, packing: str, block: int) -> Iterator[bytes]:
    """The bytes of a packed file, at most `block` at once.

    Raises:
        StoreError: the packing is damaged or cut, or it is a bomb.
    """
    given = 0
    failed: StoreError | None = None
    with place.open() as raw:
        file = Counted(raw)
        pieces = _stream(file, packing, block)
        while True:
            try:
                piece = next(pieces, b"")
            except EOFError:
                failed = StoreError(
                    f"{place.shown} cannot be unpacked: its {packing} wrapper ends too early"
                )
                break
            except (zlib.error, lzma.LZMAError, OSError, ValueError, pa.ArrowException):
                failed = StoreError(
                    f"{place.shown} cannot be unpacked: its {packing} wrapper is damaged"
                )
                break
            except MemoryError:
                failed = StoreError(
                    f"{place.shown} cannot be unpacked: it asks for too much memory"
                )
                break
            given += len(piece)
            failed = bomb(place.shown, given, file.taken)
            if not piece or failed:
                break
            yield piece
    if failed:
        raise failed


def plain(place: _places.Place, block: int) -> Iterator[bytes]:
    """The bytes of a file, unpacked where they are packed once."""
    with _places.reading(place.shown), place.open() as file:
        first = file.read(16)
    packing = packing_of(first)
    if packing:
        yield from unpacked(place, packing, block)
        return
    with _places.reading(place.shown), place.open() as file:
        while piece := file.read(block):
            yield piece
