"""Rows that repeat are looked at once: remarks, reports by template and addresses do.

A row's answer depends on that row alone, so what was found in one is found in every row that is the
same, at the same places.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from strongroom.kernels.spans import Spans, blocks, together
from strongroom.kernels.text import I64, Text, texts

WINDOW_BYTES = 32 << 20
"""Rows are compared with others of so many bytes, so that memory stays the same in long columns."""

_WORTH = 0.9
"""The share of distinct rows, and of their bytes, above which all are looked at as they stand."""


def once_each(text: Text, look: Callable[[Text], Spans], size: int = WINDOW_BYTES) -> Spans:
    """What `look` finds in each row, asked once for rows that are the same.

    Args:
        look: finds spans in a column, each row for itself.
        size: bytes of rows that are compared with each other.
    """
    parts = []
    for first, last in blocks(text.offsets, size):
        base = text.offsets[first]
        some = Text(
            text.data[base : text.offsets[last]],
            text.offsets[first : last + 1] - base,
            text.valid[first:last],
        )
        apart = _distinct(some)
        found = look(some) if apart is None else _spread(look(apart[0]), some, *apart)
        parts.append(found.moved(first, int(base)))
    return together(parts)


def _distinct(some: Text) -> tuple[Text, I64] | None:
    """The rows that differ, and which of them each row is; None where most of them differ."""
    if len(some) < 2 or not len(some.data):
        return None
    buffers = [None, pa.py_buffer(some.offsets), pa.py_buffer(some.data)]
    rows = pa.Array.from_buffers(pa.large_binary(), len(some), buffers).dictionary_encode()
    few = texts(rows.dictionary)
    if len(few) > _WORTH * len(some) or len(few.data) > _WORTH * len(some.data):
        return None
    return few, rows.indices.to_numpy().astype(np.int64)


def _spread(found: Spans, some: Text, few: Text, which: I64) -> Spans:
    """What was found in the rows that differ, at all rows that are the same."""
    of_each = np.bincount(found.rows, minlength=len(few))
    begin = np.cumsum(of_each) - of_each
    count = np.where(some.valid, of_each[which], 0)
    rows = np.repeat(np.arange(len(some)), count)
    at = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count) + begin[which[rows]]
    shift = some.offsets[rows] - few.offsets[which[rows]]
    return Spans(
        rows,
        found.starts[at],
        found.ends[at],
        found.which[at],
        found.scores[at],
        found.first[at] + shift,
        found.last[at] + shift,
    )
