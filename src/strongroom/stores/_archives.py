"""Members of zip and tar archives as places, in bounded memory, whatever the archive claims."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from strongroom.core.errors import StoreError
from strongroom.stores import _base, _packing, _places

MEMBERS: Final = 10_000
DIRECTORY: Final = 8 << 20
"""Longest directory of a zip that is read: each entry costs ten times its bytes in memory."""

_BLOCK: Final = 512
_LONG: Final = 1 << 20
"""Longest name that a tar may give in a record of its own."""


@dataclass(frozen=True)
class Member:
    """A member of an archive: its name there, where its bytes are, or why they are not read."""

    name: str
    place: _places.Place | None
    fault: str = ""


class _Bounded(io.RawIOBase):
    """A member's bytes; more of them than its packed size explains are an error."""

    def __init__(self, file: BinaryIO, place: ZipMember, keep: tuple[object, ...]) -> None:
        self._file = file
        self._place = place
        self._given = 0
        self._keep = keep

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size if size >= 0 else 1 << 20)
        self._given += len(data)
        failed = _packing.bomb(self._place.shown, self._given, self._place.size)
        if failed is not None:
            raise failed
        return data

    def close(self) -> None:
        self._file.close()
        for each in self._keep:
            each.close()  # type: ignore[attr-defined]
        super().close()


@dataclass(frozen=True)
class ZipMember:
    """A member of a zip archive: it is read from its beginning, at the cost of unpacking it."""

    archive: _places.Place
    name: str
    info: zipfile.ZipInfo
    seekable: bool = False

    @property
    def shown(self) -> str:
        """Archive and member as they may be printed."""
        return f"{self.archive.shown}:{_base.safe_name(self.name)}"

    @property
    def size(self) -> int:
        """Bytes as packed."""
        return self.info.compress_size

    @property
    def stamp(self) -> int:
        """Its checksum: the archive's own word for what it holds."""
        return self.info.CRC

    def open(self) -> BinaryIO:
        """Its bytes, unpacked."""
        raw = self.archive.open()
        try:
            with _places.reading(self.shown):
                opened = zipfile.ZipFile(raw)
                file = opened.open(self.info)
        except BaseException:
            raw.close()
            raise
        return _Bounded(file, self, (opened, raw))  # type: ignore[return-value,arg-type]


def zip_of(place: _places.Place) -> tuple[zipfile.ZipInfo, ...]:
    """What a zip holds, its directory having been found of a sane size and its members apart.

    Raises:
        StoreError: it is damaged, holds too much, or its members overlap, as a bomb's do.
    """
    if not place.seekable:
        raise StoreError(f"{place.shown} is an archive inside an archive", "unpack the outer one")
    with _places.reading(place.shown), place.open() as file:
        file.seek(max(0, place.size - (1 << 16) - 22))
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < 22:
            raise StoreError(f"{place.shown} is no readable zip", "it is damaged or cut")
        size = struct.unpack("<I", tail[at + 12 : at + 16])[0]
        if size == 0xFFFFFFFF or size > DIRECTORY:
            raise StoreError(
                f"{place.shown} holds more members than are read", "unpack it into a folder"
            )
        file.seek(0)
        # A directory in the 64-bit form gives its size elsewhere; nothing honest below 4 GB and
        # 65,535 members needs it, but Python writes it for streams, so its claim is checked too.
        big = tail.rfind(b"PK\x06\x06", 0, at)
        if big >= 0 and len(tail) - big >= 56:
            size = struct.unpack("<Q", tail[big + 40 : big + 48])[0]
            if size > DIRECTORY:
                raise StoreError(
                    f"{place.shown} holds more members than are read", "unpack it into a folder"
                )
        found = zipfile.ZipFile(file).infolist()
    ends = 0
    for info in sorted(found, key=lambda info: info.header_offset):
        if info.header_offset < ends:
            raise StoreError(f"{place.shown}: its members overlap, as those of a bomb do")
        ends = info.header_offset + info.compress_size
    return tuple(found)


def _zip_members(place: _places.Place) -> Iterator[Member]:
    for info in zip_of(place):
        name = info.filename
        if not info.flag_bits & 0x800:
            name = _renamed(name)
        if info.is_dir() or name.startswith("__MACOSX/"):
            continue
        if info.flag_bits & 1 or info.compress_type == 99:
            yield Member(name, None, "it is encrypted; unpack it with its password first")
        elif info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            yield Member(name, None, "it is packed in a way that is not read; unpack it first")
        else:
            yield Member(name, ZipMember(place, name, info))


def _renamed(name: str) -> str:
    """The name of a member that is not marked as UTF-8: what Windows wrote in China is GB18030."""
    raw = name.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


class Slice(io.RawIOBase):
    """A run of bytes of a seekable file as a file of its own."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0
        file.seek(start)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        base = (0, self._at, self._size)[whence]
        self._at = max(0, base + offset)
        self._file.seek(self._start + self._at)
        return self._at

    def read(self, size: int = -1) -> bytes:
        left = max(0, self._size - self._at)
        data = self._file.read(left if size < 0 else min(size, left))
        self._at += len(data)
        return data

    def close(self) -> None:
        self._file.close()
        super().close()


@dataclass(frozen=True)
class TarMember:
    """A member of a tar that is not packed: any place in it can be reached."""

    archive: _places.Place
    name: str
    start: int
    size: int
    seekable: bool = True

    @property
    def shown(self) -> str:
        """Archive and member as they may be printed."""
        return f"{self.archive.shown}:{_base.safe_name(self.name)}"

    @property
    def stamp(self) -> int:
        """That of the archive."""
        return self.archive.stamp

    def open(self) -> BinaryIO:
        """Its bytes."""
        return Slice(self.archive.open(), self.start, self.size)  # type: ignore[return-value]


def _number(field: bytes) -> int:
    if field[:1] and field[0] & 0x80:
        return int.from_bytes(field[1:], "big")
    text = field.strip(b" \x00")
    return int(text, 8) if text else 0


def _pax_path(data: bytes) -> str:
    at = 0
    name = ""
    while at < len(data):
        length, _, _ = data[at : at + 20].partition(b" ")
        if not length.isdigit() or int(length) < 5:
            break
        record = data[at + len(length) + 1 : at + int(length) - 1]
        key, _, value = record.partition(b"=")
        if key == b"path":
            name = value.decode("utf-8", "surrogateescape")
        at += int(length)
    return name


def is_tar(first: bytes) -> bool:
    """Whether these bytes begin a tar archive of the POSIX or GNU sort."""
    return first[257:262] == b"ustar"


def _tar_members(place: _places.Place) -> Iterator[Member]:
    """Walks the headers; the standard library would load whatever length they claim."""
    with _places.reading(place.shown), place.open() as file:
        at, named = 0, ""
        while at + _BLOCK <= place.size:
            file.seek(at)
            head = file.read(_BLOCK)
            if head.count(0) == _BLOCK:
                return
            if head[257:262] != b"ustar":
                raise StoreError(f"{place.shown} is no readable tar", "it is damaged or cut")
            size, sort = _number(head[124:136]), head[156:157]
            start = at + _BLOCK
            at = start + -(-size // _BLOCK) * _BLOCK
            if size < 0 or start + size > place.size:
                raise StoreError(f"{place.shown} ends inside a member", "it is damaged or cut")
            if sort in {b"L", b"x"}:
                if size > _LONG:
                    raise StoreError(f"{place.shown} holds a name that is too long")
                data = file.read(size)
                pax = _pax_path(data) if sort == b"x" else ""
                long = data.rstrip(b"\x00").decode("utf-8", "surrogateescape")
                named = pax or named if sort == b"x" else long
                continue
            own = head[:100].rstrip(b"\x00").decode("utf-8", "surrogateescape")
            prefix = head[345:500].rstrip(b"\x00").decode("utf-8", "surrogateescape")
            name = named or (f"{prefix}/{own}" if prefix and head[263:265] == b"00" else own)
            named = ""
            if sort in {b"0", b"\x00", b"7"} and not name.endswith("/"):
                yield Member(name, TarMember(place, name, start, size))


def members(place: _places.Place) -> list[Member]:
    """The files in an archive, in its order; what cannot be read says why.

    Raises:
        StoreError: it is damaged, or holds more than `MEMBERS` files.
    """
    with _places.reading(place.shown), place.open() as file:
        first = file.read(_BLOCK)
    walk = _tar_members(place) if is_tar(first) else _zip_members(place)
    found: list[Member] = []
    try:
        for member in walk:
            found.append(member)
            if len(found) > MEMBERS:
                raise StoreError(
                    f"{place.shown} holds more than {MEMBERS} files", "unpack it into a folder"
                )
    except (ValueError, zlib.error, struct.error):
        raise StoreError(f"{place.shown} is no readable archive", "it is damaged or cut") from None
    return found
