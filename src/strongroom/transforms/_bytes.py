"""Arrow values as bytes and back, without loss (docs/format.md, "Plain bytes of a cell").

- text and binary: their bytes (UTF-8)
- every type of fixed width (integers, floats with their NaN payload, dates, times, timestamps,
  durations, intervals, decimals, fixed-size binary): the little-endian bytes of the Arrow buffer,
  so a time zone or a scale lives in the type and not in each cell
- boolean: one byte, 0 or 1
- dictionary: the bytes of the value that it stands for
- list, map, struct: number of items (u32), the length of each item's bytes (u32 each, 0xFFFFFFFF
  for null), then the bytes of the items one after another; all little-endian
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Damaged, StoreError
from strongroom.transforms._types import called

_NULL = 0xFFFFFFFF
Mask = npt.NDArray[np.bool_]
Offsets = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]


def parts(values: pa.Array) -> tuple[Mask, Offsets, Bytes]:
    """Validity, offsets (n + 1, from 0) and contiguous bytes of a `binary` array.

    A null has no bytes, whatever the array kept under it.
    """
    valid = np.asarray(pc.is_valid(values), dtype=bool)
    if values.null_count:
        values = pc.fill_null(values, b"")
    if not len(values):
        return valid, np.zeros(1, dtype=np.int64), np.zeros(0, dtype=np.uint8)
    _, ends, content = values.buffers()
    raw = np.frombuffer(ends, dtype=np.int32, count=values.offset + len(values) + 1)
    offsets = raw[values.offset :].astype(np.int64)
    data = np.frombuffer(content, dtype=np.uint8) if content else np.zeros(0, dtype=np.uint8)
    return valid, offsets - offsets[0], data[offsets[0] : offsets[-1]]


def _validity(valid: Mask) -> pa.Buffer | None:
    if valid.all():
        return None
    return pa.py_buffer(np.packbits(valid, bitorder="little").tobytes())


def from_parts(valid: Mask, lengths: Offsets, data: Bytes) -> pa.Array:
    """The `binary` array of these lengths (0 under a null) over contiguous bytes."""
    offsets = np.zeros(len(valid) + 1, dtype=np.int64)
    np.cumsum(lengths, out=offsets[1:])
    if offsets[-1] > 0x7FFFFFFF:
        raise StoreError("a batch holds more than 2 GiB in one field", "read it in smaller batches")
    buffers = [
        _validity(valid),
        pa.py_buffer(offsets.astype(np.int32).tobytes()),
        pa.py_buffer(np.ascontiguousarray(data).tobytes()),
    ]
    return pa.Array.from_buffers(pa.binary(), len(valid), buffers)


def width(kind: pa.DataType) -> int:
    """Bytes of a value of fixed width, 0 for other types (booleans are not of whole bytes)."""
    if pa.types.is_boolean(kind) or pa.types.is_nested(kind) or pa.types.is_dictionary(kind):
        return 0
    if isinstance(kind, pa.BaseExtensionType):
        return 0
    try:
        bits: int = kind.bit_width
    except ValueError:
        return 0
    return bits // 8


def _unsupported(kind: pa.DataType) -> StoreError:
    return StoreError(
        f"values of {called(kind)} cannot be encrypted without loss",
        "cast the field in the source, or drop it in the plan",
    )


def _is_text(kind: pa.DataType) -> bool:
    checks = pa.types
    return bool(
        checks.is_string(kind)
        or checks.is_large_string(kind)
        or checks.is_string_view(kind)
        or checks.is_binary(kind)
        or checks.is_large_binary(kind)
        or checks.is_binary_view(kind)
    )


def _is_list(kind: pa.DataType) -> bool:
    checks = pa.types
    return bool(
        checks.is_list(kind)
        or checks.is_large_list(kind)
        or checks.is_fixed_size_list(kind)
        or checks.is_map(kind)
    )


def encode(values: pa.Array) -> pa.Array:
    """Values of any supported type as `binary`; null stays null.

    Raises:
        StoreError: the type is not supported, or the batch is too big.
    """
    kind = values.type
    if isinstance(kind, pa.BaseExtensionType):
        return encode(values.storage)
    if pa.types.is_dictionary(kind):
        return encode(values.dictionary_decode())
    if _is_text(kind):
        try:
            return pc.cast(values, pa.binary())
        except pa.ArrowInvalid:
            raise StoreError(
                "a batch holds more than 2 GiB in one field", "read it in smaller batches"
            ) from None
    if pa.types.is_null(kind):
        return pa.nulls(len(values), pa.binary())
    if pa.types.is_boolean(kind):
        return encode(pc.cast(values, pa.uint8()))
    if _is_list(kind):
        return _encode_list(values)
    if pa.types.is_struct(kind):
        return _encode_struct(values)
    size = width(kind)
    if not size:
        raise _unsupported(kind)
    valid = np.asarray(pc.is_valid(values), dtype=bool)
    raw = np.zeros((len(values), size), dtype=np.uint8)
    content = values.buffers()[1]
    if content is not None and len(values):
        every = np.frombuffer(content, dtype=np.uint8, count=(values.offset + len(values)) * size)
        raw = every[values.offset * size :].reshape(-1, size)
    return from_parts(valid, valid.astype(np.int64) * size, raw[valid].ravel())


def _encode_list(values: pa.Array) -> pa.Array:
    valid = np.asarray(pc.is_valid(values), dtype=bool)
    if pa.types.is_map(values.type):
        raw = np.frombuffer(values.buffers()[1], dtype=np.int32)[values.offset :]
        offsets = raw[: len(values) + 1].astype(np.int64)
        pairs = pa.StructArray.from_arrays([values.keys, values.items], ["key", "value"])
        counts = (np.diff(offsets) * valid).astype(np.int64)
        starts = offsets[:-1]
        items = pairs.take(pa.array(_ranges(starts, counts)))
        return _frame(valid, counts, encode(items))
    counts = np.asarray(pc.fill_null(pc.list_value_length(values), 0), dtype=np.int64)
    return _frame(valid, counts, encode(values.flatten()))


def _ranges(starts: Offsets, counts: Offsets) -> Offsets:
    """The numbers starts[i], starts[i] + 1, … for each i, counts[i] of them."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    shifts = np.repeat(starts - (ends - counts), counts)
    places: Offsets = np.arange(total, dtype=np.int64) + shifts
    return places


def _encode_struct(values: pa.Array) -> pa.Array:
    valid = np.asarray(pc.is_valid(values), dtype=bool)
    rows, children = len(values), values.type.num_fields
    encoded = [encode(child) for child in values.flatten()]
    if not encoded:
        return _frame(valid, np.zeros(rows, dtype=np.int64), pa.array([], pa.binary()))
    at = np.flatnonzero(valid)
    order = (at[:, None] + np.arange(children) * rows).ravel()
    items = pa.concat_arrays(encoded).take(pa.array(order))
    return _frame(valid, valid.astype(np.int64) * children, items)


def _frame(valid: Mask, counts: Offsets, items: pa.Array) -> pa.Array:
    """One row of each run of `counts[i]` items."""
    there, ends, data = parts(items)
    lengths = np.diff(ends)
    edges = np.concatenate([[0], np.cumsum(counts)])
    held = ends[edges[1:]] - ends[edges[:-1]]
    sizes = np.where(valid, 4 + 4 * counts + held, 0)
    starts = np.cumsum(sizes) - sizes
    out = np.zeros(int(sizes.sum()), dtype=np.uint8)
    _put(out, starts[valid], counts[valid])
    heads = _ranges(starts + 4, counts * 4)[::4]
    _put(out, heads, np.where(there, lengths, _NULL))
    out[_ranges(starts + 4 + 4 * counts, np.where(valid, held, 0))] = data
    return from_parts(valid, sizes, out)


def _put(out: Bytes, places: Offsets, numbers: Offsets) -> None:
    little = numbers.astype("<u4").view(np.uint8).reshape(-1, 4)
    out[places[:, None] + np.arange(4)] = little


def _get(data: Bytes, places: Offsets) -> Offsets:
    taken = np.ascontiguousarray(data[places[:, None] + np.arange(4)])
    return taken.view("<u4").ravel().astype(np.int64)


def _unframe(rows: pa.Array) -> tuple[Mask, Offsets, pa.Array]:
    """The inverse of `_frame`: validity, items a row, and all items in order."""
    valid, offsets, data = parts(rows)
    starts = offsets[:-1]
    counts = np.zeros(len(rows), dtype=np.int64)
    counts[valid] = _get(data, starts[valid])
    lengths = _get(data, _ranges(starts + 4, counts * 4)[::4])
    there = lengths != _NULL
    lengths = np.where(there, lengths, 0)
    held = np.diff(offsets) - np.where(valid, 4 + 4 * counts, 0)
    content = data[_ranges(starts + 4 + 4 * counts, np.where(valid, held, 0))]
    return valid, counts, from_parts(there, lengths, content)


def decode(cells: pa.Array, kind: pa.DataType) -> pa.Array:
    """The values of type `kind` that `encode` made these bytes of.

    Raises:
        Damaged: the bytes are not those of that type.
    """
    try:
        return _decode(cells, kind)
    except (pa.ArrowInvalid, ValueError, IndexError, OverflowError):
        raise Damaged(
            f"a stored value is not of {called(kind)}, as its form says",
            "the form or the dataset was changed; restore it from a snapshot",
        ) from None


def _decode(cells: pa.Array, kind: pa.DataType) -> pa.Array:
    if isinstance(kind, pa.BaseExtensionType):
        return pa.ExtensionArray.from_storage(kind, _decode(cells, kind.storage_type))
    if pa.types.is_dictionary(kind):
        return pc.cast(_decode(cells, kind.value_type).dictionary_encode(), kind)
    if _is_text(kind):
        return pc.cast(cells, kind)
    if pa.types.is_null(kind):
        return pa.nulls(len(cells))
    if pa.types.is_boolean(kind):
        return pc.cast(_decode(cells, pa.uint8()), pa.bool_())
    if _is_list(kind):
        return _decode_list(cells, kind)
    if pa.types.is_struct(kind):
        return _decode_struct(cells, kind)
    size = width(kind)
    if not size:
        raise _unsupported(kind)
    valid, _, data = parts(cells)
    raw = np.zeros((len(cells), size), dtype=np.uint8)
    raw[valid] = data.reshape(-1, size)
    buffers = [_validity(valid), pa.py_buffer(raw.tobytes())]
    return pa.Array.from_buffers(kind, len(cells), buffers)


def _decode_list(cells: pa.Array, kind: pa.DataType) -> pa.Array:
    valid, counts, items = _unframe(cells)
    if pa.types.is_fixed_size_list(kind):
        # Arrow keeps items under a null of a fixed-size list; the encoding does not.
        source = np.full((len(cells), kind.list_size), -1, dtype=np.int64)
        source[valid] = np.arange(len(items)).reshape(-1, kind.list_size)
        taken = items.take(pa.array(source.ravel(), mask=source.ravel() < 0))
        child = _decode(taken, kind.value_type)
        return pa.FixedSizeListArray.from_arrays(child, type=kind, mask=pa.array(~valid))
    wide = pa.types.is_large_list(kind)
    ends = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64 if wide else np.int32)
    if pa.types.is_map(kind):
        pair = pa.struct([pa.field("key", kind.key_type), pa.field("value", kind.item_type)])
        child = _decode(items, pair)
        inner = pa.StructArray.from_arrays(
            child.flatten(), fields=[kind.key_field, kind.item_field]
        )
    else:
        inner = _decode(items, kind.value_type)
    buffers = [_validity(valid), pa.py_buffer(ends.tobytes())]
    return pa.Array.from_buffers(kind, len(cells), buffers, children=[inner])


def _decode_struct(cells: pa.Array, kind: pa.DataType) -> pa.Array:
    valid, _, items = _unframe(cells)
    children = []
    for number in range(kind.num_fields):
        source = np.full(len(cells), -1, dtype=np.int64)
        source[valid] = np.arange(int(valid.sum())) * kind.num_fields + number
        taken = items.take(pa.array(source, mask=source < 0))
        children.append(_decode(taken, kind.field(number).type))
    return pa.Array.from_buffers(kind, len(cells), [_validity(valid)], children=children)
