"""Occurrences of personal data inside texts."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.kernels import spans as engine
from strongroom.kernels.scanning import Scanner
from strongroom.kernels.text import Text, column


@cache
def scanners() -> tuple[tuple[str, ...], tuple[Scanner, ...]]:
    """Names and scanners of the kinds that can be found inside text."""
    kinds: list[Kind] = [k for k in shelf("kinds").values() if k.spans is not None]
    return tuple(k.name for k in kinds), tuple(k.spans for k in kinds if k.spans is not None)


def scan(text: Text) -> engine.Spans:
    """The spans of a column view; `which` indexes the names that `scanners` gives."""
    return engine.scan(text, scanners()[1])


def spans(values: Any) -> pa.Table:
    """Where fixed formats stand in each text.

    Args:
        values: texts: a list, an Arrow array, a Polars or pandas column; null gives no span.

    Returns:
        One line a span, ordered by row and start: `row` (int64), `start` and `end` (int64,
        Unicode code points of the original, end exclusive), `kind` (dictionary of strings) and
        `score` (float32, 0 to 1). Spans of one row do not overlap.
    """
    found = scan(column(values))
    names: Any = pa.array(scanners()[0], pa.string())
    kind = pa.DictionaryArray.from_arrays(pa.array(found.which.astype(np.int32)), names)
    return pa.table(
        {
            "row": found.rows,
            "start": found.starts,
            "end": found.ends,
            "kind": kind,
            "score": found.scores,
        }
    )
