"""How MySQL's types come out: bytes over the wire, Arrow here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

_ARROW: Final = {
    "tinyint": pa.int8(),
    "smallint": pa.int16(),
    "mediumint": pa.int32(),
    "int": pa.int32(),
    "bigint": pa.int64(),
    "year": pa.int16(),
    "float": pa.float64(),
    "double": pa.float64(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us"),
    "timestamp": pa.timestamp("us", "UTC"),
}
_UNSIGNED: Final = {
    "tinyint": pa.uint8(),
    "smallint": pa.uint16(),
    "mediumint": pa.uint32(),
    "int": pa.uint32(),
    "bigint": pa.uint64(),
}
_BLOBS = "binary varbinary tinyblob blob mediumblob longblob bit"
_SHAPES = (
    "geometry point linestring polygon multipoint multilinestring multipolygon geometrycollection"
)
_BYTES: Final = frozenset(f"{_BLOBS} {_SHAPES}".split())
_DAY: Final = r"^\d{4}-\d\d-\d\d$"
_TIME: Final = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name handed out, what SQL calls it, and its Arrow type.

    `decimal`, `time`, enums, sets and JSON are the server's own text; blobs are bytes.
    """

    name: str
    real: str
    type: pa.DataType


def column(name: str, real: str, kind: str, full: str) -> Column:
    """The column for a catalogue entry: data type and full type (`int(10) unsigned`)."""
    if kind in _BYTES:
        return Column(name, real, pa.binary())
    if "unsigned" in full and kind in _UNSIGNED:
        return Column(name, real, _UNSIGNED[kind])
    return Column(name, real, _ARROW.get(kind, pa.string()))


def arrow(
    rows: Sequence[tuple[Any, ...]], columns: Sequence[Column]
) -> tuple[pa.RecordBatch, npt.NDArray[np.bool_] | None]:
    """Rows of bytes as Arrow; and those that hold a date or time that does not exist.

    A date of zeros is MySQL's way to say nothing, and is null.
    """
    bad: npt.NDArray[np.bool_] | None = None
    arrays = []
    for values, wanted in zip(zip(*rows, strict=True), columns, strict=True):
        found = pa.array(values, pa.binary())
        if pa.types.is_binary(wanted.type):
            arrays.append(found)
            continue
        if pa.types.is_string(wanted.type):
            # Whoever reads checks the text: a bad value is a reject and not an error.
            arrays.append(pa.Array.from_buffers(pa.string(), len(found), found.buffers()))
            continue
        text = found.cast(pa.string())
        if not pa.types.is_temporal(wanted.type):
            arrays.append(text.cast(wanted.type))
            continue
        cast, faults = _times(text, wanted.type)
        arrays.append(cast)
        if faults is not None:
            bad = faults if bad is None else bad | faults
    return pa.RecordBatch.from_arrays(arrays, names=[c.name for c in columns]), bad


def _times(text: pa.Array, kind: pa.DataType) -> tuple[pa.Array, npt.NDArray[np.bool_] | None]:
    text = pc.if_else(pc.starts_with(text, "0000-00-00"), None, text)
    plain = pa.timestamp("us") if pa.types.is_timestamp(kind) else kind
    try:
        return text.cast(plain).cast(kind), None
    except pa.ArrowException:
        pass
    shape = _DAY if pa.types.is_date(kind) else _TIME
    good = pc.fill_null(pc.match_substring_regex(text, shape), True).to_numpy(zero_copy_only=False)
    good = good.copy()
    for row, value in enumerate(text.to_pylist()):
        if value is not None and good[row]:
            try:
                pa.array([value]).cast(plain)
            except pa.ArrowException:
                good[row] = False
    return pc.if_else(pa.array(good), text, None).cast(plain).cast(kind), ~good
