"""Sums of rows of a table: the first layer of a network whose inputs are one thing of many each."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled

I16 = npt.NDArray[np.int16]
I32 = npt.NDArray[np.int32]

_PIECE = 2048
"""Sums that numpy works out together, so that they stay in the cache."""


def row_sums(table: I16, which: I32) -> I32:
    """The sum of the rows of `table` that each row of `which` names, shape (n, columns of table).

    Raises:
        IndexError: a row is named that is not in the table.
    """
    out = np.zeros((len(which), table.shape[1]), np.int32)
    if which.size and not (which.min() >= 0 and which.max() < len(table)):
        raise IndexError("a row is named that the table does not have")
    if compiled.running():
        from strongroom.kernels.compiled import row_sums as fast

        fast.row_sums(table, which, out)
        return out
    for begin in range(0, len(which), _PIECE):
        some = slice(begin, begin + _PIECE)
        for column in which[some].T:
            out[some] += table[column]
    return out
