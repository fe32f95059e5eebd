"""What spreadsheets and exports put around a value so that it stays what it is.

`="0012"` and an apostrophe keep a number from being rounded, and a telephone that passed through a
column of numbers comes back with a decimal nought. None of it belongs to the value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from strongroom.kernels.text import I64, Text

_GUARDED = r"""(?s)^(?:="([^"]*)"|'([^'a-z][^']*)|(1[3-9][0-9]{9})\.0)$"""
"""A formula that is one text; an apostrophe before a value that neither holds another one nor goes
on as 't Hooft does; a mobile number as a float."""
_KEPT = r"\1\2\3"
_BEGINS, _POINT = np.frombuffer(b"='", np.uint8), ord(".")
_SHORTEST = 3
_FLOAT = 13
"""Bytes of a mobile number as a float."""


def may_be_guarded(text: Text) -> I64:
    """The rows that begin or end as a guarded value does."""
    data, some = text.data, np.zeros(len(text), bool)
    # Most columns hold none of the signs, and a look for one takes less than a look at each row.
    if any((data == sign).any() for sign in _BEGINS):
        rows = np.flatnonzero(text.lengths >= _SHORTEST)
        some[rows] = np.isin(data[text.starts[rows]], _BEGINS)
    if (data == _POINT).any():
        rows = np.flatnonzero(text.lengths == _FLOAT)
        some[rows] |= data[text.offsets[rows + 1] - 2] == _POINT
    result: I64 = np.flatnonzero(some)
    return result


def unguarded(strings: pa.Array, text: Text) -> pa.Array:
    """The column without what guards its values; itself where nothing does.

    Args:
        strings: the column, trimmed; text: its view.
    """
    rows = may_be_guarded(text)
    if not len(rows):
        return strings
    bare = pc.replace_substring_regex(strings.take(pa.array(rows)), _GUARDED, _KEPT)
    places = np.zeros(len(text), bool)
    places[rows] = True
    return pc.replace_with_mask(strings, pa.array(places), pc.utf8_trim_whitespace(bare))
