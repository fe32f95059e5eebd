"""Spans as JSON, for many texts at once and without a step of Python for each of them."""

from __future__ import annotations

from functools import cache

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

_STEPS = 1000
"""Scores are told in thousandths."""


def spans_as_json(found: pa.Table, count: int) -> list[bytes]:
    """What stands in each of `count` texts: `[{"start":…,"end":…,"kind":…,"score":…},…]`.

    Args:
        found: spans as `find.spans` gives them, ordered by row.
    """
    rows = found.column("row").to_numpy()
    offsets = pa.array(np.searchsorted(rows, np.arange(count + 1)))
    # A float32 has 24 bits and a thousand ten, so that nothing is lost before it is rounded.
    score = np.rint(found.column("score").to_numpy().astype(np.float64) * _STEPS)
    kinds = _whole(found.column("kind"))
    kind = kinds.dictionary
    written = _joined(
        '{"start":',
        _numbers(found.column("start")),
        ',"end":',
        _numbers(found.column("end")),
        ',"kind":"',
        kind.cast(pa.large_string()).take(kinds.indices),
        '","score":',
        _scores().take(pa.array(score.astype(np.int64))),
        "}",
    )
    lists = pa.LargeListArray.from_arrays(offsets, written)
    joined = _joined("[", pc.binary_join(lists, pa.scalar(",", pa.large_string())), "]")
    told: list[bytes] = joined.cast(pa.large_binary()).to_pylist()
    return told


def _whole(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _numbers(column: pa.ChunkedArray) -> pa.Array:
    return _whole(column).cast(pa.large_string())


def _joined(*parts: str | pa.Array) -> pa.Array:
    """Texts one behind the other, row by row."""
    some = [pa.scalar(p, pa.large_string()) if isinstance(p, str) else p for p in parts]
    return pc.binary_join_element_wise(*some, pa.scalar("", pa.large_string()))


@cache
def _scores() -> pa.Array:
    """Every score as JSON."""
    told = [msgspec.json.encode(step / _STEPS).decode() for step in range(_STEPS + 1)]
    return pa.array(told, pa.large_string())
