"""Turns whatever Arrow types a source has into the plain ones that the rest of the house knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.encoded import from_gb18030
from strongroom.kernels.text import decoded, texts, to_array

_STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ENCODER = msgspec.json.Encoder(enc_hook=str)

RejectRow = Callable[[int, str, bytes], None]
"""Called with (row in the batch, reason, raw bytes)."""


def plain_type(kind: pa.DataType) -> pa.DataType:
    """The type that values of `kind` are handed out as.

    Text in any layout becomes `string`, bytes `binary`; numbers, booleans, dates, times,
    timestamps and decimals stay; lists, structs and maps become JSON text, in which
    bytes are the text that they hold, or base64; the rest text.
    """
    types = pa.types
    if types.is_dictionary(kind):
        return plain_type(kind.value_type)
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return pa.string()
    if types.is_binary(kind) or types.is_large_binary(kind) or types.is_binary_view(kind):
        return pa.binary()
    if types.is_float16(kind):
        return pa.float32()
    kept = (
        types.is_integer(kind)
        or types.is_floating(kind)
        or types.is_boolean(kind)
        or (types.is_temporal(kind) and not (types.is_duration(kind) or types.is_interval(kind)))
        or types.is_decimal(kind)
        or types.is_fixed_size_binary(kind)
    )
    return kind if kept else pa.string()


def plain_schema(schema: pa.Schema, names: tuple[str, ...]) -> pa.Schema:
    """The schema handed out for a source's, under safe names."""
    return pa.schema(
        [pa.field(name, plain_type(f.type)) for name, f in zip(names, schema, strict=True)]
    )


def plain(column: pa.Array) -> pa.Array:
    """A column in its plain type."""
    if isinstance(column, pa.ExtensionArray):
        column = column.storage
    kind = column.type
    if pa.types.is_dictionary(kind):
        return plain(decoded(column))
    target = plain_type(kind)
    if target == kind:
        return column
    if pa.types.is_nested(kind):
        values = column.to_pylist()
        if "binary" in str(kind):
            values = [spelt(value) for value in values]
        return pa.array([_json(v) for v in values], pa.string())
    if pa.types.is_duration(kind) or pa.types.is_interval(kind):
        return pa.array([None if v is None else str(v) for v in column.to_pylist()], pa.string())
    return column.cast(target, safe=False)


def _json(value: Any) -> str | None:
    return None if value is None else _ENCODER.encode(value).decode()


def spelt(value: Any) -> Any:
    """A nested value in which bytes that hold text are that text; others become base64 in JSON."""
    if isinstance(value, bytes):
        try:
            text = value.decode()
        except UnicodeDecodeError:
            return value
        return value if _STEERING.search(text) else text
    if isinstance(value, dict):
        return {key: spelt(below) for key, below in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(spelt(below) for below in value)
    return value


def text_faults(column: pa.Array) -> npt.NDArray[np.bool_] | None:
    """Which values of a text column are not UTF-8; None when all are, which is the fast answer."""
    try:
        column.validate(full=True)
    except (pa.ArrowException, UnicodeDecodeError):
        pass
    else:
        return None
    faults = np.zeros(len(column), dtype=bool)
    for row, raw in enumerate(column.cast(pa.binary()).to_pylist()):
        if raw is not None:
            try:
                raw.decode()
            except UnicodeDecodeError:
                faults[row] = True
    return faults if faults.any() else None


GB18030: Final = 0.9
"""The share of the values that are not UTF-8 from which on they are texts in GB 18030."""


def as_text(raw: pa.Array) -> pa.Array:
    """Bytes that should be UTF-8 as text; those that are not are read in GB 18030 if they fit.

    Others stay as they are, and are told by `text_faults`.
    """
    column = pa.Array.from_buffers(pa.string(), len(raw), raw.buffers(), raw.null_count)
    faults = text_faults(column)
    if faults is None:
        return column
    made, good = from_gb18030(texts(raw.filter(pa.array(faults))))
    if good.mean() < GB18030:
        return column
    faults[np.flatnonzero(faults)[~good]] = False
    return pc.replace_with_mask(column, pa.array(faults), to_array(made).filter(pa.array(good)))


def without_faults(batch: pa.RecordBatch, report: RejectRow) -> pa.RecordBatch:
    """The batch without the rows whose text is not UTF-8; each such row is reported."""
    bad: npt.NDArray[np.bool_] | None = None
    for column in batch.columns:
        if pa.types.is_string(column.type):
            faults = text_faults(column)
            if faults is not None:
                for row in np.flatnonzero(faults if bad is None else faults & ~bad):
                    report(int(row), "text that is not UTF-8", _row_bytes(batch, int(row)))
                bad = faults if bad is None else bad | faults
    if bad is None:
        return batch
    return batch.filter(pa.array(~bad))


def usable(table: pa.Table, count: int, report: RejectRow) -> Iterator[pa.RecordBatch]:
    """Batches without their faults; `count` empty rows where no column was asked for."""
    if not table.num_columns:
        yield pa.RecordBatch.from_struct_array(pa.array([{}] * count, pa.struct([])))
        return
    for batch in table.to_batches():
        yield without_faults(batch, report)


def _row_bytes(batch: pa.RecordBatch, row: int) -> bytes:
    """A whole row for the quarantine: values as bytes, tabs between them, `\\N` for null."""
    values = []
    for column in batch.columns:
        cell = column.slice(row, 1)
        if pa.types.is_string(cell.type):
            cell = cell.cast(pa.binary())
        value = cell[0].as_py()
        if value is None:
            value = b"\\N"
        values.append(value if isinstance(value, bytes) else str(value).encode())
    return b"\t".join(values)


def text_bytes(column: pa.Array) -> npt.NDArray[np.int64]:
    """Length in bytes of each value of a text, binary or dictionary column; null counts 0."""
    if pa.types.is_dictionary(column.type):
        lengths = text_bytes(column.dictionary)
        codes = column.indices.fill_null(0).to_numpy(zero_copy_only=False)
        if not len(lengths):
            return np.zeros(len(column), dtype=np.int64)
        return np.asarray(lengths[codes], dtype=np.int64)
    lengths = pc.binary_length(column).fill_null(0)
    return np.asarray(lengths.to_numpy(zero_copy_only=False), dtype=np.int64)
