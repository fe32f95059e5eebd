"""Arrow columns as PostgreSQL's binary COPY format, and single values back, in bulk.

Layout (PostgreSQL manual, "COPY", Binary Format): a signature, then for each row the number of
fields (int16) and for each field its length (int32, −1 for null) and bytes; all big-endian.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import StoreError

HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER = b"\xff\xff"

Bytes = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.int64]
Encoded = tuple[npt.NDArray[np.bool_], Counts, Bytes]
"""Which values are there, the length of each (0 under a null), and their bytes in one run."""

_EPOCH_DAYS = 10_957  # from 1970-01-01 to 2000-01-01, where PostgreSQL counts from
_EPOCH_US = _EPOCH_DAYS * 86_400_000_000


@dataclass(frozen=True, slots=True)
class PgType:
    """How an Arrow type is kept: the column's SQL type, values out, and values back."""

    sql: str
    encode: Callable[[pa.Array], Encoded]
    decode: Callable[[list[bytes | None], pa.DataType], pa.Array]


def _valid(values: pa.Array) -> npt.NDArray[np.bool_]:
    return np.asarray(pc.is_valid(values), dtype=bool)


def _fixed(values: pa.Array, numbers: npt.NDArray[Any]) -> Encoded:
    valid = _valid(values)
    raw = np.ascontiguousarray(numbers[valid]).view(np.uint8).ravel()
    return valid, valid.astype(np.int64) * numbers.dtype.itemsize, raw


def _numbers(values: pa.Array, kind: pa.DataType) -> npt.NDArray[Any]:
    return np.asarray(pc.fill_null(pc.cast(values, kind), pa.scalar(0, kind)))


def _packed(
    cells: list[bytes | None], dtype: str
) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    width = np.dtype(dtype).itemsize
    missing = np.array([cell is None for cell in cells], dtype=bool)
    joined = b"".join(bytes(width) if cell is None else cell for cell in cells)
    return np.frombuffer(joined, dtype=dtype), missing


def _integers(through: pa.DataType) -> PgType:
    """Whole numbers, and counts of time units, which Arrow casts by way of their own width."""

    def encode(values: pa.Array) -> Encoded:
        return _fixed(values, _numbers(pc.cast(values, through), pa.int64()).astype(">i8"))

    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        numbers, missing = _packed(cells, ">i8")
        counts = pa.array(numbers.astype(np.int64), mask=missing)
        return pc.cast(pc.cast(counts, through), kind)

    return PgType("int8", encode, decode)


def _floats() -> PgType:
    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        numbers, missing = _packed(cells, ">f8")
        return pc.cast(pa.array(numbers.astype(np.float64), mask=missing, from_pandas=False), kind)

    return PgType("float8", lambda v: _fixed(v, _numbers(v, pa.float64()).astype(">f8")), decode)


def _booleans() -> PgType:
    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        return pa.array([None if cell is None else cell == b"\x01" for cell in cells], kind)

    return PgType("bool", lambda v: _fixed(v, _numbers(v, pa.uint8())), decode)


def _dates() -> PgType:
    def encode(values: pa.Array) -> Encoded:
        days = _numbers(pc.cast(values, pa.int32()), pa.int64()) - _EPOCH_DAYS
        return _fixed(values, days.astype(">i4"))

    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        days, missing = _packed(cells, ">i4")
        whole = (days.astype(np.int64) + _EPOCH_DAYS).astype(np.int32)
        return pc.cast(pa.array(whole, mask=missing), kind)

    return PgType("date", encode, decode)


def _timestamps(zoned: bool) -> PgType:
    def encode(values: pa.Array) -> Encoded:
        micros = pc.cast(values, pa.timestamp("us", values.type.tz))
        numbers = _numbers(pc.cast(micros, pa.int64()), pa.int64()) - _EPOCH_US
        return _fixed(values, numbers.astype(">i8"))

    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        numbers, missing = _packed(cells, ">i8")
        micros = pa.array(numbers.astype(np.int64) + _EPOCH_US, mask=missing)
        return pc.cast(pc.cast(micros, pa.timestamp("us", kind.tz)), kind)

    return PgType("timestamptz" if zoned else "timestamp", encode, decode)


def _variable(values: pa.Array) -> Encoded:
    valid = _valid(values)
    filled = pc.fill_null(values, b"") if values.null_count else values
    if not len(filled):
        return valid, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint8)
    _, ends, content = filled.buffers()
    offsets = np.frombuffer(ends, dtype=np.int32)[filled.offset : filled.offset + len(filled) + 1]
    data = np.frombuffer(content, dtype=np.uint8) if content else np.zeros(0, dtype=np.uint8)
    return valid, np.diff(offsets).astype(np.int64), data[offsets[0] : offsets[-1]]


def _binary() -> PgType:
    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        return pc.cast(pa.array(cells, pa.binary()), kind)

    return PgType("bytea", lambda v: _variable(pc.cast(v, pa.binary())), decode)


def _uuids() -> PgType:
    def encode(values: pa.Array) -> Encoded:
        return _variable(pc.cast(values, pa.binary()))

    return PgType("uuid", encode, pa.array)


def _texts() -> PgType:
    def encode(values: pa.Array) -> Encoded:
        valid, lengths, data = _variable(pc.cast(pc.cast(values, pa.string()), pa.binary()))
        if not data.all():
            raise StoreError(
                "a field that is kept in clear holds a NUL, which PostgreSQL cannot store as text",
                "encrypt the field, or protect into a folder",
            )
        return valid, lengths, data

    def decode(cells: list[bytes | None], kind: pa.DataType) -> pa.Array:
        return pc.cast(pc.cast(pa.array(cells, pa.binary()), pa.string()), kind)

    return PgType("text", encode, decode)


def _nothing() -> PgType:
    def encode(values: pa.Array) -> Encoded:
        return _variable(pa.nulls(len(values), pa.binary()))

    return PgType("text", encode, lambda cells, kind: pa.nulls(len(cells)))


def pg_type(kind: pa.DataType) -> PgType:
    """The way in which values of an Arrow type are kept.

    Raises:
        StoreError: a nested type; in clear it has no place in a table.
    """
    checks = pa.types
    if checks.is_fixed_size_binary(kind) and kind.byte_width == 16:
        return _uuids()
    if checks.is_null(kind):
        return _nothing()
    if checks.is_boolean(kind):
        return _booleans()
    if checks.is_integer(kind) and kind != pa.uint64():
        return _integers(kind)
    if checks.is_time32(kind):
        return _integers(pa.int32())
    if checks.is_time64(kind) or checks.is_duration(kind) or checks.is_date64(kind):
        return _integers(pa.int64())
    if checks.is_floating(kind):
        return _floats()
    if checks.is_date32(kind):
        return _dates()
    if checks.is_timestamp(kind):
        # PostgreSQL counts microseconds; nanoseconds stay whole as a number.
        return _integers(pa.int64()) if kind.unit == "ns" else _timestamps(kind.tz is not None)
    if checks.is_binary(kind) or checks.is_large_binary(kind) or checks.is_fixed_size_binary(kind):
        return _binary()
    if checks.is_nested(kind):
        raise StoreError(
            f"a field of type {kind} cannot be kept in clear in PostgreSQL",
            "encrypt the field, or protect into a folder",
        )
    return _texts()


def copy_rows(columns: Sequence[pa.Array]) -> bytes:
    """The rows of these columns as binary COPY, without header and trailer.

    Raises:
        StoreError: a type or value that PostgreSQL cannot keep.
    """
    try:
        encoded = [pg_type(column.type).encode(column) for column in columns]
    except pa.ArrowException:
        raise StoreError(
            "a field that is kept in clear has a value that PostgreSQL cannot store",
            "encrypt the field, or protect into a folder",
        ) from None
    rows = len(columns[0]) if columns else 0
    sizes = np.full(rows, 2, dtype=np.int64)
    for _, lengths, _ in encoded:
        sizes += 4 + lengths
    starts = np.cumsum(sizes) - sizes
    out = np.zeros(int(sizes.sum()), dtype=np.uint8)
    _put(out, starts, np.full(rows, len(columns), dtype=">i2"))
    at = starts + 2
    for valid, lengths, data in encoded:
        _put(out, at, np.where(valid, lengths, -1).astype(">i4"))
        at = at + 4
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if rows else 0
        out[np.arange(total) + np.repeat(at - (ends - lengths), lengths)] = data
        at = at + lengths
    return out.tobytes()


def _put(out: Bytes, places: Counts, numbers: npt.NDArray[Any]) -> None:
    width = numbers.dtype.itemsize
    raw = np.ascontiguousarray(numbers).view(np.uint8).reshape(-1, width)
    out[places[:, None] + np.arange(width)] = raw


def columns_of(rows: Sequence[Sequence[bytes | None]], schema: pa.Schema) -> pa.RecordBatch:
    """Rows of raw values (as PostgreSQL sends them in binary) as an Arrow batch of this schema."""
    cells = list(zip(*rows, strict=True)) if rows else [() for _ in schema]
    arrays = [
        pg_type(field.type).decode(list(column), field.type)
        for column, field in zip(cells, schema, strict=True)
    ]
    return pa.record_batch(arrays, schema=schema)
