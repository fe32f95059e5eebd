"""One schema for the files of a table that grew: every value of each of them, and none bent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.kernels.text import texts, to_array

if TYPE_CHECKING:
    from strongroom.stores.parquet import ParquetFile


def merged(files: Sequence[ParquetFile]) -> pa.Schema:
    """The columns of all files, each in a type that holds every value that any file has.

    Raises:
        StoreError: a file shares no column with those before it, or has one of another sort.
    """
    first, kinds = files[0], dict[str, list[pa.DataType]]()
    for file in files:
        if kinds and not kinds.keys() & set(file.schema.names):
            raise StoreError(f"{file.shown} has other columns than {first.shown}")
        for field in file.schema:
            # A column of nothing but null is of any type.
            known = kinds.setdefault(field.name, [])
            known += [] if field.name in file.empty or field.type in known else [field.type]
        if any(_widest(some) is None for some in kinds.values()):
            raise StoreError(f"{file.shown} has other columns than {first.shown}")
    return pa.schema([(name, _widest(some)) for name, some in kinds.items()])


def cast(column: pa.Array, kind: pa.DataType) -> pa.Array:
    """A column in a type that holds all of its values."""
    if column.type == kind:
        return column
    return to_array(texts(column)).cast(kind) if kind == pa.string() else column.cast(kind)


def _widest(kinds: Sequence[pa.DataType]) -> pa.DataType | None:
    """A type that holds every value of some; None where they are of different sorts."""
    if len(kinds) <= 1:
        return kinds[0] if kinds else pa.string()
    for alike in (pa.types.is_signed_integer, pa.types.is_unsigned_integer, pa.types.is_floating):
        if all(map(alike, kinds)):
            return max(kinds, key=lambda kind: kind.bit_width)
    # Integers of eighteen digits are not what they were as floats, nor all days as nanoseconds.
    mixed = all(map(_is_number, kinds)) or all(map(_is_moment, kinds))
    return pa.string() if mixed else None


def _is_number(kind: pa.DataType) -> bool:
    is_number = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    return bool(is_number)


def _is_moment(kind: pa.DataType) -> bool:
    return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))
