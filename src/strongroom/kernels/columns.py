"""Texts in whatever container a caller has them, as the column view that the kernels read.

What is no column of texts is refused: an answer with nothing in it would look like nothing found.
"""

from __future__ import annotations

import datetime as dt
import decimal
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.errors import UsageError
from strongroom.kernels.text import Text, from_list, repaired, texts

_OFFERS = ("__arrow_c_stream__", "__arrow_c_array__", "to_numpy")
_HINT = "give a list of texts, or one column of Arrow, Polars or pandas"
_WRITTEN = (int, decimal.Decimal, dt.date, dt.time, uuid.UUID)


def column(values: Any) -> Text:
    """The view of texts in any container: a list, Arrow, or what offers itself as Arrow.

    Polars and pandas columns come by the Arrow PyCapsule interface, older pandas by conversion.
    Numbers and days are read as they are written, NaN as null. The view is UTF-8: U+FFFD stands
    for bytes that are none, and for a half of a surrogate pair.

    Raises:
        UsageError: it is a table, one text, or holds lists, structures or other objects.
    """
    if isinstance(values, (pa.Array, pa.ChunkedArray)):
        return _of_arrow(values)
    if isinstance(values, (str, bytes, bytearray, memoryview)):
        raise UsageError("this is one text and no column of them", "put it into a list")
    if isinstance(values, Mapping) or hasattr(type(values), "columns"):
        raise UsageError(
            f"{_name(values)} is a table and no column of texts", "give one of its columns"
        )
    if str(getattr(values, "dtype", "")) == "Object":
        raise _no_texts("objects")
    if any(hasattr(values, offer) for offer in _OFFERS):
        return _offered(values)
    if not isinstance(values, (Sequence, np.ndarray)):
        # What can be gone through once only would be empty at the second look.
        raise UsageError(f"{_name(values)} is no column of texts", _HINT)
    return _listed(list(values))


def _offered(values: Any) -> Text:
    """The view of a column that offers itself as Arrow, or can be converted by Arrow."""
    try:
        if hasattr(values, "__arrow_c_stream__"):
            return _of_arrow(pa.chunked_array(values))
        if hasattr(values, "__arrow_c_array__"):
            return _of_arrow(pa.array(values))
        return _of_arrow(pa.array(values, from_pandas=True))
    except (pa.ArrowException, TypeError, ValueError):
        # Objects of several sorts in one column. The message of the library may quote a value.
        return _listed(list(values))


def _of_arrow(array: Any) -> Text:
    kind = array.type
    while pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_nested(kind):
        raise _no_texts("lists or structures")
    try:
        pa.array([], kind).cast(pa.string())
    except pa.ArrowException:
        raise _no_texts(f"values of the type {kind}") from None
    text = texts(array)
    if not _bytes(kind):
        # Strings are UTF-8 by Arrow's own promise: to look again costs a fifth of a fast pass.
        return text
    return text if _in_utf8(text) else texts(pa.array(repaired(text), pa.large_string()))


def _bytes(kind: pa.DataType) -> bool:
    binary = pa.types.is_binary(kind) or pa.types.is_large_binary(kind)
    return bool(binary or pa.types.is_fixed_size_binary(kind) or pa.types.is_binary_view(kind))


def _in_utf8(text: Text) -> bool:
    """Whether all rows are; a character that goes over the end of a row is one of none."""
    whole = pa.Array.from_buffers(
        pa.large_string(),
        len(text),
        [None, pa.py_buffer(text.offsets), pa.py_buffer(np.ascontiguousarray(text.data))],
    )
    try:
        whole.validate(full=True)
    except (pa.ArrowException, UnicodeDecodeError):
        return False
    return True


def _listed(values: list[Any]) -> Text:
    try:
        text = from_list(values)
    except AttributeError:
        text = from_list([_written(value, place) for place, value in enumerate(values)])
    # Halves of surrogate pairs stand as three bytes each, as many as U+FFFD has.
    halves = np.flatnonzero(text.data[:-1] == 0xED)
    halves = halves[text.data[halves + 1] >= 0xA0]
    if not len(halves):
        return text
    data = text.data.copy()
    for step, byte in enumerate("\ufffd".encode()):
        data[halves + step] = byte
    return Text(data, text.offsets, text.valid)


def _written(value: Any, place: int) -> str | None:
    """A value of a list as Arrow would write it."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, str):
        return value
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        if value != value:
            return None
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, _WRITTEN):
        return str(value)
    raise UsageError(f"value {place} of the list is no text but of the type {_name(value)}", _HINT)


def _name(value: Any) -> str:
    return type(value).__name__


def _no_texts(what: str) -> UsageError:
    return UsageError(f"the column holds {what} and no texts", _HINT)
