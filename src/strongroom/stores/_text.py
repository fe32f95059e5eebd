"""Text files as a stream of UTF-8 bytes, whatever they are encoded in.

Positions in the stream can be found again without reading from the beginning: a place is (raw
offset of a block that starts at a character, bytes of UTF-8 to pass over after decoding it).
"""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from strongroom.core.errors import StoreError, UsageError
from strongroom.stores import _encodings, _packing, _places

BLOCK: Final = 4 << 20
HEAD: Final = 256 << 10
LATE: Final = 64 << 20
"""As far a file that begins in ASCII is searched for something else."""

ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "gb18030": "gb18030",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "cp950": "cp950",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "cp932": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc_jis_2004",
    "euc-jis-2004": "euc_jis_2004",
    "euc-kr": "cp949",
    "cp949": "cp949",
    "uhc": "cp949",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1250": "cp1250",
    "cp1250": "cp1250",
    "windows-1251": "cp1251",
    "cp1251": "cp1251",
    "koi8-r": "koi8_r",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "windows-1253": "cp1253",
    "cp1253": "cp1253",
    "iso-8859-7": "iso8859-7",
    "windows-1254": "cp1254",
    "cp1254": "cp1254",
    "windows-1255": "cp1255",
    "cp1255": "cp1255",
    "windows-1256": "cp1256",
    "cp1256": "cp1256",
    "windows-874": "cp874",
    "cp874": "cp874",
    "tis-620": "cp874",
    "latin-1": "latin-1",
    "iso-8859-1": "latin-1",
}


def encoding_named(name: str) -> str:
    """Python's name of an encoding that may be asked for."""
    try:
        return ENCODINGS[name.lower().replace("_", "-")]
    except KeyError:
        pass
    raise UsageError(f"the encoding {name!r} is not read", f"known: {', '.join(sorted(ENCODINGS))}")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file and how its bytes become characters.

    Attributes:
        encoding: Python's codec name; `bom` bytes at the start belong to it and to no row.
        packing: how it is packed; empty where it is not.
        size: of the file as stored, in bytes.
        mixed: whether lines in UTF-8 were seen among those of another encoding.
        returns: whether lines end in a lone CR, as on a Macintosh of the last century; the stream
            then has LF for each CR.
    """

    place: _places.Place
    encoding: str
    bom: int
    packing: str
    mixed: bool = False
    returns: bool = False

    @property
    def size(self) -> int:
        """Bytes as stored."""
        return self.place.size

    @property
    def packed(self) -> bool:
        """Whether it can only be read from its beginning."""
        return bool(self.packing) or not self.place.seekable

    @property
    def shown(self) -> str:
        """The file's name as it may be printed."""
        return self.place.shown


def looks_binary(head: bytes) -> bool:
    """Whether these bytes are no text in any encoding that is read."""
    if head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _utf16(head):
        return False
    nulls = head.count(0)
    # Some exports part their fields by one of these, which then is all over the text.
    parting = () if not nulls else (1, 2, 3, 30, 31)
    controls = sum(head.count(b) for b in (*parting, *range(4, 9), *range(14, 27), 28, 29, 127))
    return controls > len(head) // 20 or nulls > max(64, len(head) // 4)


def _utf16(head: bytes) -> str:
    """UTF-16 without a mark: the byte order that gives characters and line ends; else empty.

    ASCII leaves a zero on one side of each pair; in Chinese only the line ends do, which stand as
    0A 00 (or 00 0A) on an even place.
    """
    if len(head) < 4 or not head.count(0):
        return ""
    units = np.frombuffer(head[: len(head) // 2 * 2], dtype=np.uint8).reshape(-1, 2)
    for name, low, high in (("utf-16-le", 0, 1), ("utf-16-be", 1, 0)):
        ascii_pairs = (units[:, high] == 0) & (units[:, low] != 0)
        line_ends = ascii_pairs & (units[:, low] == 10)
        # A stray zero byte behind a line of another encoding looks like such a line end.
        wide = line_ends.any() and (units >= 128).mean() > 0.1 and not _decodes(head)
        if (ascii_pairs.mean() > 0.2 or wide) and _reads_as(head, name):
            return name
    return ""


def _reads_as(head: bytes, encoding: str) -> bool:
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    times = Counter(text)
    strange = sum(
        count
        for char, count in times.items()
        if char not in "\t\r\n" and unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"}
    )
    return strange * 50 < len(text)


def detect(pieces: list[bytes], narrow: str = "") -> str:
    """The encoding of pieces of a file; UTF-8 unless there is evidence for another.

    Bytes that happen to be UTF-8 are rare, so a text that is UTF-8 but for some rows is UTF-8.
    Where it is neither UTF nor one of the East, it is `narrow`, if that is given, unless there is
    more of another alphabet than a few bad bytes explain.
    """
    head = pieces[0] if pieces else b""
    wide = _utf16(head)
    if wide:
        return wide
    foreign = [piece for piece in pieces if not piece.isascii()]
    whole = all(_decodes(piece) for piece in foreign)
    lines = [line for piece in foreign for line in piece.splitlines() if not line.isascii()]
    if whole and not _encodings.is_by_chance(lines):
        return "utf-8"
    return _encodings.cheapest(lines, narrow)


def _decodes(piece: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece)
    except UnicodeDecodeError:
        return False
    return True


def open_text(
    source: Path | _places.Place,
    encoding: str | None = None,
    *,
    narrow: str = "",
    late: bool = True,
) -> TextFile:
    """Look at a file and settle its encoding.

    Args:
        narrow: what it is where it is neither UTF nor of the East, and few letters say otherwise.
        late: whether a file that begins in ASCII is looked at further on. It is not worth it to
            whoever wants the first lines only.

    Raises:
        StoreError: it is missing, no plain file, binary, or its packing is damaged.
        UsageError: the encoding asked for is unknown.
    """
    place = _places.place_of(source)
    shown = place.shown
    with _places.reading(shown), place.open() as file:
        packing = _packing.packing_of(file.read(16))
    head = _first(place, packing)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise StoreError(f"{shown} is in UTF-32, which is not read", "convert it to UTF-8")
    if encoding is None and looks_binary(head):
        raise StoreError(f"{shown} holds binary data and no text")
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return TextFile(place, name, len(mark), packing)
    if encoding is not None:
        return TextFile(place, encoding_named(encoding), 0, packing)
    pieces = [head]
    if late and len(head) >= HEAD:
        pieces += _probes(place, 16) if not packing and place.seekable else []
        if all(piece.isascii() for piece in pieces):
            pieces += _later(place, packing)
    found = detect(pieces, narrow)
    mixed = not found.startswith("utf") and _encodings.is_mixed(pieces)
    return TextFile(place, found, 0, packing, mixed)


def _probes(place: _places.Place, count: int) -> Iterator[bytes]:
    """Whole lines from evenly spaced places."""
    with _places.reading(place.shown), place.open() as file:
        for part in range(1, count):
            file.seek(place.size * part // count)
            _, newline, piece = file.read(16 << 10).partition(b"\n")
            if newline:
                yield piece[: piece.rfind(b"\n") + 1]


def _later(place: _places.Place, packing: str) -> Iterator[bytes]:
    """The first lines with more than ASCII in them, of a file that begins in ASCII.

    A file may turn Chinese a gigabyte later. Its first `LATE` bytes are passed over at the speed
    of the disk; what lies beyond is looked at in many places where it can be, and rows in another
    encoding that all of them missed are put aside when they are read, as any that are no text.
    """
    passed = 0
    for block in _raw(place, packing, 0, BLOCK):
        if not block.isascii():
            at = int(np.argmax(np.frombuffer(block, dtype=np.uint8) > 127))
            piece = block[block.rfind(b"\n", 0, at) + 1 :][:HEAD]
            yield piece[: piece.rfind(b"\n") + 1] or piece
            return
        passed += len(block)
        if passed >= LATE:
            break
    if passed >= LATE and not packing and place.seekable:
        yield from _probes(place, 256)


def _first(place: _places.Place, packing: str) -> bytes:
    found = b""
    for block in _raw(place, packing, 0, HEAD):
        found += block
        if len(found) >= HEAD:
            break
    return found[:HEAD]


def _raw(place: _places.Place, packing: str, start: int, block: int) -> Iterator[bytes]:
    """The file's bytes from `start`, unpacked where it is packed (then `start` must be 0)."""
    if packing:
        yield from _packing.unpacked(place, packing, block)
        return
    with _places.reading(place.shown), place.open() as file:
        if start:
            file.seek(start)
        while True:
            piece = file.read(block)
            if not piece:
                return
            yield piece


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the stream: raw offset of its first character, and its bytes in UTF-8."""

    raw: int
    data: bytes


def by_lines(source: TextFile) -> TextFile:
    """The same file, read with LF for CR where its first bytes have CRs and no LF.

    One byte stands for another, so that every place in the stream stays where it is.
    """
    first = head(source)
    return replace(source, returns=b"\n" not in first and b"\r" in first)


def blocks(
    source: TextFile, start: int | None = None, *, block_size: int | None = None
) -> Iterator[Block]:
    """The file as UTF-8, from a raw offset at which a character starts.

    Bytes that are none in the file's encoding come out as bytes that are not UTF-8 either, so that
    whoever validates the rows finds them; none is dropped silently.
    """
    for block in _decoded(source, start, block_size):
        yield Block(block.raw, block.data.replace(b"\r", b"\n")) if source.returns else block


def _decoded(source: TextFile, start: int | None, block_size: int | None) -> Iterator[Block]:
    at = source.bom if start is None else start
    size = block_size or BLOCK
    skip = at if source.packed else 0
    if source.encoding == "utf-8":
        for piece in _raw(source.place, source.packing, 0 if source.packed else at, size):
            data = piece
            if skip:
                data, skip = piece[skip:], max(0, skip - len(piece))
            if data:
                yield Block(at, data)
                at += len(data)
        return
    errors = "surrogatepass" if source.encoding.startswith("utf-16") else "surrogateescape"
    decoder = codecs.getincrementaldecoder(source.encoding)(errors)
    for piece in _raw(source.place, source.packing, 0 if source.packed else at, size):
        data = piece
        if skip:
            data, skip = piece[skip:], max(0, skip - len(piece))
        pending = len(decoder.getstate()[0])
        text = decoder.decode(data)
        if text:
            yield Block(at - pending, text.encode("utf-8", "surrogatepass"))
        at += len(data)
    if decoder.getstate()[0]:
        yield Block(at, b"\xff")


def head(source: TextFile, size: int = HEAD) -> bytes:
    """The first bytes of the stream in UTF-8."""
    found = b""
    for block in blocks(source, block_size=size):
        found += block.data
        if len(found) >= size:
            break
    return found[:size]


def as_read(raw: bytes, source: TextFile) -> bytes:
    """The bytes of a piece of the stream as they stood in the file."""
    if source.returns:
        raw = raw.replace(b"\n", b"\r")
    if source.encoding == "utf-8":
        return raw
    errors = "surrogatepass" if source.encoding.startswith("utf-16") else "surrogateescape"
    try:
        return raw.decode("utf-8", "surrogatepass").encode(source.encoding, errors)
    except UnicodeError:
        return raw
