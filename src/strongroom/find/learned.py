"""A small network that reads the columns of a table together, each by its traits.

What is learnt of a trait (`traits`) is a row of numbers; a column is the sum of the rows of its
traits. Each column is read beside the mean of what the others say and the most that any says,
whatever order they stand in. All weights are whole numbers, sums of them are exact, and what is
rounded is a whole sum, so that the answer depends neither on the machine nor on the order of the
columns. Training and finding share this file: a change here needs new weights.

Source: a sum over the members of a set, read by another layer, is a deep set (Zaheer et al. 2017).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from strongroom.find.traits import BITS
from strongroom.kernels.hashed_words import U32

F32 = npt.NDArray[np.float32]
F64 = npt.NDArray[np.float64]

PLACES = 1 << BITS

STEP = 64
"""What traits mean and say is in whole numbers of this part of one."""

FINE = 1024
"""Weights of layers are whole numbers of this part of one."""

_MOST = (1 << 20) - 1
"""What a unit says at the most."""


class Network:
    """What columns of a table are likely to be.

    Args:
        labels: what a column may be.
        arrays: whole numbers: `places`, the traits that are known; `meaning`, shape (traits, m),
            and `said`, shape (traits, labels), in parts of `STEP`, with a bias each; the layers
            `told` (m, w), `joined` (m + 2w, w) and `last` (w, labels) in parts of `FINE`, the
            first two with a bias in parts of STEP².
    """

    def __init__(
        self, labels: Sequence[str], arrays: Mapping[str, npt.NDArray[np.integer]]
    ) -> None:
        self.labels = tuple(labels)
        self.rows = np.full(PLACES, -1, np.int32)
        self.rows[arrays["places"].astype(np.int64)] = np.arange(len(arrays["places"]))
        self.meaning, self.said = arrays["meaning"].astype(np.int8), arrays["said"].astype(np.int8)
        names = ("meaning_bias", "said_bias", "told", "told_bias", "joined", "joined_bias", "last")
        self.layers = {name: arrays[name].astype(np.float64) for name in names}

    def likely(self, every: Sequence[U32]) -> F32:
        """How likely each label is for the columns of a table, shape (columns, labels).

        Args:
            every: the traits of each column.
        """
        count, d = len(every), self.layers
        mean, out = np.empty((count, self.meaning.shape[1])), np.empty((count, len(self.labels)))
        for at, places in enumerate(every):
            rows = self.rows[places]
            rows = rows[rows >= 0]
            mean[at] = self.meaning[rows].sum(axis=0, dtype=np.int64)
            out[at] = self.said[rows].sum(axis=0, dtype=np.int64)
        # A layer says parts of STEP², so that little is lost where it is rounded.
        own = np.clip(mean + d["meaning_bias"], 0, _MOST // STEP) * STEP
        told = _layer(own, d["told"], d["told_bias"])
        # A table of one column has no others: they say nothing.
        rest = np.floor((told.sum(axis=0) - told) / max(1, count - 1))
        most = np.broadcast_to(told.max(axis=0, initial=0), told.shape)
        joined = np.concatenate([own, rest, most], axis=1)
        last = _layer(joined, d["joined"], d["joined_bias"])
        scores = (out + d["said_bias"]) / STEP + last @ d["last"] / (STEP * STEP * FINE)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        result: F32 = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
        return result


def _layer(said: F64, weights: F64, bias: F64) -> F64:
    """What is above nothing in sums of a layer, in whole numbers."""
    result: F64 = np.clip(np.floor((said @ weights) / FINE) + bias, 0, _MOST)
    return result
