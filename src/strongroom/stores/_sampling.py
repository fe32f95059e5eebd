"""Samples of text files: windows from across the file, evenly spaced rows of what was read."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

import numpy as np
import pyarrow as pa

from strongroom.core.values import Batch
from strongroom.stores import _arrow, _base, _places, _records, _text

WHOLE = 16 << 20
"""A file up to this size is read whole to be sampled."""

PLACES = 32
"""From a larger one this many windows are read."""

WINDOW = 128 << 10
"""Bytes of one window, at least."""


def windows(
    source: _text.TextFile, quota: int, too_long: Callable[[bytes], None] | None = None
) -> Iterator[tuple[int, bytes]]:
    """Windows of UTF-8 text from evenly spaced places, each from one line's start to the last end.

    With each comes the raw offset at which it was entered: the file's beginning, or later.

    The places are fixed, so the same file gives the same sample. The first starts with the file.
    A line in which windows begin and end, and which is longer than any record, is told.
    """
    # Windows never overlap, or a row could be sampled twice.
    size = min(max(WINDOW, min(quota * 2048, 8 << 20)), source.size // PLACES)
    span = max(0, source.size - size)
    inside = -1
    for place in range(PLACES):
        at = span * place // (PLACES - 1)
        if source.encoding.startswith("utf-16"):
            at -= (at - source.bom) % 2
        at = max(at, source.bom)
        data = _from(source, at, size)
        if at > source.bom:
            data = data[data.find(b"\n") + 1 :] if b"\n" in data else b""
        data = data[: data.rfind(b"\n") + 1]
        if data:
            yield at, data
        elif too_long is not None and at > inside:
            begin, inside = _line(source, at)
            if inside - begin > _records.RECORD_LIMIT:
                too_long(_from(source, begin, 65_536))


def _line(source: _text.TextFile, at: int) -> tuple[int, int]:
    """Where the line that holds a raw offset begins and ends."""
    sign = b"\r" if source.returns else b"\n"
    begin, end, block = at, source.size, _text.BLOCK
    with _places.reading(source.shown), source.place.open() as file:
        while begin > source.bom:
            low = max(source.bom, begin - block)
            file.seek(low)
            found = file.read(begin - low).rfind(sign)
            begin = low + found + 1 if found >= 0 else low
            if found >= 0:
                break
        for low in range(at, source.size, block):
            file.seek(low)
            found = file.read(block).find(sign)
            if found >= 0:
                end = low + found
                break
    return begin, end


def in_all(source: _text.TextFile, rows: int, size: int) -> int:
    """About how many rows a file has, of which these were counted in so many raw bytes."""
    return round(rows * (source.size - source.bom) / size) if size else -1


def raw_size(source: _text.TextFile, data: bytes) -> int:
    """How many bytes of the file this much of its text is."""
    if source.encoding == "utf-8":
        return len(data)
    return len(data.decode("utf-8", "replace").encode(source.encoding, "replace"))


def _from(source: _text.TextFile, at: int, size: int) -> bytes:
    with _places.reading(source.shown), source.place.open() as file:
        file.seek(at)
        raw = file.read(size)
    if source.encoding != "utf-8":
        raw = raw.decode(source.encoding, "replace").encode("utf-8", "replace")
    return raw.replace(b"\r", b"\n") if source.returns else raw


def thin(batches: Iterator[Batch], count: int, total: int) -> Iterator[Batch]:
    """About `count` evenly spaced rows of `total`; everything where there are not more."""
    if total <= count:
        yield from batches
        return
    places = np.unique(np.linspace(0, total - 1, count).astype(np.int64))
    passed = 0
    for batch in batches:
        inside = places[(places >= passed) & (places < passed + batch.data.num_rows)] - passed
        if len(inside):
            picked = batch.data.take(pa.array(inside))
            yield Batch(picked, batch.store, batch.dataset, batch.partition, batch.start)
        passed += batch.data.num_rows


def spread(batches: Iterator[Batch], count: int) -> Generator[Batch, None, int]:
    """From `count` to twice as many evenly spaced rows of a stream whose length nobody knows.

    Returns:
        How many there were: by then it is known.
    """
    kept = Spread(count)
    for batch in batches:
        kept.add(batch.data)
    rows = kept.rows()
    if rows is not None:
        yield from _base.slices(rows, 65_536, batch.store, batch.dataset, "sample", 0)
    return kept.passed


def as_text(column: pa.Array) -> pa.Array:
    """Any column as text, for formats that hold nothing else; bytes become `\\x` and hex."""
    column = _arrow.plain(column)
    kind = column.type
    if pa.types.is_string(kind):
        return column
    if pa.types.is_binary(kind) or pa.types.is_fixed_size_binary(kind):
        return pa.array(
            [None if v is None else "\\x" + v.hex() for v in column.to_pylist()], pa.string()
        )
    return column.cast(pa.string())


class Spread:
    """Keeps evenly spaced rows of a stream whose length nobody knows, in one pass.

    Every k-th row is kept; when twice as many as wanted have gathered, every other one is let go
    and k doubles. So between `count` and twice as many rows are left, in their order.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._step = 1
        self.passed = 0
        self._held = 0
        self._kept: list[pa.Table] = []

    def add(self, rows: pa.RecordBatch | pa.Table) -> None:
        """Take note of the next rows."""
        table = rows if isinstance(rows, pa.Table) else pa.Table.from_batches([rows])
        first = -self.passed % self._step
        self.passed += table.num_rows
        places = np.arange(first, table.num_rows, self._step)
        if not len(places):
            return
        self._kept.append(table.take(pa.array(places)))
        self._held += len(places)
        while self._held >= 2 * self.count:
            whole = pa.concat_tables(self._kept)
            self._kept = [whole.take(pa.array(np.arange(0, whole.num_rows, 2)))]
            self._held = self._kept[0].num_rows
            self._step *= 2

    def rows(self) -> pa.Table | None:
        """What was kept; None where there was no row."""
        return pa.concat_tables(self._kept).combine_chunks() if self._kept else None
