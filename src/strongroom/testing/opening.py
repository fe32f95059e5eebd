"""Opens what lies on a disk by its format, so that nothing hides behind a codec.

Each opener gives (step, bytes, final): a piece of the content, and whether it is plain (only
searched) or a thing that may itself be a container (opened again).
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import re
import shutil
import sqlite3
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from strongroom.testing.parquet_pages import pages

Piece = tuple[str, bytes | memoryview, bool]
Opener = Callable[[memoryview, Path | None], Iterator[Piece]]

LARGEST = 4 << 30
"""Bytes that one compressed stream may unfold to; more is a bomb and a fault."""
_CHUNK = 16 << 20


class Unopenable(Exception):
    """The format is known, but this piece cannot be opened (encrypted, a codec that is absent)."""


_MAGIC: tuple[tuple[bytes, int, str], ...] = (
    (b"PAR1", 0, "parquet"),
    (b"PARE", 0, "encrypted parquet"),
    (b"SQLite format 3\0", 0, "sqlite"),
    (b"DUCK", 8, "duckdb"),
    (b"ARROW1\0\0", 0, "arrow file"),
    (b"\xff\xff\xff\xff", 0, "arrow stream"),
    (b"ORC", 0, "orc"),
    (b"\x1f\x8b\x08", 0, "gzip"),
    (b"\x28\xb5\x2f\xfd", 0, "zstd"),
    (b"\x04\x22\x4d\x18", 0, "lz4"),
    (b"\xfd7zXZ\0", 0, "xz"),
    (b"BZh", 0, "bzip2"),
    (b"PK\x03\x04", 0, "zip"),
    (b"PK\x05\x06", 0, "zip"),
    (b"ustar", 257, "tar"),
    (b"Obj\x01", 0, "avro"),
    (b"7z\xbc\xaf\x27\x1c", 0, "7z"),
    (b"Rar!\x1a\x07", 0, "rar"),
    (b"%PDF-", 0, "pdf"),
    (b"PGDMP", 0, "pg_dump archive"),
)
_SUFFIXES = {".br": "brotli"}


def sniff(data: memoryview, name: str) -> str | None:
    """The format that the first bytes tell, or the name where a format has no magic bytes."""
    for magic, at, format_name in _MAGIC:
        if bytes(data[at : at + len(magic)]) == magic:
            if format_name == "arrow stream" and not _is_arrow_stream(data):
                continue
            if format_name == "bzip2" and bytes(data[4:10]) != b"1AY&SY":
                continue
            if format_name == "gzip" and (len(data) < 18 or data[3] > 0x1F):
                continue
            return format_name
    head = bytes(data[:64]).lstrip(b"\xef\xbb\xbf \r\n\t")
    if head[:1] in (b"{", b"[") and len(data) > 2:
        return "json"
    return _SUFFIXES.get(Path(name).suffix)


def _is_arrow_stream(data: memoryview) -> bool:
    length = int.from_bytes(data[4:8], "little")
    return 8 <= length < len(data) and length % 8 == 0


def _unfold(step: str, stream: Any) -> Iterator[Piece]:
    """A decompressed stream as one piece that may be opened again."""
    whole = io.BytesIO()
    while block := stream.read(_CHUNK):
        whole.write(block)
        if whole.tell() > LARGEST:
            raise Unopenable("unfolds to more than the sweep takes")
    yield step, whole.getbuffer(), False


def _gzip(data: memoryview, path: Path | None) -> Iterator[Piece]:
    yield from _unfold("gunzip", gzip.GzipFile(fileobj=io.BytesIO(data)))


def _bzip2(data: memoryview, path: Path | None) -> Iterator[Piece]:
    yield from _unfold("bunzip2", bz2.BZ2File(io.BytesIO(data)))


def _xz(data: memoryview, path: Path | None) -> Iterator[Piece]:
    with lzma.open(io.BytesIO(data)) as stream:
        yield from _unfold("unxz", stream)


def _arrow_codec(codec: str) -> Opener:
    def open_stream(data: memoryview, path: Path | None) -> Iterator[Piece]:
        with pa.CompressedInputStream(pa.BufferReader(pa.py_buffer(data)), codec) as stream:
            yield from _unfold(f"un{codec}", stream)

    return open_stream


def _zip(data: memoryview, path: Path | None) -> Iterator[Piece]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            if info.flag_bits & 1:
                raise Unopenable("a member is encrypted")
            if info.file_size > LARGEST:
                raise Unopenable("unfolds to more than the sweep takes")
            yield info.filename, memoryview(archive.read(info)), False


def _tar(data: memoryview, path: Path | None) -> Iterator[Piece]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() else None
            if stream is not None:
                yield member.name, memoryview(stream.read()), False


_ESCAPES = re.compile(rb"(?:\\u[0-9a-fA-F]{4})+")


def _json(data: memoryview, path: Path | None) -> Iterator[Piece]:
    """JSON with its escapes undone, whichever characters the writer chose to escape.

    Escapes are undone in the text itself, so lines, fragments and broken documents are read too.
    """
    for begin in range(0, len(data), _CHUNK):
        # Pieces overlap by more than an escaped needle is long.
        yield from _unescaped("", bytes(data[begin : begin + _CHUNK + 4096]))


def _unescaped(step: str, text: bytes) -> Iterator[Piece]:
    plain = _ESCAPES.sub(_unescape, text.replace(b"\\/", b"/"))
    if plain != text:
        yield f"{step} unescaped".lstrip(), plain, True


def _unescape(run: re.Match[bytes]) -> bytes:
    text: str = json.loads(b'"' + run[0] + b'"')
    return text.encode("utf-8", "surrogatepass")


_PACKED = (b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ", b"PK\x03\x04", b"PAR1", b"BZh")


def _plain(array: pa.Array) -> pa.Array:
    """The same values in a layout whose buffers hold them whole."""
    if isinstance(array, pa.ExtensionArray):
        array = array.storage
    kind = array.type
    if pa.types.is_decimal(kind):
        return array.cast(pa.string())
    if pa.types.is_string_view(kind):
        return array.cast(pa.large_string())
    if pa.types.is_binary_view(kind):
        return array.cast(pa.large_binary())
    return array


def _children(array: pa.Array) -> list[tuple[str, pa.Array]]:
    kind = array.type
    if pa.types.is_dictionary(kind):
        return [("dictionary", array.dictionary)]
    if pa.types.is_run_end_encoded(kind):
        return [("values", array.values)]
    if pa.types.is_map(kind):
        return [("key", array.keys), ("value", array.items)]
    if pa.types.is_struct(kind) or pa.types.is_union(kind):
        return [(kind.field(i).name, array.field(i)) for i in range(kind.num_fields)]
    return [("item", array.values)] if pa.types.is_nested(kind) else []


def _array(step: str, array: pa.Array) -> Iterator[Piece]:
    """The buffers of an Arrow array, whatever its type; cells that are containers are opened."""
    array = _plain(array)
    children = _children(array)
    for name, child in children:
        yield from _array(f"{step}.{name}", child)
    if children:
        return
    for buffer in array.buffers()[1:]:
        if buffer is not None:
            yield step, memoryview(buffer), True
    if pa.types.is_binary(array.type) or pa.types.is_large_binary(array.type):
        yield from _packed(step, array)


def _packed(step: str, array: pa.Array) -> Iterator[Piece]:
    """Cells of a binary column that start like a container."""
    for magic in _PACKED:
        for row in np.flatnonzero(
            pc.fill_null(pc.starts_with(array, pattern=magic), False).to_numpy(zero_copy_only=False)
        ):
            yield f"{step}[{row}]", memoryview(array[int(row)].as_buffer()), False


def _batches(batches: Any) -> Iterator[Piece]:
    for batch in batches:
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            yield from _array(f"column {name}", column)


def _parquet(data: memoryview, path: Path | None) -> Iterator[Piece]:
    for column, page in pages("" if path is None else str(path), data):
        yield f"page of {column}", page, True
    with pq.ParquetFile(pa.BufferReader(pa.py_buffer(data))) as file:
        for key, value in (file.metadata.metadata or {}).items():
            yield f"metadata {key.decode('utf-8', 'replace')}", value, False
        yield from _batches(file.iter_batches())


def _arrow_file(data: memoryview, path: Path | None) -> Iterator[Piece]:
    reader = pa.ipc.open_file(pa.BufferReader(pa.py_buffer(data)))
    yield from _batches(reader.get_batch(i) for i in range(reader.num_record_batches))


def _arrow_stream(data: memoryview, path: Path | None) -> Iterator[Piece]:
    yield from _batches(pa.ipc.open_stream(pa.BufferReader(pa.py_buffer(data))))


def _orc(data: memoryview, path: Path | None) -> Iterator[Piece]:
    from pyarrow import orc

    file = orc.ORCFile(pa.BufferReader(pa.py_buffer(data)))
    yield from _batches(file.read_stripe(i) for i in range(file.nstripes))


class _On:
    """The path of a database to open: a private copy with its log, so that no lock is in the way.

    Opening the thing itself could replay a log into it or be refused by the process that holds it.
    """

    def __init__(self, data: memoryview, path: Path | None, logs: tuple[str, ...]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sweep-")
        self.path = Path(self._folder.name, "copy.db")
        self.path.write_bytes(data)
        for log in logs if path is not None else ():
            beside = Path(str(path) + log)
            if beside.exists():
                shutil.copyfile(beside, str(self.path) + log)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *exc: object) -> None:
        self._folder.cleanup()


def _sqlite(data: memoryview, path: Path | None) -> Iterator[Piece]:
    with _On(data, path, ("-wal",)) as copy:
        connection = sqlite3.connect(copy)
        # Text that is not valid UTF-8 is read as the bytes it is.
        connection.text_factory = bytes
        try:
            tables = connection.execute(
                "select name from sqlite_master where type = 'table' and rootpage > 0"
            ).fetchall()
            for (raw,) in tables:
                name = raw.decode("utf-8", "replace")
                quoted = name.replace('"', '""')
                cursor = connection.execute(f'select * from "{quoted}"')  # noqa: S608 - our copy
                yield from _cells(f"table {name}", cursor)
        finally:
            connection.close()


def _cells(step: str, cursor: sqlite3.Cursor) -> Iterator[Piece]:
    while rows := cursor.fetchmany(10_000):
        plain = []
        for row in rows:
            for cell in row:
                if isinstance(cell, bytes):
                    plain.append(cell)
                    if cell.startswith(_PACKED):
                        yield step, memoryview(cell), False
                elif cell is not None:
                    plain.append(repr(cell).encode())
        text = b"\n".join(plain)
        yield step, text, True
        yield from _unescaped(step, text)


def _duckdb(data: memoryview, path: Path | None) -> Iterator[Piece]:
    import duckdb

    # A file that is read must not be able to make the engine read or write another.
    closed: dict[str, Any] = {"enable_external_access": "false", "temp_directory": ""}
    with (
        _On(data, path, (".wal",)) as copy,
        duckdb.connect(str(copy), read_only=True, config=closed) as connection,
    ):
        tables = connection.execute(
            "select schema_name, table_name from duckdb_tables() where not internal"
        ).fetchall()
        for schema, table in tables:
            quoted = ".".join('"' + part.replace('"', '""') + '"' for part in (schema, table))
            reader = connection.sql(f"select * from {quoted}").to_arrow_reader()  # noqa: S608
            for step, piece, final in _batches(reader):
                yield f"table {table} {step}", piece, final


FORMATS: dict[str, Opener] = {
    "parquet": _parquet,
    "sqlite": _sqlite,
    "duckdb": _duckdb,
    "arrow file": _arrow_file,
    "arrow stream": _arrow_stream,
    "orc": _orc,
    "gzip": _gzip,
    "bzip2": _bzip2,
    "xz": _xz,
    "zstd": _arrow_codec("zstd"),
    "lz4": _arrow_codec("lz4"),
    "brotli": _arrow_codec("brotli"),
    "zip": _zip,
    "tar": _tar,
    "json": _json,
}
