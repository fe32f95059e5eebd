"""Columns of bytes: what is text among them is looked at as text, whatever the column is declared.

Parquet without the mark of a string, BLOBs, and literals of dumps (0x…, X'…') hold names and
numbers as often as pictures. Each value is judged by itself; the others stay bytes.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.kernels.encoded import (
    GB18030,
    HEX,
    UTF8,
    from_gb18030,
    from_hex,
    may_be_text,
    printable,
    unfilled,
)
from strongroom.kernels.text import I64, Mask, Text, pieces, texts, to_array

NEARLY = 0.9
"""The share of a piece's values from which on even short ones are text, or GB 18030 is."""

ENOUGH = 0.1
"""The share from which on text among other bytes is looked at."""

_SHORT = 4
"""Bytes that are printable by chance, where most values of a column are not."""

_FEW, _LONG = 200, 4_096


def legible(text: Text, taken: Mask) -> tuple[pa.Array, str] | None:
    """The values of a column of bytes that are text, the others null; and how they are coded.

    Args:
        text: bytes; taken: rows that are known for something else, as pictures are.

    Returns:
        None where hardly any value is text.
    """
    real = text.valid & ~taken
    rows = np.flatnonzero(real & may_be_text(text))
    some = unfilled(pieces(text.data, text.starts[rows], text.offsets[rows + 1]))
    filled = int((real & (text.lengths > 0)).sum()) - int(
        ((some.lengths == 0) & (text.lengths[rows] > 0)).sum()
    )
    if not filled or not (some.lengths > 0).any():
        return None
    good, coding = printable(some), UTF8
    if (good & (some.lengths > 0)).sum() < NEARLY * filled:
        in_gb = _in_gb18030(some, filled)
        if in_gb is not None:
            some, good, coding = *in_gb, GB18030
        else:
            good &= (some.lengths >= _SHORT) | (some.lengths == 0)
            if (good & (some.lengths > 0)).sum() < ENOUGH * filled:
                return None
    return _placed(some, rows, good, len(text)), coding


def _in_gb18030(some: Text, filled: int) -> tuple[Text, Mask] | None:
    if not (some.data >= 0x80).any():
        return None
    # A look at a few says whether all are worth the decoding.
    few = np.flatnonzero((some.lengths > 0) & (some.lengths <= _LONG))[:_FEW]
    tried = pieces(some.data, some.starts[few], some.offsets[few + 1])
    if not len(few) or from_gb18030(tried)[1].mean() < NEARLY:
        return None
    made, good = from_gb18030(some)
    return (made, good) if (good & (made.lengths > 0)).sum() >= NEARLY * filled else None


def _placed(some: Text, rows: I64, good: Mask, count: int) -> pa.Array:
    """Those of some rows that are good, as strings in the places that they come from."""
    sizes, valid = np.zeros(count, np.int64), np.zeros(count, bool)
    sizes[rows[good]] = some.lengths[good]
    valid[rows[good]] = True
    offsets = np.zeros(count + 1, np.int64)
    np.cumsum(sizes, out=offsets[1:])
    return to_array(Text(some.data[np.repeat(good, some.lengths)], offsets, valid))


def spelt_out(text: Text) -> tuple[Text, Mask] | None:
    """A column of texts in which literals of hexadecimal digits that hold text are that text.

    Returns:
        The column and which of its rows were literals; None where hardly any is.
    """
    raw, written = from_hex(text)
    filled = int((text.valid & (text.lengths > 0)).sum())
    if not filled or written.sum() < ENOUGH * filled:
        return None
    found = legible(raw, ~written)
    if found is None:
        return None
    new = texts(found[0])
    good = new.valid & written
    if good.sum() < ENOUGH * filled:
        return None
    # What was no literal stays as it is: the bytes of both, one column after the other, are taken.
    starts = np.where(good, new.starts + len(text.data), text.starts)
    ends = np.where(good, new.offsets[1:] + len(text.data), text.offsets[1:])
    cut = pieces(np.concatenate([text.data, new.data]), starts, ends)
    return Text(cut.data, cut.offsets, text.valid), good


__all__ = ["ENOUGH", "GB18030", "HEX", "NEARLY", "UTF8", "legible", "spelt_out"]
