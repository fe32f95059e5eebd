"""How PostgreSQL's types are asked for and come out: text over the wire, Arrow here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from strongroom.stores import _sql

_ARROW = {
    "int2": pa.int16(),
    "int4": pa.int32(),
    "int8": pa.int64(),
    "oid": pa.int64(),
    "float4": pa.float32(),
    "float8": pa.float64(),
    "bool": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "timestamptz": pa.timestamp("us", "UTC"),
    "bytea": pa.binary(),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name handed out, and how SQL asks for it as text.

    Numbers keep their type but `numeric`, which knows NaN and any scale, is text. Arrays are JSON
    text; enums, json, uuid, addresses, intervals, times and the rest are PostgreSQL's own text.
    """

    name: str
    expression: str
    type: pa.DataType


def column(name: str, real: str, base: str, category: str) -> Column:
    """The column for a catalogue entry (base type's name, category letter)."""
    quoted = _sql.quoted(real)
    if category == "A":
        return Column(name, f"array_to_json({quoted})::text", pa.string())
    return Column(name, quoted, _ARROW.get(base, pa.string()))


def parse(data: bytes, columns: Sequence[Column]) -> tuple[pa.Table, npt.NDArray[np.bool_] | None]:
    """What `COPY … (FORMAT csv)` sent, as Arrow; and the rows that Arrow cannot hold, if any.

    Those have a date or time beyond Arrow's range, or `infinity`, or text that is not UTF-8.
    """
    names = [str(i) for i in range(len(columns))]
    direct = {
        i: c.type
        for i, c in zip(names, columns, strict=True)
        if not pa.types.is_temporal(c.type) and not pa.types.is_binary(c.type)
    }
    types = {name: direct.get(name, pa.string()) for name in names}
    table = pa.csv.read_csv(
        pa.BufferReader(data),
        read_options=pa.csv.ReadOptions(
            use_threads=False, block_size=len(data) + 1, column_names=names
        ),
        parse_options=pa.csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        convert_options=pa.csv.ConvertOptions(
            check_utf8=False,
            column_types=types,
            strings_can_be_null=True,
            null_values=[""],
            quoted_strings_can_be_null=False,
            true_values=["t"],
            false_values=["f"],
        ),
    ).combine_chunks()
    bad: npt.NDArray[np.bool_] | None = None
    arrays = []
    for name, wanted in zip(names, columns, strict=True):
        found = table.column(name)
        found = found.chunk(0) if found.num_chunks else pa.array([], found.type)
        if pa.types.is_binary(wanted.type):
            found = _bytes(found)
        elif pa.types.is_temporal(wanted.type):
            found, faults = _times(found, wanted.type)
            if faults is not None:
                bad = faults if bad is None else bad | faults
        arrays.append(found)
    return pa.table(arrays, names=[c.name for c in columns]), bad


def _bytes(column: pa.Array) -> pa.Array:
    """`\\x` and hexadecimal as bytes."""
    return pa.array(
        [None if value is None else bytes.fromhex(value[2:]) for value in column.to_pylist()],
        pa.binary(),
    )


def _times(column: pa.Array, kind: pa.DataType) -> tuple[pa.Array, npt.NDArray[np.bool_] | None]:
    try:
        return column.cast(kind), None
    except pa.ArrowException:
        pass
    shape = r"^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d(:\d\d)?)?)?$"
    faults = np.asarray(
        pc.invert(pc.match_substring_regex(column, shape))
        .fill_null(False)
        .to_numpy(zero_copy_only=False)
    )
    return pc.if_else(pa.array(faults), None, column).cast(kind), faults
