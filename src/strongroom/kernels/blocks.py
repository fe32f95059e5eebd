"""Arrow columns as matrices of 16-byte blocks, a cache-sized piece at a time.

The modes (CMAC, SIV) are written over matrices of equally wide rows. Real columns mix lengths, so
a piece of rows is sorted by length, rows of one length become a matrix without copying, the few
left over share a padded matrix, and the result is put back into the order of the column. Memory
beyond input and output stays at a few pieces, however long the column is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import UsageError

Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]
Rows = slice | Ints
Lengths = int | Ints

BLOCK = 16
PIECE_BYTES = 1 << 20
PIECE_ROWS = 1 << 13
SORT_ROWS = 1 << 15
SORT_BYTES = 1 << 23
"""A piece that must be sorted is larger, so that rows of one length make longer runs."""
FEW = 64
"""Runs of equal length shorter than this share a padded matrix with their neighbours."""
BINARY_LIMIT = (1 << 31) - 1


class Work(Protocol):
    """What is done to some rows of a column.

    Args:
        rows: which rows of the column these are.
        source: matrix (rows, widest length); bytes behind a row's own length are zero.
        lengths: one length for all, or one a row, never growing.
        target: matrix (rows, widest length + growth) to fill; only the first length + growth
            bytes of a row are kept. None where the work has no output of that shape.
    """

    def __call__(
        self, rows: Rows, source: Bytes, lengths: Lengths, target: Bytes | None
    ) -> None: ...


def binary(values: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Any column of texts or bytes as one `binary` or `large_binary` array, without new bytes.

    Raises:
        UsageError: the column holds something else.
    """
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)
    if isinstance(values, pa.ExtensionArray):
        values = values.storage
    if pa.types.is_dictionary(values.type):
        values = values.dictionary_decode()
    kind = values.type
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return values
    if pa.types.is_string(kind) or pa.types.is_null(kind):
        return values.cast(pa.binary())
    if pa.types.is_large_string(kind):
        return values.cast(pa.large_binary())
    if (
        pa.types.is_fixed_size_binary(kind)
        or pa.types.is_binary_view(kind)
        or pa.types.is_string_view(kind)
    ):
        return values.cast(pa.binary())
    raise UsageError(
        f"a column of type {kind} cannot be taken as bytes", "cast it to string or binary first"
    )


def valid_mask(values: pa.Array) -> npt.NDArray[np.bool_] | None:
    """Which rows are not null; None when all are not."""
    if values.null_count == 0:
        return None
    mask: npt.NDArray[np.bool_] = values.is_valid().to_numpy(zero_copy_only=False)
    return mask


def raw(values: pa.Array) -> tuple[Bytes, Ints]:
    """The data buffer and the offsets (rows + 1) of a `binary` or `large_binary` array."""
    wide = pa.types.is_large_binary(values.type)
    _, offset_buffer, data_buffer = values.buffers()
    count = len(values)
    if count == 0 or offset_buffer is None:
        return np.zeros(0, dtype=np.uint8), np.zeros(count + 1, dtype=np.int64)
    stored = np.frombuffer(offset_buffer, dtype=np.int64 if wide else np.int32)
    offsets = stored[values.offset : values.offset + count + 1].astype(np.int64)
    if data_buffer is None:
        return np.zeros(0, dtype=np.uint8), offsets
    return np.frombuffer(data_buffer, dtype=np.uint8), offsets


def column(data: Bytes, offsets: Ints, valid: npt.NDArray[np.bool_] | None = None) -> pa.Array:
    """A `binary` array over a data buffer; with `valid`, the data are those of the valid rows.

    Raises:
        UsageError: the bytes do not fit into one array.
    """
    if len(offsets) and offsets[-1] > BINARY_LIMIT:
        raise UsageError("a batch is larger than 2 GiB in one column", "use batches of fewer rows")
    bitmap = None
    nulls = 0
    if valid is not None:
        lengths = np.zeros(len(valid), dtype=np.int64)
        lengths[valid] = np.diff(offsets)
        offsets = sums(lengths)
        nulls = int(len(valid) - np.count_nonzero(valid))
        bitmap = pa.py_buffer(np.packbits(valid, bitorder="little"))
    buffers = [bitmap, pa.py_buffer(offsets.astype(np.int32)), pa.py_buffer(data)]
    return pa.Array.from_buffers(pa.binary(), len(offsets) - 1, buffers, null_count=nulls)


def fixed(data: Bytes, valid: npt.NDArray[np.bool_] | None = None) -> pa.Array:
    """Rows of a byte matrix as `fixed_size_binary`; with `valid`, the others are null."""
    count, width = data.shape
    bitmap = None if valid is None else pa.py_buffer(np.packbits(valid, bitorder="little"))
    buffers = [bitmap, pa.py_buffer(np.ascontiguousarray(data))]
    return pa.Array.from_buffers(pa.binary(width), count, buffers)


def matrix(values: pa.Array, width: int) -> Bytes:
    """A `fixed_size_binary[width]` (or binary of that length) column as a byte matrix.

    Raises:
        UsageError: there are nulls, or a value has another length.
    """
    if values.null_count:
        raise UsageError("a column of fixed-size ids holds nulls")
    if pa.types.is_fixed_size_binary(values.type) and values.type.byte_width == width:
        if len(values) == 0:
            return np.zeros((0, width), dtype=np.uint8)
        data = np.frombuffer(values.buffers()[1], dtype=np.uint8)
        start = values.offset * width
        return data[start : start + len(values) * width].reshape(-1, width)
    data, offsets = raw(binary(values))
    if np.any(np.diff(offsets) != width):
        raise UsageError(f"an id is not of {width} bytes")
    return data[offsets[0] : offsets[-1]].reshape(-1, width)


def sums(lengths: Ints) -> Ints:
    """Offsets from lengths: their running sums, from 0."""
    offsets = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def count_of(lengths: Lengths) -> Lengths:
    """How many blocks values of these lengths fill; an empty value fills one."""
    if isinstance(lengths, int):
        return max(1, -(-lengths // BLOCK))
    return np.maximum(1, (lengths + (BLOCK - 1)) // BLOCK)


def put(target: Bytes, source: Bytes) -> None:
    """Copy a byte matrix into columns of another.

    Rows are moved as opaque items of their width, several times faster than byte by byte.
    """
    width = target.shape[1]
    if width and len(target):
        target.view(f"V{width}")[:, 0] = source.view(f"V{width}")[:, 0]


def padded(source: Bytes) -> Bytes:
    """A fresh matrix of whole blocks that begins with the source and goes on with zeros."""
    count, width = source.shape
    blocks = count_of(width)
    made = np.zeros((count, blocks * BLOCK), dtype=np.uint8)
    put(made[:, :width], source)
    return made


def mixed(*parts: Words) -> Words:
    """The exclusive or of rows of two words, a fresh array; a part of one row is for all rows.

    Word by word: over an axis of two, numpy spends most of its time between the rows.
    """
    rows = next((len(part) for part in parts if len(part) != 1), 1)
    made = np.empty((rows, 2), dtype=np.uint64)
    for k in (0, 1):
        out = made[:, k]
        np.bitwise_xor(_word(parts[0], k), _word(parts[1], k), out=out)
        for part in parts[2:]:
            out ^= _word(part, k)
    return made


def _word(part: Words, k: int) -> Words | np.uint64:
    word: Words | np.uint64 = part[0, k] if len(part) == 1 else part[:, k]
    return word


def as_words(blocks: Bytes) -> Words:
    """A matrix of whole blocks as (rows, blocks, 2) words in the byte order of memory."""
    rows, width = blocks.shape
    return blocks.view(np.uint64).reshape(rows, width // BLOCK, 2)


def apply(values: pa.Array, work: Work, grow: int | None) -> tuple[Bytes, Ints]:
    """Do `work` to all rows of a `binary` array without nulls, a piece at a time.

    Args:
        grow: how many bytes longer (or shorter) each result is; None for no output.

    Returns:
        data buffer and offsets of the results, in the order of the rows (empty without output).
    """
    data, offsets = raw(values)
    lengths = np.diff(offsets)
    out_offsets = sums(lengths + grow) if grow is not None else np.zeros(1, dtype=np.int64)
    out = np.empty(int(out_offsets[-1]), dtype=np.uint8)
    for start, stop in _pieces(offsets, SORT_ROWS, SORT_BYTES):
        here = lengths[start:stop]
        length = int(here[0])
        target: Bytes | None = None
        if np.all(here == length):
            bounds = _pieces(offsets[start : stop + 1], PIECE_ROWS, PIECE_BYTES)
            for first, last in bounds:
                a, b = start + first, start + last
                source = data[offsets[a] : offsets[b]].reshape(b - a, length)
                if grow is not None:
                    target = out[out_offsets[a] : out_offsets[b]].reshape(b - a, length + grow)
                work(slice(a, b), source, length, target)
        else:
            made = _mixed(values.slice(start, stop - start), here, start, work, grow)
            if made is not None:
                out[out_offsets[start] : out_offsets[stop]] = made
    return out, out_offsets


def _pieces(offsets: Ints, rows: int, size: int) -> Iterator[tuple[int, int]]:
    """Bounds of pieces of at most so many rows and bytes, at least one row each."""
    start, end = 0, len(offsets) - 1
    while start < end:
        fits = int(np.searchsorted(offsets, offsets[start] + size, side="right")) - 1
        stop = min(end, start + rows, max(start + 1, fits))
        yield start, stop
        start = stop


def _mixed(
    values: pa.Array, lengths: Ints, first: int, work: Work, grow: int | None
) -> Bytes | None:
    """The same for rows of several lengths: sorted, done by runs, and put back in order."""
    falling = lengths.max() - lengths
    if falling.max() < 1 << 16:
        falling = falling.astype(np.uint16)  # sorted by radix, several times faster
    order = np.argsort(falling, kind="stable")
    data, offsets = raw(values.take(pa.array(order)))
    ordered = lengths[order]
    out_offsets = sums(ordered + (grow or 0))
    out = np.empty(int(out_offsets[-1]) if grow is not None else 0, dtype=np.uint8)
    for a, b in _runs(ordered):
        rows = order[a:b] + first
        width = int(ordered[a])
        flat = data[offsets[a] : offsets[b]]
        target: Bytes | None = None
        if ordered[b - 1] == width:
            if grow is not None:
                target = out[out_offsets[a] : out_offsets[b]].reshape(b - a, width + grow)
            work(rows, flat.reshape(b - a, width), width, target)
            continue
        here = ordered[a:b, None]
        source = np.zeros((b - a, width), dtype=np.uint8)
        source[np.arange(width) < here] = flat
        if grow is None:
            work(rows, source, ordered[a:b], None)
            continue
        target = np.empty((b - a, width + grow), dtype=np.uint8)
        work(rows, source, ordered[a:b], target)
        out[out_offsets[a] : out_offsets[b]] = target[np.arange(width + grow) < here + grow]
    if grow is None:
        return None
    inverse = np.empty_like(order)
    inverse[order] = np.arange(len(order))
    return raw(column(out, out_offsets).take(pa.array(inverse)))[0]


def _runs(ordered: Ints) -> Iterator[tuple[int, int]]:
    """Bounds of pieces of rows, lengths falling: long runs of one length alone, the rest mixed."""
    edges = np.concatenate(([0], np.flatnonzero(np.diff(ordered)) + 1, [len(ordered)]))
    long_runs = edges[:-1][np.diff(edges) >= FEW]
    start, end = 0, len(ordered)
    while start < end:
        width = int(ordered[start])
        limit = start + min(PIECE_ROWS, max(1, PIECE_BYTES // (BLOCK * (1 + width // BLOCK))))
        run_end = int(edges[np.searchsorted(edges, start, side="right")])
        stop = min(end, limit)
        if run_end - start >= FEW:
            stop = min(stop, run_end)
        else:
            after = int(np.searchsorted(long_runs, start, side="right"))
            if after < len(long_runs):
                stop = min(stop, int(long_runs[after]))
        yield start, stop
        start = stop


def drop_nulls(values: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_] | None, Ints | None]:
    """The valid values, which rows they are as a mask and as numbers (None: all of them)."""
    valid = valid_mask(values)
    if valid is None:
        return values, None, None
    return pc.drop_null(values), valid, np.flatnonzero(valid)
