"""Pieces of a text column cut out and put in by place, for all rows at once."""

from __future__ import annotations

import numpy as np

from strongroom.kernels.ranks import Rank
from strongroom.kernels.text import I64, Text, pieces


def places(text: Text, rows: I64, points: I64) -> I64:
    """Where in `text.data` code point `points[i]` of row `rows[i]` begins.

    A point equal to the length of its row gives the end of the row.
    """
    leads = text.data.view(np.int8) >= -64
    where = np.append(np.flatnonzero(leads), len(text.data))
    result: I64 = where[Rank(leads)(text.offsets[rows]) + points]
    return result


def splice(text: Text, first: I64, last: I64, new: Text) -> Text:
    """The column with bytes first[i] to last[i] replaced by row i of `new`.

    Args:
        first, last: places in `text.data`, end exclusive, in order, without overlaps, none empty.
        new: one row for each place.
    """
    count = len(first)
    size = len(text.data)
    begins, ends = np.empty(2 * count + 1, np.int64), np.empty(2 * count + 1, np.int64)
    begins[0::2], ends[0::2] = np.append(0, last), np.append(first, size)
    begins[1::2], ends[1::2] = new.offsets[:-1] + size, new.offsets[1:] + size
    made = pieces(np.concatenate([text.data, new.data]), begins, ends)
    grown = np.zeros(count + 1, np.int64)
    np.cumsum(new.lengths - (last - first), out=grown[1:])
    offsets = text.offsets + grown[np.searchsorted(first, text.offsets, side="left")]
    return Text(made.data, offsets, text.valid)
