"""Padding before encryption, so that a ciphertext tells a class of lengths and not a length.

A padded value is `value ‖ 0x80 ‖ 0x00 …` (ISO/IEC 7816-4), filled up to the smallest length of its
class that is longer than the value. The classes:

- `fixed:N`  N + 1 bytes; a value longer than N goes to steps of 32
- `name24`   multiples of 24
- `step32`   multiples of 32
- `padme`    Padmé (Nikitin et al., PoPETs 2019), at least 32: at most 12 % longer
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Damaged, UsageError
from strongroom.transforms._bytes import from_parts, parts

CLASSES = ("fixed:N", "name24", "step32", "padme")
_FIXED = re.compile(r"fixed:([1-9][0-9]{0,3})")


def check_class(name: str) -> None:
    """Raise UsageError for a padding class that does not exist."""
    if name not in ("name24", "step32", "padme") and not _FIXED.fullmatch(name):
        raise UsageError(
            f"there is no padding class called {name!r}", f"known: {', '.join(CLASSES)}"
        )


def _steps(lengths: npt.NDArray[np.int64], step: int) -> npt.NDArray[np.int64]:
    padded: npt.NDArray[np.int64] = (lengths + step) // step * step
    return padded


def _padme(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    at_least = np.maximum(lengths + 1, 32)
    exponent = np.frexp(at_least.astype(np.float64))[1].astype(np.int64) - 1
    digits = np.frexp(exponent.astype(np.float64))[1].astype(np.int64)
    mask = (np.int64(1) << (exponent - digits)) - 1
    padded: npt.NDArray[np.int64] = (at_least + mask) & ~mask
    return padded


def padded_lengths(lengths: npt.NDArray[np.int64], name: str) -> npt.NDArray[np.int64]:
    """Length in bytes after padding, for each length in bytes before it.

    Raises:
        UsageError: no such class.
    """
    check_class(name)
    if name == "name24":
        return _steps(lengths, 24)
    if name == "step32":
        return _steps(lengths, 32)
    if name == "padme":
        return _padme(lengths)
    fixed = int(name.partition(":")[2])
    padded: npt.NDArray[np.int64] = np.where(lengths <= fixed, fixed + 1, _steps(lengths, 32))
    return padded


def pad(values: pa.Array, name: str) -> pa.Array:
    """Each value of a `binary` array padded to its class; null stays null."""
    lengths = np.asarray(pc.fill_null(pc.binary_length(values), 0), dtype=np.int64)
    missing = padded_lengths(lengths, name) - lengths
    distinct, at = np.unique(missing, return_inverse=True)
    tails = pa.array([b"\x80" + bytes(int(count) - 1) for count in distinct], pa.binary())
    return pc.binary_join_element_wise(values, tails.take(pa.array(at)), b"")


def unpad(padded: pa.Array) -> pa.Array:
    """The values before padding; null stays null.

    Raises:
        Damaged: something that verified was never padded, so it was not written by this code.
    """
    valid, offsets, data = parts(padded)
    starts, ends = offsets[:-1][valid], offsets[1:][valid]
    filled = np.flatnonzero(data)
    before = np.searchsorted(filled, ends)
    found = np.append(filled, -1)[before - 1]
    # An index of −1 stands for "no byte at all"; the comparison with `starts` catches it.
    if len(starts) and bool(np.any((found < starts) | (data[found] != 0x80))):
        raise Damaged(
            "a stored value is not padded as its form says",
            "the dataset was written by other software; restore it from a snapshot",
        )
    edges = np.zeros(len(data) + 1, dtype=np.int8)
    edges[starts] += 1
    edges[found] -= 1
    kept = data[np.cumsum(edges[:-1], dtype=np.int8).astype(bool)]
    lengths = np.zeros(len(padded), dtype=np.int64)
    lengths[valid] = found - starts
    return from_parts(valid, lengths, kept)
