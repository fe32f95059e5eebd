"""Layers of a network of whole numbers, whose inputs are one thing of many each.

The first layer is a sum of rows of a table, one for each input. Sums stay within 32 bits, or below
2^53 where they are floating point, so that they are exact, whatever the order of adding.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled

I16 = npt.NDArray[np.int16]
I32 = npt.NDArray[np.int32]
F64 = npt.NDArray[np.float64]

HIGHEST = (1 << 13) - 1
"""What a sum of rows counts for at the most, so that sums of the next layer fit into 32 bits."""

_WIDEST = 256
"""The widest layers that are compiled."""

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
        from strongroom.kernels.compiled import layers as fast

        fast.row_sums(table, which, out)
        return out
    for begin in range(0, len(which), _PIECE):
        some = slice(begin, begin + _PIECE)
        for column in which[some].T:
            out[some] += table[column]
    return out


def dense(
    sums: I32, bias: I32, second: tuple[I32, F64], third: tuple[F64, F64], part: int, most: int
) -> F64:
    """Two more layers behind sums, each of what is above nothing in the one before.

    Args:
        sums: shape (n, h); bias: shape (h,). Together they count for `HIGHEST` at the most.
        second, third: weights, shape (h, i) and (i, m), and biases; all of them whole numbers.
        part: the second layer's sums are divided by it, and rounded down.
        most: what the second layer says at the most.

    Returns:
        Shape (n, m).

    Raises:
        ValueError: sums of the second layer may not fit into 32 bits.
    """
    weights, biases = second
    if np.abs(weights.astype(np.int64)).sum(axis=0).max(initial=0) * HIGHEST >= 1 << 31:
        raise ValueError("the weights of the second layer are too large for sums of 32 bits")
    if compiled.running() and max(weights.shape) <= _WIDEST:
        from strongroom.kernels.compiled import layers as fast

        out = np.empty((len(sums), third[0].shape[1]))
        fast.dense(sums, bias, HIGHEST, weights, biases, *third, part, most, out)
        return out
    one = np.clip(sums.astype(np.int64) + bias, 0, HIGHEST).astype(np.float64)
    two = np.clip(np.floor((one @ weights.astype(np.float64) + biases) / part), 0, most)
    result: F64 = two @ third[0] + third[1]
    return result
