"""A first row that is of people, each in a column of its own: names over counts, month by month.

Whether that row is what the columns are called or a row like the others, the values under it say
nothing of it, and one of thirteen values makes no column one of names.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.registry import shelf
from strongroom.find.text import spans
from strongroom.kernels.text import Mask

_CHECKED = ("phone.mobile", "id.cn_resident", "email")
_NAME = "person.name"
_LEAST, _MOSTLY = 5, 0.6
"""How many values of one kind the row must hold at least, and which part of its columns."""


def across(first: pa.RecordBatch) -> dict[str, str]:
    """The columns over which people stand side by side in the first row, and the kind of each.

    Args:
        first: the first rows of a dataset.
    """
    if not first.num_rows or first.num_columns < _LEAST:
        return {}
    row = pa.array([_text(column[0]) for column in first.columns], pa.string())
    for name in _CHECKED:
        validate = shelf("kinds")[name].validate
        if validate is not None and len(found := _many(validate(row))):
            return {first.schema.names[at]: name for at in found.tolist()}
    found = _many(_names(row))
    return {first.schema.names[at]: _NAME for at in found.tolist()}


def _text(value: pa.Scalar) -> str | None:
    plain = value.as_py()
    return str(plain).strip() if isinstance(plain, (str, int)) else None


def _many(mask: Mask) -> np.ndarray:
    """The places, where they are many enough."""
    some = np.flatnonzero(mask)
    return some if len(some) >= max(_LEAST, _MOSTLY * len(mask)) else some[:0]


def _names(row: pa.Array) -> Mask:
    """Which values are the name of a person and nothing else."""
    table = spans(row)
    whole = np.zeros(len(row), bool)
    for span in table.to_pylist():
        if span["kind"] == _NAME and span["start"] == 0:
            whole[span["row"]] = span["end"] == len(row[span["row"]].as_py())
    return whole


__all__ = ["across"]
